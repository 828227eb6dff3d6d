package io.github.journeymap.filed;

import io.github.journeymap.edit.Edit;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.UnknownFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The unknown fields of what was removed, so that they come back with it exactly as they were. A browser can't do that:
 * before it has read the map it doesn't know them, and afterwards their numbers are its own, and their order.
 *
 * <p>They stand in the map's file, for the last things removed that had any:
 *
 * <pre>"removed": {"note n1": {"x": 1.0}, …}</pre>
 *
 * An edit that adds such a thing with other fields than a browser would make of these means its own.
 */
public final class RemovedFields {
    /** The file's field. */
    static final String FIELD = "removed";

    private static final int MOST = 100;

    /** The owner of the map's own fields, in place of a row's id; no id contains this character. */
    private static final String PERSONAS = "*";

    /**
     * The most values of one thing that are kept here: far more than any program writes, and few enough to fit into a
     * file.
     */
    private static final int MOST_VALUES = 100;

    private static final int DEEPEST = 20;

    private final Map<String, UnknownFields> kept = new LinkedHashMap<>();
    private final Map<String, UnknownFields> there = new HashMap<>();
    private final Map<String, List<String>> parts = new HashMap<>();

    /** What the map's file says, and what could be removed now. */
    public RemovedFields(JourneyMap map) {
        if (map.unknownFields().fields().get(FIELD) instanceof Map<?, ?> entries) {
            entries.forEach((key, fields) -> {
                if (fields instanceof Map<?, ?> named) {
                    kept.put((String) key, unknownFields(named));
                }
            });
        }
        map.notes().forEach(note -> add(note(note.id()), note.unknownFields()));
        map.values().forEach(value -> add(value(value.row(), value.step()), value.unknownFields()));
        for (Stage stage : map.stages()) {
            add(stage(stage.id()), stage.unknownFields());
            for (Step step : stage.steps()) {
                add(step(step.id()), step.unknownFields());
                addPart(stage(stage.id()), step(step.id()));
            }
        }
        for (Row row : map.rows()) {
            add(row(row.id()), row.unknownFields());
            addLabels(row(row.id()), row.id(), row.categories());
        }
        addLabels(PERSONAS, PERSONAS, map.personas());
    }

    /** The edits as their authors mean them; remembers what they remove. */
    public List<Edit> meant(List<Edit> edits) {
        return kept.isEmpty() && there.isEmpty()
                ? edits
                : edits.stream().map(this::meant).toList();
    }

    private Edit meant(Edit edit) {
        if (edit instanceof Edit.AddNote add) {
            return new Edit.AddNote(exact(add.note()), add.after());
        }
        if (edit instanceof Edit.AddStep add) {
            return new Edit.AddStep(add.stage(), exact(add.step()), add.after());
        }
        if (edit instanceof Edit.AddStage add) {
            return new Edit.AddStage(exact(add.stage()), add.after());
        }
        if (edit instanceof Edit.AddRow add) {
            return new Edit.AddRow(exact(add.row()), add.after());
        }
        if (edit instanceof Edit.SetValue set) {
            return exact(set);
        }
        if (edit instanceof Edit.SetPersonas set) {
            remove(PERSONAS, false);
            return new Edit.SetPersonas(exact(PERSONAS, set.value()), exact(PERSONAS, set.was()));
        }
        if (edit instanceof Edit.ChangeRowCategories change) {
            remove(row(change.id()), false);
            return new Edit.ChangeRowCategories(
                    change.id(), exact(change.id(), change.value()), exact(change.id(), change.was()));
        }
        if (edit instanceof Edit.RemoveNote remove) {
            remove(note(remove.id()), true);
        } else if (edit instanceof Edit.RemoveStep remove) {
            remove(step(remove.id()), true);
        } else if (edit instanceof Edit.RemoveStage remove) {
            remove(stage(remove.id()), true);
        } else if (edit instanceof Edit.RemoveRow remove) {
            remove(row(remove.id()), true);
        }
        return edit;
    }

    /** It has only a number; what else the value had comes back with it. */
    private Edit exact(Edit.SetValue set) {
        String key = value(set.row(), set.step());
        if (set.value().isEmpty()) {
            remove(key, true);
            return set;
        }
        return new Edit.SetValue(set.row(), set.step(), set.value(), set.was(), exact(key, set.unknownFields()));
    }

    private Note exact(Note note) {
        return note.withUnknownFields(exact(note(note.id()), note.unknownFields()));
    }

    private Step exact(Step step) {
        return new Step(step.id(), step.heading(), exact(step(step.id()), step.unknownFields()));
    }

    private Stage exact(Stage stage) {
        List<Step> steps = stage.steps().stream().map(this::exact).toList();
        return stage.withSteps(steps).withUnknownFields(exact(stage(stage.id()), stage.unknownFields()));
    }

