package io.github.journeymap.acceptance.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import org.junit.jupiter.api.Test;

/** A map file that can't be shown as it is: the page says so, offers the file, and never writes over it. */
@Acceptance
@Rule({"F6", "F7"})
class TroubledFileIT {
    private static final String FILE = SitePage.fileOf(SitePage.MAP);

    @Test
    @Rule("V9")
    void aBrokenFileIsNamedAndTheNewestReadableVersionIsShownBelow(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("job-seeker");
        page.map()
                .save(User.EDITOR, 0, "job-seeker", EditJson.addNote("kept", "steps", "entice-1", "still readable"))
                .expecting(200);
        page.attachMap("{\"format\": \"journey-map\", \"version\": 1,");
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        assertThat(map.notices()).first().asString().contains(FILE);
        assertThat(map.notes()).contains("still readable");
        assertThat(map.canBeEdited()).isFalse();
        assertThat(map.fileOffered()).contains("/pages/" + page.id() + "/maps/");
    }

    @Test
    @Rule("V9")
    void whatIsWrongInTheFileIsSaidWithItsPlace(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap("{\"format\":\"journey-map\",\"version\":1,\"title\":\"\",\"stages\":[],\"rows\":[{\"id\":\"r\","
                + "\"heading\":\"\",\"kind\":\"notes\",\"tone\":\"sad\"}],\"notes\":[]}");
        MapOnPage map = WikiPage.open(visitors.reader(), page).map();
        assertThat(map.notices()).first().asString().contains(FILE, "$.rows[0].tone", "sad");
    }

    @Test
    @Rule("V9")
    void aFileOfANewerFormatSaysSo(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap("{\"format\":\"journey-map\",\"version\":99,\"title\":\"From the future\",\"stages\":[],"
                + "\"rows\":[],\"notes\":[]}");
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        assertThat(map.notices()).first().asString().contains(FILE, "newer");
        assertThat(map.canBeEdited()).isFalse();
    }

    @Test
    @Rule("V9")
    void aFileThatIsTooLargeSaysSo(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("blank");
        page.attachMap(new byte[5 * 1024 * 1024 + 1]);
        MapOnPage map = WikiPage.open(visitors.editor(), page).map();
        assertThat(map.notices()).first().asString().contains(FILE, "5");
        assertThat(map.canBeEdited()).isFalse();
    }

    @Test
    @Rule("U6")
    void noSaveWritesOverAFileThatCannotBeRead(Site site) {
        SitePage page = site.pageWithMap("blank");
        String broken = "{\"format\": \"journey-map\", \"version\": 1,";
        page.attachMap(broken);
        int status = page.map()
                .save(User.EDITOR, 1, "blank", EditJson.setTitle("", "Overwritten"))
                .status();
        assertThat(status).isBetween(400, 499);
        assertThat(page.mapFile()).isEqualTo(broken);
    }
}
