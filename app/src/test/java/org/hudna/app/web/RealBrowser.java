package org.hudna.app.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Debian's Chromium. Where there is none the test is skipped, but in CI, where it fails. */
record RealBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

    /** @param more arguments of the browser's own */
    static RealBrowser start(String... more) {
        Optional<Path> chromium = Stream.of(System.getenv("PATH").split(":")).map(it -> Path.of(it, "chromium")).filter(Files::isExecutable)
            .findFirst();
        assumeTrue(chromium.isPresent() || "true".equals(System.getenv("CI")), "no chromium here");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new RealBrowser(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium.orElseThrow())
            .setArgs(Stream.concat(Stream.of("--no-sandbox"), Stream.of(more)).toList())));
    }

    @Override public void close() { playwright.close(); }
}
