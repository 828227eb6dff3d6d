package io.github.journeymap.acceptance.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Two versions of a map in one grid. */
@Acceptance
@Rule("E31")
class ComparisonIT {

    @Test
    @Rule("V15")
    void whatOnePersonAddedAndAnotherChangedIsMarkedInWords(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        int first = save(page, User.EDITOR, "one", "First <b>note</b>");
        int second = save(page, User.ADMIN, "two", "Second note");

        Element grid = Jsoup.parse(compare(page, User.READER, first, second)
                        .expecting(200)
                        .json()
                        .get("html")
                        .getAsString())
                .body();

        assertThat(grid.select("[data-change]").eachText()).containsExactly("Added Second note");
        assertThat(grid.select(".jm-note").eachText()).contains("First <b>note</b>");
        assertThat(grid.select("script, [style]")).isEmpty();
    }

    @Test
    @Rule("A1")
    void aComparisonOfAHiddenPageAndOneWithAVersionThatIsntThereGetTheSameAnswer(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        int version = save(page, User.EDITOR, "one", "Secret");
        page.restrictTo(User.EDITOR);

        Answer hidden = compare(page, User.OUTSIDER, version, version);
        Answer missing = compare(page, User.EDITOR, version, 4711);

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(hidden.text()).isEqualTo(missing.text());
    }

    private static int save(SitePage page, User user, String id, String text) {
        return page.map()
                .save(user, EditJson.addNote(id, "steps", "enter-1", text))
                .expecting(200)
                .json()
                .get("version")
                .getAsInt();
    }

    private static Answer compare(SitePage page, User user, int from, int to) {
        return page.site().as(user).get(page.map().path() + "/versions/compare?from=" + from + "&to=" + to);
    }
}
