package io.github.journeymap.picture;

import io.github.journeymap.label.Curve;
import io.github.journeymap.label.Face;
import io.github.journeymap.label.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paints a picture. */
final class CurvePainter {
    private static final int HEIGHT = CurvePicture.HEIGHT;
    private static final float PIXEL = CurvePicture.PIXEL;
    private static final int INSET = CurvePicture.INSET;

    private static final int PLOT = HEIGHT - 2 * INSET;
    /** Points of a curve are rounded to this part of a dot. */
    private static final int FINE = 8;
    /** Between places that are the same. */
    private static final double NEARLY = 0.5;

    private static final int TINT = 0x29;
    private static final float LINE = 2.5f * PIXEL;
    private static final float HALF_SQUARE = 11 * PIXEL;
    private static final float CORNER = 8 * PIXEL;

    private final CurvePicture picture;

    CurvePainter(CurvePicture picture) {
        this.picture = picture;
    }

    byte[] png(int from, int to) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            if (!ImageIO.write(FewColors.of(image(from, to)), "png", out)) {
                throw new IOException("This Java writes no PNG");
            }
        }
        return png.toByteArray();
    }

    /** @param to excluded */
    BufferedImage image(int from, int to) {
        int column = CurvePicture.column(to - from);
        BufferedImage image = new BufferedImage(CurvePicture.width(to - from), HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.setColor(color(Palette.SURFACE));
            canvas.fillRect(0, 0, image.getWidth(), HEIGHT);
            columns(to - from, column, canvas);
            canvas.translate(-from * column, INSET);
            Drawing drawing = new Drawing(canvas, Math.max(0, from - 1), to + 1, column);
            drawing.zeroLine();
            drawing.row(picture.first(), false);
            picture.second().ifPresent(row -> drawing.row(row, true));
        } finally {
            canvas.dispose();
        }
        return image;
    }

    /** The lines between the cells below go on. */
    private static void columns(int steps, int column, Graphics2D canvas) {
        canvas.setStroke(new BasicStroke(PIXEL));
        canvas.setColor(color(Palette.PAPER_BORDER));
        for (int i = 1; i < steps; i++) {
            canvas.draw(new Line2D.Double(i * column, 0, i * column, HEIGHT));
        }
    }

    private static Color color(Palette color) {
        return new Color(color.rgb());
    }

    /** The steps of a part, and one on either side of it, on a canvas that begins at the map's first step. */
    private final class Drawing {
        private final Graphics2D canvas;
        private final int from;
        private final int to;
        private final int column;
        private final Curve.Box box;

        Drawing(Graphics2D canvas, int from, int to, int column) {
            this.canvas = canvas;
            this.from = from;
            this.to = Math.min(to, picture.first().points().size());
            this.column = column;
            box = new Curve.Box(column * FINE, PLOT * FINE);
        }

        void zeroLine() {
            int y = zeroAt();
            canvas.setColor(color(Palette.EDGE_PLAIN));
            canvas.setStroke(dashed(PIXEL, BasicStroke.CAP_BUTT, 2 * PIXEL, 4 * PIXEL));
            canvas.draw(new Line2D.Double(from * column, y, to * column, y));
        }

        void row(PlottedRow row, boolean isSecond) {
            if (!isSecond) {
                area(row.curve());
            }
            canvas.setColor(color(Palette.CURVE));
            canvas.setStroke(dashed(LINE, BasicStroke.CAP_ROUND, PIXEL, 7 * PIXEL));
            canvas.draw(path((step, data) -> {
                if (row.curve().hasBridge(step)) {
                    row.curve().appendBridge(step, box, data);
                }
            }));
            canvas.setStroke(
                    isSecond
                            ? dashed(LINE, BasicStroke.CAP_BUTT, 8 * PIXEL, 5 * PIXEL)
                            : new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            canvas.draw(path((step, data) -> {
                if (row.curve().hasLine(step)) {
                    row.curve().appendLine(step, box, data);
                }
            }));
            for (int i = from; i < to; i++) {
                double middle = (i + 0.5) * column;
                row.points().get(i).ifPresent(point -> face(point.face(), middle, point.height() * PLOT, isSecond));
            }
        }

        /** Between the line and zero, in one colour above and in another below. */
        private void area(Curve curve) {
            Path2D area = path((step, data) -> {
                if (curve.hasLine(step)) {
                    curve.appendArea(step, box, picture.zero(), data);
                }
            });
            Shape whole = canvas.getClip();
            canvas.clipRect(from * column, -INSET, (to - from) * column, INSET + zeroAt());
            canvas.setColor(tint(Palette.EDGE_POSITIVE));
            canvas.fill(area);
            canvas.setClip(whole);
            canvas.clipRect(from * column, zeroAt(), (to - from) * column, HEIGHT);
            canvas.setColor(tint(Palette.EDGE_NEGATIVE));
            canvas.fill(area);
            canvas.setClip(whole);
        }

        /** What the cells draw, as one, so that dashes go on from cell to cell and lines have no seam between them. */
        private Path2D path(Piece piece) {
            Path2D.Double whole = new Path2D.Double();
            for (int i = from; i < to; i++) {
                StringBuilder data = new StringBuilder();
                piece.append(i, data);
                if (data.length() > 0) {
                    Path2D.Double one = PathData.shape(data.toString());
                    AffineTransform place = AffineTransform.getTranslateInstance(i * column, 0);
                    place.scale(1.0 / FINE, 1.0 / FINE);
                    one.transform(place);
                    whole.append(one.getPathIterator(null), goesOn(whole, one));
                }
            }
            return whole;
        }

        private static boolean goesOn(Path2D.Double whole, Path2D.Double one) {
            Point2D end = whole.getCurrentPoint();
            double[] start = new double[2];
            one.getPathIterator(null).currentSegment(start);
            return end != null && end.distance(start[0], start[1]) < NEARLY;
        }

        /** Round, or square for the second curve, so that they differ without colour. */
        private void face(Face face, double x, double y, boolean isSecond) {
            double radius = Face.RADIUS * PIXEL;
            Shape outline = isSecond
                    ? new RoundRectangle2D.Double(
                            x - HALF_SQUARE, y - HALF_SQUARE, 2 * HALF_SQUARE, 2 * HALF_SQUARE, CORNER, CORNER)
                    : new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
            canvas.setColor(color(Palette.SURFACE));
            canvas.fill(outline);
            canvas.setColor(color(Palette.ofFace(face.tone())));
            canvas.setStroke(new BasicStroke(2 * PIXEL, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            canvas.draw(outline);
            AffineTransform place = AffineTransform.getTranslateInstance(x, y);
            place.scale(PIXEL, PIXEL);
            Shape features = place.createTransformedShape(PathData.shape(face.features()));
            canvas.draw(features);
            if (face == Face.DELIGHTED) {
                canvas.fill(features);
            }
        }

        private int zeroAt() {
            return (int) Math.round(picture.zero() * PLOT);
        }

        private static Color tint(Palette color) {
            return new Color(TINT << 3 * Byte.SIZE | color.rgb(), true);
        }

        private static BasicStroke dashed(float width, int ends, float dash, float gap) {
            return new BasicStroke(width, ends, BasicStroke.JOIN_ROUND, 1, new float[] {dash, gap}, 0);
        }
    }

    /** Data of a path in the cell of a step. */
    @FunctionalInterface
    private interface Piece {
        void append(int step, StringBuilder data);
    }
}
