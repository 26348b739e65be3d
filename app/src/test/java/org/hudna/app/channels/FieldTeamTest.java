package org.hudna.app.channels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hudna.app.Serving;
import org.hudna.app.channels.Wire.Attachment;
import org.hudna.app.journal.Entry;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Done;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.store.InboxFilter;
import org.hudna.app.store.InboxRow;
import org.hudna.app.store.KeptReport;
import org.hudna.app.store.ReportState.Stage;
import org.hudna.app.store.Tables;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.ReportId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A field team with ODK Collect, from the empty form to the claim: a real server, the bytes that the app puts on the wire, the library that fills in
 * its forms.
 */
class FieldTeamTest {
    private static final Acting ANALYST = new Acting(new Viewer("analyst-1", Set.of(Role.ANALYST), Optional.empty()), "analyst-1", Optional.empty());
    private static final String SUBMISSION = "/openrosa/submission?deviceID=collect%3Aabc";
    private final byte[] photo = photo(), other = photo();
    private static int photos;

    private static Serving serving;
    private static Wire wire;
    private Set<ReportId> before;
    private long claimsBefore;

    /** Full of what could be taken for a boundary; none like another. */
    private static byte[] photo() {
        byte[] bytes = new byte[5_000];
        int number = ++photos;
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i % 7 == 0 ? i * number : "\r\n--".charAt(i % 4));
        return bytes;
    }

    @BeforeAll static void open(@TempDir Path folder) throws IOException {
        Settings settings = Settings.USUAL.with(Setting.DATA, folder.toString()).with(Setting.PORT, "0").with(Setting.REQUESTS_PER_MINUTE, "100000");
        serving = assertInstanceOf(Serving.Opening.Opened.class, Serving.open(settings, Clock.systemUTC(), new SecureRandom(), _ -> { })).serving();
        wire = new Wire(serving.origin(), Tokens.of(serving.room(), "field-1").shown());
        assertInstanceOf(Done.Yes.class, serving.room().lawgiving()
            .adoptForm("hudna-incident", Bytes.of(Files.readAllBytes(OwnFormTest.WORKBOOK)), ANALYST));
        assertInstanceOf(Done.Yes.class, serving.room().lawgiving().adoptMapping("hudna-incident", Files.readString(OwnFormTest.MAPPING), ANALYST));
        assertTrue(serving.room().settle(Duration.ofSeconds(30)));
    }

    @AfterAll static void close() { serving.close(); }

    @BeforeEach void look() {
        before = all().stream().map(InboxRow::id).collect(Collectors.toSet());
        claimsBefore = 0;
        claimsBefore = claims();
    }

    private static List<InboxRow> all() {
        assertTrue(serving.room().settle(Duration.ofSeconds(30)));
        return serving.room().tables().inbox(new InboxFilter(Stage.WAITING, Optional.empty(), Optional.empty()), -1, 1_000, Tables.NOW);
    }

    /** What came in this test. */
    private List<InboxRow> inbox() { return all().stream().filter(row -> !before.contains(row.id())).toList(); }

    private KeptReport xml() {
        return inbox().stream().map(row -> serving.room().tables().report(row.id()).orElseThrow())
            .filter(report -> report.declared().mediaType().equals(Optional.of("text/xml"))).findFirst().orElseThrow();
    }

    private long claims() {
        var count = new long[1];
        serving.room().journal()
            .read(0, serving.room().journal().size(), recorded -> { if (recorded.entry() instanceof Entry.ClaimMade) count[0]++; });
        return count[0] - claimsBefore;
    }

    private byte[] filledIn() throws IOException {
        Wire.Answer list = wire.get("/openrosa/formList?deviceID=collect%3Aabc");
        Matcher download = Pattern.compile("<downloadUrl>http://[^/]+([^<]+)</downloadUrl>").matcher(list.text());
        assertTrue(download.find(), list.text());
        return Telephone.open(wire.get(download.group(1).replace("&amp;", "&")).text()).fill(OnTelephonesTest.AR, OnTelephonesTest.SHELLING)
            .filledIn();
    }

    @Test void the_app_is_asked_who_it_is_and_finds_the_form_with_its_hash() throws Exception {
        Wire.Answer unasked = wire.getUnasked("/openrosa/formList");
        assertEquals(401, unasked.status());
        assertEquals("Basic realm=\"hudna\"", unasked.headers().get("www-authenticate"));
        Wire.Answer wrong = new Wire(serving.origin(), "wrong").get("/openrosa/formList");
        assertEquals(401, wrong.status());
        assertEquals("Basic realm=\"hudna\"", wrong.headers().get("www-authenticate"));
        Wire.Answer list = wire.get("/openrosa/formList?verbose=true");
        assertEquals(200, list.status());
        assertEquals("1.0", list.headers().get("x-openrosa-version"));
        assertTrue(list.headers().get("content-type").startsWith("text/xml"), list.headers().toString());
        assertTrue(list.headers().containsKey("date") && list.headers().containsKey("x-openrosa-accept-content-length"));
        assertTrue(list.text().contains("<formID>hudna-incident</formID>")
            && list.text().contains("<descriptionText>العربية (ar), English (en), Русский (ru)</descriptionText>"), list.text());
        byte[] form = wire.get("/openrosa/form?id=hudna-incident").body();
        assertTrue(list.text().contains("<hash>md5:" + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(form)) + "</hash>"),
            list.text());
        assertFalse(wire.get("/openrosa/formList?formID=another").text().contains("<xform>"));
        assertEquals(404, wire.get("/openrosa/form?id=another").status());
        assertEquals("<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\"/>", wire.get("/openrosa/manifest?id=hudna-incident").text()
            .lines().toList().getLast());
    }

    @Test void it_learns_where_to_send_and_how_much_at_once() throws IOException {
        Wire.Answer where = wire.headOf(SUBMISSION);
        assertEquals(204, where.status());
        assertEquals(serving.origin() + SUBMISSION, where.headers().get("location"));
        assertEquals("10485760", where.headers().get("x-openrosa-accept-content-length"));
    }

    @Test void what_was_filled_in_in_arabic_is_a_report_to_the_byte_with_its_pictures_and_a_claim() throws IOException {
        byte[] xml = filledIn();
        Wire.Answer first = wire.submit(SUBMISSION, xml, true, new Attachment("1456650000.jpg", "image/jpeg", photo));
        assertEquals(201, first.status(), first.text());
        assertEquals("ar", first.headers().get("content-language"));
        assertTrue(first.text().contains("<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"><message nature=\"submit_success\">أُخذ وحُفظ</message>"), first.text());
        assertEquals(201, wire.postInChunks(SUBMISSION, Wire.body(xml, false, new Attachment("1456650001.jpg", "image/jpeg", other))).status());
        assertEquals(3, inbox().size());
        KeptReport report = xml();
        assertArrayEquals(xml, report.bytes().toArray());
        assertTrue(new String(xml, StandardCharsets.UTF_8).contains("قصف بـ«82 mm»"));
        assertEquals(Channel.FORM, report.channel());
        assertEquals("token:field-1", report.by());
        assertEquals(Optional.of("Hudna · حادثة_2016-02-28_10-31-07.xml"), report.declared().fileName());
        var links = serving.room().tables().links(report.id());
        assertEquals(2, links.size());
        assertTrue(links.stream().allMatch(link -> link.to().equals(report.id()) && link.how() == Entry.Link.PART_OF), links.toString());
        assertEquals(1, claims());
        assertEquals("collect:abc", serving.room().tables().sender(report.id(), 0).orElseThrow().sender());
        assertFalse(new String(report.bytes().toArray(), StandardCharsets.UTF_8).contains("collect:abc"));
    }

    @Test void the_same_sent_sixty_four_times_at_once_is_one_record() throws Exception {
        byte[] xml = filledIn();
        List<Callable<Wire.Answer>> sending = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            boolean first = i % 2 == 0;
            sending.add(() -> wire.submit(SUBMISSION, xml, first, new Attachment(first ? "a.jpg" : "b.jpg", "image/jpeg", first ? photo : other)));
        }
        try (var threads = Executors.newFixedThreadPool(64)) {
            for (var answer : threads.invokeAll(sending)) assertEquals(201, answer.get().status());
        }
        assertEquals(3, inbox().size());
        assertEquals(2, serving.room().tables().links(xml().id()).size());
        assertEquals(1, claims());
    }

    @Test void one_that_changes_what_was_sent_before_is_kept_beside_it_and_makes_no_claim() throws IOException {
        byte[] xml = filledIn();
        byte[] changed = new String(xml, StandardCharsets.UTF_8).replace("<killed>2</killed>", "<killed>20</killed>")
            .getBytes(StandardCharsets.UTF_8);
        assertEquals(201, wire.submit(SUBMISSION, xml, false).status());
        KeptReport first = xml();
        Wire.Answer second = wire.submit(SUBMISSION, changed, false);
        assertEquals(201, second.status());
        assertTrue(second.text().contains("سينظر شخص في الاثنين"), second.text());
        assertEquals(201, wire.submit(SUBMISSION, changed, false).status());
        assertEquals(2, inbox().size());
        assertEquals(List.of(new Entry.ReportsLinked(Bytes.of(changed).id(), first.id(), Entry.Link.CHANGES)), serving.room().tables()
            .links(first.id()));
        assertEquals(1, claims());
        assertEquals(201, wire.submit(SUBMISSION, xml, false).status());
        assertEquals(2, inbox().size());
    }

    @Test void half_of_a_submission_is_none() throws IOException {
        byte[] body = Wire.body(filledIn(), false, new Attachment("a.jpg", "image/jpeg", photo));
        for (int cut : new int[] {10, 300, body.length / 2, body.length - 3}) {
            Wire.Answer half = wire.post(SUBMISSION, Arrays.copyOf(body, cut));
            assertEquals(400, half.status());
            assertTrue(half.text().contains("submit_error"), half.text());
        }
        assertEquals(List.of(), inbox());
    }

    @Test void a_form_without_a_meaning_waits_with_its_answers() throws IOException {
        byte[] xml = "<data id=\"other\" version=\"2\"><q>قصف</q><meta><instanceID>uuid:77</instanceID></meta></data>".getBytes(StandardCharsets.UTF_8);
        assertEquals(201, wire.submit(SUBMISSION, xml, false).status());
        assertArrayEquals(xml, xml().bytes().toArray());
        assertEquals(0, claims());
    }

    @Test void what_attacks_readers_of_xml_is_kept_and_read_by_nobody() throws IOException {
        byte[] bomb = ("<!DOCTYPE d [<!ENTITY a \"" + "x".repeat(1_000) + "\"><!ENTITY b \"" + "&a;".repeat(1_000) + "\"><!ENTITY c \""
            + "&b;".repeat(1_000) + "\">]><data id=\"f\"><x>&c;</x></data>").getBytes(StandardCharsets.UTF_8);
        Wire.Answer answer = wire.submit(SUBMISSION, bomb, false);
        assertEquals(201, answer.status());
        assertArrayEquals(bomb, xml().bytes().toArray());
        assertEquals(201, wire.submit(SUBMISSION, "<data id=\"f\"><a>".getBytes(StandardCharsets.UTF_8), false).status());
        assertEquals(2, inbox().size());
    }

    @Test void nobody_sends_without_a_token() throws IOException {
        byte[] body = Wire.body("<data id=\"f\"/>".getBytes(StandardCharsets.UTF_8), false);
        assertEquals(401, new Wire(serving.origin(), "").post(SUBMISSION, body).status());
        assertEquals(401, new Wire(serving.origin(), "wrong").post(SUBMISSION, body).status());
        assertEquals(List.of(), inbox());
    }
}
