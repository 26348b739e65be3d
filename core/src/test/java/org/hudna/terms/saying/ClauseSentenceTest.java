package org.hudna.terms.saying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hudna.terms.Terms;
import org.hudna.terms.reading.TermsReader;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

/** What a legal officer approves: an invented agreement read from its files and said back. */
class ClauseSentenceTest {

    private static final Terms TERMS = terms();

    @Test void a_prohibition_says_whom_what_with_what_against_whom_and_unless_in_english() {
        has("river.guns", Lang.EN, "northern force", "shelling", "mortar", "civilians", "the old bridge", "return fire");
    }

    @Test void and_in_russian() {
        has("river.guns", Lang.RU, "северные силы", "артиллерийский обстрел", "миномёт", "гражданские лица", "старый мост", "ответный огонь");
    }

    @Test void and_in_arabic() {
        has("river.guns", Lang.AR, "قوات الشمال", "قصف مدفعي", "مدفع هاون", "مدنيون", "الجسر القديم", "الرد على النار");
    }

    @Test void a_slot_that_does_not_restrict_is_left_out() {
        String bare = say("river.bare", Lang.EN);
        assertTrue(bare.contains("attack"), bare);
        for (String absent : List.of("with ", "against", "where", "from", "until", "due", "xcept", "ondition"))
            assertFalse(bare.contains(absent), bare);
    }

    @Test void a_text_that_could_not_be_had_says_so_and_why() {
        has("river.annex", Lang.EN, "could not be", "the annex was never published");
        has("river.annex", Lang.RU, "не удалось", "приложение не публиковалось");
        has("river.annex", Lang.AR, "تعذر", "لم يُنشر الملحق");
    }

    @Test void a_duty_says_its_deadline_in_the_units_of_the_text() {
        has("river.leave", Lang.EN, "withdrawal", "48 hours", "start");
        has("river.leave", Lang.RU, "отвод сил", "48 часов", "start");
        has("river.leave", Lang.AR, "انسحاب", "٤٨ ساعة", "start");
    }

    @Test void a_window_is_said_in_the_zone_of_the_agreement() {
        has("river.quiet", Lang.EN, "1 March 2020 at 00:00", "15 March 2020 at 06:00");
        has("river.quiet", Lang.RU, "1 марта 2020 г. в 00:00", "15 марта 2020 г. в 06:00");
        has("river.quiet", Lang.AR, "١ آذار/مارس ٢٠٢٠", "١٥ آذار/مارس ٢٠٢٠");
    }

    @Test void a_free_condition_is_said_too() {
        has("river.vehicles", Lang.EN, "civilian vehicle", "southern force", "holder");
        has("river.vehicles", Lang.RU, "гражданское транспортное средство", "южные силы");
        has("river.vehicles", Lang.AR, "مركبة مدنية", "قوات الجنوب");
    }

    @Test void one_who_has_to_ensure_stands_beside_those_whom_it_is_about() {
        has("river.ensure", Lang.EN, "northern force", "southern force", "sniping");
        has("river.ensure", Lang.RU, "северные силы", "южные силы", "снайперский огонь");
        has("river.ensure", Lang.AR, "قوات الشمال", "قوات الجنوب", "قنص");
    }

    @Test void an_exception_says_what_it_lifts_what_it_keeps_and_the_question_that_it_leaves() {
        has("return-fire", Lang.EN, "Guns by the river", "Attacks stop", "was it no more than needed?");
        has("return-fire", Lang.RU, "Орудия у реки", "Нападения прекращаются", "было ли это не более необходимого?");
        has("return-fire", Lang.AR, "المدافع قرب النهر", "تتوقف الهجمات", "هل كان ذلك بقدر الحاجة؟");
    }

    @Test void conditions_definitions_procedures_other_law_instruments_and_their_life_are_said() {
        has("together", Lang.EN, "both at once", "7 days");
        has("quiet", Lang.EN, "no fire of any kind");
        has("complaint", Lang.EN, "write to the committee", "24 hours");
        has("other-law", Lang.EN, "a rule of custom", "Attacks stop");
        has("truce", Lang.EN, "Truce of the river", "1 March 2020");
        assertTrue(Sentences.all(TERMS).stream().map(s -> Texts.of(Lang.EN).say(s.sentence())).anyMatch(s -> s.contains("did it end?")));
    }

    @Test void everything_in_the_files_is_said_once_and_whole_in_all_three_languages() {
        var offences = new TreeSet<String>();
        for (Sentences.Said said : Sentences.all(TERMS))
            for (Lang lang : Lang.values()) {
                String sentence = Texts.of(lang).say(said.sentence());
                if (sentence.isBlank() || sentence.matches("(?s).*[{}].*|.* [.,;:]( .*|$)|.*\\.\\..*"))
                    offences.add(lang.tag() + " " + said.id() + ": " + sentence);
            }
        assertEquals(new TreeSet<>(), offences);
        var rules = Sentences.all(TERMS).stream().map(Sentences.Said::id).toList();
        for (var clause : TERMS.rules().clauses()) assertEquals(1, rules.stream().filter(clause.id()::equals).count(), clause.id());
        for (var exception : TERMS.rules().exceptions()) assertEquals(1, rules.stream().filter(exception.id()::equals).count(), exception.id());
    }

    @Test void a_clause_stands_beside_its_citation() {
        assertEquals("Truce of the river, article 1", Sentences.all(TERMS).stream().filter(s -> s.id().equals("river.guns")).findFirst()
            .orElseThrow().cite());
    }

