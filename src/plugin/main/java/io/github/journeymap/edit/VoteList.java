package io.github.journeymap.edit;

import io.github.journeymap.model.Votes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The votes of a map while a batch is applied: a set of marks, in which nobody's touches another's [M12]. */
final class VoteList {
    private final Map<String, Set<String>> on;

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
        boolean hasRoom = !isAdded || rules.most() == 0 || spent(vote.by(), isThere) < rules.most();
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
        return Outcome.DONE;
    }

    private boolean has(String note, String voter) {
        return on.getOrDefault(note, Set.of()).contains(voter);
    }

    /** A vote on a note that is gone is free again. */
    private long spent(String voter, Predicate<String> isThere) {
        return on.keySet().stream()
                .filter(note -> has(note, voter) && isThere.test(note))
                .count();
    }

    Map<String, Set<String>> toMap() {
        return on;
    }
}
