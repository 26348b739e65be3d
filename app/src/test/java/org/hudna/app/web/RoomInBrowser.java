package org.hudna.app.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.hudna.app.Serving;
import org.hudna.words.Lang;

/** The demonstration, and a browser in which its people sit. */
record RoomInBrowser(RealBrowser browser, Serving serving) implements AutoCloseable {

    static RoomInBrowser open(Path folder) throws IOException {
        RealBrowser browser = RealBrowser.start();
        return new RoomInBrowser(browser, InventedRoom.open(folder));
    }

    /** A place at a screen, in a language. */
    BrowserContext seat(Lang lang) {
        return browser.browser().newContext(new Browser.NewContextOptions().setBaseURL(serving.origin()).setLocale(lang.tag())
            .setViewportSize(1280, 900));
    }

    /** Somebody comes in. @param who as the demonstration calls its people, such as {@code analyst} */
    static Page come(BrowserContext context, String who) {
        Page page = context.newPage();
        page.navigate("/demo");
        page.click("form:has(input[value='demo-" + who + "']) button");
        page.waitForLoadState();
        return page;
    }

    @Override public void close() {
        serving.close();
        browser.close();
    }
}
