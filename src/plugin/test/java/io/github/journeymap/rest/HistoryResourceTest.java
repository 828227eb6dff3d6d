package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.journeymap.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        JsonObject restored = rest.post(map + "/versions/1/restore", "").json();
        assertThat(restored.get("version").getAsInt()).isEqualTo(3);
        assertThat(restored).isEqualTo(rest.get(map).json());
        assertThat(rest.post(map + "/versions/7/restore", "").status()).isEqualTo(404);
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
}
