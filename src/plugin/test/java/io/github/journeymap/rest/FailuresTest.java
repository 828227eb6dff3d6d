package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.journeymap.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is answered where the site, its database or the line fails. */
class FailuresTest extends RestCase {
    @Test
    @Rule("A10")
    void whatFailsInLocksPermissionsTheDatabaseOrACacheIs503InWordsForReadsAndWrites() {
        rest.post(map + "/edits", ADD);
        when(wiki.lockService.getLockForName(any())).thenThrow(new IllegalStateException("SECRET of the database"));
        Rest.Answer edit = rest.post(map + "/edits", ADD);
        assertThat(edit.status()).isEqualTo(503);
        assertThat(edit.error()).isEqualTo("not-saved");
        wiki.caches.fail();
        assertFails(rest.post(map + "/presence", "{\"client\": \"me\"}"));
        when(wiki.permissions.hasPermission(any(), any(), any()))
                .thenThrow(new IllegalStateException("SECRET of LDAP"));
        for (String path : List.of(
                "",
                "/versions",
                "/versions/1",
                "/versions/compare?from=1&to=2",
                "/export/csv",
                "/export/xlsx",
                "/file",
                "/view",
                "/changes",
                "/notes/n1/comments",
                "/comments")) {
            assertFails(rest.get(map + path));
        }
        String page = "pages/" + this.page.getId();
        for (String path : List.of(maps, page + "/templates", "administration")) {
            assertFails(rest.get(path));
        }
        for (String path : List.of(
                "/edits",
                "/versions/1/restore",
                "/presence",
                "/copy",
                "/put-back",
                "/clear-votes",
                "/notices",
                "/import")) {
            assertFails(rest.post(map + path, ADD));
        }
        assertFails(rest.post("administration/template-space", "{\"key\": \"DEMO\"}"));
    }

    private static void assertFails(Rest.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.error()).isEqualTo("failed");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        assertThat(answer.body()).contains("Try again in a moment").doesNotContain("SECRET", "Exception");
    }

    @Test
    @Rule("A10")
    void aFullDiskOrAFailingDatabaseIsAnswered503() {
        wiki.shelf.fillUp();
        assertThat(rest.post(map + "/edits", ADD).error()).isEqualTo("not-saved");
        doThrow(new IllegalStateException("database gone"))
                .when(wiki.transactions)
                .execute(any());
        Rest.Answer answer = rest.post(map + "/edits", ADD);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("database gone");
    }

    @Test
    @Rule("A9")
    void whenOthersSaveForTooLongTheAnswerIsToTryAgainAndNothingIsLost() throws InterruptedException {
        when(wiki.lock.tryLock(anyLong(), any())).thenReturn(false);
        Rest.Answer answer = rest.post(map + "/edits", ADD);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.error()).isEqualTo("busy");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    @Test
    @Rule("A9")
    void aBodyThatComesSlowlyOrBreaksOffHoldsNoLockAndStoresNothing() {
        AtomicInteger reads = new AtomicInteger();
        InputStream dripping = new InputStream() {
            @Override
            public int read() throws IOException {
                verify(wiki.lockService, never()).getLockForName(any());
                if (reads.getAndIncrement() == ADD.length() / 2) {
                    throw new IOException("gone");
                }
                return ADD.charAt(reads.get() - 1);
            }

            @Override
            public int read(byte[] bytes, int from, int count) throws IOException {
                bytes[from] = (byte) read();
                return 1;
            }
        };
        assertThat(rest.post(map + "/edits", dripping, "X-Slow", "yes").status())
                .isEqualTo(400);
        assertThat(reads.get()).isGreaterThan(50);
        verify(wiki.lockService, never()).getLockForName(any());
        assertThat(wiki.shelf.log()).isEmpty();
    }
}
