package io.github.journeymap.format;

import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads the values of a file that {@link MapWriter} has written. */
final class ValueLines {
    private static final byte[] BEGIN = LineReader.ascii(",\n  \"values\": [");
    private static final byte[] LINE = LineReader.ascii("\n    {\"row\": \"");
    private static final byte[] STEP = LineReader.ascii(", \"step\": \"");
    private static final byte[] VALUE = LineReader.ascii(", \"value\": ");
    private static final byte[] END = LineReader.ascii("\n  ]");
    private static final int INDENT = "\n    ".length();

    private final LineReader in;
    private final FileLines<Value> values;
    private final Set<Cell> cells = new HashSet<>();
    private String row = "";
    private String step = "";

    private ValueLines(LineReader in) {
        this.in = in;
        values = new FileLines<>(in.file(), in.at());
    }

    /** Empty when there are none right here, or any of them isn't written as this version would write it. */
    static Optional<FileLines<Value>> read(LineReader in) {
        if (!in.skip(BEGIN)) {
            return Optional.empty();
        }
        ValueLines lines = new ValueLines(in);
        return lines.readAll() ? Optional.of(lines.values) : Optional.empty();
    }

    private boolean readAll() {
        do {
            if (values.items().size() == Limits.VALUES || !readLine()) {
                return false;
            }
        } while (in.skip(','));
        return in.skip(END);
    }

    private boolean readLine() {
        int begin = in.at() + INDENT;
        row = in.skip(LINE) ? in.sharedId(row) : null;
        step = row != null && in.skip(STEP) ? in.sharedId(step) : null;
        Decimal number = step != null && in.skip(VALUE) ? in.decimal() : null;
        if (number == null || !in.skip('}')) {
            return false;
        }
        Value value = new Value(row, step, number, UnknownFields.NONE);
        values.add(value, begin, in.at());
        return cells.add(value.cell());
    }
}
