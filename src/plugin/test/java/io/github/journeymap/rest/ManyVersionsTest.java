package io.github.journeymap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.Cost;
import io.github.journeymap.Rule;
import io.github.journeymap.wiki.Wiki;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In processor time: the least of many tries is what something takes once the JVM has warmed up. */
class ManyVersionsTest extends RestCase {
    private static final int NOTES = 400;
    private static final int MOST_TRIES = 40;
    private static final long MOST_MILLIS = 50;

    @Test
    @Rule("H7")
    void theListOfAThousandTakesLessThanFiftyMilliseconds() {
        upload(1_000);
        long least = Long.MAX_VALUE;
        for (int tries = 0; tries < MOST_TRIES && least >= MOST_MILLIS; tries++) {
            least = Math.min(
                    least,
                    Cost.of(() -> assertThat(rest.get(map + "/versions").json().getAsJsonArray("versions"))
                                    .hasSize(1_000))
                            .cpuMillis());
        }
        assertThat(least).isLessThan(MOST_MILLIS);
    }

    private void upload(int versions) {
        String notes = IntStream.range(0, NOTES)
                .mapToObj(
                        "{\"id\":\"n%d\",\"row\":\"r\",\"step\":\"s\",\"text\":\"As long as most notes are, with some words\"}"
                                ::formatted)
                .collect(Collectors.joining(","));
        for (int version = 1; version <= versions; version++) {
            wiki.shelf.upload(page, Wiki.FILE, """
                    {"format": "journey-map", "version": 1, "title": "Version %d", "rows": [{"id": "r"}],
                     "stages": [{"id": "t", "steps": [{"id": "s"}]}], "notes": [%s]}
                    """.formatted(version, notes).getBytes(StandardCharsets.UTF_8));
        }
    }
}
