package io.github.journeymap.acceptance.failuremodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.acceptance.site.Wiki;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The former versions of a page, and what its map has to do with them. */
@Acceptance
@Rule({"H8", "H9", "H10"})
class PageHistoryIT {

    @Test
    @Rule("U5")
    void aRemovedVersionFallsBackToTheNextOneAndARestoreIsANewVersion(Site site) {
        SitePage page = rewrittenBetweenNotes(site, "First", "Second");
        Wiki wiki = new Wiki(site);
        page.map().edit(User.EDITOR, EditJson.addNote("n3", "steps", "enter-1", "Third"));
        wiki.removeAttachmentVersion(page, 1);

        String old = wiki.formerVersion(page, 1, User.READER);

        assertThat(Jsoup.parse(old).select(".jm-note .jm-text").eachText()).containsExactly("First", "Second");
        assertThat(Jsoup.parse(old).select(".jm-notice[data-kind=warning]").text())
                .isNotEmpty();
        int before = page.map().version();
        site.as(User.EDITOR)
                .post(page.map().path() + "/versions/2/restore", new JsonObject())
                .expecting(200);
        assertThat(page.map().version()).isEqualTo(before + 1);
        assertThat(page.map().notes()).containsExactly("First", "Second");
    }

    @Test
    @Rule("U6")
    void anOldVersionOfThePageShowsTheMapOfThatTimeWithoutTheEditor(Site site) {
        SitePage page = rewrittenBetweenNotes(site, "First", "Added later");
        Wiki wiki = new Wiki(site);

        var old = Jsoup.parse(wiki.formerVersion(page, 1, User.EDITOR));

        assertThat(old.select(".jm-note .jm-text").eachText()).containsExactly("First");
        assertThat(old.select(".journey-map").attr("data-can-edit")).isEqualTo("false");
        for (String download : old.select(".jm-export a").eachAttr("href")) {
            String path = download.substring(download.indexOf("/rest/"));
            Answer file = site.as(User.READER).get(path).expecting(200);
            assertThat(path.contains("/xlsx") ? file.unzipped() : file.text())
                    .as(path)
                    .contains("First")
                    .doesNotContain("Added later");
        }
        assertThat(old.select(".jm-export a")).hasSize(7);
        assertThat(Jsoup.parse(page.html(User.EDITOR))
                        .select(".jm-note .jm-text")
                        .eachText())
                .containsExactly("First", "Added later");
    }

    @Test
    @Rule("U6")
    void restoringAVersionOfThePageLeavesTheMapAsItIsAndTheOldVersionSaysSo(Site site) {
        SitePage page = rewrittenBetweenNotes(site, "First", "Added later");
        Wiki wiki = new Wiki(site);
        int version = page.map().version();

        assertThat(Jsoup.parse(wiki.formerVersion(page, 1, User.EDITOR))
                        .select(".jm-notice")
                        .text())
                .contains("restoring the page doesn\u2019t change it");
        wiki.revert(page, 1);

        assertThat(page.html(User.READER)).doesNotContain("Second version").contains("First", "Added later");
        assertThat(page.map().version()).isEqualTo(version);
    }

    /** The first version of the page shows one note; its second has the text "Second version", and one note more. */
    private static SitePage rewrittenBetweenNotes(Site site, String before, String since) {
        SitePage page = site.pageWithNote(SitePage.MAP, before);
        new Wiki(site).rewrite(page, Site.macro("template", "four-stage") + "<p>Second version</p>");
        page.map().edit(User.ADMIN, EditJson.addNote("n2", "steps", "enter-1", since));
        return page;
    }
}
