package io.github.journeymap.model;

/** A piece of plain text in one cell. The category is the id of one of the row's, or empty. */
public record Note(String id, String row, String step, String text, String category, UnknownFields unknownFields) {
    public Note withText(String changed) {
        return new Note(id, row, step, changed, category, unknownFields);
    }

    public Note withCategory(String changed) {
        return new Note(id, row, step, text, changed, unknownFields);
    }

    public Note at(String otherRow, String otherStep) {
        return new Note(id, otherRow, otherStep, text, category, unknownFields);
    }

    public Cell cell() {
        return new Cell(row, step);
    }
}
