package io.github.journeymap.acceptance.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.acceptance.Rule;
import io.github.journeymap.acceptance.site.Answer;
import io.github.journeymap.acceptance.site.EditJson;
import io.github.journeymap.acceptance.site.MapOnSite;
import io.github.journeymap.acceptance.site.RunningSite;
import io.github.journeymap.acceptance.site.SitePage;
import io.github.journeymap.acceptance.site.User;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A host in trouble: a full disk, a slow database, more bytes than it has memory. */
class FaultsIT {
    private static final int LIMIT = 5 * 1024 * 1024;

    private static RunningSite running;

    @BeforeAll
    static void start() {
        running = new RunningSite();
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    @Rule("A10")
    void onAFullDiskASaveIsAnswered503TheMapStaysAsItWasAndTheSameSaveGoesThroughLater() {
        SitePage page = withNote();
        String file = page.mapFile();
        running.host().faults().fullDisk(true);
        try {
            assertThat(second(page.map()).status()).isEqualTo(503);
            assertThat(page.html(User.READER)).contains("First");
        } finally {
            running.host().faults().fullDisk(false);
        }
        assertThat(page.mapFile()).isEqualTo(file);
        assertThat(second(page.map()).status()).isEqualTo(200);
        assertThat(page.map().notes()).containsExactly("First", "Second");
    }

    @Test
    @Rule("A9")
    void withASlowDatabaseSavesAreSlowOrToldToComeBackNoneIsLostAndNoneFails() {
        SitePage page = withNote();
        List<Integer> answers;
        running.host().faults().slowDatabase(Duration.ofMillis(15));
        try {
            answers = IntStream.range(0, 6)
                    .parallel()
                    .mapToObj(i -> page.map()
                            .save(User.EDITOR, 1, "", EditJson.addNote("s" + i, "steps", "enter-1", "Slow " + i))
                            .status())
                    .toList();
        } finally {
            running.host().faults().slowDatabase(Duration.ZERO);
        }
        assertThat(answers).allMatch(status -> status == 200 || status == 503).contains(200);
        long stored = answers.stream().filter(status -> status == 200).count();
        assertThat(page.map().notes()).hasSize(1 + (int) stored);
    }

    @Test
    @Rule("A7")
    void bodiesFarOverTheLimitManyAtOnceAndOfUnknownLengthAreRefusedWithoutBeingKeptInMemory() {
        SitePage page = withNote();
        String file = page.mapFile();

        List<Boolean> refused = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> isRefused(page.map(), 40L * LIMIT))
                .toList();

        assertThat(refused).containsOnly(true);
        assertThat(page.mapFile()).isEqualTo(file);
        assertThat(second(page.map()).status()).isEqualTo(200);
    }

    @Test
    @Rule("A7")
    void aBodyThatIsNestedDeeplyIsRefusedAndNothingIsStored() {
        SitePage page = withNote();
        String file = page.mapFile();

        // What isn't a batch is malformed; what could be one is too deep.
        assertThat(status(page, "[".repeat(1_000_000))).isEqualTo(422);
        assertThat(status(page, "{\"edits\":" + "[".repeat(500_000))).isEqualTo(422);
        assertThat(status(page, "{\"a\":".repeat(300_000))).isEqualTo(413);
        assertThat(page.mapFile()).isEqualTo(file);
    }

    private int status(SitePage page, String body) {
        return running.site()
                .as(User.EDITOR)
                .post(page.map().path() + "/edits", body)
                .status();
    }

    private static boolean isRefused(MapOnSite map, long bytes) {
        try {
            return running.site()
                            .as(User.EDITOR)
                            .send(
                                    "POST",
                                    map.path() + "/edits",
                                    BodyPublishers.ofInputStream(() -> new Spaces(bytes)),
                                    "Content-Type",
                                    "application/json",
                                    "X-Atlassian-Token",
                                    "no-check")
                            .status()
                    == 413;
        } catch (UncheckedIOException e) {
            // The server hung up on someone who would not stop.
            return true;
        }
    }

    private static SitePage withNote() {
        SitePage page = running.site().pageWithMap("four-stage");
        page.map()
                .save(User.EDITOR, 0, "four-stage", EditJson.addNote("n1", "steps", "enter-1", "First"))
                .expecting(200);
        return page;
    }

    private static Answer second(MapOnSite map) {
        return map.save(User.EDITOR, 1, "", EditJson.addNote("n2", "steps", "enter-1", "Second"));
    }

    /** So many spaces. */
    private static final class Spaces extends InputStream {
        private long left;

        Spaces(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + count, (byte) ' ');
            left -= count;
            return count;
        }
    }
}
