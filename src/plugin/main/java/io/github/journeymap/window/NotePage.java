package io.github.journeymap.window;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.PlainText;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import io.github.journeymap.view.LiveComments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is said about one note, in a window of its own: the note, the comments of the page that point to it, and a field
 * for one more. All but that field works without a script.
 */
public final class NotePage {
    /** How it looks. */
    public static final String STYLE =
            WindowPage.style(List.of("map/colours", "map/frame", "map/comments", "map/talk", "map/reading"));

    private final Messages messages;
    private final MapAddress address;
    private final String noteId;

    public NotePage(Messages messages, MapAddress address, String noteId) {
        this.messages = messages;
        this.address = address;
        this.noteId = noteId;
    }

    /**
     * A comment as it stands there.
     *
     * @param by who wrote it, and when
     * @param text how it begins
     * @param url where the page shows it
     */
    public record Remark(String by, String text, String url) {}

    /** What the window is called. */
    public String title() {
        return messages.text("journey-map.comments.title");
    }

    /**
     * @param map without the note, it says that the note is gone
     * @param noteUrl where the page shows the note
     * @param user the key of who looks at it; empty for nobody known
     * @param isOffered whether this person may comment on it
     */
    public LongText html(
            JourneyMap map, List<Remark> remarks, String noteUrl, String pageUrl, String user, boolean isOffered) {
        Optional<Note> note = map.note(noteId);
        Labels labels = new Labels(messages, map);
        Markup html = new Markup(new LongText());
        html.open(
                "section",
                "class",
                "journey-map jm-talk",
                "data-rest",
                address.rest(),
                "data-page-id",
                Long.toString(address.pageId()),
                "data-map-name",
                PlainText.clean(address.name()),
                "data-note",
                noteId,
                "data-user",
                user,
                "aria-label",
                title());
        html.element("h1", title());
        if (note.isPresent()) {
            quote(note.get(), map, labels, noteUrl, html);
        } else {
            gone(labels.title(), remarks, html);
        }
        html.open("div", "class", "jm-remarks");
        if (note.isPresent() || !remarks.isEmpty()) {
            remarks(remarks, html);
        }
        html.close();
        if (note.isPresent() && isOffered) {
            form(pageUrl, html);
        }
        return html.close().done();
    }

    private void gone(String map, List<Remark> remarks, Markup html) {
        html.open("p", "class", "jm-gone").text(messages.text("journey-map.comments.gone", map));
        if (!remarks.isEmpty()) {
            html.text(" ").text(messages.text("journey-map.comments.stay"));
        }
        html.close();
    }

    private void quote(Note note, JourneyMap map, Labels labels, String noteUrl, Markup html) {
        html.element("p", place(note, map, labels), "class", "jm-place", "dir", "auto");
        html.element("blockquote", note.text(), "dir", "auto");
        html.open("p")
                .element("a", messages.text("journey-map.comments.note"), "href", noteUrl)
                .close();
    }

    /** "Moving house · Decide · Feelings". */
    private static String place(Note note, JourneyMap map, Labels labels) {
        List<String> place = new ArrayList<>(List.of(labels.title()));
        for (Stage stage : map.stages()) {
            for (int i = 0; i < stage.steps().size(); i++) {
                if (stage.steps().get(i).id().equals(note.step())) {
                    place.add(stage.heading());
                    place.add(labels.of(stage, i));
                }
            }
        }
        map.rows().stream()
                .filter(row -> row.id().equals(note.row()))
                .map(Row::heading)
                .forEach(place::add);
        return place.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private void remarks(List<Remark> remarks, Markup html) {
        if (remarks.isEmpty()) {
            html.element("p", messages.text("journey-map.comments.none"), "class", "jm-none-yet");
            return;
        }
        html.element("h2", LiveComments.said(remarks.size(), messages));
        html.open("ol");
        for (Remark remark : remarks) {
            html.open("li");
            html.element("p", remark.by(), "class", "jm-by");
            html.element("p", remark.text(), "dir", "auto");
            html.open("p")
                    .element("a", messages.text("journey-map.comments.open"), "href", remark.url())
                    .close();
            html.close();
        }
        html.close();
    }

    /** The form is hidden until its script shows it, since it does nothing without. */
    private void form(String pageUrl, Markup html) {
        html.open("form", "hidden", "hidden").open("label");
        html.text(messages.text("journey-map.comments.field"));
        html.element(
                "textarea", "", "name", "comment", "rows", "4", "required", "required", "aria-describedby", "jm-how");
        html.close();
        html.element("p", messages.text("journey-map.comments.how"), "class", "jm-how", "id", "jm-how");
        html.element("button", messages.text("journey-map.comments.add"));
        html.element("p", "", "role", "status").close();
        html.open("noscript").open("p").text(messages.text("journey-map.comments.without-script"));
        html.text(" ").element("a", messages.text("journey-map.comments.page"), "href", pageUrl + "#comments");
        html.close().close();
    }
}
