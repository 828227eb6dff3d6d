package io.github.journeymap.window;

import io.github.journeymap.document.CurvePictures;
import io.github.journeymap.document.StaticTable;
import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import java.util.List;

/**
 * The map as a page for the printer. A browser never breaks a table between its columns, so the page in which a wide
 * map stands can only be printed small; here it is the several tables of {@link StaticTable}, each on a sheet of its
 * own where it fits on one, with its headings again on each further sheet. The first stands below the title, and breaks
 * between rows rather than leave it alone.
 */
public final class PrintPage {
    private static final String STYLE = """
            @page { size: landscape; margin: 12mm; }
            body { margin: 0 auto; max-width: 70rem; font-family: sans-serif; print-color-adjust: exact; }
            table + table { break-inside: avoid !important; }
            tr { break-inside: avoid; }
            @media screen { body { padding: 1rem; } }
            """;

    private PrintPage() {}

    /**
     * A whole HTML document; it needs nothing from elsewhere but the pictures, and holds no script.
     *
     * @param pictures those that can be shown
     */
    public static LongText html(JourneyMap map, ShownPictures pictures, Messages messages) {
        Markup page = new Markup(new LongText().append("<!DOCTYPE html>"));
        page.open("html", "lang", messages.text("journey-map.view.language")).open("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width");
        page.element("title", new Labels(messages, map).title());
        page.element("style", STYLE).close();
        page.open("body");
        new StaticTable(messages, ViewOptions.DEFAULT, true, CurvePictures.DRAWN)
                .write(map, pictures, List.of(), StaticTable.PAGE, page);
        return page.close().close().done();
    }
}
