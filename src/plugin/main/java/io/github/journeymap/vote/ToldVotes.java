package io.github.journeymap.vote;

import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Votes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader may know of the votes on a page's maps: their own as {@link Votes#ME}, and of others how many, by what
 * stands for a voter on that note only. While counts are hidden, no more than their own. How many people have voted is
 * told always.
 */
public final class ToldVotes {
    /** The field that says, in the votes of a map, that there may be more which nobody may know yet. */
    private static final String OWN = "own";

    /** The field that says, in digits, how many people have voted. */
    private static final String VOTERS = "voters";

    private final Optional<VoteKey> key;
    private final String voter;

    /** @param voter whoever asks; empty for none */
    ToldVotes(Optional<VoteKey> key, String voter) {
        this.key = key;
        this.voter = voter;
    }

    /** Differs between people whose votes may differ. */
    public String tag() {
        return voter.isEmpty()
                ? ""
                : key.map(known -> known.pseudonym("", voter)).orElse("");
    }

    public boolean isOwn(String other) {
        return !voter.isEmpty() && voter.equals(other);
    }

    /** What they are told in place of that voter of that note; empty where nothing can be told. */
    public Optional<String> by(String note, String other) {
        return isOwn(other) ? Optional.of(Votes.ME) : key.map(known -> known.pseudonym(note, other));
    }

    public JourneyMap of(JourneyMap map) {
        Votes votes = map.votes();
        Map<String, Object> fields = new LinkedHashMap<>(votes.unknownFields().fields());
        fields.remove(OWN);
        fields.remove(VOTERS);
        if (votes.isSecret()) {
            fields.put(OWN, true);
        }
        int voters = votes.voters(map.notes());
        if (voters > 0) {
            fields.put(VOTERS, Integer.toString(voters));
        }
        return map.withVotes(
                new Votes(votes.state(), votes.limit(), votes.rows(), on(votes), new UnknownFields(fields)));
    }

    /** The votes that the reader may know of, by note. */
    Map<String, Set<String>> on(Votes votes) {
        Map<String, Set<String>> told = new HashMap<>();
        votes.on().forEach((note, voters) -> {
            Set<String> by = new HashSet<>();
            for (String other : voters) {
                if (isOwn(other) || !votes.isSecret()) {
                    by(note, other).ifPresent(by::add);
                }
            }
            told.put(note, by);
        });
        return told;
    }
}
