package io.github.journeymap.document;

import io.github.journeymap.picture.CurvePicture;
import java.util.List;

/** How the program that shows a static table gets its curves. */
@FunctionalInterface
public interface CurvePictures {
    /** For what shows none. */
    CurvePictures NONE = (picture, tables) -> List.of();
    /** For browsers, which draw them themselves: that costs the server no more than other markup does. */
    CurvePictures DRAWN = (picture, tables) -> tables.stream()
            .map(table -> CurveFigure.drawing(picture, table.from()))
            .toList();

    /** Steps of a map, counted from 0. @param to excluded */
    record Span(int from, int to) {}

    /**
     * A curve's pictures, one for each table.
     *
     * @return none at all if any of them can't be had
     */
    List<CurveFigure> of(CurvePicture picture, List<Span> tables);
}
