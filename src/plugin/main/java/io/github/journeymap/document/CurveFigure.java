package io.github.journeymap.document;

import io.github.journeymap.picture.CurvePicture;
import io.github.journeymap.text.Markup;

/** A curve as it stands across its row in one of the tables of a map. */
@FunctionalInterface
public interface CurveFigure {
    /** Of a table in pixels, for Word, which knows a picture's width in percent of its own only: what fits on an upright sheet. */
    int TABLE = 600;

    /**
     * @param steps how many it stands above
     * @param words what it shows, for those who don't see it
     */
    void write(int steps, String words, Markup html);

    /** A picture that is kept where the program finds it. */
    static CurveFigure image(String address) {
        return (steps, words, html) -> {
            int width = TABLE * steps / (steps + 1);
            html.empty(
                    "img",
                    "src",
                    address,
                    "alt",
                    words,
                    "width",
                    Integer.toString(width),
                    "height",
                    Integer.toString(CurvePicture.height(steps, width)),
                    "style",
                    StaticStyle.PICTURE);
        };
    }

    /** A drawing in the page itself. @param from the first step of the map that it shows */
    static CurveFigure drawing(CurvePicture picture, int from) {
        return (steps, words, html) -> {
            html.open(
                    "svg",
                    "role",
                    "img",
                    "aria-label",
                    words,
                    "viewBox",
                    picture.viewBox(steps),
                    "style",
                    StaticStyle.PICTURE);
            picture.draw(from, from + steps, html);
            html.close();
        };
    }
}
