package io.github.journeymap.imports;

import io.github.journeymap.imports.MarkdownFile.Bullets;
import io.github.journeymap.imports.MarkdownFile.Item;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.JourneyMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The map of lists: the items of a nested one are stages, what is in them notes, or, where that holds lists in its
 * turn, rows. Lists that aren't nested are one map together: each is a stage, by the heading above it.
 */
final class Nesting {
    /** Anything nested more deeply is read as if it were at this level. */
    static final int DEEPEST = 20;

    private final MapInMaking map = new MapInMaking();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private final ImportNames names;

    private Nesting(ImportNames names) {
        this.names = names;
    }

    static JourneyMap of(Bullets list, String title, ImportNames names) {
        Nesting nesting = new Nesting(names);
        nesting.map.title(title);
        boolean counts = counts(list.items());
        for (Item stage : list.items()) {
            String step = nesting.map.stage(text(stage, counts));
            nesting.stage(stage, step);
        }
        return nesting.map.map();
    }

    static JourneyMap ofFlat(List<Bullets> lists, String title, ImportNames names) {
        Nesting nesting = new Nesting(names);
        nesting.map.title(title);
        Map<String, String> steps = new LinkedHashMap<>();
        for (Bullets list : lists) {
            String step = steps.computeIfAbsent(list.name(), nesting.map::stage);
            nesting.notes(names.notes(), step, list.items());
        }
        return nesting.map.map();
    }

    private void stage(Item stage, String step) {
        boolean hasRows = stage.items().stream().anyMatch(item -> !item.items().isEmpty());
        if (!hasRows) {
            notes(names.notes(), step, stage.items());
            return;
        }
        boolean counts = counts(stage.items());
        for (Item row : stage.items()) {
            if (row.items().isEmpty()) {
                notes(names.notes(), step, List.of(row));
            } else {
                notes(text(row, counts), step, row.items());
            }
        }
    }

    /** Each with what is in it, right behind it. */
    private void notes(String row, String step, List<Item> items) {
        if (items.isEmpty()) {
            return;
        }
        String id = rows.computeIfAbsent(row, map::row);
        boolean counts = counts(items);
        for (Item item : items) {
            map.note(new Cell(id, step), text(item, counts));
            notes(row, step, item.items());
        }
    }

    /** Numbers that only count say no more than the order does. */
    private static boolean counts(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).number() != i + 1) {
                return false;
            }
        }
        return true;
    }

    private static String text(Item item, boolean counts) {
        return item.number() == 0 || counts ? item.plain() : item.number() + ". " + item.plain();
    }
}
