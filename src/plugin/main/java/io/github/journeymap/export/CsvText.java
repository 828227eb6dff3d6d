package io.github.journeymap.export;

import io.github.journeymap.label.Messages;
import io.github.journeymap.text.LongText;

/**
 * CSV line by line, as RFC 4180 has it, with CR LF, and with a byte order mark, without which Excel takes UTF-8 for the
 * local code page. The delimiter is the one that spreadsheets expect in the reader's language. No field is a formula
 * ({@link Formulas}).
 */
final class CsvText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final LongText csv = new LongText().append(BYTE_ORDER_MARK);
    private final String delimiter;
    private boolean isBegun;

    CsvText(Messages messages) {
        delimiter = messages.text("journey-map.export.delimiter");
    }

    CsvText text(String text) {
        return field(Formulas.harmless(text).replace("\"", "\"\""));
    }

    /** Adds a field that spreadsheets can calculate with. */
    CsvText number(String number) {
        return field(number);
    }

    void end() {
        csv.append("\r\n");
        isBegun = false;
    }

    LongText done() {
        return csv;
    }

    private CsvText field(String text) {
        if (isBegun) {
            csv.append(delimiter);
        }
        isBegun = true;
        csv.append('"').append(text).append('"');
        return this;
    }
}
