package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.http.Responses;
import io.github.journeymap.site.Access;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to those whom it may not concern, or who may not change it. */
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
}
