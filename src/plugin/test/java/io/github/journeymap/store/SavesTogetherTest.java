package io.github.journeymap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.Rule;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Position;
import io.github.journeymap.format.EditBatch;
import io.github.journeymap.format.Stamp;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Votes;
import io.github.journeymap.refusal.BusyException;
import io.github.journeymap.refusal.OtherFileException;
import io.github.journeymap.site.EditablePage;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.wiki.Wiki;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a save asks, reads and writes; and that those who wait for one another are taken in together. */
class SavesTogetherTest {
    private final Wiki wiki = new Wiki();
    private final Page page = wiki.page("Plans");
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void leave() {
        threads.shutdownNow();
        wiki.close();
    }

    @Test
    @Rule("A2")
    void aSaveAsksForEachPermissionOnce() {
        wiki.addNote(page, "n1", "One");
        clearInvocations(wiki.permissions);
        wiki.addNote(page, "n2", "Two");
        verify(wiki.permissions, times(1)).hasPermission(any(), eq(Permission.VIEW), any());
        verify(wiki.permissions, times(1)).hasPermission(any(), eq(Permission.EDIT), any());
        verify(wiki.permissions, times(1)).hasCreatePermission(any(ConfluenceUser.class), any(), eq(Attachment.class));
    }

    @Test
    @Rule("A19")
    void aSaveReadsTheFileOnceAndWritesItOnceAndListsNoVersionsAlsoWhenItTakesOneIn() {
        wiki.addNote(page, "n1", "One");
        wiki.become("tom");
        wiki.addNote(page, "n2", "Two");
        wiki.become("eva");
        wiki.addNote(page, "n3", "Three");
        for (String text : List.of("Four", "Five")) {
            int reads = wiki.shelf.reads();
            int lists = wiki.shelf.lists();
            int writes = wiki.shelf.writes();
            wiki.addNote(page, text, text);
            assertThat(wiki.shelf.reads() - reads).isEqualTo(1);
            assertThat(wiki.shelf.writes() - writes).isEqualTo(1);
            assertThat(wiki.shelf.lists()).isEqualTo(lists);
        }
        assertThat(wiki.shelf.versions(page, Wiki.FILE)).containsExactly(2, 5);
    }

    @Test
    @Rule({"A19", "U53"})
    void savesThatWaitForTheSameLockAreOneVersionWhichSaysWhoTookPartEachHasItsOwnAnswer() throws Exception {
        wiki.addNote(page, "n0", "Zero");
        int writes = wiki.shelf.writes();
        Map<String, SaveResult> saved = saveWhileLocked(people(5));

        assertThat(wiki.shelf.writes() - writes).isEqualTo(2);
        assertThat(texts()).hasSize(6);
        List<SaveResult> others =
                saved.values().stream().filter(SaveResult::isWithOthers).toList();
        assertThat(others).hasSize(4).extracting(SaveResult::revision).containsOnly(revision());
        for (SaveResult each : others) {
            assertThat(each.outcomes()).hasSize(1);
            assertThat(each.together())
                    .extracting(part -> part.by().getName())
                    .hasSize(4)
                    .doesNotHaveDuplicates();
            Edit.AddNote own = (Edit.AddNote) each.applied().edits().get(0);
            assertThat(own.note().text())
                    .isEqualTo("Note of " + each.together().get(each.own()).by().getName());
        }
        assertThat(others).extracting(SaveResult::own).containsExactlyInAnyOrder(0, 1, 2, 3);
        String author = MapFiles.author(wiki.files.newest(page, MapName.DEFAULT).orElseThrow())
                .getName();
        String comment = wiki.history.versions(page, MapName.DEFAULT).get(0).comment();
        assertThat(comment).startsWith("4 notes added in Entice (with ").doesNotContain(author + " Full");
        others.stream()
                .map(each -> each.together().get(each.own()).by())
                .filter(person -> !person.getName().equals(author))
                .forEach(person -> assertThat(comment).contains(person.getFullName()));
    }

