package io.github.journeymap.document;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.shown.Notice;
import io.github.journeymap.shown.PersonaCard;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.shown.ViewOptions;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import java.util.List;

/**
 * The map for everything that isn't a page in a browser: PDF, Word, e-mail, feeds, comparisons of page versions, HTML
 * export, mobile. Well-formed XHTML whose look is inline, in plain tables that Word and mail programs understand too.
 *
 * <p>What such outputs can't scroll to is cut off, so a wide map becomes several tables, one below the other.
 */
public final class StaticTable {
    /** How many steps fit side by side on a printed page. */
    public static final int PAGE = 5;
    /** How many steps fit side by side on a phone. */
    public static final int PHONE = 2;

    private final Messages messages;
    private final boolean showsPrompts;
    private final boolean drawsIcons;
    private final CurvePictures curves;

    /** A table for browsers. */
    public StaticTable(Messages messages, ViewOptions options) {
        this(messages, options, true, CurvePictures.NONE);
    }

    /**
     * @param drawsIcons whether the program that shows it can draw SVG in HTML; otherwise labels stand alone
     * @param curves how the program gets them; where there are none, they are bars
     */
    public StaticTable(Messages messages, ViewOptions options, boolean drawsIcons, CurvePictures curves) {
        this.messages = messages;
        this.drawsIcons = drawsIcons;
        this.curves = curves;
        showsPrompts = options.prompts() != ViewOptions.Prompts.HIDDEN;
    }

    /** The sentences alone, where there is no map to show. */
    public String html(List<Notice> notices) {
        Markup html = new Markup(LongText.forString()).open("div");
        notices(notices, html);
        return html.close().done().toString();
    }

    /**
     * @param pictures those that the program can show
     * @param steps how many steps may stand side by side: {@link #PAGE} or {@link #PHONE}
     */
    public String html(JourneyMap map, ShownPictures pictures, List<Notice> notices, int steps) {
        Markup html = new Markup(LongText.forString());
        write(map, pictures, notices, steps, html);
        return html.done().toString();
    }

    public void write(JourneyMap map, ShownPictures pictures, List<Notice> notices, int steps, Markup html) {
        StaticBlocks blocks = new StaticBlocks(html, drawsIcons, showsPrompts);
        Labels labels = new Labels(messages, map);
        html.open("div");
        notices(notices, html);
        blocks.block("p", "margin:0 0 8px 0;font-weight:bold;font-size:16px;", labels.title());
        new StaticPersona(messages, html, blocks, !drawsIcons).write(PersonaCard.of(map, pictures));
        for (Category persona : map.personas()) {
            blocks.linked("p", StaticStyle.LINE_BESIDE, Labels.described(persona, showsPrompts));
        }
        new StaticGrid(messages, map, labels, blocks, pictures, html).write(Part.of(map, steps), curves);
        html.close();
    }

    private static void notices(List<Notice> notices, Markup html) {
        for (Notice notice : notices) {
            html.open("p", "style", "margin:0 0 8px 0;").open("em").text(notice.text());
            if (!notice.linkUrl().isEmpty()) {
                html.text(" ").element("a", notice.linkText(), "href", notice.linkUrl());
            }
            html.close().close();
        }
    }
}
