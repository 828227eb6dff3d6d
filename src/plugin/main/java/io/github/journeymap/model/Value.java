package io.github.journeymap.model;

/** A number in one cell, of which there is at most one in each. */
public record Value(String row, String step, Decimal number, UnknownFields unknownFields) {
    public static Value of(String row, String step, String number) {
        return new Value(row, step, new Decimal(number), UnknownFields.NONE);
    }

    public Value withNumber(Decimal changed) {
        return new Value(row, step, changed, unknownFields);
    }

    public Cell cell() {
        return new Cell(row, step);
    }
}
