package org.hudna.app.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hudna.app.Postgres;
import org.hudna.app.Serving;
import org.hudna.app.channels.Wire.Attachment;
import org.hudna.app.journal.Entry;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Done;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A telephone with a bad line behind a proxy before two nodes: what it sends again goes to whichever is next. */
@ExtendWith(Postgres.Needed.class)
class FieldTeamOverTwoNodesTest {

    private static final Acting ANALYST = new Acting(new Viewer("analyst-1", Set.of(Role.ANALYST), Optional.empty()), "analyst-1", Optional.empty());
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SUBMISSION = "/openrosa/submission?deviceID=collect%3Aabc";

    @TempDir Path folder;
    private final String database = Postgres.freshUrl();
    private final String lock = Postgres.freshUrl();

    private Serving node(String name) throws IOException {
        Settings settings = Settings.USUAL.with(Setting.DATA, folder.resolve(name).toString()).with(Setting.PORT,
            "0").with(Setting.REQUESTS_PER_MINUTE, "100000")
            .with(Setting.DATABASE, database).with(Setting.LOCK_DATABASE, lock);
        return assertInstanceOf(Serving.Opening.Opened.class, Serving.open(settings, Clock.systemUTC(), new SecureRandom(), _ -> { })).serving();
    }

    private Serving second() throws IOException {
        Files.createDirectories(folder.resolve("two").resolve("keys"));
        for (String key : List.of("log.key", "naming")) Files.copy(folder.resolve("one").resolve("keys").resolve(key),
            folder.resolve("two").resolve("keys").resolve(key));
        return node("two");
    }

    /** By its kind, how many entries the record has. */
    private static Map<String, Integer> counted(Serving node, long from) {
        Map<String, Integer> counted = new TreeMap<>();
        node.room().journal().read(from, node.room().journal().size(), one -> {
            if (one.entry() instanceof Entry.OfIntake
                || one.entry() instanceof Entry.ClaimMade) counted.merge(one.entry().getClass().getSimpleName(), 1, Integer::sum);
        });
        return counted;
    }

    @Test void the_same_filling_in_sent_sixty_four_times_at_once_over_two_nodes_is_one_record_with_one_claim() throws Exception {
        try (Serving one = node("one")) {
            assertInstanceOf(Done.Yes.class, one.room().lawgiving().adoptForm("hudna-incident", Bytes.of(Files.readAllBytes(OwnFormTest.WORKBOOK)),
                ANALYST));
            assertInstanceOf(Done.Yes.class, one.room().lawgiving().adoptMapping("hudna-incident", Files.readString(OwnFormTest.MAPPING), ANALYST));
            String token = Tokens.of(one.room(), "field-1").shown();
            try (Serving two = second()) {
                for (Serving node : List.of(one, two)) assertTrue(node.room().settle(SOON));
                List<Wire> wires = List.of(new Wire(one.origin(), token), new Wire(two.origin(), token));
                byte[] xml = Telephone.open(wires.get(1).get("/openrosa/form?id=hudna-incident").text()).fill(OnTelephonesTest.AR,
                    OnTelephonesTest.SHELLING).filledIn();
                long before = one.room().journal().size();
                List<Callable<Wire.Answer>> sending = new ArrayList<>();
                for (int i = 0; i < 64; i++) {
                    Wire wire = wires.get(i % 2);
                    boolean first = i / 2 % 2 == 0;
                    sending.add(() -> wire.submit(SUBMISSION, xml, first, new Attachment(first ? "a.jpg" : "b.jpg", "image/jpeg",
                        new byte[] {(byte) (first ? 1 : 2), 3, 4})));
                }
                try (var threads = Executors.newFixedThreadPool(64)) {
                    for (var answer : threads.invokeAll(sending)) assertEquals(201, answer.get().status(), () -> "one of them was not taken");
                }
                for (Serving node : List.of(one, two)) {
                    assertTrue(node.room().settle(SOON));
                    assertEquals(3, node.room().tables().waiting(), "the filling-in and its two pictures");
                    assertEquals(Map.of("ReportReceived", 3, "SenderNoted", 1, "ReportsLinked", 2, "ClaimMade", 1), counted(node, before));
                }
            }
        }
    }
}
