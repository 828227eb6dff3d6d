package io.github.journeymap.edit;

import io.github.journeymap.model.Votes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The votes of a map while a batch is applied: a set of marks, in which nobody's touches another's [M12]. */
final class VoteList {
    private final Map<String, Set<String>> on;

    /** The notes that someone has voted on, for those whose votes are counted. */
    private final Map<String, Set<String>> byVoter = new HashMap<>();

    VoteList(Votes votes) {
        on = new HashMap<>(votes.on());
    }

    /**
     * @param rules how people vote by now
     * @param rowOf the row of the note of that id; empty where there is no such note
     */
    Outcome apply(Edit.OfVote vote, Votes rules, Function<String, Optional<String>> rowOf) {
        boolean isAdded = vote instanceof Edit.AddVote;
        if (has(vote.id(), vote.by()) == isAdded) {
            return Outcome.UNCHANGED;
        }
        boolean hasRoom = !isAdded || hasRoom(vote.by(), rules, rowOf);
        if (!rules.isOpen() || !isVotedOn(vote.id(), rules, rowOf) || !hasRoom) {
            return Outcome.KEPT;
        }
        Set<String> voters = new HashSet<>(on.getOrDefault(vote.id(), Set.of()));
        if (isAdded) {
            voters.add(vote.by());
        } else {
            voters.remove(vote.by());
        }
        on.put(vote.id(), voters);
        byVoter.computeIfPresent(vote.by(), (voter, notes) -> {
            if (isAdded) {
                notes.add(vote.id());
            } else {
                notes.remove(vote.id());
            }
            return notes;
        });
        return Outcome.DONE;
    }

    private boolean has(String note, String voter) {
        return on.getOrDefault(note, Set.of()).contains(voter);
    }

    private static boolean isVotedOn(String note, Votes rules, Function<String, Optional<String>> rowOf) {
        return rowOf.apply(note).filter(rules::isAbout).isPresent();
    }

    /**
     * A vote on a note that is gone, or that the vote isn't about, is free again. No more of them are looked at than
     * have to be.
     */
    private boolean hasRoom(String voter, Votes rules, Function<String, Optional<String>> rowOf) {
        int most = rules.most();
        return most == 0
                || byVoter.computeIfAbsent(voter, this::notesOf).stream()
                                .filter(note -> isVotedOn(note, rules, rowOf))
                                .limit(most)
                                .count()
                        < most;
    }

    private Set<String> notesOf(String voter) {
        return on.keySet().stream().filter(note -> has(note, voter)).collect(Collectors.toCollection(HashSet::new));
    }

    Map<String, Set<String>> toMap() {
        return on;
    }
}
