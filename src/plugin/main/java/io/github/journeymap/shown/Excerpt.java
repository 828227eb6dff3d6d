package io.github.journeymap.shown;

import io.github.journeymap.model.Accent;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of a map that a macro asks for, by headings with commas between them; whatever the case and however they are
 * spaced.
 *
 * @param rows empty: all of them
 * @param stages empty: all of them
 */
public record Excerpt(String rows, String stages) {
    public static final Excerpt ALL = new Excerpt("", "");

    /** Longer than any sensible list. */
    private static final int LONGEST = 10_000;

    public Excerpt {
        rows = rows == null || rows.length() > LONGEST ? "" : rows.strip();
        stages = stages == null || stages.length() > LONGEST ? "" : stages.strip();
    }

    public boolean isAll() {
        return rows.isEmpty() && stages.isEmpty();
    }

    /**
     * What there is of it in a map.
     *
     * @param map with these rows and stages only; all of those of a kind of which none is there
     * @param leftOutRows how many are not in it
     * @param leftOutStages how many are not in it
     * @param unknownRows headings that no row has
     * @param unknownStages headings that no stage has
     */
    public record Cut(
            JourneyMap map, int leftOutRows, int leftOutStages, List<String> unknownRows, List<String> unknownStages) {
        public Cut {
            unknownRows = List.copyOf(unknownRows);
            unknownStages = List.copyOf(unknownStages);
        }

        public boolean isWhole() {
            return leftOutRows == 0 && leftOutStages == 0;
        }
    }

    public Cut of(JourneyMap map) {
        Headings ofRows =
                new Headings(rows, map.rows().stream().map(Row::heading).toList());
        Headings ofStages =
                new Headings(stages, map.stages().stream().map(Stage::heading).toList());
        List<Row> keptRows =
                map.rows().stream().filter(row -> keeps(ofRows, row.heading())).toList();
        List<Stage> keptStages = new ArrayList<>();
        for (int i = 0; i < map.stages().size(); i++) {
            Stage stage = map.stages().get(i);
            if (keeps(ofStages, stage.heading())) {
                // In the colour that it has in the whole map.
                keptStages.add(stage.withAccent(Accent.of(stage, i).word()));
            }
        }
        int leftOutRows = map.rows().size() - keptRows.size();
        int leftOutStages = map.stages().size() - keptStages.size();
        JourneyMap shown = leftOutRows + leftOutStages == 0 ? map : without(map, keptRows, keptStages);
        return new Cut(shown, leftOutRows, leftOutStages, ofRows.unknown(), ofStages.unknown());
    }

    private static boolean keeps(Headings asked, String heading) {
        return asked.areNone() || asked.has(heading);
    }

    /** What has its place in what is left out goes with it; what has none anyway stays. */
    private static JourneyMap without(JourneyMap map, List<Row> rows, List<Stage> stages) {
        Set<String> goneRows = new HashSet<>();
        map.rows().forEach(row -> goneRows.add(row.id()));
        rows.forEach(row -> goneRows.remove(row.id()));
        Set<String> goneSteps = new HashSet<>();
        map.steps().forEach(step -> goneSteps.add(step.id()));
        stages.forEach(stage -> stage.steps().stream().map(Step::id).forEach(goneSteps::remove));
        return map.withRows(rows)
                .withStages(stages)
                .withNotes(map.notes().stream()
                        .filter(note -> !goneRows.contains(note.row()) && !goneSteps.contains(note.step()))
                        .toList())
                .withValues(map.values().stream()
                        .filter(value -> !goneRows.contains(value.row()) && !goneSteps.contains(value.step()))
                        .toList());
    }
}
