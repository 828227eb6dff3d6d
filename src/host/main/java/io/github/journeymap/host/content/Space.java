package io.github.journeymap.host.content;

/**
 * A space.
 *
 * @param homePage id of the page it opens with; null while it has none
 */
public record Space(long id, String key, String name, Long homePage) {}
