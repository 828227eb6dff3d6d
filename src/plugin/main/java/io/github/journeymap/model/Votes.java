package io.github.journeymap.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which notes people have marked. Those who voted are told apart, and not named: what stands for them is the store's affair.
 *
 * @param state {@link #OPEN} or {@link #HIDDEN}; anything else: nobody votes
 * @param limit on how many notes each may vote, in digits; empty for any number
 * @param on the voters by note, also of notes that are gone; their order means nothing
 */
public record Votes(String state, String limit, Map<String, Set<String>> on, UnknownFields unknownFields) {
    /** People vote, and see what others have chosen. */
    public static final String OPEN = "open";

    /** People vote, and nobody is shown a count until the vote is closed. */
    public static final String HIDDEN = "hidden";

    /** Whoever is told of votes, in what they are told: nobody needs to know what stands for them. */
    public static final String ME = "me";

    public static final Votes NONE = new Votes("", "", Map.of(), UnknownFields.NONE);

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
        return new Votes(changed, limit, on, unknownFields);
    }

    public Votes withLimit(String changed) {
        return new Votes(state, changed, on, unknownFields);
    }

    public Votes with(Map<String, Set<String>> changed) {
        return new Votes(state, limit, changed, unknownFields);
    }

    public boolean isOpen() {
        return state.equals(OPEN) || state.equals(HIDDEN);
    }

    /** Whether counts are for nobody yet. */
    public boolean isSecret() {
        return state.equals(HIDDEN);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** How many have marked the note, whoever may be told. */
    public int count(String note) {
        return on.getOrDefault(note, Set.of()).size();
    }

    public boolean has(String note, String voter) {
        return on.getOrDefault(note, Set.of()).contains(voter);
    }

    public int total() {
        return on.values().stream().mapToInt(Collection::size).sum();
    }

    /** On how many notes each may vote; 0 for any number. */
    public int most() {
        return limit.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(limit) : 0;
    }
}
