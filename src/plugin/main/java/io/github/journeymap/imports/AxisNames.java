package io.github.journeymap.imports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tables call their own lines and columns: words that say what stands there, and nothing of what the map is about.
 */
final class AxisNames {
    private static final Set<String> STAGES =
            names(0, "stages", "phases", "phasen", "fases", "etapa", "etapas", "フェーズ", "段階");

    /** One only: what many call a row of what people do is <em>Steps</em>, as in the templates. */
    private static final Set<String> STEP = names(1);

    private static final Set<String> OTHERS = names(
            2, "rows", "line", "lane", "zeilen", "reihe", "filas", "lignes", "steps", "schritte", "pasos", "étapes");

    private AxisNames() {}

    /** The name of that column of the app's own list in all languages, and what else people call it. */
    private static Set<String> names(int column, String... others) {
        return Stream.concat(NotesList.HEADINGS.stream().map(line -> line.get(column)), List.of(others).stream())
                .map(AxisNames::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without the colon at its end, before which French has a no-break space, and which is wider in Japanese. */
    private static String plain(String cell) {
        String word = cell.replace('\u00A0', ' ').replace('\u202F', ' ').strip().toLowerCase(Locale.ROOT);
        boolean hasColon = word.endsWith(":") || word.endsWith("\uFF1A");
        return hasColon ? word.substring(0, word.length() - 1).strip() : word;
    }

    static boolean isStage(String cell) {
        return STAGES.contains(plain(cell));
    }

    static boolean isStep(String cell) {
        return STEP.contains(plain(cell));
    }

    /** Whether it says no more than that. */
    static boolean isOne(String cell) {
        return isStage(cell) || isStep(cell) || OTHERS.contains(plain(cell));
    }
}
