package io.github.journeymap.overview;

import io.github.journeymap.export.Listing;
import io.github.journeymap.export.Listing.Cell;
import io.github.journeymap.label.ValueLabels;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Tone;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.text.LongText;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The lines that an overview shows, all of them, as files for spreadsheets. */
public final class OverviewFiles {
    private final Overview overview;
    private final OverviewRequest request;
    private final String site;
    private final UserMessages messages;
    private final ValueLabels valueLabels;

    /** @param site where the site is, for someone who isn't on it */
    public OverviewFiles(Overview overview, OverviewRequest request, String site, UserMessages messages) {
        this.overview = overview;
        this.request = request;
        this.site = site;
        this.messages = messages;
        valueLabels = new ValueLabels(messages);
    }

    public LongText csv() {
        return listing().csv(messages);
    }

    public byte[] xlsx() {
        return listing().xlsx(messages.text("journey-map.overview.title"));
    }

    private Listing listing() {
        return request.form() == OverviewRequest.Form.NOTES ? notes() : maps();
    }

    private Listing notes() {
        Listing listing = new Listing(headings(List.of(
                "note", "tone", "theme", "row", "stage", "step", "persona", "votes", "value", "map", "page", "changed",
                "by", "address")));
        for (NoteLine note : new Chosen(overview, request).notes()) {
            MapLine map = note.map();
            listing.add(List.of(
                    Cell.text(note.note().text()),
                    Cell.text(note.row() == null ? "" : tone(note.row().tone())),
                    Cell.text(note.theme()),
                    Cell.text(note.rowHeading()),
                    Cell.text(note.stage()),
                    Cell.text(note.step()),
                    Cell.text(note.persona()),
                    votes(map, note.votes()),
                    value(note),
                    Cell.text(map.title()),
                    Cell.text(map.pageTitle()),
                    Cell.text(day(map)),
                    Cell.text(map.by()),
                    Cell.text(map.address().noteUrl(site, note.note().id()))));
        }
        return listing;
    }

    private Listing maps() {
        List<String> columns = new ArrayList<>(headings(List.of("map", "page", "persona", "worst")));
        request.tones().forEach(tone -> columns.add(tone(tone)));
        columns.addAll(headings(List.of("votes", "changed", "by", "address")));
        Listing listing = new Listing(columns);
        for (MapLine map : overview.maps()) {
            List<Cell> line = new ArrayList<>();
            line.add(Cell.text(map.title()));
            line.add(Cell.text(map.pageTitle()));
            line.add(Cell.text(map.persona()));
            boolean isRead = map.problem().isEmpty();
            line.add(Cell.text(isRead ? map.mood().map(MapLine.Mood::worst).orElse("") : map.problem()));
            request.tones().forEach(tone -> line.add(isRead ? Cell.number(map.count(tone)) : Cell.text("")));
            line.add(votes(map, map.votes()));
            line.add(Cell.text(day(map)));
            line.add(Cell.text(map.by()));
            line.add(Cell.text(MapAddress.pageUrl(site, map.address().pageId())));
            listing.add(line);
        }
        return listing;
    }

    /** Nothing while they are hidden, or can't be read: 0 would be wrong. */
    private static Cell votes(MapLine map, int count) {
        return map.hidesVotes() || !map.problem().isEmpty() ? Cell.text("") : Cell.number(count);
    }

    private Cell value(NoteLine note) {
        return note.number().isEmpty()
                ? Cell.text("")
                : Cell.number(valueLabels.forSpreadsheet(new Decimal(note.number())), note.number());
    }

    private List<String> headings(List<String> keys) {
        return keys.stream()
                .map(key -> messages.text("journey-map.overview.column." + key))
                .toList();
    }

    private String tone(Tone tone) {
        return messages.text("journey-map.overview.tone." + tone.word());
    }

    /** The day of the last change in ISO 8601, which every spreadsheet recognises as a date. */
    private static String day(MapLine map) {
        return map.changed().atZone(ZoneId.systemDefault()).toLocalDate().toString();
    }
}
