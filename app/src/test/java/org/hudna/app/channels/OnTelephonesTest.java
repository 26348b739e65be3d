package org.hudna.app.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.claims.Claim;
import org.hudna.claims.Lexicon;
import org.hudna.claims.Row;
import org.hudna.claims.mapping.MappedForm;
import org.hudna.claims.mapping.MappingFile;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.Report;
import org.hudna.intake.forms.FieldForm;
import org.hudna.intake.forms.XlsForm;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;
import org.hudna.where.Gazetteer;
import org.junit.jupiter.api.Test;

/** Forms as a telephone opens them, asks in Arabic, and writes down what it was told; and what we read of that. */
class OnTelephonesTest {
    static final String AR = "العربية (ar)";
    static final String WORDS = "قصف بـ«82 mm» الساعة 10:30 — «Школа» \u200f(شرق)\u200e & <٣> جرحى";
    static final Map<String, String> SHELLING = Map.ofEntries(Map.entry("what", "shelling"), Map.entry("weapon", "mortar"), Map.entry("rounds", "4"),
        Map.entry("began", "2016-02-28T10:30:00.000+02:00"), Map.entry("where", "36.2021 37.1343 0.0 0.0"), Map.entry("place_name", "حي السكري"),
        Map.entry("source", "resident"), Map.entry("target", "hospital civilians"), Map.entry("killed", "2"), Map.entry("words", WORDS));

    static FieldForm own() throws IOException {
        return XlsForm.read("hudna-incident.xlsx", Bytes.of(Files.readAllBytes(OwnFormTest.WORKBOOK))).form().orElseThrow();
    }

    static Content.Filled read(byte[] xml) {
        return assertInstanceOf(Content.Filled.class,
            Contents.read(Report.of(Channel.FORM, Instant.EPOCH, new Declared(Optional.of("text/xml"), Optional.empty(), Optional.empty()),
            Bytes.of(xml))));
    }

    @Test void our_form_is_filled_in_in_arabic_and_becomes_a_claim() throws IOException {
        var telephone = Telephone.open(own().xform()).fill(AR, SHELLING);
        assertEquals(List.of(), telephone.refused);
        assertTrue(telephone.shown.containsAll(List.of("ماذا حدث؟", "قصف مدفعي", "مدفع هاون", "أحد السكان")), telephone.shown.toString());
        Content.Filled filled = read(telephone.filledIn());
        assertEquals("hudna-incident", filled.form());
        assertTrue(filled.instance().orElseThrow().startsWith("uuid:"), filled.toString());
        assertTrue(filled.answers().contains(new Content.Answer("words", WORDS)), filled.toString());
        assertTrue(own().told(filled, "ar").contains(new FieldForm.Told("harm/target", "من أو ما الذي أُصيب؟", "مستشفى; مدنيون")), own()
            .told(filled, "ar").toString());
        Claim claim = claims(filled).getFirst();
        assertEquals("Resident", claim.said().source().name());
        assertEquals("mortar", claim.weapon().getFirst().code());
        assertEquals(Instant.parse("2016-02-28T08:30:00Z"), claim.happened().span().from());
        assertEquals(100, claim.at().getFirst().getFirst().position().orElseThrow().errorMetres());
        assertEquals(WORDS, claim.coding().words());
    }

    private static List<Claim> claims(Content.Filled filled) throws IOException {
        var mapping = MappingFile.read("hudna-incident.yaml", Files.readString(OwnFormTest.MAPPING)).mapping().orElseThrow();
        return MappedForm.claims(filled, mapping, Lexicon.of(Optional.of(ZoneId.of("Asia/Damascus")), Gazetteer.own())).stream()
            .map(row -> assertInstanceOf(Row.Read.class, row, row::toString).claim()).toList();
    }

    @Test void what_the_rules_of_our_form_forbid_is_not_taken() throws IOException {
        Map<String, String> wrong = new HashMap<>(SHELLING);
        wrong.putAll(Map.of("rounds", "0", "ended", "2016-02-28T09:00:00.000+02:00", "killed", "-1", "where", "", "began",
            "2999-01-01T00:00:00.000+02:00"));
        wrong.remove("where");
        wrong.remove("place_name");
        wrong.remove("source");
        assertEquals(List.of("rounds", "began", "ended", "place_name", "source", "killed"), Telephone.open(own().xform()).fill(AR, wrong).refused);
    }

