package io.github.journeymap.site;

import java.time.Instant;

/**
 * A comment of a page that points to a note.
 *
 * @param author the full name; empty where nobody is known
 * @param text how it begins, without what it quotes
 */
public record NoteComment(long id, String author, Instant when, String text) {}
