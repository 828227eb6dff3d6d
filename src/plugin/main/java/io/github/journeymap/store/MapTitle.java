package io.github.journeymap.store;

/**
 * Which map of a page it is.
 *
 * @param title empty when no version can be read
 */
public record MapTitle(MapName name, int version, String title) {}