    @Test void what_does_not_matter_is_not_asked() throws IOException {
        var telephone = Telephone.open(own().xform()).fill("English (en)", Map.of("what", "detain"));
        assertFalse(telephone.shown.contains("With what weapon?"));
        assertTrue(telephone.shown.contains("Who says so?"));
    }

    @Test void everything_that_is_supported_opens_and_works() {
        FieldForm form = form(Map.of("survey",
            Books.rows("type|name|label|label::Русский (ru)|relevant|calculation|constraint|choice_filter|repeat_count|default|appearance|required|readonly|hint",
            "start|s||||||||||||", "deviceid|device||||||||||||", "today|day||||||||||||",
            "select_one areas|area|Area|Район|||||||||||", "select_one towns|town|Town of ${area}|Город|${area} != ''|||area = ${area}|||minimal||||",
            "integer|many|How many?|Сколько?|||. >= 0 and . < 10|||2||yes||a hint",
            "begin repeat|people|Person|Человек|||||${many}|||||", "text|sex|Sex|Пол||||||||||",
            "calculate|number||||position(..)|||||||||", "note|shown|Person ${number}: ${sex}|Человек ${number}|${sex} = 'f'|||||||||",
            "select_one towns|from|From|Откуда||||area = ${area}|||||||", "end repeat|||||||||||||",
            "calculate|total||||count(${people}) + ${many} * 10|||||||||", "begin_group|g|Group|Группа|${total} > 0||||||field-list|||",
            "decimal|d|Decimal|Число|||||||||||", "date|date|Date|День|||||||||||", "time|time|Time|Время|||||||||||",
            "dateTime|dt|When|Когда|||||||||||",
            "geopoint|gp|Where|Где|||||||||||", "geotrace|gt|Line|Линия|||||||||||", "geoshape|gs|Area|Площадь|||||||||||",
            "barcode|bc|Code|Код|||||||||||",
            "image|im|Picture|Снимок|||||||||||", "audio|au|Sound|Звук|||||||||||", "video|vi|Film|Видео|||||||||||", "file|fi|File|Файл|||||||||||",
            "acknowledge|ack|Agree|Согласен|||||||||||", "select multiple areas|areas|Areas|Районы|||||||||||",
            "text|ro|Fixed|Постоянно||||||kept|||yes|", "end_group||||||||||||||"),
            "choices", Books.rows("list_name|name|label|label::Русский (ru)|area", "areas|n|North|Север|", "areas|s|South|Юг|",
            "towns|t1|One|Один|n", "towns|t2|Two|Два|s", "towns|t3|Three|Три|s"),
            "settings", Books.rows("form_title|form_id|version|instance_name|style",
            "A form & more|all-of-it|3|concat(${area}, '-', ${total})|pages")));
        var telephone = Telephone.open(form.xform());
        assertEquals("A form & more", telephone.title());
        telephone.fill("Русский (ru)", Map.ofEntries(Map.entry("area", "s"), Map.entry("town", "t3"), Map.entry("many", "3"),
            Map.entry("sex.2", "f"), Map.entry("from.1", "t2"), Map.entry("areas", "n s"), Map.entry("gp", "1 2 3 4")));
        assertEquals(List.of(), telephone.refused);
        assertTrue(telephone.shown.contains("Человек 2"), telephone.shown.toString());
        assertFalse(telephone.shown.contains("Один"), "the filter leaves out what belongs to another area");
        Content.Filled filled = read(telephone.filledIn());
        assertTrue(filled.answers()
            .containsAll(List.of(new Content.Answer("people[2]/sex", "f"), new Content.Answer("people[3]/number", "3"),
            new Content.Answer("total", "33"), new Content.Answer("g/ro", "kept"),
            new Content.Answer("people[1]/from", "t2"))), filled.toString());
        assertEquals(Optional.of("3"), filled.version());
    }

    static FieldForm form(Map<String, List<List<String>>> sheets) {
        var outcome = XlsForm.read("f.xlsx", Bytes.of(Books.of(sheets)));
        assertEquals(List.of(), outcome.refusals());
        return outcome.form().orElseThrow();
    }
}
