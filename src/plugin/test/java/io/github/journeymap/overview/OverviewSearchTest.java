package io.github.journeymap.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Votes;
import io.github.journeymap.text.LinkedText;
import io.github.journeymap.wiki.Wiki;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding notes of an overview by words. */
@Rule("O14")
class OverviewSearchTest extends OverviewCase {
    @Test
    void notesThatContainAllTheWordsAreFoundInAnyOrderAndAsPartsOfWords() {
        assertThat(found("refused card")).containsExactly("Card refused");
        assertThat(found("  fuse \u3000 CAR ")).containsExactly("Card refused");
        assertThat(found("card later")).isEmpty();
    }

    @Test
    void aNotesCategoryAndPersonaCountAsItsOwnWords() {
        assertThat(found("trust")).containsExactly("Codes by post", "Card refused");
        assertThat(found("ada")).hasSize(5);
    }

    @Test
    void whereANoteStandsNarrowsTheSearchButFindsNothingByItself() {
        assertThat(found("later")).containsExactly("Pay later");
        assertThat(found("pay")).containsExactly("Pay later");
        assertThat(found("card pay")).containsExactly("Card refused");
        assertThat(found("trust bank")).containsExactly("Codes by post");
        assertThat(found("trust pains shop")).containsExactly("Card refused");
        assertThat(found("lost compare")).containsExactly("Lost");
        assertThat(found("shop")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "re\u0301sume\u0301, R\u00c9SUM\u00c9",
        "resume, R\u00e9sum\u00e9",
        "\u00fcber, UBER",
        "strasse, Stra\u00dfe",
        "\uff41\uff42\uff43, abc",
        "\uff76\uff9e\uff72\uff84\uff9e, \u30ac\u30a4\u30c9",
        "\u0130zmir, izmir"
    })
    void caseAccentsAndTheWidthOfLettersMakeNoDifference(String one, String other) {
        for (List<String> pair : List.of(List.of(one, other), List.of(other, one))) {
            wiki.shelf.upload(shop, Wiki.FILE, Maps.SHOP.replace("Too many results", pair.get(0)));
            assertThat(found(pair.get(1))).containsExactly(pair.get(0));
        }
    }

    @Test
    void whatIsNoAccentMakesADifference() {
        wiki.shelf.upload(shop, Wiki.FILE, Maps.SHOP.replace("Too many results", "\u30ac\u30a4\u30c9"));
        assertThat(found("\u30ab\u30a4\u30c9")).as("another word in Japanese").isEmpty();
    }

    @Test
    void whatWasFoundIsMarkedInTheNoteAndInWhatSaysWhereItIs() {
        Document page = alone("contains", "card pay", "sort", "place");
        assertThat(page.select("tbody mark").eachText()).contains("Card", "Pay");
        assertThat(page.select("tbody .jm-text").html()).isEqualTo("<mark>Card</mark> refused");
        assertThat(alone("sort", "place").select("mark")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Resume\u0301s and résumé, resume, <mark>Resume\u0301</mark>s and <mark>résumé</mark>",
        "Straße, ss, Stra<mark>ß</mark>e",
        "aaa b, aa a, <mark>aaa</mark> b",
        "one & two, &, one <mark>&amp;</mark> two",
        "\uD83D\uDE42 ok \uD83D\uDE42, \uD83D\uDE42, <mark>\uD83D\uDE42</mark> ok <mark>\uD83D\uDE42</mark>",
        "see https://example.org/pay now, pay, see https://example.org/<mark>pay</mark> now"
    })
    void wholeLettersAreMarkedAndTextStaysText(String text, String sought, String marked) {
        StringBuilder html = new StringBuilder();
        new SoughtWords(sought).append(text, html);
        assertThat(html).hasToString(marked);
    }

    @Test
    void alsoWithinALinkAndTheLinkStays() {
        StringBuilder html = new StringBuilder();
        LinkedText.onPage(Map.of(), false)
                .marking(new SoughtWords("pay now"))
                .append("Now see https://example.org/pay", html);
        Document text = Jsoup.parse(html.toString());
        assertThat(text.select("a").attr("href")).isEqualTo("https://example.org/pay");
        assertThat(text.select("mark").eachText()).containsExactly("Now", "pay");
        assertThat(text.select("a mark").eachText()).containsExactly("pay");
    }

