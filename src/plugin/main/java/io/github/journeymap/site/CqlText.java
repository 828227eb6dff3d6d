package io.github.journeymap.site;

/** Texts in queries of Confluence's search. */
final class CqlText {
    private CqlText() {}

    /** The value as a string of the query language, in which quotation marks and backslashes are escaped. */
    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
