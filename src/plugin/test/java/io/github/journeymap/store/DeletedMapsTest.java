package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.confluence.event.events.content.attachment.AttachmentTrashedEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import io.github.journeymap.Rule;
import io.github.journeymap.wiki.MemorySettings;
import io.github.journeymap.wiki.Wiki;
import java.util.concurrent.locks.ReentrantLock;
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
    void onceTheMapIsBegunAnewItIsForgottenOthersOnThePageAreNot() {
        wiki.trash(page, Wiki.FILE);
        wiki.trash(page, "Other.journey-map.json");
        wiki.addNote(page, "n1", "One");
        assertThat(wiki.deleted.has(page.getId(), MapName.DEFAULT)).isFalse();
        assertThat(wiki.deleted.has(page.getId(), new MapName("Other"))).isTrue();
        wiki.store.start(page, new MapName("Other"), "five-e");
        assertThat(wiki.settings.size()).isZero();
    }

    @Test
    @Rule("A18")
    void ofAPageOnWhichFileAfterFileIsDeletedOnlyTheLastAreRemembered() {
        for (int i = 0; i < 500; i++) {
            wiki.trash(page, "Map ".repeat(20) + i + MapName.SUFFIX);
        }
        assertThat(wiki.deleted.has(page.getId(), new MapName("Map ".repeat(20) + 499)))
                .isTrue();
        assertThat(wiki.deleted.has(page.getId(), new MapName("Map ".repeat(20) + 1)))
                .isFalse();
    }

    @Test
    @Rule("A18")
    void ofPageAfterPageWhoseMapsAreDeletedOnlyTheLastAreRemembered() {
        for (int i = 0; i < 2_000; i++) {
            wiki.deleted.add(1_000 + i, MapName.DEFAULT);
        }
        wiki.deleted.add(2_000, new MapName("Other"));
        assertThat(wiki.settings.size()).isLessThanOrEqualTo(501);
        assertThat(wiki.deleted.has(2_999, MapName.DEFAULT)).isTrue();
        assertThat(wiki.deleted.has(1_000, MapName.DEFAULT)).isFalse();
        for (int i = 0; i < 2_000; i++) {
            wiki.deleted.remove(1_000 + i, MapName.DEFAULT);
        }
        wiki.deleted.remove(2_000, new MapName("Other"));
        assertThat(wiki.settings.size()).isZero();
    }

    @Test
    @Rule("A18")
    void twoNodesAtTheSameMomentLoseNothing() throws InterruptedException {
        MemorySettings settings = new MemorySettings();
        OneLock lock = new OneLock();
        DeletedMaps here = new DeletedMaps(settings, new MapLocks(name -> lock));
        DeletedMaps there = new DeletedMaps(settings, new MapLocks(name -> lock));
        Thread other = new Thread(() -> there.add(page.getId(), new MapName("There")));
        settings.beforeTheNextWrite(() -> {
            other.start();
            while (other.isAlive() && !lock.hasQueuedThread(other)) {
                Thread.onSpinWait();
            }
        });

        here.add(page.getId(), new MapName("Here"));
        other.join();

        assertThat(here.has(page.getId(), new MapName("Here"))).isTrue();
        assertThat(here.has(page.getId(), new MapName("There"))).isTrue();
    }

    private static final class OneLock extends ReentrantLock implements ClusterLock {
        private static final long serialVersionUID = 1;
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
