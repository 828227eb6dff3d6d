package io.github.journeymap.export;

import java.util.List;

/** Lines of one look. */
record Block(List<String> lines, Look look) {
    /** Bold letters are wider; the estimate for them is a tenth more. */
    private static final double BOLD = 1.1;

    static Block of(String text, Look look, int width) {
        double room = look.weight.equals("600") ? width / BOLD : width;
        return new Block(text.isEmpty() ? List.of() : Lines.of(text, room, look.size), look);
    }

    int height() {
        return lines.size() * look.line;
    }

    static int height(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::height).sum();
    }
}
