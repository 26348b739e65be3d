package org.hudna.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hudna.words.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an Arabic message on the telephone to a published bulletin, in a real browser, by keyboard alone. */
class AnOfficersDayTest {

    private static final String SAID =
        "قال مركز المصالحة الروسي في حميميم إن مسلحين قصفوا بلدة تيرمعلة بقذائف الهاون يوم السبت 27 شباط 2016، ما أدى إلى مقتل ثلاثة مدنيين.";
    private static final Pattern INCIDENT = Pattern.compile("/incidents/([A-Za-z0-9_-]+)");

    @TempDir static Path folder;
    private static RoomInBrowser room;

    @BeforeAll static void open() throws Exception { room = RoomInBrowser.open(folder); }

    @AfterAll static void close() { if (room != null) room.close(); }

    /** Comes in as the duty officer; from here on only keys are pressed. */
    private static Page dutyOfficer(BrowserContext context) {
        Page page = context.newPage();
        page.navigate("/demo");
        enter(page.locator("form:has(input[value='demo-duty-officer']) button"));
        page.waitForURL("**/inbox");
        return page;
    }

    /** What Tab would come to, and Enter. */
    private static void enter(Locator place) {
        place.focus();
        place.press("Enter");
    }

    @ParameterizedTest
    @EnumSource(value = Lang.class, names = {"AR", "EN"})
    void a_message_on_the_telephone_becomes_a_claim_an_incident_and_a_line_of_the_bulletin(Lang lang) {
        try (BrowserContext context = room.seat(lang)) {
            Page page = dutyOfficer(context);
            page.keyboard().press("n");
            page.waitForURL("**/inbox/new");
            page.locator("#words").waitFor();
            assertEquals("words", page.evaluate("document.activeElement.id"), "one types at once");
            page.keyboard().insertText(SAID + " " + lang.tag());
            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile(".*/inbox(/[0-9a-f]{64})?\\?.*"));
            if (!page.url().matches(".*/inbox/[0-9a-f]{64}.*"))
                enter(page.locator("a[href^='/inbox/']", new Page.LocatorOptions().setHasText("قال مركز المصالحة")).last());
            page.waitForURL(Pattern.compile(".*/inbox/[0-9a-f]{64}.*"));
            page.keyboard().press("t");
            page.locator("[data-key=r]").waitFor();
            page.keyboard().press("j");
            Locator accepts = page.locator(".suggested form.accept").first();
            accepts.waitFor();
            Locator publisher = accepts.locator("input[name=publisher]");
            publisher.focus();
            if (publisher.inputValue().isEmpty()) page.keyboard().insertText("Russian MoD Reconciliation Centre");
            page.keyboard().press("Enter");
            page.locator("[role=status]").first().waitFor();
            assertTrue(page.content().contains("تيرمعلة"));
            assertTrue(room.serving().room().settle(Duration.ofSeconds(60)));
            page.reload();
            Matcher incident = INCIDENT.matcher(page.content());
            assertTrue(incident.find(), "the report leads to its incident");
            enter(page.locator("a[href^='/incidents/']").first());
            page.waitForURL("**/incidents/**");
            assertTrue(page.locator("h1").isVisible());
            enter(page.locator(".tabs a[href='/bulletin']"));
            page.waitForURL("**/bulletin");
            page.locator("#first").fill("2016-02-27");
            page.locator("#last").fill("2016-02-27");
            page.locator("#last").press("Enter");
            page.waitForURL("**/bulletin-draft?**");
            if (page.locator("#why").count() > 0) {
                page.locator("#why").fill("another message came in");
                page.locator("#why").press("Tab");
            }
            page.keyboard().press("p");
            page.waitForURL(Pattern.compile(".*/bulletin/\\d+.*"));
            assertTrue(page.content().contains(incident.group(1)), "the bulletin lists the incident");
        }
    }

    /** {@code field.md}, pain 2. */
    @Test void a_village_is_found_in_three_keystrokes() {
        try (BrowserContext context = room.seat(Lang.AR)) {
            Page page = dutyOfficer(context);
            Object found = page.evaluate("fetch('/api/places?typing=true&limit=8&name=' + encodeURIComponent('تير')).then(answer => answer.json()).then(all => all.candidates.length)");
            assertTrue(((Number) found).intValue() > 0, "three letters");
        }
    }

    /** {@code field.md}, pain 8. */
    @Test void what_was_typed_while_the_line_was_down_is_not_lost_and_is_taken_once() {
        try (BrowserContext context = room.seat(Lang.EN)) {
            Page page = dutyOfficer(context);
            page.keyboard().press("n");
            page.locator("#words").waitFor();
            page.keyboard().insertText("Mortar fire near Homs, told by telephone while the line was down");
            context.setOffline(true);
            page.keyboard().press("Control+Enter");
            page.locator(".draft.wrong").waitFor();
            assertEquals("Mortar fire near Homs, told by telephone while the line was down", page.locator("#words").inputValue());
            context.setOffline(false);
            page.reload();
            assertEquals("Mortar fire near Homs, told by telephone while the line was down", page.locator("#words").inputValue());
            page.locator("#words").press("Control+Enter");
            page.waitForURL(Pattern.compile(".*/inbox(/[0-9a-f]{64})?\\?.*"));
            page.navigate("/inbox");
            assertEquals(1, page.getByText("told by telephone while the line was down").count());
        }
    }
}
