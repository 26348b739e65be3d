package org.hudna.app.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hudna.app.channels.sms.Fields;
import org.hudna.app.channels.sms.SmsGateway;
import org.hudna.app.journal.Entry;
import org.hudna.app.room.Acting;
import org.hudna.app.room.RoomForTests;
import org.hudna.app.store.InboxFilter;
import org.hudna.app.store.InboxRow;
import org.hudna.app.store.ReportState.Stage;
import org.hudna.app.store.Tables;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Bytes;
import org.hudna.intake.Report;
import org.hudna.intake.reading.Content;
import org.hudna.intake.reading.Contents;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short messages, in the shapes in which gateways hand them on. */
class ShortMessagesTest {
    private static final String SECRET = "a secret of the gateway";
    private static final String ARABIC = "قصف على كفريا 14:30 — «82 mm»، ٣ جرحى\n---\nعاجل ";

    @TempDir Path folder;
    private RoomForTests rooms;
    private SmsGateway gateway;

    @BeforeEach void open() {
        rooms = RoomForTests.open(folder, () -> Instant.parse("2016-02-28T10:00:00Z"));
        gateway = gateway();
    }

    private SmsGateway gateway() { return new SmsGateway(rooms.room(), Optional.of(SECRET), Fields.USUAL); }

    @AfterEach void close() { rooms.close(); }

