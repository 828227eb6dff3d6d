package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.pages.Page;
import com.google.gson.JsonArray;
import io.github.journeymap.format.MapReader;
import io.github.journeymap.model.Limits;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestTest {
    private static final String ADD = """
            {"base": 0, "template": "five-e", "client": "me", "edits": [
              {"type": "add-note", "note": {"id": "n1", "row": "steps", "step": "entice-1", "text": "One"}, "after": null}]}""";

    private Wiki wiki;
    private Page page;
    private Rest rest;
    private String maps;
    private String map;

    @BeforeEach
    void open() throws InterruptedException {
        wiki = new Wiki();
        page = wiki.page("Plans");
        rest = new Rest(wiki);
        maps = "pages/" + page.getId() + "/maps";
        map = maps + "/Journey%20map";
    }

    @AfterEach
    void leave() {
        wiki.close();
    }

    @Test
    @DisplayName("[B3] Without a file, the map is the template's, as version 0")
    void template() {
        Rest.Answer answer = rest.get(map + "?template=four-stage");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("version").getAsInt()).isZero();
        assertThat(MapReader.read(answer.json().get("map").toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Templates.get("four-stage"));
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @DisplayName("[M9] A batch is applied, and the answer says what became of each edit, by whom and when")
    void edit() {
        Rest.Answer answer = rest.post(map + "/edits", ADD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("version").getAsInt()).isEqualTo(1);
        assertThat(answer.json().get("outcomes")).hasToString("[{\"outcome\":\"done\"}]");
        assertThat(answer.json().has("map")).isFalse();
        assertThat(answer.json().get("author")).hasToString("{\"name\":\"eva\",\"fullName\":\"eva Full\"}");
        assertThat(answer.json().get("modified").getAsString())
                .isEqualTo(wiki.now().toString());
        assertThat(wiki.shelf.text(page, Wiki.FILE)).contains("One");
    }

    @Test
    @DisplayName("[M1] Who saw an older version gets the map as it now is along with the answer")
    void stale() {
        rest.post(map + "/edits", ADD);
        Rest.Answer answer = rest.post(map + "/edits", ADD.replace("n1", "n2").replace("One", "Two"));
        assertThat(answer.json().getAsJsonObject("map").getAsJsonArray("notes")).hasSize(2);
    }

    @Test
    @DisplayName("[M3] Each kind of outcome has its word and its value")
    void outcomes() {
        rest.post(map + "/edits", ADD);
        String body = """
                {"base": 1, "edits": [
                  {"type": "change-note", "id": "n1", "field": "text", "value": "Mine", "was": "Seen", "row": "steps", "step": "entice-1"},
                  {"type": "set-field", "field": "title", "value": "New", "was": "Unseen"},
                  {"type": "remove-row", "id": "no-such-row"}]}""";
        JsonArray outcomes = rest.post(map + "/edits", body).json().getAsJsonArray("outcomes");
        assertThat(outcomes.get(0).toString()).startsWith("{\"outcome\":\"both-kept\",\"note\":\"n1-");
        assertThat(outcomes.get(1).toString()).startsWith("{\"outcome\":\"replaced\",\"other\":\"");
        assertThat(outcomes.get(2).getAsJsonObject().get("outcome").getAsString())
                .isEqualTo("unchanged");
    }

    @Test
    @DisplayName("[A1] What is hidden and what isn't there get the same answer from every resource")
    void hidden() {
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
        for (String path : List.of("/edits", "/versions/1/restore", "/presence", "/copy")) {
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
    @ValueSource(strings = {"/edits", "/versions/1/restore", "/presence", "/copy"})
    @DisplayName("[A2] Who may only see the page gets 403 for every write")
    void not_allowed(String path) {
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
    @ValueSource(strings = {"/edits", "/versions/1/restore", "/presence", "/copy"})
    @DisplayName("[A4] On a read-only site every write gets 503 and the time after which to try again")
    void read_only(String path) {
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
    @ValueSource(strings = {"/edits", "/versions/1/restore", "/presence", "/copy"})
    @DisplayName("[A5] A write that doesn't come from a script of this site is refused")
    void xsrf(String path) {
        for (String token : List.of("", "check", "true")) {
            Rest.Answer answer = rest.post(map + path, ADD, "application/json", token);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.error()).isEqualTo("xsrf");
        }
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
            assertThat(rest.post(map + path, ADD, type, "no-check").status()).isEqualTo(415);
        }
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%5Cx", "a%00b", "a%0Ab", "%2E%2E", "a%E2%80%AEb", "%20", "a%3Cb"})
    @DisplayName("[A6] A name that no map can have finds nothing and makes nothing")
    void names(String name) {
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
    @DisplayName("[A7] What isn't well-formed edits is refused with its place, and nothing is stored")
    void malformed(String body, String path) {
        Rest.Answer answer = rest.post(map + "/edits", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("path").getAsString()).isEqualTo(path);
        assertThat(answer.json().get("message").getAsString()).isNotBlank();
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @DisplayName("[A7] A body of one byte too many is refused")
    void too_large() {
        Rest.Answer answer = rest.post(map + "/edits", " ".repeat(Limits.MAP_BYTES + 1));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error()).isEqualTo("too-large");
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "3", "{", "null", "{\"client\": {}}, 3"})
    @DisplayName("[A7] The small requests take one JSON object and nothing else")
    void small_bodies(String body) {
        assertThat(rest.post(map + "/presence", body).status()).isEqualTo(422);
        assertThat(rest.post(map + "/copy", body).status()).isEqualTo(422);
        assertThat(rest.post(map + "/presence", "[".repeat(8_000)).status()).isEqualTo(422);
        assertThat(rest.post(map + "/presence", "{\"place\": \"" + "x".repeat(10_000) + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("[A8] A map is not sent again to who has this version of it")
    void not_modified() {
        rest.post(map + "/edits", ADD);
        Rest.Answer first = rest.get(map);
        String tag = first.header("ETag");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("X-Content-Type-Options")).isEqualTo("nosniff");
        Rest.Answer second = rest.get(map, "If-None-Match", tag);
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Two");
        assertThat(rest.get(map, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("[A8] A file that was deleted and made again is another one, though its version has the same number")
    void made_again() {
        rest.post(map + "/edits", ADD);
        Rest.Answer first = rest.get(map);
        wiki.shelf.delete(page, Wiki.FILE);
        wiki.wait(Duration.ofSeconds(1));
        rest.post(map + "/edits", ADD.replace("One", "Two"));
        Rest.Answer second = rest.get(map, "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("version")).isEqualTo(first.json().get("version"));
        assertThat(second.json().get("tag")).isNotEqualTo(first.json().get("tag"));
        assertThat(rest.post(map + "/presence", "{}").json().get("tag"))
                .isEqualTo(second.json().get("tag"));
    }

    @Test
    @DisplayName("[A8] A version that took the number of one that was removed is another one")
    void number_again() {
        rest.post(map + "/edits", ADD);
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Two");
        String before = rest.get(map).header("ETag");
        wiki.shelf.removeNewest(page, Wiki.FILE);
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n3", "Other");
        Rest.Answer after = rest.get(map, "If-None-Match", before);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().get("version").getAsInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("[A8] Whether one may edit is part of the answer, so it is sent again when that has changed")
    void not_modified_but_protected() {
        rest.post(map + "/edits", ADD);
        String tag = rest.get(map).header("ETag");
        wiki.protect(page);
        Rest.Answer answer = rest.get(map, "If-None-Match", tag);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("canEdit").getAsBoolean()).isFalse();
    }

    @Test
    @DisplayName("[M1] Who saw another file of that name gets the map along with the answer, whatever its version")
    void stale_by_tag() {
        rest.post(map + "/edits", ADD);
        String tag = rest.get(map).json().get("tag").getAsString();
        String edit = ADD.replace("n1", "n2").replace("\"base\": 0", "\"seen\": \"%s\"");
        assertThat(rest.post(map + "/edits", edit.formatted(tag)).json().has("map"))
                .isFalse();
        assertThat(rest.post(map + "/edits", edit.formatted("other-1")).json().has("map"))
                .isTrue();
    }

    @Test
    @DisplayName("[A8] A hidden map is hidden from who names its version, too")
    void not_modified_and_hidden() {
        rest.post(map + "/edits", ADD);
        String tag = rest.get(map).header("ETag");
        wiki.hide(page);
        assertThat(rest.get(map, "If-None-Match", tag).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "csv,text/csv;charset=utf-8,.csv",
        "md,text/markdown;charset=utf-8,.md",
        "json,application/json;charset=utf-8,.journey-map.json",
        "mermaid,text/plain;charset=utf-8,.mmd",
        "svg,image/svg+xml,.svg"
    })
    @DisplayName("[A8] Downloads are named after the map, run nothing and are for this person only")
    void downloads(String kind, String type, String ending) {
        wiki.addNote(page, "n1", "One and only");
        Rest.Answer answer = rest.get(map + "/export/" + kind);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"Journey map" + ending + "\"; filename*=UTF-8''Journey%20map" + ending);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        if (!kind.equals("svg")) {
            assertThat(answer.body()).contains("One and only");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "md", "json", "mermaid"})
    @DisplayName("[H9] A download of a former version is of that one; of one that was removed, there is none")
    void former_downloads(String kind) {
        wiki.addNote(page, "n1", "Then");
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Later");
        String export = map + "/export/" + kind;
        assertThat(rest.get(export + "?version=1").body()).contains("Then").doesNotContain("Later");
        assertThat(rest.get(export + "?version=2").body()).contains("Then", "Later");
        assertThat(rest.get(export + "?version=0&template=four-stage").body())
                .doesNotContain("Then")
                .isNotEmpty();
        wiki.shelf.purge(page, Wiki.FILE, 1);
        assertThat(rest.get(export + "?version=1").status()).isEqualTo(404);
        assertThat(rest.get(export + "?version=x").status()).isEqualTo(404);
        wiki.hide(page);
        assertThat(rest.get(export + "?version=2").body())
                .isEqualTo(rest.get("pages/9999/maps/Journey%20map/export/" + kind + "?version=2")
                        .body());
    }

    @Test
    @DisplayName("[A8] There is no download of a kind that doesn't exist")
    void no_such_download() {
        assertThat(rest.get(map + "/export/exe").status()).isEqualTo(404);
        assertThat(rest.get(map + "/file").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("[A8] No character of a map's name ends a header")
    void header_injection() {
        assertThat(Download.fileName("a\"; filename=evil.exe\r\nX: y\u202E\u65c5.csv"))
                .isEqualTo("filename=\"a__ filename_evil.exe__X_ y__.csv\"; "
                        + "filename*=UTF-8''a%22%3B%20filename%3Devil.exe%0D%0AX%3A%20y%E2%80%AE%E6%97%85.csv");
    }

    @Test
    @DisplayName("[A8] JSON answers can't be taken for HTML")
    void html_in_json() {
        rest.post(map + "/edits", ADD.replace("One", "<script>alert(1)</script>"));
        String message = rest.post(map + "/edits", "{\"base\":0,\"edits\":[{\"type\":\"<img src=x>\"}]}")
                .body();
        assertThat(message).doesNotContain("<img");
        assertThat(rest.get(map).header("Content-Type")).isEqualTo("application/json;charset=utf-8");
    }

    @Test
    @DisplayName("[A9] When others save for too long, the answer is to try again, and nothing is lost")
    void busy() throws InterruptedException {
        when(wiki.lock.tryLock(anyLong(), any())).thenReturn(false);
        Rest.Answer answer = rest.post(map + "/edits", ADD);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.error()).isEqualTo("busy");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    @Test
    @DisplayName("[A10] A full disk or a failing database is answered 503")
    void failures() {
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
    @DisplayName("[A12] Edits to a broken file get 409 with its name and what is wrong with it")
    void broken() {
        wiki.shelf.upload(page, Wiki.FILE, "{\"format\": 3}");
        Rest.Answer answer = rest.post(map + "/edits", ADD);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.error()).isEqualTo("broken");
        assertThat(answer.json().get("message").getAsString())
                .contains(Wiki.FILE)
                .contains("$.format: expected text, but found 3");
        assertThat(rest.get(map).json().get("canEdit").getAsBoolean()).isFalse();
        assertThat(rest.get(map + "/file").body()).isEqualTo("{\"format\": 3}");
    }

    @Test
    @DisplayName("[X1] Nor has one whose bytes are missing: that may pass, so the answer is to try again")
    void lost_export() {
        wiki.addNote(page, "n1", "One");
        wiki.shelf.lose(page, Wiki.FILE);
        for (String path : List.of("/export/csv", "/file", "/versions/1")) {
            Rest.Answer answer = rest.get(map + path);
            assertThat(answer.status()).as(path).isEqualTo(503);
            assertThat(answer.error()).as(path).isEqualTo("lost");
            assertThat(answer.body()).doesNotContain("no such file on the disk");
        }
    }

    @Test
    @DisplayName("[X1] A map that can't be read has no export: an error says why, and no template takes its place")
    void broken_export() {
        wiki.shelf.upload(page, Wiki.FILE, "{\"format\": 3}");
        Rest.Answer answer = rest.get(map + "/export/csv");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("message").getAsString()).contains("$.format: expected text, but found 3");
    }

    @Test
    @DisplayName("[A13] Presence tells who is editing this map, without a version, and forgets who leaves")
    void presence() {
        rest.post(map + "/presence", "{\"client\": \"a\", \"place\": \"steps/entice-1\"}");
        wiki.become("tom");
        Rest.Answer toTom = rest.post(map + "/presence", "{\"client\": \"b\", \"place\": \"<b>\"}");
        assertThat(toTom.json().get("people").toString())
                .isEqualTo("[{\"name\":\"eva\",\"fullName\":\"eva Full\",\"place\":\"steps/entice-1\"}]");
        assertThat(rest.post(maps + "/Other/presence", "{\"client\": \"b\"}")
                        .json()
                        .getAsJsonArray("people"))
                .isEmpty();
        wiki.become("eva");
        Rest.Answer toEva = rest.post(map + "/presence", "{\"client\": \"a\", \"number\": 1, \"leave\": true}");
        assertThat(toEva.json().get("people").toString())
                .isEqualTo("[{\"name\":\"tom\",\"fullName\":\"tom Full\",\"place\":\"\"}]");
        wiki.become("tom");
        assertThat(rest.post(map + "/presence", "{\"client\": \"b\"}").json().getAsJsonArray("people"))
                .isEmpty();
        assertThat(wiki.shelf.log()).isEmpty();
    }

    @Test
    @DisplayName("[A13] Nobody can leave in another person's name")
    void presence_of_others() {
        rest.post(map + "/presence", "{\"client\": \"a\"}");
        wiki.become("tom");
        Rest.Answer answer = rest.post(map + "/presence", "{\"client\": \"a\", \"leave\": true}");
        assertThat(answer.json().getAsJsonArray("people")).hasSize(1);
    }

    @Test
    @DisplayName("[H7] The versions are listed, read one by one, and restored")
    void versions() {
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Two");
        JsonArray versions = rest.get(map + "/versions").json().getAsJsonArray("versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).getAsJsonObject().get("summary").getAsString())
                .isEqualTo("1 note added in Entice");
        assertThat(rest.get(map + "/versions/1").json().getAsJsonObject("map").getAsJsonArray("notes"))
                .hasSize(1);
        assertThat(rest.get(map + "/versions/7").status()).isEqualTo(404);
        assertThat(rest.post(map + "/versions/1/restore", "")
                        .json()
                        .get("version")
                        .getAsInt())
                .isEqualTo(3);
        assertThat(rest.post(map + "/versions/7/restore", "").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("[H11] A map is brought from another page, and never over one that is there")
    void copy() {
        Page source = wiki.page("Source");
        wiki.addNote(source, "n1", "From there");
        String body = "{\"page\": \"" + source.getId() + "\"}";
        assertThat(rest.post(map + "/copy", body).json().get("version").getAsInt())
                .isEqualTo(1);
        Rest.Answer again = rest.post(map + "/copy", body);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.error()).isEqualTo("already-there");
        assertThat(rest.get(maps).json().get("maps"))
                .hasToString(
                        "[{\"name\":\"Journey map\",\"version\":1,\"title\":\"Customer experience journey map\"}]");
    }

    @Test
    @DisplayName("[E1] The editor gets its words as they are written, and the templates")
    void words() {
        assertThat(rest.get("words").json().keySet())
                .isNotEmpty()
                .allMatch(key -> key.startsWith("journey-map.editor."));
        JsonArray templates = rest.get("templates").json().getAsJsonArray("templates");
        assertThat(templates)
                .extracting(template -> template.getAsJsonObject().get("key").getAsString())
                .containsExactly("five-e", "four-stage", "blank", "job-seeker");
    }
}
