package io.github.journeymap.view;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.Cells;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.model.Tone;
import io.github.journeymap.text.LongText;
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
    /** How many steps fit side by side on a telephone. */
    public static final int TELEPHONE = 2;

    private static final String TABLE = "border-collapse:collapse;table-layout:fixed;width:100%;margin:0 0 16px 0;"
            + "color:#172b4d;font-size:12px;line-height:1.4;page-break-inside:auto;-fs-table-paginate:paginate;";
    private static final String BOX =
            "border:1px solid #c1c7d0;padding:6px 8px;text-align:left;vertical-align:top;" + "word-wrap:break-word;";
    private static final String STAGE = BOX + "background-color:#cce0ff;color:#09326c;";
    private static final String HEAD = BOX + "background-color:#f1f2f4;";
    private static final String HEADING = "font-weight:bold;font-size:13px;";
    private static final String PROMPT = "color:#44546f;font-weight:normal;font-size:11px;";
    private static final String LIST = "margin:0;padding:0 0 0 14px;";
    private static final String ITEM = "margin:0 0 4px 0;word-wrap:break-word;page-break-inside:avoid;";

    private final Messages words;

    public StaticTable(Messages words) {
        this.words = words;
    }

    /** The sentences alone, where there is no map to show. */
    public String html(List<Notice> notices) {
        LongText html = LongText.forString().append("<div>");
        notices(notices, html);
        return html.append("</div>").toString();
    }

    /** @param steps how many steps may stand side by side: {@link #PAGE} or {@link #TELEPHONE} */
    public String html(JourneyMap map, List<Notice> notices, int steps) {
        LongText html = LongText.forString();
        write(map, notices, steps, html);
        return html.toString();
    }

    void write(JourneyMap map, List<Notice> notices, int steps, LongText html) {
        Labels labels = new Labels(words, map);
        html.append("<div>");
        notices(notices, html);
        block("p", "margin:0 0 8px 0;font-weight:bold;font-size:16px;", labels.title(), html);
        List<Part> parts = Part.of(map, steps);
        Cells cells = map.cells();
        for (int i = 0; i < parts.size(); i++) {
            table(map, parts.get(i), i, parts.size(), cells, labels, html);
        }
        unplaced(map, labels, html);
        html.append("</div>");
    }

    private static void notices(List<Notice> notices, LongText html) {
        for (Notice notice : notices) {
            html.append("<p style=\"margin:0 0 8px 0;\"><em>").append(Html.text(notice.text()));
            if (!notice.linkUrl().isEmpty()) {
                html.append(" <a href=\"").append(Html.text(notice.linkUrl())).append("\">");
                html.append(Html.text(notice.linkText())).append("</a>");
            }
            html.append("</em></p>");
        }
    }

    private void table(JourneyMap map, Part part, int index, int parts, Cells cells, Labels labels, LongText html) {
        html.append("<table border=\"1\" cellspacing=\"0\" cellpadding=\"6\" width=\"100%\" style=\"");
        html.append(TABLE).append("\"><thead><tr>");
        boolean showsSteps = Labels.showsSteps(map.stages());
        corner(map, index, parts, showsSteps, html);
        for (Part.Slice slice : part.slices()) {
            stage(slice, html);
        }
        html.append("</tr>");
        if (showsSteps) {
            html.append("<tr>");
            for (Part.Slice slice : part.slices()) {
                for (int i = slice.from(); i < slice.to(); i++) {
                    html.append("<th scope=\"col\" style=\"").append(HEAD).append("\">");
                    html.append(Html.text(labels.of(slice.stage(), i))).append("</th>");
                }
            }
            html.append("</tr>");
        }
        html.append("</thead><tbody>");
        List<Step> steps = part.steps();
        for (Row row : map.rows()) {
            html.append("<tr>");
            rowHead(row, index == 0, html);
            for (Step step : steps) {
                cell(row.tone(), cells.of(row, step), labels, html);
            }
            html.append("</tr>");
        }
        // An empty table body is not valid XHTML.
        html.append(map.rows().isEmpty() ? "<tr><td></td></tr>" : "").append("</tbody></table>");
    }

    private void corner(JourneyMap map, int index, int parts, boolean showsSteps, LongText html) {
        html.append("<td").append(showsSteps ? " rowspan=\"2\"" : "").append(" style=\"");
        html.append(HEAD).append("\">");
        if (parts > 1) {
            String part = words.text("journey-map.view.part", Integer.toString(index + 1), Integer.toString(parts));
            block("div", PROMPT, part, html);
        }
        if (index == 0) {
            block("div", HEADING, map.context().heading(), html);
            block("div", PROMPT, map.context().prompt(), html);
            block("div", "", map.context().text(), html);
        }
        html.append("</td>");
    }

    private void stage(Part.Slice slice, LongText html) {
        Stage stage = slice.stage();
        html.append("<th scope=\"colgroup\"");
        if (slice.width() > 1) {
            html.append(" colspan=\"").append(slice.width()).append('"');
        }
        html.append(" style=\"").append(STAGE).append("\">");
        if (slice.continues()) {
            block("div", HEADING, words.text("journey-map.view.continued", stage.heading()), html);
        } else {
            block("div", HEADING, stage.heading(), html);
            block("div", PROMPT, stage.prompt(), html);
        }
        html.append("</th>");
    }

    private static void rowHead(Row row, boolean whole, LongText html) {
        html.append("<th scope=\"row\" style=\"").append(HEAD).append("\">");
        block("div", HEADING, row.heading(), html);
        if (whole) {
            block("div", PROMPT, row.prompt(), html);
            for (Category category : row.categories()) {
                html.append("<div style=\"").append(PROMPT).append("\">");
                label(category.label(), category.prompt().isEmpty() ? "" : ": ", html);
                html.append(Html.lines(category.prompt())).append("</div>");
            }
        }
        html.append("</th>");
    }

    private static void cell(Tone tone, List<Note> notes, Labels labels, LongText html) {
        html.append("<td style=\"").append(BOX).append(notes.isEmpty() ? "" : tint(tone));
        html.append("\">");
        if (notes.isEmpty()) {
            html.append("&#160;");
        } else {
            list(notes, labels, html);
        }
        html.append("</td>");
    }

    private static void list(List<Note> notes, Labels labels, LongText html) {
        html.append("<ul style=\"").append(LIST).append("\">");
        for (Note note : notes) {
            html.append("<li style=\"").append(ITEM).append("\">");
            Labels.Label category = labels.of(note);
            if (category != null) {
                label(category.text(), ": ", html);
            }
            html.append(Html.lines(note.text())).append("</li>");
        }
        html.append("</ul>");
    }

    private void unplaced(JourneyMap map, Labels labels, LongText html) {
        List<Note> unplaced = map.unplaced();
        if (!unplaced.isEmpty()) {
            block("p", HEADING, words.text("journey-map.view.unplaced"), html);
            block("p", PROMPT, words.text("journey-map.view.unplaced.about"), html);
            list(unplaced, labels, html);
        }
    }

    private static void label(String label, String separator, LongText html) {
        html.append("<strong style=\"unicode-bidi:isolate;\">").append(Html.text(label));
        html.append("</strong>").append(separator);
    }

    /** The text in an element of its own, or nothing for no text. */
    private static void block(String element, String style, String text, LongText html) {
        if (!text.isEmpty()) {
            html.append('<').append(element).append(" style=\"").append(style).append("\">");
            html.append(Html.lines(text)).append("</").append(element).append('>');
        }
    }

    private static String tint(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> "";
            case POSITIVE -> "background-color:#dcfff1;";
            case NEGATIVE -> "background-color:#ffeceb;";
            case OPPORTUNITY -> "background-color:#f3f0ff;";
        };
    }
}
