package org.hudna.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Incoming;
import org.hudna.app.room.Took;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.bulletin.Role;
import org.hudna.bulletin.Viewer;
import org.hudna.intake.Bytes;
import org.hudna.intake.Channel;
import org.hudna.intake.Declared;
import org.hudna.intake.ReportId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one PostgreSQL are one room. */
@ExtendWith(Postgres.Needed.class)
class SeveralNodesTest {

    private static final Acting DUTY = new Acting(new Viewer("duty-1", Set.of(Role.DUTY_OFFICER), Optional.empty()), "duty-1", Optional.empty());
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir Path folder;
    private final String database = Postgres.freshUrl();
    private final String lock = Postgres.freshUrl();

    private Serving node(String name) throws IOException {
        Path data = folder.resolve(name), first = folder.resolve("one").resolve("keys");
        if (Files.isDirectory(first) && !Files.exists(data)) {
            Files.createDirectories(data.resolve("keys"));
            for (String key : List.of("log.key", "naming")) Files.copy(first.resolve(key), data.resolve("keys").resolve(key));
        }
        Settings settings = Settings.USUAL.with(Setting.DATA, data.toString()).with(Setting.PORT, "0").with(Setting.DATABASE, database).with(Setting.LOCK_DATABASE, lock);
        return assertInstanceOf(Serving.Opening.Opened.class, Serving.open(settings, Clock.systemUTC(), new SecureRandom(), _ -> { })).serving();
    }

    private static Took take(Serving node, String text) {
        return node.room().intaking().take(new Incoming(Bytes.of(text.getBytes(StandardCharsets.UTF_8)), Channel.SMS, Declared.NOTHING, Optional.empty()), DUTY);
    }

    @Test void what_one_node_takes_the_other_shows_and_the_same_report_sent_to_both_at_once_is_one() throws Exception {
        try (Serving one = node("one"); Serving other = node("other"); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Took.Kept kept = assertInstanceOf(Took.Kept.class, take(other, "shelling at dusk"));
            assertTrue(one.room().await(kept.index(), SOON));
            assertTrue(one.room().tables().report(kept.id()).isPresent());
            List<Callable<Took>> sending = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Serving node = i % 2 == 0 ? one : other;
                sending.add(() -> take(node, "قصف عند الفجر"));
            }
            Set<ReportId> ids = new HashSet<>();
            int news = 0;
            for (Future<Took> took : threads.invokeAll(sending))
                switch (took.get()) {
                    case Took.Kept(ReportId id, var _, var _) -> {
                        news++;
                        ids.add(id);
                    }
                    case Took.Held(ReportId id, var _) -> ids.add(id);
                    case Took.KeyTaken _, Took.Refused _, Took.Forbidden _ -> throw new AssertionError(took.get());
                }
            assertEquals(1, news);
            assertEquals(1, ids.size());
            assertTrue(one.room().settle(SOON) && other.room().settle(SOON));
            assertEquals(2, other.room().tables().waiting());
        }
    }
}
