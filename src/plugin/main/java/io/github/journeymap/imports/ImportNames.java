package io.github.journeymap.imports;

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

    /** A part of a file, by the line that it begins in. */
    String line(int number) {
        return messages.text("journey-map.import.part.line", Integer.toString(number));
    }

    String line(int number, String name) {
        return messages.text("journey-map.import.part.named", Integer.toString(number), LeftOut.shortened(name));
    }
}
