package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.document.StaticTable;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Votes;
import io.github.journeymap.shown.ShownMap;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** How the votes on a map are shown, to readers and to those who may vote, on the page and in documents. */
class LiveVotesTest {
    private static final JourneyMap MAP = Templates.get("job-seeker");
    private static final String NOTE = MAP.notes().get(0).id();
    private static final String OTHER = MAP.notes().get(1).id();

    @Test
    @Rule("V32")
    void aReaderSeesCountsAndHearsThemInWords() {
        Document page = page(votes("", "v1", "v2"), Rendered.READER, "");
        assertThat(page.select(".jm-votes")).hasSize(1);
        assertThat(page.selectFirst("[data-note=" + NOTE + "] > .jm-votes").outerHtml())
                .isEqualTo("<span class=\"jm-votes\" data-votes=\"2\">"
                        + "<span class=\"jm-visually-hidden\">2 votes</span></span>");
        assertThat(page.select(".jm-voting")).isEmpty();
    }

    @Test
    @Rule("V32")
    void anyoneWhoHasVotedIsToldWhichVotesAreTheirOwn() {
        assertThat(page(votes("", "v1", "v2"), Rendered.READER, "v2")
                        .select(".jm-votes[data-own]")
                        .text())
                .isEqualTo("2 votes, yours among them");
        assertThat(page(votes("", "v1"), Rendered.READER, "v1")
                        .select(".jm-votes[data-own]")
                        .text())
                .isEqualTo("1 vote, yours");
    }

    @Test
    @Rule("V32")
    void whileVotingIsOpenWhoMayEditCanPressEachNote() {
        Document page = page(votes(Votes.OPEN, "v1"), Rendered.EDITOR, "v3");
        assertThat(page.select(".jm-votes[data-open]")).hasSameSizeAs(MAP.notes());
        assertThat(page.selectFirst("[data-note=" + OTHER + "] > .jm-votes").text())
                .isEqualTo("No votes");
        assertThat(page.select(".jm-voting").text()).startsWith("Voting is open.");
        assertThat(page(votes(Votes.OPEN, "v1"), Rendered.READER, "").select(".jm-votes"))
                .hasSize(1);
    }

    @Test
    @Rule("V32")
    void aVoteOnSomeRowsNamesThemAndOnlyTheirNotesCanBePressed() {
        Row row = MAP.rows().get(1);
        Votes votes = votes(Votes.OPEN, "v1").withRows("gone " + row.id());
        Document page = page(votes, Rendered.EDITOR, "v3");
        assertThat(page.select(".jm-votes[data-open]"))
                .hasSameSizeAs(page.select("[data-row=" + row.id() + "] .jm-note"))
                .isNotEmpty();
        assertThat(page.selectFirst("[data-note=" + NOTE + "] > .jm-votes").text())
                .as("a count stays where it is")
                .isEqualTo("1 vote");
        assertThat(page.select(".jm-voting").text()).isEqualTo("Voting is open. Rows: " + row.heading() + ".");
    }

    @Test
    @Rule("V3")
    void theNameOfARowIsTextInTheSentenceAboveTheMap() {
        Row row = MAP.rows().get(0);
        JourneyMap hostile = MAP.withRows(List.of(row.withHeading("<img src=x>")));
        JourneyMap map = hostile.withVotes(votes(Votes.OPEN).withRows(row.id()));
        Document page = Jsoup.parse(Rendered.live(map, Rendered.EDITOR));
        assertThat(page.select(".jm-voting img")).isEmpty();
        assertThat(page.select(".jm-voting").text()).isEqualTo("Voting is open. Rows: <img src=x>.");
    }

    @Test
    @Rule("V32")
    void everyoneIsToldHowManyPeopleHaveVotedForWhatTheVoteIsAbout() {
        assertThat(page(votes(Votes.OPEN, "v1"), Rendered.EDITOR, "v1")
                        .select(".jm-voting")
                        .text())
                .isEqualTo("Voting is open. 1 person has voted.");
        Votes two = new Votes(
                Votes.HIDDEN,
                "",
                "",
                Map.of(NOTE, Set.of("v1", "v2"), OTHER, Set.of("v1"), "gone", Set.of("v3")),
                UnknownFields.NONE);
        assertThat(page(two, Rendered.READER, "").select(".jm-voting").text())
                .isEqualTo("Voting is open. The counts are shown once it is closed. 2 people have voted. "
                        + "People who can edit this page can vote.");
        String elsewhere = MAP.rows().get(MAP.rows().size() - 1).id();
        assertThat(page(two.withRows(elsewhere), Rendered.EDITOR, "")
                        .select(".jm-voting")
                        .text())
                .doesNotContain("voted");
    }

    @Test
    @Rule("V32")
    void whileCountsAreHiddenNobodyIsShownOne() {
        Document editor = page(votes(Votes.HIDDEN, "v1", "v2"), Rendered.EDITOR, "v1");
        assertThat(editor.select(".jm-votes[data-votes]")).isEmpty();
        assertThat(editor.selectFirst("[data-note=" + NOTE + "] > .jm-votes").text())
                .isEqualTo("Your vote");
        assertThat(editor.selectFirst("[data-note=" + OTHER + "] > .jm-votes").text())
                .isEqualTo("You haven\u2019t voted for this");
        Document reader = page(votes(Votes.HIDDEN, "v1", "v2"), Rendered.READER, "");
        assertThat(reader.select(".jm-votes")).isEmpty();
        assertThat(reader.select(".jm-voting").text())
                .isEqualTo("Voting is open. The counts are shown once it is closed. 2 people have voted. "
                        + "People who can edit this page can vote.");
        assertThat(document(votes(Votes.HIDDEN, "v1", "v2"))).doesNotContain("2 votes");
    }

    @Test
    @Rule("V32")
    void whoCanNotVoteIsToldWhoCanUnlessNobodyCanHere() {
        JourneyMap map = MAP.withVotes(votes(Votes.OPEN));
        assertThat(voting(Rendered.live(map))).isEqualTo("Voting is open. People who can edit this page can vote.");
        assertThat(voting(Rendered.live(map, Rendered.EDITOR))).isEqualTo("Voting is open.");
        assertThat(voting(Rendered.live(map, ViewOptions.of(Map.of("edit", "false")))))
                .isEqualTo("Voting is open.");
    }

    private static String voting(String html) {
        return Jsoup.parse(html).select(".jm-voting").text();
    }

    @Test
    @Rule("V32")
    void documentsAndMailsHaveTheCountsInWords() {
        assertThat(document(votes("", "v1", "v2"))).contains("2 votes").doesNotContain("v1");
    }

    private static String document(Votes votes) {
        return new StaticTable(Rendered.ENGLISH, ViewOptions.DEFAULT)
                .html(MAP.withVotes(votes), ShownPictures.NONE, List.of(), StaticTable.PAGE);
    }

    private static Document page(Votes votes, ShownMap like, String voter) {
        LiveTableContext context =
                new LiveTableContext(1, "A page", "eva", "/editor.js", Map.of(), voter, LiveComments.NONE, "");
        return Jsoup.parse(Rendered.live(MAP.withVotes(votes), like, context));
    }

    private static Votes votes(String state, String... voters) {
        return new Votes(state, "", "", Map.of(NOTE, Set.of(voters)), UnknownFields.NONE);
    }
}
