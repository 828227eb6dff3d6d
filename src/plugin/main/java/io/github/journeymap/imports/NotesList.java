package io.github.journeymap.imports;

import io.github.journeymap.export.Xlsx;
import io.github.journeymap.imports.Grid.Line;
import io.github.journeymap.imports.MapInMaking.Labels;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A list of notes, one a line with its stage, step, row and category, and perhaps whom it is about, as the app itself
 * writes it. Stages, steps and rows stand in the order in which they first come; a row whose notes are all numbers, one
 * in each step, is one of values.
 */
final class NotesList {
    /** In every language that the app speaks; the importer may use another one than the exporter. */
    static final List<List<String>> HEADINGS = List.of(
            List.of("Stage", "Step", "Row", "Category", "Note"),
            List.of("Phase", "Schritt", "Zeile", "Kategorie", "Notiz"),
            List.of("Fase", "Paso", "Fila", "Categoría", "Nota"),
            List.of("Phase", "Étape", "Ligne", "Catégorie", "Note"),
            List.of("ステージ", "ステップ", "行", "カテゴリ", "メモ"));

    static final String ID = "Id";

    /** What the column is called that says whom a note is about, in any language; a list may lack it. */
    static final List<String> PERSONA = List.of("Persona", "ペルソナ");

    private static final int NOTE = 4;

    /**
     * A line of the list.
     *
     * @param persona none where the list has no such column
     */
    record Entry(
            String id, String stage, String step, String row, String category, Optional<String> persona, String text) {
        boolean isPlaced() {
            return !stage.isEmpty() || !step.isEmpty();
        }

        /** Whether our own spreadsheet says that it is one. */
        boolean isValue() {
            return id.startsWith(Xlsx.VALUE);
        }

        /** Whether our own spreadsheet says that it is a value that has no place. */
        boolean isStray() {
            return isValue() && !isPlaced();
        }

        /** Whether our own spreadsheet says that it is a note. */
        boolean isKnown() {
            return !id.isEmpty() && !isValue();
        }
    }

    /** A step of a stage, as the list names it. */
    private record Place(String stage, String step) {}

    private final MapInMaking map = new MapInMaking();
    private final Map<Place, String> steps = new HashMap<>();
    private final Map<String, String> rows = new LinkedHashMap<>();

    private NotesList() {}

    /** The lines of a list, if the table is one. */
    static Optional<List<Entry>> entries(Grid grid, UnaryOperator<String> plain) {
        if (grid.lines().isEmpty()) {
            return Optional.empty();
        }
        Line top = grid.lines().get(0);
        for (List<String> names : HEADINGS) {
            int[] columns = new int[names.size()];
            boolean hasAll = true;
            for (int i = 0; i < columns.length; i++) {
                columns[i] = column(top, names.get(i));
                hasAll &= columns[i] >= 0;
            }
            if (hasAll) {
                int id = column(top, ID);
                int persona = PERSONA.stream()
                        .mapToInt(name -> column(top, name))
                        .max()
                        .orElse(-1);
                return Optional.of(grid.lines().stream()
                        .skip(1)
                        .map(line -> entry(line, columns, id, persona, plain))
                        .filter(entry -> !entry.text().isBlank())
                        .toList());
            }
        }
        return Optional.empty();
    }

    private static int column(Line top, String name) {
        for (int i = 0; i < top.cells().size(); i++) {
            if (top.cell(i).strip().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static Entry entry(Line line, int[] columns, int id, int persona, UnaryOperator<String> plain) {
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < NOTE; i++) {
            heads.add(MapInMaking.oneLine(plain.apply(line.cell(columns[i]))));
        }
        String text = plain.apply(line.cell(columns[NOTE]));
        return new Entry(
                id < 0 ? "" : line.cell(id).strip(),
                heads.get(0),
                heads.get(1),
                heads.get(2),
                heads.get(3),
                persona < 0 ? Optional.empty() : Optional.of(MapInMaking.oneLine(plain.apply(line.cell(persona)))),
                text);
    }

    static JourneyMap map(List<Entry> entries, String title) {
        return new NotesList().read(entries, title);
    }

    private JourneyMap read(List<Entry> entries, String title) {
        map.title(title);
        place(entries);
        entries.forEach(entry -> rows.computeIfAbsent(entry.row(), map::row));
        Map<String, List<Decimal>> numbers = numbers(entries);
        numbers.forEach((row, all) -> map.measure(rows.get(row), Numbers.scaleOf(all)));
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries) {
            String row = rows.get(entry.row());
            Optional<Decimal> stray = entry.isStray() ? Numbers.of(entry.text()) : Optional.empty();
            if (stray.isPresent()) {
                map.strayValue(row, stray.get());
                continue;
            }
            String step = step(entry);
            if (numbers.containsKey(entry.row()) && (entry.isValue() || !entry.isKnown())) {
                // Two rows may be called the same.
                Numbers.of(entry.text())
                        .filter(number -> !map.hasValue(row, step))
                        .ifPresentOrElse(number -> map.value(row, step, number), () -> note(entry, row, false));
            } else {
                note(entry, row, Limits.isId(entry.id()) && ids.add(entry.id()));
            }
        }
        return map.map();
    }

    private String step(Entry entry) {
        return entry.isPlaced() ? steps.get(new Place(entry.stage(), entry.step())) : MapInMaking.NOWHERE;
    }

    private void note(Entry entry, String row, boolean hasId) {
        Cell place = new Cell(row, step(entry));
        Labels labels = new Labels(
                map.category(row, entry.category()), map.persona(entry.persona().orElse("")));
        if (hasId) {
            map.noteOf(entry.id(), place, entry.text(), labels);
        } else {
            map.note(place, entry.text(), labels);
        }
    }

    /** Steps of one stage stand together, wherever in the list the second one first comes. */
    private void place(List<Entry> entries) {
        Map<String, Set<String>> stages = new LinkedHashMap<>();
        entries.stream().filter(Entry::isPlaced).forEach(entry -> stages.computeIfAbsent(
                        entry.stage(), stage -> new LinkedHashSet<>())
                .add(entry.step()));
        stages.forEach((stage, names) -> {
            boolean isFirst = true;
            for (String name : names) {
                String step = isFirst ? map.stage(stage) : map.step("");
                map.nameStep(step, name);
                steps.put(new Place(stage, name), step);
                isFirst = false;
            }
        });
    }

    /**
     * The numbers of each row of values: one that says so of a line, or whose notes are all numbers, one in each step.
     */
    private static Map<String, List<Decimal>> numbers(List<Entry> entries) {
        Map<String, Set<Place>> cells = new HashMap<>();
        Map<String, List<Decimal>> numbers = new HashMap<>();
        Set<String> said = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (Entry entry : entries) {
            Optional<Decimal> number = Numbers.of(entry.text());
            if (entry.isStray()) {
                continue;
            }
            if (entry.isValue()) {
                said.add(entry.row());
            } else if (entry.isKnown()) {
                others.add(entry.row());
                continue;
            }
            boolean isAlone = cells.computeIfAbsent(entry.row(), row -> new HashSet<>())
                    .add(new Place(entry.stage(), entry.step()));
            if (number.isEmpty()
                    || !isAlone
                    || !entry.isPlaced()
                    || !entry.category().isEmpty()
                    || !entry.persona().orElse("").isEmpty()) {
                others.add(entry.row());
            } else {
                numbers.computeIfAbsent(entry.row(), row -> new ArrayList<>()).add(number.get());
            }
        }
        others.removeAll(said);
        numbers.keySet().removeAll(others);
        return numbers;
    }
}
