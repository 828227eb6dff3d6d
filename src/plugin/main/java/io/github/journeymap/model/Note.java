package io.github.journeymap.model;

/**
 * A piece of plain text in one cell.
 *
 * @param category the id of one of the row's, or empty
 * @param persona the id of one of the map's, or empty
 * @param picture the name of an image that is attached to the page, or empty
 */
public record Note(
        String id,
        String row,
        String step,
        String text,
        String category,
        String persona,
        String picture,
        UnknownFields unknownFields) {
    /** A note of nobody in particular, without a picture. */
    public Note(String id, String row, String step, String text, String category, UnknownFields unknownFields) {
        this(id, row, step, text, category, "", "", unknownFields);
    }

    public Note withId(String changed) {
        return new Note(changed, row, step, text, category, persona, picture, unknownFields);
    }

    public Note withText(String changed) {
        return new Note(id, row, step, changed, category, persona, picture, unknownFields);
    }

    public Note withCategory(String changed) {
        return new Note(id, row, step, text, changed, persona, picture, unknownFields);
    }

    public Note withPersona(String changed) {
        return new Note(id, row, step, text, category, changed, picture, unknownFields);
    }

    public Note withPicture(String changed) {
        return new Note(id, row, step, text, category, persona, changed, unknownFields);
    }

    public Note withUnknownFields(UnknownFields changed) {
        return new Note(id, row, step, text, category, persona, picture, changed);
    }

    public Note at(String otherRow, String otherStep) {
        return new Note(id, otherRow, otherStep, text, category, persona, picture, unknownFields);
    }

    public Cell cell() {
        return new Cell(row, step);
    }
}
