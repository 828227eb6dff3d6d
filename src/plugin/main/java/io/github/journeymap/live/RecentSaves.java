package io.github.journeymap.live;

import com.atlassian.cache.Cache;
import com.atlassian.cache.CacheManager;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.attachment.Revision;
import io.github.journeymap.store.ReplicatedCache;
import io.github.journeymap.store.SaveResult;
import io.github.journeymap.vote.ToldVotes;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was saved in the last few minutes, on whichever node, so that a browser which has a map already is told what has
 * changed instead of the map. It lives in Confluence's cache and nowhere else, and is lost without harm.
 *
 * <p>One entry for each save, under the tag of the map that its edits were applied to: "these edits make that tag's map
 * into this tag's". That stays true no matter who reads it, and when: entries are never changed, and what can't
 * be followed step by step to the map as it now is counts for nothing. What changes a map otherwise (an upload, a
 * restored version, a copy) leaves no entry, and so ends the way.
 */
@Named
public class RecentSaves {
    private static final Logger LOG = LoggerFactory.getLogger(RecentSaves.class);
    private static final String CACHE = "io.github.journeymap.recent-saves";
    private static final int MINUTES = 5;
    private static final int MOST = 1_000;

    /** Characters of a save that is worth an entry. A larger one, such as a long paste, is told by the map. */
    static final int LONGEST = 32_768;

    /** Saves, and characters in them, that are told in one answer. */
    public static final int MOST_AT_ONCE = 64;

    public static final int LONGEST_AT_ONCE = 131_072;

    private final CacheManager caches;

    public RecentSaves(CacheManager caches) {
        this.caches = caches;
    }

    /**
     * One save.
     *
     * @param before the tag of the map that it changed
     * @param tag of the map that it made
     * @param parts what each person did who was saved at once, in their order, as answers have it; each vote as a
     *     {@link CastVote}, and the number of people who have voted as a {@link VoterCount}
     */
    public record Save(String before, String tag, List<String> parts) {
        public Save {
            parts = List.copyOf(parts);
        }

        private static Save of(String entry) {
            List<String> lines = List.of(entry.split("\n"));
            return new Save(lines.get(0), lines.get(1), lines.subList(2, lines.size()));
        }

        /** The changes, in JSON, as far as whoever is told of these votes may know of them. */
        public List<String> toldTo(ToldVotes votes) {
            return parts.stream().flatMap(part -> told(part, votes).stream()).toList();
        }

        private static Optional<String> told(String part, ToldVotes votes) {
            return VoterCount.of(part)
                    .map(VoterCount::told)
                    .or(() -> CastVote.of(part).map(vote -> vote.toldTo(votes)).orElse(Optional.of(part)));
        }

        private String entry() {
            return before + ReplicatedCache.BETWEEN + tag + ReplicatedCache.BETWEEN + String.join("\n", parts);
        }

        private int length() {
            return parts.stream().mapToInt(String::length).sum();
        }
    }

    /** To be called when the save is committed; of those that were saved at once, the first one's call counts. */
    public void keep(long pageId, MapName map, SaveResult saved) {
        unlessItFails(pageId, () -> {
            Optional<Save> save = saved.own() == 0 ? save(saved, -1) : Optional.empty();
            save.ifPresent(
                    known -> entries().put(key(pageId, map, saved.before().tag()), known.entry()));
            return save;
        });
    }

    /**
     * The saves that lead from one tag to another, in their order.
     *
     * @return empty when not all are known, or the map tells it better
     */
    public Optional<List<Save>> between(long pageId, MapName map, String from, String to) {
        return unlessItFails(pageId, () -> way(pageId, map, from, to));
    }

    /**
     * Like {@link #between}, but ending with this save. For one of its authors, so the save itself is not looked up,
     * and their own part carries no author.
     */
    public Optional<List<Save>> until(long pageId, MapName map, String from, SaveResult saved) {
        return unlessItFails(pageId, () -> {
            Optional<Save> own = save(saved, saved.own());
            return own.isEmpty() && !saved.before().equals(saved.revision())
                    ? Optional.empty()
                    : way(pageId, map, from, saved.before().tag())
                            .map(others ->
                                    Stream.concat(others.stream(), own.stream()).toList());
        });
    }

    private Optional<List<Save>> way(long pageId, MapName map, String from, String to) {
        if (!Revision.isTag(from)) {
            return Optional.empty();
        }
        List<Save> saves = new ArrayList<>();
        int length = 0;
        for (String tag = from;
                !Revision.areSame(tag, to);
                tag = saves.get(saves.size() - 1).tag()) {
            Optional<Save> next = saves.size() < MOST_AT_ONCE ? after(pageId, map, tag) : Optional.empty();
            length += next.map(save -> save.length()).orElse(0);
            if (next.isEmpty() || length > LONGEST_AT_ONCE) {
                return Optional.empty();
            }
            saves.add(next.get());
        }
        return Optional.of(saves);
    }

    /**
     * Empty when the save changed nothing, is too long, created the map (each template makes another one), or opened or
     * closed voting: after that, readers need all counts, not just a change.
     */
    private static Optional<Save> save(SaveResult saved, int reader) {
        if (saved.before().equals(Revision.NONE)
                || saved.before().equals(saved.revision())
                || saved.opensOrClosesVoting()) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < saved.together().size(); i++) {
            parts.addAll(SaveJson.changes(
                    saved.together().get(i), i != reader, saved.map().votes().isSecret()));
        }
        VoterCount.of(saved).map(VoterCount::line).ifPresent(parts::add);
        return Optional.of(new Save(saved.before().tag(), saved.revision().tag(), parts))
                .filter(save -> save.length() <= LONGEST);
    }

    private Optional<Save> after(long pageId, MapName map, String tag) {
        return Optional.ofNullable(entries().get(key(pageId, map, tag)))
                .map(Save::of)
                .filter(save -> Revision.areSame(save.before(), tag));
    }

    /** Nothing here may fail a request: the save is already committed, and a map can always be read whole. */
    private static <T> Optional<T> unlessItFails(long pageId, Supplier<Optional<T>> telling) {
        try {
            return telling.get();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Could not use the cache of recent saves of a journey map on page {}; browsers get the whole map",
                    pageId,
                    e);
            return Optional.empty();
        }
    }

    private Cache<String, String> entries() {
        return ReplicatedCache.in(caches, CACHE, Duration.ofMinutes(MINUTES), MOST);
    }

    private static String key(long pageId, MapName map, String tag) {
        return ReplicatedCache.prefix(pageId, map) + Revision.untimed(tag);
    }
}
