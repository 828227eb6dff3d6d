package io.github.journeymap.export;

import java.util.List;

/**
 * Lines of one look.
 *
 * @param colour of the letters
 * @param ground the colour behind them, or "" for none
 */
record Block(List<String> lines, Look look, String colour, String ground) {
    /** Bold letters are wider; the estimate for them is a tenth more. */
    private static final double BOLD = 1.1;

    static Block of(String text, Look look, int width) {
        return of(text, look, width, look.colour, "");
    }

    static Block of(String text, Look look, int width, String colour, String ground) {
        List<String> lines = text.isEmpty() ? List.of() : Lines.of(text, width / boldness(look), look.size);
        return new Block(lines, look, colour, ground);
    }

    int height() {
        return lines.size() * look.line;
    }

    /** About how wide the widest line is. */
    int width() {
        return (int) Math.ceil(lines.stream().mapToDouble(Lines::width).max().orElse(0) * look.size * boldness(look));
    }

    static int height(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::height).sum();
    }

    private static double boldness(Look look) {
        return look.weight.equals("600") ? BOLD : 1;
    }
}
