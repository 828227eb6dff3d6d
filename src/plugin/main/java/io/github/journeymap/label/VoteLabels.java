package io.github.journeymap.label;

import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Votes;
import java.util.stream.Collectors;

/**
 * What readers are told of the votes on notes. While counts are hidden, people see only which notes they have voted for
 * themselves.
 */
public final class VoteLabels {
    private static final String KEYS = "journey-map.view.votes.";
    private static final String VOTING = "journey-map.view.voting.";

    private final Messages messages;
    private final Votes votes;
    private final String voter;

    /** @param voter the pseudonym of the reader among the voters; empty if the reader can't have voted */
    public VoteLabels(Messages messages, Votes votes, String voter) {
        this.messages = messages;
        this.votes = votes;
        this.voter = voter;
    }

    /** Labels for documents and downloads: those are the same for everyone, so nobody's own votes are named. */
    public VoteLabels(Messages messages, Votes votes) {
        this(messages, votes, "");
    }

    /** Whether anybody is told how many votes there are. */
    public boolean hasCounts() {
        return !votes.isSecret() && !votes.on().isEmpty();
    }

    /** How many votes the note has, for all to see; 0 while that is hidden. */
    public int count(Note note) {
        return count(note.id());
    }

    /** The same of a note by its id. */
    public int count(String note) {
        return votes.isSecret() ? 0 : votes.count(note);
    }

    /** "3 votes"; empty where there is nothing to tell. */
    public String counted(Note note) {
        return count(note) == 0 ? "" : number(count(note), "");
    }

    /** Whether people vote on the note now. */
    public boolean isUp(Note note) {
        return votes.isOpen() && votes.isAbout(note.row());
    }

    public boolean isOwn(Note note) {
        return !voter.isEmpty() && votes.has(note.id(), voter);
    }

    /** "3 votes, yours among them", also of none. */
    public String told(Note note) {
        if (votes.isSecret()) {
            return messages.text(KEYS + (isOwn(note) ? "own" : "not-own"));
        }
        int count = count(note);
        return count == 0 ? messages.text(KEYS + "none") : number(count, isOwn(note) ? "own-" : "");
    }

    private String number(int count, String whose) {
        return count == 1
                ? messages.text(KEYS + whose + "one")
                : messages.text(KEYS + whose + "many", Integer.toString(count));
    }

    /** How people vote, and how many have, as long as they do; empty otherwise. */
    public String voting(JourneyMap map) {
        return votes.isOpen() ? withVoters(how(map), votes.voters(map.notes())) : "";
    }

    private String withVoters(String said, int voters) {
        String key = VOTING + "voters.";
        return switch (voters) {
            case 0 -> said;
            case 1 -> messages.text(key + "one", said);
            default -> messages.text(key + "many", said, Integer.toString(voters));
        };
    }

    private String how(JourneyMap map) {
        String key = VOTING + (votes.isSecret() ? "hidden" : "open");
        String how =
                votes.most() == 0 ? messages.text(key) : messages.text(key + ".limit", Integer.toString(votes.most()));
        return votes.rows().isEmpty() ? how : messages.text(VOTING + "rows", how, rows(map));
    }

    /** The names of the rows that the vote is about. */
    private String rows(JourneyMap map) {
        return map.rows().stream()
                .filter(row -> votes.isAbout(row.id()) && !row.heading().isEmpty())
                .map(Row::heading)
                .collect(Collectors.joining(", "));
    }
}
