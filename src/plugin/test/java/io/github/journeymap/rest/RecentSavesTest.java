package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.cache.CacheManager;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.edit.Edits;
import io.github.journeymap.format.EditsReader;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.http.Responses;
import io.github.journeymap.live.RecentSaves;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.store.SaveResult;
import io.github.journeymap.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("A19")
class RecentSavesTest extends RestCase {
    private static final String NOTE =
            "{\"type\": \"add-note\", \"note\": {\"id\": \"%s\", \"row\": \"steps\", \"step\": \"entice-1\", \"text\": \"%s\"}}";
    private static final String TEXT =
            "{\"type\": \"change-note\", \"id\": \"%s\", \"field\": \"text\", \"value\": \"%s\", \"was\": \"%s\", \"row\": \"steps\", \"step\": \"entice-1\"}";

    @BeforeEach
    void begin() {
        rest.post(map + "/edits", ADD);
    }

    @Test
    @Rule("E52")
    void anyoneWhoSaysSinceWhenTheyHaveTheMapGetsWhatWasSavedSinceByWhomAndNoMap() {
        String tag = tag();
        save("tom", note("n2", "<b>"));
        save("ann", TEXT.formatted("n1", "Uno", "One"), TEXT.formatted("n1", "Un", "One"));

        Rest.Answer answer = rest.get(map + "?template=five-e&since=" + tag);

        assertThat(answer.json().has("map")).isFalse();
        assertThat(answer.json().get("tag").getAsString()).isEqualTo(tag()).isNotEqualTo(tag);
        assertThat(answer.json().get("canEdit").getAsBoolean()).isTrue();
        assertThat(answer.header("ETag")).isEqualTo(rest.get(map).header("ETag"));
        assertThat(answer.body()).as("[A8] can't be taken for HTML").doesNotContain("<b>");
        JsonArray changes = answer.json().getAsJsonArray("changes");
        assertThat(changes)
                .extracting(change -> change.getAsJsonObject().get("author").toString())
                .containsExactly(
                        "{\"name\":\"tom\",\"fullName\":\"tom Full\"}", "{\"name\":\"ann\",\"fullName\":\"ann Full\"}");
        assertThat(changes.get(1)
                        .getAsJsonObject()
                        .getAsJsonArray("outcomes")
                        .get(1)
                        .toString())
                .startsWith("{\"outcome\":\"both-kept\"");
    }

    @Test
    @Rule("E52")
    void appliedOneSaveAfterTheOtherTheChangesMakeTheMapThatOneHasIntoTheOneThereIs() {
        JsonObject had = rest.get(map).json();
        save("tom", note("n2", "Two"), TEXT.formatted("n1", "Uno", "One"));
        save("ann", TEXT.formatted("n1", "Un", "One"), TEXT.formatted("n1", "Une", "Un"));
        save("tom", "{\"type\": \"set-field\", \"field\": \"title\", \"value\": \"New\", \"was\": \"Old\"}");
        save("tom", "{\"type\": \"remove-row\", \"id\": \"steps\"}");

        JourneyMap followed = read(had);
        for (JsonElement change : changes(had.get("tag").getAsString())) {
            followed = apply(followed, change.getAsJsonObject());
        }

        assertThat(followed).isEqualTo(read(rest.get(map).json()));
    }

    @Test
    @Rule("E52")
    void aSaveThatWasPutTogetherWithTheOneBeforeItIsFoundLikeAnyOther() {
        wiki.become("tom");
        save("tom", note("n2", "Two"));
        String tag = tag();
        wiki.wait(Duration.ofSeconds(2));
        save("tom", note("n3", "Three"));
        String between = tag();
        wiki.wait(Duration.ofSeconds(2));
        save("tom", note("n4", "Four"));

        assertThat(wiki.shelf.log()).endsWith("remove 3");
        assertThat(changes(tag)).hasSize(2);
        assertThat(changes(between)).hasSize(1);
    }

    @Test
    @Rule("E52")
    void aDatabaseThatRoundsASavesTimeUpToTheNextSecondChangesNothing() {
        roundUp();
        String tag = tag();
        wiki.become("tom");
        String toms = rest.post(map + "/edits", batch(tag, note("n2", "Two")))
                .json()
                .get("tag")
                .getAsString();
        roundUp();
        assertThat(tag()).as("as it is read").isNotEqualTo(toms);

        assertThat(changes(tag)).hasSize(1);
        JsonObject own = rest.get(map + "?since=" + toms).json();
        assertThat(own.getAsJsonArray("changes")).isEmpty();
        assertThat(own.get("tag").getAsString()).isEqualTo(tag());
        JsonObject next =
                rest.post(map + "/edits", batch(toms, note("n3", "Three"))).json();
        assertThat(next.getAsJsonArray("changes")).hasSize(1);
        roundUp();
        assertThat(changes(tag)).hasSize(2);
        assertThat(changes(toms)).hasSize(1);
        wiki.shelf
                .getAttachment(page, Wiki.FILE)
                .setLastModificationDate(Date.from(wiki.now().plusSeconds(5)));
        assertWhole(rest.get(map + "?since=" + toms));
    }

