package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapLocks;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.edit.Outcome;
import io.github.journeymap.filed.AppliedStamps;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.refusal.AlreadyThereException;
import io.github.journeymap.refusal.BrokenMapException;
import io.github.journeymap.refusal.NotSavedException;
import io.github.journeymap.template.Templates;
import io.github.journeymap.unreadable.LostBytesException;
import io.github.journeymap.unreadable.NotAJourneyMapException;
import io.github.journeymap.unreadable.NotJsonException;
import io.github.journeymap.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

class MapStoreTest {
    private static final String NEWER = """
            {"format": "journey-map", "version": 99, "title": "Future", "context": {}, "stages": [], "rows": [], "notes": []}""";

    @AutoClose
    private final Wiki wiki = new Wiki();

    private final Page page = wiki.page("Plans");

    @Test
    @Rule("B3")
    void theFirstEditAttachesTheMapBegunFromTheTemplateThatThePageShowed() {
        assertThat(wiki.store.find(page, MapName.DEFAULT)).isEmpty();
        SaveResult saved = wiki.edit(page, Wiki.addNote("n1", "See an advertisement"));
        assertThat(saved.before()).isEqualTo(Revision.NONE);
        assertThat(saved.revision().version()).isEqualTo(1);
        JourneyMap stored = MapReader.read(wiki.shelf.text(page, Wiki.FILE).getBytes(StandardCharsets.UTF_8));
        assertThat(AppliedStamps.without(stored)).isEqualTo(saved.map());
        assertThat(stored.stages()).isEqualTo(Templates.get("five-e").stages());
        assertThat(stored.notes()).extracting(Note::text).containsExactly("See an advertisement");
    }

    @Test
    @Rule("A9")
    void aSaveReadsAndWritesInsideTheLockInOneTransactionThatEndsBeforeTheLockIsGivenBack()
            throws InterruptedException {
        wiki.addNote(page, "n1", "One");
        var order = inOrder(wiki.lock, wiki.transactions);
        order.verify(wiki.lock).tryLock(MapLocks.SECONDS, TimeUnit.SECONDS);
        order.verify(wiki.transactions).execute(any());
        order.verify(wiki.lock).unlock();
    }

    @Test
    @Rule("H1")
    void aSaveThatChangesNothingMakesNoVersionHoweverTheFileIsWritten() {
        wiki.addNote(page, "n1", "One");
        String canonical = wiki.shelf.text(page, Wiki.FILE);
        wiki.shelf.upload(page, Wiki.FILE, canonical.replaceAll("\\s+(?=[\"{}\\[\\]])", " "));
        SaveResult saved = wiki.edit(page, Wiki.addNote("n1", "One"));
        assertThat(saved.outcomes()).containsExactly(Outcome.UNCHANGED);
        assertThat(saved.revision().version()).isEqualTo(2);
        assertThat(wiki.shelf.versions(page, Wiki.FILE)).containsExactly(1, 2);
    }

