package io.github.journeymap.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Votes;
import io.github.journeymap.wiki.Wiki;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The overview in a page, by itself, and on paper. */
class OverviewViewTest extends OverviewCase {
    @Test
    @Rule("O1")
    void eachNoteIsALineOfATableThatLeadsToItself() {
        Document page = inPage();
        assertThat(page.select("thead th").eachText())
                .containsExactly("Note", "Stage, step", "Row", "Persona", "Value", "Map", "Last change to the map");
        Element line = page.select("tbody tr:contains(Card refused)").first();
        assertThat(line.select("td").eachText().subList(0, 5))
                .containsExactly("Trust Card refused", "Pay", "Pains (Negative)", "Ada", "\u22122 (very frustrated)");
        assertThat(line.attr("data-tone")).isEqualTo("negative");
        String address = line.selectFirst("a").attr("href");
        assertThat(address)
                .startsWith("/wiki/pages/viewpage.action?pageId=" + shop.getId() + "#jm-")
                .endsWith("-n2");
        assertThat(page.text()).contains("7 notes from 2 maps.");
    }

    @Test
    @Rule("O9")
    void toScreenReadersItIsATableHoweverItIsDrawn() {
        Document page = inPage();
        assertThat(page.select("table").attr("role")).isEqualTo("table");
        assertThat(page.select("table").attr("aria-label")).isNotBlank();
        assertThat(page.select("thead th")).allSatisfy(head -> assertThat(head.attr("scope") + head.attr("role"))
                .isEqualTo("colcolumnheader"));
        assertThat(page.select("tbody td")).isNotEmpty().allSatisfy(cell -> assertThat(cell.attr("data-label"))
                .isNotBlank());
        assertThat(page.select("script, [style], [onclick]")).isEmpty();
    }

    @Test
    @Rule("O9")
    void namesAndValuesTurnNothingAroundOnAPageThatReadsFromRightToLeft() {
        Document page = inPage("group", "stage");
        for (String column : List.of("Persona", "Value", "Row", "Stage, step")) {
            assertThat(page.select("td[data-label='" + column + "']:not(:empty)"))
                    .as(column)
                    .isNotEmpty()
                    .allSatisfy(cell -> assertThat(cell.select("> bdi")).hasSize(1));
        }
        assertThat(page.select("[scope=rowgroup]")).isNotEmpty().allSatisfy(group -> assertThat(group.select("> bdi"))
                .hasSize(2));
        assertThat(page.select(".jm-overview-said").attr("dir")).isEqualTo("auto");
    }

    @Test
    @Rule("O2")
    void linesStandInGroupsWithTheirNumber() {
        assertThat(inPage("group", "theme", "sort", "place")
                        .select("[scope=rowgroup]")
                        .eachText())
                .containsExactly("trust (2 notes)", "Speed (1 note)", "Without a category (4 notes)");
        assertThat(inPage("group", "stage", "sort", "place")
                        .select("[scope=rowgroup]")
                        .eachText())
                .containsExactly("pay (4 notes)", "Find (2 notes)", "Without a stage (1 note)");
        assertThat(inPage("group", "map", "sort", "place")
                        .select("[scope=rowgroup]")
                        .eachText())
                .containsExactly("Bank (2 notes)", "Shop (5 notes)");
    }

    @Test
    @Rule("O2")
    void onThePageOfItsOwnLinksFilterSortAndTurnThePage() {
        Document page = alone("tone", "negative", "count", "2", "sort", "place");
        assertThat(page.select("script, [style]")).isEmpty();
        Element category = page.select("nav ul[aria-label=Category]").first();
        assertThat(category.select("a").eachText()).containsExactly("All", "trust (2)", "Speed (1)");
        String trust = category.select("a:contains(trust)").attr("href");
        assertThat(trust)
                .startsWith("/wiki/rest/journey-map/1/overview?home=" + shop.getId() + "&mode=dark&")
                .contains("tone=negative")
                .contains("only-theme=trust");
        Document filtered = alone("tone", "negative", "only-theme", "TRUST", "sort", "place");
        assertThat(filtered.select("tbody .jm-text").eachText()).containsExactly("Codes by post", "Card refused");
        assertThat(filtered.select("[aria-label=Category] [aria-current]").eachText())
                .containsExactly("TRUST (2)");
        assertThat(filtered.text()).contains("2 notes from");

        assertThat(page.select("tbody .jm-text").eachText()).containsExactly("Codes by post", "Too many results");
        assertThat(page.select(".jm-overview-turning").text()).contains("1 to 2 of 4");
        String next = page.select(".jm-overview-turning a:contains(Next)").attr("href");
        assertThat(next).contains("at=2");
        assertThat(alone("tone", "negative", "count", "2", "at", "2", "sort", "place")
                        .select("tbody .jm-text")
                        .eachText())
                .containsExactly("Card refused", "No place");

        String sorted = page.select("th a:contains(Value)").attr("href");
        assertThat(sorted).contains("sort=value").contains("tone=negative");
        assertThat(alone("sort", "value").select("th[aria-sort]").eachText()).containsExactly("Value");
    }

