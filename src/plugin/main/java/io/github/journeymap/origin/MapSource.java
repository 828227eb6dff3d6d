package io.github.journeymap.origin;

/** A page that has a map of the name in question, and that the current user may see. */
public record MapSource(long pageId, String pageTitle, String spaceName) {}
