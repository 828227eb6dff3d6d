package io.github.journeymap.view;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.text.LongText;
import java.util.List;

/**
 * The map as a page for the printer. A browser never breaks a table between its columns, so the page in which a wide map
 * stands can only be printed small; here it is the several tables of {@link StaticTable}, each on a sheet of its own
 * where it fits on one, with its headings again on each further sheet. The first stands below the title, and breaks between
 * rows rather than leave it alone.
 */
public final class PrintPage {
    private static final String LOOK = """
            @page { size: landscape; margin: 12mm; }
            body { margin: 0 auto; max-width: 70rem; font-family: sans-serif; print-color-adjust: exact; }
            table + table { break-inside: avoid !important; }
            tr { break-inside: avoid; }
            @media screen { body { padding: 1rem; } }
            """;

    private PrintPage() {}

    /** A whole HTML document; it needs nothing from elsewhere and holds no script. */
    public static LongText html(JourneyMap map, Messages words) {
        String title = Html.text(new Labels(words, map).title());
        LongText page = new LongText()
                .append("<!DOCTYPE html><html lang=\"" + Html.text(words.text("journey-map.view.language"))
                        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                        + title
                        + "</title><style>" + LOOK + "</style></head><body>");
        new StaticTable(words).write(map, List.of(), StaticTable.PAGE, page);
        return page.append("</body></html>");
    }
}
