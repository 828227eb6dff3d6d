package io.github.journeymap.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture in a palette of at most 256 colours, which takes a third of the bytes. A curve has a dozen, and what lies between
 * them where lines are smoothed: of colours that are nearly the same, it has the one that there is most of.
 */
final class FewColors {
    private static final int MOST = 256;
    private static final int CHANNEL = 0xff;
    /** Of each of red, green and blue, at first. */
    private static final int LEVELS = 16;

    private FewColors() {}

    static BufferedImage of(BufferedImage picture) {
        List<Integer> colors = fromMostToLeast(picture);
        for (int levels = LEVELS; ; levels /= 2) {
            Map<Integer, Integer> palette = palette(colors, levels);
            if (palette.size() <= MOST) {
                return indexed(picture, palette, levels);
            }
        }
    }

    private static List<Integer> fromMostToLeast(BufferedImage picture) {
        Map<Integer, Integer> dots = new HashMap<>();
        int[] line = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (int x = 0, from = 0; x < line.length; x++) {
                if (x + 1 == line.length || line[x + 1] != line[x]) {
                    dots.merge(line[x], x + 1 - from, Integer::sum);
                    from = x + 1;
                }
            }
        }
        Comparator<Map.Entry<Integer, Integer>> most = Map.Entry.comparingByValue(Comparator.reverseOrder());
        return dots.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The colour for all that are rounded alike, which is the first of them. */
    private static Map<Integer, Integer> palette(List<Integer> colors, int levels) {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        colors.forEach(color -> palette.putIfAbsent(rounded(color, levels), color));
        return palette;
    }

    private static BufferedImage indexed(BufferedImage picture, Map<Integer, Integer> palette, int levels) {
        int[] colors = palette.values().stream().mapToInt(color -> color).toArray();
        Map<Integer, Integer> indexes = new HashMap<>();
        palette.keySet().forEach(rounded -> indexes.put(rounded, indexes.size()));
        BufferedImage indexed = new BufferedImage(
                picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model(colors));
        WritableRaster raster = indexed.getRaster();
        int[] line = new int[picture.getWidth()];
        int last = picture.getRGB(0, 0);
        int index = indexes.get(rounded(last, levels));
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (int x = 0; x < line.length; x++) {
                if (line[x] != last) {
                    last = line[x];
                    index = indexes.get(rounded(last, levels));
                }
                line[x] = index;
            }
            raster.setSamples(0, y, line.length, 1, 0, line);
        }
        return indexed;
    }

    private static IndexColorModel model(int[] colors) {
        byte[] reds = new byte[colors.length];
        byte[] greens = new byte[colors.length];
        byte[] blues = new byte[colors.length];
        for (int i = 0; i < colors.length; i++) {
            reds[i] = (byte) (colors[i] >> 2 * Byte.SIZE);
            greens[i] = (byte) (colors[i] >> Byte.SIZE);
            blues[i] = (byte) colors[i];
        }
        return new IndexColorModel(Byte.SIZE, colors.length, reds, greens, blues);
    }

    private static int rounded(int color, int levels) {
        return rounded(color, 2 * Byte.SIZE, levels) | rounded(color, Byte.SIZE, levels) | rounded(color, 0, levels);
    }

    /** One of so many levels from nothing to full. */
    private static int rounded(int color, int shift, int levels) {
        int channel = color >> shift & CHANNEL;
        return (channel * (levels - 1) + CHANNEL / 2) / CHANNEL << shift;
    }
}
