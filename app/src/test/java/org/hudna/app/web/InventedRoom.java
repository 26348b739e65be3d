package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.hudna.app.Serving;
import org.hudna.app.room.Demonstration;
import org.hudna.app.room.LedClock;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;

/** The demonstration on a free port, with its invented people. */
public final class InventedRoom {

    public static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private InventedRoom() {}

    public static Serving open(Path folder) throws IOException { return open(Settings.USUAL.with(Setting.DATA, folder.toString())); }

    /** The same with other settings, but for the port. */
    public static Serving open(Settings chosen) throws IOException {
        Settings settings = chosen.with(Setting.PORT, "0").with(Setting.REQUESTS_PER_MINUTE, "600000");
        var clock = new LedClock(Clock.systemUTC());
        Serving serving = assertInstanceOf(Serving.Opening.Opened.class,
            Serving.open(settings, clock, new SecureRandom(), _ -> { }, Demonstration.PEOPLE)).serving();
        var demonstration = new Demonstration(serving.room(), HOME, clock);
        assertEquals(Optional.empty(), demonstration.put());
        demonstration.tokens();
        demonstration.ways(new Hashes());
        return serving;
    }
}
