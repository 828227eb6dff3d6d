package io.github.journeymap.sitecheck.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One request and its answer, as they went over the line. */
public record Exchange(
        String method,
        String address,
        Map<String, List<String>> requestHeaders,
        String requestBody,
        int status,
        Map<String, List<String>> headers,
        byte[] body) {
    private static final int LONGEST = 4_000;

    /** The beginning of the answer's body as text; of what isn't text, its size. */
    private String text() {
        String type = String.join("", headers.getOrDefault("content-type", List.of("")));
        return type.matches("(?i).*(text|json|xml|html|javascript).*")
                ? beginning(new String(body, StandardCharsets.UTF_8))
                : body.length + " bytes";
    }

    /** As it would be written down, the request first. */
    @Override
    public String toString() {
        return method + ' ' + address + '\n' + lines(requestHeaders)
                + (requestBody.isEmpty() ? "" : '\n' + beginning(requestBody) + '\n') + "\n" + status + '\n'
                + lines(headers) + '\n' + text();
    }

    private static String lines(Map<String, List<String>> headers) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(headers)
                .forEach((name, values) -> values.forEach(
                        value -> lines.append(name).append(": ").append(value).append('\n')));
        return lines.toString();
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " \u2026";
    }
}
