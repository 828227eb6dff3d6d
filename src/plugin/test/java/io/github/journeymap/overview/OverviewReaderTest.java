package io.github.journeymap.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.sal.api.message.I18nResolver;
import io.github.journeymap.Rule;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.Votes;
import io.github.journeymap.store.MapName;
import io.github.journeymap.view.Notice;
import io.github.journeymap.wiki.EnglishMessages;
import io.github.journeymap.wiki.People;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewReaderTest extends OverviewCase {
    @Test
    @Rule("O1")
    void allNotesOfAllMapsComeMapByMapAsTheyStandThere() {
        assertThat(texts(read()))
                .containsExactly(
                        "Codes by post",
                        "Friendly",
                        "Lost",
                        "Too many results",
                        "Card refused",
                        "Pay later",
                        "No place");
        assertThat(wiki.search.query).contains("macro = \"journey-map\"").contains("space in (\"DEMO\")");
    }

    @Test
    @Rule("O1")
    void rowsAreChosenByToneHeadingAndKind() {
        assertThat(texts(read("tone", "negative")))
                .containsExactly("Codes by post", "Too many results", "Card refused", "No place");
        assertThat(texts(read("tone", "positive, opportunity"))).containsExactly("Friendly", "Pay later");
        assertThat(texts(read("rows", " PAINS ")))
                .containsExactly("Codes by post", "Too many results", "Card refused", "No place");
        assertThat(texts(read("kind", "scale"))).containsExactly("Lost");
        assertThat(texts(read("kind", "notes", "rows", "Ideas,Gains"))).containsExactly("Friendly", "Pay later");
    }

    @Test
    @Rule("O1")
    void aNoteSaysWhereItStandsAndHowItFeltThere() {
        NoteLine note = read("rows", "Pains").notes().get(2);
        assertThat(note.place()).isEqualTo("Pay");
        assertThat(note.rowHeading()).isEqualTo("Pains");
        assertThat(note.theme()).isEqualTo("Trust");
        assertThat(note.value()).isEqualTo("\u22122 (very frustrated)");
        assertThat(note.map().persona()).isEqualTo("Ada");
        assertThat(note.map().by()).isEqualTo("eva Full");
        assertThat(read("kind", "scale").notes().get(0).value()).isEqualTo("0 (neutral)");
    }

    @Test
    @Rule("O2")
    void theWorstMomentsComeFirstAndWhatHasNoValueLast() {
        assertThat(texts(read("sort", "value")))
                .containsExactly(
                        "Card refused",
                        "Pay later",
                        "Lost",
                        "Too many results",
                        "Codes by post",
                        "Friendly",
                        "No place");
    }

    @Test
    @Rule("O13")
    void whatMostPeopleVotedForComesFirstAndThenAsItStandsThere() {
        Maps.vote(wiki, shop, Votes.OPEN, "n2", 1, "n3", 3);
        Maps.vote(wiki, bank, Votes.OPEN, "n2", 2);
        Overview overview = read("sort", "votes");
        assertThat(texts(overview))
                .containsExactly(
                        "Pay later",
                        "Friendly",
                        "Card refused",
                        "Codes by post",
                        "Lost",
                        "Too many results",
                        "No place");
        assertThat(overview.notes()).extracting(NoteLine::votes).containsExactly(3, 2, 1, 0, 0, 0, 0);
        assertThat(read("show", "maps", "sort", "votes").maps())
                .extracting(map -> map.title() + " " + map.votes())
                .containsExactly("Shop 4", "Bank 2");
        assertThat(read("show", "maps", "sort", "votes", "tone", "negative").maps())
                .extracting(MapLine::votes)
                .containsExactly(1, 0);
    }

    @Test
    @Rule("O13")
    void hiddenCountsAreTheSameForAllNotesAndInNoOrderUntilTheVoteIsClosed() {
        Maps.vote(wiki, shop, Votes.HIDDEN, "n3", 3);
        Maps.vote(wiki, bank, Votes.OPEN, "n2", 1);
        Overview overview = read("sort", "votes");
        assertThat(texts(overview)).startsWith("Friendly", "Codes by post", "Lost", "Too many results");
        assertThat(overview.notes())
                .filteredOn(note -> note.map().hidesVotes())
                .hasSize(5)
                .allMatch(note -> note.votes() == 0);
        assertThat(read("show", "maps").maps()).extracting(MapLine::votes).containsExactly(1, 0);
        Maps.close(wiki, shop);
        assertThat(texts(read("sort", "votes"))).startsWith("Pay later", "Friendly");
    }

    @Test
    @Rule({"O13", "A20"})
    void votesThatNobodyGaveCountForNothing() {
        String forged = Maps.BANK.replace(
                "\"notes\":[{", "\"votes\":{\"on\":[{\"note\":\"n1\",\"by\":[\"0123456789abcdef\"]}]},\"notes\":[{");
        wiki.shelf.upload(bank, Wiki.FILE, forged);
        assertThat(read("sort", "votes").notes()).hasSize(7).allMatch(note -> note.votes() == 0);
    }

    @ParameterizedTest
    @CsvSource({"en, '\u00c4rger,\u00d1and\u00fa,Nz,Zug'", "es, '\u00c4rger,Nz,\u00d1and\u00fa,Zug'"})
    @Rule({"O2", "V20"})
    void titlesAreSortedAsTheReadersLanguageDoes(String language, String titles) {
        wiki.search.pages.clear();
        for (String title : List.of("Zug", "\u00d1and\u00fa", "Nz", "\u00c4rger")) {
            wiki.pageWithMap("DEMO", "Page", Maps.BANK.replace("\"Bank\"", '"' + title + '"'));
        }
        I18nResolver texts = mock(I18nResolver.class, delegatesTo(new EnglishMessages()));
        doReturn(language).when(texts).getText("journey-map.view.language");
        OverviewReader reader = Maps.reader(wiki, new UserMessages(texts));
        assertThat(reader.read(Optional.of(shop), request("show", "maps"), false)
                        .maps())
                .extracting(MapLine::title)
                .containsExactly(titles.split(","));
    }

    @Test
    @Rule("O2")
    void whatWasChangedLastComesFirst() {
        wiki.wait(Duration.ofHours(1));
        wiki.shelf.upload(shop, Wiki.FILE, Maps.SHOP);
        assertThat(texts(read("sort", "change"))).startsWith("Lost").endsWith("Friendly");
        wiki.wait(Duration.ofHours(1));
        wiki.shelf.upload(bank, Wiki.FILE, Maps.BANK);
        assertThat(texts(read("sort", "change"))).startsWith("Codes by post");
    }

    @Test
    @Rule("O4")
    void eachMapHasALineWithItsCountsByToneItsCurveAndItsWorstMoment() {
        Overview overview = read("show", "maps");
        assertThat(overview.notes()).isEmpty();
        assertThat(overview.maps()).extracting(MapLine::title).containsExactly("Bank", "Shop");
        MapLine line = overview.maps().get(1);
        assertThat(line.count(Tone.NEGATIVE)).isEqualTo(3);
        assertThat(line.count(Tone.OPPORTUNITY)).isEqualTo(1);
        assertThat(line.count(Tone.POSITIVE)).isZero();
        assertThat(line.mood().orElseThrow().worst()).isEqualTo("\u22122 (very frustrated): Pay");
        assertThat(line.mood().orElseThrow().heights()).containsExactly(0.25, 0.5, 1);
        assertThat(overview.maps().get(0).mood()).isEmpty();
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
    @Rule("O8")
    void ofAPageWithMoreThanCanBeReadAtOnceTheFirstMapsAreShownAndASentenceSaysSo() {
        String large = Maps.BANK + " ".repeat(4_500_000);
        for (int i = 0; i < 6; i++) {
            wiki.shelf.upload(bank, "Map " + i + MapName.SUFFIX, large);
        }
        wiki.restrict(shop, "tom");
        Overview overview = reader.read(Optional.of(bank), request("show", "maps"), false);
        assertThat(overview.maps()).hasSize(5);
        assertThat(overview.said()).extracting(Notice::text).anyMatch(said -> said.contains("first 5"));
    }

    @Test
    @Rule("O1")
    void whoeverHasNoFullNameIsTheirUserName() {
        wiki.become(People.NAMELESS);
        wiki.addNote(bank, "n9", "Nine");
        wiki.become("eva");
        assertThat(read("rows", "Gains").notes())
                .extracting(note -> note.map().by())
                .containsOnly(People.NAMELESS);
    }

    @Test
    @Rule({"O5", "A1"})
    void whereTheReaderIsNotKnownOnlyWhatAnyoneMaySeeIsThere() {
        wiki.restrict(bank, "eva");
        assertThat(read().pages()).isEqualTo(2);
        Overview mailed = reader.read(Optional.of(shop), request(), true);
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
                        "Nothing can be grouped by \u201ccolour\u201d. Use none, map, stage or theme.",
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
        assertThat(said(reader.read(Optional.empty(), request(), false)))
                .singleElement()
                .asString()
                .contains("once the page is published");
    }

    @Test
    @Rule("O7")
    void aBrokenMapIsALineThatSaysSoAndTheOthersAreShown() {
        wiki.shelf.upload(bank, Wiki.FILE, "{");
        Overview overview = read("show", "maps");
        assertThat(overview.maps()).hasSize(2);
        assertThat(overview.maps().get(0).problem())
                .contains("Journey map.journey-map.json")
                .contains("can\u2019t be read");
        assertThat(overview.maps().get(1).problem()).isEmpty();
        assertThat(texts(read())).hasSize(5).contains("Pay later");
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

    private Overview read(String... parameters) {
        return reader.read(Optional.<AbstractPage>of(shop), request(parameters), false);
    }

    private static OverviewRequest request(String... pairs) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], pairs[i + 1]);
        }
        return OverviewRequest.ofMacro(parameters);
    }

    private static List<String> texts(Overview overview) {
        return overview.notes().stream().map(note -> note.note().text()).toList();
    }

    private static List<String> said(Overview overview) {
        return overview.said().stream().map(Notice::text).toList();
    }
}
