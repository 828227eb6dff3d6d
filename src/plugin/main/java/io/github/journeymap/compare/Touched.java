package io.github.journeymap.compare;

import io.github.journeymap.compare.Change.Kind;
import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Outcome;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which things of a map edits have touched, and how: enough for a summary without comparing two maps. It can be kept as
 * a few short lines and continued, so that ten minutes of saves are summarised as one.
 *
 * <p>What was added and then removed was never there; what was removed and came back never went. A text that was
 * changed and changed back counts as changed.
 */
public final class Touched {
    /** The most things that are known by their ids; of further ones, only the number is known. */
    private static final int MOST = 200;

    private static final Set<String> FIELDS =
            Set.of(Thing.TITLE.word(), Thing.CONTEXT.word(), Thing.PERSONA.word(), Thing.VOTES.word());
    private static final Touch FIELD = new Touch(EnumSet.of(Kind.CHANGED), "");

    private final Map<String, Touch> things = new LinkedHashMap<>();
    private final Map<String, Integer> more = new LinkedHashMap<>();

    /** @param last of what was removed: the heading of the stage where a note was, its own heading of anything else */
    record Touch(Set<Kind> kinds, String last) {}

    /** The kinds of things, by their words in the lines. */
    enum Thing {
        NOTE,
        STAGE,
        STEP,
        ROW,
        VALUE,
        TITLE,
        CONTEXT,
        PERSONA,
        VOTES;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The reverse of {@link #lines}; a line that says nothing is left out. */
    public static Touched of(List<?> lines) {
        Touched touched = new Touched();
        lines.forEach(line -> touched.readLine(String.valueOf(line)));
        return touched;
    }

    /** What is different between two maps. */
    public static Touched between(JourneyMap before, JourneyMap after) {
        MapDiff diff = MapDiff.between(before, after);
        Map<String, String> stages = Summary.stagesOfSteps(before);
        Touched touched = new Touched();
        touched.put(Thing.NOTE, diff.notes(), note -> stages.getOrDefault(note.step(), ""));
        touched.put(Thing.STAGE, diff.stages(), Stage::heading);
        touched.put(Thing.STEP, ownSteps(diff), placed -> placed.step().heading());
        touched.put(Thing.ROW, diff.rows(), Row::heading);
        diff.values().forEach(value -> touched.things.put(key(Thing.VALUE, value.id()), FIELD));
        if (diff.titleChanged()) {
            touched.things.put(Thing.TITLE.word(), FIELD);
        }
        if (diff.contextChanged()) {
            touched.things.put(Thing.CONTEXT.word(), FIELD);
        }
        if (diff.personaChanged()) {
            touched.things.put(Thing.PERSONA.word(), FIELD);
        }
        if (!before.votes().equals(after.votes())) {
            touched.things.put(Thing.VOTES.word(), FIELD);
        }
        return touched;
    }

    private <T> void put(Thing thing, List<Change<T>> changes, Function<T, String> last) {
        for (Change<T> change : changes) {
            String name = change.is(Kind.REMOVED) ? last.apply(change.latest()) : "";
            things.put(key(thing, change.id()), new Touch(change.kinds(), name));
        }
    }

    /** Leaves out the steps that came or went with their stage. */
    private static List<Change<MapDiff.PlacedStep>> ownSteps(MapDiff diff) {
        Set<String> stages = new HashSet<>();
        for (Change<Stage> stage : diff.stages()) {
            if (stage.is(Kind.ADDED) || stage.is(Kind.REMOVED)) {
                stages.add(stage.id());
            }
        }
        return diff.steps().stream()
                .filter(step -> step.is(Kind.CHANGED)
                        || step.is(Kind.MOVED)
                        || !stages.contains(step.latest().stage()))
                .toList();
    }

    private void readLine(String line) {
        String[] parts = line.split(" ", 4);
        try {
            if (parts.length == 1 && FIELDS.contains(parts[0])) {
                things.put(parts[0], FIELD);
            } else if (Character.isDigit(parts[0].charAt(0))) {
                String what = thing(parts[1]) + " " + word(kind(parts[2]));
                more.merge(what, Integer.parseInt(parts[0]), Integer::sum);
            } else {
                Set<Kind> kinds = EnumSet.noneOf(Kind.class);
                Stream.of(parts[2].split(",")).map(Touched::kind).forEach(kinds::add);
                things.put(thing(parts[0]) + " " + parts[1], new Touch(kinds, parts.length > 3 ? parts[3] : ""));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The line was not written by this class, so there is nothing to read from it.
        }
    }

    /**
     * A line for each thing. Where there are more than {@value #MOST}, the ones touched last have a line each, and the
     * others are only counted.
     */
    public List<String> lines() {
        Map<String, Integer> counts = new LinkedHashMap<>(more);
        Map<String, Touch> latest = new LinkedHashMap<>(things);
        forgetEldest(latest, counts);
        List<String> lines = new ArrayList<>();
        counts.forEach((what, count) -> lines.add(count + " " + what));
        latest.forEach((key, touch) -> {
            String kinds = touch.kinds().stream().map(Touched::word).collect(Collectors.joining(","));
            String last = touch.last().isEmpty() ? "" : " " + touch.last();
            lines.add(key.contains(" ") ? key + " " + kinds + last : key);
        });
        return lines;
    }

    /**
     * Goes on with these edits.
     *
     * @param before a map from which what they removed can be told
     * @param outcomes one for each edit
     */
    public void add(JourneyMap before, List<Edit> edits, List<Outcome> outcomes) {
        Map<String, String> lasts = new HashMap<>();
        for (int i = 0; i < edits.size(); i++) {
            if (outcomes.get(i).changes()) {
                if (lasts.isEmpty() && isRemoval(edits.get(i))) {
                    lasts.putAll(lasts(before));
                }
                add(edits.get(i), outcomes.get(i), lasts);
            }
        }
    }

    private void add(Edit edit, Outcome outcome, Map<String, String> lasts) {
        if (edit instanceof Edit.SetField set) {
            things.put(thing(set.field()).word(), FIELD);
        } else if (edit instanceof Edit.OfVote) {
            things.put(Thing.VOTES.word(), FIELD);
        } else if (edit instanceof Edit.SetPersonas) {
            things.put(Thing.PERSONA.word(), FIELD);
        } else if (outcome instanceof Outcome.BothKept both) {
            touch(key(Thing.NOTE, both.note()), Kind.ADDED, "");
        } else {
            String key = key(edit);
            Kind kind = outcome instanceof Outcome.Restored ? Kind.ADDED : kind(edit);
            touch(key, kind, kind == Kind.REMOVED ? lasts.getOrDefault(key, "") : "");
        }
    }

    private static Thing thing(Edit.MapField field) {
        if (field == Edit.MapField.TITLE) {
            return Thing.TITLE;
        }
        if (field.name().startsWith(Thing.VOTES.name())) {
            return Thing.VOTES;
        }
        return field.name().startsWith(Thing.CONTEXT.name()) ? Thing.CONTEXT : Thing.PERSONA;
    }

    private void touch(String key, Kind kind, String last) {
        Touch before = things.remove(key);
        boolean wasAdded = before != null && before.kinds().contains(Kind.ADDED);
        boolean wasRemoved = before != null && before.kinds().contains(Kind.REMOVED);
        if (wasAdded && kind == Kind.REMOVED || wasRemoved && kind == Kind.ADDED) {
            return;
        }
        EnumSet<Kind> kinds = EnumSet.of(wasAdded ? Kind.ADDED : kind);
        if (before != null && !wasAdded && !wasRemoved && kind != Kind.REMOVED) {
            kinds.addAll(before.kinds());
        }
        things.put(key, new Touch(kinds, last));
    }

    private static void forgetEldest(Map<String, Touch> things, Map<String, Integer> counts) {
        Iterator<Map.Entry<String, Touch>> eldest = things.entrySet().iterator();
        for (int tooMany = things.size() - MOST; tooMany > 0; tooMany--) {
            Map.Entry<String, Touch> each = eldest.next();
            String thing = each.getKey().split(" ", 2)[0];
            each.getValue().kinds().forEach(kind -> counts.merge(thing + " " + word(kind), 1, Integer::sum));
            eldest.remove();
        }
    }

    boolean has(Thing thing) {
        return things.containsKey(thing.word());
    }

    /** How many there are besides {@link #touched}. */
    int more(Thing thing, Kind kind) {
        return more.getOrDefault(thing.word() + " " + word(kind), 0);
    }

    /** What happened to the things of that kind, by their ids. */
    Map<String, Touch> touched(Thing thing) {
        String prefix = thing.word() + " ";
        Map<String, Touch> touched = new LinkedHashMap<>();
        things.forEach((key, touch) -> {
            if (key.startsWith(prefix)) {
                touched.put(key.substring(prefix.length()), touch);
            }
        });
        return touched;
    }

    /** The word of a kind of things of which there are several. */
    private static String thing(String word) {
        if (FIELDS.contains(word)) {
            throw new IllegalArgumentException(word);
        }
        return Thing.valueOf(word.toUpperCase(Locale.ROOT)).word();
    }

    private static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static boolean isRemoval(Edit edit) {
        return kind(edit) == Kind.REMOVED;
    }

    private static Kind kind(Edit edit) {
        if (edit instanceof Edit.AddNote
                || edit instanceof Edit.AddStage
                || edit instanceof Edit.AddStep
                || edit instanceof Edit.AddRow) {
            return Kind.ADDED;
        }
        if (edit instanceof Edit.RemoveNote
                || edit instanceof Edit.RemoveStage
                || edit instanceof Edit.RemoveStep
                || edit instanceof Edit.RemoveRow) {
            return Kind.REMOVED;
        }
        boolean isMove = edit instanceof Edit.MoveNote
                || edit instanceof Edit.MoveStage
                || edit instanceof Edit.MoveStep
                || edit instanceof Edit.MoveRow;
        return isMove ? Kind.MOVED : Kind.CHANGED;
    }

    private static String key(Edit edit) {
        if (edit instanceof Edit.OfNote note) {
            return key(Thing.NOTE, note.id());
        }
        if (edit instanceof Edit.SetValue set) {
            return key(Thing.VALUE, set.row() + "/" + set.step());
        }
        if (edit instanceof Edit.OfStage stage) {
            return key(Thing.STAGE, stage.id());
        }
        return edit instanceof Edit.OfStep step ? key(Thing.STEP, step.id()) : key(Thing.ROW, ((Edit.OfRow) edit).id());
    }

    private static Map<String, String> lasts(JourneyMap map) {
        Map<String, String> stages = Summary.stagesOfSteps(map);
        Map<String, String> lasts = new HashMap<>();
        map.notes().forEach(note -> lasts.put(key(Thing.NOTE, note.id()), stages.getOrDefault(note.step(), "")));
        map.rows().forEach(row -> lasts.put(key(Thing.ROW, row.id()), row.heading()));
        map.stages().forEach(stage -> {
            lasts.put(key(Thing.STAGE, stage.id()), stage.heading());
            stage.steps().forEach(step -> lasts.put(key(Thing.STEP, step.id()), step.heading()));
        });
        return lasts;
    }

    private static String key(Thing thing, String id) {
        return thing.word() + " " + id;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
