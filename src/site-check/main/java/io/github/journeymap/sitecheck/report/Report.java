package io.github.journeymap.sitecheck.report;

import io.github.journeymap.sitecheck.Outcome;
import io.github.journeymap.sitecheck.Outcome.Result;
import io.github.journeymap.sitecheck.http.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What was found out about a site, as a table for the terminal and as one HTML file, without anything that lets someone
 * in.
 *
 * @param about lines that say which site it was, as whom, and when
 * @param leftBehind what could not be removed
 */
public record Report(List<String> about, List<Outcome> outcomes, List<String> leftBehind, Secrets secrets) {
    private static final int NAME_WIDTH = 78;

    public boolean isGood() {
        return outcomes.stream().noneMatch(Outcome::isFailure) && leftBehind.isEmpty();
    }

    /** {@code 31 passed, 1 failed, 5 skipped}. */
    public String sum() {
        return List.of(Result.values()).stream()
                .map(result -> outcomes.stream()
                                .filter(outcome -> outcome.result() == result)
                                .count() + " " + word(result))
                .collect(Collectors.joining(", "));
    }

    /** What stands below the lines of all checks in a terminal. */
    public String summary() {
        StringBuilder summary = new StringBuilder();
        about.forEach(line -> summary.append(line).append('\n'));
        summary.append(sum()).append('\n');
        leftBehind.forEach(what ->
                summary.append("Left behind, please remove: ").append(what).append('\n'));
        return secrets.blotOut(summary.toString());
    }

    /**
     * What a terminal shows of one check: its number in docs/confluence.md, what it says, what became of it, and why.
     */
    public static String line(Outcome outcome) {
        String number = outcome.check().number();
        return String.format(
                Locale.ROOT,
                "%2s  %-" + NAME_WIDTH + "s  %-7s %s%n",
                number.isEmpty() ? "-" : number,
                outcome.check().name(),
                word(outcome.result()),
                outcome.remark().replaceAll("\\s+", " "));
    }

    /** To be sent to us. */
    public String html() {
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Journey Map: site check</title><style>"
                + "body{font:15px/1.5 system-ui,sans-serif;margin:2rem;max-width:75rem}"
                + "table{border-collapse:collapse}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem;border-top:1px solid #ccc}"
                + ".failed{color:#ae2a19;font-weight:600}.passed{color:#216e4e}.skipped{color:#626f86}"
                + "pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f5f7;padding:1rem}"
                + "</style></head><body>\n<h1>Journey Map: site check</h1>\n<p>");
        html.append(escaped(String.join("\n", about)).replace("\n", "<br>\n")).append("</p>\n<p><strong>");
        html.append(escaped(sum())).append("</strong></p>\n");
        leftBehind.forEach(what -> html.append("<p class=\"failed\">Left behind, please remove: ")
                .append(escaped(what))
                .append("</p>\n"));
        html.append(
                "<table><thead><tr><th>No.</th><th>Check</th><th>Result</th><th>Why</th><th>Seconds</th></tr></thead><tbody>\n");
        for (Outcome outcome : outcomes) {
            html.append("<tr><td>").append(outcome.check().number());
            html.append("</td><td>").append(escaped(outcome.check().name()));
            html.append("</td><td class=\"")
                    .append(word(outcome.result()))
                    .append("\">")
                    .append(word(outcome.result()));
            html.append("</td><td>").append(escaped(outcome.remark()));
            html.append("</td><td>")
                    .append(String.format(Locale.ROOT, "%.1f", outcome.took().toMillis() / 1000.0));
            html.append("</td></tr>\n");
        }
        html.append("</tbody></table>\n");
        outcomes.stream().filter(Outcome::isFailure).forEach(outcome -> details(outcome, html));
        return html.append("</body></html>\n").toString();
    }

    private void details(Outcome outcome, StringBuilder html) {
        html.append("<h2>").append(escaped(outcome.check().name())).append("</h2>\n<p class=\"failed\">");
        html.append(escaped(outcome.remark())).append("</p>\n");
        outcome.exchanges().forEach(exchange -> html.append("<pre>")
                .append(escaped(exchange.toString()))
                .append("</pre>\n"));
        outcome.seen()
                .forEach(seen -> html.append("<pre>").append(escaped(seen)).append("</pre>\n"));
    }

    private String escaped(String text) {
        return secrets.blotOut(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String word(Result result) {
        return result.name().toLowerCase(Locale.ROOT);
    }
}
