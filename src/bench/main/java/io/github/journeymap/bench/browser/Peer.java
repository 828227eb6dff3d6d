package io.github.journeymap.bench.browser;

import java.util.List;
import java.util.Locale;

/** A grid library that people use for such tables, as its npm package serves it; and a table without any. */
enum Peer {
    HANDSONTABLE(
            "Handsontable",
            "Enter",
            List.of("handsontable/dist/handsontable.min.js"),
            List.of("handsontable/styles/handsontable.min.css", "handsontable/styles/ht-theme-main.min.css")),
    TABULATOR(
            "Tabulator",
            "Shift+Enter",
            List.of("tabulator-tables/dist/js/tabulator.min.js"),
            List.of("tabulator-tables/dist/css/tabulator.min.css")),
    JSPREADSHEET(
            "jspreadsheet CE",
            "Enter",
            List.of("jsuites/dist/jsuites.js", "jspreadsheet-ce/dist/index.js"),
            List.of("jsuites/dist/jsuites.css", "jspreadsheet-ce/dist/jspreadsheet.css")),
    AG_GRID("AG Grid Community", "Enter", List.of("ag-grid-community/dist/ag-grid-community.min.js"), List.of()),
    /** Of modules only, so that its script and its style sheet are built first. */
    GLIDE("Glide Data Grid", "Enter", List.of(), List.of("../glide.css")),
    PLAIN("plain table", "", List.of(), List.of());

    /** What npm installs; jsuites comes with jspreadsheet-ce, and Glide Data Grid asks for what stands behind it. */
    static final List<String> PACKAGES = List.of(
            "handsontable@18.1.1",
            "tabulator-tables@6.5.3",
            "jspreadsheet-ce@5.0.4",
            "ag-grid-community@36.2.0",
            "@glideapps/glide-data-grid@6.0.3",
            "react@18.3.1",
            "react-dom@18.3.1",
            "lodash@4.18.1",
            "marked@4.3.0",
            "react-responsive-carousel@3.2.23",
            "esbuild@0.28.2");

    private final String title;
    private final String commitKey;
    private final List<String> scripts;
    private final List<String> styles;

    Peer(String title, String commitKey, List<String> scripts, List<String> styles) {
        this.title = title;
        this.commitKey = commitKey;
        this.scripts = scripts;
        this.styles = styles;
    }

    String title() {
        return title;
    }

    /** The key that ends typing and keeps what was typed. */
    String commitKey() {
        return commitKey;
    }

    boolean edits() {
        return this != PLAIN;
    }

    /** How its pages call it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The script with which the page draws the map. */
    private String script() {
        return this == GLIDE ? "/built/glide.js" : "/own/" + key() + ".js";
    }

    /** Where its style is, one sheet as ours is; empty where its script brings it. */
    private String style() {
        if (this == PLAIN) {
            return "/own/plain.css";
        }
        return styles.isEmpty() ? "" : "/style/" + key() + ".css";
    }

    /** @param body what the page shows before any script */
    String html(String body) {
        StringBuilder html = new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title>");
        if (!style().isEmpty()) {
            html.append("<link rel=\"stylesheet\" href=\"").append(style()).append("\">");
        }
        scripts.forEach(
                script -> html.append("<script src=\"/npm/").append(script).append("\"></script>"));
        return html.append("</head><body>")
                .append(body)
                .append("<div id=\"grid\"></div><script type=\"module\" src=\"")
                .append(script())
                .append("\"></script></body></html>")
                .toString();
    }

    /** Its style sheets, which its page fetches as one. */
    List<String> styles() {
        return styles;
    }
}
