package io.github.journeymap.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.DayOut;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.JarWithout;
import io.github.journeymap.acceptance.site.OutputType;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.host.Host;
import io.github.journeymap.host.HostOptions;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On a Confluence that lacks a type or member which nobody was seen to use on 9 or 10 (in bold in docs/confluence.md), only
 * what it carries is lost.
 */
class MissingMembersIT {
    private static final Path TABLE = Path.of("..", "..", "docs", "confluence.md");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z][\\w.]+\\.[A-Z]\\w*)` \\| (.+?) \\| (\\*\\*)?.+ \\|$");
    private static final String SEARCH = "com.atlassian.confluence.api.service.search.CQLSearchService";
    private static final Pattern MEMBER = Pattern.compile("`(\\w+)`");

    @TempDir
    Path folder;

    /** The types of which nothing was seen, and of the others the members that weren't; and what belongs to an app that can be switched off. */
    static Stream<String> unseen() throws IOException {
        Set<String> seen = new TreeSet<>();
        Map<String, List<String>> unseen = new TreeMap<>();
        for (MatchResult row : ROW.matcher(Files.readString(TABLE)).results().toList()) {
            List<String> members = MEMBER.matcher(row.group(2))
                    .results()
                    .map(member -> member.group(1))
                    .toList();
            if (row.group(3) == null) {
                seen.add(row.group(1));
            } else {
                unseen.computeIfAbsent(row.group(1), type -> new ArrayList<>()).addAll(members);
            }
        }
        Stream<String> missed = unseen.entrySet().stream().flatMap(row -> {
            String type = "com.atlassian." + row.getKey();
            // Of a type that others inherit from, the plugin may only name the members.
            boolean isMissed = !seen.contains(row.getKey()) && new JarWithout(type).isOneLess();
            return isMissed ? Stream.of(type) : row.getValue().stream();
        });
        return Stream.concat(Stream.of(SEARCH), missed);
    }

    /** The reader is missed when a file is read, the exception as soon as the class that reads is made ready. */
    @ParameterizedTest
    @ValueSource(strings = {"javax.xml.stream.XMLInputFactory", "javax.xml.stream.XMLStreamException"})
    void withoutTheReaderOfXmlASpreadsheetIsRefusedInWordsAndOtherFilesAreRead(String missing) {
        Path jar = new JarWithout(missing).in(folder);
        try (Host host = Host.start(HostOptions.of(jar, folder.resolve("data")))) {
            Site site = new Site(host.baseUrl());
            String map = site.pageWithMap("four-stage").map().path();
            byte[] workbook = site.as(User.READER)
                    .get(map + "/export/xlsx")
                    .expecting(200)
                    .body();

            assertThat(imported(site, map, "map.xlsx", workbook).expecting(422).text())
                    .contains("read neither spreadsheets nor pages");
            byte[] table = "Steps,Before,After\nDo,Look,Use\n".getBytes(StandardCharsets.UTF_8);
            assertThat(imported(site, map, "map.csv", table).expecting(200).text())
                    .contains("Look");
        }
    }

    /** The JDK's, and Confluence's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.awt.Graphics2D",
                "javax.imageio.ImageIO",
                "com.atlassian.confluence.importexport.resource.WritableDownloadResourceManager"
            })
    @Rule("V38")
    void withoutWhatDrawsOrKeepsPicturesTheCurvesOfDocumentsAreBars(String missing) {
        Path jar = new JarWithout(missing).in(folder);
        try (Host host = Host.start(HostOptions.of(jar, folder.resolve("data")))) {
            SitePage page = new Site(host.baseUrl()).pageWithMap("blank");
            page.attachMap(DayOut.JSON);
            for (OutputType output : List.of(OutputType.PDF, OutputType.WORD)) {
                Element document = output.html(page).body();
                assertThat(document.select("td > img")).as("%s", output).isEmpty();
                assertThat(document.select("p[aria-hidden=true]"))
                        .as("%s", output)
                        .isNotEmpty();
                assertThat(document.text()).contains("+1 (happy)");
            }
        }
    }

    private static Answer imported(Site site, String map, String name, byte[] file) {
        BodyPublisher body = BodyPublishers.ofByteArray(file);
        String type = "application/octet-stream";
        return site.as(User.EDITOR)
                .send(
                        "POST",
                        map + "/import?file=" + name,
                        body,
                        "Content-Type",
                        type,
                        "X-Atlassian-Token",
                        "no-check");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unseen")
    void theMapShowsANoteIsSavedAndEveryOutputHasItWithout(String missing) {
        Path jar = new JarWithout(missing).in(folder);
        try (Host host = Host.start(HostOptions.of(jar, folder.resolve("data")))) {
            Site site = new Site(host.baseUrl());
            SitePage page = site.pageWithMap("four-stage");
            assertThat(Jsoup.parse(page.html(User.READER)).select(".jm-grid")).hasSize(1);

            List<String> notes = new ArrayList<>(List.of("The first", "The second"));
            for (String note : notes) {
                String id = "n" + note.hashCode();
                page.map().edit(User.EDITOR, EditJson.addNote(id, "steps", "enter-1", note));
            }
            assertThat(page.map().notes()).containsExactlyElementsOf(notes);
            for (OutputType output : OutputType.values()) {
                assertThat(output.html(page).body().wholeText())
                        .as("%s", output)
                        .contains(notes);
            }
            SitePage overview = site.page(Site.macro().replace("\"journey-map\"", "\"journey-map-overview\""));
            assertThat(Jsoup.parse(overview.html(User.READER))
                            .select(".jm-overview")
                            .text())
                    .containsAnyOf("The first", "search didn\u2019t answer");
            for (String path : List.of("/versions", "/export/csv", "/export/print")) {
                site.as(User.READER).get(page.map().path() + path).expecting(200);
            }
        }
    }
}
