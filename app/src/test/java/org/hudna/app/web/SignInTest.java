package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Secret;
import org.hudna.app.settings.Setting;
import org.hudna.app.settings.Settings;
import org.hudna.app.web.Outside.Visitor;
import org.hudna.bulletin.Role;
import org.hudna.words.Digits;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a password and codes, by forms alone: nothing here runs a script. */
class SignInTest {

    private static final Pattern SECRET = Pattern.compile("secret=([A-Z2-7]+)&amp;issuer");
    private static final String PASSWORD = "seven plain words, and none of them a name";

    @TempDir Path folder;
    /** Goes only when it is told to. */
    private final AtomicReference<Instant> hand = new AtomicReference<>(Clock.systemUTC().instant());
    private Outside outside;

    @BeforeEach void open() {
        InstantSource clock = hand::get;
        outside = Outside.open(folder, Settings.USUAL.with(Setting.REQUESTS_PER_MINUTE, "60000").with(Setting.SESSION_MINUTES, "1440"), clock);
    }

    @AfterEach void close() { outside.close(); }

    private void later(long seconds) { hand.updateAndGet(now -> now.plusSeconds(seconds)); }

    private String code(String secret) throws InvalidKeyException {
        byte[] key = new byte[20];
        int bits = 0, value = 0, at = 0;
        for (char letter : secret.toCharArray()) {
            value = value << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) key[at++] = (byte) (value >> (bits -= 8));
        }
        return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(new SecretKeySpec(key, "RAW"), hand.get(), Locale.ROOT);
    }

    /** Sets a password and codes; the secret of the codes. */
    private String equipped(Visitor who) throws IOException, InterruptedException, InvalidKeyException {
        assertEquals(303, who.fill("/ways", "/ways/password", "password", PASSWORD).statusCode());
        Matcher secret = SECRET.matcher(who.get("/ways").body());
        assertTrue(secret.find());
        HttpResponse<String> set = who.fill("/ways", "/ways/codes", "code", Digits.in(Lang.AR, code(secret.group(1))));
        assertEquals(303, set.statusCode(), set.body());
        return secret.group(1);
    }

    private static boolean isIn(Visitor who) throws IOException, InterruptedException { return who.get("/api/me").body().contains("administrator"); }

    @Test void a_password_and_a_code_together_open_and_neither_alone_nor_the_code_twice() throws Exception {
        String secret = equipped(outside.first());
        later(60);
        Visitor who = outside.visitor();
        assertEquals(401, who.fill("/sign-in", "/sign-in", "name", Accounts.FIRST, "password", PASSWORD, "code", "").statusCode());
        assertEquals(401, who.fill("/sign-in", "/sign-in", "name", Accounts.FIRST, "password", "not this one at all", "code", code(secret))
            .statusCode());
        assertFalse(isIn(who));
        HttpResponse<String> in = who.fill("/sign-in", "/sign-in", "name", Accounts.FIRST, "password", PASSWORD, "code", code(secret));
        assertEquals(303, in.statusCode(), in.body());
        assertTrue(isIn(who));
        assertEquals(401, outside.visitor().fill("/sign-in", "/sign-in", "name", Accounts.FIRST, "password", PASSWORD, "code", code(secret))
            .statusCode());
    }

    @Test void whoever_signs_out_is_out() throws Exception {
        Visitor who = outside.first();
        assertTrue(isIn(who));
        assertEquals(303, who.fill("/ways", "/sign-out").statusCode());
        assertFalse(isIn(who));
    }

    @Test void a_session_ends_after_twelve_hours_however_much_it_is_used() throws Exception {
        Visitor who = outside.first();
        for (int hour = 0; hour < 12; hour++) {
            assertTrue(isIn(who), "hour " + hour);
            later(3_600);
        }
        later(1);
        assertFalse(isIn(who));
    }

    @Test void another_password_ends_all_other_sessions_of_its_holder() throws Exception {
        Visitor here = outside.first();
        String secret = equipped(here);
        later(60);
        Visitor there = outside.visitor();
        there.fill("/sign-in", "/sign-in", "name", Accounts.FIRST, "password", PASSWORD, "code", code(secret));
        assertTrue(isIn(there));
        assertEquals(303, here.fill("/ways", "/ways/password", "password", PASSWORD + ", and more").statusCode());
        assertTrue(isIn(here));
        assertFalse(isIn(there));
    }

    @Test void the_last_way_in_cannot_be_removed_and_another_can() throws Exception {
        Visitor who = outside.first();
        equipped(who);
        HttpResponse<String> last = who.fill("/ways", "/ways/remove", "id", "password");
        assertEquals(422, last.statusCode(), last.body());
        assertTrue(isIn(who));
    }

    @Test void an_invited_person_joins_once_and_what_a_thief_of_the_link_finds_is_nothing() throws Exception {
        outside.first();
        equipped(outside.first());
        Secret link = outside.invited(Accounts.FIRST, "analyst-1", Set.of(Role.ANALYST));
        Visitor analyst = outside.visitor();
        assertEquals(200, analyst.get("/join?link=" + link.shown()).statusCode());
        assertEquals(200, outside.visitor().get("/join?link=" + link.shown()).statusCode(), "to look does not use it up");
        assertEquals(303, analyst.fill("/join", "/join", "link", link.shown()).statusCode());
        assertEquals(403, outside.visitor().fill("/join", "/join", "link", link.shown()).statusCode());
    }

    @Test void a_form_of_another_session_is_refused() throws Exception {
        Visitor one = outside.first();
        String theirs = Outside.csrf(outside.visitor().get("/sign-in"));
        assertEquals(403, one.post("/sign-out", Outside.form("_csrf", theirs)).statusCode());
        assertTrue(isIn(one));
    }

    @Test void the_session_that_stood_before_signing_in_opens_nothing() throws Exception {
        Visitor who = outside.first();
        String before = who.get("/").headers().toString();
        String secret = equipped(who);
        later(60);
        HttpResponse<String> again = who.fill("/sign-in", "/sign-in", "name", Accounts.FIRST, "password", PASSWORD, "code", code(secret));
        String cookie = again.headers().allValues("Set-Cookie").stream().filter(it -> it.startsWith("hudna=")).findFirst().orElseThrow();
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.contains("Path=/"), cookie);
        assertNotEquals(before, cookie);
    }
}
