package io.github.journeymap.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.HashMap;
import java.util.Map;

/**
 * A picture in a palette of at most 256 colours, which takes a third of the bytes. A curve has a dozen, and what lies between
 * them where lines are smoothed; these are rounded until they are few enough.
 */
final class FewColors {
    private static final int MOST = 256;
    private static final int CHANNEL = 0xff;
    /** Of each of red, green and blue, at first. */
    private static final int LEVELS = 16;

    private FewColors() {}

    static BufferedImage of(BufferedImage picture) {
        for (int levels = LEVELS; ; levels /= 2) {
            Map<Integer, Integer> palette = palette(picture, levels);
            if (palette.size() <= MOST) {
                return indexed(picture, palette, levels);
            }
        }
    }

    /** The index of each colour, in the order in which they come. */
    private static Map<Integer, Integer> palette(BufferedImage picture, int levels) {
        Map<Integer, Integer> palette = new HashMap<>();
        int last = -1;
        int[] line = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int color : picture.getRGB(0, y, line.length, 1, line, 0, line.length)) {
                if (color != last || palette.isEmpty()) {
                    palette.putIfAbsent(rounded(color, levels), palette.size());
                    last = color;
                }
            }
        }
        return palette;
    }

    private static BufferedImage indexed(BufferedImage picture, Map<Integer, Integer> palette, int levels) {
        byte[] reds = new byte[palette.size()];
        byte[] greens = new byte[palette.size()];
        byte[] blues = new byte[palette.size()];
        palette.forEach((color, index) -> {
            reds[index] = (byte) (color >> 2 * Byte.SIZE);
            greens[index] = (byte) (color >> Byte.SIZE);
            blues[index] = (byte) (int) color;
        });
        IndexColorModel colors = new IndexColorModel(Byte.SIZE, palette.size(), reds, greens, blues);
        BufferedImage indexed =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colors);
        WritableRaster raster = indexed.getRaster();
        int[] line = new int[picture.getWidth()];
        int last = picture.getRGB(0, 0);
        int index = palette.get(rounded(last, levels));
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (int x = 0; x < line.length; x++) {
                if (line[x] != last) {
                    last = line[x];
                    index = palette.get(rounded(last, levels));
                }
                line[x] = index;
            }
            raster.setSamples(0, y, line.length, 1, 0, line);
        }
        return indexed;
    }

    private static int rounded(int color, int levels) {
        return rounded(color, 2 * Byte.SIZE, levels) | rounded(color, Byte.SIZE, levels) | rounded(color, 0, levels);
    }

    /** One of so many levels from nothing to full, so that white stays white. */
    private static int rounded(int color, int shift, int levels) {
        int channel = color >> shift & CHANNEL;
        int level = (channel * (levels - 1) + CHANNEL / 2) / CHANNEL;
        return level * CHANNEL / (levels - 1) << shift;
    }
}
