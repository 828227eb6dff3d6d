package io.github.journeymap.imports;

import io.github.journeymap.export.DiagramRemarks;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Context;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map that grows as a file is read, within the limits of a map. No word of the file is cut: what is too long goes on
 * in what follows it.
 */
final class MapInMaking {
    /** The row or step of an unplaced note: one that doesn't exist. */
    static final String NOWHERE = "nowhere";

    private String title = "";
    private Context context = Context.NONE;
    private Persona persona = Persona.NONE;
    private List<Category> personas = List.of();
    private final List<Stage> stages = new ArrayList<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private int steps;

    void title(String text) {
        title = oneLine(text);
        if (!Limits.fits(title, Limits.HEADING)) {
            context("", title);
            title = first(title, Limits.HEADING);
        }
    }

    /** What the map is about; several texts become lines. */
    void context(String heading, String text) {
        String cleaned = PlainText.clean(text).strip();
        String all = context.text().isEmpty() || cleaned.isEmpty()
                ? context.text() + cleaned
                : context.text() + "\n" + cleaned;
        if (!Limits.fits(all, Limits.TEXT)) {
            throw new RefusedFileException("long.context", Integer.toString(Limits.TEXT));
        }
        String name = heading.isEmpty() ? context.heading() : first(oneLine(heading), Limits.HEADING);
        context = new Context(name, context.prompt(), all, UnknownFields.NONE);
    }

    void persona(String name, String text) {
        String cleaned = PlainText.clean(text).strip();
        boolean fits = Limits.fits(cleaned, Limits.PROMPT);
        if (!fits) {
            context("", cleaned);
        }
        persona = Persona.NONE.withName(heading(name)).withText(fits ? cleaned : "");
    }

    /**
     * Says something of who the map is about; what is too long for a card is what the map is about.
     *
     * @param part as {@link DiagramRemarks} calls it; what it doesn't know says nothing
     */
    void card(String part, String text) {
        Persona said =
                switch (part) {
                    case DiagramRemarks.NAME -> persona.withName(text);
                    case DiagramRemarks.ROLE -> persona.withRole(text);
                    case DiagramRemarks.WISH -> persona.withText(text);
                    case DiagramRemarks.QUOTE -> persona.withQuote(text);
                    case DiagramRemarks.DESCRIPTION -> persona.withAlt(text);
                    default -> persona;
                };
        boolean isShort = part.equals(DiagramRemarks.NAME) || part.equals(DiagramRemarks.ROLE);
        if (Limits.fits(text, isShort ? Limits.HEADING : Limits.PROMPT)) {
            persona = said;
        } else {
            context("", text);
        }
    }

    /** Adds a stage, with a first step. */
    String stage(String heading) {
        return stage(heading, "");
    }

    /** @param hint what is said about the heading besides */
    String stage(String heading, String hint) {
        HeadingText text = headingText(heading, hint);
        String step = newStep();
        Step first = new Step(step, "", UnknownFields.NONE);
        stages.add(Stage.of("s" + (stages.size() + 1), text.heading, text.prompt, List.of(first)));
        return step;
    }

    /** Adds a step to the last stage. */
    String step(String heading) {
        String id = newStep();
        Stage last = stages.get(stages.size() - 1);
        List<Step> all = new ArrayList<>(last.steps());
        all.add(new Step(id, heading(heading), UnknownFields.NONE));
        stages.set(stages.size() - 1, last.withSteps(all));
        return id;
    }