    @Test
    void aPlainFormAsksAndKeepsWhatElseIsChosen() {
        Document page = alone("tone", "negative", "only-row", "pains", "from", "0", "at", "50", "contains", "trust");
        assertThat(page.select("script, [style]")).isEmpty();
        Element form = page.selectFirst("form[role=search][method=get]");
        assertThat(form.hasAttr("action")).as("leads to the page itself").isFalse();
        assertThat(form.select("[type=hidden]").eachAttr("name"))
                .containsExactlyInAnyOrder("home", "mode", "tone", "only-row", "from");
        Element field = form.selectFirst("label input[type=search]");
        assertThat(field.attr("name")).isEqualTo("contains");
        assertThat(field.val()).isEqualTo("trust");
        assertThat(field.attr("maxlength")).isEqualTo("100");
        assertThat(form.select("label").text()).isEqualTo("Contains");
        assertThat(form.selectFirst("a").text()).isEqualTo("All");
        assertThat(form.selectFirst("a").attr("href"))
                .contains("only-row=pains")
                .doesNotContain("contains");
        assertThat(alone().select("form a")).isEmpty();
    }

    @Test
    void linksAndFilesKeepTheWordsAndChoicesCountWhatContainsThem() {
        Document page = alone("contains", "trust");
        assertThat(page.select("nav a")).isNotEmpty().allSatisfy(link -> assertThat(link.attr("href"))
                .contains("contains=trust"));
        assertThat(page.select(".jm-overview-downloads a")).hasSize(2).allSatisfy(link -> assertThat(link.attr("href"))
                .contains("contains=trust"));
        assertThat(page.select("nav ul[aria-label=Tone] a").eachText()).isEmpty();
        assertThat(alone("contains", "o").select("nav ul[aria-label=Tone] a").eachText())
                .containsExactly("All", "Neutral (1)", "Negative (3)");
        assertThat(csv("contains", "trust").lines()).hasSize(3);
    }

    @Test
    void whereNoNoteContainsThemItSaysSo() {
        assertThat(alone("contains", "nobody <wrote> this").text())
                .contains("No notes contain \u201cnobody <wrote> this\u201d.");
    }

    @Test
    void mapsHaveALineWhereANoteContainsThemAndCountSuchNotesOnly() {
        Maps.vote(wiki, shop, Votes.OPEN, "n1", 2, "n2", 1);
        Document page = alone("show", "maps", "contains", "card", "tone", "negative");
        assertThat(page.select("form [name=show]").val()).isEqualTo("maps");
        assertThat(page.selectFirst("form [type=search]").val()).isEqualTo("card");
        assertThat(page.select("tbody td:first-child a").eachText()).containsExactly("Shop");
        assertThat(page.select("tbody .jm-overview-number").eachText()).containsExactly("1", "1");
        assertThat(page.select(".jm-overview-said").text()).isEqualTo("1 map.");
        assertThat(csv("show", "maps", "contains", "card").lines()).hasSize(2);
        assertThat(alone("show", "maps", "contains", "trust").select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void whereNoMapHasSuchANoteItSaysSo() {
        Document page = alone("show", "maps", "contains", "nobody wrote this");
        assertThat(page.select("table")).isEmpty();
        assertThat(page.select(".jm-overview-said").text())
                .isEqualTo("No notes contain \u201cnobody wrote this\u201d.");
        assertThat(page.select("form [type=search]")).hasSize(1);
    }

    @Test
    void aMapThatCantBeReadKeepsItsLineSinceItMayContainAnything() {
        wiki.shelf.upload(bank, Wiki.FILE, "{");
        assertThat(alone("show", "maps", "contains", "card", "sort", "place")
                        .select("tbody td:first-child a")
                        .eachText())
                .containsExactly("Our bank", "Shop");
    }

    @Test
    void wordsAreLimitedAndTheMacroHasNone() {
        OverviewRequest request = request("contains", "a ".repeat(3_000));
        assertThat(request.text("contains")).hasSize(100);
        assertThat(OverviewRequest.OF_MACRO).doesNotContain("contains");
    }

    private List<String> found(String words) {
        return alone("contains", words, "sort", "place")
                .select("tbody .jm-text")
                .eachText();
    }
}
