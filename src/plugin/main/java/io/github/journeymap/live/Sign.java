package io.github.journeymap.live;

/**
 * What a window says of itself every few seconds: that someone is there, or has left.
 *
 * @param number of this sign among those of its window, from 1; an earlier one that comes later counts for nothing
 * @param cell where someone writes, {@code row/step}; or empty
 */
public record Sign(long number, String cell, boolean left) {}
