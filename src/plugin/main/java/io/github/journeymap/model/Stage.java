package io.github.journeymap.model;

import java.util.List;

/**
 * A part of the journey; it spans its steps, of which there is at least one.
 *
 * @param accent the name of its colour; empty for the one that follows from its place ({@link Accent})
 */
public record Stage(String id, String heading, String prompt, String accent, List<Step> steps, UnknownFields extras) {
    public Stage {
        steps = List.copyOf(steps);
    }

    public static Stage of(String id, String heading, String prompt, List<Step> steps) {
        return new Stage(id, heading, prompt, "", steps, UnknownFields.NONE);
    }

    public Stage withHeading(String changed) {
        return new Stage(id, changed, prompt, accent, steps, extras);
    }

    public Stage withPrompt(String changed) {
        return new Stage(id, heading, changed, accent, steps, extras);
    }

    public Stage withAccent(String changed) {
        return new Stage(id, heading, prompt, changed, steps, extras);
    }

    public Stage withSteps(List<Step> changed) {
        return new Stage(id, heading, prompt, accent, changed, extras);
    }

    public Stage withExtras(UnknownFields changed) {
        return new Stage(id, heading, prompt, accent, steps, changed);
    }
}
