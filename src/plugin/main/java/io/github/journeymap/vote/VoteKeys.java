package io.github.journeymap.vote;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The site's keys for votes, in Confluence's settings for apps: one, made when someone votes for the first time.
 *
 * <p>Each stands under its own id, and a file says with which its votes are sealed. So two nodes may well make the
 * first key at the same moment, or not see yet that the other has: no key takes another's place, and no vote is lost. A
 * lock wouldn't be enough for that: what one node writes may reach the other's cache only after the lock is released.
 */
final class VoteKeys {
    /** The setting that holds the id of the current key; with an id appended, the setting that holds that key. */
    private static final String NAME = "io.github.journeymap:votes";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final PluginSettingsFactory settings;

    VoteKeys(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    /** The current key; empty while nobody has voted. */
    Optional<VoteKey> current() {
        PluginSettings site = settings.createGlobalSettings();
        return site.get(NAME) instanceof String id ? key(site, id) : Optional.empty();
    }

    /** The key with that id; empty if there is none (any more). */
    Optional<VoteKey> of(String id) {
        return key(settings.createGlobalSettings(), id);
    }

    VoteKey currentOrMade() {
        return current().orElseGet(this::made);
    }

    private VoteKey made() {
        byte[] random = new byte[VoteKey.BYTES];
        RANDOM.nextBytes(random);
        String digits = HexFormat.of().formatHex(random);
        VoteKey key = new VoteKey(digits);
        PluginSettings site = settings.createGlobalSettings();
        site.put(name(key.id()), digits);
        site.put(NAME, key.id());
        return key;
    }

    private static Optional<VoteKey> key(PluginSettings site, String id) {
        return VoteKey.isId(id) && site.get(name(id)) instanceof String key
                ? Optional.of(new VoteKey(key))
                : Optional.empty();
    }

    private static String name(String id) {
        return NAME + '.' + id;
    }
}
