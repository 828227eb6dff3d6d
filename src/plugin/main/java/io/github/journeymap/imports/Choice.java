package io.github.journeymap.imports;

/**
 * What someone has chosen of what a file can be read as.
 *
 * @param part which of its tables, sheets, lists and diagrams, from 0; negative: the one that looks most like a map
 * @param headings which line of a table has the stages, from 0 among those that aren't empty; negative: the one that
 *     looks so
 * @param swap from which line on rows and columns of a table are swapped, for one whose stages run downwards; negative:
 *     none, unless it fits into a map only so
 */
public record Choice(int part, int headings, int swap) {
    public static final Choice NONE = new Choice(-1, -1, -1);

    public Choice(int part, int headings) {
        this(part, headings, -1);
    }
}
