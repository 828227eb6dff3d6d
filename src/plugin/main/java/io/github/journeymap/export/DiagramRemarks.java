package io.github.journeymap.export;

import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Comments in a Mermaid diagram that say what a journey has no syntax for, so that it comes back as the map that it was:
 * the rows, who the map and its notes are about, and where a stage or a step begins. Mermaid skips them. They are in English whatever
 * the reader's language, like the diagram's own words.
 *
 * <pre>
 * %% Row (negative): Pains
 * %% Row (from 0 to 20 days, sum): Waiting
 * %% Card (name): Lena
 * </pre>
 */
public final class DiagramRemarks {
    public static final String ROW = "Row";
    /** A part of the persona's card. */
    public static final String CARD = "Card";

    public static final String PERSONA = "Persona";
    public static final String STAGE = "Stage";
    public static final String STEP = "Step";
    public static final String UNPLACED = "Without a place";

    /** What is said of a row: that it is a heading across the map. */
    public static final String LINE = "line";
    /** That its values are faces. */
    public static final String FACES = "faces";
    /** That its curve is drawn in the row above. */
    public static final String JOINED = "joined";
    /** That its values are the scores of the notes in neutral rows. */
    public static final String SCORES = "scores";

    /** What is said of the card: which of its parts it is. */
    public static final String NAME = "name";

    public static final String ROLE = "role";
    public static final String WISH = "text";
    public static final String QUOTE = "quote";
    /** Of its picture. */
    public static final String DESCRIPTION = "description";

    private DiagramRemarks() {}

    static String of(String what) {
        return "%% " + what + "\n";
    }

    static String of(String what, String name) {
        return "%% " + what + ": " + name + "\n";
    }

    /**
     * @param text writes what people have typed so that it can't mean anything else
     */
    static String of(Row row, boolean isSaidByScores, UnaryOperator<String> text) {
        List<String> said = new ArrayList<>();
        if (row.tone() != Tone.NEUTRAL) {
            said.add(row.tone().word());
        }
        if (row.isLine()) {
            said.add(LINE);
        }
        if (row.isScale()) {
            Scale scale = row.range();
            String unit = scale.unit().isBlank() ? "" : " " + text.apply(scale.unit());
            said.add("from " + scale.min().plain() + " to " + scale.max().plain() + unit);
            addIf(scale.faces(), FACES, said);
            addIf(!scale.total().isEmpty(), text.apply(scale.total()), said);
            addIf(scale.joined(), JOINED, said);
            addIf(isSaidByScores, SCORES, said);
        }
        String about = said.isEmpty() ? "" : " (" + String.join(", ", said) + ")";
        return of(ROW + about, text.apply(row.heading()));
    }

    /** The parts of the card that say something. */
    static List<String> of(Persona persona, UnaryOperator<String> text) {
        List<String> said = new ArrayList<>();
        card(NAME, persona.name(), text, said);
        card(ROLE, persona.role(), text, said);
        card(WISH, persona.text(), text, said);
        card(QUOTE, persona.quote(), text, said);
        card(DESCRIPTION, persona.alt(), text, said);
        return said;
    }

    private static void card(String part, String words, UnaryOperator<String> text, List<String> said) {
        if (!words.isBlank()) {
            said.add(of(CARD + " (" + part + ")", text.apply(words)));
        }
    }

    private static void addIf(boolean is, String word, List<String> said) {
        if (is) {
            said.add(word);
        }
    }
}
