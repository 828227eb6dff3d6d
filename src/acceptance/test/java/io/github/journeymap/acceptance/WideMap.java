package io.github.journeymap.acceptance;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A map with many columns and rows. */
public final class WideMap {
    private WideMap() {}

    /** With a note in each cell of the diagonal. */
    public static String json(int stages, int rows) {
        return json(
                stages,
                rows,
                IntStream.range(0, Math.min(stages, rows))
                        .mapToObj(n -> "{\"id\":\"n%d\",\"row\":\"r%d\",\"step\":\"c%d\",\"text\":\"Note %d\"}"
                                .formatted(n, n, n, n + 1)));
    }

    /** With as many notes in each cell. */
    public static String full(int stages, int rows, int notes) {
        return json(stages, rows, IntStream.range(0, stages * rows * notes).mapToObj(n -> {
            int stage = n / notes % stages;
            int row = n / notes / stages;
            return "{\"id\":\"n%d\",\"row\":\"r%d\",\"step\":\"c%d\",\"text\":\"Row %d, stage %d\"}"
                    .formatted(n, row, stage, row + 1, stage + 1);
        }));
    }

    private static String json(int stages, int rows, Stream<String> notes) {
        StringBuilder json =
                new StringBuilder("{\"format\":\"journey-map\",\"version\":1,\"title\":\"Wide\",\"stages\":[");
        for (int n = 0; n < stages; n++) {
            json.append(n == 0 ? "" : ",")
                    .append("{\"id\":\"s%d\",\"heading\":\"Stage %d\",\"steps\":[{\"id\":\"c%d\"}]}"
                            .formatted(n, n + 1, n));
        }
        json.append("],\"rows\":[");
        for (int n = 0; n < rows; n++) {
            json.append(n == 0 ? "" : ",")
                    .append("{\"id\":\"r%d\",\"heading\":\"Row %d\",\"kind\":\"notes\",\"tone\":\"neutral\"}"
                            .formatted(n, n + 1));
        }
        return json.append("],\"notes\":[")
                .append(notes.collect(Collectors.joining(",")))
                .append("]}")
                .toString();
    }
}
