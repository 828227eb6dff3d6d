package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.edit.Outcome;
import io.github.journeymap.filed.AppliedStamps;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.format.EditBatch;
import io.github.journeymap.format.EditsReader;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.unreadable.NotAJourneyMapException;
import io.github.journeymap.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits that come a second time: their answer was lost, their window was closed, another window sent them too. */
class AppliedStampsTest {
    @AutoClose
    private final Wiki wiki = new Wiki();

    private final Page page = wiki.page("Plans");

    @Test
    @Rule("M2")
    void whatComesAgainUndoesNothingThatOthersHaveDoneSinceTextsHeadingsDeletions() {
        String batch =
                edits(1, add("n1", "one"), add("n2", "two"), add("n3", "three"), title("My title", "Customer journey"));
        send(batch);
        wiki.become("tom");
        send(edits("toms", 1, change("n1", "one", "Tom's"), remove("n2", "two"), title("Tom's title", "My title")));
        wiki.become("eva");
        int version = wiki.store.revision(page, MapName.DEFAULT).version();

        SaveResult again = send(batch);

        assertThat(again.comesAgain()).isTrue();
        assertThat(again.outcomes()).containsOnly(Outcome.UNCHANGED).hasSize(4);
        assertThat(again.map().title()).isEqualTo("Tom's title");
        assertThat(texts(again.map())).containsExactly("Tom's", "three");
        assertThat(again.revision().version()).isEqualTo(version);
    }

    @Test
    @Rule("M2")
    void aWindowMayCountFromZero() {
        String batch = edits("script", 0, add("n1", "one"));
        assertThat(send(batch).outcomes()).containsExactly(Outcome.DONE);
        assertThat(texts(send(edits("script", 1, change("n1", "one", "two"))).map()))
                .containsExactly("two");
        assertThat(send(batch).comesAgain()).isTrue();
    }

    @Test
    @Rule("M2")
    void whatComesWithItForTheFirstTimeIsApplied() {
        send(edits(1, add("n1", "one")));
        wiki.become("tom");
        send(edits("toms", 1, change("n1", "one", "Tom's")));
        wiki.become("eva");

        SaveResult saved = send(edits(1, add("n1", "one"), add("n2", "two")));

        assertThat(saved.outcomes()).containsExactly(Outcome.UNCHANGED, Outcome.DONE);
        assertThat(texts(saved.map())).containsExactly("Tom's", "two");
    }

    @Test
    @Rule("M2")
    void aRequestThatIsOvertakenByOneWithItsEditsAndMoreFindsThemThere() {
        String both = edits(1, add("n1", "one"), change("n1", "one", "done"));
        send(both);

        SaveResult late = send(edits(1, add("n1", "one")));

        assertThat(texts(late.map())).containsExactly("done");
    }

    @Test
    @Rule("M2")
    void nobodysStampsCountForAnotherPersonEvenWithTheIdOfTheSameWindow() {
        send(edits("window", 5, add("n1", "one")));
        wiki.become("tom");

        SaveResult saved = send(edits("window", 1, add("n2", "two")));

        assertThat(texts(saved.map())).containsExactly("one", "two");
    }

