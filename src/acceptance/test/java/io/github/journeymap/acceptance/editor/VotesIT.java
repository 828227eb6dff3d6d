package io.github.journeymap.acceptance.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.page.Choice;
import io.github.journeymap.acceptance.page.MapDialog;
import io.github.journeymap.acceptance.page.MapEditing;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.MapPanel;
import io.github.journeymap.acceptance.page.Spot;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A team votes on notes, while others may only look on. */
@Acceptance
@Rule("E80")
class VotesIT {
    @Test
    void twoVoteByPressAndByKeyAndAReaderSeesHowManyWithoutAScriptAndDoesntVote(Site site, Visitors visitors) {
        SitePage page = pageWithNotes(site);
        MapEditing eva = WikiPage.open(visitors.editor(), page).editing();
        eva.bar().moreMenu().choose(Choice.START_VOTING).dialog().agree();
        eva.visitor().eventually(() -> assertThat(eva.map().votes("First")).isEqualTo("No votes"));
        eva.map().pressVotes("First");
        eva.visitor().eventually(() -> assertThat(eva.map().votes("First")).isEqualTo("1 vote, yours"));
        assertThat(eva.isTyping()).isFalse();
        eva.saved();

        MapEditing ada = WikiPage.open(visitors.enter(User.ADMIN), page).editing();
        ada.visitor().eventually(() -> assertThat(ada.map().votes("First")).isEqualTo("1 vote"));
        ada.menu(Spot.note("First")).choose(Choice.VOTE);
        ada.visitor().eventually(() -> assertThat(ada.map().votes("First")).isEqualTo("2 votes, yours among them"));
        ada.saved();
        eva.visitor().eventually(() -> assertThat(eva.map().votes("First")).isEqualTo("2 votes, yours among them"));
        assertThat(eva.feedback().glowing()).isEmpty();
        eva.keys().press("Alt+v");
        eva.visitor().eventually(() -> assertThat(eva.map().votes("First")).isEqualTo("1 vote"));
        eva.saved();

        MapOnPage seen = WikiPage.open(
                        visitors.enter(User.READER, options -> options.setJavaScriptEnabled(false)), page)
                .map();
        assertThat(seen.votes("First")).isEqualTo("1 vote");
        assertThat(seen.voting())
                .isEqualTo("Voting is open. 1 person has voted. People who can edit this page can vote.");
        assertThat(page.map().save(User.READER, EditJson.addVote("n1")).status())
                .isEqualTo(403);
        assertThat(page.map().save(User.STRANGER, EditJson.addVote("n1")).status())
                .isEqualTo(401);
    }

    @Test
    void whoStartsAVoteSaysOnHowManyNotesEachMayVoteAndNeedsNoSettingOfTheMacro(Site site, Visitors visitors) {
        MapEditing eva = WikiPage.open(visitors.editor(), pageWithNotes(site)).editing();
        MapDialog dialog = eva.bar().moreMenu().choose(Choice.START_VOTING).dialog();
        assertThat(dialog.filled("limit")).isEmpty();
        eva.visitor().type("2");
        eva.visitor().press("Enter");
        dialog.gone();
        eva.visitor().eventually(() -> assertThat(eva.map().voting())
                .isEqualTo("Voting is open. Votes for each person: 2."));
        eva.saved();

        eva.bar().moreMenu().choose(Choice.CLOSE_VOTING);
        eva.visitor().eventually(() -> assertThat(eva.map().voting()).isEmpty());
        assertThat(eva.panel().isOpen()).as("nobody has voted").isFalse();
        MapDialog again = eva.bar().moreMenu().choose(Choice.START_VOTING).dialog();
        assertThat(again.filled("limit")).isEqualTo("2");
        again.leave();
        assertThat(eva.map().voting()).isEmpty();
    }

    @Test
    @Rule({"V32", "M12"})
    void aVoteIsAboutTheRowsThatAreChosenAndTheServerCountsNoOthers(Site site, Visitors visitors) {
        SitePage page = pageWithNotes(site);
        page.map().edit(User.EDITOR, EditJson.addNote("n3", "negative", "enter-1", "Queue"));
        MapEditing eva = WikiPage.open(visitors.editor(), page).editing();
        MapDialog dialog = eva.bar().moreMenu().choose(Choice.START_VOTING).dialog();
        assertThat(dialog.checked("row")).as("there is a pain point").containsExactly("negative");
        dialog.agree();
        eva.visitor().eventually(() -> assertThat(eva.map().votes("Queue")).isEqualTo("No votes"));
        assertThat(eva.map().votes("First")).isEmpty();
        eva.click(Spot.note("First"));
        eva.keys().press("Escape", "Alt+v");
        eva.visitor().eventually(() -> assertThat(eva.feedback().told())
                .contains("The vote isn\u2019t about the notes in this row."));
        eva.saved();
        assertThat(eva.map().voting()).startsWith("Voting is open. Rows: ");
        String drawn = eva.map().markup();
        assertThat(WikiPage.shownTo(eva.visitor()).reload().map().markup()).isEqualTo(drawn);

        page.map().edit(User.ADMIN, EditJson.addVote("n1"), EditJson.addVote("n3"));
        assertThat(page.map().content().getAsJsonObject("votes").getAsJsonArray("on"))
                .singleElement()
                .satisfies(on -> assertThat(on.getAsJsonObject().get("note").getAsString())
                        .isEqualTo("n3"));
    }

