package io.github.journeymap.live;

import com.atlassian.confluence.user.ConfluenceUser;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.store.ReplicatedCache;

/**
 * A window of a browser in which someone has a map open.
 *
 * @param client what the window calls itself; no other window of this person does
 */
public record OpenWindow(long pageId, MapName map, ConfluenceUser person, String client) {
    /** What it is called among the windows of its map. */
    String key() {
        return keyPrefix(person) + client;
    }

    /** What the keys of all windows of that person begin with. */
    static String keyPrefix(ConfluenceUser person) {
        return person.getKey().getStringValue() + ReplicatedCache.BETWEEN;
    }

    /** The person of a window with that key. */
    static String person(String key) {
        return key.substring(0, key.lastIndexOf(ReplicatedCache.BETWEEN));
    }
}
