package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.journeymap.Rule;
import io.github.journeymap.model.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ImportResourceTest extends RestCase {
    private static final int TEXT = 5;

    private static final byte[] CSV = ",Go,Come\nDoes,walks,runs\n".getBytes(StandardCharsets.UTF_8);

    @Test
    @Rule("I1")
    void answersTheMapThatAFileWouldBeAndWritesNothing() {
        Rest.Answer answer = rest.file(map + "/import?file=Trip.csv", CSV);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getAsJsonObject("map").get("title").getAsString())
                .isEqualTo("Trip");
        assertThat(answer.json().getAsJsonArray("lines")).hasSize(2);
        assertThat(rest.get(maps).json().get("maps")).hasToString("[]");
    }

    @Test
    @Rule("I4")
    void saysFromWhichLineOnATableIsSwapped() {
        String lines = "Stage,Does\n" + "Arrive,waits\n".repeat(Limits.ROWS + 1);
        Rest.Answer answer = rest.file(map + "/import?file=x.csv", lines.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.json().get("swap").getAsInt()).isZero();
        assertThat(rest.file(map + "/import?file=x.csv", CSV).json().get("swap").getAsInt())
                .isNegative();
    }

    @Test
    @Rule("I2")
    void refusesInASentenceWithTheStatusOfWhatIsWrongWithWhatWasSent() {
        Rest.Answer answer = rest.file(map + "/import?file=x.txt", "Only words".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("malformed");
        assertThat(answer.json().get("message").getAsString()).startsWith("This file has no table");
    }

    @Test
    @Rule("I2")
    void refusesOneByteMoreThanAMapMayHave() {
        Rest.Answer answer = rest.file(map + "/import?file=x.csv", new byte[Limits.MAP_BYTES + 1]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error()).isEqualTo("too-large");
    }

    @Test
    @Rule("A17")
    void takesATurnBySizeSoThatASmallerFileIsReadBesideALargeOne() {
        byte[] file = (new String(CSV, StandardCharsets.UTF_8) + " ".repeat(300_000)).getBytes(StandardCharsets.UTF_8);
        Rest.Answer answer =
                wiki.turns.take(2 * Limits.MAP_BYTES - 400_000, () -> rest.file(map + "/import?file=x.csv", file));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    @Rule("A1")
    void takesPermissionToEditAndWhatNoFormOfAnotherSiteCanSend() {
        assertThat(rest.post(map + "/import?file=x.csv", "a", "application/octet-stream", "")
                        .status())
                .isEqualTo(403);
        wiki.protect(page);
        assertThat(rest.file(map + "/import?file=x.csv", CSV).status()).isEqualTo(403);
        wiki.hide(page);
        assertThat(rest.file(map + "/import?file=x.csv", CSV).status()).isEqualTo(404);
    }

    /** As another program writes it: its own parts, styles and shared texts. */
    @Test
    @Rule("I6")
    void aSpreadsheetThatAnotherProgramHasChangedSaysWhatWasChangedAddedAndDeleted() throws IOException {
        rest.post(map + "/edits", ADD.replace("]}", ", " + note("n2", "Two") + ", " + note("n3", "Three") + "]}"));
        byte[] file = rest.download(map + "/export/xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet list = book.getSheetAt(1);
            assertThat(list.getRow(1).getCell(TEXT).getStringCellValue()).isEqualTo("One");
            list.getRow(1).createCell(TEXT).setCellValue("One and a half");
            list.shiftRows(3, 3, -1);
            Row added = list.createRow(3);
            for (int i = 1; i < TEXT; i++) {
                added.createCell(i).setCellValue(list.getRow(1).getCell(i).getStringCellValue());
            }
            added.createCell(TEXT).setCellValue("Four");
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            book.write(changed);
            file = changed.toByteArray();
        }

        JsonObject found = rest.file(map + "/import?file=Plans.xlsx", file).json();

        JsonObject origin = found.getAsJsonObject("origin");
        assertThat(origin.get("changed")).isEqualTo(JsonParser.parseString("{\"n1\": \"t\", \"n3\": \"\"}"));
        assertThat(origin.get("gone")).hasToString("[\"n2\"]");
        assertThat(found.getAsJsonObject("map").getAsJsonArray("notes"))
                .extracting(note -> note.getAsJsonObject().get("text").getAsString())
                .containsExactly("One and a half", "Three", "Four");
        assertThat(rest.get(map).json().getAsJsonObject("map").getAsJsonArray("notes"))
                .hasSize(3);
    }

    private static String note(String id, String text) {
        return "{\"type\": \"add-note\", \"note\": {\"id\": \"%s\", \"row\": \"steps\", \"step\": \"entice-1\", \"text\": \"%s\"}}"
                .formatted(id, text);
    }

    @Test
    @Rule("I7")
    void theTextOfAPageIsReadAsTheMapOfOneOfItsTables() {
        byte[] storage =
                "<h2>A trip</h2><table><tbody><tr><th></th><th>Go</th></tr><tr><th>Does</th><td>walks</td></tr></tbody></table>"
                        .getBytes(StandardCharsets.UTF_8);
        Rest.Answer answer = rest.file(map + "/import?file=Plans.storage", storage);
        assertThat(answer.json().get("parts")).hasToString("[\"Table 1: A trip\"]");
        assertThat(answer.json().getAsJsonObject("map").get("title").getAsString())
                .isEqualTo("A trip");
    }
}
