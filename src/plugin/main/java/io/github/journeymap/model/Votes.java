package io.github.journeymap.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which notes people have voted for. Voters are told apart but not named: the store chooses their pseudonyms.
 *
 * @param state {@link #OPEN} or {@link #HIDDEN}; anything else: nobody votes
 * @param limit the number of notes that each person may vote for, in digits; empty for any number
 * @param rows the ids of the rows whose notes the vote is about, with a space between them; empty for all rows
 * @param on the voters by note, also of notes that are gone; their order means nothing
 */
public record Votes(String state, String limit, String rows, Map<String, Set<String>> on, UnknownFields unknownFields) {
    /** People vote, and see what others have chosen. */
    public static final String OPEN = "open";

    /** People vote, and nobody is shown a count until the vote is closed. */
    public static final String HIDDEN = "hidden";

    /** The pseudonym of the reader in votes that are sent to the reader: their real one stays on the server. */
    public static final String ME = "me";

    public static final Votes NONE = new Votes("", "", "", Map.of(), UnknownFields.NONE);

    public Votes {
        Map<String, Set<String>> sorted = new TreeMap<>();
        on.forEach((note, voters) -> {
            if (!voters.isEmpty()) {
                sorted.put(note, Collections.unmodifiableSet(new TreeSet<>(voters)));
            }
        });
        on = Collections.unmodifiableMap(sorted);
    }

    public Votes withState(String changed) {
        return new Votes(changed, limit, rows, on, unknownFields);
    }

    public Votes withLimit(String changed) {
        return new Votes(state, changed, rows, on, unknownFields);
    }

    public Votes withRows(String changed) {
        return new Votes(state, limit, changed, on, unknownFields);
    }

    public Votes with(Map<String, Set<String>> changed) {
        return new Votes(state, limit, rows, changed, unknownFields);
    }

    public boolean isOpen() {
        return state.equals(OPEN) || state.equals(HIDDEN);
    }

    /** Whether the vote is about the notes of that row. */
    public boolean isAbout(String row) {
        return rows.isEmpty() || (' ' + rows + ' ').contains(' ' + row + ' ');
    }

    /** Whether counts are still hidden from everyone. */
    public boolean isSecret() {
        return state.equals(HIDDEN);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** How many people have voted for the note, whether or not that may be shown. */
    public int count(String note) {
        return on.getOrDefault(note, Set.of()).size();
    }

    public boolean has(String note, String voter) {
        return on.getOrDefault(note, Set.of()).contains(voter);
    }

    /** How many people have voted for those of the notes that the vote is about. */
    public int voters(Collection<Note> notes) {
        Set<String> people = new HashSet<>();
        if (!on.isEmpty()) {
            notes.stream()
                    .filter(note -> isAbout(note.row()))
                    .forEach(note -> people.addAll(on.getOrDefault(note.id(), Set.of())));
        }
        return people.size();
    }

    public int total() {
        return on.values().stream().mapToInt(Collection::size).sum();
    }

    /** The number of notes that each person may vote for; 0 for any number. */
    public int most() {
        return limit.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(limit) : 0;
    }
}
