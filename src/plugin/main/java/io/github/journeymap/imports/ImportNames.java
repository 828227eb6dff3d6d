package io.github.journeymap.imports;

import io.github.journeymap.label.Face;
import io.github.journeymap.label.Messages;

/** The names of rows and parts for which a file has none of its own. */
record ImportNames(Messages messages) {
    String tasks() {
        return messages.text("journey-map.import.row.tasks");
    }

    String feeling() {
        return messages.text("journey-map.import.row.feeling");
    }

    String touchpoints() {
        return messages.text("journey-map.import.row.touchpoints");
    }

    String thoughts() {
        return messages.text("journey-map.import.row.thoughts");
    }

    String notes() {
        return messages.text("journey-map.import.row.notes");
    }

    /** A cell without what a face is called, as the app itself writes it behind a number: {@code +1 (happy)}. */
    String withoutFace(String cell) {
        String text = cell.strip();
        int space = text.indexOf(' ');
        if (space < 0 || !text.endsWith(")")) {
            return text;
        }
        String number = text.substring(0, space);
        for (Face face : Face.values()) {
            String label = messages.text("journey-map.view.value.face." + face.number());
            if (messages.text("journey-map.view.value.written", number, label).equals(text)) {
                return number;
            }
        }
        return text;
    }

    /** A part of a file, by the line that it begins in. */
    String line(int number) {
        return messages.text("journey-map.import.part.line", Integer.toString(number));
    }

    String line(int number, String name) {
        return messages.text("journey-map.import.part.named", Integer.toString(number), LeftOut.shortened(name));
    }

    /** A table of a page, by its place among them and the heading above it. */
    String table(int number, String name) {
        String place = Integer.toString(number);
        return name.isEmpty()
                ? messages.text("journey-map.import.part.table", place)
                : messages.text("journey-map.import.part.table.named", place, LeftOut.shortened(name));
    }
}
