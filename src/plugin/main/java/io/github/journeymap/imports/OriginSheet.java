package io.github.journeymap.imports;

import io.github.journeymap.export.Xlsx;
import io.github.journeymap.imports.Grid.Line;
import io.github.journeymap.imports.NotesList.Entry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the hidden sheet of our own spreadsheets says of each line of the list: then it can be told what has become of
 * it.
 */
final class OriginSheet {
    private static final int PLACE = 3;
    private static final int PERSONA = 4;

    private OriginSheet() {}

    static Optional<Origin> of(List<XlsxFile.Sheet> hidden, List<Entry> entries) {
        return hidden.stream()
                .filter(sheet -> sheet.name().equals(Xlsx.ORIGIN))
                .findFirst()
                .map(sheet -> origin(sheet.grid(), entries));
    }

    private static Origin origin(Grid grid, List<Entry> entries) {
        Map<String, Line> before = new LinkedHashMap<>();
        grid.lines().stream().skip(1).forEach(line -> before.put(line.cell(0), line));
        Map<String, String> changed = new LinkedHashMap<>();
        Map<String, String> values = new HashMap<>();
        for (Entry entry : entries) {
            // A line that someone has copied is a new one the second time.
            Line was = before.remove(entry.id());
            if (was == null) {
                continue;
            }
            String how = differences(was, entry);
            if (!entry.id().startsWith(Xlsx.VALUE)) {
                changed.put(entry.id(), how);
            } else if (how.contains(Origin.TEXT)) {
                Numbers.of(entry.text())
                        .ifPresent(number -> values.put(entry.id().substring(Xlsx.VALUE.length()), number.literal()));
            }
        }
        List<String> gone = before.keySet().stream()
                .filter(id -> !id.startsWith(Xlsx.VALUE))
                .toList();
        return new Origin(changed, values, gone);
    }

    private static String differences(Line was, Entry entry) {
        String text = was.cell(1).equals(Xlsx.digest(entry.text())) ? "" : Origin.TEXT;
        String category = was.cell(2).equals(Xlsx.digestOfNames(entry.category())) ? "" : Origin.CATEGORY;
        boolean isThere = was.cell(PLACE).equals(Xlsx.digestOfNames(entry.stage(), entry.step(), entry.row()));
        // Without the column nothing is said about that.
        boolean isSame = entry.persona()
                .map(Xlsx::digestOfNames)
                .orElse(was.cell(PERSONA))
                .equals(was.cell(PERSONA));
        return text + category + (isThere ? "" : Origin.PLACE) + (isSame ? "" : Origin.PERSONA);
    }
}
