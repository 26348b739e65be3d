package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hudna.app.journal.Entry;
import org.hudna.app.people.Accounts;
import org.hudna.app.people.Decided;
import org.hudna.app.people.Secret;
import org.hudna.app.room.Acting;
import org.hudna.app.room.Admitting.Admitted;
import org.hudna.bulletin.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passkeys in a real browser, whose key is made by its own developer protocol. */
class PasskeysTest {

    @TempDir Path folder;
    private static RealBrowser chromium;
    private static Browser browser;
    private Outside outside;

    @BeforeAll static void start() {
        chromium = RealBrowser.start();
        browser = chromium.browser();
    }

    @AfterAll static void end() { if (chromium != null) chromium.close(); }

    @BeforeEach void open() { outside = Outside.open(folder); }

    @AfterEach void close() { outside.close(); }

    /** A page, its key, and what its console complains of. */
    private record Seat(BrowserContext context, Page page, CDPSession wires, String key, List<String> complaints) implements AutoCloseable {

        static Seat at(String url) {
            BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL(url).setLocale("en"));
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> { if (message.type().equals("error")) complaints.add(message.text()); });
            page.onPageError(complaints::add);
            CDPSession wires = context.newCDPSession(page);
            wires.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            var asked = new JsonObject();
            asked.add("options", options);
            String key = wires.send("WebAuthn.addVirtualAuthenticator", asked).get("authenticatorId").getAsString();
            return new Seat(context, page, wires, key, complaints);
        }

        void join(String path) {
            page.navigate(path);
            if (page.locator("#name").count() == 1) page.fill("#name", "Somebody");
            page.click("main button");
            page.waitForURL("**/ways");
        }

        void addKey(String label) {
            page.navigate("/ways");
            page.fill("#label", label);
            page.click("#new-passkey");
            page.waitForSelector(".ways bdi:text-is('" + label + "')");
        }

        void signIn() {
            page.navigate("/sign-in");
            page.click("#passkey");
        }

        boolean isIn() { return context.request().get("/api/me").text().contains("administrator"); }

        JsonObject credential() {
            var asked = new JsonObject();
            asked.addProperty("authenticatorId", key);
            return wires.send("WebAuthn.getCredentials", asked).getAsJsonArray("credentials").get(0).getAsJsonObject();
        }

        /** Puts the key back as it was: its count with it, as a copy that was made earlier would have it. */
        void restore(JsonObject credential) {
            var clear = new JsonObject();
            clear.addProperty("authenticatorId", key);
            wires.send("WebAuthn.clearCredentials", clear);
            clear.add("credential", credential);
            wires.send("WebAuthn.addCredential", clear);
        }

        @Override public void close() { context.close(); }
    }

    private String firstLink() {
        String link = outside.serving.firstLink().orElseThrow();
        return link.substring(link.indexOf("/join"));
    }

    @Test void a_key_that_was_added_opens_after_signing_out_and_needs_no_name() {
        try (Seat seat = Seat.at(outside.url)) {
            seat.join(firstLink());
            seat.addKey("telephone");
            assertTrue(seat.page.textContent("main").contains("You can sign in"), seat.page.textContent("main"));
            seat.page.navigate("/");
            seat.page.click("text=Sign out");
            seat.page.waitForURL("**/sign-in");
            assertFalse(seat.isIn());
            seat.signIn();
            seat.page.waitForURL("**/situation");
            assertTrue(seat.isIn());
            assertEquals(List.of(), seat.complaints, "nothing is against the content policy");
        }
    }

    @Test void a_copy_of_a_key_that_counts_is_noticed() {
        try (Seat seat = Seat.at(outside.url)) {
            seat.join(firstLink());
            seat.addKey("telephone");
            JsonObject copy = seat.credential();
            seat.signIn();
            seat.page.waitForURL("**/situation");
            seat.context.clearCookies();
            seat.restore(copy);
            seat.signIn();
            seat.page.waitForSelector("#passkey-wrong:not([hidden])");
            assertFalse(seat.isIn());
        }
    }

    @Test void a_key_of_a_suspended_account_opens_nothing() {
        try (Seat first = Seat.at(outside.url); Seat second = Seat.at(outside.url)) {
            first.join(firstLink());
            first.addKey("telephone");
            second.join("/join?link=" + outside.invited(Accounts.FIRST, "second", Set.of(Role.ADMINISTRATOR)).shown());
            second.addKey("notebook");
            written(Accounts.FIRST, new Entry.Suspended("second", "left the mission"));
            assertFalse(second.isIn());
            second.signIn();
            second.page.waitForSelector("#passkey-wrong:not([hidden])");
            assertFalse(second.isIn());
        }
    }

    @Test void a_session_from_before_a_recovery_adds_no_key() {
        try (Seat first = Seat.at(outside.url); Seat thief = Seat.at(outside.url)) {
            first.join(firstLink());
            first.addKey("telephone");
            thief.join("/join?link=" + outside.invited(Accounts.FIRST, "second", Set.of(Role.ANALYST)).shown());
            thief.addKey("old");
            thief.page.navigate("/ways");
            recovered("second");
            thief.page.fill("#label", "new");
            thief.page.click("#new-passkey");
            thief.page.waitForSelector("#passkey-wrong:not([hidden])");
            assertEquals(Map.of(), outside.serving.room().admitting().people().find("second").orElseThrow().ways());
        }
    }

    /** Asked for and approved as far as the rules let it be, then used. */
    private void recovered(String person) {
        written(Accounts.FIRST, new Entry.RecoveryAsked(person, "r-1", "lost the telephone"));
        var admitting = outside.serving.room().admitting();
        Decided machine = admitting.accounts().approve(admitting.people(), org.hudna.app.journal.Stamp.MACHINE, "r-1", outside.serving.room().now());
        Secret link = ((Admitted.Yes) admitting.write(machine, acting(org.hudna.app.journal.Stamp.MACHINE))).shownOnce().orElseThrow();
        Decided used = admitting.accounts().recover(admitting.people(), link, outside.serving.room().now());
        assertTrue(admitting.write(used, acting(person)) instanceof Admitted.Yes);
    }

    private void written(String by, Entry.OfPeople entry) {
        var admitting = outside.serving.room().admitting();
        var became = admitting.write(admitting.accounts().ask(admitting.people(), entry, by, outside.serving.room().now()), acting(by));
        assertTrue(became instanceof Admitted.Yes, became.toString());
    }

    private Acting acting(String by) {
        return new Acting(outside.serving.room().viewer(by).orElse(org.hudna.bulletin.Viewer.ANYBODY), by, Optional.empty());
    }
}
