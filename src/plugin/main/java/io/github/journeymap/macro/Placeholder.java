package io.github.journeymap.macro;

import com.atlassian.confluence.content.render.image.ImageDimensions;
import com.atlassian.confluence.macro.DefaultImagePlaceholder;
import com.atlassian.confluence.macro.ImagePlaceholder;
import io.github.journeymap.shown.Excerpt;
import io.github.journeymap.shown.MapAddress;
import java.util.Optional;

/**
 * The picture that stands for the macro in the page editor: the map itself as SVG, drawn for the person who edits the
 * page; a plain grid where there is no page yet. Browsers run no script in a picture.
 */
final class Placeholder {
    private static final ImageDimensions SIZE = new ImageDimensions(640, 220);
    private static final String GRID = "/download/resources/io.github.journeymap:pictures/placeholder.svg";

    private Placeholder() {}

    /** A plain grid. */
    static ImagePlaceholder grid() {
        return new DefaultImagePlaceholder(GRID, false, SIZE);
    }

    /**
     * The part of the map that the macro shows.
     *
     * @param version the version of the map; empty for the newest
     */
    static ImagePlaceholder of(MapAddress map, String template, Excerpt excerpt, Optional<Integer> version) {
        String url = map.url() + "/export/svg?template=" + template
                + parameter("rows", excerpt.rows())
                + parameter("stages", excerpt.stages())
                + parameter("version", version.map(String::valueOf).orElse(""));
        return new DefaultImagePlaceholder(url, false, SIZE);
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + MapAddress.encoded(value);
    }
}
