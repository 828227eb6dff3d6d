package io.github.journeymap.host.search;

import io.github.journeymap.host.data.Database;
import java.util.Set;
import java.util.TreeSet;

/** The journal in the database of what has changed, as one index of this node follows it. */
final class Journal {
    /**
     * Nodes take numbers in blocks and commit late: entries that weren't there last time are looked for so far back.
     */
    private static final int BACK = 1_000;

    private final Database database;
    private Set<Long> seen = Set.of();
    private long position;

    Journal(Database database) {
        this.database = database;
    }

    /** The ids of the content that has changed since this was last asked. */
    Set<Long> changed() {
        Set<Long> changed = new TreeSet<>();
        Set<Long> recent = new TreeSet<>();
        database.query(
                row -> {
                    long entry = row.number("id");
                    recent.add(entry);
                    return !seen.contains(entry) && changed.add(row.number("content_id"));
                },
                "select id, content_id from index_journal where id > ?",
                position - BACK);
        seen = recent;
        position = recent.stream().max(Long::compare).orElse(position);
        return changed;
    }
}
