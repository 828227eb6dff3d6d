package io.github.journeymap.export;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it: what another program makes of an export. */
public final class CsvLines {
    private final String csv;
    private int at;

    private CsvLines(String csv) {
        this.csv = csv;
    }

    /** @throws IllegalArgumentException it isn't all quoted fields in lines that end with CR LF */
    public static List<List<String>> read(String csv) {
        CsvLines lines = new CsvLines(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        List<List<String>> all = new ArrayList<>();
        while (lines.at < lines.csv.length()) {
            all.add(lines.line());
        }
        return all;
    }

    private List<String> line() {
        List<String> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (skip(","));
        if (!skip("\r\n")) {
            throw new IllegalArgumentException("no end of line at " + at);
        }
        return fields;
    }

    private String field() {
        if (!skip("\"")) {
            throw new IllegalArgumentException("no quote at " + at);
        }
        StringBuilder text = new StringBuilder();
        while (true) {
            int quote = csv.indexOf('"', at);
            text.append(csv, at, quote);
            at = quote + 1;
            if (!skip("\"")) {
                return text.toString();
            }
            text.append('"');
        }
    }

    private boolean skip(String wanted) {
        boolean is = csv.startsWith(wanted, at);
        at += is ? wanted.length() : 0;
        return is;
    }
}