    /** Whoever is next may be any of them. */
    @RepeatedTest(3)
    @Rule("A19")
    void nobodyWhoOnlyVotedIsTheAuthorOfWhatOthersChanged() throws Exception {
        wiki.addNote(page, "n0", "Zero");
        wiki.edit(page, new Edit.SetField(Edit.MapField.VOTES_STATE, Votes.OPEN, ""));
        Map<String, EditBatch> batches = people(1);
        for (int i = 1; i <= 8; i++) {
            batches.put("voter" + i, Wiki.batch(new Edit.AddVote("n0", "")));
        }
        batches.put("person2", people(2).get("person2"));
        int writes = wiki.shelf.writes();
        saveWhileLocked(batches);

        assertThat(wiki.history.versions(page, MapName.DEFAULT))
                .extracting(version -> version.author().getName())
                .noneMatch(author -> author.startsWith("voter"));
        assertThat(texts()).hasSize(3);
        assertThat(wiki.map(page).votes().count("n0")).isEqualTo(8);
        assertThat(wiki.shelf.writes() - writes).isLessThanOrEqualTo(3);
    }

    @Test
    @Rule({"M9", "U54"})
    void aSaveThatIsRefusedAmongOthersFailsNoneOfThem() throws Exception {
        wiki.addNote(page, "n0", "Zero");
        Map<String, EditBatch> batches = people(3);
        batches.put(
                "greedy",
                Wiki.batch(
                        IntStream.range(0, 120).mapToObj(SavesTogetherTest::row).toArray(Edit[]::new)));
        batches.put(
                "stranger",
                new EditBatch(
                        1, "zzz-1-1-1", "", "", "browser", List.of(Wiki.addNote("x", "x")), List.of(Optional.empty())));
        Map<String, RuntimeException> failures = new LinkedHashMap<>();
        Map<String, SaveResult> saved = saveWhileLocked(batches, failures);

        assertThat(saved.keySet()).containsExactlyInAnyOrderElementsOf(people(3).keySet());
        assertThat(failures.get("greedy")).isInstanceOf(MapTooLargeException.class);
        assertThat(failures.get("stranger")).isInstanceOf(OtherFileException.class);
        assertThat(texts()).hasSize(4);
    }

