package io.github.journeymap.export;

import io.github.journeymap.label.Palette;
import java.util.List;
import java.util.Optional;

/**
 * Lines of one style.
 *
 * @param text the lines with line feeds between them: there may be a million in a picture, and all of a row's are held
 * @param count of the lines; 0 for no text
 * @param color of the letters
 * @param background behind them
 */
record TextBlock(String text, int count, TextStyle style, Palette color, Optional<Palette> background) {
    /** Bold letters are wider; the estimate for them is a tenth more. */
    private static final double BOLD = 1.1;

    static TextBlock of(String text, TextStyle style, int width) {
        return of(text, style, width, style.color, Optional.empty());
    }

    static TextBlock of(String text, TextStyle style, int width, Palette color, Optional<Palette> background) {
        List<String> lines = text.isEmpty() ? List.of() : LineBreaker.of(text, width / boldness(style), style.size);
        return new TextBlock(String.join("\n", lines), lines.size(), style, color, background);
    }

    int height() {
        return count * style.line;
    }

    List<String> lines() {
        return List.of(text.split("\n", -1));
    }

    /** About how wide the widest line is. */
    int width() {
        return (int) Math.ceil(
                lines().stream().mapToDouble(LineBreaker::width).max().orElse(0) * style.size * boldness(style));
    }

    static int height(List<TextBlock> blocks) {
        return blocks.stream().mapToInt(TextBlock::height).sum();
    }

    private static double boldness(TextStyle style) {
        return style.weight.equals("600") ? BOLD : 1;
    }
}
