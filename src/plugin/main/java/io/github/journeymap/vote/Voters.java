package io.github.journeymap.vote;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.github.journeymap.format.EditBatch;
import io.github.journeymap.hash.Sha256;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Votes;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.EditablePage;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.MapTooLargeException.Limit;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows who the voters of a map are. In memory a voter is a hash of page and person; in the file this is sealed with a
 * key that isn't in any file ({@link VoteKey}); readers get a different pseudonym for each note ({@link ToldVotes}).
 */
@Named
public class Voters {
    /** The file's field. */
    public static final String SEAL = "sealed";

    private static final Logger LOG = LoggerFactory.getLogger(Voters.class);
    private static final int VOTER_DIGITS = 16;

    /** The most removed notes whose votes are kept, in case a note comes back. */
    private static final int MOST_GONE = 100;

    private final VoteKeys keys;

    public Voters(PluginSettingsFactory settings) {
        keys = new VoteKeys(settings);
    }

    /** The current user's name in the votes of that page's maps, a hash; empty for people who can't have voted. */
    public String current(long page) {
        ConfluenceUser user = Access.user();
        return user == null ? "" : voter(page, user);
    }

    /** What the current user may know of votes; if the keys can't be read, what anonymous people may. */
    public ToldVotes told(long page) {
        try {
            return new ToldVotes(keys.current(), current(page));
        } catch (RuntimeException e) {
            LOG.warn("Could not find the reader's own votes on page {}; they are shown as other people's", page, e);
            return new ToldVotes(Optional.empty(), "");
        }
    }

    /**
     * The batch with its votes marked as its sender's own.
     *
     * @throws io.github.journeymap.unreadable.NotAJourneyMapException one says that it is someone else's
     */
    public EditBatch signed(EditablePage page, EditBatch batch) {
        return batch.hasVotes() ? batch.votedBy(voter(page.id(), page.person())) : batch;
    }

    /**
     * The map as it is written to that page's file: it has the counts for anyone to read, unless they are hidden, and
     * the voters sealed for this site.
     *
     * @throws MapTooLargeException there are more votes than a map may have, which the file itself doesn't always show
     */
    public JourneyMap sealed(JourneyMap map, long page) {
        Votes votes = map.votes().with(withoutMostGone(map));
        if (votes.total() > Limits.VOTES) {
            throw new MapTooLargeException(Limit.VOTES, Limits.VOTES);
        }
        if (votes.on().isEmpty()) {
            return map.withVotes(votes).withoutField(SEAL);
        }
        VoteKey key = keys.currentOrMade();
        ToldVotes told = new ToldVotes(Optional.of(key), "");
        return map.withVotes(votes.with(told.on(votes))).withField(SEAL, key.seal(page, votes));
    }

    /** The map in that page's file with those votes that are genuine. */
    public JourneyMap checked(JourneyMap map, long page) {
        String sealed = map.unknownFields().fields().get(SEAL) instanceof String text ? text : "";
        String id = VoteKey.idIn(sealed);
        Map<String, Set<String>> on = id.isEmpty()
                ? Map.of()
                : keys.of(id).flatMap(key -> key.open(page, sealed)).orElse(Map.of());
        return map.withoutField(SEAL).withVotes(map.votes().with(on));
    }

    /** As {@link #checked}, but without votes if the keys can't be read. */
    public JourneyMap shown(JourneyMap map, long page) {
        try {
            return checked(map, page);
        } catch (RuntimeException e) {
            LOG.warn("Could not check the votes of a map on page {}; it is shown without votes", page, e);
            return map.withoutField(SEAL).withVotes(map.votes().with(Map.of()));
        }
    }

    /** The map without votes, for copies of it: votes stay where people gave them. */
    public static JourneyMap without(JourneyMap map) {
        return map.withVotes(Votes.NONE).withoutField(SEAL);
    }

    private static Map<String, Set<String>> withoutMostGone(JourneyMap map) {
        Map<String, Set<String>> on = new HashMap<>(map.votes().on());
        if (on.size() > MOST_GONE) {
            Set<String> there = map.notes().stream().map(Note::id).collect(Collectors.toSet());
            Set<String> gone = new TreeSet<>(on.keySet());
            gone.removeAll(there);
            if (gone.size() > MOST_GONE) {
                on.keySet().retainAll(there);
            }
        }
        return on;
    }

    private static String voter(long page, ConfluenceUser person) {
        return Sha256.hex("voter\n" + page + '\n' + person.getKey().getStringValue(), VOTER_DIGITS);
    }
}
