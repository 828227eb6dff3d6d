package io.github.journeymap.model;

import java.util.List;

/** One question asked of every step. The prompt helps whoever fills the row; it is never content. */
public record Row(
        String id,
        String heading,
        String prompt,
        String kind,
        Tone tone,
        List<Category> categories,
        UnknownFields extras) {
    /** The kind of a row that holds notes. */
    public static final String NOTES = "notes";

    public Row {
        categories = List.copyOf(categories);
    }

    public Row withHeading(String changed) {
        return new Row(id, changed, prompt, kind, tone, categories, extras);
    }

    public Row withPrompt(String changed) {
        return new Row(id, heading, changed, kind, tone, categories, extras);
    }

    public Row withTone(Tone changed) {
        return new Row(id, heading, prompt, kind, changed, categories, extras);
    }

    public Row withCategories(List<Category> changed) {
        return new Row(id, heading, prompt, kind, tone, changed, extras);
    }
}
