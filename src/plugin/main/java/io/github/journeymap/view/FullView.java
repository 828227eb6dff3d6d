package io.github.journeymap.view;

import io.github.journeymap.label.Messages;
import io.github.journeymap.text.Html;
import io.github.journeymap.text.LongText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The live table as a page of its own. Its style sheet is inline, so that the map shows with the first response; the
 * whole map can be read without its script.
 */
public final class FullView {
    /** The map's own, in the order in which the descriptor has them, and then what there is more here. */
    static final List<String> SHEETS = List.of(
            "map/colours",
            "map/frame",
            "map/head",
            "map/persona",
            "map/grid",
            "map/wide",
            "map/icons",
            "map/channels",
            "map/notes",
            "map/values",
            "map/hints",
            "map/paper",
            "editor/look/bar",
            "editor/look/messages",
            "editor/look/screen",
            "editor/look/reach",
            "map/reading");

    private static final String STYLE = SHEETS.stream().map(FullView::sheet).collect(Collectors.joining("\n"));

    private final Messages messages;
    private final String pageTitle;
    private final String pageUrl;
    private final String iconUrl;
    private final String scriptUrl;

    public FullView(Messages messages, String pageTitle, String pageUrl, String iconUrl, String scriptUrl) {
        this.messages = messages;
        this.pageTitle = pageTitle;
        this.pageUrl = pageUrl;
        this.iconUrl = iconUrl;
        this.scriptUrl = scriptUrl;
    }

    /** @param map what {@link LiveTable} has become */
    public LongText html(String map, boolean isDark) {
        StringBuilder head = new StringBuilder("<!DOCTYPE html><html");
        attribute(head, "lang", messages.text("journey-map.view.language"));
        attribute(head, "data-color-mode", isDark ? "dark" : "light");
        head.append("><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
        Html.append(pageTitle, head);
        head.append("</title><link rel=\"icon\"");
        attribute(head, "href", iconUrl);
        head.append("><style>").append(STYLE).append("</style><script type=\"module\"");
        attribute(head, "src", scriptUrl);
        head.append("></script></head><body><main class=\"jm-window\"><a class=\"jm-back\"");
        attribute(head, "href", pageUrl);
        head.append('>');
        Html.append(messages.text("journey-map.view.full-view.back", pageTitle), head);
        return new LongText().append(head.append("</a>")).append(map).append("</main></body></html>");
    }

    private static void attribute(StringBuilder html, String name, String value) {
        html.append(' ').append(name).append("=\"");
        Html.append(value, html);
        html.append('"');
    }

    private static String sheet(String name) {
        try (InputStream css = FullView.class.getResourceAsStream("/frontend/" + name + ".css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