    /** Names the last step that was added. */
    void nameStep(String id, String text) {
        String heading = heading(text);
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            stages.set(
                    i,
                    stage.withSteps(stage.steps().stream()
                            .map(step -> step.id().equals(id) ? step.withHeading(heading) : step)
                            .toList()));
        }
    }

    private String newStep() {
        if (++steps > Limits.STEPS) {
            throw new RefusedFileException("many.steps", Integer.toString(Limits.STEPS));
        }
        return "p" + steps;
    }

    String row(String heading) {
        return row(heading, "");
    }

    /** @param hint what is said about the heading besides */
    String row(String heading, String hint) {
        if (rows.size() == Limits.ROWS) {
            throw new RefusedFileException("many.rows", Integer.toString(Limits.ROWS));
        }
        HeadingText text = headingText(heading, hint);
        String id = "r" + (rows.size() + 1);
        rows.put(id, Row.of(id, text.heading, text.prompt, Tone.NEUTRAL, List.of()));
        return id;
    }

    void tone(String row, Tone tone) {
        rows.computeIfPresent(row, (id, was) -> was.withTone(tone));
    }

    /** Makes a row a heading across the map. */
    void line(String row) {
        rows.computeIfPresent(row, (id, was) -> was.withKind(Row.LINE));
    }

    /** Makes a row one of values. */
    void measure(String row, Scale scale) {
        rows.computeIfPresent(row, (id, was) -> was.withKind(Row.SCALE).withScale(Optional.of(scale)));
    }

    /**
     * The category of that label in a row, which gets it if it hasn't yet; none for no label, or where a row has as
     * many as it can have.
     */
    String category(String row, String label) {
        Row its = rows.get(row);
        if (its == null) {
            return "";
        }
        Labelled found = labelled(its.categories(), label, "c");
        if (found.all().size() > Limits.CATEGORIES) {
            throw new RefusedFileException("many.categories", Integer.toString(Limits.CATEGORIES), its.heading());
        }
        rows.put(row, its.withCategories(found.all()));
        return found.id();
    }

    /** The persona of that name, which the map gets if it hasn't yet; none for no name. */
    String persona(String label) {
        Labelled found = labelled(personas, label, "p");
        personas = found.all();
        if (personas.size() > Limits.CATEGORIES) {
            throw new RefusedFileException("many.personas", Integer.toString(Limits.CATEGORIES));
        }
        return found.id();
    }

    /** The one of that label among all, which has it at its end if there was none; no id for no label. */
    private Labelled labelled(List<Category> all, String label, String prefix) {
        String whole = oneLine(label);
        String name = first(whole, Limits.HEADING);
        if (name.isEmpty()) {
            return new Labelled("", all);
        }
        for (Category each : all) {
            if (each.label().equals(name)) {
                return new Labelled(each.id(), all);
            }
        }
        List<Category> more = new ArrayList<>(all);
        String id = prefix + (all.size() + 1);
        more.add(Category.of(id, name, name.equals(whole) ? "" : rest(whole)));
        return new Labelled(id, more);
    }

    private record Labelled(String id, List<Category> all) {}

    /**
     * What notes can carry beside their text.
     *
     * @param category the id of one of the row's, or empty
     * @param persona the id of one of the map's, or empty
     */
    record Labels(String category, String persona) {
        static final Labels NONE = new Labels("", "");
    }

    void note(Cell place, String text) {
        note(place, text, Labels.NONE);
    }

    /** Adds a note, or several where it is too long for one. */
    void note(Cell place, String text, Labels labels) {
        String cleaned = PlainText.clean(text).strip();
        for (int from = 0; from < cleaned.length(); ) {
            int end = endOfPart(cleaned, from);
            String part = cleaned.substring(from, end).strip();
            if (!part.isEmpty()) {
                add("new-" + (notes.size() + 1), place, part, labels);
            }
            from = end;
        }
    }

    /** Adds a note that has an id of its own; one whose text is too long is refused, as it would become another. */
    void noteOf(String id, Cell place, String text, Labels labels) {
        String cleaned = PlainText.clean(text);
        if (!Limits.fits(cleaned, Limits.TEXT)) {
            throw new RefusedFileException("long.note", Integer.toString(Limits.TEXT), LeftOut.shortened(cleaned));
        }
        add(id, place, cleaned, labels);
    }

    private void add(String id, Cell place, String text, Labels labels) {
        if (notes.size() == Limits.NOTES) {
            throw new RefusedFileException("many.notes", Integer.toString(Limits.NOTES));
        }
        Note note = new Note(id, place.row(), place.step(), text, labels.category, UnknownFields.NONE);
        notes.add(note.withPersona(labels.persona));
    }

    void value(String row, String step, Decimal number) {
        values.put(row + "/" + step, new Value(row, step, number, UnknownFields.NONE));
    }

    boolean hasValue(String row, String step) {
        return values.containsKey(row + "/" + step);
    }

    /** Adds a value that has no place. */
    void strayValue(String row, Decimal number) {
        value(row, NOWHERE + "-" + (values.size() + 1), number);
    }

    JourneyMap map() {
        if (stages.isEmpty()) {
            stage("");
        }
        if (rows.isEmpty()) {
            row("");
        }
        return JourneyMap.of(title, context, stages, List.copyOf(rows.values()), notes)
                .withPersona(persona)
                .withPersonas(personas)
                .withValues(List.copyOf(values.values()));
    }

    /** Where a text that is too long from there on is best parted: between lines, else words. */
    private static int endOfPart(String text, int from) {
        // A character has at most two code units.
        int far = Math.min(text.length(), from + 2 * Limits.TEXT);
        if (far == text.length() && text.codePointCount(from, far) <= Limits.TEXT) {
            return far;
        }
        int most = text.offsetByCodePoints(from, Limits.TEXT);
        String second = text.substring(from + Limits.TEXT / 2, most);
        int line = second.lastIndexOf('\n');
        int best = line < 0 ? second.lastIndexOf(' ') : line;
        return best < 0 ? most : most - second.length() + best + 1;
    }

    static String oneLine(String text) {
        return PlainText.clean(text).strip().replaceAll("\\s+", " ");
    }

    private static String first(String text, int characters) {
        return Limits.fits(text, characters)
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters)).strip();
    }

    /** A heading and its hint. */
    private record HeadingText(String heading, String prompt) {}

    /** Where a heading is longer than one may be, all of it is its hint as well. */
    private HeadingText headingText(String text, String hint) {
        String line = oneLine(text);
        boolean fits = Limits.fits(line, Limits.HEADING);
        String all = fits ? hint : hint.isEmpty() ? line : line + "\n" + hint;
        return new HeadingText(first(line, Limits.HEADING), rest(all));
    }

    /** A heading that has no hint: what is longer stands with what the map is about. */
    private String heading(String text) {
        String line = oneLine(text);
        if (!Limits.fits(line, Limits.HEADING)) {
            context("", line);
        }
        return first(line, Limits.HEADING);
    }

    /** A hint; one that is too long stands with what the map is about. */
    private String rest(String text) {
        String hint = PlainText.clean(text).strip();
        if (!Limits.fits(hint, Limits.PROMPT)) {
            context("", hint);
        }
        return first(hint, Limits.PROMPT);
    }
}
