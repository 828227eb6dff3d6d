package io.github.journeymap.sitecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.site.JarWithout;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.sitecheck.Outcome.Result;
import io.github.journeymap.sitecheck.checks.Suite;
import io.github.journeymap.sitecheck.http.Secrets;
import io.github.journeymap.sitecheck.report.Report;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of the check of a site, on the development host: what they find, tell and leave behind. */
class SiteCheckIT {
    /** The check's pages, with the index pages that came with the first page from each blueprint. */
    private static final Predicate<String> OURS_IN_THE_TRASH =
            what -> what.matches("trashed page (Journey Map check.*|Customer journey maps( \\(four stages\\))?)");

    private static HostSite host;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        host = new HostSite();
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    /** By someone who is nobody's administrator, in a space with other pages, logged in by a password. */
    @Test
    void whatCannotBeToldIsSkippedWithWhyAndOtherPagesStay() {
        Map<String, String> settings = host.settings(folder.resolve("report.html"));
        settings.put("password", User.EDITOR.login());
        settings.put("space", "DEMO");
        Set<String> before = host.everything();
        Predicate<Check> some = check -> List.of("5", "6", "14", "21").contains(check.number())
                || check.name().startsWith("A restricted page");

        Report report = report(settings, some);

        assertThat(report.outcomes()).extracting(Outcome::result).doesNotContain(Result.FAILED);
        assertThat(report.outcomes())
                .filteredOn(outcome -> outcome.result() == Result.SKIPPED)
                .extracting(Outcome::remark)
                .hasSize(3)
                .anyMatch(why -> why.contains("-Dsite.read-only=true"))
                .anyMatch(why -> why.contains("-Dsite.other.user"));
        assertThat(report.isGood()).isTrue();
        assertThat(report.summary()).contains("in the trash of DEMO, which only its administrator may empty");
        assertThat(host.everything()).filteredOn(OURS_IN_THE_TRASH.negate()).isEqualTo(withoutOurs(before));
    }

    @Test
    void aMemberThatConfluenceLacksIsFound() {
        Path jar = new JarWithout("removeAttachmentVersionFromServer").in(folder);
        try (HostSite lacking = new HostSite(jar)) {
            Report report = report(lacking.settings(folder.resolve("report.html")), check -> List.of("4", "5")
                    .contains(check.number()));

            assertThat(report.outcomes())
                    .extracting(outcome -> outcome.check().number() + " " + outcome.result())
                    .containsExactlyInAnyOrder("5 PASSED", "4 FAILED");
            assertThat(report.isGood()).isFalse();
            assertThat(report.html())
                    .contains("The number of versions after four saves is \u201c4\u201d instead of \u201c1\u201d")
                    .contains("GET " + lacking.site().address() + "/rest/api/content/att")
                    .contains("Authorization: " + Secrets.BLOT);
        }
    }

    /** The terminal's Ctrl+C, in the middle of a run. */
    @Test
    void anInterruptedCheckRemovesItsPages() throws Exception {
        Set<String> before = host.everything();
        Map<String, String> settings = host.settings(folder.resolve("report.html"));
        settings.put("space", "DEMO");
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SiteCheck.class.getName());
        settings.forEach((name, value) -> command.environment()
                .put("SITE_" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        Process process = command.redirectErrorStream(true).start();
        try (BufferedReader printed =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            // Told of the first check, it is in the middle of the second.
            assertThat(printed.readLine()).contains("passed");
            assertThat(host.everything()).isNotEqualTo(before);

            process.destroy();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(host.everything()).filteredOn(OURS_IN_THE_TRASH.negate()).isEqualTo(withoutOurs(before));
    }

    private static Report report(Map<String, String> settings, Predicate<Check> some) {
        List<Check> checks = Suite.checks().stream().filter(some).toList();
        return new SiteCheck(Settings.from(settings::get), checks, outcome -> {}).report();
    }

    private static List<String> withoutOurs(Set<String> everything) {
        return everything.stream().filter(OURS_IN_THE_TRASH.negate()).toList();
    }
}
