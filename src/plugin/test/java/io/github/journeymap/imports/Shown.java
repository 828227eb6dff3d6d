package io.github.journeymap.imports;

import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.wiki.EnglishMessages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A map as a few lines that a test can compare: its stages with their steps, and what stands in the cells of each row.
 */
final class Shown {
    static final UserMessages WORDS = new UserMessages(new EnglishMessages());

    private Shown() {}

    static Found found(String name, String text) {
        return found(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Found found(String name, byte[] bytes) {
        return Imports.read(name, bytes, Choice.NONE, WORDS);
    }

    static List<String> map(String name, String text) {
        return map(found(name, text).map());
    }

    static List<String> map(JourneyMap map) {
        List<String> lines = new ArrayList<>();
        lines.add(map.stages().stream().map(Shown::stage).collect(Collectors.joining(" | ")));
        Cells cells = map.cells();
        for (Row row : map.rows()) {
            StringBuilder line = new StringBuilder(row.heading()).append(':');
            for (Step step : map.steps()) {
                List<String> texts = new ArrayList<>();
                cells.value(row, step)
                        .ifPresent(value -> texts.add("#" + value.number().literal()));
                cells.of(row, step).forEach(note -> texts.add(note(row, note)));
                line.append(
                                line.charAt(line.length() - 1) == ':'
                                                && row.heading().length() + 1 == line.length()
                                        ? " "
                                        : " | ")
                        .append(String.join(" / ", texts));
            }
            lines.add(line.toString());
        }
        map.unplaced().forEach(note -> lines.add("unplaced: " + note.text()));
        return lines;
    }

    private static String note(Row row, Note note) {
        String label = row.categories().stream()
                .filter(category -> category.id().equals(note.category()))
                .map(category -> "[" + category.label() + "] ")
                .findFirst()
                .orElse("");
        return label + note.text().replace("\n", "⏎");
    }

    private static String stage(Stage stage) {
        boolean hasSteps = stage.steps().size() > 1
                || stage.steps().stream().anyMatch(step -> !step.heading().isEmpty());
        return hasSteps
                ? stage.heading()
                        + stage.steps().stream().map(Step::heading).collect(Collectors.joining(", ", " (", ")"))
                : stage.heading();
    }
}
