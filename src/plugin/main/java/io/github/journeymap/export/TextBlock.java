package io.github.journeymap.export;

import java.util.List;

/**
 * Lines of one look.
 *
 * @param text the lines with line feeds between them: there may be a million in a picture, and all of a row's are held
 * @param count of the lines; 0 for no text
 * @param colour of the letters
 * @param ground the colour behind them, or "" for none
 */
record TextBlock(String text, int count, TextStyle look, String colour, String ground) {
    /** Bold letters are wider; the estimate for them is a tenth more. */
    private static final double BOLD = 1.1;

    static TextBlock of(String text, TextStyle look, int width) {
        return of(text, look, width, look.colour, "");
    }

    static TextBlock of(String text, TextStyle look, int width, String colour, String ground) {
        List<String> lines = text.isEmpty() ? List.of() : LineBreaker.of(text, width / boldness(look), look.size);
        return new TextBlock(String.join("\n", lines), lines.size(), look, colour, ground);
    }

    int height() {
        return count * look.line;
    }

    List<String> lines() {
        return List.of(text.split("\n", -1));
    }

    /** About how wide the widest line is. */
    int width() {
        return (int) Math.ceil(
                lines().stream().mapToDouble(LineBreaker::width).max().orElse(0) * look.size * boldness(look));
    }

    static int height(List<TextBlock> blocks) {
        return blocks.stream().mapToInt(TextBlock::height).sum();
    }

    private static double boldness(TextStyle look) {
        return look.weight.equals("600") ? BOLD : 1;
    }
}
