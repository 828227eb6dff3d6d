package io.github.journeymap.edit;

import io.github.journeymap.model.Votes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
     * @param isThere whether there is a note of that id
     */
    Outcome apply(Edit.OfVote vote, Votes rules, Predicate<String> isThere) {
        boolean isAdded = vote instanceof Edit.AddVote;
        if (has(vote.id(), vote.by()) == isAdded) {
            return Outcome.UNCHANGED;
        }
        boolean hasRoom = !isAdded || rules.most() == 0 || hasRoom(vote.by(), rules.most(), isThere);
        if (!rules.isOpen() || !isThere.test(vote.id()) || !hasRoom) {
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

    /** A vote on a note that is gone is free again. No more of them are looked at than have to be. */
    private boolean hasRoom(String voter, int most, Predicate<String> isThere) {
        return byVoter.computeIfAbsent(voter, this::notesOf).stream()
                        .filter(isThere)
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
