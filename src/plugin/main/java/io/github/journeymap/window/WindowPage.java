package io.github.journeymap.window;

import io.github.journeymap.label.Messages;
import io.github.journeymap.text.Html;
import io.github.journeymap.text.LongText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the app's own, in the window beside Confluence's. Its look stands in it. */
public final class WindowPage {
    /** The style sheets of a map, in the order of the descriptor. */
    private static final List<String> OF_A_MAP = List.of(
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
            "map/faces");

    /** The look of one that has neither a map nor anything like it. */
    static final String OF_WORDS = style(List.of("map/words"));

    private final Messages messages;
    private final String title;
    private final String iconUrl;
    private final String style;
    private final List<String> scripts;

    /** @param style of {@link #style} */
    public WindowPage(Messages messages, String title, String iconUrl, String style) {
        this(messages, title, iconUrl, style, List.of());
    }

    private WindowPage(Messages messages, String title, String iconUrl, String style, List<String> scripts) {
        this.messages = messages;
        this.title = title;
        this.iconUrl = iconUrl;
        this.style = style;
        this.scripts = List.copyOf(scripts);
    }

    /** The same, with modules that are fetched there. */
    public WindowPage withScripts(List<String> urls) {
        return new WindowPage(messages, title, iconUrl, style, urls);
    }

    public WindowPage withScript(String url) {
        return withScripts(List.of(url));
    }

    /** Style sheets by their names, {@code map/grid}, in the order of the cascade. */
    public static String style(List<String> sheets) {
        return sheets.stream().map(WindowPage::sheet).collect(Collectors.joining("\n"));
    }

    /** The sheets of a map, and then more. */
    public static List<String> mapAnd(String... sheets) {
        return Stream.concat(OF_A_MAP.stream(), Stream.of(sheets)).toList();
    }

    /**
     * @param backTitle of the page from which one came; empty where there is none
     * @param body HTML, which becomes a part of the page as it is kept
     */
    public LongText html(String backTitle, String backUrl, LongText body, boolean isDark) {
        return html(backTitle, backUrl, body, isDark ? "dark" : "light");
    }

    /** @param mode {@code dark}, {@code light}, or {@code auto}, as the browser prefers it */
    LongText html(String backTitle, String backUrl, LongText body, String mode) {
        StringBuilder head = new StringBuilder("<!DOCTYPE html><html");
        attribute(head, "lang", messages.text("journey-map.view.language"));
        attribute(head, "data-color-mode", mode);
        head.append("><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>");
        Html.append(title, head);
        head.append("</title><link rel=\"icon\"");
        attribute(head, "href", iconUrl);
        head.append("><style>").append(style).append("</style>");
        for (String script : scripts) {
            head.append("<script type=\"module\"");
            attribute(head, "src", script);
            head.append("></script>");
        }
        head.append("</head><body><main class=\"jm-window\">");
        if (!backUrl.isEmpty()) {
            head.append("<a class=\"jm-back\"");
            attribute(head, "href", backUrl);
            head.append('>');
            Html.append(messages.text("journey-map.view.full-view.back", backTitle), head);
            head.append("</a>");
        }
        return body.beginWith(head.toString()).append("</main></body></html>");
    }

    private static void attribute(StringBuilder html, String name, String value) {
        html.append(' ').append(name).append("=\"");
        Html.append(value, html);
        html.append('"');
    }

    private static String sheet(String name) {
        try (InputStream css = WindowPage.class.getResourceAsStream("/frontend/" + name + ".css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
