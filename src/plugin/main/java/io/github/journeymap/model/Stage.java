package io.github.journeymap.model;

import java.util.List;

/**
 * A part of the journey; it spans its steps, of which there is at least one.
 *
 * @param accent the name of its colour; empty for the one that follows from its place ({@link Accent})
 */
public record Stage(
        String id, String heading, String prompt, String accent, List<Step> steps, UnknownFields unknownFields) {
    public Stage {
        steps = List.copyOf(steps);
    }

    public static Stage of(String id, String heading, String prompt, List<Step> steps) {
        return new Stage(id, heading, prompt, "", steps, UnknownFields.NONE);
    }

    public Stage withHeading(String changed) {
        return new Stage(id, changed, prompt, accent, steps, unknownFields);
    }

    public Stage withPrompt(String changed) {
        return new Stage(id, heading, changed, accent, steps, unknownFields);
    }

    public Stage withAccent(String changed) {
        return new Stage(id, heading, prompt, changed, steps, unknownFields);
    }

    public Stage withSteps(List<Step> changed) {
        return new Stage(id, heading, prompt, accent, changed, unknownFields);
    }

    public Stage withUnknownFields(UnknownFields changed) {
        return new Stage(id, heading, prompt, accent, steps, changed);
    }
}