    @Test
    @Rule("V32")
    void hiddenCountsAreShownToNobodyUntilTheVoteIsClosedAndTheMapIsDrawnAsTheServerDrawsIt(
            Site site, Visitors visitors) {
        SitePage page = pageWithNotes(site);
        MapEditing eva = WikiPage.open(visitors.editor(), page).editing();
        eva.bar()
                .moreMenu()
                .choose(Choice.START_VOTING)
                .dialog()
                .choose("hidden")
                .agree();
        eva.saved();
        page.map().edit(User.ADMIN, EditJson.addVote("n1"));
        eva.visitor().eventually(() -> assertThat(eva.map().voting()).endsWith("1 person has voted."));
        eva.visitor()
                .eventually(() -> assertThat(eva.map().votes("First")).isEqualTo("You haven\u2019t voted for this"));
        eva.map().pressVotes("First");
        eva.visitor().eventually(() -> assertThat(eva.map().votes("First")).isEqualTo("Your vote"));
        eva.saved();
        eva.visitor().eventually(() -> assertThat(eva.map().voting()).endsWith("2 people have voted."));
        assertThat(eva.map().votesDrawn("First")).isEmpty();
        assertThat(WikiPage.open(visitors.reader(), page).map().votes("First")).isEmpty();
        assertThat(eva.map().accessibilityProblems()).isEmpty();
        String drawn = eva.map().markup();
        assertThat(WikiPage.shownTo(eva.visitor()).reload().map().markup()).isEqualTo(drawn);

        MapEditing again = WikiPage.shownTo(eva.visitor()).editing();
        again.bar().moreMenu().choose(Choice.CLOSE_VOTING);
        again.visitor().eventually(() -> assertThat(again.map().votes("First")).isEqualTo("2 votes, yours among them"));
        again.saved();
        again.visitor().eventually(() -> assertThat(again.panel().result())
                .singleElement()
                .asString()
                .startsWith("2 votes First"));
        again.panel().close();
        assertThat(WikiPage.open(visitors.reader(), page).map().votesDrawn("First"))
                .isEqualTo("2");

        again.bar().moreMenu().choose(Choice.CLEAR_VOTES);
        again.dialog().agree();
        again.visitor().eventually(() -> assertThat(again.map().votes("First")).isEmpty());
        assertThat(page.map().content().has("votes")).isFalse();
    }

    @Test
    void theResultHasTheNotesByTheirVotesLeadsToEachAndIsCopiedAsATable(Site site, Visitors visitors) {
        SitePage page = pageWithNotes(site);
        page.map()
                .edit(
                        User.ADMIN,
                        EditJson.setField("votes.state", "", "open"),
                        EditJson.addVote("n1"),
                        EditJson.addVote("n2"));
        page.map().edit(User.EDITOR, EditJson.addVote("n2"));
        MapEditing eva = WikiPage.open(visitors.editor(), page).editing();
        eva.visitor().eventually(() -> assertThat(eva.map().votes("Second")).isEqualTo("2 votes, yours among them"));
        // The editor reads the votes from the server; a menu that is opened before has no result yet.
        eva.visitor().eventually(() -> assertThat(eva.bar().moreMenu().offers(Choice.RESULT))
                .isTrue());
        MapPanel result = eva.openMenu().choose(Choice.RESULT).panel();
        eva.visitor().eventually(() -> assertThat(result.result()).hasSize(2));
        assertThat(result.result().get(0)).startsWith("2 votes Second");
        assertThat(result.result().get(1)).startsWith("1 vote First");
        assertThat(eva.map().accessibilityProblemsInLightAndDark()).isEmpty();

        eva.visitor().allowClipboard();
        result.copyResult();
        eva.visitor().eventually(() -> assertThat(eva.feedback().told()).contains("The table is on the clipboard."));
        assertThat(eva.visitor().clipboard().text().lines().toList())
                .hasSize(3)
                .first()
                .isEqualTo("Votes\tNote\tRow\tStep");
        assertThat(eva.visitor().clipboard().html()).contains("<table", "Second");

        eva.keys().press("Tab", "Tab", "Enter");
        assertThat(result.isOpen()).isFalse();
        assertThat(eva.keys().focus()).isEqualTo("note: Second");
    }

    @Test
    @Rule("A20")
    void nobodyVotesForSomeoneElseAndTheFileNamesNobody(Site site) {
        SitePage page = pageWithNotes(site);
        page.map().edit(User.EDITOR, EditJson.setField("votes.state", "", "open"));
        page.map().edit(User.ADMIN, EditJson.addVote("n1"));
        page.map().edit(User.ADMIN, EditJson.addVote("n2"));
        String file = page.mapFile();
        List<String> told = Pattern.compile("\"by\": \\[\"([0-9a-f]{16})\"]")
                .matcher(file)
                .results()
                .map(by -> by.group(1))
                .toList();
        assertThat(told).as("one for each note").hasSize(2).doesNotHaveDuplicates();
        JsonObject forged = EditJson.addVote("n1");
        forged.addProperty("by", told.get(1));
        assertThat(page.map().save(User.EDITOR, forged).status()).isEqualTo(422);
        page.attachMap(file.replace("\"by\": [", "\"by\": [\"0123456789abcdef\", "));
        assertThat(page.map().get(User.EDITOR).text()).doesNotContain("0123456789abcdef");
        page.map().edit(User.EDITOR, EditJson.setField("votes.state", "open", "hidden"));
        assertThat(page.mapFile()).doesNotContain("\"by\"");
        for (User user : new User[] {User.EDITOR, User.READER}) {
            assertThat(page.map().get(user).text()).as("%s", user).doesNotContain("\"by\"");
        }
    }

    private static SitePage pageWithNotes(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        page.map()
                .edit(
                        User.EDITOR,
                        EditJson.addNote("n1", "steps", "enter-1", "First"),
                        EditJson.addNote("n2", "steps", "enter-1", "Second"));
        return page;
    }
}
