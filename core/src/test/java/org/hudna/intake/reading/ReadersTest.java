package org.hudna.intake.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.Intake;
import org.hudna.intake.Report;
import org.hudna.intake.SenderNote;
import org.hudna.intake.Take;
import org.hudna.intake.tables.TableRow;
import org.hudna.words.Lang;
import org.junit.jupiter.api.Test;

/** Each kind of report, and what is done with one that is broken. */
class ReadersTest {
    private static final Instant AT = Instant.parse("2016-02-27T20:00:00Z");
    private static final String HEAD =
        "From: x@example.org\r\nSubject: =?windows-1256?B?0s7b3Q==?=\r\nDate: Sat, 27 Feb 2016 12:00:00 +0200 (EET)\r\n";

    @Test void a_mail_has_a_subject_a_date_and_parts() {
        var mail = mail(HEAD + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\npreamble\r\n--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n\r\nplain\r\n--c\r\n"
            + "Content-Type: text/html\r\n\r\n<p>first<p>second &lt;\r\n--c--\r\n--b\r\nContent-Type: text/csv; name=\"t.csv\"\r\n\r\na,b\r\n1,2\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
            + "From: other@example.org\r\nSubject: inner\r\n\r\nwithin\r\n--b--\r\n");
        assertEquals(Optional.of(Instant.parse("2016-02-27T10:00:00Z")), mail.sentAt());
        assertEquals(Optional.empty(), mail.broken());
        assertEquals(List.of("text/plain", "text/html", "text/csv", "message/rfc822"), mail.parts().stream().map(Content.Part::mediaType).toList());
        assertEquals("plain", ((Content.Text) mail.parts().get(0).content()).text());
        assertEquals("first\nsecond <", ((Content.Text) mail.parts().get(1).content()).text());
        assertEquals(Optional.of("t.csv"), mail.parts().get(2).fileName());
        assertEquals(List.of("a", "b"), ((Content.Rows) mail.parts().get(2).content()).rows().get().names());
        var inner = (Content.Mail) mail.parts().get(3).content();
        assertEquals("inner", inner.subject());
        assertEquals("within", ((Content.Text) inner.parts().getFirst().content()).text().strip());
    }

    @Test void a_mail_that_breaks_off_is_set_aside_with_what_came() {
        String cut = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhalf of it";
        assertTrue(mail(cut).broken().isPresent());
        assertEquals("half of it", ((Content.Text) mail(cut).parts().getFirst().content()).text());
        assertInstanceOf(Intake.SetAside.class, Take.take(Bytes.of(utf8(cut)), Channel.EMAIL, AT, Declared.NOTHING, _ -> Optional.empty()));
    }

    @Test void a_mail_without_charset_or_with_a_wrong_one_is_read_by_its_letters() {
        String arabic = "قصفت المدفعية بلدة كفريا صباح اليوم، وأصيب ثلاثة مدنيين في القصف";
        assertEquals(arabic, ((Content.Text) mail(HEAD + "\r\n" + arabic).parts().getFirst().content()).text());
        assertEquals(arabic, ((Content.Text) mail(HEAD + "Content-Type: text/plain; charset=us-ascii\r\n\r\n" + arabic).parts().getFirst()
            .content()).text());
        assertEquals(arabic, ((Content.Text) mail(HEAD + "Content-Type: text/plain; charset=no-such-set\r\n\r\n" + arabic).parts().getFirst()
            .content()).text());
    }

    @Test void messages_within_messages_come_to_an_end() {
        String inner = HEAD + "\r\nend\r\n";
        for (int i = 0; i < 20; i++) inner = HEAD + "Content-Type: message/rfc822\r\n\r\n" + inner;
        assertTrue(mail(inner).toString().contains("mail-too-deep"));
    }

    @Test void short_messages_have_their_times_and_languages_and_a_bad_one_costs_itself() {
        String batch = "hudna sms 1\nzone: Asia/Damascus\n---\nat: ٢٠١٦-٠٢-٢٧ ٠٩:١٠\nfrom: +963000\ntext:\nقصف على البلدة\nالآن\n---\nat: yesterday\ntext: x\n---\nfrom: +963001\ntext: Обстрел\n---\nat: 2016-02-27T09:10Z\ntext:\n";
        var read = assertInstanceOf(Content.Messages.class, read(batch, Channel.SMS, Declared.NOTHING));
        assertEquals(List.of(new Content.Sms(1, Optional.of(Instant.parse("2016-02-27T07:10:00Z")), "قصف على البلدة\nالآن", Optional.of(Lang.AR)),
            new Content.Sms(3, Optional.empty(), "Обстрел", Optional.of(Lang.RU))), read.messages());
        assertEquals(List.of(2, 4), read.aside().keySet().stream().sorted().toList());
        assertEquals(List.of(1, 3), Contents.senders(report(batch, Channel.SMS, Declared.NOTHING)).stream().map(SenderNote::part).toList());
    }

    @Test void exports_of_gateways_are_read_by_the_names_of_their_columns() {
        var read = assertInstanceOf(Content.Messages.class,
            read("المرسل;وقت الاستلام;نص الرسالة\n+963;2016-02-27T09:10+02:00;قصف\n+963;;\n", Channel.SMS, Declared.file("export.csv")));
        assertEquals(List.of(new Content.Sms(1, Optional.of(Instant.parse("2016-02-27T07:10:00Z")), "قصف", Optional.of(Lang.AR))), read.messages());
        assertEquals(List.of(2), List.copyOf(read.aside().keySet()));
        assertInstanceOf(Content.Unreadable.class, read("a,b\n1,2\n", Channel.SMS, Declared.file("export.csv")));
    }

