package io.github.journeymap.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.util.Map;

/** One Chromium without a screen. Starting it costs a second, so a test run shares it; belongs to the thread that made it. */
public final class RunningBrowser implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    public RunningBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Chromium.executable())
                        .setArgs(Chromium.flags()));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
