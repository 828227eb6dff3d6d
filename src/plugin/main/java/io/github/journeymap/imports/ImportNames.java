package io.github.journeymap.imports;

import io.github.journeymap.label.Face;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Scale;
import java.util.List;

/** The names of rows and parts for which a file has none of its own. */
record ImportNames(Messages messages) {
    /** Stands for a number. */
    private static final String BLANK = "\u0000";

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

    /** What a text says of a row's values that the app itself has written below its heading; empty if it is none. */
    String total(String text) {
        for (String total : List.of(Scale.SUM, Scale.AVERAGE)) {
            String[] around =
                    messages.text("journey-map.view.value." + total, BLANK).split(BLANK, 2);
            if (around.length == 2 && text.startsWith(around[0]) && text.endsWith(around[1])) {
                return total;
            }
        }
        return "";
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