    @Test
    @Rule("H1")
    void editsThatLeaveATemplateAsItIsMakeNoFile() {
        SaveResult saved = wiki.edit(page);
        assertThat(saved.revision().version()).isZero();
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @Rule("H5")
    void savingTellsNoWatcher() {
        wiki.addNote(page, "n1", "One");
        wiki.addNote(page, "n2", "Two");
        wiki.history.restore(page, MapName.DEFAULT, 2, Optional.empty());
        assertThat(wiki.shelf.log()).doesNotContain("mail");
    }

    @Test
    @Rule("A10")
    void whenTheDiskIsFullTheSaveSaysSoAndTheMapStaysAsItWas() {
        wiki.addNote(page, "n1", "One");
        wiki.shelf.fillUp();
        assertThatThrownBy(() -> wiki.addNote(page, "n2", "Two")).isInstanceOf(NotSavedException.class);
        assertThat(wiki.map(page).notes()).extracting(Note::id).containsExactly("n1");
        Mockito.verify(wiki.lock, Mockito.times(2)).unlock();
    }

    @Test
    @Rule("A11")
    void aPageShowsOnlyItsOwnMaps() {
        wiki.addNote(page, "n1", "Mine");
        Page other = wiki.page("Other");
        assertThat(wiki.store.find(other, MapName.DEFAULT)).isEmpty();
        assertThat(wiki.store.titles(other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format\": \"other\"}", NEWER})
    @Rule("A12")
    void aFileThatCantBeReadIsNeverWrittenOver(String text) {
        wiki.shelf.upload(page, Wiki.FILE, text);
        assertThatThrownBy(() -> wiki.addNote(page, "n1", "One"))
                .isInstanceOfSatisfying(BrokenMapException.class, broken -> assertThat(broken.fileName())
                        .isEqualTo(Wiki.FILE));
        assertThat(wiki.shelf.text(page, Wiki.FILE)).isEqualTo(text);
    }

    @Test
    @Rule("A12")
    void belowABrokenFileTheNewestVersionThatCanBeReadIsFoundAndWhatIsWrongWithTheNewest() {
        wiki.addNote(page, "n1", "One");
        wiki.shelf.upload(page, Wiki.FILE, "{\"format\": 3}");
        wiki.shelf.upload(page, Wiki.FILE, "no");
        StoredMap stored = wiki.stored(page);
        assertThat(stored.version()).isEqualTo(1);
        assertThat(stored.map().orElseThrow().notes()).hasSize(1);
        assertThat(stored.problem()).containsInstanceOf(NotJsonException.class);
    }

    @Test
    @Rule("A12")
    void aFileWithoutAnyReadableVersionIsFoundAsSuch() {
        wiki.shelf.upload(page, Wiki.FILE, "{}");
        StoredMap stored = wiki.stored(page);
        assertThat(stored.map()).isEmpty();
        assertThat(stored.problem()).containsInstanceOf(NotAJourneyMapException.class);
    }

    @Test
    @Rule("A12")
    void restoringAnOlderVersionMendsABrokenFile() {
        wiki.addNote(page, "n1", "One");
        wiki.shelf.upload(page, Wiki.FILE, "no");
        StoredMap stored = wiki.history.restore(page, MapName.DEFAULT, 1, Optional.empty());
        assertThat(stored.version()).isEqualTo(3);
        assertThat(wiki.stored(page).problem()).isEmpty();
    }

    @Test
    @Rule("H11")
    void allMapsOfAPageAreListedByNameAndNoOtherFile() {
        wiki.store.start(page, new MapName("Zoo"), "blank");
        wiki.store.start(page, new MapName("Airport"), "blank");
        wiki.shelf.upload(page, "plan.json", "{}");
        assertThat(wiki.store.titles(page))
                .extracting(map -> map.name().value())
                .isEqualTo(List.of("Airport", "Zoo"));
    }

    @Test
    @Rule("H11")
    void aMapBroughtFromAnotherPageIsAMapOfItsOwn() {
        Page source = wiki.page("Source");
        wiki.addNote(source, "n1", "From there");
        StoredMap brought = wiki.copies.bring(source.getId(), MapName.DEFAULT, page, new MapName("Mine"));
        assertThat(brought.version()).isEqualTo(1);
        wiki.addNote(source, "n2", "Later");
        assertThat(wiki.store
                        .find(page, new MapName("Mine"))
                        .orElseThrow()
                        .map()
                        .orElseThrow()
                        .notes())
                .extracting(Note::id)
                .containsExactly("n1");
        assertThat(wiki.history.versions(page, new MapName("Mine")).get(0).comment())
                .isEqualTo("Copied from another page");
    }

    @Test
    @Rule("H11")
    void bringingAMapNeverOverwritesOne() {
        Page source = wiki.page("Source");
        wiki.addNote(source, "n1", "From there");
        wiki.addNote(page, "n2", "Mine");
        assertThatThrownBy(() -> wiki.copies.bring(source.getId(), MapName.DEFAULT, page, MapName.DEFAULT))
                .isInstanceOf(AlreadyThereException.class);
        assertThat(wiki.shelf.text(page, Wiki.FILE)).contains("Mine").doesNotContain("From there");
    }

    @Test
    @Rule("B2")
    void aPageThatHasItsMapAlreadyKeepsItWhenItIsBegunAgain() {
        wiki.addNote(page, "n1", "Mine");
        wiki.store.start(page, MapName.DEFAULT, "four-stage");
        assertThat(wiki.shelf.versions(page, Wiki.FILE)).containsExactly(1);
    }

    @Test
    @Rule("A12")
    void aFileWhoseBytesAreMissingIsToldLikeABrokenOneWithTheVersionBeforeItAndNotSavedOver() {
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Two");
        wiki.shelf.lose(page, Wiki.FILE);
        List<String> before = wiki.shelf.log();

        StoredMap shown = wiki.stored(page);

        assertThat(shown.problem()).containsInstanceOf(LostBytesException.class);
        assertThat(shown.version()).isEqualTo(1);
        assertThat(shown.map().orElseThrow().notes()).extracting(Note::text).containsExactly("One");
        assertThatThrownBy(() -> wiki.addNote(page, "n3", "Three")).isInstanceOf(NotSavedException.class);
        assertThat(wiki.shelf.log()).isEqualTo(before);
        assertThat(wiki.history.versions(page, MapName.DEFAULT)).hasSize(2);
        assertThat(wiki.history
                        .restore(page, MapName.DEFAULT, 1, Optional.empty())
                        .version())
                .isEqualTo(3);
    }
}
