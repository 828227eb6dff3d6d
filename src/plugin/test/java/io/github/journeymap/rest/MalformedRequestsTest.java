package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.model.Limits;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no resource can make sense of, whoever sends them. */
class MalformedRequestsTest extends RestCase {
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
    @Rule("A8")
    void jsonAnswersCantBeTakenForHTML() {
        rest.post(map + "/edits", ADD.replace("One", "<script>alert(1)</script>"));
        String message = rest.post(map + "/edits", "{\"base\":0,\"edits\":[{\"type\":\"<img src=x>\"}]}")
                .body();
        assertThat(message).doesNotContain("<img");
        assertThat(rest.get(map).header("Content-Type")).isEqualTo("application/json;charset=utf-8");
    }
}
