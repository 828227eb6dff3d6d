package io.github.journeymap.bench.browser;

import java.util.List;

/** A grid library that people use for such tables, as its npm package serves it. */
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
            List.of("jsuites/dist/jsuites.css", "jspreadsheet-ce/dist/jspreadsheet.css"));

    /** What npm installs; jsuites comes with jspreadsheet-ce. */
    static final List<String> PACKAGES =
            List.of("handsontable@18.1.1", "tabulator-tables@6.5.3", "jspreadsheet-ce@5.0.4");

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

    /** The page that draws the map with this library. */
    String html() {
        StringBuilder html = new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title>");
        styles.forEach(style -> html.append("<link rel=\"stylesheet\" href=\"/npm/")
                .append(style)
                .append("\">"));
        scripts.forEach(
                script -> html.append("<script src=\"/npm/").append(script).append("\"></script>"));
        return html.append("</head><body><div id=\"grid\"></div><script type=\"module\" src=\"/own/")
                .append(name().toLowerCase(java.util.Locale.ROOT))
                .append(".js\"></script></body></html>")
                .toString();
    }
}
