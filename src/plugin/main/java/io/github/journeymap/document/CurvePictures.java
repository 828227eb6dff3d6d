package io.github.journeymap.document;

import io.github.journeymap.picture.CurvePicture;
import java.util.List;

/** Keeps pictures of curves where the program that shows a static table finds them. */
@FunctionalInterface
public interface CurvePictures {
    /** For what has none. */
    CurvePictures NONE = (picture, tables) -> List.of();

    /** Steps of a map, counted from 0. @param to excluded */
    record Span(int from, int to) {}

    /**
     * Keeps a curve's pictures, one for each table.
     *
     * @return their addresses; none at all if any of them can't be had
     */
    List<String> keep(CurvePicture picture, List<Span> tables);
}
