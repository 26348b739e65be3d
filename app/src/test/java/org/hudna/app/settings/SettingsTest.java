package org.hudna.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hudna.words.Lang;
import org.hudna.words.Message;
import org.hudna.words.Texts;
import org.junit.jupiter.api.Test;

/** What an operator writes, and what is wrong with it. */
class SettingsTest {

    private static Settings read(String text) { return assertInstanceOf(Settings.Outcome.Read.class, Settings.read(text)).settings(); }

    private static List<Message> wrong(String text) { return assertInstanceOf(Settings.Outcome.Wrong.class, Settings.read(text)).why(); }

    @Test void there_are_at_most_twenty() { assertTrue(Setting.values().length <= 20); }

    @Test void what_is_not_chosen_is_as_usual_and_comments_are_passed_over() {
        Settings settings = read("# ours\n\nport = 9000\n  language =ar\n");
        assertEquals(9000, settings.number(Setting.PORT));
        assertEquals(Lang.AR, settings.lang());
        assertEquals("127.0.0.1", settings.text(Setting.LISTEN));
    }

    @Test void every_wrong_line_is_told_with_its_number() {
        List<Message> wrong = wrong("prot = 9000\nport = 70000\nport = 1\nport = 2\njust words\n");
        assertEquals(List.of(1, 2, 4, 5), wrong.stream().map(it -> it.holes().get("line")).toList());
    }

    @Test void two_that_go_together_are_not_chosen_apart() {
        assertEquals("door.setting-both", wrong("tls-certificate = chain.pem\n").getFirst().id());
    }

    @Test void a_secret_is_shown_in_no_line() {
        Settings settings = read("database = jdbc:postgresql://host/db?password=kestrel-8\nlock-database = jdbc:postgresql://host/lock\n");
        for (Lang lang : Lang.values()) settings.told().forEach(line -> assertFalse(Texts.of(lang).say(line).contains("kestrel")));
    }
}
