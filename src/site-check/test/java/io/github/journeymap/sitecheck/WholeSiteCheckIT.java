package io.github.journeymap.sitecheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.sitecheck.HostSite.Run;
import io.github.journeymap.sitecheck.checks.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole check of a site, on the development host. A class of its own: it takes as long as {@link SiteCheckIT},
 * beside which it runs.
 */
class WholeSiteCheckIT {
    @TempDir
    private Path folder;

    @Test
    void everythingHoldsAndNothingIsLeftBehind() throws IOException {
        try (HostSite host = new HostSite()) {
            everythingHoldsOn(host);
        }
    }

    private void everythingHoldsOn(HostSite host) throws IOException {
        Map<String, String> settings = host.settings(folder.resolve("report.html"));
        // An administrator, who may try the read-only mode, too, with a second person.
        settings.put("user", User.ADMIN.login());
        settings.put("token", host.token(User.ADMIN));
        settings.put("read-only", "true");
        settings.put("other.user", User.READER.login());
        settings.put("other.token", host.token(User.READER));
        Set<String> before = host.everything();

        Run run = HostSite.run(settings);

        assertThat(run.printed())
                .contains(Suite.checks().size() + " passed, 0 failed, 0 skipped")
                .doesNotContain(settings.get("token"), settings.get("other.token"));
        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(host.everything()).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("A page shows its map in the browser")
                .doesNotContain(settings.get("token"), settings.get("other.token"));
    }
}
