package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.model.Limits;
import io.github.journeymap.site.Access;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no resource takes, or answers to whom it may not concern. */
class RefusalsTest extends RestCase {
    @Test
    @Rule("A1")
    void whatIsHiddenAndWhatIsntThereGetTheSameAnswerFromEveryResource() {
        rest.post(map + "/edits", ADD);
        Page other = wiki.page("Other");
        wiki.hide(page);
        List<String> before = wiki.shelf.log();
        for (String path : List.of(
                "",
                "/Journey%20map",
                "/Journey%20map/versions",
                "/Journey%20map/versions/1",
                "/Journey%20map/versions/compare?from=1&to=1",
                "/Journey%20map/export/csv",
                "/Journey%20map/export/svg",
                "/Journey%20map/file")) {
            Rest.Answer hidden = rest.get(maps + path);
            assertThat(hidden.status()).as(path).isEqualTo(404);
            assertThat(hidden.body())
                    .as(path)
                    .isEqualTo(rest.get("pages/9999/maps" + path).body());
            assertThat(hidden.header("ETag")).as(path).isNull();
        }
        for (String path :
                List.of("/edits", "/versions/1/restore", "/presence", "/copy", "/put-back", "/clear-votes")) {
            Rest.Answer hidden = rest.post(map + path, ADD);
            assertThat(hidden.status()).as(path).isEqualTo(404);
            assertThat(hidden.body())
                    .as(path)
                    .isEqualTo(rest.post("pages/9999/maps/Journey%20map" + path, ADD)
                            .body());
        }
        String copy = "{\"page\": \"" + page.getId() + "\"}";
        assertThat(rest.post("pages/" + other.getId() + "/maps/Journey%20map/copy", copy)
                        .status())
                .isEqualTo(404);
        assertThat(wiki.shelf.log()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edits", "/versions/1/restore", "/presence", "/copy", "/put-back", "/clear-votes"})
    @Rule("A2")
    void anyoneWhoMayOnlySeeThePageGets403ForEveryWrite(String path) {
        rest.post(map + "/edits", ADD);
        List<String> before = wiki.shelf.log();
        wiki.protect(page);
        Rest.Answer answer = rest.post(map + path, ADD);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.error()).isEqualTo("not-allowed");
        assertThat(wiki.shelf.log()).isEqualTo(before);
        assertThat(rest.get(map).json().get("canEdit").getAsBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edits", "/versions/1/restore", "/presence", "/copy", "/put-back", "/clear-votes"})
    @Rule("A4")
    void onAReadOnlySiteEveryWriteGets503AndTheTimeAfterWhichToTryAgain(String path) {
        rest.post(map + "/edits", ADD);
        List<String> before = wiki.shelf.log();
        when(wiki.accessMode.isReadOnlyAccessModeEnabled()).thenReturn(true);
        Rest.Answer answer = rest.post(map + path, ADD);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.error()).isEqualTo("read-only");
        assertThat(answer.header("Retry-After")).isEqualTo("60");
        assertThat(wiki.shelf.log()).isEqualTo(before);
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"/edits", "/versions/1/restore", "/presence", "/copy", "/put-back", "/clear-votes"})
    @Rule("A5")
    void aWriteThatDoesntComeFromAScriptOfThisSiteIsRefused(String path) {
        for (String token : List.of("", "check", "true")) {
            Rest.Answer answer = rest.post(map + path, ADD, "application/json", token);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.error()).isEqualTo("xsrf");
        }
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "*/*",
                "application/*",
                "application/json-patch+json")) {
            Rest.Answer answer = rest.post(map + path, ADD, type, "no-check");
            assertThat(answer.status()).as(type).isEqualTo(415);
            assertThat(answer.json().get("message").getAsString()).contains("application/json");
        }
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{client: \"me\"}",
                "{'client': 'me'}",
                "{\"client\": \"me\", \"client\": \"me\"}",
                "{\"client\": \"me\"} x",
                "{\"client\": \"me\";}",
                "[]",
                "null",
                ""
            })
    @Rule("A7")
    void smallRequestsAreReadAsStrictlyAsEdits(String body) {
        for (String path : List.of("/presence", "/copy")) {
            Rest.Answer answer = rest.post(map + path, body);
            assertThat(answer.status()).as(path).isEqualTo(422);
            assertThat(answer.error()).isEqualTo("malformed");
        }
    }

    @Test
    @Rule("A7")
    void aVersionThatIsNoNumberIsNoVersionAndAHeaderThatNobodyCanReadIsNone() {
        rest.post(map + "/edits", ADD);
        for (String path : List.of(
                "/versions/compare?from=abc&to=1",
                "/versions/compare?from=1",
                "/versions/compare?from=1&to=99999999999",
                "/export/csv?version=x")) {
            Rest.Answer answer = rest.get(map + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.json().get("message").getAsString()).isNotEmpty();
        }
        assertThat(rest.get(map, "If-None-Match", "not quoted").status()).isEqualTo(200);
    }

    @Test
    @Rule("A10")
    void whatNoResourceHasHeardOfIsAnsweredInWordsAndNotAsAMapThatIsGone() {
        List<Rest.Answer> answers = List.of(
                rest.get("nothing/here"),
                rest.get(map + "/nothing"),
                rest.get(map + "/edits"),
                rest.call("DELETE", map),
                rest.get("pages/x/maps"));
        assertThat(answers.stream().map(Rest.Answer::status)).containsExactly(404, 404, 405, 405, 404);
        for (Rest.Answer answer : answers) {
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.json().get("message").getAsString()).endsWith(".");
            // An older or newer editor must not take it for a page that is gone.
            assertThat(answer.error()).startsWith("no-such-");
            assertThat(answer.header("Cache-Control")).contains("private");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(answers.get(3).header("Allow")).contains("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "gzip, identity"})
    @Rule("A5")
    void aWriteThatIsCompressedIsRefusedAsWhatItIsAndNotAsBrokenJSON(String encoding) {
        InputStream body = new ByteArrayInputStream(ADD.getBytes(StandardCharsets.UTF_8));
        Rest.Answer answer = rest.post(map + "/edits", body, "Content-Encoding", encoding);
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().get("message").getAsString()).isNotEmpty();
        assertThat(wiki.shelf.log()).isEmpty();
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

    @ParameterizedTest
    @ValueSource(strings = {"/edits", "/versions/1/restore", "/presence", "/copy", "/put-back", "/clear-votes"})
    @Rule("A14")
    void whatAPageSendsThatWasDrawnForSomeoneElseThanTheOneWhoIsSignedInNowIsRefused(String path) {
        rest.post(map + "/edits", ADD);
        List<String> before = wiki.shelf.log();
        for (String drawnFor : List.of("key-jane", "KEY-EVA", "key-eva ", "%zz", "eva")) {
            Rest.Answer answer = rest.post(map + path, ADD, drawnFor);
            assertThat(answer.status()).as(drawnFor).isEqualTo(412);
            assertThat(answer.error()).isEqualTo("other-user");
            assertThat(answer.json().get("message").getAsString()).contains("eva Full");
        }
        wiki.hide(page);
        assertThat(rest.post(map + path, ADD, "key-jane").body())
                .as("nobody learns from it what there is")
                .isEqualTo(rest.post("pages/9999/maps/Journey%20map" + path, ADD, "key-jane")
                        .body());
        wiki.becomeAnonymous();
        Rest.Answer answer = rest.post(map + path, ADD, "key-eva");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("signed-out");
        assertThat(wiki.shelf.log()).isEqualTo(before);
    }

    @Test
    @Rule("A14")
    void theMapThatSuchAPageAsksForIsRefusedToo() {
        assertThat(rest.get(map, Responses.PAGE_USER_HEADER, "key-jane").error())
                .isEqualTo("other-user");
        assertThat(rest.get(map, Responses.PAGE_USER_HEADER, "key-eva").status())
                .isEqualTo(200);
        assertThat(rest.get(map, Responses.PAGE_USER_HEADER, "").status()).isEqualTo(200);
        wiki.becomeAnonymous();
        assertThat(rest.get(map, Responses.PAGE_USER_HEADER, "key-eva").error()).isEqualTo("signed-out");
    }

    @Test
    @Rule("A14")
    void whateverAKeyLooksLikeThePageSaysItAsAHeaderCanCarryIt() {
        wiki.become("j\u00f6rg m\u00fcller\n");
        assertThat(Access.signedIn()).isEqualTo("key-j%C3%B6rg+m%C3%BCller%0A");
        assertThat(rest.post(map + "/edits", ADD, Access.signedIn()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%5Cx", "a%00b", "a%0Ab", "%2E%2E", "a%E2%80%AEb", "%20", "a%3Cb"})
    @Rule("A6")
    void aNameThatNoMapCanHaveFindsNothingAndMakesNothing(String name) {
        assertThat(rest.get(maps + "/" + name + "/versions").status()).isEqualTo(404);
        assertThat(rest.post(maps + "/" + name + "/edits", ADD).status()).isEqualTo(404);
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"base\": 0, \"edits\": [{\"type\": \"zap\"}]}|$.edits[0].type",
                "{\"base\": -1, \"edits\": []}|$.base",
                "{\"base\": 0, \"edits\": [|$.edits[0]",
                "{\"base\": 0}|$.edits",
                "nonsense|$"
            })
    @Rule("A7")
    void whatIsntWellFormedEditsIsRefusedWithItsPlaceAndNothingIsStored(String body, String path) {
        Rest.Answer answer = rest.post(map + "/edits", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("path").getAsString()).isEqualTo(path);
        assertThat(answer.json().get("message").getAsString()).isNotBlank();
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @Rule("A7")
    void aBodyOfOneByteTooManyIsRefused() {
        Rest.Answer answer = rest.post(map + "/edits", " ".repeat(Limits.MAP_BYTES + 1));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error()).isEqualTo("too-large");
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "3", "{", "null", "{\"client\": {}}, 3"})
    @Rule("A7")
    void theSmallRequestsTakeOneJSONObjectAndNothingElse(String body) {
        assertThat(rest.post(map + "/presence", body).status()).isEqualTo(422);
        assertThat(rest.post(map + "/copy", body).status()).isEqualTo(422);
        assertThat(rest.post(map + "/presence", "[".repeat(8_000)).status()).isEqualTo(422);
        assertThat(rest.post(map + "/presence", "{\"place\": \"" + "x".repeat(10_000) + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Rule("A8")
    void jsonAnswersCantBeTakenForHTML() {
        rest.post(map + "/edits", ADD.replace("One", "<script>alert(1)</script>"));
        String message = rest.post(map + "/edits", "{\"base\":0,\"edits\":[{\"type\":\"<img src=x>\"}]}")
                .body();
        assertThat(message).doesNotContain("<img");
        assertThat(rest.get(map).header("Content-Type")).isEqualTo("application/json;charset=utf-8");
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
}