    @Test void a_telephone_note_is_a_hotlines_entry_without_the_callers_name() {
        var call = assertInstanceOf(Content.Call.class,
            read("hudna call 1\nLog-no: 17\nprecedence: IMMEDIATE\nopened: 2016-02-27T09:10Z\ncaller-name: N\ngist: shots heard\nnear the mill\n",
            Channel.TELEPHONE_NOTE, Declared.NOTHING));
        assertEquals(Map.of("log-no", "17", "precedence", "IMMEDIATE", "opened", "2016-02-27T09:10Z"), call.entries());
        assertEquals("shots heard\nnear the mill", call.gist());
        assertInstanceOf(Content.Unreadable.class, read("hudna call 1\nprecedense: FLASH\ngist: x", Channel.TELEPHONE_NOTE, Declared.NOTHING));
        assertInstanceOf(Content.Unreadable.class, read("hudna call 1\nopened: soon\ngist: x", Channel.TELEPHONE_NOTE, Declared.NOTHING));
        assertInstanceOf(Content.Unreadable.class, read("hudna call 1\nlog-no: 1\n", Channel.TELEPHONE_NOTE, Declared.NOTHING));
    }

    @Test void a_bulletin_is_its_publishers_word_in_sections_with_figures() {
        String text = "Russian Centre for Reconciliation\nInformation bulletin, 28 February 2016\n\nCompliance with the cessation of hostilities\nWithin 24 hours 9 violations were registered, 20 explosions in Damascus.\n\n"
            + "Rendering humanitarian aid\nNo aid was moved in 2016-02.\n";
        var bulletin = assertInstanceOf(Content.Bulletin.class, read(text, Channel.FILE, Declared.file("bulletin.txt")));
        assertEquals("russian-centre", bulletin.publisher());
        assertEquals(List.of("", "Compliance with the cessation of hostilities", "Rendering humanitarian aid"), bulletin.sections().stream()
            .map(Content.Section::heading).toList());
        assertEquals(List.of("violation 9", "explosion 20"), bulletin.sections().get(1).figures().stream()
            .map(f -> f.what() + " " + f.number()).toList());
        assertEquals("9 violations", text.substring(bulletin.sections().get(1).figures().getFirst().from(), bulletin.sections().get(1).figures()
            .getFirst().to()));
        assertEquals(List.of(), bulletin.sections().get(2).figures());
    }

    @Test void bulletins_are_read_in_arabic_and_russian() {
        var arabic = assertInstanceOf(Content.Bulletin.class,
            read("مركز المصالحة\nنشرة إعلامية\n\nالخروقات\nسُجّل ٩ خروقات، و٢٠ انفجارًا في دمشق.\n", Channel.BULLETIN, Declared.NOTHING));
        assertEquals(List.of("violation 9", "explosion 20"), arabic.sections().getLast().figures().stream()
            .map(f -> f.what() + " " + f.number()).toList());
        var russian = assertInstanceOf(Content.Bulletin.class,
            read("Российский центр по примирению\n\nНарушения\nЗафиксировано 1 200 нарушений режима и 2 обстрела.\n", Channel.BULLETIN,
            Declared.NOTHING));
        assertEquals(List.of("violation 1200", "shelling 2"), russian.sections().getLast().figures().stream()
            .map(f -> f.what() + " " + f.number()).toList());
    }

    @Test void the_table_of_a_daily_report_comes_out_as_rows() {
        String text = "OSCE Special Monitoring Mission daily report\n\nCeasefire violations\nThe table shows them.\n\n| SMM position | Event location | Means | No. | Observation | Description | Weapon | Date, Time |\n|---|---|---|---|---|---|---|---|\n"
            + "| Horlivka | 4-6 km NW | heard | 8 | explosion | undetermined | N/K | 27 Feb, 18:10 |\n\nEnd.\n";
        var table = assertInstanceOf(Content.Bulletin.class, read(text, Channel.BULLETIN, Declared.NOTHING)).table().orElseThrow().get();
        assertEquals("SMM position", table.names().getFirst());
        assertEquals(List.of("Horlivka", "4-6 km NW", "heard", "8", "explosion", "undetermined", "N/K", "27 Feb, 18:10"),
            assertInstanceOf(TableRow.Cells.class, table.next()).cells());
        assertEquals(false, table.hasNext());
    }

    @Test void text_that_is_no_bulletin_stays_text() {
        assertInstanceOf(Content.Text.class, read("Heard from the reconciliation centre that nothing happened.", Channel.FORM, Declared.NOTHING));
    }

    private static Content.Mail mail(String text) { return assertInstanceOf(Content.Mail.class, read(text, Channel.EMAIL, Declared.NOTHING)); }

    private static Content read(String text, Channel channel, Declared declared) { return Contents.read(report(text, channel, declared)); }

    private static Report report(String text, Channel channel, Declared declared) { return Report.of(channel, AT, declared, Bytes.of(utf8(text))); }

    private static byte[] utf8(String text) { return text.getBytes(StandardCharsets.UTF_8); }
}
