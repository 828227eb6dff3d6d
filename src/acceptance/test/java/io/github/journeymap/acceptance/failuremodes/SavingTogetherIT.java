package io.github.journeymap.acceptance.failuremodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.journeymap.acceptance.Acceptance;
import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.browser.Visitor;
import io.github.journeymap.acceptance.browser.Visitors;
import io.github.journeymap.acceptance.load.Crowd;
import io.github.journeymap.acceptance.page.MapFeedback;
import io.github.journeymap.acceptance.page.MapOnPage;
import io.github.journeymap.acceptance.page.WikiPage;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.MapOnSite;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import io.github.journeymap.acceptance.site.Wiki;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several people save one map. */
@Acceptance
@Rule({"M1", "H1", "H2", "H5"})
class SavingTogetherIT {

    @Test
    @Rule("U1")
    void eightEditorsWithFiftySavesEachLoseNothing(Site site) {
        SitePage page = site.pageWithMap("four-stage");

        Crowd.Report report = new Crowd(List.of(site), page.id(), 8, 50).work();

        assertThat(report.lost()).isEmpty();
        assertThat(report.doubled()).isEmpty();
        assertThat(report.failures()).isEmpty();
        assertThat(page.map().notes()).containsExactlyInAnyOrderElementsOf(report.confirmed());
    }

    @Test
    @Rule("U1")
    void aSaveFromAnOldVersionIsMergedAndTellsWhatItMet(Site site) {
        MapOnSite map = site.pageWithMap("four-stage").map();
        map.edit(User.EDITOR, EditJson.addNote("n1", "steps", "enter-1", "Seen by both"));
        int seen = map.version();
        JsonObject note = map.note("Seen by both");
        map.edit(User.ADMIN, EditJson.changeText(note, "From the first"));

        Answer late = map.save(User.EDITOR, seen, "four-stage", EditJson.changeText(note, "From the second"))
                .expecting(200);

        assertThat(late.json()
                        .getAsJsonArray("outcomes")
                        .get(0)
                        .getAsJsonObject()
                        .get("outcome")
                        .getAsString())
                .isEqualTo("both-kept");
        assertThat(late.json().has("map")).isTrue();
        assertThat(map.notes()).containsExactly("From the first", "From the second");
    }

    @Test
    @Rule("U2")
    void savesAtTheSameMomentAreNeverAnsweredWithAnError(Site site) {
        MapOnSite map = site.pageWithMap("blank").map();

        List<Integer> answers = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> map.save(
                                i % 2 == 0 ? User.EDITOR : User.ADMIN,
                                0,
                                "four-stage",
                                EditJson.addNote("n" + i, "steps", "enter-1", "Note " + i))
                        .status())
                .toList();

        assertThat(answers).containsOnly(200);
        assertThat(map.notes()).hasSize(24);
    }

    @Test
    @Rule("U9")
    void manySavesByOnePersonAreOneVersionAndASaveWithoutAChangeIsNone(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        MapOnSite map = page.map();
        for (int i = 0; i < 30; i++) {
            map.edit(User.EDITOR, EditJson.addNote("n" + i, "steps", "enter-1", "Note " + i));
        }
        int version = map.version();

        map.edit(User.EDITOR, EditJson.addNote("n3", "steps", "enter-1", "Note 3"));

        assertThat(map.version()).isEqualTo(version);
        assertThat(versions(map)).hasSize(1);
        map.edit(User.ADMIN, EditJson.removeNote("n3", "Note 3"));
        assertThat(versions(map)).hasSize(2);
        assertThat(page.attachments()).containsExactly(SitePage.fileOf(SitePage.MAP));
    }

    @Test
    @Rule("U11")
    void aFileThatSomeoneUploadsIsShownAtOnceAndEditsGoOnFromIt(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        MapOnSite map = page.map();
        map.edit(User.EDITOR, EditJson.addNote("n1", "steps", "enter-1", "By the editor"));
        String tag = map.get(User.READER).header("ETag");

        page.attachMap(page.mapFile().replace("By the editor", "By a script"));

        assertThat(page.html(User.READER)).contains("By a script").doesNotContain("By the editor");
        Answer news = site.as(User.READER).get(map.path(), "If-None-Match", tag);
        assertThat(news.status()).isEqualTo(200);
        assertThat(site.as(User.READER)
                        .get(map.path(), "If-None-Match", news.header("ETag"))
                        .status())
                .isEqualTo(304);
        map.edit(User.EDITOR, EditJson.addNote("n2", "steps", "enter-1", "And on"));
        assertThat(map.notes()).containsExactly("By a script", "And on");
    }

    @Test
    @Rule("U11")
    void aFileThatIsDeletedAndMadeAgainIsToldToWhoIsEditingThoughItsVersionIsTheSame(Site site, Visitors visitors) {
        SitePage page = site.pageWithMap("four-stage");
        MapOnSite map = page.map();
        map.edit(User.ADMIN, EditJson.addNote("n1", "steps", "enter-1", "In the first file"));
        Visitor visitor = visitors.editor().expecting("409");
        MapOnPage shown =
                WikiPage.open(visitor, page).map().editing().takeOver().map();
        assertThat(shown.notes()).containsExactly("In the first file");

        page.deleteMap();
        map.save(User.ADMIN, 0, "four-stage", EditJson.addNote("n2", "steps", "enter-1", "In the second file"))
                .expecting(200);

        assertThat(map.version()).isEqualTo(1);
        MapFeedback feedback = shown.editing().feedback();
        visitor.eventually(() -> assertThat(feedback.trouble()).contains("another file has taken its place"));
        assertThat(shown.notes()).containsExactly("In the first file");
        feedback.answer("Show the new map");
        visitor.window().locator("dialog .jm-danger").click();
        visitor.eventually(() -> assertThat(shown.notes()).containsExactly("In the second file"));
        shown.editing().write(shown.cell("Steps", "Exit"), "And on").saved();
        assertThat(map.notes()).containsExactly("In the second file", "And on");
        assertThat(visitor.problems()).isEmpty();
    }

    @Test
    @Rule("U12")
    void savesSendNoMailToThoseWhoWatchThePage(Site site) {
        SitePage page = site.pageWithMap("four-stage");
        Wiki wiki = new Wiki(site);
        wiki.watch(page, User.READER);
        int before = wiki.mails();

        for (int i = 0; i < 14; i++) {
            page.map()
                    .edit(
                            i % 2 == 0 ? User.EDITOR : User.ADMIN,
                            EditJson.addNote("n" + i, "steps", "enter-1", "Note " + i));
        }

        assertThat(wiki.mails()).isEqualTo(before);
        wiki.rewrite(page, Site.macro("template", "four-stage") + "<p>More</p>");
        assertThat(wiki.mails()).as("a change of the page itself is told").isGreaterThan(before);
    }

    private static List<JsonElement> versions(MapOnSite map) {
        JsonArray versions = map.page()
                .site()
                .as(User.READER)
                .get(map.path() + "/versions")
                .expecting(200)
                .json()
                .getAsJsonArray("versions");
        return versions.asList();
    }
}
