package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import io.github.journeymap.Rule;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapsResourceTest extends RestCase {
    @Test
    @Rule("B3")
    void withoutAFileTheMapIsTheTemplatesAsVersion0() {
        Rest.Answer answer = rest.get(map + "?template=four-stage");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("version").getAsInt()).isZero();
        assertThat(MapReader.read(answer.json().get("map").toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Templates.get("four-stage"));
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @Rule("V20")
    void theFirstEditBeginsTheTemplateAsItsAuthorSawItWhoSawItInAnotherLanguageEditsThatOne() {
        assertThat(rest.get(map + "?template=five-e-de").body()).contains("Aufmerksam werden");
        rest.post(map + "/edits", """
                {"base":0,"template":"five-e-de","edits":[{"type":"add-note",
                 "note":{"id":"n1","row":"steps","step":"entice-1","text":"Hallo"},"after":null}]}""");
        Rest.Answer second = rest.post(map + "/edits", """
                {"base":0,"template":"five-e","edits":[{"type":"add-note",
                 "note":{"id":"n2","row":"steps","step":"extend-1","text":"Hello"},"after":null}]}""");
        assertThat(second.status()).isEqualTo(200);
        JourneyMap begun =
                MapReader.read(rest.get(map).json().get("map").toString().getBytes(StandardCharsets.UTF_8));
        assertThat(begun.stages()).isEqualTo(Templates.get("five-e-de").stages());
        assertThat(begun.notes()).hasSize(2);
        assertThat(begun.unplaced()).isEmpty();
    }

    @Test
    @Rule("E53")
    void anyoneWhoHasAllThatTheMapHoldsFromThePageIsntSentIt() {
        rest.post(map + "/edits", ADD);
        Rest.Answer whole = rest.get(map);
        String tag = whole.json().get("tag").getAsString();
        Rest.Answer answer = rest.get(map + "?shown=" + tag);
        assertThat(answer.json().has("map")).isFalse();
        assertThat(answer.json().getAsJsonArray("changes")).isEmpty();
        assertThat(answer.json().get("tag").getAsString()).isEqualTo(tag);
        assertThat(answer.json().get("canEdit").getAsBoolean()).isTrue();
        assertThat(answer.header("ETag")).isEqualTo(whole.header("ETag"));
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Two");
        assertThat(rest.get(map + "?shown=" + tag).json().has("map"))
                .as("of an older tag")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'rows': []",
                "'rows': [{'id': 'r', 'kind': 'line'}]",
                "'rows': [{'id': 'r'}], 'persona': {'mood': 1}",
                "'rows': [{'id': 'r', 'kind': 'scale'}], 'values': [{'row': 'gone', 'step': 'p', 'value': 1}]",
                "'rows': [{'id': 'r', 'kind': 'scale'}], 'values': [{'row': 'r', 'step': 'p', 'value': 0.12345678}]",
                "'rows': [{'id': 'r'}], 'mood': 1",
                "'rows': [{'id': 'r', 'mood': 1}]",
                "'rows': [{'id': 'r', 'categories': [{'id': 'c', 'label': 'C', 'mood': 1}]}]",
                "'rows': [{'id': 'r'}], 'context': {'mood': 1}",
                "'rows': [{'id': 'r'}], 'stages': [{'id': 's', 'mood': 1, 'steps': [{'id': 't'}]}]",
                "'rows': [{'id': 'r'}], 'stages': [{'id': 's', 'steps': [{'id': 't', 'mood': 1}]}]",
                "'rows': [{'id': 'r'}], 'notes': [{'id': 'n', 'row': 'r', 'step': 't', 'text': 'N', 'mood': 1}]",
                "'rows': [{'id': 'r'}], 'notes': [{'id': 'n', 'row': 'gone', 'step': 't', 'text': 'N'}]"
            })
    @Rule("E53")
    void anyoneWhoLacksSomethingThatAPageDoesntShowIsSentTheMap(String parts) {
        String stages = parts.contains("stages") ? "" : "'stages': [{'id': 's', 'steps': [{'id': 't'}]}], ";
        wiki.shelf.upload(
                page,
                Wiki.FILE,
                ("{'format': 'journey-map', 'version': 1, " + stages + parts + "}").replace('\'', '"'));
        String tag = rest.get(map).json().get("tag").getAsString();
        Rest.Answer answer = rest.get(map + "?shown=" + tag);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("map")).isTrue();
    }

    @Test
    @Rule("M9")
    void aBatchIsAppliedAndTheAnswerSaysWhatBecameOfEachEditByWhomAndWhen() {
        Rest.Answer answer = rest.post(map + "/edits", ADD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("version").getAsInt()).isEqualTo(1);
        assertThat(answer.json().get("outcomes")).hasToString("[{\"outcome\":\"done\"}]");
        assertThat(answer.json().has("map")).isFalse();
        assertThat(answer.json().get("author")).hasToString("{\"name\":\"eva\",\"fullName\":\"eva Full\"}");
        assertThat(answer.json().get("modified").getAsString())
                .isEqualTo(wiki.now().toString());
        assertThat(wiki.shelf.text(page, Wiki.FILE)).contains("One");
    }

    @Test
    @Rule("M1")
    void anyoneWhoSawAnOlderVersionGetsTheMapAsItNowIsAlongWithTheAnswer() {
        rest.post(map + "/edits", ADD);
        Rest.Answer answer = rest.post(map + "/edits", ADD.replace("n1", "n2").replace("One", "Two"));
        assertThat(answer.json().getAsJsonObject("map").getAsJsonArray("notes")).hasSize(2);
    }

    @Test
    @Rule("M3")
    void eachKindOfOutcomeHasItsWordAndItsValue() {
        rest.post(map + "/edits", ADD);
        String body = """
                {"base": 1, "edits": [
                  {"type": "change-note", "id": "n1", "field": "text", "value": "Mine", "was": "Seen", "row": "steps", "step": "entice-1"},
                  {"type": "set-field", "field": "title", "value": "New", "was": "Unseen"},
                  {"type": "remove-row", "id": "no-such-row"}]}""";
        JsonArray outcomes = rest.post(map + "/edits", body).json().getAsJsonArray("outcomes");
        assertThat(outcomes.get(0).toString()).startsWith("{\"outcome\":\"both-kept\",\"note\":\"n1-");
        assertThat(outcomes.get(1).toString()).startsWith("{\"outcome\":\"replaced\",\"other\":\"");
        assertThat(outcomes.get(2).getAsJsonObject().get("outcome").getAsString())
                .isEqualTo("unchanged");
    }

    @Test
    @Rule("A8")
    void aMapIsNotSentAgainToWhoHasThisVersionOfIt() {
        rest.post(map + "/edits", ADD);
        Rest.Answer first = rest.get(map);
        String tag = first.header("ETag");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Rest.Answer second = rest.get(map, "If-None-Match", tag);
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Two");
        assertThat(rest.get(map, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    @Rule("A8")
    void anotherVersionOfTheAppSendsItsOwnAnswer() {
        rest.post(map + "/edits", ADD);
        String tag = rest.get(map).header("ETag");
        Rest upgraded = new Rest(wiki, "1.0.1");
        assertThat(upgraded.get(map, "If-None-Match", tag).status()).isEqualTo(200);
        String newer = upgraded.get(map).header("ETag");
        assertThat(upgraded.get(map, "If-None-Match", newer).status()).isEqualTo(304);
    }

    @Test
    @Rule("A8")
    void aFileThatWasDeletedAndMadeAgainIsAnotherOneThoughItsVersionHasTheSameNumber() {
        rest.post(map + "/edits", ADD);
        Rest.Answer first = rest.get(map);
        wiki.shelf.delete(page, Wiki.FILE);
        wiki.wait(Duration.ofSeconds(1));
        rest.post(map + "/edits", ADD.replace("One", "Two"));
        Rest.Answer second = rest.get(map, "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("version")).isEqualTo(first.json().get("version"));
        assertThat(second.json().get("tag")).isNotEqualTo(first.json().get("tag"));
        assertThat(rest.post(map + "/presence", "{}").json().get("tag"))
                .isEqualTo(second.json().get("tag"));
    }

    @Test
    @Rule("A8")
    void aVersionThatTookTheNumberOfOneThatWasRemovedIsAnotherOne() {
        rest.post(map + "/edits", ADD);
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Two");
        String before = rest.get(map).header("ETag");
        wiki.shelf.removeNewest(page, Wiki.FILE);
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n3", "Other");
        Rest.Answer after = rest.get(map, "If-None-Match", before);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().get("version").getAsInt()).isEqualTo(2);
    }

    @Test
    @Rule("A8")
    void whetherOneMayEditIsPartOfTheAnswerSoItIsSentAgainWhenThatHasChanged() {
        rest.post(map + "/edits", ADD);
        String tag = rest.get(map).header("ETag");
        wiki.protect(page);
        Rest.Answer answer = rest.get(map, "If-None-Match", tag);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("canEdit").getAsBoolean()).isFalse();
    }

    @Test
    @Rule("M1")
    void anyoneWhoSawAnotherContentOfTheFileGetsTheMapAlongWithTheAnswerWhateverItsVersion() {
        rest.post(map + "/edits", ADD);
        String tag = rest.get(map).json().get("tag").getAsString();
        String edit = ADD.replace("n1", "n2").replace("\"base\": 0", "\"seen\": \"%s\"");
        assertThat(rest.post(map + "/edits", edit.formatted(tag)).json().has("map"))
                .isFalse();
        assertThat(rest.post(map + "/edits", edit.formatted(tag + "0")).json().has("map"))
                .isTrue();
    }

    @Test
    @Rule("A8")
    void aHiddenMapIsHiddenFromWhoNamesItsVersionToo() {
        rest.post(map + "/edits", ADD);
        String tag = rest.get(map).header("ETag");
        wiki.hide(page);
        assertThat(rest.get(map, "If-None-Match", tag).status()).isEqualTo(404);
    }

    @Test
    @Rule("A12")
    void editsToABrokenFileGet409WithItsNameAndWhatIsWrongWithIt() {
        wiki.shelf.upload(page, Wiki.FILE, "{\"format\": 3}");
        Rest.Answer answer = rest.post(map + "/edits", ADD);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.error()).isEqualTo("broken");
        assertThat(answer.json().get("message").getAsString())
                .contains(Wiki.FILE)
                .contains("$.format: expected text, but found 3");
        assertThat(rest.get(map).json().get("canEdit").getAsBoolean()).isFalse();
        assertThat(rest.get(map + "/file").body()).isEqualTo("{\"format\": 3}");
    }

    @Test
    @Rule("A16")
    void editsOfAnAuthorWhoseFileWasDeletedAreRefusedAndNoSecondFileIsBegun() {
        rest.post(map + "/edits", ADD);
        String tag = tag();
        wiki.shelf.delete(page, Wiki.FILE);
        for (String seen : List.of("\"seen\": \"" + tag + "\"", "\"base\": 1")) {
            Rest.Answer answer = rest.post(map + "/edits", ADD.replace("\"base\": 0", seen));
            assertThat(answer.status()).as(seen).isEqualTo(409);
            assertThat(answer.error()).isEqualTo("deleted");
        }
        assertThat(wiki.shelf.versions(page, Wiki.FILE)).isEmpty();
        assertThat(rest.post(map + "/edits", ADD).status())
                .as("who had none begins one")
                .isEqualTo(200);
    }

    @Test
    @Rule("A16")
    void editsOfAnAuthorWhoseFileHasAnotherOneInItsPlaceAreRefusedToo() {
        rest.post(map + "/edits", ADD);
        String tag = tag();
        wiki.shelf.delete(page, Wiki.FILE);
        rest.post(map + "/edits", ADD.replace("One", "Other"));
        Rest.Answer answer = rest.post(map + "/edits", ADD.replace("\"base\": 0", "\"seen\": \"" + tag + "\""));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.error()).isEqualTo("replaced");
        assertThat(wiki.shelf.text(page, Wiki.FILE)).contains("Other").doesNotContain("One");
    }

    @Test
    @Rule("A16")
    void aMapIsPutBackWhereItsFileWasDeletedWithTheFieldsThatThisVersionDoesntKnow() {
        rest.post(map + "/edits", ADD);
        String file = wiki.shelf.text(page, Wiki.FILE).replace("\"title\"", "\"mood\": 1.50, \"title\"");
        wiki.shelf.delete(page, Wiki.FILE);
        Rest.Answer answer = rest.post(map + "/put-back?seen=0", file);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("tag").getAsString()).isEqualTo(tag());
        assertThat(answer.json().get("version").getAsInt()).isEqualTo(1);
        assertThat(wiki.shelf.text(page, Wiki.FILE)).contains("One", "\"mood\": 1.50");
        assertThat(rest.post(map + "/put-back?seen=0", file).error())
                .as("someone else has done so")
                .isEqualTo("replaced");
    }

    @Test
    @Rule("A16")
    void overAnotherFileItIsPutBackAsItsNextVersionIfItStillIsTheOneThatWasSeen() {
        rest.post(map + "/edits", ADD);
        String file = wiki.shelf.text(page, Wiki.FILE);
        wiki.shelf.delete(page, Wiki.FILE);
        assertThat(rest.post(map + "/put-back?seen=x-1-2-3", file).error()).isEqualTo("deleted");
        wiki.shelf.upload(page, Wiki.FILE, "no map at all");
        String tag = tag();
        assertThat(rest.post(map + "/put-back?seen=" + tag, file).status()).isEqualTo(200);
        assertThat(wiki.shelf.versions(page, Wiki.FILE)).containsExactly(1, 2);
        assertThat(rest.post(map + "/put-back?seen=" + tag, file).error()).isEqualTo("replaced");
    }

    @Test
    @Rule("A16")
    void whatIsNoMapOrTooLargeIsntPutBack() {
        assertThat(rest.post(map + "/put-back", "{}").status()).isEqualTo(422);
        assertThat(rest.post(map + "/put-back", "").status()).isEqualTo(422);
        assertThat(rest.post(map + "/put-back", " ".repeat(6_000_000)).status()).isEqualTo(413);
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @Rule("A16")
    void aVersionThatWasUploadedIsToldAsSuchUntilSomeoneEditsItWhoIsToldAsWell() {
        rest.post(map + "/edits", ADD);
        String before = tag();
        assertThat(rest.get(map).json().get("uploaded").getAsBoolean()).isFalse();
        wiki.shelf.upload(page, Wiki.FILE, wiki.shelf.text(page, Wiki.FILE).replace("One", "Uploaded"));
        assertThat(rest.get(map).json().get("uploaded").getAsBoolean()).isTrue();
        String body = ADD.replace("\"base\": 0", "\"seen\": \"" + before + "\"").replace("n1", "n2");
        assertThat(rest.post(map + "/edits", body).json().get("uploaded").getAsBoolean())
                .isTrue();
        assertThat(rest.get(map).json().get("uploaded").getAsBoolean()).isFalse();
    }

    @Test
    @Rule("E55")
    void anUploadIsStillToldToWhoHadAnEarlierVersionWhenSomeoneHasSavedOnTopOfIt() {
        rest.post(map + "/edits", ADD);
        String before = tag();
        wiki.shelf.upload(page, Wiki.FILE, wiki.shelf.text(page, Wiki.FILE).replace("One", "Uploaded"));
        String uploaded = tag();
        rest.post(
                map + "/edits",
                ADD.replace("\"base\": 0", "\"seen\": \"" + uploaded + "\"").replace("n1", "n2"));
        assertThat(wiki.shelf.versions(page, Wiki.FILE)).containsExactly(1, 2, 3);
        assertThat(rest.get(map + "?since=" + before).json().get("uploaded").getAsBoolean())
                .isTrue();
        String mine = ADD.replace("\"base\": 0", "\"seen\": \"" + before + "\"").replace("n1", "n3");
        assertThat(rest.post(map + "/edits", mine).json().get("uploaded").getAsBoolean())
                .isTrue();
        assertThat(rest.get(map + "?since=" + tag()).json().get("uploaded").getAsBoolean())
                .isFalse();
    }

    @Test
    @Rule("A8")
    void someoneSavesWhileTheMapIsReadTheTagAndTheMapThatAreAnsweredAreOfOneSave() {
        rest.post(map + "/edits", ADD);
        String shown = tag();
        for (String path : List.of(map, map + "?shown=" + shown)) {
            wiki.wait(Duration.ofMinutes(11));
            String id = "n" + wiki.shelf.log().size();
            wiki.shelf.duringNextRead(() -> wiki.addNote(page, id, "Another"));
            Rest.Answer answer = rest.get(path);
            assertThat(answer.json().get("tag").getAsString()).isEqualTo(tag());
            assertThat(answer.header("ETag")).isEqualTo(rest.get(map).header("ETag"));
            assertThat(answer.body()).contains("\"" + id + "\"");
        }
    }

    private String tag() {
        return rest.get(map).json().get("tag").getAsString();
    }
}
