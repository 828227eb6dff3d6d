package io.github.journeymap.overview;

import io.github.journeymap.model.Tone;
import io.github.journeymap.shown.Headings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The notes of an overview that a reader has chosen on its page, by words and by links, in their groups. */
final class Chosen {
    /** How many choices of a kind are offered: those with the most notes. */
    private static final int MOST_CHOICES = 12;

    private final OverviewRequest request;
    private final SoughtWords words;
    private final List<NoteLine> containing;
    private final List<NoteLine> notes;
    private final Map<Object, Integer> sizes = new HashMap<>();
    /** The same few headings, again and again. */
    private final Map<String, String> plain = new HashMap<>();

    Chosen(Overview overview, OverviewRequest request) {
        this.request = request;
        words = new SoughtWords(request.text("contains"));
        containing = words.in(overview.notes());
        notes = grouped(containing.stream().filter(note -> isChosen(note, null)).toList());
        if (request.grouping() != OverviewRequest.Grouping.NONE) {
            notes.forEach(note -> sizes.merge(key(note), 1, Integer::sum));
        }
    }

    /** What readers can filter the notes by. */
    enum Facet {
        TONE("only-tone", note -> note.row() == null ? "" : note.row().tone().word()),
        ROW("only-row", NoteLine::rowHeading),
        STAGE("only-stage", NoteLine::stage),
        THEME("only-theme", NoteLine::theme),
        PERSONA("only-persona", NoteLine::persona);

        private final String parameter;
        private final Function<NoteLine, String> value;

        Facet(String parameter, Function<NoteLine, String> value) {
            this.parameter = parameter;
            this.value = value;
        }

        String parameter() {
            return parameter;
        }

        String key() {
            return parameter.substring("only-".length());
        }

        private String of(NoteLine note) {
            return value.apply(note);
        }
    }

    /**
     * One value that can be chosen.
     *
     * @param count how many notes have this value, given what else is chosen
     */
    record Choice(String value, int count, boolean isTaken) {}

    /** The words that the notes contain. */
    SoughtWords words() {
        return words;
    }

    /** The chosen notes, in their order. */
    List<NoteLine> notes() {
        return notes;
    }

    /** How many maps the chosen notes are from. */
    int maps() {
        Set<MapLine> maps = Collections.newSetFromMap(new IdentityHashMap<>());
        notes.forEach(note -> maps.add(note.map()));
        return maps.size();
    }

    /** The values to choose from, those with most notes first; values that are chosen are always among them. */
    List<Choice> choices(Facet facet) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        String taken = request.text(facet.parameter());
        if (!taken.isEmpty()) {
            choices.put(plain(taken), new Choice(taken, 0, true));
        }
        for (NoteLine note : containing) {
            String value = facet.of(note);
            if (!value.isBlank() && isChosen(note, facet)) {
                choices.merge(
                        plain(value),
                        new Choice(value, 1, false),
                        (one, other) -> new Choice(one.value(), one.count() + 1, one.isTaken()));
            }
        }
        List<Choice> sorted = new ArrayList<>(choices.values());
        if (facet == Facet.TONE) {
            sorted.sort(Comparator.comparing(
                    choice -> Tone.of(choice.value()).map(Tone::ordinal).orElse(-1)));
        } else {
            sorted.sort(Comparator.comparing(Choice::isTaken)
                    .thenComparing(Choice::count)
                    .reversed());
        }
        return sorted.subList(0, Math.min(MOST_CHOICES, sorted.size()));
    }

    /** The name of a note's group; empty if it is in none. */
    String group(NoteLine note) {
        return switch (request.grouping()) {
            case NONE -> "";
            case MAP -> note.map().title();
            case STAGE -> note.stage();
            case THEME -> note.theme();
            case PERSONA -> note.persona();
        };
    }

    /** Whether two notes that follow each other are of one group. */
    boolean areTogether(NoteLine one, NoteLine other) {
        return key(one).equals(key(other));
    }

    /** How many notes are in the note's group. */
    int size(NoteLine note) {
        return sizes.get(key(note));
    }

    private String plain(String text) {
        return plain.computeIfAbsent(text, Headings::plain);
    }

    private Object key(NoteLine note) {
        // Two maps may have the same title.
        return request.grouping() == OverviewRequest.Grouping.MAP ? note.map().address() : plain(group(note));
    }

    /** @param but what isn't asked for */
    private boolean isChosen(NoteLine note, Facet but) {
        for (Facet facet : Facet.values()) {
            String wanted = request.text(facet.parameter());
            if (facet != but && !wanted.isEmpty() && !plain(facet.of(note)).equals(plain(wanted))) {
                return false;
            }
        }
        return true;
    }

    /** The notes group by group, in the order of each group's first note; notes without a group last. */
    private List<NoteLine> grouped(List<NoteLine> all) {
        if (request.grouping() == OverviewRequest.Grouping.NONE) {
            return all;
        }
        Map<Object, List<NoteLine>> groups = new LinkedHashMap<>();
        List<NoteLine> none = new ArrayList<>();
        for (NoteLine note : all) {
            (group(note).isBlank() ? none : groups.computeIfAbsent(key(note), key -> new ArrayList<>())).add(note);
        }
        List<NoteLine> inGroups = new ArrayList<>(all.size());
        groups.values().forEach(inGroups::addAll);
        inGroups.addAll(none);
        return inGroups;
    }
}
