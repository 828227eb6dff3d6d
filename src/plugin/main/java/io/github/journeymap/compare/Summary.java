package io.github.journeymap.compare;

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
import java.util.function.Function;

/** A difference in a few words: "3 notes added in Enter, 1 note changed". */
public final class Summary {
    private static final String KEYS = "journey-map.compare.";

    private Summary() {}

    /** The phrases to be joined by commas, most telling first; none when the maps are the same. */
    public static List<Phrase> of(JourneyMap before, JourneyMap after) {
        MapDiff diff = MapDiff.between(before, after);
        List<Phrase> phrases = new ArrayList<>();
        notes(phrases, diff.notes(), stagesOfSteps(before, after));
        things(phrases, "stages", diff.stages(), Stage::heading);
        things(phrases, "steps", ownSteps(diff), placed -> placed.step().heading());
        things(phrases, "rows", diff.rows(), row -> row.heading());
        if (diff.titleChanged()) {
            phrases.add(new Phrase(KEYS + "title", List.of()));
        }
        if (diff.contextChanged()) {
            phrases.add(new Phrase(KEYS + "context", List.of()));
        }
        return List.copyOf(phrases);
    }

    /** Where they all are in one stage, the phrase says so. */
    private static void notes(List<Phrase> phrases, List<Change<Note>> changes, Map<String, String> stages) {
        for (Change.Kind kind : Change.Kind.values()) {
            Set<String> places = new HashSet<>();
            int count = 0;
            for (Change<Note> change : changes) {
                if (change.is(kind)) {
                    count++;
                    places.add(stages.getOrDefault(change.latest().step(), ""));
                }
            }
            if (count > 0) {
                String place = places.size() == 1 ? places.iterator().next() : "";
                phrases.add(phrase("notes", kind, count, place));
            }
        }
    }

    private static Phrase phrase(String things, Change.Kind kind, int count, String place) {
        List<String> arguments = new ArrayList<>();
        if (count > 1) {
            arguments.add(Integer.toString(count));
        }
        if (!place.isEmpty()) {
            arguments.add(place);
        }
        String number = count == 1 ? ".one" : ".many";
        return new Phrase(key(things, kind) + number + (place.isEmpty() ? "" : "-in"), arguments);
    }

    /** One thing is told by its heading. */
    private static <T> void things(
            List<Phrase> phrases, String things, List<Change<T>> changes, Function<T, String> heading) {
        for (Change.Kind kind : Change.Kind.values()) {
            List<Change<T>> ofKind =
                    changes.stream().filter(change -> change.is(kind)).toList();
            if (ofKind.size() == 1) {
                String name = heading.apply(ofKind.get(0).latest());
                phrases.add(
                        name.isEmpty()
                                ? new Phrase(key(things, kind) + ".one", List.of())
                                : new Phrase(key(things, kind) + ".named", List.of(name)));
            } else if (!ofKind.isEmpty()) {
                phrases.add(new Phrase(key(things, kind) + ".many", List.of(Integer.toString(ofKind.size()))));
            }
        }
    }

    /** Not those that came or went with their stage. */
    private static List<Change<MapDiff.PlacedStep>> ownSteps(MapDiff diff) {
        Set<String> stages = new HashSet<>();
        for (Change<Stage> stage : diff.stages()) {
            if (stage.is(Change.Kind.ADDED) || stage.is(Change.Kind.REMOVED)) {
                stages.add(stage.id());
            }
        }
        return diff.steps().stream()
                .filter(step -> step.is(Change.Kind.CHANGED)
                        || step.is(Change.Kind.MOVED)
                        || !stages.contains(step.latest().stage()))
                .toList();
    }

    private static String key(String things, Change.Kind kind) {
        return KEYS + things + "." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** The heading of each step's stage, as it is now or was last. */
    private static Map<String, String> stagesOfSteps(JourneyMap before, JourneyMap after) {
        Map<String, String> stages = new HashMap<>();
        for (JourneyMap map : List.of(before, after)) {
            map.stages().forEach(stage -> stage.steps().forEach(step -> stages.put(step.id(), stage.heading())));
        }
        return stages;
    }
}
