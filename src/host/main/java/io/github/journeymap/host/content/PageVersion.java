package io.github.journeymap.host.content;

import java.time.Instant;

/** A version of a page by itself, without its words. */
public record PageVersion(long id, int version, Instant modified) {}
