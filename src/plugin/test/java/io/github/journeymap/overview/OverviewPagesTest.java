package io.github.journeymap.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.shown.Notice;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which pages an overview takes its maps from, and how many at a time. */
class OverviewPagesTest extends OverviewCase {
    @Test
    @Rule("O3")
    void spacesAPageTreeAndALabelNarrowWhereMapsAreLookedFor() {
        read("spaces", "A, b;C");
        assertThat(wiki.search.query).contains("space in (\"A\", \"b\", \"C\")");
        read("spaces", "@all");
        assertThat(wiki.search.query).doesNotContain("space");
        read("label", "retail");
        assertThat(wiki.search.query).contains("space in (\"DEMO\") and label = \"retail\"");
        read("page", "Our bank");
        assertThat(wiki.search.query)
                .contains("(id = " + bank.getId() + " or ancestor = " + bank.getId() + ")")
                .doesNotContain("space");
        read("page", "@self");
        assertThat(wiki.search.query).contains("ancestor = " + shop.getId() + ")");
        Page other = wiki.pageWithMap("OPS", "Runbook: all", Maps.BANK);
        read("page", "OPS:Runbook: all");
        assertThat(wiki.search.query).contains("ancestor = " + other.getId() + ")");
    }

    @Test
    @Rule("O3")
    void whatIsAskedForCannotAskForMore() {
        read("label", "x\" or space = \"SECRET", "spaces", "\")or(id=1");
        assertThat(wiki.search.query)
                .contains("label = \"x\\\" or space = \\\"SECRET\"")
                .contains("space in (\"\\\")or(id=1\")");
    }

    @Test
    @Rule("O6")
    void eachParameterThatCannotBeMeantHasASentence() {
        Overview overview = read(
                "show",
                "cards",
                "group",
                "colour",
                "sort",
                "size",
                "kind",
                "odd",
                "tone",
                "angry,negative",
                "count",
                "0",
                "rows",
                "Pains, Weather");
        assertThat(said(overview))
                .containsExactly(
                        "\u201ccards\u201d can\u2019t be shown. Use notes or maps.",
                        "Nothing can be grouped by \u201ccolour\u201d. Use none, map, stage, theme or persona.",
                        "Nothing can be sorted by \u201csize\u201d. Use place, value, votes or change.",
                        "There is no kind of row \u201codd\u201d. Use any, notes or scale.",
                        "There is no tone \u201cangry\u201d. Use positive, negative, opportunity or neutral.",
                        "\u201c0\u201d can\u2019t be the number of lines. Use a number from 1 to 200.",
                        "No map here has a row \u201cWeather\u201d.");
        assertThat(texts(overview)).contains("Card refused");
        assertThat(said(read())).isEmpty();
    }

    @Test
    @Rule("O6")
    void aPageThatIsNotThereAndOneThatIsHiddenAreTheSameAndShowNothing() {
        wiki.hide(bank);
        Overview hidden = read("page", "Our bank");
        Overview missing = read("page", "Our boat");
        assertThat(hidden.maps()).isEmpty();
        assertThat(said(hidden)).hasSize(1);
        assertThat(said(missing).get(0)).isEqualTo(said(hidden).get(0).replace("bank", "boat"));
    }

    @Test
    @Rule("O6")
    void withoutASearchOrASpaceASentenceSaysSo() {
        wiki.search.isThere = false;
        assertThat(said(read())).singleElement().asString().contains("search didn\u2019t answer");
        assertThat(said(reader.read(Optional.empty(), OverviewRequest.ofMacro(Map.of()), false)))
                .singleElement()
                .asString()
                .contains("once the page is published");
    }

    @Test
    @Rule({"O5", "A1"})
    void whatAPersonMayNotSeeIsNeitherShownNorCounted() {
        wiki.restrict(bank, "tom");
        Overview overview = read();
        assertThat(overview.maps()).extracting(MapLine::title).containsExactly("Shop");
        assertThat(overview.pages()).isEqualTo(1);
        assertThat(overview.notes()).hasSize(5);
        wiki.become("tom");
        assertThat(read().pages()).isEqualTo(2);
        wiki.becomeAnonymous();
        assertThat(read().maps()).extracting(MapLine::title).containsExactly("Shop");
    }

    @Test
    @Rule({"O5", "A1"})
    void whereTheReaderIsNotKnownOnlyWhatAnyoneMaySeeIsThere() {
        wiki.restrict(bank, "eva");
        assertThat(read().pages()).isEqualTo(2);
        Overview mailed = reader.read(Optional.of(shop), OverviewRequest.ofMacro(Map.of()), true);
        assertThat(mailed.maps()).extracting(MapLine::title).containsExactly("Shop");
        assertThat(mailed.pages()).isEqualTo(1);
    }

    @Test
    @Rule("O5")
    void aPageThatGoesOutOfSightWhileTheOverviewIsMadeIsLeftOut() {
        doReturn(true, false).when(wiki.permissions).hasPermission(any(), eq(Permission.VIEW), eq(bank));
        assertThat(read().maps()).extracting(MapLine::title).containsExactly("Shop");
    }

    @Test
    @Rule("O8")
    void ofAPageWithMoreThanCanBeReadAtOnceTheFirstMapsAreShownAndASentenceSaysSo() {
        String large = Maps.BANK + " ".repeat(4_500_000);
        for (int i = 0; i < 6; i++) {
            wiki.shelf.upload(bank, "Map " + i + MapName.SUFFIX, large);
        }
        wiki.restrict(shop, "tom");
        Overview overview = reader.read(Optional.of(bank), OverviewRequest.ofMacro(Map.of("show", "maps")), false);
        assertThat(overview.maps()).hasSize(5);
        assertThat(overview.said()).extracting(Notice::text).anyMatch(said -> said.contains("first 5"));
    }

    @Test
    @Rule("O8")
    void twoHundredMapsAreReadAtATimeAndNoneTwice() {
        for (int i = 0; i < 448; i++) {
            wiki.pageWithMap("DEMO", "Page " + i, Maps.BANK);
        }
        Overview first = read("rows", "Gains");
        assertThat(first.maps()).hasSize(200);
        assertThat(first.pages()).isEqualTo(450);
        assertThat(first.next()).isEqualTo(200);
        assertThat(wiki.shelf.reads()).isEqualTo(200);
        Overview last = reader.read(
                Optional.of(shop), OverviewRequest.ofAddress(Map.of("rows", "Gains", "from", "400")), false);
        assertThat(last.maps()).hasSize(50);
        assertThat(last.next()).isEqualTo(450);
    }

    @Test
    @Rule("O8")
    void largeFilesMakeThePartSmaller() {
        String large = Maps.BANK.replace("Friendly", "x".repeat(4_500_000));
        for (int i = 0; i < 5; i++) {
            wiki.pageWithMap("DEMO", "Large " + i, large);
        }
        Overview overview = read("rows", "Pains");
        assertThat(overview.next()).isBetween(5, 6);
        assertThat(overview.pages()).isEqualTo(7);
    }

    @Test
    @Rule("O8")
    void aThousandPagesAreCounted() {
        for (int i = 0; i < 1_000; i++) {
            wiki.search.pages.add(shop);
        }
        Overview overview = read();
        assertThat(overview.isMore()).isTrue();
        assertThat(overview.pages()).isEqualTo(1_000);
    }
}