    @Test
    @Rule("O8")
    void whatIsLeftOutOfThePageIsSaid() {
        Document page = inPage("count", "3");
        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.text()).contains("The first 3 of 7 are shown here.");
        for (int i = 0; i < 300; i++) {
            wiki.pageWithMap("DEMO", "Page " + i, Maps.BANK);
        }
        assertThat(inPage().text()).contains("from pages 1 to 200 of 302 pages with maps");
        assertThat(alone().select(".jm-overview-turning a:contains(More maps)").attr("href"))
                .contains("from=200");
    }

    @Test
    @Rule("O8")
    void whereThereIsNoMapItSaysWhatWouldBeHere() {
        assertThat(inPage("rows", "Nobody's row").text()).contains("No notes from no maps.");
        wiki.search.pages.clear();
        for (String form : List.of("notes", "maps")) {
            assertThat(inPage("show", form).text())
                    .contains("No maps found. A map appears here once someone has edited it");
        }
    }

    @Test
    @Rule("O4")
    void eachMapIsALineWithItsCurveAndCounts() {
        Document page = inPage("show", "maps");
        assertThat(page.select("thead th").eachText())
                .containsExactly(
                        "Map",
                        "Persona",
                        "Curve",
                        "Neutral",
                        "Positive",
                        "Negative",
                        "Opportunity",
                        "Last change to the map");
        Element line = page.select("tbody tr:contains(Shop)").first();
        assertThat(line.select("svg[aria-hidden=true] path.jm-overview-line")).isNotEmpty();
        assertThat(line.text()).contains("Lowest in \u201cFeelings\u201d: \u22122 (very frustrated): Pay");
        assertThat(line.select("td").eachText().subList(3, 7)).containsExactly("1", "0", "3", "1");
        assertThat(page.text()).contains("2 maps.");
    }

    @Test
    @Rule("O4")
    void theOnlyValueOfACurveIsADot() {
        assertThat(inPage("show", "maps").select("path.jm-overview-dot")).isEmpty();

        wiki.pageWithMap(
                "DEMO",
                "Our stall",
                Maps.SHOP.replaceAll("\"values\":.*", "\"values\":[{\"row\":\"f\",\"step\":\"a2\",\"value\":1}]}"));

        assertThat(inPage("show", "maps").select("path.jm-overview-dot").attr("d"))
                .isEqualTo("M50,25h0");
    }

    @Test
    @Rule("O13")
    void votesHaveAColumnWhereThereAreSomeOrAreAskedFor() {
        assertThat(inPage().select("thead th").eachText()).doesNotContain("Votes");
        assertThat(inPage("show", "maps").select("thead th").eachText()).doesNotContain("Votes");
        assertThat(inPage("sort", "votes").select("th[aria-sort=descending]").eachText())
                .containsExactly("Votes");
        Maps.vote(wiki, shop, Votes.OPEN, "n2", 3);
        Document page = alone();
        assertThat(page.select("th a:contains(Votes)").attr("href")).contains("sort=votes");
        assertThat(page.select("th a:contains(Votes)").attr("aria-label")).isEqualTo("Votes, most first");
        assertThat(page.select("tr:contains(Card refused) [data-label=Votes]").text())
                .isEqualTo("3");
        assertThat(page.select("tr:contains(Friendly) [data-label=Votes]").text())
                .isEmpty();
        assertThat(inPage("show", "maps").select("[data-label=Votes]").eachText())
                .containsExactly("3");
        assertThat(Jsoup.parse(view().onPaper(false)).select("th:contains(Votes)"))
                .hasSize(1);
    }

    @Test
    @Rule({"O13", "V32"})
    void hiddenCountsAreShownNowhere() {
        Maps.vote(wiki, shop, Votes.HIDDEN, "n2", 7);
        for (String show : List.of("notes", "maps")) {
            assertThat(inPage("show", show).select("[data-label=Votes]").eachText())
                    .isNotEmpty()
                    .containsOnly("hidden");
            assertThat(csv("show", show)).contains("\"Votes\"").doesNotContain("\"7\"");
            assertThat(Jsoup.parse(view("show", show).onPaper(false))
                            .select("td")
                            .eachText())
                    .contains("hidden")
                    .doesNotContain("7");
        }
        Maps.close(wiki, shop);
        assertThat(csv())
                .contains("\"Card refused\",\"Negative\",\"Trust\",\"Pains\",\"Pay\",\"\",\"Ada\",\"7\",\"-2\"");
        assertThat(csv("show", "maps")).contains("\"7\"");
    }

    @Test
    @Rule("O7")
    void aBrokenMapSaysSoAndLeadsToItsPage() {
        wiki.shelf.upload(bank, Wiki.FILE, "{");
        assertThat(inPage().select(".jm-overview-notice").text())
                .contains("can\u2019t be read")
                .contains("Our bank");
        Element broken =
                inPage("show", "maps", "sort", "place").select("tbody tr").get(0);
        assertThat(broken.text()).contains("can\u2019t be read");
        // Nobody knows how many notes it has.
        assertThat(broken.select(".jm-overview-number")).hasSize(4).allSatisfy(cell -> assertThat(cell.text())
                .isEmpty());
        assertThat(csv("show", "maps").lines().filter(line -> line.contains("Our bank")))
                .singleElement()
                .asString()
                .doesNotContain("\"0\"");
    }

    @Test
    @Rule("O10")
    void documentsAndMailsGetAPlainTable() throws Exception {
        String html = view("count", "2", "sort", "place").onPaper(true);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        Document page = Jsoup.parse(html);
        assertThat(page.select("[class], script, svg, [role], nav")).isEmpty();
        assertThat(page.select("td"))
                .allSatisfy(cell -> assertThat(cell.attr("style")).isNotBlank());
        assertThat(page.text())
                .contains("only what anyone can see")
                .contains("trust: Codes by post")
                .contains("The first 2 of 7 are shown here.");
        assertThat(page.select("thead th")).isNotEmpty().allSatisfy(head -> assertThat(head.attr("style"))
                .as("only what people wrote is broken within words")
                .doesNotContain("word-wrap"));
        assertThat(page.select("table").attr("cellpadding"))
                .as("what LibreOffice adds to a word's width")
                .isEqualTo("8");
        assertThat(Jsoup.parse(view("show", "maps").onPaper(false)).text())
                .contains("Lowest in")
                .doesNotContain("anyone");
    }
}
