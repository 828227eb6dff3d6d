package io.github.journeymap.history;

import io.github.journeymap.filed.StoredMap;

/**
 * A map as it was when a former version of its page was current.
 *
 * @param purged true when the very version is gone and the next one that is left stands in for it
 */
public record PastMap(StoredMap stored, boolean purged) {}
