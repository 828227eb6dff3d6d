package io.github.journeymap.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.browser.RunningBrowser;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.RunningSite;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.host.Host;
import io.github.journeymap.host.HostOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host with {@code -Dhost.sources}: what a developer changes is seen by reloading. */
@DisplayNameGeneration(Sentences.class)
class SourcesUnderWorkIT {
    private static final String FILES = "/download/resources/io.github.journeymap:";

    @TempDir
    Path main;

    @Test
    void theEditorRunsAsItIsWrittenAndAChangeIsThereAtTheNextRequest() throws IOException {
        copySources();
        try (Host host = Host.start(
                        HostOptions.of(RunningSite.jar(), RunningSite.folder()).withSources(main));
                RunningBrowser browser = new RunningBrowser()) {
            Site site = new Site(host.baseUrl());
            SitePage page = site.pageWithMap("four-stage");
            MapOnPage map = WikiPage.open(new Visitors(browser.browser(), site).editor(), page)
                    .map();
            map.editing().write(map.cell("Steps", "Enter"), "Meets a recruiter").saved();
            assertThat(page.map().notes("Steps", "Enter")).contains("Meets a recruiter");

            // A module that the jar doesn't have, since it is joined with others.
            assertSeen(
                    site, "frontend/editor/model/digest.js", FILES + "editor/editor/model/digest.js", "// another one");
            assertSeen(site, "frontend/map/frame.css", FILES + "map/frame.css", "/* another one */");
            assertSeen(site, "resources/templates/journey-map.html.vm", page.path(), "<i>another one</i>");
        }
    }

    private void assertSeen(Site site, String source, String address, String change) throws IOException {
        assertThat(site.as(User.EDITOR).get(address).expecting(200).text()).doesNotContain(change);
        Files.writeString(main.resolve(source), change, StandardOpenOption.APPEND);
        assertThat(site.as(User.EDITOR).get(address).expecting(200).text()).contains(change);
    }

    private void copySources() throws IOException {
        Path sources = Path.of(System.getProperty("journeymap.plugin"), "main").normalize();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(sources)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = main.resolve(sources.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
