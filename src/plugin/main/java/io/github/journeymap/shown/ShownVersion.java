package io.github.journeymap.shown;

/**
 * Which version of a map is shown.
 *
 * @param template the key of what the map is as long as it has no file
 * @param number of the map's file; 0 while there is none
 * @param tag tells this content of the file from all others
 * @param isFormer whether it is the one of a former version of the page
 * @param changed who changed it and when, in the reader's words; empty while there is no file
 */
public record ShownVersion(String template, int number, String tag, boolean isFormer, String changed) {}
