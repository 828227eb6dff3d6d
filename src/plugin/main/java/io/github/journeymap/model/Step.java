package io.github.journeymap.model;

/** One column. A step without a heading of its own has the empty heading. */
public record Step(String id, String heading, UnknownFields unknownFields) {
    public Step withHeading(String changed) {
        return new Step(id, changed, unknownFields);
    }
}
