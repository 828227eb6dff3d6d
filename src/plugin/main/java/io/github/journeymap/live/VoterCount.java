package io.github.journeymap.live;

import io.github.journeymap.edit.Outcome;
import io.github.journeymap.format.JsonText;
import io.github.journeymap.format.OutcomesWriter;
import io.github.journeymap.store.SaveResult;
import java.util.List;
import java.util.Optional;

/**
 * That another number of people have voted, as the cache has it. It is told to everyone, also while counts are hidden:
 * it doesn't say what they have voted for.
 */
record VoterCount(int before, int now) {
    private static final String MARK = "voters ";

    /** What a save has made of it; empty where the number is the same. */
    static Optional<VoterCount> of(SaveResult saved) {
        VoterCount count = new VoterCount(saved.votersBefore(), saved.votersNow());
        return count.before == count.now ? Optional.empty() : Optional.of(count);
    }

    /** The numbers as one line of text, which can't be mistaken for JSON or for a {@link CastVote}. */
    String line() {
        return MARK + before + ' ' + now;
    }

    /** Reads a {@link #line}; empty for any other. */
    static Optional<VoterCount> of(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        String[] numbers = line.substring(MARK.length()).split(" ");
        return Optional.of(new VoterCount(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
    }

    /** As a change without an author, in JSON: as if someone had set a field that only answers have. */
    String told() {
        return JsonText.object(json -> {
            json.name("edits").beginArray().beginObject();
            json.name("type").value("set-field");
            json.name("field").value("votes.voters");
            json.name("value").value(digits(now));
            json.name("was").value(digits(before));
            json.endObject().endArray();
            OutcomesWriter.write(json, List.of(Outcome.DONE));
        });
    }

    /** Nobody is nothing. */
    private static String digits(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }
}
