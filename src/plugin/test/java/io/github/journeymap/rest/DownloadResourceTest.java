package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Rule;
import io.github.journeymap.http.Download;
import io.github.journeymap.wiki.Wiki;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadResourceTest extends RestCase {
    @ParameterizedTest
    @CsvSource({
        "csv,text/csv;charset=utf-8,.csv",
        "md,text/markdown;charset=utf-8,.md",
        "json,application/json;charset=utf-8,.journey-map.json",
        "mermaid,text/plain;charset=utf-8,.mmd",
        "svg,image/svg+xml,.svg"
    })
    @Rule("A8")
    void downloadsAreNamedAfterTheMapsTitleRunNothingAndAreForThisPersonOnly(String kind, String type, String ending) {
        wiki.addNote(page, "n1", "One and only");
        Rest.Answer answer = rest.get(map + "/export/" + kind);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Customer experience journey map" + ending
                        + "\"; filename*=UTF-8''Customer%20experience%20journey%20map" + ending);
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        if (!kind.equals("svg")) {
            assertThat(answer.body()).contains("One and only");
        }
    }

    @Test
    @Rule("V29")
    void thePictureOfAMacroThatShowsAPartHasThatPart() {
        wiki.addNote(page, "n1", "One and only");
        assertThat(rest.get(map + "/export/svg?rows=steps&stages=Enter%2C%20Exit")
                        .body())
                .contains(">Steps<", ">Enter<", ">Exit<")
                .doesNotContain(">Entice<", ">Interactions<");
        assertThat(rest.get(map + "/export/svg?rows=Nowhere").body()).contains(">Entice<", ">Interactions<");
    }

    @Test
    @Rule("X7")
    void thePageForThePrinterIsShownRunsNothingAndIsForThisPersonOnly() {
        wiki.addNote(page, "n1", "One <b>and</b> only");
        Rest.Answer answer = rest.get(map + "/export/print");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.header("Content-Disposition")).isNull();
        assertThat(answer.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("One &lt;b&gt;and&lt;/b&gt; only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "md", "json", "mermaid", "print"})
    @Rule("H9")
    void aDownloadOfAFormerVersionIsOfThatOneOfOneThatWasRemovedThereIsNone(String kind) {
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
    @Rule("V39")
    void theTableThatReplacesAMapShowsOnlyPicturesThatAreOnThePage() {
        wiki.shelf.upload(page, Wiki.FILE, """
                {"format": "journey-map", "version": 1, "stages": [{"id": "s", "heading": "S", "steps": [{"id": "t"}]}],
                 "rows": [{"id": "r", "heading": "R", "kind": "notes"}],
                 "notes": [{"id": "n1", "row": "r", "step": "t", "text": "There", "picture": "there.png"},
                           {"id": "n2", "row": "r", "step": "t", "text": "Gone", "picture": "gone.png"}]}
                """);
        wiki.shelf.attach(page, "there.png", "image/png", new byte[] {1});

        assertThat(rest.get(map + "/export/storage").body())
                .contains("<ri:attachment ri:filename=\"there.png\"/></ac:image> There</li>", "<li>Gone (")
                .doesNotContain("ri:filename=\"gone.png\"");
    }

    @Test
    @Rule("X8")
    void aBrokenFileComesUnderTheNameByWhichItCanBeAttachedAgain() {
        wiki.shelf.upload(page, Wiki.FILE, "{\"format\": 3}");
        assertThat(rest.get(map + "/file").header("Content-Disposition"))
                .startsWith("attachment; filename=\"Journey map.journey-map.json\"");
    }

    @Test
    @Rule("A8")
    void thereIsNoDownloadOfAKindThatDoesntExist() {
        assertThat(rest.get(map + "/export/exe").status()).isEqualTo(404);
        assertThat(rest.get(map + "/file").status()).isEqualTo(404);
    }

    @Test
    @Rule("A8")
    void noCharacterOfAMapsNameEndsAHeader() {
        assertThat(Download.fileName("a\"; filename=evil.exe\r\nX: y\u202E\u65c5.csv"))
                .isEqualTo("filename=\"a__ filename_evil.exe__X_ y__.csv\"; "
                        + "filename*=UTF-8''a%22%3B%20filename%3Devil.exe%0D%0AX%3A%20y%E2%80%AE%E6%97%85.csv");
    }

    @Test
    @Rule("X1")
    void norHasOneWhoseBytesAreMissingThatMayPassSoTheAnswerIsToTryAgain() {
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
    @Rule("X1")
    void aMapThatCantBeReadHasNoExportAnErrorSaysWhyAndNoTemplateTakesItsPlace() {
        wiki.shelf.upload(page, Wiki.FILE, "{\"format\": 3}");
        Rest.Answer answer = rest.get(map + "/export/csv");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("message").getAsString()).contains("$.format: expected text, but found 3");
    }

    @Test
    @Rule({"X1", "V33"})
    void nothingIsMadeOfAnOlderVersionWhereTheNewestCantBeRead() {
        rest.post(map + "/edits", ADD);
        wiki.shelf.upload(page, Wiki.FILE, "{\"format\": 3}");
        for (String path : List.of("/export/csv", "/changes?since=2026-01-01")) {
            Rest.Answer answer = rest.get(map + path);
            assertThat(answer.status()).as(path).isEqualTo(422);
            assertThat(answer.json().get("message").getAsString()).contains("$.format: expected text, but found 3");
        }
    }
}
