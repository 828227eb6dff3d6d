package io.github.journeymap.live;

import io.github.journeymap.edit.Edit;
import io.github.journeymap.edit.Outcome;
import io.github.journeymap.format.EditsWriter;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.format.OutcomesWriter;
import io.github.journeymap.vote.ToldVotes;
import java.util.List;
import java.util.Optional;

/**
 * A vote that was given or taken back, as the cache has it: each is told on its own, to everyone as what they may know
 * of it.
 *
 * @param isHidden whether only its voter is told
 */
record CastVote(Edit.OfVote vote, boolean isHidden) {
    private static final String ADDED = "add-vote";
    private static final String HIDDEN = "hidden";

    /** The vote as one line of text, which can't be mistaken for JSON. */
    String line() {
        String type = vote instanceof Edit.AddVote ? ADDED : "remove-vote";
        return String.join(" ", type, vote.id(), vote.by(), isHidden ? HIDDEN : "shown");
    }

    /** Reads a {@link #line}; empty for the JSON of other edits. */
    static Optional<CastVote> of(String line) {
        if (line.startsWith("{")) {
            return Optional.empty();
        }
        String[] parts = line.split(" ");
        Edit.OfVote vote =
                parts[0].equals(ADDED) ? new Edit.AddVote(parts[1], parts[2]) : new Edit.RemoveVote(parts[1], parts[2]);
        return Optional.of(new CastVote(vote, parts[3].equals(HIDDEN)));
    }

    /** The vote as a change without an author, in JSON; empty for people who must not know of it. */
    Optional<String> toldTo(ToldVotes votes) {
        if (isHidden && !votes.isOwn(vote.by())) {
            return Optional.empty();
        }
        return votes.by(vote.id(), vote.by())
                .map(by -> JsonText.object(json -> {
                    json.name("edits").jsonValue(EditsWriter.json(List.of(vote.by(by))));
                    OutcomesWriter.write(json, List.of(Outcome.DONE));
                }));
    }
}
