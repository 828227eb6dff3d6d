package io.github.journeymap.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One Chromium without a screen. Starting it costs a second, so a test run shares it; belongs to the thread that made
 * it.
 */
public final class RunningBrowser implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    public RunningBrowser() {
        this(Chromium.executable(), new LaunchOptions());
    }

    /**
     * A browser that keeps pages it has left and shows them again as they were, as people's browsers do; by default,
     * Playwright turns that off. It needs the Chromium with windows: the one without doesn't keep every page.
     */
    public static RunningBrowser thatKeepsPages() {
        return new RunningBrowser(
                Chromium.withWindows(),
                new LaunchOptions().setIgnoreDefaultArgs(List.of("--disable-back-forward-cache")));
    }

    /**
     * One with scroll bars that take room, as those of most people do. Playwright hides them, but Chromium still leaves
     * room for one in the first layout of a page, so that what depends on its width is laid out twice.
     */
    public static RunningBrowser withScrollBars() {
        return new RunningBrowser(
                Chromium.executable(), new LaunchOptions().setIgnoreDefaultArgs(List.of("--hide-scrollbars")));
    }

    /** @param executable found before Playwright starts a process of its own, which nobody would end */
    private RunningBrowser(Path executable, LaunchOptions options) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            browser = playwright
                    .chromium()
                    .launch(options.setExecutablePath(executable).setArgs(Chromium.flags()));
        } catch (PlaywrightException e) {
            playwright.close();
            throw new IllegalStateException(executable + " does not start", e);
        }
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
