package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.User;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As in Confluence, a page asks for one style sheet of each web resource that it needs, whatever that is made of. */
@Acceptance
class StyleOfAPageIT {
    private static final String BATCH = "/download/batch/io.github.journeymap:map/";

    @Test
    void aReaderFetchesTheStyleOfTheSiteThatOfMapsAndWhatThisMapNeedsOfTheRest(Site site) {
        assertThat(sheets(site, User.READER)).hasSize(3);
        assertThat(sheets(site, User.READER).get(1)).endsWith(BATCH + "io.github.journeymap:map.css");
        assertThat(sheets(site, User.READER).get(2)).endsWith("/io.github.journeymap:map-icons.css");
    }

    @Test
    void theEditorsStyleComesBehindThatOfMaps(Site site) {
        assertThat(sheets(site, User.EDITOR)).hasSize(3);
        assertThat(sheets(site, User.EDITOR).get(1)).endsWith(BATCH + "io.github.journeymap:map.css");
        assertThat(sheets(site, User.EDITOR).get(2)).endsWith("/io.github.journeymap:loader.css");
    }

    @Test
    void aSheetHasAllOfItsFilesInTheirOrderAndMayBeKept(Site site) {
        for (String sheet : sheets(site, User.EDITOR)) {
            Answer answer = site.as(User.EDITOR).get(sheet).expecting(200);
            assertThat(answer.header("Content-Type")).startsWith("text/css");
            assertThat(answer.header("Cache-Control")).contains("max-age=31536000");
        }
        String map =
                site.as(User.READER).get(BATCH + "io.github.journeymap:map.css").text();
        int from = 0;
        for (String name :
                List.of("colours", "frame", "head", "grid", "wide", "notes", "hints", "paper", "sight-first")) {
            String part = site.as(User.READER)
                    .get(BATCH + name + ".css")
                    .expecting(200)
                    .text();
            assertThat(map.indexOf(part, from)).as(name).isEqualTo(from);
            from += part.length() + 1;
        }
        assertThat(map).hasSize(from);
    }

    @Test
    void whatASheetCallsByARelativeAddressIsThere(Site site) {
        URI sheet =
                URI.create("/s/any/_/download/batch/io.github.journeymap:pictures/io.github.journeymap:pictures.css");

        Answer picture = site.as(User.READER).get(sheet.resolve("macro.png").toString());

        assertThat(picture.expecting(200).header("Content-Type")).isEqualTo("image/png");
    }

    @ParameterizedTest
    @CsvSource({
        "/download/batch/io.github.journeymap:nothing/io.github.journeymap:nothing.css",
        "/download/batch/another.plugin:map/another.plugin:map.css",
        "/download/batch/io.github.journeymap:map",
        "/download/batch/io.github.journeymap:map/nothing.css"
    })
    void anAddressThatLeadsNowhereIsNotFound(String address, Site site) {
        assertThat(site.as(User.READER).get(address).status()).isEqualTo(404);
    }

    /** Paths of the style sheets of a page with a map. */
    private static List<String> sheets(Site site, User user) {
        String root = URI.create(site.address()).getPath();
        return Jsoup.parse(site.pageWithMap("job-seeker").html(user))
                .select("link[rel=stylesheet]")
                .eachAttr("href")
                .stream()
                .map(href -> href.substring(root.length()))
                .toList();
    }
}
