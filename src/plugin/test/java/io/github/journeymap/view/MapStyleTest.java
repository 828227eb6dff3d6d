package io.github.journeymap.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.template.Templates;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapStyleTest {
    @ParameterizedTest
    @CsvSource({
        "blank, map",
        "job-seeker, map map-icons",
        "emotions, map map-channels map-values",
        "glasses, map map-channels map-values map-persona",
        "coffee-machine, map map-channels map-values map-persona",
        "service-blueprint, map map-channels map-values",
        "four-stage, map map-icons"
    })
    void readersOfAMapFetchTheStyleOfWhatItHas(String template, String keys) {
        assertThat(MapStyle.of(Optional.of(Templates.get(template)), LiveComments.NONE))
                .containsExactly(keys.split(" "));
    }

    @Test
    void whereThereIsNoMapOnlyItsSentencesHaveAStyle() {
        assertThat(MapStyle.of(Optional.empty(), LiveComments.NONE)).isEqualTo(List.of("map"));
    }
}
