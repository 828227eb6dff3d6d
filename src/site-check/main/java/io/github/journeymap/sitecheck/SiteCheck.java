package io.github.journeymap.sitecheck;

import com.microsoft.playwright.PlaywrightException;
import io.github.journeymap.acceptance.browser.ChromiumSetup;
import io.github.journeymap.acceptance.browser.RunningBrowser;
import io.github.journeymap.sitecheck.Outcome.Result;
import io.github.journeymap.sitecheck.checks.Suite;
import io.github.journeymap.sitecheck.http.Account;
import io.github.journeymap.sitecheck.http.Reply;
import io.github.journeymap.sitecheck.http.Rest;
import io.github.journeymap.sitecheck.http.Secrets;
import io.github.journeymap.sitecheck.report.Report;
import io.github.journeymap.sitecheck.screens.ConfluenceScreens;
import io.github.journeymap.sitecheck.screens.HostScreens;
import io.github.journeymap.sitecheck.screens.Screens;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Checks one site: makes pages in a place of its own, looks at what the app does with them, removes them, and reports.
 * docs/confluence.md says how it is started.
 */
public final class SiteCheck {
    private static final String PLUGIN = "io.github.journeymap";
    private static final String ABOUT = "/rest/journey-map/1/about";

    private final Settings settings;
    private final List<Check> checks;
    private final Consumer<Outcome> progress;
    private final Secrets secrets;
    private final Rest rest;

    /** @param progress is told of each check as it ends */
    SiteCheck(Settings settings, List<Check> checks, Consumer<Outcome> progress) {
        this.settings = settings;
        this.checks = checks;
        this.progress = progress;
        secrets = new Secrets(Stream.concat(Stream.of(settings.account()), settings.other().stream())
                .toList());
        rest = new Rest(settings.site(), settings.account());
    }

    /** Settings come as environment variables: {@code SITE_URL}, {@code SITE_USER} and so on. */
    public static void main(String[] arguments) {
        System.exit(run(
                name -> System.getenv("SITE_" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")), System.out));
    }

    /** 0 when all is well, 1 when something failed or was left behind, 2 when the site can't be checked. */
    static int run(UnaryOperator<String> setting, PrintStream out) {
        try {
            Settings settings = Settings.from(setting);
            Report report =
                    new SiteCheck(settings, Suite.checks(), outcome -> out.print(Report.line(outcome))).report();
            Path file = settings.report().toAbsolutePath();
            Files.createDirectories(file.getParent());
            Files.writeString(file, report.html());
            out.println();
            out.print(report.summary());
            out.println("The same, with what was asked and answered for each failure: " + file);
            return report.isGood() ? 0 : 1;
        } catch (CannotCheck e) {
            out.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws CannotCheck and nothing is left behind */
    Report report() {
        String version = requireTheApp();
        Path log = settings.report().toAbsolutePath().resolveSibling("apt-get.log");
        try {
            ChromiumSetup.provide(log);
        } catch (IllegalStateException e) {
            throw new CannotCheck(e.getMessage() + '.');
        }
        Screens screens = screens();
        try (RunningBrowser browser = new RunningBrowser()) {
            Windows windows = new Windows(browser.browser(), settings.site(), screens);
            windows.admit(settings.account());
            settings.other().ifPresent(windows::admit);
            Place place = Place.of(new Rest(settings.site(), settings.account()), settings.space());
            Thread atTheEnd = new Thread(place::close, "remove the check's pages");
            Runtime.getRuntime().addShutdownHook(atTheEnd);
            List<Outcome> outcomes = new ArrayList<>();
            try {
                place.open();
                Visit visit = new Visit(settings, rest, place, windows, screens);
                for (Check check : checks) {
                    Outcome outcome = outcome(check, visit, windows);
                    outcomes.add(outcome);
                    progress.accept(outcome);
                }
            } finally {
                place.close();
            }
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
            return new Report(about(version, place), outcomes, place.leftBehind(), secrets);
        }
    }

    private List<String> about(String version, Place place) {
        List<String> about = new ArrayList<>();
        about.add(settings.site() + ", with Journey Map " + version + ", as " + settings.account());
        about.add("in "
                + (place.isOwnSpace()
                        ? "a space of the check's own"
                        : "pages below one in the space " + place.space()));
        about.add(Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", by the check of version " + settings.version());
        if (place.inTrash() > 0) {
            about.add(place.inTrash() + " pages of the check are in the trash of " + place.space()
                    + ", which only its administrator may empty");
        }
        return about;
    }

    private Outcome outcome(Check check, Visit visit, Windows windows) {
        long start = System.nanoTime();
        rest.forget();
        Result result;
        String remark;
        try {
            remark = check.body().run(visit);
            List<String> problems = windows.problems();
            Expect.that(problems.isEmpty(), "In the browser: " + problems);
            result = Result.PASSED;
        } catch (Skipped e) {
            result = Result.SKIPPED;
            remark = e.getMessage();
        } catch (AssertionError | RuntimeException e) {
            result = Result.FAILED;
            remark = Optional.ofNullable(e.getMessage()).orElse(e.toString());
        }
        boolean failed = result == Result.FAILED;
        Outcome outcome = new Outcome(
                check,
                result,
                secrets.blotOut(remark),
                Duration.ofNanos(System.nanoTime() - start),
                failed ? rest.exchanges() : List.of(),
                failed ? seen(windows) : List.of());
        windows.close();
        return outcome;
    }

    private static List<String> seen(Windows windows) {
        try {
            return windows.seen();
        } catch (PlaywrightException e) {
            return List.of("The browser is gone: " + e.getMessage());
        }
    }

    /** Answers the version of the app on the site, if there is one that this can check. */
    private String requireTheApp() {
        Reply user = rest.get("/rest/api/user/current");
        if (user.status() == 401 || user.status() == 403) {
            throw new CannotCheck(settings.site() + " doesn't take the token of " + settings.account() + '.');
        }
        if (!user.isOk() || !user.header("Content-Type").contains("json")) {
            throw new CannotCheck(settings.site() + " is no Confluence, or not its base address: " + user + '.');
        }
        String name = user.json().has("username") ? user.json().get("username").getAsString() : "nobody";
        if (!name.equals(settings.account().name())) {
            throw new CannotCheck("The token is that of " + name + ", not of " + settings.account() + '.');
        }
        settings.other().ifPresent(this::requireOther);
        Reply about = rest.get(ABOUT);
        if (!about.isOk()) {
            throw new CannotCheck("The app isn't installed on " + settings.site() + ", or not enabled: " + about + '.');
        }
        String version = about.json().get("version").getAsString();
        if (!numbers(version).equals(numbers(settings.version()))) {
            throw new CannotCheck(settings.site() + " has version " + version + " of the app, and this checks "
                    + settings.version() + ": take the sources of that version.");
        }
        return version;
    }

    private void requireOther(Account other) {
        Reply user = rest.as(other).get("/rest/api/user/current");
        boolean known = user.isOk() && user.text().contains('"' + other.name() + '"');
        if (!known) {
            throw new CannotCheck(settings.site() + " doesn't take the token of " + other + '.');
        }
    }

    /** Without what says for which Confluence a jar of that version is. */
    private static String numbers(String version) {
        return version.replaceAll("[^0-9.].*", "").replaceAll("\\.$", "");
    }

    private Screens screens() {
        Reply page = new Rest(settings.site(), Account.NOBODY).get("/login.action");
        return HostScreens.isHost(page.text())
                ? new HostScreens(settings.site())
                : new ConfluenceScreens(settings.site(), PLUGIN, Duration.ofMinutes(1));
    }
}
