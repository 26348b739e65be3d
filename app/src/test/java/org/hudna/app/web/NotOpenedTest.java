package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.hudna.app.Serving;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why the service does not start, told in words: what, and what to do. */
class NotOpenedTest {

    @TempDir Path folder;

    private Settings settings() { return Settings.USUAL.with(Setting.DATA, folder.resolve("data").toString()).with(Setting.PORT, "0"); }

    private static String refused(Settings settings, InstantSource clock) {
        Message why = assertInstanceOf(Serving.Opening.Refused.class, Serving.open(settings, clock, new SecureRandom(), _ -> { })).why();
        for (Lang lang : Lang.values()) assertFalse(Texts.of(lang).say(why).isBlank());
        return why.id();
    }

    private static String refused(Settings settings) { return refused(settings, Clock.systemUTC()); }

    @Test void a_folder_that_cannot_be_made() throws IOException {
        Files.writeString(folder.resolve("data"), "a file stands here");
        assertEquals("door.no-folder", refused(settings()));
    }

    @Test void an_address_that_is_none_of_this_machine() {
        assertEquals("door.address-unknown", refused(settings().with(Setting.LISTEN, "no such address")));
        assertEquals("door.not-started", refused(settings().with(Setting.LISTEN, "192.0.2.1").with(Setting.PORT, "8620")));
    }

    @Test void a_database_that_does_not_answer() {
        String nowhere = "jdbc:postgresql://localhost:1/none";
        refused(settings().with(Setting.DATABASE, nowhere).with(Setting.LOCK_DATABASE, nowhere));
    }

    @Test void tables_that_are_damaged_and_a_record_that_is() throws IOException {
        Outside.open(folder.resolve("data")).close();
        Files.writeString(folder.resolve("data/tables.db"), "not a database, however long one looks at it");
        assertEquals("tables.corrupt", refused(settings()));
        Files.delete(folder.resolve("data/tables.db"));
        Files.writeString(folder.resolve("data/record/journal.db"), "not a database either");
        refused(settings());
    }

    @Test void a_clock_that_stands_before_what_was_signed() {
        Outside.open(folder.resolve("data")).close();
        InstantSource yesterday = () -> Clock.systemUTC().instant().minus(Duration.ofDays(1));
        assertEquals("record.stops", refused(settings(), yesterday));
    }

    @Test void settings_that_would_let_passwords_be_read_on_the_way() {
        for (String text : List.of("listen = 0.0.0.0", "listen = ::", "listen = 10.0.0.1\norigin = http://room.example.org"))
            assertInstanceOf(Settings.Outcome.Wrong.class, Settings.read(text), text);
        for (String text : List.of("listen = 127.0.0.1", "listen = 0.0.0.0\norigin = https://room.example.org",
            "listen = 0.0.0.0\ntls-certificate = a\ntls-key = b"))
            assertInstanceOf(Settings.Outcome.Read.class, Settings.read(text), text);
    }
}
