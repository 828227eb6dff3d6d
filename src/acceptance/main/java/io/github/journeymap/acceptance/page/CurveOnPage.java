package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** The curve in a row of a map, as a picture of the window shows it, whose zero is halfway from the top. */
public final class CurveOnPage {
    /** How many pixels on either side of a border between cells are looked at. */
    private static final int NEAR = 3;
    /** As far away from a border there is nothing of what is drawn at it. */
    private static final int FAR = 6;

    private static final int LAST_BYTE = 0xFF;

    private final Locator cells;
    private final BufferedImage picture;
    private final double ratio;

    CurveOnPage(MapOnPage map, int row) {
        cells = map.root().locator(".jm-row").nth(row).locator(".jm-cell");
        cells.first().scrollIntoViewIfNeeded();
        try {
            picture =
                    ImageIO.read(new ByteArrayInputStream(map.visitor().window().screenshot()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ratio = ((Number) map.visitor().window().evaluate("() => devicePixelRatio")).doubleValue();
    }

    /**
     * How much a colour differs between the border behind a step and the places to its left and right: of all three
     * colours and of all pixels near the border the most, from 0 to 255.
     *
     * @param below so many pixels below zero, or above it where negative
     */
    public int seamBehind(int step, int below) {
        Place place = place(step, below);
        int border = (int) Math.round(place.border);
        int[] left = color(border - FAR, place.y);
        int[] right = color(border + FAR, place.y);
        return IntStream.range(border - NEAR, border + NEAR)
                .map(x -> IntStream.range(0, left.length)
                        .map(part -> beyond(color(x, place.y)[part], left[part], right[part]))
                        .max()
                        .orElseThrow())
                .max()
                .orElseThrow();
    }

    /** How much the colour beside that border differs from that in the middle of a cell that has no line. */
    public int tintBehind(int step, int below, int without) {
        Place place = place(step, below);
        Place elsewhere = place(without, below);
        int[] tinted = color((int) Math.round(place.border) - FAR, place.y);
        int[] plain = color((int) Math.round(elsewhere.middle), elsewhere.y);
        return IntStream.range(0, plain.length)
                .map(part -> Math.abs(plain[part] - tinted[part]))
                .max()
                .orElseThrow();
    }

    /** How far a value lies outside of the range between two others. */
    private static int beyond(int value, int one, int other) {
        return Math.max(0, Math.max(value - Math.max(one, other), Math.min(one, other) - value));
    }

    /** Of a cell, where it ends, and where its middle is. */
    private record Place(double border, double middle, int y) {}

    private Place place(int step, int below) {
        List<?> numbers = (List<?>) cells.nth(step).evaluate("""
                (cell) => {
                  const { left, right } = cell.getBoundingClientRect();
                  const isFromRight = getComputedStyle(cell).direction === 'rtl';
                  const { top, bottom } = cell.querySelector('.jm-curve').getBoundingClientRect();
                  return [isFromRight ? left : right, (left + right) / 2, (top + bottom) / 2];
                }""");
        double[] at = numbers.stream()
                .mapToDouble(each -> ((Number) each).doubleValue())
                .toArray();
        return new Place(at[0] * ratio, at[1] * ratio, (int) ((at[2] + below) * ratio));
    }

    private int[] color(int x, int y) {
        int color = picture.getRGB(x, y);
        return new int[] {color >> 16 & LAST_BYTE, color >> 8 & LAST_BYTE, color & LAST_BYTE};
    }
}
