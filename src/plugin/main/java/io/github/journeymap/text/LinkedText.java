package io.github.journeymap.text;

import io.github.journeymap.link.Link;
import io.github.journeymap.link.Links;
import io.github.journeymap.model.PlainText;
import java.util.Map;

/** Writes a map's text as HTML with its addresses as links, for one kind of output. */
public final class LinkedText {
    private static final String REL = " rel=\"noopener nofollow\"";

    /** For places where it matters what exactly was written: addresses stay as they are. */
    public static final LinkedText AS_WRITTEN =
            new LinkedText(REL, Saying.WHAT_IS_WRITTEN, false, Map.of(), Marking.NONE);

    /**
     * For what keeps no lines by itself and brings no style sheet; on a coloured ground a link is readable as text is.
     */
    public static final LinkedText IN_DOCUMENTS =
            new LinkedText(REL + " style=\"color:inherit;\"", Saying.KEYS, true, Map.of(), Marking.NONE);

    /** For a page's own content, whose links Confluence shows as it shows any others. */
    public static final LinkedText IN_STORAGE =
            new LinkedText("", Saying.WHAT_IS_WRITTEN, true, Map.of(), Marking.NONE);

    private enum Saying {
        WHAT_IS_WRITTEN,
        /** An issue's key in place of its address. */
        KEYS,
        /** That, or the title of a page; then the address itself stands in an attribute. */
        TITLES
    }

    private final String attributes;
    private final Saying saying;
    private final boolean keepsLines;
    private final Map<String, String> titles;
    private final Marking marking;

    private LinkedText(
            String attributes, Saying saying, boolean keepsLines, Map<String, String> titles, Marking marking) {
        this.attributes = attributes;
        this.saying = saying;
        this.keepsLines = keepsLines;
        this.titles = Map.copyOf(titles);
        this.marking = marking;
    }

    /**
     * On a page in a browser.
     *
     * @param titles of the site's own pages, by their addresses, that this reader may know
     * @param canEdit then links open beside the map, and the map is one stop of the Tab key
     */
    public static LinkedText onPage(Map<String, String> titles, boolean canEdit) {
        String attributes = canEdit ? " target=\"_blank\"" + REL + " tabindex=\"-1\"" : REL;
        return new LinkedText(attributes, Saying.TITLES, false, titles, Marking.NONE);
    }

    /** The same with what stands out in it, where lines are kept by the style sheet. */
    public LinkedText marking(Marking marks) {
        return new LinkedText(attributes, saying, keepsLines, titles, marks);
    }

    /** Adds the text. */
    public void append(String text, StringBuilder html) {
        // Most texts have none, and there may be twenty thousand of them.
        if (Links.in(text).isEmpty()) {
            if (keepsLines) {
                Html.appendLines(text, html);
            } else {
                marking.append(text, html);
            }
            return;
        }
        String clean = PlainText.clean(text);
        int from = 0;
        for (Link link : Links.in(clean)) {
            append(clean, from, link.start(), html);
            append(link, clean, html);
            from = link.end();
        }
        append(clean, from, clean.length(), html);
    }

    private void append(Link link, String text, StringBuilder html) {
        String written = text.substring(link.start(), link.end());
        String said = said(link, written);
        html.append("<a href=\"");
        Html.append(link.target(), html);
        html.append('"').append(attributes);
        if (saying == Saying.TITLES && !said.equals(written)) {
            html.append(" data-address=\"");
            Html.append(written, html);
            html.append('"');
        }
        html.append('>');
        marking.append(said, html);
        html.append("</a>");
    }

    private String said(Link link, String written) {
        if (saying == Saying.WHAT_IS_WRITTEN) {
            return written;
        }
        String title = titles.getOrDefault(link.target(), link.issueKey());
        return title.isEmpty() ? written : title;
    }

    private void append(String text, int from, int to, StringBuilder html) {
        if (keepsLines) {
            Html.appendLines(text, from, to, html);
        } else {
            marking.append(text.substring(from, to), html);
        }
    }
}
