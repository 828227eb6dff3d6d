package io.github.journeymap.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.wiki.Wiki;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Addresses in the notes of an overview. */
class OverviewLinksTest extends OverviewCase {
    private static final String ISSUE = "https://jira.example/browse/SHOP-123";

    private final Page plan = wiki.page("Plans & dates");
    private final String address = SITE + "/pages/viewpage.action?pageId=" + plan.getId();

    @Test
    @Rule("V30")
    void theAddressOfAnIssueShowsItsKey() {
        say("Too many results", ISSUE);

        Element link = inPage().selectFirst(".jm-text a");
        assertThat(link.text()).isEqualTo("SHOP-123");
        assertThat(link.attr("href")).isEqualTo(ISSUE);
        assertThat(link.attr("rel")).isEqualTo("noopener nofollow");
        assertThat(alone().select(".jm-text a").text()).isEqualTo("SHOP-123");
        assertThat(Jsoup.parse(view().onPaper(false))
                        .select("td a:contains(SHOP-123)")
                        .attr("href"))
                .isEqualTo(ISSUE);
        assertThat(csv()).contains('"' + ISSUE + '"');
    }

    @Test
    @Rule({"V30", "O5"})
    void theAddressOfAPageShowsItsTitleToThoseWhoMaySeeIt() {
        say("Too many results", address);

        assertThat(inPage().select(".jm-text a").text()).isEqualTo("Plans & dates");
        assertThat(alone().select(".jm-text a").text()).isEqualTo("Plans & dates");
        assertThat(Jsoup.parse(view().onPaper(false)).text()).contains(address).doesNotContain("Plans & dates");

        wiki.hide(plan);
        assertThat(inPage().select(".jm-text a").text()).isEqualTo(address);
    }

    @Test
    @Rule("V30")
    void onlyPagesThatLinesOnThePageLinkToAreAskedFor() {
        say("No place", address);
        clearInvocations(wiki.pages);

        inPage("count", "1");

        verify(wiki.pages, never()).getAbstractPage(plan.getId());
    }

    /** Puts these words in place of what a note of the shop says. */
    private void say(String note, String words) {
        wiki.shelf.upload(shop, Wiki.FILE, Maps.SHOP.replace(note, words));
    }
}