    /** The newest version's time as it is read from such a database. */
    private void roundUp() {
        wiki.shelf
                .getAttachment(page, Wiki.FILE)
                .setLastModificationDate(Date.from(wiki.now().plusSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "unknown", "", "%0A", "a%20b"})
    @Rule("E52")
    void fromATagThatNothingIsKnownOfTheAnswerIsTheMap(String since) {
        save("tom", note("n2", "Two"));
        assertWhole(rest.get(map + "?since=" + since));
    }

    @Test
    @Rule("E52")
    void aTagThatSomeoneMadeUpFromATrueOneIsUnknownToo() {
        String tag = tag();
        save("tom", note("n2", "Two"));
        String untimed = tag.substring(0, tag.lastIndexOf('-'));
        for (String end : List.of("", "-", "-0", "-zzzzzzzzzz", "-zzzzzzzzzzzzzzzzzzzz", "-%D9%A1", "--1", "-1-1")) {
            assertWhole(rest.get(map + "?since=" + untimed + end));
        }
    }

    @Test
    @Rule("E52")
    void anyoneWhoAsksSinceTheTagThatTheMapHasGetsTheMap() {
        assertWhole(rest.get(map + "?since=" + tag()));
    }

    @Test
    @Rule("E52")
    void whatChangesAMapOtherwiseThanByEditsEndsTheWayTheAnswerIsTheMap() {
        String tag = tag();
        save("tom", note("n2", "Two"));
        wiki.shelf.upload(page, Wiki.FILE, wiki.shelf.text(page, Wiki.FILE).replace("Two", "Three"));
        assertWhole(rest.get(map + "?since=" + tag));

        String uploaded = tag();
        rest.post(map + "/versions/1/restore", "{}");
        assertWhole(rest.get(map + "?since=" + uploaded));

        String restored = tag();
        wiki.shelf.delete(page, Wiki.FILE);
        rest.post(map + "/edits", ADD.replace("five-e", "four-stage"));
        assertWhole(rest.get(map + "?since=" + restored));
        assertWhole(rest.get(map + "?since=0"));
    }

    @Test
    @Rule("E52")
    void whenTheNewestVersionWasRemovedAndAnotherOneMadeEachFindsItsOwnWayOrNone() {
        String tag = tag();
        wiki.wait(Duration.ofMinutes(11));
        save("tom", note("n2", "Two"));
        String gone = tag();
        wiki.shelf.removeNewest(page, Wiki.FILE);
        assertThat(tag()).isEqualTo(tag);
        wiki.wait(Duration.ofMinutes(11));
        save("tom", note("n3", "Another"));

        assertThat(changes(tag).toString()).contains("Another").doesNotContain("Two");
        assertWhole(rest.get(map + "?since=" + gone));
    }

    @Test
    @Rule("E52")
    void aSaveThatIsTooLongToBeKeptIsToldByTheMap() {
        String tag = tag();
        String longText = "x".repeat(4_990);
        save("tom", note("a", longText), note("b", longText), note("c", longText));
        assertThat(changes(tag)).hasSize(1);
        save(
                "tom",
                "defghij"
                        .chars()
                        .mapToObj(id -> note(Character.toString(id), longText))
                        .toArray(String[]::new));
        assertWhole(rest.get(map + "?since=" + tag));
    }

    @Test
    @Rule("E52")
    void savesThatAreManyOrLongTogetherAreToldByTheMap() {
        String tag = tag();
        for (int i = 0; i < RecentSaves.MOST_AT_ONCE; i++) {
            save("tom", note("m" + i, "Many"));
        }
        assertThat(changes(tag)).hasSize(RecentSaves.MOST_AT_ONCE);
        save("tom", note("m", "Too many"));
        assertWhole(rest.get(map + "?since=" + tag));

        String later = tag();
        for (int length = 0; length < RecentSaves.LONGEST_AT_ONCE; length += 20_000) {
            String text = "x".repeat(4_990);
            save(
                    "tom",
                    note("p" + length, text),
                    note("q" + length, text),
                    note("r" + length, text),
                    note("s" + length, text));
        }
        assertWhole(rest.get(map + "?since=" + later));
    }

    @Test
    @Rule("A15")
    void whatWasSavedIsToldOnlyToWhoMaySeeThePageAndOfNoOtherPageOrMap() {
        String tag = tag();
        save("tom", note("n2", "Secret"));
        String other = "pages/" + wiki.page("Other").getId() + "/maps/";
        for (String elsewhere : List.of(other + "Journey%20map", maps + "/Other%20map")) {
            rest.post(elsewhere + "/edits", ADD);
            assertWhole(rest.get(elsewhere + "?since=" + tag));
        }
        wiki.protect(page);
        assertThat(rest.get(map + "?since=" + tag).json().get("canEdit").getAsBoolean())
                .isFalse();
        assertThat(rest.get(map + "?since=" + tag, Responses.PAGE_USER_HEADER, "key-jane")
                        .status())
                .isEqualTo(412);
        wiki.hide(page);
        Rest.Answer hidden = rest.get(map + "?since=" + tag);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body())
                .isEqualTo(
                        rest.get("pages/9999/maps/Journey%20map?since=" + tag).body());
    }

