package io.github.journeymap.format;

import io.github.journeymap.edit.Edit;
import io.github.journeymap.json.Abbreviated;
import io.github.journeymap.model.Votes;
import io.github.journeymap.unreadable.Expected;
import io.github.journeymap.unreadable.NotAJourneyMapException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the browser sends to change a map.
 *
 * @param base the version that the author saw; 0 when there was no file yet, or when {@code seen} says it better
 * @param seen the tag of what the author saw; or empty
 * @param since the tag of the whole map that the author has, to be told what has changed since; or empty
 * @param template the key of the template to start from when there is no file; or empty
 * @param client the browser's random id; or empty
 * @param stamps one for each edit; empty for those that have none
 */
public record EditBatch(
        int base,
        String seen,
        String since,
        String template,
        String client,
        List<Edit> edits,
        List<Optional<Stamp>> stamps) {
    public EditBatch {
        edits = List.copyOf(edits);
        stamps = List.copyOf(stamps);
        if (stamps.size() != edits.size()) {
            throw new IllegalArgumentException(edits.size() + " edits, but " + stamps.size() + " stamps");
        }
    }

    /**
     * With each vote as the vote of that person.
     *
     * @throws NotAJourneyMapException one says that it is someone else's
     */
    public EditBatch votedBy(String voter) {
        List<Edit> own = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.OfVote vote) {
                if (!vote.by().isEmpty() && !vote.by().equals(Votes.ME)) {
                    throw new NotAJourneyMapException(
                            "$.edits[" + own.size() + "].by", Expected.OWN_VOTE, "", Abbreviated.text(vote.by()));
                }
                own.add(vote.by(voter));
            } else {
                own.add(edit);
            }
        }
        return new EditBatch(base, seen, since, template, client, own, stamps);
    }

    /** Whether it does nothing but vote. */
    public boolean isOfVotes() {
        return edits.stream().allMatch(Edit.OfVote.class::isInstance);
    }

    public boolean hasVotes() {
        return edits.stream().anyMatch(Edit.OfVote.class::isInstance);
    }
}
