package io.github.journeymap.view;

import io.github.journeymap.model.Category;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Scale;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Value;
import java.util.HexFormat;
import java.util.List;

/**
 * A short text that tells what a page shows of a map from all else. The editor makes it anew of what it finds on the
 * page (digest.js), and reads the map from the server if something has altered the page before: a translation, a
 * glossary, an ad blocker. It is the hash of a list of the texts, as {@link List#hashCode} and {@link String#hashCode}
 * define it: the machine takes that over a text several letters at a time, and every view of a map waits for it.
 */
final class ShownDigest {
    private int hash = 1;

    private ShownDigest() {}

    /** @param cells the map's */
    static String of(JourneyMap map, Cells cells) {
        ShownDigest digest = new ShownDigest();
        digest.add(
                map.title(),
                map.context().heading(),
                map.context().prompt(),
                map.context().text());
        digest.add(map.persona());
        digest.add(map.personas());
        map.stages().forEach(digest::add);
        digest.add("");
        map.rows().forEach(digest::add);
        digest.add("");
        List<Step> steps = map.steps();
        for (Row row : map.rows()) {
            for (Step step : row.isLine() ? List.<Step>of() : steps) {
                cells.of(row, step).forEach(digest::add);
            }
        }
        map.unplaced().forEach(digest::add);
        for (Row row : map.rows()) {
            for (Step step : row.isScale() ? steps : List.<Step>of()) {
                cells.value(row, step).ifPresent(digest::add);
            }
        }
        return HexFormat.of().toHexDigits(digest.hash);
    }

    private void add(Persona persona) {
        add(persona.name(), persona.role(), persona.text(), persona.quote(), persona.picture(), persona.alt());
    }

    private void add(Stage stage) {
        add(stage.id(), stage.heading(), stage.prompt(), stage.accent());
        stage.steps().forEach(step -> add(step.id(), step.heading()));
        add("");
    }

    private void add(Row row) {
        add(row.id(), row.heading(), row.prompt(), row.tone().word(), row.icon(), row.kind());
        row.scale().ifPresent(this::add);
        add(row.categories());
        add("");
    }

    private void add(List<Category> labels) {
        for (Category label : labels) {
            add(label.id(), label.label(), label.prompt(), label.icon());
        }
    }

    private void add(Scale scale) {
        add(scale.min().plain(), scale.max().plain(), scale.unit(), truth(scale.faces()), scale.total());
        add(truth(scale.joined()));
    }

    private static String truth(boolean is) {
        return is ? "true" : "";
    }

    private void add(Value value) {
        add(value.row(), value.step(), value.number().plain());
    }

    private void add(Note note) {
        add(note.id(), note.row(), note.step(), note.text(), note.category(), note.persona(), note.picture());
    }

    private void add(String... texts) {
        for (String text : texts) {
            hash = 31 * hash + text.hashCode();
        }
    }
}
