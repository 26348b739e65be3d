package org.hudna.intake.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.Intake;
import org.hudna.intake.Report;
import org.hudna.intake.Take;
import org.junit.jupiter.api.Test;

/** A form that was filled in: every answer under its path, who filled it in nowhere among them, and nothing that XML can do to its readers. */
class FilledFormTest {
    private static final Declared XML = new Declared(Optional.of("text/xml"), Optional.empty(), Optional.of("incident_2016.xml"));
    private static final String MIXED = "قصف بـ«82 mm» عند 10:30، <٣> جرحى & «Школа» \u200f(شرق)\u200e";

    @Test void answers_stand_under_their_paths_character_for_character() {
        var form = filled("<?xml version='1.0' ?><data xmlns:jr=\"http://openrosa.org/javarosa\" id=\"hudna-incident\" version=\"7\"><deviceid>imei:3561</deviceid><event><act>shelling</act><gone/></event>"
            + "<words>" + MIXED.replace("&", "&amp;").replace("<", "&lt;")
            + "</words><harm><who>child</who></harm><harm><who>elder</who><n>2</n></harm>"
            + "<orx:meta xmlns:orx=\"http://openrosa.org/xforms\"><orx:instanceID>uuid:9c</orx:instanceID><orx:userID>someone</orx:userID></orx:meta></data>");
        assertEquals(new Content.Filled("hudna-incident", Optional.of("7"), Optional.of("uuid:9c"),
            List.of(new Content.Answer("event/act", "shelling"),
            new Content.Answer("words", MIXED), new Content.Answer("harm[1]/who", "child"), new Content.Answer("harm[2]/who", "elder"),
            new Content.Answer("harm[2]/n", "2"))), form);
    }

    @Test void who_filled_it_in_is_told_apart_and_nowhere_else() {
        String xml = "<data id=\"f\"><username>u1</username><phonenumber>+1</phonenumber><what>x</what><meta><instanceID>uuid:1</instanceID><deviceID>d1</deviceID></meta></data>";
        Report report = report(xml, Channel.FORM, XML);
        assertEquals("u1 +1 d1", Contents.senders(report).getFirst().sender());
        assertFalse(Contents.read(report).toString().contains("u1"));
        assertFalse(Contents.read(report).toString().contains("d1"));
    }

    @Test void older_forms_bear_their_id_as_the_name_of_a_space_and_that_of_the_filling_in_on_top() {
        var form = filled("<data xmlns=\"http://example.org/f\" instanceID=\"uuid:2\"><a>1</a></data>");
        assertEquals("http://example.org/f", form.form());
        assertEquals(Optional.of("uuid:2"), form.instance());
    }

    @Test void a_document_type_is_read_by_nobody() {
        String bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        for (String xml : List.of(bomb + "<d id=\"f\"><x>&c;</x></d>", "<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/d.dtd\"><d id=\"f\"><x>1</x></d>",
            "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d id=\"f\"><x>&x;</x></d>",
            "<!DOCTYPE d [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]><d id=\"f\"/>")) {
            Report report = report(xml, Channel.FORM, XML);
            var content = assertInstanceOf(Content.Unreadable.class, Contents.read(report), xml);
            assertEquals("intake.form-entities", content.why().id());
            assertInstanceOf(Intake.SetAside.class, Take.take(report.bytes(), Channel.FORM, Instant.EPOCH, XML, _ -> Optional.empty()));
        }
    }

    @Test void what_is_too_deep_or_has_too_many_elements_is_set_aside() {
        assertEquals("intake.form-too-large", why("<d id=\"f\">" + "<x>".repeat(FilledForm.DEEPEST) + "</x>".repeat(FilledForm.DEEPEST) + "</d>"));
        assertEquals("intake.form-too-large", why("<d id=\"f\">" + "<x/>".repeat(FilledForm.MOST_ELEMENTS) + "</d>"));
        assertEquals(FilledForm.MOST_ELEMENTS - 1, filled("<d id=\"f\">" + "<x>1</x>".repeat(FilledForm.MOST_ELEMENTS - 1) + "</d>")
            .answers().size());
    }

    @Test void broken_xml_that_was_announced_as_a_form_is_set_aside() {
        assertEquals("intake.form-broken", why("<data id=\"f\"><a>1</b></data>"));
        assertEquals("intake.form-broken", why("<data id=\"f\"><a>1"));
        assertEquals("intake.form-none", why("<data><a>1</a></data>"));
    }

    @Test void other_xml_and_text_that_begins_with_an_angle_remain_texts() {
        assertInstanceOf(Content.Text.class, Contents.read(report("<gpx><wpt/></gpx>", Channel.FILE, Declared.file("way.gpx"))));
        assertInstanceOf(Content.Text.class, Contents.read(report("<3 shells fell", Channel.FORM, Declared.NOTHING)));
        assertTrue(Contents.read(report("<data id=\"f\"><a>1</a></data>", Channel.FILE, Declared.file("form.xml"))) instanceof Content.Filled);
    }

    private static String why(String xml) {
        return assertInstanceOf(Content.Unreadable.class, Contents.read(report(xml, Channel.FORM, XML))).why().id();
    }

    private static Content.Filled filled(String xml) { return assertInstanceOf(Content.Filled.class, Contents.read(report(xml, Channel.FORM, XML))); }

    private static Report report(String xml, Channel channel, Declared declared) {
        return Report.of(channel, Instant.EPOCH, declared, Bytes.of(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