    @Test
    @Rule("M2")
    void whatComesTwiceAtTheSameMomentIsAppliedOnce() throws Exception {
        wiki.addNote(page, "n0", "Zero");
        Edit.AddNote add = (Edit.AddNote) Wiki.addNote("n1", "One");
        Edit remove = new Edit.RemoveNote("n1", "One");
        EditBatch batch = new EditBatch(
                0,
                "",
                "",
                "",
                "w",
                List.of(add, remove),
                List.of(Optional.of(new Stamp("w", 1)), Optional.of(new Stamp("w", 2))));
        Map<String, EditBatch> batches = new LinkedHashMap<>();
        batches.put("first", Wiki.batch(Wiki.addNote("n9", "Nine")));
        batches.put("eva#1", batch);
        batches.put("eva#2", batch);
        Map<String, SaveResult> saved = saveWhileLocked(batches);

        assertThat(List.of(saved.get("eva#1"), saved.get("eva#2")))
                .extracting(SaveResult::comesAgain)
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    @Rule("A9")
    void anyoneWhoWaitsBehindOthersLongerThanTenSecondsIsToldSo() throws Exception {
        WaitingRooms rooms = new WaitingRooms(0);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> first = threads.submit(() -> rooms.enter("map", save("eva"), waiting -> {
            waiting.get().get(0).fail(new IllegalStateException("over"));
            inside.countDown();
            await(end);
        }));
        inside.await();
        assertThat(failure(() -> rooms.enter("map", save("tom"), waiting -> {})))
                .isInstanceOf(BusyException.class);
        end.countDown();
        assertThat(failure(first::get)).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    @Rule("A9")
    void anyoneWhoseSaveIsBeingWrittenByThenWaitsForThatWithoutWakingUp() throws Exception {
        WaitingRooms rooms = new WaitingRooms(1);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch joined = new CountDownLatch(1);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        WaitingSave own = save("eva");
        WaitingSave other = save("tom");
        threads.submit(() -> rooms.enter("map", own, waiting -> {
            inside.countDown();
            await(joined);
            List<WaitingSave> saves = waiting.get();
            taken.countDown();
            await(end);
            saves.forEach(each -> each.fail(new IllegalStateException("over")));
        }));
        inside.await();
        Thread behind = new Thread(() -> failure(() -> rooms.enter("map", other, waiting -> {})));
        behind.start();
        await(behind, Thread.State.TIMED_WAITING);
        joined.countDown();
        taken.await();
        await(behind, Thread.State.WAITING);
        end.countDown();
        behind.join();
        assertThat(failure(other::answer)).hasMessage("over");
    }

    private static void await(Thread thread, Thread.State state) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (thread.getState() != state) {
            assertThat(System.nanoTime()).as("until it is " + state).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    private WaitingSave save(String name) {
        wiki.become(name);
        return new WaitingSave(AuthenticatedUserThreadLocal.get(), Wiki.batch());
    }

    private static Exception failure(Callable<?> work) {
        try {
            work.call();
            return null;
        } catch (Exception e) {
            return e;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, EditBatch> people(int count) {
        Map<String, EditBatch> batches = new LinkedHashMap<>();
        for (int i = 1; i <= count; i++) {
            batches.put(
                    "person" + i,
                    Wiki.batch(new Edit.AddNote(
                            new Note("n" + i, "steps", "entice-1", "Note of person" + i, "", UnknownFields.NONE),
                            Position.END)));
        }
        return batches;
    }

    private static Edit row(int number) {
        return new Edit.AddRow(Row.of("row" + number, "", "", Tone.NEUTRAL, List.of()), Position.END);
    }

    private Map<String, SaveResult> saveWhileLocked(Map<String, EditBatch> batches) throws Exception {
        Map<String, RuntimeException> failures = new LinkedHashMap<>();
        Map<String, SaveResult> saved = saveWhileLocked(batches, failures);
        assertThat(failures).isEmpty();
        return saved;
    }

    /** The first has the lock until all others wait behind. */
    private Map<String, SaveResult> saveWhileLocked(
            Map<String, EditBatch> batches, Map<String, RuntimeException> failures) throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch locked = new CountDownLatch(1);
        List<Thread> waiting = new ArrayList<>();
        Map<String, Future<SaveResult>> answers = new LinkedHashMap<>();
        wiki.shelf.duringNextRead(() -> {
            locked.countDown();
            await(open);
        });
        for (Map.Entry<String, EditBatch> each : batches.entrySet()) {
            CountDownLatch started = new CountDownLatch(1);
            answers.put(each.getKey(), threads.submit(() -> {
                synchronized (wiki) {
                    wiki.become(each.getKey().split("#")[0]);
                }
                synchronized (waiting) {
                    waiting.add(Thread.currentThread());
                }
                EditablePage editable = wiki.access.editable(page);
                started.countDown();
                return wiki.store.edit(editable, MapName.DEFAULT, each.getValue());
            }));
            started.await();
            if (answers.size() == 1) {
                locked.await();
            }
        }
        synchronized (waiting) {
            for (Thread thread : waiting.subList(1, waiting.size())) {
                while (thread.getState() != Thread.State.TIMED_WAITING) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
                }
            }
        }
        open.countDown();
        Map<String, SaveResult> saved = new LinkedHashMap<>();
        for (Map.Entry<String, Future<SaveResult>> each : answers.entrySet()) {
            try {
                saved.put(each.getKey(), each.getValue().get(30, TimeUnit.SECONDS));
            } catch (ExecutionException e) {
                failures.put(each.getKey(), (RuntimeException) e.getCause());
            }
        }
        return saved;
    }

    private Revision revision() {
        return wiki.store.revision(page, MapName.DEFAULT);
    }

    private List<String> texts() {
        return wiki.map(page).notes().stream().map(Note::text).toList();
    }
}
