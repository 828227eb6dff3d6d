package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;

import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.sal.api.transaction.TransactionCallback;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.filed.StoredMap;
import io.github.journeymap.history.MapVersion;
import io.github.journeymap.model.Note;
import io.github.journeymap.refusal.NotFoundException;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which versions a map has, what they say, and how one of them comes back. */
class VersionsTest {
    @AutoClose
    private final Wiki wiki = new Wiki();

    private final Page page = wiki.page("Plans");

    @Test
    @Rule("H2")
    void twentySavesByOnePersonWithinTenMinutesAreOneVersion() {
        for (int i = 0; i < 20; i++) {
            wiki.addNote(page, "n" + i, "Note " + i);
            wiki.wait(Duration.ofSeconds(29));
        }
        assertThat(versions()).containsExactly(20);
        assertThat(map(20)).hasSize(20);
    }

    @Test
    @Rule("H2")
    void afterTenMinutesTheNextVersionBeginsEvenWhileThePersonGoesOn() {
        for (int minute = 0; minute < 25; minute++) {
            wiki.addNote(page, "n" + minute, "Note " + minute);
            wiki.wait(Duration.ofMinutes(1));
        }
        assertThat(versions()).containsExactly(10, 20, 25);
    }

    @Test
    @Rule("H2")
    void aPersonWhoComesBackAfterTenMinutesBeginsAVersion() {
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofMinutes(10));
        wiki.addNote(page, "n2", "Two");
        assertThat(versions()).containsExactly(1, 2);
    }

    @Test
    @Rule("H3")
    void aVersionBySomeoneElseIsNeverTakenIn() {
        wiki.addNote(page, "n1", "Eva's");
        wiki.wait(Duration.ofMinutes(11));
        wiki.become("tom");
        wiki.addNote(page, "n2", "Tom's");
        wiki.become("eva");
        wiki.addNote(page, "n3", "Eva's again");
        wiki.addNote(page, "n4", "And again");
        assertThat(versions()).containsExactly(1, 2, 4);
    }

    @ParameterizedTest
    @CsvSource({"2, 1200, 2", "8, 400, 8", "8, 480, 24"})
    @Rule("H2")
    void howeverManyPeopleSaveInTurnsEachHasOneVersionForTenMinutes(int people, int saves, int left) {
        for (int i = 0; i < saves; i++) {
            wiki.become("person" + i % people);
            wiki.addNote(page, "n" + i, "Note " + i);
            wiki.wait(Duration.ofMinutes(4).dividedBy(saves / (left > people ? 6 : 1)));
        }
        assertThat(versions()).hasSize(left);
        assertThat(map(saves)).hasSize(saves);
        assertThat(versions().subList(left - people, left))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(saves - people + 1, saves).boxed().toList());
    }

    @Test
    @Rule("H2")
    void aClockThatIsPutBackTakesInNothingThatWasSavedBefore() {
        wiki.wait(Duration.ofHours(2));
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofHours(-2));
        wiki.addNote(page, "n2", "Two");
        wiki.wait(Duration.ofSeconds(30));
        wiki.addNote(page, "n3", "Three");
        assertThat(versions()).containsExactly(1, 3);
    }

    @Test
    @Rule("H6")
    void inTurnsWithOthersAVersionSaysWhatItsAuthorChangedLast() {
        wiki.addNote(page, "n1", "One");
        wiki.become("tom");
        wiki.addNote(page, "n2", "Two");
        wiki.become("eva");
        wiki.addNote(page, "n3", "Three");
        assertThat(wiki.history.versions(page, MapName.DEFAULT))
                .extracting(MapVersion::comment)
                .containsExactly("1 note added in Entice", "1 note added in Entice");
        assertThat(versions()).containsExactly(2, 3);
    }

    @Test
    @Rule("H3")
    void aVersionThatAVersionOfThePageShowsIsNeverTakenIn() {
        wiki.addNote(page, "n1", "Before the page changed");
        wiki.wait(Duration.ofMinutes(1));
        Page former = wiki.change(page);
        wiki.wait(Duration.ofMinutes(1));
        wiki.addNote(page, "n2", "After it");
        wiki.addNote(page, "n3", "And more");
        assertThat(versions()).containsExactly(1, 3);
        assertThat(wiki.past
                        .find(former, MapName.DEFAULT)
                        .orElseThrow()
                        .stored()
                        .version())
                .isEqualTo(1);
    }

    @Test
    @Rule("H3")
    void soItIsWhenThePageWasChangedAfterTheRequestHadReadIt() {
        wiki.addNote(page, "n1", "Before the page changed");
        wiki.wait(Duration.ofMinutes(1));
        Page asRead = wiki.content.copy(page);
        Page former = wiki.change(page);
        wiki.wait(Duration.ofMinutes(1));
        wiki.addNote(asRead, "n2", "After it");
        assertThat(versions()).containsExactly(1, 2);
        assertThat(wiki.past.find(former, MapName.DEFAULT).orElseThrow().purged())
                .isFalse();
    }

    @Test
    @Rule("H3")
    void whereConfluenceDoesntTellThePagesHistoryThePagesOwnDateDecides() {
        doThrow(new NoSuchMethodError()).when(wiki.pages).getVersionHistorySummaries(any());
        wiki.addNote(page, "n1", "Before the page changed");
        wiki.wait(Duration.ofMinutes(1));
        wiki.change(page);
        wiki.wait(Duration.ofMinutes(1));
        wiki.addNote(page, "n2", "After it");
        wiki.addNote(page, "n3", "And more");
        assertThat(versions()).containsExactly(1, 3);
    }

    @Test
    @Rule("B3")
    void aMapThatWasAttachedWhenThePageWasMadeAndEditedAtOnceIsOneVersion() {
        wiki.store.start(page, MapName.DEFAULT, "five-e");
        wiki.wait(Duration.ofMinutes(2));
        wiki.addNote(page, "n1", "One");
        assertThat(versions()).containsExactly(2);
    }

    @Test
    @Rule("H4")
    void theNewVersionIsCommittedFirstAndOnlyThenTheOneBeforeItRemoved() {
        List<List<String>> commits = new ArrayList<>();
        doAnswer(call -> {
                    Object done = call.<TransactionCallback<?>>getArgument(0).doInTransaction();
                    commits.add(List.copyOf(wiki.shelf.log()));
                    return done;
                })
                .when(wiki.transactions)
                .execute(any());
        wiki.addNote(page, "n1", "One");
        wiki.addNote(page, "n2", "Two");
        assertThat(commits)
                .containsExactly(
                        List.of("save 1"), List.of("save 1", "save 2"), List.of("save 1", "save 2", "remove 1"));
    }

    @Test
    @Rule("H4")
    void aVersionThatCantBeRemovedDoesNoHarmToTheSave() {
        MapFiles files = new MapFiles(wiki.shelf) {
            @Override
            public void remove(Attachment oldVersion) {
                throw new IllegalStateException("the file is missing");
            }
        };
        MapStore store = wiki.store(files, wiki.voters);
        store.edit(wiki.access.editable(page), MapName.DEFAULT, Wiki.batch(Wiki.addNote("n1", "One")));
        store.edit(wiki.access.editable(page), MapName.DEFAULT, Wiki.batch(Wiki.addNote("n2", "Two")));
        assertThat(versions()).containsExactly(1, 2);
    }

    @Test
    @Rule("H4")
    void whenTheVersionToBeRemovedIsGoneAlreadyNoOtherOneIsRemovedForIt() {
        Attachment older = new Attachment(Wiki.FILE, "", 1, "") {
            @Override
            public boolean isLatestVersion() {
                return false;
            }
        };
        older.setId(8);
        older.setVersion(3);
        Attachment newest = new Attachment(Wiki.FILE, "", 1, "");
        newest.setId(7);
        newest.setVersion(5);
        assertThat(VersionCoalescing.isRemovable(older, newest, 4)).isFalse();
        assertThat(VersionCoalescing.isRemovable(older, newest, 3)).isTrue();
    }

    @Test
    @Rule("H4")
    void theNewestVersionIsNeverTheOneThatIsRemoved() {
        Attachment newest = new Attachment(Wiki.FILE, "", 1, "");
        newest.setId(7);
        newest.setVersion(2);
        Attachment sameRow = new Attachment(Wiki.FILE, "", 1, "");
        sameRow.setId(7);
        sameRow.setVersion(1);
        Attachment saidToBeLatest = new Attachment(Wiki.FILE, "", 1, "");
        saidToBeLatest.setId(8);
        saidToBeLatest.setVersion(1);
        assertThat(VersionCoalescing.isRemovable(newest, newest, 2)).isFalse();
        assertThat(VersionCoalescing.isRemovable(sameRow, newest, 1)).isFalse();
        assertThat(VersionCoalescing.isRemovable(saidToBeLatest, newest, 1)).isFalse();
    }

    @Test
    @Rule("H4")
    void anUploadByHandIsNotTakenInByTheNextSaveOfSomeoneElse() {
        wiki.addNote(page, "n1", "One");
        String text = wiki.shelf.text(page, Wiki.FILE);
        wiki.become("tom");
        wiki.shelf.upload(page, Wiki.FILE, text.replace("One", "Uploaded"));
        wiki.become("eva");
        wiki.addNote(page, "n2", "Two");
        assertThat(versions()).containsExactly(1, 2, 3);
    }

    @Test
    @Rule("H4")
    void whatSomeoneElsesRestoredVersionLeftOutStaysInTheVersionBeforeIt() {
        wiki.become("tom");
        wiki.addNote(page, "n0", "Zero");
        wiki.become("eva");
        wiki.addNote(page, "n1", "One");
        wiki.become("tom");
        wiki.history.restore(page, MapName.DEFAULT, 1, Optional.empty());
        wiki.become("eva");
        wiki.addNote(page, "n2", "Two");
        wiki.addNote(page, "n3", "Three");
        assertThat(versions()).containsExactly(1, 2, 3, 5);
        assertThat(map(2)).containsExactly("n0", "n1");
    }

    @Test
    @Rule("H6")
    void theCommentSaysWhatChangedOfAVersionThatTookInOthersSinceTheOneBeforeThem() {
        wiki.addNote(page, "n1", "One");
        wiki.become("tom");
        wiki.addNote(page, "n2", "Two");
        wiki.addNote(page, "n3", "Three");
        assertThat(wiki.history.versions(page, MapName.DEFAULT))
                .extracting(MapVersion::comment)
                .containsExactly("2 notes added in Entice", "1 note added in Entice");
        assertThat(wiki.files.newest(page, MapName.DEFAULT).orElseThrow().getVersionComment())
                .startsWith("2 notes added in Entice \u00b7 ");
    }

    @Test
    @Rule("H7")
    void theHistoryListsWhatIsLeftNewestFirstWithAuthorTimeAndWhatIsDifferent() {
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofMinutes(11));
        wiki.become("tom");
        wiki.addNote(page, "n2", "Two");
        List<MapVersion> versions = wiki.history.versions(page, MapName.DEFAULT);
        assertThat(versions).extracting(MapVersion::version).containsExactly(2, 1);
        assertThat(versions).extracting(version -> version.author().getName()).containsExactly("tom", "eva");
        assertThat(versions.get(0).modified()).isEqualTo(wiki.now());
        assertThat(versions.get(0).summary()).isEqualTo("1 note added in Entice");
        assertThat(map(1)).containsExactly("n1");
        assertThatThrownBy(() -> map(3)).isInstanceOf(NotFoundException.class);
    }

    @Test
    @Rule("H8")
    void restoringWritesTheOldContentAsANewVersionAndTakesInNone() {
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Two");
        wiki.wait(Duration.ofMinutes(1));
        StoredMap restored = wiki.history.restore(page, MapName.DEFAULT, 1, Optional.empty());
        assertThat(restored.version()).isEqualTo(3);
        assertThat(versions()).containsExactly(1, 2, 3);
        assertThat(map(3)).containsExactly("n1");
        assertThat(wiki.history.versions(page, MapName.DEFAULT).get(0).comment())
                .startsWith("Restored the version of ");
    }

    @Test
    @Rule("H8")
    void restoringWhatIsThereAlreadyMakesNoVersion() {
        wiki.addNote(page, "n1", "One");
        assertThat(wiki.history
                        .restore(page, MapName.DEFAULT, 1, Optional.empty())
                        .version())
                .isEqualTo(1);
        assertThat(versions()).containsExactly(1);
    }

    private List<Integer> versions() {
        return wiki.shelf.versions(page, Wiki.FILE);
    }

    private List<String> map(int version) {
        return wiki.history.version(page, MapName.DEFAULT, version).map().orElseThrow().notes().stream()
                .map(Note::id)
                .toList();
    }
}
