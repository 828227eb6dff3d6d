package io.github.journeymap.format;

import io.github.journeymap.json.Abbreviated;
import io.github.journeymap.json.JsonSource;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.UnknownFields;
import io.github.journeymap.model.Votes;
import io.github.journeymap.unreadable.Expected;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.MapTooLargeException.Limit;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads who has voted on what. The same note, and the same voter of a note, may be there more than once: votes are a
 * set.
 */
final class VotesReader {
    private static final List<String> VOTES = List.of("state", "limit", "rows", "on");
    private static final List<String> ON = List.of("note", "by");
    private static final String LONGEST_ID = String.valueOf(Limits.ID);

    /** As many ids as a map can have rows, with a space between them. */
    static final int LONGEST_ROWS = Limits.ROWS * (Limits.ID + 1);

    private VotesReader() {}

    static Votes votes(JsonSource in) throws IOException {
        String state = "";
        String limit = "";
        String rows = "";
        Map<String, Set<String>> on = new HashMap<>();
        JsonSource.Fields fields = in.object(VOTES);
        while (fields.next()) {
            switch (fields.name()) {
                case "state" -> state = in.idOrEmpty();
                case "limit" -> limit = in.idOrEmpty();
                case "rows" -> rows = rows(in);
                case "on" -> in.list(source -> on(source, on), Limits.VOTES, Limit.VOTES);
                default -> fields.keep();
            }
        }
        UnknownFields unknownFields = fields.end();
        Votes votes = new Votes(state, limit, rows, on, unknownFields);
        if (votes.total() > Limits.VOTES) {
            throw new MapTooLargeException(Limit.VOTES, Limits.VOTES);
        }
        return votes;
    }

    private static String rows(JsonSource in) throws IOException {
        String text = in.text(LONGEST_ROWS);
        wrongIn(text).ifPresent(wrong -> {
            throw in.afterwards("", Expected.ID, LONGEST_ID, Abbreviated.text(wrong));
        });
        return text;
    }

    /** What is no id in a text of ids with a space between them; empty where all are. */
    static Optional<String> wrongIn(String rows) {
        return rows.isEmpty()
                ? Optional.empty()
                : Stream.of(rows.split(" ", -1)).filter(id -> !Limits.isId(id)).findFirst();
    }

    private static String on(JsonSource in, Map<String, Set<String>> on) throws IOException {
        String note = "";
        Set<String> by = new HashSet<>();
        JsonSource.Fields fields = in.object(ON);
        while (fields.next()) {
            switch (fields.name()) {
                case "note" -> note = in.sharedId();
                case "by" -> in.list(voter -> by.add(voter.sharedId()), Limits.VOTES, Limit.VOTES);
                default -> fields.skip();
            }
        }
        fields.end();
        if (note.isEmpty()) {
            throw in.missing("note", Expected.ID, LONGEST_ID);
        }
        on.computeIfAbsent(note, id -> new HashSet<>()).addAll(by);
        return note;
    }
}
