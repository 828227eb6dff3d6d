package io.github.journeymap.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.atlassian.confluence.event.events.content.attachment.AttachmentTrashedEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.wiki.MemorySettings;
import io.github.journeymap.wiki.Wiki;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;

/** What is remembered of maps whose files were deleted. */
class DeletedMapsTest {
    @AutoClose
    private final Wiki wiki = new Wiki();

    private final Page page = wiki.page("Plans");

    @ParameterizedTest
    @ValueSource(strings = {"Journey map", "Gr\u00f6\u00dfe", "Gro\u0308\u00dfe", "\ud83d\udea2"})
    @Rule("A18")
    void aMapWhoseFileWasDeletedIsRememberedOnItsPageAndUnderItsNameAlone(String name) {
        wiki.trash(page, name + MapName.SUFFIX);
        assertThat(wiki.deleted.has(page.getId(), new MapName(name))).isTrue();
        assertThat(wiki.deleted.has(page.getId(), new MapName(name + " 2"))).isFalse();
        assertThat(wiki.deleted.has(page.getId() + 1, new MapName(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plan.pdf", ".journey-map.json", "a/b.journey-map.json", ""})
    @Rule("A18")
    void whatIsNoMapsFileIsNot(String file) {
        assertThatCode(() -> wiki.trash(page, file)).doesNotThrowAnyException();
        assertThat(wiki.settings.size()).isZero();
    }

    @Test
    @Rule("A18")
    void ofMapAfterMapThatIsDeletedOnlyTheLastAreRemembered() {
        for (int i = 0; i < 2_000; i++) {
            wiki.deleted.add(1_000 + i, MapName.DEFAULT, i);
        }
        assertThat(wiki.settings.size()).isLessThanOrEqualTo(501);
        assertThat(wiki.deleted.has(2_999, MapName.DEFAULT)).isTrue();
        assertThat(wiki.deleted.has(1_000, MapName.DEFAULT)).isFalse();
    }

    @Test
    @Rule("A18")
    void aMapThatIsDeletedAgainAndAgainIsOneEntryWithTheLastFile() {
        for (int i = 0; i < 1_000; i++) {
            wiki.deleted.add(page.getId(), MapName.DEFAULT, i);
        }
        assertThat(wiki.settings.size()).isEqualTo(2);
        assertThat(wiki.deleted.file(page.getId(), MapName.DEFAULT)).contains(999L);
    }

    @Test
    @Rule("A18")
    void ofMapsThatWerePutBackNothingIsLeft() {
        wiki.deleted.add(page.getId(), MapName.DEFAULT, 1);
        wiki.deleted.add(page.getId() + 1, MapName.DEFAULT, 2);
        wiki.deleted.remove(page.getId(), MapName.DEFAULT, 4);
        assertThat(wiki.deleted.has(page.getId(), MapName.DEFAULT))
                .as("deleted since")
                .isTrue();
        wiki.deleted.remove(page.getId(), MapName.DEFAULT, 1);
        assertThat(wiki.deleted.has(page.getId(), MapName.DEFAULT)).isFalse();
        assertThat(wiki.deleted.has(page.getId() + 1, MapName.DEFAULT)).isTrue();
        wiki.deleted.remove(page.getId() + 1, MapName.DEFAULT, 2);
        assertThat(wiki.settings.size()).isZero();
        wiki.deleted.add(page.getId(), MapName.DEFAULT, 3);
        assertThat(wiki.deleted.file(page.getId(), MapName.DEFAULT)).contains(3L);
    }

    @Test
    @Rule("A18")
    void anotherNodeThatWritesAtTheSameMomentLosesNothingAndNobodyWaitsForIt() {
        MemorySettings settings = new MemorySettings();
        DeletedMaps here = new DeletedMaps(settings);
        DeletedMaps there = new DeletedMaps(settings);
        settings.beforeTheNextWrite(() -> {
            there.add(page.getId(), new MapName("There"), 2);
            settings.beforeTheNextWrite(() -> there.add(page.getId(), new MapName("There, too"), 3));
        });

        here.add(page.getId(), new MapName("Here"), 1);

        for (String name : List.of("Here", "There", "There, too")) {
            assertThat(here.has(page.getId(), new MapName(name))).as(name).isTrue();
        }
    }

    @Test
    @Rule("A18")
    void noLockIsTakenHoweverManyFilesAreDeletedAtOnce() {
        for (int i = 0; i < 50; i++) {
            wiki.trash(page, "Map " + i + MapName.SUFFIX);
        }
        verifyNoInteractions(wiki.lockService);
    }

    @Test
    @Rule("A18")
    void settingsThatFailKeepNoFileFromBeingDeletedNoPageFromBeingShownAndNoMapFromBeingBegun() {
        wiki.settings.fail();
        assertThatCode(() -> wiki.trash(page, Wiki.FILE)).doesNotThrowAnyException();
        assertThat(wiki.deleted.has(page.getId(), MapName.DEFAULT)).isFalse();
        wiki.addNote(page, "n1", "One");
        assertThat(wiki.store.find(page, MapName.DEFAULT)).isPresent();
    }

    @Test
    @Rule("A18")
    void theListenerListensAsLongAsThePluginRunsAndAConfluenceWithoutTheEventHasNone() throws NoSuchMethodException {
        EventPublisher events = mock(EventPublisher.class);
        DeletedFileEvents listening = new DeletedFileEvents(events, wiki.deleted);
        ArgumentCaptor<Object> registered = ArgumentCaptor.forClass(Object.class);
        verify(events).register(registered.capture());
        assertThat(registered
                        .getValue()
                        .getClass()
                        .getMethod("trashed", AttachmentTrashedEvent.class)
                        .isAnnotationPresent(EventListener.class))
                .isTrue();
        listening.close();
        verify(events).unregister(registered.getValue());

        EventPublisher lacking = mock(EventPublisher.class);
        doThrow(new NoClassDefFoundError("AttachmentTrashedEvent"))
                .when(lacking)
                .register(any());
        new DeletedFileEvents(lacking, wiki.deleted).close();
        verify(lacking, never()).unregister(any());
    }
}