    private Row exact(Row row) {
        UnknownFields unknownFields = exact(row(row.id()), row.unknownFields());
        List<Category> categories = exact(row.id(), row.categories());
        return row.withCategories(categories).withUnknownFields(unknownFields);
    }

    private List<Category> exact(String row, List<Category> categories) {
        return categories.stream()
                .map(each -> each.withUnknownFields(exact(category(row, each), each.unknownFields())))
                .toList();
    }

    private UnknownFields exact(String key, UnknownFields said) {
        UnknownFields known = there.getOrDefault(key, kept.get(key));
        boolean isMeant = known != null && (said.isEmpty() || isSameToBrowser(said.fields(), known.fields()));
        return isMeant ? known : said;
    }

    private void remove(String key, boolean itself) {
        if (itself && there.containsKey(key)) {
            keep(key);
        }
        parts.getOrDefault(key, List.of()).stream().filter(there::containsKey).forEach(this::keep);
    }

    private void keep(String key) {
        UnknownFields unknownFields = there.get(key);
        if (count(unknownFields.fields(), 0) <= MOST_VALUES) {
            kept.remove(key);
            kept.put(key, unknownFields);
        }
    }

    /** The map with what its file is to remember: of the things that it no longer has. */
    public JourneyMap into(JourneyMap map) {
        if (kept.isEmpty()) {
            return map;
        }
        Map<String, Object> gone = new LinkedHashMap<>();
        RemovedFields now = new RemovedFields(without(map));
        kept.forEach((key, unknownFields) -> {
            if (!unknownFields.equals(now.there.get(key))) {
                gone.put(key, unknownFields.fields());
            }
        });
        Iterator<String> eldest = gone.keySet().iterator();
        for (int tooMany = gone.size() - MOST; tooMany > 0; tooMany--) {
            eldest.next();
            eldest.remove();
        }
        JourneyMap bare = map.withoutField(FIELD);
        return gone.isEmpty() ? bare : bare.withField(FIELD, gone);
    }

    static JourneyMap without(JourneyMap map) {
        return map.withoutField(FIELD);
    }

    private void add(String key, UnknownFields unknownFields) {
        if (!unknownFields.isEmpty()) {
            there.put(key, unknownFields);
        }
    }

    /** @param owner the id of a row, or what stands for the map */
    private void addLabels(String whole, String owner, List<Category> labels) {
        for (Category label : labels) {
            add(category(owner, label), label.unknownFields());
            addPart(whole, category(owner, label));
        }
    }

    private void addPart(String whole, String part) {
        if (there.containsKey(part)) {
            parts.computeIfAbsent(whole, key -> new ArrayList<>()).add(part);
        }
    }

    /** How many values there are; more than the limit if they are nested too deep. */
    private static int count(Object value, int depth) {
        Collection<?> items =
                value instanceof Map<?, ?> fields ? fields.values() : value instanceof List<?> list ? list : Set.of();
        int count = depth > DEEPEST ? MOST_VALUES + 1 : 1;
        for (Object item : items) {
            count += count > MOST_VALUES ? 0 : count(item, depth + 1);
        }
        return count;
    }

    /** Whether a browser that reads the first writes the second. */
    private static boolean isSameToBrowser(Object said, Object known) {
        if (known instanceof UnknownFields.Numeral number) {
            double value = Double.parseDouble(number.literal());
            return said instanceof UnknownFields.Numeral other
                    ? Double.parseDouble(other.literal()) == value
                    : said == null && Double.isInfinite(value);
        }
        if (known instanceof Map<?, ?> fields) {
            return said instanceof Map<?, ?> others
                    && others.keySet().equals(fields.keySet())
                    && fields.keySet().stream().allMatch(key -> isSameToBrowser(others.get(key), fields.get(key)));
        }
        if (known instanceof List<?> items) {
            if (!(said instanceof List<?> others) || others.size() != items.size()) {
                return false;
            }
            for (int i = 0; i < items.size(); i++) {
                if (!isSameToBrowser(others.get(i), items.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (known instanceof String text && said instanceof String other) {
            return PlainText.clean(text).equals(PlainText.clean(other));
        }
        return known == null ? said == null : known.equals(said);
    }

    private static UnknownFields unknownFields(Map<?, ?> named) {
        Map<String, Object> fields = new LinkedHashMap<>();
        named.forEach((name, value) -> fields.put((String) name, value));
        return new UnknownFields(fields);
    }

    private static String note(String id) {
        return "note " + id;
    }

    private static String value(String row, String step) {
        return "value " + row + "/" + step;
    }

    private static String stage(String id) {
        return "stage " + id;
    }

    private static String step(String id) {
        return "step " + id;
    }

    private static String row(String id) {
        return "row " + id;
    }

    private static String category(String row, Category category) {
        return "category " + row + "/" + category.id();
    }
}