    @Test
    @Rule("E52")
    void anyoneWhoSavesAndWasBehindGetsWhatOthersSavedAndTheOwnEditsLastWithoutAName() {
        JsonObject had = rest.get(map).json();
        String tag = had.get("tag").getAsString();
        save("tom", TEXT.formatted("n1", "Uno", "One"));
        wiki.become("eva");

        String batch = batch(tag, TEXT.formatted("n1", "Un", "One"));
        JsonObject answer = rest.post(map + "/edits", batch).json();

        assertThat(answer.has("map")).isFalse();
        JsonArray changes = answer.getAsJsonArray("changes");
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).getAsJsonObject().has("author")).isTrue();
        assertThat(changes.get(1).getAsJsonObject().has("author")).isFalse();
        assertThat(changes.get(1).getAsJsonObject().get("outcomes")).isEqualTo(answer.get("outcomes"));
        JourneyMap followed = apply(
                apply(read(had), changes.get(0).getAsJsonObject()),
                changes.get(1).getAsJsonObject());
        assertThat(followed).isEqualTo(read(rest.get(map).json()));
    }

    @Test
    @Rule({"M2", "E52"})
    void whatComesAgainIsNotAmongTheChangesASecondTime() {
        String tag = tag();
        String first = NOTE.formatted("n2", "Two").replaceFirst("}$", ", \"stamp\": \"w:1\"}");
        String second = NOTE.formatted("n3", "Three").replaceFirst("}$", ", \"stamp\": \"w:2\"}");
        rest.post(map + "/edits", batch(tag, first));

        JsonArray changes =
                rest.post(map + "/edits", batch(tag, first, second)).json().getAsJsonArray("changes");

        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).toString()).contains("Two").doesNotContain("Three");
        assertThat(changes.get(1).toString()).contains("Three").doesNotContain("Two");
        JsonObject nothing =
                rest.post(map + "/edits", batch(tag(), first, second)).json();
        assertThat(nothing.getAsJsonArray("changes")).isEmpty();
        assertThat(changes(tag)).as("what others are told").hasSize(2);
    }

    @Test
    @Rule("E52")
    void anyoneWhoDoesntSaySinceWhenTheyHaveTheMapGetsItAsEver() {
        String tag = tag();
        save("tom", note("n2", "Two"));
        Rest.Answer answer =
                rest.post(map + "/edits", batch(tag, note("n3", "Three")).replace("\"since\"", "\"unknown\""));
        assertThat(answer.json().has("changes")).isFalse();
        assertThat(answer.json().getAsJsonObject("map").getAsJsonArray("notes")).hasSize(3);
    }

    @Test
    @Rule("E52")
    void aCacheThatFailsOrForgetsDoesNoHarm() {
        CacheManager failing = mock(CacheManager.class);
        when(failing.getCache(any(), any(), any())).thenThrow(new IllegalStateException("no cluster"));
        RecentSaves recent = new RecentSaves(failing);
        SaveResult saved = wiki.edit(page, Wiki.addNote("n2", "Two"));
        recent.keep(page.getId(), MapName.DEFAULT, saved);
        String tag = saved.before().tag();
        assertThat(recent.between(
                        page.getId(), MapName.DEFAULT, tag, saved.revision().tag()))
                .isEmpty();
        assertThat(recent.until(page.getId(), MapName.DEFAULT, tag, saved).orElseThrow())
                .as("for its author, who had seen all but it")
                .hasSize(1);
        assertThat(recent.until(page.getId(), MapName.DEFAULT, "older", saved)).isEmpty();
        assertWhole(rest.get(map + "?since=" + tag));
    }

    private String tag() {
        return rest.get(map).json().get("tag").getAsString();
    }

    private JsonArray changes(String since) {
        return rest.get(map + "?since=" + since).json().getAsJsonArray("changes");
    }

    private void save(String person, String... edits) {
        wiki.become(person);
        assertThat(rest.post(map + "/edits", batch("any", edits)).status()).isEqualTo(200);
    }

    private static String note(String id, String text) {
        return NOTE.formatted(id, text);
    }

    private static String batch(String tag, String... edits) {
        return "{\"seen\": \"%s\", \"since\": \"%s\", \"edits\": [%s]}".formatted(tag, tag, String.join(",", edits));
    }

    private static void assertWhole(Rest.Answer answer) {
        assertThat(answer.json().has("changes")).isFalse();
        assertThat(answer.json().has("map")).isTrue();
    }

    private static JourneyMap read(JsonObject answer) {
        return MapReader.read(answer.get("map").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JourneyMap apply(JourneyMap map, JsonObject change) {
        change.addProperty("base", 0);
        return Edits.apply(
                        map,
                        EditsReader.read(change.toString().getBytes(StandardCharsets.UTF_8))
                                .edits())
                .map();
    }
}
