package io.github.journeymap.history;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.hash.Sha256;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which maps' files were deleted: nothing else tells a page whose map is gone from one that never had any. Only
 * sentences and the offer to put such a map back depend on it, so where settings fail, these are missing, and nothing
 * else.
 *
 * <p>Each map has an entry of its own. A list would have to be read and written anew under a lock that is held until
 * Confluence's transaction ends, and there is no documented way to give one back then: SynchronizationManager runs
 * something after a commit, but nothing after a rollback
 * (https://docs.atlassian.com/ConfluenceServer/javadoc/9.5.2/com/atlassian/confluence/core/SynchronizationManager.html).
 */
@Named
public class DeletedMaps {
    private static final Logger LOG = LoggerFactory.getLogger(DeletedMaps.class);
    private static final String KEY = "io.github.journeymap:deleted:";

    /**
     * The entries that there are, the latest last: settings are for ever, and pages come and go. Two nodes that add to
     * it at the same moment may lose one of the two; that one is never forgotten then.
     */
    private static final String ENTRIES = "io.github.journeymap:deleted";

    private static final int MOST = 500;
    private static final int HASH = 16;

    // No key has a line break.
    private static final String SEPARATOR = "\n";

    private final PluginSettingsFactory settings;

    public DeletedMaps(PluginSettingsFactory settings) {
        this.settings = settings;
    }

    /** Whether a file of that map was deleted and not put back, whatever else has become of the map since. */
    public boolean has(long page, MapName name) {
        return file(page, name).isPresent();
    }

    /** The id that the file had which was deleted last. */
    Optional<Long> file(long page, MapName name) {
        try {
            Object file = settings.createGlobalSettings().get(key(page, name));
            return file instanceof String id ? Optional.of(Long.valueOf(id)) : Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn("Could not read whether a map on page {} was deleted; it is taken for one that wasn't", page, e);
            return Optional.empty();
        }
    }

    void add(long page, MapName name, long file) {
        String key = key(page, name);
        settings.createGlobalSettings().put(key, Long.toString(file));
        List<String> entries = entries();
        entries.remove(key);
        entries.add(key);
        while (entries.size() > MOST) {
            settings.createGlobalSettings().remove(entries.remove(0));
        }
        keep(entries);
    }

    /** Forgets that file, once what it had has been put back; not one that was deleted since. */
    void remove(long page, MapName name, long file) {
        try {
            String key = key(page, name);
            if (!Long.toString(file).equals(settings.createGlobalSettings().get(key))) {
                return;
            }
            settings.createGlobalSettings().remove(key);
            List<String> entries = entries();
            if (entries.remove(key)) {
                keep(entries);
            }
        } catch (RuntimeException e) {
            LOG.warn("Could not forget that a map on page {} was deleted; it is still offered to put back", page, e);
        }
    }

    private void keep(List<String> entries) {
        if (entries.isEmpty()) {
            settings.createGlobalSettings().remove(ENTRIES);
        } else {
            settings.createGlobalSettings().put(ENTRIES, String.join(SEPARATOR, entries));
        }
    }

    private static String key(long page, MapName name) {
        return KEY + page + ":" + Sha256.hex(name.value(), HASH);
    }

    private List<String> entries() {
        Object lines = settings.createGlobalSettings().get(ENTRIES);
        return lines instanceof String text ? new ArrayList<>(List.of(text.split(SEPARATOR))) : new ArrayList<>();
    }
}
