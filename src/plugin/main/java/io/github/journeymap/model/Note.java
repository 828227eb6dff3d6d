package io.github.journeymap.model;

/** A piece of plain text in one cell. The category is the id of one of the row's, or empty. */
public record Note(String id, String row, String step, String text, String category, UnknownFields extras) {
    public Note withText(String changed) {
        return new Note(id, row, step, changed, category, extras);
    }

    public Note withCategory(String changed) {
        return new Note(id, row, step, text, changed, extras);
    }

    public Note at(String otherRow, String otherStep) {
        return new Note(id, otherRow, otherStep, text, category, extras);
    }

    public Cell cell() {
        return new Cell(row, step);
    }
}
