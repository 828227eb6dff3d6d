package io.github.journeymap.picture;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the data of an SVG path, so that a picture has the very lines and faces that the page has. Of SVG's commands it knows
 * those that these are written in.
 */
final class PathData {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?\\d*\\.?\\d+");

    private final List<String> tokens;
    private final Path2D.Double path = new Path2D.Double();
    private int next;
    /** The second handle of the cubic that came last. */
    private Point2D handle;

    private PathData(String data) {
        tokens = TOKEN.matcher(data).results().map(match -> match.group()).toList();
    }

    static Path2D.Double shape(String data) {
        return new PathData(data).read();
    }

    private Path2D.Double read() {
        while (next < tokens.size()) {
            char command = tokens.get(next++).charAt(0);
            do {
                segment(command);
            } while (isNumber());
        }
        return path;
    }

    private boolean isNumber() {
        return next < tokens.size() && !Character.isLetter(tokens.get(next).charAt(0));
    }

    private void segment(char command) {
        switch (command) {
            case 'M' -> path.moveTo(number(), number());
            case 'l' -> path.lineTo(here().getX() + number(), here().getY() + number());
            case 'v' -> path.lineTo(here().getX(), here().getY() + number());
            case 'H' -> path.lineTo(number(), here().getY());
            case 'V' -> path.lineTo(here().getX(), number());
            case 'Q' -> path.quadTo(number(), number(), number(), number());
            case 'C' -> cubic(number(), number());
            case 'S' -> cubic(2 * here().getX() - handle.getX(), 2 * here().getY() - handle.getY());
            case 'Z' -> path.closePath();
            default -> throw new IllegalArgumentException("Not known in a path: " + command);
        }
    }

    private void cubic(double x, double y) {
        handle = new Point2D.Double(number(), number());
        path.curveTo(x, y, handle.getX(), handle.getY(), number(), number());
    }

    private Point2D here() {
        return path.getCurrentPoint();
    }

    private double number() {
        return Double.parseDouble(tokens.get(next++));
    }
}