    @Test
    @Rule("M2")
    void anEditWithoutAStampIsAppliedWheneverItComes() {
        String strange = "{\"base\": 0, \"template\": \"five-e\", \"edits\": [" + add("n1", "one") + "]}";
        send(strange);
        wiki.store.edit(
                wiki.access.editable(page),
                MapName.DEFAULT,
                EditsReader.read(bytes(
                        "{\"base\": 1, \"edits\": [{\"type\": \"remove-note\", \"id\": \"n1\", \"was\": \"one\"}]}")));

        assertThat(texts(send(strange).map())).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no stamp", "me:1234567890123456", "me:", ":1", "me:-1", "me:1 "})
    @Rule("M2")
    void whatIsNoStampInItsPlaceIsRefusedWithThePlaceItsAuthorWouldThinkToBeProtected(String stamp) {
        String batch = "{\"base\": 0, \"edits\": ["
                + add("n1", "one").replaceFirst("}$", ", \"stamp\": \"" + stamp + "\"}") + "]}";
        assertThatThrownBy(() -> send(batch)).isInstanceOfSatisfying(NotAJourneyMapException.class, refused -> {
            assertThat(refused.path()).isEqualTo("$.edits[0].stamp");
            assertThat(wiki.words.problem(refused)).contains("at most 15 digits", "\"" + stamp + "\"");
        });
    }

    @Test
    @Rule("M2")
    void anEditThatChangedNothingWhenItCameIsReceivedTooItUndoesNothingWhenItComesAgain() {
        send(edits("toms", 1, add("n1", "one")));
        String deletion = edits(1, remove("n1", "one"));
        wiki.become("tom");
        send(edits("toms", 2, remove("n1", "one")));
        wiki.become("eva");
        assertThat(send(deletion).outcomes()).containsExactly(Outcome.UNCHANGED);
        List<Integer> versions = wiki.shelf.versions(page, Wiki.FILE);
        wiki.become("tom");
        send(edits("toms", 3, add("n1", "one")));
        wiki.become("eva");

        assertThat(texts(send(deletion).map())).containsExactly("one");
        assertThat(versions).hasSize(2);

        wiki.caches.clear();
        assertThat(texts(send(deletion).map())).containsExactly("one");
    }

    @Test
    @Rule("M2")
    void whereTheCacheFailsSavingGoesOn() {
        wiki.caches.fail();
        send(edits(1, add("n1", "one")));
        assertThat(texts(send(edits(2, remove("n2", "gone"))).map())).containsExactly("one");
    }

    @Test
    @Rule("M2")
    void eachPersonHasTheirOwnShareABatchFromAThousandWindowsMakesOnlyItsAuthorsForgotten() {
        send(edits("first", 1, add("a", "a")));
        wiki.become("tom");
        String flood = IntStream.range(0, 1_000)
                .mapToObj(i -> add("n" + i, "t").replaceFirst("}$", ", \"stamp\": \"w" + i + ":1\"}"))
                .collect(Collectors.joining(", "));
        send("{\"base\": 0, \"edits\": [" + flood + "]}");
        byte[] file = wiki.shelf.text(page, Wiki.FILE).getBytes(StandardCharsets.UTF_8);
        assertThat(AppliedStamps.of(MapReader.read(file)).last()).hasSize(100);

        assertThat(send(edits("w999", 1, add("n999", "t"))).comesAgain()).isTrue();
        assertThat(send(edits("w0", 1, add("n0", "t"))).comesAgain()).isFalse();
        wiki.become("eva");
        assertThat(send(edits("first", 1, add("a", "a"))).comesAgain()).isTrue();
    }

    @Test
    @Rule("M2")
    void aRestoredVersionKeepsWhatWasReceivedSinceItDoesntComeBackByBeingSentAgain() {
        send(edits("toms", 1, add("n0", "zero")));
        wiki.become("tom");
        String batch = edits(1, add("n1", "one"));
        send(batch);
        wiki.history.restore(page, MapName.DEFAULT, 1, Optional.empty());

        assertThat(texts(send(batch).map())).containsExactly("zero");
    }

    @Test
    @Rule("M2")
    void theLastHundredWindowsAreRememberedTheOneLongestSilentIsForgottenFirst() {
        send(edits("first", 1, add("a", "a")));
        for (int i = 0; i < 99; i++) {
            send(edits("window" + i, 1, add("n" + i, "text")));
        }
        send(edits("first", 2, add("b", "b")));
        send(edits("last", 1, add("c", "c")));
        byte[] file = wiki.shelf.text(page, Wiki.FILE).getBytes(StandardCharsets.UTF_8);
        assertThat(AppliedStamps.of(MapReader.read(file)).last()).hasSize(100);

        assertThat(send(edits("first", 1, add("a", "a"))).comesAgain()).isTrue();
        assertThat(send(edits("window0", 1, add("n0", "text"))).comesAgain()).isFalse();
    }

    @Test
    @Rule("M2")
    void onlyTheFileTellsWhatWasReceivedNeitherTheMapThatIsShownNorACopyDoes() {
        SaveResult saved = send(edits(1, add("n1", "one")));
        assertThat(wiki.shelf.text(page, Wiki.FILE))
                .contains(AppliedStamps.FIELD)
                .doesNotContain("\"me:");
        assertThat(saved.map().unknownFields().isEmpty()).isTrue();
        StoredMap stored = wiki.stored(page);
        assertThat(stored.map().orElseThrow().unknownFields().isEmpty()).isTrue();
        Page other = wiki.page("Other");
        wiki.copies.bring(page.getId(), MapName.DEFAULT, other, MapName.DEFAULT);
        assertThat(wiki.shelf.text(other, Wiki.FILE)).doesNotContain(AppliedStamps.FIELD);
    }

    @Test
    @Rule("M2")
    void aFileThatSaysNonsenseAboutWhatWasReceivedLosesNothingThatIsSent() {
        send(edits(1, add("n1", "one")));
        String file = wiki.shelf.text(page, Wiki.FILE);
        for (String nonsense :
                List.of("7", "{\"a\": 1}", "[null, 3, [], \"x:1\", \"0123456789abcdef:99999999999999999999\"]")) {
            wiki.shelf.upload(
                    page, Wiki.FILE, file.replaceFirst("\"received\": \\[[^]]*]", "\"received\": " + nonsense));
            send(edits(2, add("n" + nonsense.length(), nonsense)));
            assertThat(texts(wiki.map(page))).contains(nonsense);
        }
    }

    @Test
    @Rule("M2")
    void anotherFileInItsPlaceHasReceivedNothingOfWhatWasDeletedWithTheFirst() {
        String lost = edits(1, add("n1", "one"));
        send(lost);
        wiki.become("tom");
        assertThat(send(edits("toms", 1, remove("gone", ""))).outcomes()).containsExactly(Outcome.UNCHANGED);
        wiki.shelf.delete(page, Wiki.FILE);
        send(edits("toms", 2, add("t1", "Tom's")));
        wiki.become("eva");

        SaveResult again = send(lost);

        assertThat(again.outcomes()).containsExactly(Outcome.DONE);
        assertThat(texts(again.map())).containsExactly("Tom's", "one");
    }

    @Test
    @Rule("M2")
    void aMapWithNoRoomLeftForItIsSavedWithoutWhatWasReceived() {
        send(edits(1, add("n1", "one")));
        String full = IntStream.range(0, 49_990).mapToObj(i -> "0").collect(Collectors.joining(", "));
        String file = wiki.shelf.text(page, Wiki.FILE);
        wiki.shelf.upload(page, Wiki.FILE, file.replaceFirst("\"received\": \\[[^]]*]", "\"others\": [" + full + "]"));
        IntStream.range(0, 20).forEach(i -> send(edits("window" + i, 1, add("m" + i, "words " + i))));
        assertThat(texts(wiki.map(page))).hasSize(21).contains("words 19");
    }

    private SaveResult send(String batch) {
        EditBatch read = EditsReader.read(bytes(batch));
        return wiki.store.edit(wiki.access.editable(page), MapName.DEFAULT, read);
    }

    private static List<String> texts(JourneyMap map) {
        return map.notes().stream().map(Note::text).toList();
    }

    /** Edits of the same window as ever. */
    private static String edits(int first, String... edits) {
        return edits("me", first, edits);
    }

    private static String edits(String window, int first, String... edits) {
        String stamped = IntStream.range(0, edits.length)
                .mapToObj(i -> edits[i].replaceFirst("}$", ", \"stamp\": \"" + window + ":" + (first + i) + "\"}"))
                .collect(Collectors.joining(", "));
        return "{\"base\": 0, \"template\": \"five-e\", \"client\": \"" + window + "\", \"edits\": [" + stamped + "]}";
    }

    private static String add(String id, String text) {
        return "{\"type\": \"add-note\", \"note\": {\"id\": \"" + id
                + "\", \"row\": \"steps\", \"step\": \"entice-1\", \"text\": \"" + text.replace("\"", "\\\"") + "\"}}";
    }

    private static String change(String id, String was, String value) {
        return "{\"type\": \"change-note\", \"id\": \"" + id + "\", \"field\": \"text\", \"value\": \"" + value
                + "\", \"was\": \"" + was + "\", \"row\": \"steps\", \"step\": \"entice-1\"}";
    }

    private static String remove(String id, String was) {
        return "{\"type\": \"remove-note\", \"id\": \"" + id + "\", \"was\": \"" + was + "\"}";
    }

    private static String title(String value, String was) {
        return "{\"type\": \"set-field\", \"field\": \"title\", \"value\": \"" + value + "\", \"was\": \"" + was
                + "\"}";
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
