package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Person;
import org.hudna.app.room.Demonstration;
import org.hudna.app.room.LedClock;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever tries the program out meets people with names in his own letters, and can invite somebody from end to end, by the rules of every service.
 */
class DemonstrationTest {

    private static final Pattern LINK = Pattern.compile("(/join\\?link=[A-Za-z0-9_-]+)");
    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)&amp;issuer");

    @TempDir static Path folder;
    private static RoomInBrowser room;

    @BeforeAll static void open() throws Exception { room = RoomInBrowser.open(folder); }

    @AfterAll static void close() { if (room != null) room.close(); }

    @Test void the_invented_are_called_in_the_readers_letters() {
        for (String[] each : new String[][] {{"ar", "ماهر المثال"}, {"en", "Maher Almithal"}, {"ru", "Махер Альмисаль"}})
            try (BrowserContext context = room.seat(Lang.valueOf(each[0].toUpperCase(java.util.Locale.ROOT)))) {
                Page page = context.newPage();
                page.navigate("/demo");
                assertTrue(page.locator("main, body").first().innerText().contains(each[1]));
                page = RoomInBrowser.come(context, "administrator");
                assertEquals(each[1], page.locator("header .self bdi").first().innerText());
                page.navigate("/people");
                assertEquals(10, page.locator("main ul.rows > li strong bdi")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(each[1].split(" ")[1])).count(), each[0]);
            }
    }

    @Test void somebody_is_invited_joins_and_comes_in_again_by_a_way_of_his_own() {
        Accounts accounts = room.serving().room().admitting().accounts();
        String password = "seven herons over the reeds";
        try (BrowserContext first = room.seat(Lang.EN); BrowserContext second = room.seat(Lang.AR); BrowserContext third = room.seat(Lang.AR)) {
            Page page = RoomInBrowser.come(first, "administrator");
            page.navigate("/people");
            page.locator("#person").fill("guest-1");
            page.locator("#name").fill("Guest");
            page.locator("#name-ar").fill("ضيف");
            page.locator("form:has(#person) input[name=role][value=observer]").check();
            page.locator("form:has(#person) button[value=invite]").click();
            page.waitForLoadState();
            Matcher link = LINK.matcher(page.content());
            assertTrue(link.find(), page.locator("main").innerText());
            assertEquals(room.serving().origin() + link.group(1), page.locator("code.secret").innerText(), "the whole of it, to be handed on");
            Page guest = second.newPage();
            guest.navigate(link.group(1));
            guest.locator("form[action='/join'] button").click();
            guest.waitForURL("**/ways");
            assertEquals("ضيف", room.serving().room().admitting().people().find("guest-1").orElseThrow().name(Lang.AR));
            guest.locator("form[action='/ways/password'] input[name=password]").fill(password);
            guest.locator("form[action='/ways/password'] button").click();
            guest.waitForLoadState();
            guest.navigate("/ways");
            Matcher secret = SECRET.matcher(guest.content());
            assertTrue(secret.find());
            String letters = secret.group(1);
            guest.locator("form[action='/ways/codes'] input[name=code]").fill(accounts.code(letters, room.serving().room().now()));
            guest.locator("form[action='/ways/codes'] button").click();
            guest.waitForLoadState();
            Person joined = room.serving().room().admitting().people().find("guest-1").orElseThrow();
            assertTrue(joined.canSignIn(), guest.locator("body").innerText());
            Page again = third.newPage();
            again.navigate("/sign-in");
            again.locator("input[name=name]").fill("guest-1");
            again.locator("input[name=password]").fill(password);
            again.locator("input[name=code]").fill(accounts.code(letters, room.serving().room().now().plusSeconds(30)));
            again.locator("form[action='/sign-in'] button").click();
            again.waitForLoadState();
            assertEquals("ضيف", again.locator("header .self bdi").first().innerText());
        }
    }

    @Test void a_whole_way_in_is_made_for_two_alone_fresh_at_each_start_and_the_others_can_invite_nobody() {
        var demonstration = new Demonstration(room.serving().room(), InventedRoom.HOME, new LedClock(java.time.Clock.systemUTC()));
        List<Demonstration.Way> one = demonstration.ways(new Hashes());
        assertEquals(List.of("demo-administrator", "demo-custodian"), one.stream().map(way -> way.person().id()).toList());
        assertTrue(one.stream().allMatch(way -> way.person().canSignIn()));
        List<Demonstration.Way> other = demonstration.ways(new Hashes());
        for (int i = 0; i < 2; i++)
            assertFalse(one.get(i).secret().equals(other.get(i).secret()) || one.get(i).password().equals(other.get(i).password()));
        assertEquals(List.of("demo-administrator", "demo-custodian"), Demonstration.PEOPLE.stream()
            .filter(id -> room.serving().room().admitting().people().find(id).orElseThrow().canSignIn()).sorted().toList());
    }
}
