package io.github.journeymap.macro;

import com.atlassian.confluence.content.render.image.ImageDimensions;
import com.atlassian.confluence.macro.DefaultImagePlaceholder;
import com.atlassian.confluence.macro.ImagePlaceholder;
import io.github.journeymap.store.Access;
import io.github.journeymap.store.BadNameException;
import io.github.journeymap.store.MapName;
import io.github.journeymap.view.MapAddress;

/**
 * The picture that stands for the macro in the page editor: the map itself as SVG, drawn for the person who edits the
 * page; a plain grid where there is no page yet. Browsers run no script in a picture.
 */
final class Placeholder {
    private static final ImageDimensions SIZE = new ImageDimensions(640, 220);
    private static final String GRID = "/download/resources/io.github.journeymap:pictures/placeholder.svg";

    private Placeholder() {}

    static ImagePlaceholder of(String nameParameter, String template, RenderingContext rendering) {
        return new DefaultImagePlaceholder(url(nameParameter, template, rendering), false, SIZE);
    }

    private static String url(String nameParameter, String template, RenderingContext rendering) {
        try {
            MapName name = MapName.ofParameter(nameParameter);
            return rendering
                    .page()
                    .map(page -> MapAddress.on("", Access.owner(page).getId(), name.value())
                                    .url() + "/export/svg?template=" + template)
                    .orElse(GRID);
        } catch (BadNameException e) {
            return GRID;
        }
    }
}