    @Test void no_sentence_says_that_anybody_did_anything() {
        for (Sentences.Said said : Sentences.all(TERMS))
            assertFalse(Texts.of(Lang.EN).say(said.sentence()).matches("(?i).*\\b(violated|has breached|is guilty|to blame)\\b.*"), said.id());
    }

    private static void has(String id, Lang lang, String... parts) {
        String sentence = say(id, lang);
        for (String part : parts) assertTrue(sentence.contains(part), () -> "\"" + part + "\" is not in: " + sentence);
    }

    private static String say(String id, Lang lang) {
        return Texts.of(lang).say(Sentences.all(TERMS).stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow().sentence());
    }

    private static Terms terms() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("agreement.yaml", AGREEMENT);
        files.put("actors.yaml", ACTORS);
        files.put("places.yaml", PLACES);
        files.put("clauses.yaml", CLAUSES);
        files.put("text.md", "river.guns river.bare river.annex river.leave river.quiet river.vehicles river.ensure".replaceAll("(\\S+) ?",
            "# {#$1}\n"));
        TermsReader.Outcome read = TermsReader.read(files);
        assertEquals(List.of(), read.refusals().stream().map(r -> r.file() + ":" + r.line() + ": " + Texts.of(Lang.EN).say(r.why())).toList());
        return read.terms().orElseThrow();
    }

    private static final String AGREEMENT = """
        id: river
        name: {ar: هدنة النهر, en: Truce of the river, ru: Перемирие у реки}
        zone: Asia/Damascus
        instruments:
          - {id: truce, kind: base, name: {ar: هدنة النهر, en: Truce of the river, ru: Перемирие у реки}, effect: 2020-03-01, cite: "Truce of the river", source: invented}
        status:
          - {at: 2020-06-01, what: ended, by: [north], source: invented, open: {ar: هل انتهت؟, en: "did it end?", ru: прекратилось ли оно?}}
        moments:
          start: 2020-03-01T12:00
        settings: {attribution: named-only}
        """;

    private static final String ACTORS = """
        actors:
          - {id: north, kind: force, name: {ar: قوات الشمال, en: northern force, ru: северные силы}}
          - {id: south, kind: force, name: {ar: قوات الجنوب, en: southern force, ru: южные силы}}
        binding:
          - {who: north, is: bound, source: invented}
          - {who: south, is: bound, source: invented}
        """;

    private static final String PLACES = """
        places:
          - {id: bridge, status: unavailable, name: {ar: الجسر القديم, en: the old bridge, ru: старый мост}, because: {ar: لا خريطة, en: no map, ru: карты нет}}
        """;

    private static final String CLAUSES = """
        - clause: river.guns
          of: truce
          title: {ar: المدافع قرب النهر, en: Guns by the river, ru: Орудия у реки}
          cite: "Truce of the river, article 1"
          must-not: {who: north, do: shelling, with: mortar, to: civilians, at: bridge}
          unless: [return-fire]
        - clause: river.bare
          of: truce
          title: {ar: تتوقف الهجمات, en: Attacks stop, ru: Нападения прекращаются}
          cite: article 2
          must-not: {who: south, do: attack}
        - clause: river.annex
          of: truce
          title: {ar: الملحق, en: The annex, ru: Приложение}
          cite: article 3
          must-not: {who: north, do: station}
          status: unavailable
          because: {ar: لم يُنشر الملحق, en: the annex was never published, ru: приложение не публиковалось}
        - clause: river.leave
          of: truce
          title: {ar: الانسحاب, en: They leave, ru: Они уходят}
          cite: article 4
          must: {who: north, do: withdraw, from: bridge}
          during: {by: start + 48 h}
        - clause: river.quiet
          of: truce
          title: {ar: الهدوء, en: Quiet, ru: Тишина}
          cite: article 5
          must-not: {who: south, do: fly}
          during: [2020-03-01, "2020-03-15T06:00"]
        - clause: river.vehicles
          of: truce
          title: {ar: المركبات, en: Vehicles, ru: Машины}
          cite: article 6
          must-not: {who: north, do: loot, where: target is vehicle and not (holder is south)}
        - clause: river.ensure
          of: truce
          title: {ar: القنص, en: Sniping, ru: Снайперы}
          cite: article 7
          ensure: {who: north, that: south, must-not: sniping}
        - exception: return-fire
          title: {ar: الرد على النار, en: return fire, ru: ответный огонь}
          lifts: [river.guns]
          does-not-lift: [river.bare]
          raised-by: claim
          when: {open: {ar: هل كان ذلك بقدر الحاجة؟, en: "was it no more than needed?", ru: "было ли это не более необходимого?"}}
        - condition: together
          title: {ar: معًا في وقت واحد, en: both at once, ru: обе сразу}
          kind: streak
          between: [river.leave]
          fact: together
          streak: 7 days
        - define: quiet
          means: {ar: لا نار من أي نوع, en: no fire of any kind, ru: никакого огня}
        - procedure: complaint
          title: {ar: الشكوى, en: Complaint, ru: Жалоба}
          on: [river.guns]
          steps:
            - {id: write, title: {ar: الكتابة إلى اللجنة, en: write to the committee, ru: написать в комитет}, by: north, within: 24 h, of: event}
        - reference: other-law
          to: {ar: قاعدة عرفية, en: a rule of custom, ru: обычная норма}
          tags: [river.bare]
        """;
}
