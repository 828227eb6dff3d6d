package io.github.journeymap.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Playwright;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.User;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One person's Chromium with its profile on the disk, which can be killed and started again. */
public final class MortalBrowser implements AutoCloseable {
    private final Playwright playwright;
    private final Path profile;
    /** The processes that this one had started before the browser, such as Playwright's own. */
    private final Set<ProcessHandle> others;

    /** @param profile a folder for what the browser keeps */
    public MortalBrowser(Path profile) {
        this.profile = profile;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        others = processes();
    }

    /** Starts it, with the profile as it is on the disk, and lets someone in. */
    public Visitor enter(Site site, User user) {
        BrowserContext context = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(Chromium.executable())
                                .setArgs(Chromium.flags())
                                .setViewportSize(1280, 800)
                                .setLocale("en-GB")
                                .setTimezoneId("UTC"));
        context.setDefaultTimeout(30_000);
        new Visitors(context.browser(), site).signIn(context, user);
        return Visitor.in(context, site, user);
    }

    /** Kills all of its processes at once: none of them writes anything more. */
    public void kill() {
        List<ProcessHandle> its = processes().stream()
                .filter(process -> !others.contains(process))
                .toList();
        its.forEach(ProcessHandle::destroyForcibly);
        its.forEach(process -> process.onExit().join());
    }

    @Override
    public void close() {
        kill();
        playwright.close();
    }

    private static Set<ProcessHandle> processes() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
