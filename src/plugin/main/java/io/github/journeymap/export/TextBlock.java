package io.github.journeymap.export;

import io.github.journeymap.label.Palette;
import io.github.journeymap.link.Link;
import io.github.journeymap.link.Links;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Lines of one style.
 *
 * @param text the lines with line feeds between them: there may be a million in a picture, and all of a row's are held
 * @param count of the lines; 0 for no text
 * @param color of the letters
 * @param background behind them
 * @param icon a path that is drawn before them; empty for none
 * @param source what was broken into the lines
 */
record TextBlock(
        String text,
        int count,
        TextStyle style,
        Palette color,
        Optional<Palette> background,
        String icon,
        String source) {
    /** A part of a line. @param target where it leads; empty if nowhere */
    record Piece(String text, String target) {}

    /** Bold letters are wider; the estimate for them is a tenth more. */
    private static final double BOLD = 1.1;

    static TextBlock of(String text, TextStyle style, int width) {
        return of(text, style, width, style.color, Optional.empty(), "");
    }

    static TextBlock label(String text, int width, Palette.OfLabel colors, String icon) {
        int room = icon.isEmpty() ? width : width - Svg.ICON;
        return of(text, TextStyle.CATEGORY, room, colors.text(), Optional.of(colors.background()), icon);
    }

    /** A block with an icon in front of its first line. @param icon the path of the icon; empty for none */
    static TextBlock withIcon(String text, TextStyle style, int width, String icon) {
        int room = icon.isEmpty() ? width : width - Svg.ICON;
        return of(text, style, room, style.color, Optional.empty(), icon);
    }

    private static TextBlock of(
            String text, TextStyle style, int width, Palette color, Optional<Palette> background, String icon) {
        List<String> lines = text.isEmpty() ? List.of() : LineBreaker.of(text, width / boldness(style), style.size);
        return new TextBlock(String.join("\n", lines), lines.size(), style, color, background, icon, text);
    }

    int height() {
        return count * style.line;
    }

    List<String> lines() {
        return List.of(text.split("\n", -1));
    }

    /** The lines, each in pieces of which some are links: one that is long goes on in the next line. */
    List<List<Piece>> pieces() {
        List<Link> links = style.hasLinks ? Links.in(source) : List.of();
        if (links.isEmpty()) {
            return lines().stream().map(line -> List.of(new Piece(line, ""))).toList();
        }
        List<List<Piece>> pieces = new ArrayList<>();
        Places places = new Places(links);
        for (String line : lines()) {
            List<Piece> ofLine = new ArrayList<>();
            int from = 0;
            String target = "";
            for (int i = 0; i < line.length(); i++) {
                String here = places.target(line.charAt(i));
                if (!here.equals(target)) {
                    if (i > from) {
                        ofLine.add(new Piece(line.substring(from, i), target));
                    }
                    from = i;
                    target = here;
                }
            }
            ofLine.add(new Piece(line.substring(from), target));
            pieces.add(ofLine);
        }
        return pieces;
    }

    /** Follows the characters of the lines through the text, of which they lack nothing but white space. */
    private final class Places {
        private final Iterator<Link> links;
        private Link link;
        private int at;

        Places(List<Link> links) {
            this.links = links.iterator();
            link = this.links.next();
        }

        /** Where the next occurrence of this character links to, empty for nowhere; goes on behind it. */
        String target(char next) {
            while (source.charAt(at) != next) {
                at++;
            }
            while (at >= link.end() && links.hasNext()) {
                link = links.next();
            }
            boolean isInside = at >= link.start() && at < link.end();
            at++;
            return isInside ? link.target() : "";
        }
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
