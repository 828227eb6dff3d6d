package io.github.journeymap.store;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.github.journeymap.format.EditBatch;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Votes;
import io.github.journeymap.refusal.BusyException;
import io.github.journeymap.site.Access;
import io.github.journeymap.site.EditablePage;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who stands behind the votes of a map. In its file a voter is a hash (HMAC-SHA-256) of page and person with a key of the
 * site, which is made when someone votes for the first time and kept in Confluence's settings for apps: whoever has
 * the file and knows everyone on the site can't tell which hash is whose, nor whether two pages' voters are the same.
 *
 * <p>The file's votes have a seal of the same key over all of them and their page. Without it they count for nothing:
 * those that someone has written into a file by hand, those of another page or site.
 */
@Named
public class Voters {
    /** Whoever asks, in what they are told: nobody needs to know their own hash. */
    public static final String ME = "me";

    /** The file's field. */
    static final String SEAL = "sealed";

    private static final Logger LOG = LoggerFactory.getLogger(Voters.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String KEY = "io.github.journeymap:votes";
    private static final String LOCK = "io.github.journeymap.votes";
    private static final int KEY_BYTES = 32;
    private static final int BLOCK = 64;
    private static final int VOTER_DIGITS = 16;
    private static final int SEAL_DIGITS = 32;

    /** Notes that are gone whose votes are kept, in case one comes back. */
    private static final int MOST_GONE = 100;

    private final PluginSettingsFactory settings;
    private final ClusterLockService locks;

    public Voters(PluginSettingsFactory settings, ClusterLockService locks) {
        this.settings = settings;
        this.locks = locks;
    }

    /** What stands for the current user in the votes of that page's maps; empty for those who can't have voted. */
    public String current(long page) {
        try {
            ConfluenceUser user = Access.user();
            String key = user == null ? "" : key();
            return key.isEmpty() ? "" : voter(key, page, user);
        } catch (RuntimeException e) {
            LOG.warn("Which votes on page {} are the reader's can't be told", page, e);
            return "";
        }
    }

    /** As {@link #ME} where it is that voter. */
    public static JourneyMap toldTo(String voter, JourneyMap map) {
        Votes votes = map.votes();
        if (voter.isEmpty() || votes.on().isEmpty()) {
            return map;
        }
        Map<String, Set<String>> told = new HashMap<>();
        votes.on().forEach((note, voters) -> {
            Set<String> all = new HashSet<>(voters);
            if (all.remove(voter)) {
                all.add(ME);
            }
            told.put(note, all);
        });
        return map.withVotes(votes.with(told));
    }

    /**
     * The batch with its votes as its sender's own.
     *
     * @throws io.github.journeymap.format.NotAJourneyMapException one says that it is someone else's
     */
    EditBatch signed(EditablePage page, EditBatch batch) {
        return batch.hasVotes() ? batch.votedBy(voter(keyMade(), page.id(), page.person())) : batch;
    }

    /** To be written to that page's file. */
    JourneyMap sealed(JourneyMap map, long page) {
        Map<String, Set<String>> on = withoutMostGone(map);
        if (on.isEmpty()) {
            return map.withVotes(map.votes().with(on)).withoutField(SEAL);
        }
        Votes votes = map.votes().with(on);
        return map.withVotes(votes).withField(SEAL, seal(keyMade(), page, votes));
    }

    /** What that page's file says, as far as it is true. */
    JourneyMap checked(JourneyMap map, long page) {
        JourneyMap bare = map.withoutField(SEAL);
        if (map.votes().on().isEmpty()) {
            return bare;
        }
        String key = key();
        Object seal = map.unknownFields().fields().get(SEAL);
        boolean isTrue = seal instanceof String said
                && !key.isEmpty()
                && MessageDigest.isEqual(bytes(seal(key, page, map.votes())), bytes(said));
        return isTrue ? bare : bare.withVotes(map.votes().with(Map.of()));
    }

    /** As {@link #checked}; without votes where nothing can be told. */
    JourneyMap shown(JourneyMap map, long page) {
        try {
            return checked(map, page);
        } catch (RuntimeException e) {
            LOG.warn("The votes of a map on page {} can't be checked", page, e);
            return map.withoutField(SEAL).withVotes(map.votes().with(Map.of()));
        }
    }

    /** For what is made of a map elsewhere: votes stay where people gave them. */
    static JourneyMap without(JourneyMap map) {
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

    private static String voter(String key, long page, ConfluenceUser person) {
        return mac(key, "voter\n" + page + "\n" + person.getKey().getStringValue(), VOTER_DIGITS);
    }

    private static String seal(String key, long page, Votes votes) {
        StringBuilder text = new StringBuilder("votes\n").append(page);
        votes.on()
                .forEach((note, voters) ->
                        text.append('\n').append(note).append(':').append(String.join(",", voters)));
        return mac(key, text.toString(), SEAL_DIGITS);
    }

    /** The site's key; empty while nobody has voted. */
    private String key() {
        return settings.createGlobalSettings().get(KEY) instanceof String key ? key : "";
    }

    /** Two nodes may be asked for the first vote at the same moment. */
    private String keyMade() {
        String known = key();
        if (!known.isEmpty()) {
            return known;
        }
        ClusterLock lock = locks.getLockForName(LOCK);
        try {
            if (!lock.tryLock(MapLocks.SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            if (key().isEmpty()) {
                byte[] random = new byte[KEY_BYTES];
                RANDOM.nextBytes(random);
                settings.createGlobalSettings().put(KEY, HexFormat.of().formatHex(random));
            }
            return key();
        } finally {
            lock.unlock();
        }
    }

    /** RFC 2104 with SHA-256. (Java's own is in a package that an app would have to import.) */
    private static String mac(String key, String text, int digits) {
        byte[] inner = Arrays.copyOf(HexFormat.of().parseHex(key), BLOCK);
        byte[] outer = inner.clone();
        for (int i = 0; i < BLOCK; i++) {
            inner[i] ^= 0x36;
            outer[i] ^= 0x5c;
        }
        byte[] mac = hash(outer, hash(inner, bytes(text)));
        return HexFormat.of().formatHex(mac, 0, digits / 2);
    }

    private static byte[] hash(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
