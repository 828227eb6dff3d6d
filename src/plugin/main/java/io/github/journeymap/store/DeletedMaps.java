package io.github.journeymap.store;

import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of the maps whose files were deleted, for each page: nothing else tells a page whose map is gone from one
 * that never had any. Only a sentence depends on it, so where settings fail, that sentence is missing, and nothing else.
 */
@Named
public class DeletedMaps {
    private static final Logger LOG = LoggerFactory.getLogger(DeletedMaps.class);
    private static final String KEY = "io.github.journeymap:deleted:";

    /** Of one page, the last. */
    private static final int MOST = 50;

    /** The pages of which anything is remembered, the latest last: settings are for ever, and pages come and go. */
    private static final String PAGES = "io.github.journeymap:deleted";

    private static final int MOST_PAGES = 500;

    // No name has a line break.
    private static final String SEPARATOR = "\n";

    private final PluginSettingsFactory settings;
    private final MapLocks locks;

    public DeletedMaps(PluginSettingsFactory settings, MapLocks locks) {
        this.settings = settings;
        this.locks = locks;
    }

    /** Whether the file of that map was deleted, and has not been made anew by editing since. */
    public boolean has(long page, MapName name) {
        try {
            return names(page).contains(name.value());
        } catch (RuntimeException e) {
            LOG.warn("Whether a map on page {} was deleted can't be told", page, e);
            return false;
        }
    }

    void add(long page, MapName name) {
        locks.holdingWhatIsDeleted(page, () -> remember(page, name));
    }

    /** Without the lock if there is nothing to forget, as of nearly every map that is begun. */
    void remove(long page, MapName name) {
        try {
            if (names(page).contains(name.value())) {
                locks.holdingWhatIsDeleted(page, () -> forget(page, name));
            }
        } catch (RuntimeException e) {
            LOG.warn("That a map on page {} was deleted can't be forgotten", page, e);
        }
    }

    private void remember(long page, MapName name) {
        List<String> names = names(page);
        names.remove(name.value());
        names.add(name.value());
        keep(KEY + page, names.subList(Math.max(0, names.size() - MOST), names.size()));
        List<String> pages = list(PAGES);
        pages.remove(Long.toString(page));
        pages.add(Long.toString(page));
        while (pages.size() > MOST_PAGES) {
            settings.createGlobalSettings().remove(KEY + pages.remove(0));
        }
        keep(PAGES, pages);
    }

    private void forget(long page, MapName name) {
        List<String> names = names(page);
        if (names.remove(name.value())) {
            keep(KEY + page, names);
            if (names.isEmpty()) {
                List<String> pages = list(PAGES);
                pages.remove(Long.toString(page));
                keep(PAGES, pages);
            }
        }
    }

    private List<String> names(long page) {
        return list(KEY + page);
    }

    private List<String> list(String key) {
        Object lines = settings.createGlobalSettings().get(key);
        return lines instanceof String text ? new ArrayList<>(List.of(text.split(SEPARATOR))) : new ArrayList<>();
    }

    private void keep(String key, List<String> lines) {
        if (lines.isEmpty()) {
            settings.createGlobalSettings().remove(key);
        } else {
            settings.createGlobalSettings().put(key, String.join(SEPARATOR, lines));
        }
    }
}
