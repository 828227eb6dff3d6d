package io.github.journeymap.overview;

import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.Tone;
import io.github.journeymap.shown.Headings;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.text.LinkedText;
import io.github.journeymap.text.Marking;
import io.github.journeymap.text.Markup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The lines of an overview as a table: of notes, or of maps. Cells say for narrow places what their column is called,
 * and all of it says by roles that it is a table, which it isn't drawn as there.
 */
final class OverviewTable {
    private final Overview overview;
    private final OverviewRequest request;
    private final Chosen chosen;
    private final Look look;
    private final String site;
    private final Function<Collection<String>, Map<String, String>> titles;
    private final UserMessages messages;
    private final Markup html;
    private List<Column> columns = List.of();
    private int column;
    private boolean hasVotes;
    private LinkedText links = LinkedText.IN_DOCUMENTS;
    private final Marking sought;

    /**
     * @param site where the site is, as the beginning of a link
     * @param titles tells the titles of the site's own pages to which texts link, by their addresses
     */
    OverviewTable(
            Overview overview,
            OverviewRequest request,
            Chosen chosen,
            Look look,
            String site,
            Function<Collection<String>, Map<String, String>> titles,
            UserMessages messages,
            Markup html) {
        this.overview = overview;
        this.request = request;
        this.chosen = chosen;
        this.look = look;
        this.site = site;
        this.titles = titles;
        this.messages = messages;
        this.html = html;
        sought = look == Look.LIVE && request.form() == OverviewRequest.Form.NOTES ? chosen.words() : Marking.NONE;
    }

    /**
     * A column.
     *
     * @param heading in the reader's language
     * @param sorting what it is sorted by, where it can be
     */
    private record Column(String heading, OverviewRequest.Sorting sorting) {}

    /** How many lines there are, of all of which some are shown at a time. */
    int lines() {
        return request.form() == OverviewRequest.Form.NOTES
                ? chosen.notes().size()
                : overview.maps().size();
    }

    /** @param sortLinks the address to which a query is added that sorts by a column; empty where nothing leads anywhere */
    void write(int from, String sortLinks) {
        if (lines() == 0) {
            return;
        }
        boolean hasNotes = request.form() == OverviewRequest.Form.NOTES;
        hasVotes = request.sorting() == OverviewRequest.Sorting.VOTES
                || overview.maps().stream().anyMatch(map -> map.votes() > 0 || map.hidesVotes());
        columns = hasNotes ? columnsOfNotes() : columnsOfMaps();
        html.open(
                "table",
                look.attribute(),
                look.of("table"),
                "role",
                live("table"),
                "border",
                paper("1"),
                // LibreOffice reckons with that, and not with the cells' own padding, when it looks how wide a word is.
                "cellpadding",
                paper("8"),
                "aria-label",
                messages.text("journey-map.overview.title"));
        html.open("thead", "role", live("rowgroup")).open("tr", "role", live("row"));
        columns.forEach(each -> head(each, sortLinks));
        html.close().close().open("tbody", "role", live("rowgroup"));
        int to = Math.min(lines(), from + request.count());
        if (hasNotes && look == Look.LIVE) {
            links = LinkedText.onPage(titlesIn(chosen.notes().subList(from, to)), false)
                    .marking(sought);
        }
        for (int i = from; i < to; i++) {
            if (hasNotes) {
                group(i, i == from);
                note(chosen.notes().get(i));
            } else {
                map(overview.maps().get(i));
            }
        }
        html.close().close();
    }

    /** Only of what is shown: each page is asked for, with this reader's permission. */
    private Map<String, String> titlesIn(List<NoteLine> shown) {
        return titles.apply(shown.stream().map(note -> note.note().text()).toList());
    }

    private List<Column> columnsOfNotes() {
        List<Column> all = new ArrayList<>();
        all.add(column("note", null));
        all.add(column("place", null));
        all.add(column("row", null));
        all.add(column("persona", null));
        addVotes(all);
        all.add(column("value", OverviewRequest.Sorting.VALUE));
        all.add(column("map", OverviewRequest.Sorting.PLACE));
        all.add(column("changed", OverviewRequest.Sorting.CHANGE));
        return all;
    }

    private List<Column> columnsOfMaps() {
        List<Column> all = new ArrayList<>();
        all.add(column("map", OverviewRequest.Sorting.PLACE));
        all.add(column("persona", null));
        all.add(column("curve", OverviewRequest.Sorting.VALUE));
        for (Tone tone : request.tones()) {
            all.add(new Column(tone(tone), null));
        }
        addVotes(all);
        all.add(column("changed", OverviewRequest.Sorting.CHANGE));
        return all;
    }

    /** There is a column of votes only if there are any, or if the table is sorted by them. */
    private void addVotes(List<Column> all) {
        if (hasVotes) {
            all.add(column("votes", OverviewRequest.Sorting.VOTES));
        }
    }

    private Column column(String key, OverviewRequest.Sorting sorting) {
        return new Column(messages.text("journey-map.overview.column." + key), sorting);
    }

    private void head(Column head, String sortLinks) {
        boolean isSorted = head.sorting() == request.sorting();
        html.open(
                "th",
                "scope",
                "col",
                look.attribute(),
                look.of("head"),
                "role",
                live("columnheader"),
                "aria-sort",
                isSorted && look == Look.LIVE ? (isFromTheTop(head) ? "descending" : "ascending") : null);
        if (sortLinks.isEmpty() || head.sorting() == null || isSorted) {
            html.text(head.heading());
        } else {
            String by = head.sorting().name().toLowerCase(Locale.ROOT);
            html.element(
                    "a",
                    head.heading(),
                    "href",
                    sortLinks + request.with("sort", by).query(),
                    "aria-label",
                    messages.text("journey-map.overview.sort." + by));
        }
        html.close();
    }

