package io.github.journeymap.model;

import java.util.List;

/**
 * One question asked of every step. The prompt helps whoever fills the row; it is never content.
 *
 * @param icon the name of one; or empty
 */
public record Row(
        String id,
        String heading,
        String prompt,
        String kind,
        Tone tone,
        String icon,
        List<Category> categories,
        UnknownFields extras) {
    /** The kind of a row that holds notes. */
    public static final String NOTES = "notes";

    public Row {
        categories = List.copyOf(categories);
    }

    /** One that holds notes. */
    public static Row of(String id, String heading, String prompt, Tone tone, List<Category> categories) {
        return new Row(id, heading, prompt, NOTES, tone, "", categories, UnknownFields.NONE);
    }

    public Row withHeading(String changed) {
        return new Row(id, changed, prompt, kind, tone, icon, categories, extras);
    }

    public Row withPrompt(String changed) {
        return new Row(id, heading, changed, kind, tone, icon, categories, extras);
    }

    public Row withTone(Tone changed) {
        return new Row(id, heading, prompt, kind, changed, icon, categories, extras);
    }

    public Row withIcon(String changed) {
        return new Row(id, heading, prompt, kind, tone, changed, categories, extras);
    }

    public Row withCategories(List<Category> changed) {
        return new Row(id, heading, prompt, kind, tone, icon, changed, extras);
    }

    public Row withExtras(UnknownFields changed) {
        return new Row(id, heading, prompt, kind, tone, icon, categories, changed);
    }
}
