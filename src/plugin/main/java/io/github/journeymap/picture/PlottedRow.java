package io.github.journeymap.picture;

import io.github.journeymap.label.Curve;
import io.github.journeymap.label.Face;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Scale;
import java.util.List;
import java.util.Optional;

/** What a picture draws of a row of values. */
public final class PlottedRow {
    private final Curve curve;
    private final List<Optional<Point>> points;

    /** @param height from 0 at the top to 1 */
    record Point(double height, Face face) {}

    /**
     * @param axis what it is drawn by: its own scale, or that of the row in which it is drawn
     * @param numbers one for each step of the map
     */
    public PlottedRow(Scale scale, Scale axis, List<Optional<Decimal>> numbers) {
        points = numbers.stream()
                .map(number -> number.map(
                        value -> new Point(ValueLabels.height(axis, value), ValueLabels.faceOf(scale, value))))
                .toList();
        curve = new Curve(points.stream()
                .mapToDouble(point -> point.map(Point::height).orElse(Double.NaN))
                .toArray());
    }

    /** Through all of the values. */
    Curve curve() {
        return curve;
    }

    /** One for each step of the map; empty where there is no value. */
    List<Optional<Point>> points() {
        return points;
    }
}
