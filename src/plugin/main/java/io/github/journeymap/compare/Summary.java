package io.github.journeymap.compare;

import io.github.journeymap.compare.Touched.Thing;
import io.github.journeymap.compare.Touched.Touch;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed, in a few words: "3 notes added in Enter, 1 note changed". */
public final class Summary {
    private static final String KEYS = "journey-map.compare.";

    private final List<Phrase> phrases = new ArrayList<>();

    private Summary() {}

    /**
     * One thing that changed.
     *
     * @param name of a note, the stage that it is in; of anything else, its heading
     */
    private record Changed(Set<Change.Kind> kinds, String name) {}

    /** The phrases to be joined by commas, most telling first; none when the maps are the same. */
    public static List<Phrase> of(JourneyMap before, JourneyMap after) {
        return of(Touched.between(before, after), after);
    }

    /**
     * The same for what edits have touched.
     *
     * @param after the map that they have made
     */
    public static List<Phrase> of(Touched touched, JourneyMap after) {
        Summary summary = new Summary();
        summary.notes(changedNotes(touched.touched(Thing.NOTE), after), touched);
        Map<String, String> stages = new HashMap<>();
        Map<String, String> steps = new HashMap<>();
        Map<String, String> rows = new HashMap<>();
        for (Stage stage : after.stages()) {
            stages.put(stage.id(), stage.heading());
            stage.steps().forEach(step -> steps.put(step.id(), step.heading()));
        }
        after.rows().forEach(row -> rows.put(row.id(), row.heading()));
        summary.things(Thing.STAGE, changed(touched.touched(Thing.STAGE), stages), touched);
        summary.things(Thing.STEP, changed(touched.touched(Thing.STEP), steps), touched);
        summary.things(Thing.ROW, changed(touched.touched(Thing.ROW), rows), touched);
        summary.values(touched, rows);
        summary.field(Thing.TITLE, touched);
        summary.field(Thing.CONTEXT, touched);
        summary.field(Thing.PERSONA, touched);
        if (summary.phrases.isEmpty()) {
            // Beside other changes, they would be told as those of the one who made these.
            summary.field(Thing.VOTES, touched);
        }
        return List.copyOf(summary.phrases);
    }

    private static List<Changed> changed(Map<String, Touch> touched, Map<String, String> names) {
        List<Changed> changed = new ArrayList<>();
        touched.forEach((id, touch) -> changed.add(new Changed(touch.kinds(), names.getOrDefault(id, touch.last()))));
        return changed;
    }

    private static List<Changed> changedNotes(Map<String, Touch> touched, JourneyMap after) {
        Map<String, String> stages = stagesOfSteps(after);
        Map<String, String> now = new HashMap<>();
        if (!touched.isEmpty()) {
            for (Note note : after.notes()) {
                if (touched.containsKey(note.id())) {
                    now.put(note.id(), stages.getOrDefault(note.step(), ""));
                }
            }
        }
        return changed(touched, now);
    }

    /** If they are all in one stage, the phrase names it. */
    private void notes(List<Changed> changes, Touched touched) {
        for (Change.Kind kind : Change.Kind.values()) {
            Set<String> places = new HashSet<>();
            int more = touched.more(Thing.NOTE, kind);
            int count = more;
            for (Changed change : changes) {
                if (change.kinds().contains(kind)) {
                    count++;
                    places.add(change.name());
                }
            }
            if (count > 0) {
                String place =
                        more == 0 && places.size() == 1 ? places.iterator().next() : "";
                phrases.add(phrase(Thing.NOTE, kind, count, place));
            }
        }
    }

    private static Phrase phrase(Thing thing, Change.Kind kind, int count, String place) {
        List<String> arguments = new ArrayList<>();
        if (count > 1) {
            arguments.add(Integer.toString(count));
        }
        if (!place.isEmpty()) {
            arguments.add(place);
        }
        String number = count == 1 ? ".one" : ".many";
        return new Phrase(key(thing, kind) + number + (place.isEmpty() ? "" : "-in"), arguments);
    }

    /** A single thing is named by its heading. */
    private void things(Thing thing, List<Changed> changes, Touched touched) {
        for (Change.Kind kind : Change.Kind.values()) {
            List<Changed> ofKind = changes.stream()
                    .filter(change -> change.kinds().contains(kind))
                    .toList();
            int count = ofKind.size() + touched.more(thing, kind);
            if (count == 1 && !ofKind.isEmpty()) {
                String name = ofKind.get(0).name();
                phrases.add(
                        name.isEmpty()
                                ? new Phrase(key(thing, kind) + ".one", List.of())
                                : new Phrase(key(thing, kind) + ".named", List.of(name)));
            } else if (count > 0) {
                phrases.add(new Phrase(key(thing, kind) + ".many", List.of(Integer.toString(count))));
            }
        }
    }

    /** Named by their row, if they are all in one. */
    private void values(Touched touched, Map<String, String> rows) {
        Set<String> keys = touched.touched(Thing.VALUE).keySet();
        int more = touched.more(Thing.VALUE, Change.Kind.CHANGED);
        Set<String> places = keys.stream()
                .map(key -> rows.getOrDefault(key.substring(0, key.indexOf('/')), ""))
                .collect(Collectors.toSet());
        if (keys.size() + more > 0) {
            String place = more == 0 && places.size() == 1 ? places.iterator().next() : "";
            phrases.add(phrase(Thing.VALUE, Change.Kind.CHANGED, keys.size() + more, place));
        }
    }

    private void field(Thing field, Touched touched) {
        if (touched.has(field)) {
            phrases.add(new Phrase(KEYS + field.word(), List.of()));
        }
    }

    private static String key(Thing thing, Change.Kind kind) {
        return KEYS + thing.word() + "s." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** The heading of each step's stage. */
    static Map<String, String> stagesOfSteps(JourneyMap map) {
        Map<String, String> stages = new HashMap<>();
        map.stages().forEach(stage -> stage.steps().forEach(step -> stages.put(step.id(), stage.heading())));
        return stages;
    }
}