    private static String form(String... pairs) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) all.add(pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        return String.join("&", all);
    }

    private static Asked asked(String type, String body, String... headers) {
        var all = new java.util.HashMap<>(Map.of("content-type", type));
        for (int i = 0; i < headers.length; i += 2) all.put(headers[i], headers[i + 1]);
        return new Asked(Map.of(), all, Bytes.of(body.getBytes(StandardCharsets.UTF_8)), "",
            new Acting(Viewer.ANYBODY, "anybody", Optional.empty()), Lang.EN);
    }

    private Given receive(String... pairs) {
        return gateway.receive(asked("application/x-www-form-urlencoded", form(pairs) + "&secret="
            + URLEncoder.encode(SECRET, StandardCharsets.UTF_8)));
    }

    private Given receiveJson(String json) { return gateway.receive(asked("application/json; charset=utf-8", json, "x-gateway-secret", SECRET)); }

    private List<InboxRow> inbox() {
        assertTrue(rooms.room().settle(Duration.ofSeconds(30)));
        return rooms.tables().inbox(new InboxFilter(Stage.WAITING, Optional.empty(), Optional.empty()), -1, 100, Tables.NOW);
    }

    private Content.Sms read(InboxRow row) {
        var kept = rooms.tables().report(row.id()).orElseThrow();
        return assertInstanceOf(Content.Messages.class, Contents.read(Report.of(kept.channel(), kept.receivedAt(), kept.declared(), kept.bytes())))
            .messages().getFirst();
    }

    @Test void a_message_is_a_report_in_its_own_words_and_its_sender_stands_apart() {
        Given given = receive("from", "+963 11 000", "text", ARABIC, "message_id", "m-1", "received_at", "2016-02-28T09:59:00+02:00");
        assertEquals(200, given.status());
        assertTrue(new String(given.body().toArray(), StandardCharsets.UTF_8).contains("\"success\":true"));
        InboxRow row = inbox().getFirst();
        assertEquals(ARABIC.strip(), read(row).text());
        assertEquals(Optional.of(Instant.parse("2016-02-28T07:59:00Z")), read(row).sentAt());
        assertEquals("+963 11 000", rooms.tables().sender(row.id(), 0).orElseThrow().sender());
        String bytes = new String(rooms.tables().report(row.id()).orElseThrow().bytes().toArray(), StandardCharsets.UTF_8);
        assertTrue(bytes.contains("قصف على كفريا 14:30 — «82 mm»، ٣ جرحى"), bytes);
        assertFalse(bytes.contains("963") || bytes.contains("m-1"), bytes);
    }

    @Test void the_same_words_of_two_senders_are_two_reports() {
        receive("from", "+1", "text", "help", "message_id", "1");
        receive("from", "+2", "text", "help", "message_id", "1");
        assertEquals(2, inbox().size());
    }

    @Test void what_a_gateway_hands_on_again_is_one_report_also_at_once_and_with_another_time() throws Exception {
        List<Callable<Given>> sending = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String at = "2016-02-28T10:00:0" + i % 10 + "Z";
            sending.add(() -> receive("from", "+1", "text", ARABIC, "message_id", "9", "received_at", at));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var given : threads.invokeAll(sending)) assertEquals(200, given.get().status());
        }
        assertEquals(1, inbox().size());
    }

    @Test void other_words_under_a_number_that_is_known_are_another_message() {
        receive("from", "+1", "text", "one", "message_id", "1");
        receive("from", "+1", "text", "two", "message_id", "1");
        receive("from", "+1", "text", "two", "message_id", "1");
        assertEquals(List.of("one", "two"), inbox().stream().map(row -> read(row).text()).toList());
    }

    @Test void gateways_are_understood_by_the_names_that_they_use() {
        receiveJson("{\"event\":\"sms:received\",\"payload\":{\"messageId\":\"a\",\"message\":\"one\",\"phoneNumber\":\"+1\",\"receivedAt\":\"2016-02-28T10:00:00.000+00:00\"}}");
        receiveJson("{\"messages\":[{\"from\":\"+1\",\"body\":\"two\",\"id\":7},{\"from\":\"+1\",\"body\":\"three\",\"id\":8}]}");
        receiveJson("[{\"msisdn\":\"1\",\"text\":\"four\",\"messageId\":\"c\",\"message-timestamp\":\"2016-02-28 10:00:00Z\"}]");
        Given twilio = receive("From", "+1", "Body", "five", "MessageSid", "SM1");
        assertTrue(new String(twilio.body().toArray(), StandardCharsets.UTF_8).contains("<Response/>"));
        assertEquals(List.of("one", "two", "three", "four", "five"), inbox().stream().map(row -> read(row).text()).toList());
    }

    @Test void fields_may_be_called_as_they_were_set() {
        gateway = new SmsGateway(rooms.room(), Optional.of(SECRET), Fields.read("from = Absender, text=Inhalt").orElseThrow());
        assertEquals(200, receive("Absender", "+1", "Inhalt", "Beschuss").status());
        assertEquals("Beschuss", read(inbox().getFirst()).text());
        assertEquals(400, receive("Absender", "+1", "text", "Quittung").status());
        assertEquals(List.of("inhalt"), gateway.texts());
        assertEquals(Optional.empty(), Fields.read("from"));
        assertEquals(Optional.empty(), Fields.read("colour=x"));
    }

    @Test void parts_come_in_any_order_are_kept_as_they_come_and_joined_with_the_last_also_after_a_restart() {
        part("2", "and the second");
        assertEquals(1, inbox().size());
        rooms.close();
        open();
        part("3", " and the third");
        part("1", "The first ");
        List<InboxRow> all = inbox();
        assertEquals(4, all.size());
        InboxRow whole = all.getLast();
        assertEquals("The first and the second and the third", read(whole).text());
        var links = rooms.tables().links(whole.id());
        assertEquals(3, links.stream().filter(link -> link.how() == Entry.Link.PART_OF && link.to().equals(whole.id())).count());
        part("1", "The first ");
        assertEquals(4, inbox().size());
        assertEquals("+1", rooms.tables().sender(whole.id(), 0).orElseThrow().sender());
    }

    private void part(String number, String text) {
        assertEquals(200, receive("from", "+1", "text", text, "message_id", "id-" + number, "concat-ref", "44", "concat-part", number,
            "concat-total", "3").status());
    }

    @Test void whoever_does_not_show_the_secret_is_not_let_in() throws Exception {
        String body = "{\"from\":\"+1\",\"text\":\"x\",\"id\":\"1\"}";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        for (String[] wrong : new String[][] {{}, {"x-gateway-secret", "wrong"}, {"x-gateway-secret", ""}, {"x-signature", "00"},
            {"x-signature", "sha256=" + signature.replace('a', 'b').replace('1', '2')}})
            assertEquals(403, gateway.receive(asked("application/json", body, wrong)).status());
        assertEquals(403, new SmsGateway(rooms.room(), Optional.empty(), Fields.USUAL)
            .receive(asked("application/json", body, "x-gateway-secret", "")).status());
        assertEquals(List.of(), inbox());
        assertEquals(200, gateway.receive(asked("application/json", body, "x-signature", "sha256=" + signature)).status());
        assertEquals(1, inbox().size());
    }

    @Test void what_is_no_message_is_not_acknowledged() {
        assertEquals(400, receive("from", "+1", "state", "delivered").status());
        assertEquals(400, receiveJson("{\"text\":\"x\"").status());
        assertEquals(400, receiveJson("[".repeat(50)).status());
        assertEquals(400, receiveJson("\"text\"").status());
        assertEquals(List.of(), inbox());
    }
}
