package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.journeymap.Rule;
import io.github.journeymap.store.MapTitle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made of a map is many times its file. */
class LargeAnswersTest extends RestCase {
    private static final String STEPS =
            "\"stages\": [{\"id\": \"s\", \"heading\": \"%s\", \"steps\": [{\"id\": \"p\"}]}]";

    @Test
    @Rule("X1")
    void aSpreadsheetFiftyTimesAsLargeAsItsMapHasEveryNote() {
        upload("Journey map", "\u201cEnter\u201d ".repeat(20), 20_000);
        Rest.Answer answer = rest.get(map + "/export/csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().split("\r\n")).hasSize(20_001);
        assertThat(answer.body()).endsWith("\"n19999\"\r\n");
        assertThat(answer.body().length()).isGreaterThan(3_000_000);
    }

    @Test
    @Rule("V15")
    void soIsAComparisonAndItsJSONIsWhole() {
        upload("Journey map", "One", 6_000);
        upload("Journey map", "Two", 6_000);
        JsonObject json = rest.get(map + "/versions/compare?from=1&to=2").json();
        assertThat(json.get("to").getAsInt()).isEqualTo(2);
        assertThat(json.get("html").getAsString()).contains("n0", "n5999").endsWith(">");
    }

    @Test
    @Rule("A17")
    void theTitlesOfManyLargeMapsAreToldWithoutKeepingTheMapsAndPastSomeNotAtAll() {
        for (int i = 0; i < 40; i++) {
            upload("Map " + (10 + i), "x".repeat(100), 20_000);
        }
        List<MapTitle> titles = wiki.store.titles(page);
        assertThat(titles).hasSize(40);
        assertThat(titles).filteredOn(map -> map.title().equals("A title")).hasSizeBetween(10, 30);
        assertThat(titles).filteredOn(map -> map.title().isEmpty()).isNotEmpty();
        assertThat(rest.get(maps).json().getAsJsonArray("maps")).hasSize(40);
    }

    private void upload(String name, String heading, int notes) {
        StringBuilder json = new StringBuilder("{\"format\": \"journey-map\", \"version\": 1, \"title\": \"A title\", ")
                .append(STEPS.formatted(heading))
                .append(", \"rows\": [{\"id\": \"r\"}], \"notes\": [");
        for (int i = 0; i < notes; i++) {
            json.append(i == 0 ? "" : ",\n")
                    .append("{\"id\": \"n" + i + "\", \"row\": \"r\", \"step\": \"p\", \"text\": \"n" + i + "\"}");
        }
        wiki.shelf.upload(page, name + ".journey-map.json", json.append("]}").toString());
    }
}
