package io.github.journeymap.model;

import java.util.List;

/** A part of the journey; it spans its steps, of which there is at least one. */
public record Stage(String id, String heading, String prompt, List<Step> steps, UnknownFields extras) {
    public Stage {
        steps = List.copyOf(steps);
    }

    public Stage withHeading(String changed) {
        return new Stage(id, changed, prompt, steps, extras);
    }

    public Stage withPrompt(String changed) {
        return new Stage(id, heading, changed, steps, extras);
    }

    public Stage withSteps(List<Step> changed) {
        return new Stage(id, heading, prompt, changed, extras);
    }
}
