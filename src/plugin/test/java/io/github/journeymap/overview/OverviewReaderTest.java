package io.github.journeymap.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import com.atlassian.sal.api.message.I18nResolver;
import io.github.journeymap.Rule;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.Votes;
import io.github.journeymap.wiki.EnglishMessages;
import io.github.journeymap.wiki.People;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of an overview, and their order. */
class OverviewReaderTest extends OverviewCase {
    @Test
    @Rule("O1")
    void allNotesOfAllMapsComeMapByMapAsTheyStandThere() {
        assertThat(texts(read("sort", "place")))
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
        assertThat(texts(read("tone", "negative", "sort", "place")))
                .containsExactly("Codes by post", "Too many results", "Card refused", "No place");
        assertThat(texts(read("tone", "positive, opportunity"))).containsExactly("Pay later", "Friendly");
        assertThat(texts(read("rows", " PAINS ", "sort", "place")))
                .containsExactly("Codes by post", "Too many results", "Card refused", "No place");
        assertThat(texts(read("kind", "scale"))).containsExactly("Lost");
        assertThat(texts(read("kind", "notes", "rows", "Ideas,Gains"))).containsExactly("Pay later", "Friendly");
    }

    @Test
    @Rule("O1")
    void aNoteSaysWhereItStandsAndHowItFeltThere() {
        NoteLine note = read("rows", "Pains", "sort", "place").notes().get(2);
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
    void theWorstMomentsComeFirstAndWhatHasNoValueLastPainsBeforeOthersUnlessItIsSaidOtherwise() {
        assertThat(texts(read("sort", "value"))).isEqualTo(texts(read()));
        assertThat(texts(read()))
                .containsExactly(
                        "Card refused",
                        "Pay later",
                        "Lost",
                        "Too many results",
                        "Codes by post",
                        "No place",
                        "Friendly");
    }

    @Test
    @Rule("O13")
    void whatMostPeopleVotedForComesFirstAndOfAsManyTheWorstMoments() {
        Maps.vote(wiki, shop, Votes.OPEN, "n2", 1, "n3", 3);
        Maps.vote(wiki, bank, Votes.OPEN, "n2", 2);
        Overview overview = read("sort", "votes");
        assertThat(texts(overview))
                .containsExactly(
                        "Pay later",
                        "Friendly",
                        "Card refused",
                        "Lost",
                        "Too many results",
                        "Codes by post",
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
    void mapsWithAsManyVotesComeByTheirWorstMoments() {
        assertThat(read("show", "maps", "sort", "votes").maps())
                .extracting(MapLine::title)
                .containsExactly("Shop", "Bank");
        Maps.vote(wiki, bank, Votes.OPEN, "n2", 1);
        assertThat(read("show", "maps", "sort", "votes").maps())
                .extracting(MapLine::title)
                .containsExactly("Bank", "Shop");
    }

    @Test
    @Rule("O13")
    void hiddenCountsAreTheSameForAllNotesAndInNoOrderUntilTheVoteIsClosed() {
        Maps.vote(wiki, shop, Votes.HIDDEN, "n3", 3);
        Maps.vote(wiki, bank, Votes.OPEN, "n2", 1);
        Overview overview = read("sort", "votes");
        assertThat(texts(overview)).startsWith("Friendly", "Card refused", "Pay later", "Lost", "Too many results");
        assertThat(overview.notes())
                .filteredOn(note -> note.map().hidesVotes())
                .hasSize(5)
                .allMatch(note -> note.votes() == 0);
        assertThat(read("show", "maps", "sort", "place").maps())
                .extracting(MapLine::votes)
                .containsExactly(1, 0);
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
        assertThat(reader.read(Optional.of(shop), OverviewRequest.ofMacro(Map.of("show", "maps")), false)
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
        Overview overview = read("show", "maps", "sort", "place");
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
    @Rule("O7")
    void aBrokenMapIsALineThatSaysSoAndTheOthersAreShown() {
        wiki.shelf.upload(bank, Wiki.FILE, "{");
        Overview overview = read("show", "maps", "sort", "place");
        assertThat(overview.maps()).hasSize(2);
        assertThat(overview.maps().get(0).problem())
                .contains("Journey map.journey-map.json")
                .contains("can\u2019t be read");
        assertThat(overview.maps().get(1).problem()).isEmpty();
        assertThat(texts(read())).hasSize(5).contains("Pay later");
    }
}
