package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.journeymap.Rule;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("E36")
class HistoryResourceTest extends RestCase {
    @Test
    @Rule("H7")
    void theVersionsAreListedReadOneByOneAndRestored() {
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
        JsonObject restored = rest.post(map + "/versions/1/restore", "{}").json();
        assertThat(restored.get("version").getAsInt()).isEqualTo(3);
        assertThat(restored).isEqualTo(rest.get(map).json());
        assertThat(rest.post(map + "/versions/7/restore", "{}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Rule("M2")
    void whatIsRestoredIsNotRestoredOnceMoreWhenTheSameRequestComesLate(boolean changesNothing) {
        wiki.addNote(page, "n1", "One");
        if (!changesNothing) {
            wiki.wait(Duration.ofMinutes(11));
            wiki.addNote(page, "n2", "Two");
        }
        String asked = "{\"stamp\": \"restoring:1\"}";
        assertThat(rest.post(map + "/versions/1/restore", asked).status()).isEqualTo(200);
        wiki.become("tom");
        wiki.addNote(page, "n3", "Tom's");
        wiki.become("eva");

        JsonObject again = rest.post(map + "/versions/1/restore", asked).json();

        assertThat(again).isEqualTo(rest.get(map).json());
        assertThat(again.toString()).contains("Tom's").doesNotContain("Two");
    }

    @Test
    @Rule("M2")
    void whateverElseIsRestoredAfterwardsIsRestored() {
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Two");
        rest.post(map + "/versions/1/restore", "{\"stamp\": \"one:1\"}");
        wiki.become("tom");
        assertThat(rest.post(map + "/versions/2/restore", "{\"stamp\": \"one:1\"}")
                        .body())
                .as("another person's")
                .contains("Two");
        wiki.become("eva");
        assertThat(rest.post(map + "/versions/1/restore", "{\"stamp\": \"two:1\"}")
                        .body())
                .as("asked for anew")
                .doesNotContain("Two");
        assertThat(rest.post(map + "/versions/1/restore", "{\"stamp\": \"no stamp\"}")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,1"})
    @Rule("V15")
    void whatWasAddedLaterIsNeverCalledRemovedInWhicheverOrderTwoVersionsAreAskedFor(int from, int to) {
        wiki.addNote(page, "n1", "One");
        wiki.wait(Duration.ofMinutes(11));
        wiki.addNote(page, "n2", "Two");
        JsonObject compared =
                rest.get(map + "/versions/compare?from=" + from + "&to=" + to).json();
        assertThat(compared.get("from").getAsInt()).isEqualTo(1);
        assertThat(compared.get("to").getAsInt()).isEqualTo(2);
        assertThat(compared.get("html").getAsString())
                .contains("data-change=\"added\"", "1 note added")
                .doesNotContain("data-change=\"removed\"");
    }

    @Test
    @Rule("V15")
    void oneVersionAloneIsShownAsItWas() {
        wiki.addNote(page, "n1", "First");

        String html = rest.get(map + "/versions/compare?from=1&to=1")
                .json()
                .get("html")
                .getAsString();

        assertThat(Jsoup.parse(html).select(".jm-note .jm-text").eachText()).containsExactly("First");
        assertThat(Jsoup.parse(html).select(".jm-compared, .jm-compared-summary"))
                .as("neither dimmed nor called unchanged")
                .isEmpty();
    }
}
