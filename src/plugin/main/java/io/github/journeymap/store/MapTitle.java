package io.github.journeymap.store;

import io.github.journeymap.attachment.MapName;

/**
 * Which map of a page it is.
 *
 * @param title empty when no version can be read
 */
public record MapTitle(MapName name, int version, String title) {}