    /** What was changed last is first, and what has most votes. */
    private static boolean isFromTheTop(Column head) {
        return head.sorting() == OverviewRequest.Sorting.CHANGE || head.sorting() == OverviewRequest.Sorting.VOTES;
    }

    private void group(int line, boolean isFirst) {
        NoteLine note = chosen.notes().get(line);
        if (request.grouping() == OverviewRequest.Grouping.NONE
                || !isFirst && chosen.areTogether(chosen.notes().get(line - 1), note)) {
            return;
        }
        String name = chosen.group(note);
        String key = request.grouping().name().toLowerCase(Locale.ROOT);
        html.open("tr", "role", live("row"))
                .open(
                        "th",
                        "scope",
                        "rowgroup",
                        "colspan",
                        Integer.toString(columns.size()),
                        look.attribute(),
                        look.of("group"),
                        "role",
                        live("rowheader"))
                .element("bdi", name.isBlank() ? messages.text("journey-map.overview.group.none." + key) : name)
                .text(" ")
                .element(
                        "bdi",
                        messages.counted("journey-map.overview.notes", chosen.size(note)),
                        look.attribute(),
                        look.of("subtle"))
                .close()
                .close();
    }

    private void note(NoteLine note) {
        Tone tone = note.row() == null ? Tone.NEUTRAL : note.row().tone();
        begin(tone);
        cell(tone);
        if (!note.theme().isEmpty()) {
            html.open("span", look.attribute(), look.of("theme"))
                    .marked(note.theme(), sought)
                    .close()
                    .text(look == Look.LIVE ? " " : ": ");
        }
        if (look == Look.LIVE) {
            html.open("span", "class", "jm-text")
                    .linked(note.note().text(), links)
                    .close();
        } else {
            html.linked(note.note().text(), links);
        }
        html.close();
        own(cell(tone), note.place()).close();
        own(cell(tone), note.rowHeading());
        if (tone != Tone.NEUTRAL) {
            html.text(" ").element("span", "(" + tone(tone) + ")", look.attribute(), look.of("subtle"));
        }
        html.close();
        own(cell(tone), note.persona()).close();
        votes(note.map(), note.votes(), tone);
        cell(look.value(tone));
        if (!note.value().isEmpty()) {
            html.element("bdi", note.value());
        }
        html.close();
        cell(tone);
        link(note.map(), note.map().address().noteUrl(site, note.note().id()), note);
        html.close();
        changed(note.map(), tone);
        html.close();
    }

    private void map(MapLine map) {
        begin(Tone.NEUTRAL);
        cell(Tone.NEUTRAL);
        link(map, page(map), null);
        if (!map.problem().isEmpty()) {
            html.element("div", map.problem(), look.attribute(), look.of("notice"));
        }
        html.close();
        own(cell(Tone.NEUTRAL), map.persona()).close();
        cell(Tone.NEUTRAL);
        map.mood().ifPresent(new OverviewCurve(look, messages, html)::write);
        html.close();
        for (Tone tone : request.tones()) {
            // Nobody knows how many there are in a map that can't be read.
            cell(look.number(tone))
                    .text(map.problem().isEmpty() ? Integer.toString(map.count(tone)) : "")
                    .close();
        }
        votes(map, map.votes(), Tone.NEUTRAL);
        changed(map, Tone.NEUTRAL);
        html.close();
    }

    /** @param note that the link leads to; null: the map */
    private void link(MapLine map, String address, NoteLine note) {
        String label = note == null ? null : messages.text("journey-map.overview.to-note", map.title());
        html.open("a", "href", address, "title", look == Look.LIVE ? label : null)
                .marked(map.title(), sought)
                .close();
        if (!Headings.plain(map.title()).equals(Headings.plain(map.pageTitle()))) {
            html.open("div", look.attribute(), look.of("subtle"))
                    .marked(map.pageTitle(), sought)
                    .close();
        }
    }

    private void changed(MapLine map, Tone tone) {
        cell(tone).text(messages.day(map.changed()));
        if (!map.by().isEmpty()) {
            html.element("div", map.by(), look.attribute(), look.of("subtle"));
        }
        html.close();
    }

    private void votes(MapLine map, int count, Tone tone) {
        if (!hasVotes) {
            return;
        }
        cell(look.number(tone));
        if (map.hidesVotes()) {
            html.element(
                    "span", messages.text("journey-map.overview.votes.hidden"), look.attribute(), look.of("subtle"));
        } else if (count > 0) {
            html.text(Integer.toString(count));
        }
        html.close();
    }

    private void begin(Tone tone) {
        column = 0;
        html.open("tr", "role", live("row"), "data-tone", live(tone.word()));
    }

    private Markup cell(Tone tone) {
        return cell(look.cell(tone));
    }

    private Markup cell(String style) {
        String heading = columns.get(column++).heading();
        return html.open("td", look.attribute(), style, "role", live("cell"), "data-label", live(heading));
    }

    /**
     * Words that read in their own direction and turn nothing around beside them: what someone wrote, and values with a
     * sign.
     */
    private Markup own(Markup place, String words) {
        return words.isEmpty() ? place : place.open("bdi").marked(words, sought).close();
    }

    private String tone(Tone tone) {
        return messages.text("journey-map.overview.tone." + tone.word());
    }

    private String page(MapLine map) {
        return MapAddress.pageUrl(site, map.address().pageId());
    }

    private String live(String value) {
        return look == Look.LIVE ? value : null;
    }

    private String paper(String value) {
        return look == Look.PAPER ? value : null;
    }
}
