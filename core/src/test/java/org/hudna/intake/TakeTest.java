package org.hudna.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.hudna.intake.reading.Contents;
import org.hudna.words.Lang;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

/** What is kept of what comes in, and what is known of who sent it. */
class TakeTest {
    private static final Instant AT = Instant.parse("2016-02-27T10:00:00Z");
    private static final String SENDER = "somebody@example.org";
    private final MemoryReports reports = new MemoryReports();

    @Test void nothing_is_refused() { assertInstanceOf(Intake.Refused.class, take(new byte[0], Channel.FORM)); }

    @Test void more_than_a_report_holds_goes_back_to_whoever_has_it() {
        var refused = assertInstanceOf(Intake.Refused.class, take(new byte[Take.LARGEST + 1], Channel.FILE));
        assertEquals(Take.LARGEST + 1, refused.bytes().size());
    }

    @Test void the_same_bytes_are_one_record_whatever_way_they_come() {
        var first = assertInstanceOf(Intake.Taken.class, take(utf8("قصف على البلدة"), Channel.SMS));
        reports.keep(first.report());
        assertEquals(new Intake.AlreadyHeld(first.report().id(), AT),
            Take.take(Bytes.of(utf8("قصف على البلدة")), Channel.EMAIL, AT.plusSeconds(60), Declared.file("x.txt"), reports::since));
    }

    @Test void what_cannot_be_read_is_kept_all_the_same() {
        byte[] bytes = {'a', 0, 1, 2, (byte) 0xFF, (byte) 0xC0, 'b'};
        var aside = assertInstanceOf(Intake.SetAside.class, take(bytes, Channel.FILE));
        assertEquals(Bytes.of(bytes), aside.report().bytes());
    }

    @Test void an_id_is_the_hash_that_everybody_can_compute() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Bytes.of(utf8("abc")).id().sha256());
    }

    @Test void who_sent_it_stands_nowhere_but_in_its_own_record() {
        String mail = "From: Somebody <" + SENDER + ">\r\nReply-To: " + SENDER
            + "\r\nSubject: x\r\nDate: Sat, 27 Feb 2016 12:00:00 +0200\r\n\r\nshelling\r\n";
        String sms = "hudna sms 1\n---\nfrom: " + SENDER + "\ntext:\nshelling\n";
        String call = "hudna call 1\ncaller-name: " + SENDER + "\ncaller-party: a party\ngist:\nshelling\n";
        String table = "sender,message\n" + SENDER + ",shelling\n" + SENDER + ",\n";
        String broken = "From: " + SENDER + "\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nshelling";
        Stream.of(report(mail, Channel.EMAIL), report(sms, Channel.SMS), report(call, Channel.TELEPHONE_NOTE), report(table, Channel.SMS),
            report(broken, Channel.EMAIL)).forEach(report -> {
            var senders = Contents.senders(report);
            assertFalse(senders.isEmpty(), report.toString());
            assertEquals(true, senders.getFirst().sender().contains(SENDER));
            var content = Contents.read(report);
            assertFalse((content + " " + report + " " + senders).contains(SENDER), () -> content.toString());
            if (Take.take(report.bytes(), report.channel(), AT, Declared.NOTHING, _ -> Optional.empty()) instanceof Intake.SetAside aside)
                assertFalse(Texts.of(Lang.EN).say(aside.why()).contains(SENDER));
        });
    }

    @Test void a_sender_can_be_forgotten_and_the_report_stays() {
        MemorySenders senders = new MemorySenders();
        var report = report("x", Channel.FORM);
        senders.keep(new SenderNote(report.id(), 0, SENDER));
        senders.keep(new SenderNote(report.id(), 0, "another"));
        assertEquals(Optional.of(SENDER), senders.find(report.id(), 0).map(SenderNote::sender));
        senders.forget(report.id());
        assertEquals(Optional.empty(), senders.find(report.id(), 0));
    }

    private Intake take(byte[] bytes, Channel channel) { return Take.take(Bytes.of(bytes), channel, AT, Declared.NOTHING, reports::since); }

    private static Report report(String text, Channel channel) { return Report.of(channel, AT, Declared.NOTHING, Bytes.of(utf8(text))); }

    private static byte[] utf8(String text) { return text.getBytes(StandardCharsets.UTF_8); }
}
