package io.github.journeymap.model;

import java.util.List;
import java.util.Optional;

/**
 * One question asked of every step. The prompt helps to fill in the row; it is never content.
 *
 * @param kind {@link #NOTES}, {@link #SCALE}, {@link #LINE}; one of a later version is kept, and shown as notes
 * @param icon the name of one; or empty
 * @param scale what its values are measured by, if it says so ({@link #range})
 */
public record Row(
        String id,
        String heading,
        String prompt,
        String kind,
        Tone tone,
        String icon,
        Optional<Scale> scale,
        List<Category> categories,
        UnknownFields unknownFields) {
    /** The kind of a row that holds notes. */
    public static final String NOTES = "notes";

    /** The kind of a row that has a value in each cell, beside its notes. */
    public static final String SCALE = "scale";

    /** The kind of a row that is only a heading across the map, and has no cells. */
    public static final String LINE = "line";

    public Row {
        categories = List.copyOf(categories);
    }

    /** A row of notes. */
    public static Row of(String id, String heading, String prompt, Tone tone, List<Category> categories) {
        return new Row(id, heading, prompt, NOTES, tone, "", Optional.empty(), categories, UnknownFields.NONE);
    }

    public static Row ofScale(String id, String heading, Scale scale) {
        return of(id, heading, "", Tone.NEUTRAL, List.of()).withKind(SCALE).withScale(Optional.of(scale));
    }

    public boolean isScale() {
        return kind.equals(SCALE);
    }

    public boolean isLine() {
        return kind.equals(LINE);
    }

    /** Whether its values are drawn as faces on a curve. */
    public boolean isCurve() {
        return isScale() && range().faces();
    }

    /** What its values are measured by. */
    public Scale range() {
        return scale.orElse(Scale.EMOTION);
    }

    public Row withHeading(String changed) {
        return new Row(id, changed, prompt, kind, tone, icon, scale, categories, unknownFields);
    }

    public Row withPrompt(String changed) {
        return new Row(id, heading, changed, kind, tone, icon, scale, categories, unknownFields);
    }

    public Row withTone(Tone changed) {
        return new Row(id, heading, prompt, kind, changed, icon, scale, categories, unknownFields);
    }

    public Row withIcon(String changed) {
        return new Row(id, heading, prompt, kind, tone, changed, scale, categories, unknownFields);
    }

    public Row withKind(String changed) {
        return new Row(id, heading, prompt, changed, tone, icon, scale, categories, unknownFields);
    }

    public Row withScale(Optional<Scale> changed) {
        return new Row(id, heading, prompt, kind, tone, icon, changed, categories, unknownFields);
    }

    public Row withCategories(List<Category> changed) {
        return new Row(id, heading, prompt, kind, tone, icon, scale, changed, unknownFields);
    }

    public Row withUnknownFields(UnknownFields changed) {
        return new Row(id, heading, prompt, kind, tone, icon, scale, categories, changed);
    }
}
