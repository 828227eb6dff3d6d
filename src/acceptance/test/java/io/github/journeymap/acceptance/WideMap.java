package io.github.journeymap.acceptance;

/** A map with many columns and rows and a note in each cell of the diagonal. */
public final class WideMap {
    private WideMap() {}

    public static String json(int stages, int rows) {
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
        json.append("],\"notes\":[");
        for (int n = 0; n < Math.min(stages, rows); n++) {
            json.append(n == 0 ? "" : ",")
                    .append("{\"id\":\"n%d\",\"row\":\"r%d\",\"step\":\"c%d\",\"text\":\"Note %d\"}"
                            .formatted(n, n, n, n + 1));
        }
        return json.append("]}").toString();
    }
}
