package io.github.journeymap.view;

import io.github.journeymap.label.Messages;
import io.github.journeymap.model.Note;
import io.github.journeymap.shown.MapAddress;
import io.github.journeymap.text.Html;
import java.util.List;
import java.util.Map;

/**
 * The comments of the page that point to notes of a live map: at each note how many, as a link that leads to them.
 *
 * @param counts how many there are, by the notes' ids
 * @param isOffered whether this person may comment on the page
 * @param isChosen whether a note is to be chosen here, to comment on it: then each has a link
 */
public record LiveComments(Map<String, Integer> counts, boolean isOffered, boolean isChosen) {
    public static final LiveComments NONE = new LiveComments(Map.of(), false, false);

    /**
     * A page without a script can't say whether it is dark: there is a link for each, and the style sheet shows the
     * right one.
     */
    static final List<String> MODES = List.of("light", "dark");

    public LiveComments {
        counts = Map.copyOf(counts);
    }

    /** Whether anything about comments stands at notes. */
    public boolean isNone() {
        return counts.isEmpty() && !isChosen;
    }

    /** @param isWorkedOn whether the map is one stop of the Tab key, as it is for those who may edit it */
    void append(Note note, MapAddress address, Messages messages, boolean isWorkedOn, StringBuilder html) {
        int count = counts.getOrDefault(note.id(), 0);
        if (count == 0 && !isChosen) {
            return;
        }
        for (String mode : MODES) {
            html.append("<a class=\"jm-comments\" data-mode=\"").append(mode).append("\" href=\"");
            Html.append(address.commentsUrl(note.id()) + "?mode=" + mode, html);
            html.append('"');
            if (count > 0) {
                html.append(" data-comments=\"").append(count).append('"');
            }
            html.append(isWorkedOn ? " target=\"_blank\" rel=\"noopener\" tabindex=\"-1\">" : ">");
            html.append("<span class=\"jm-visually-hidden\">");
            Html.append(said(count, messages), html);
            html.append("</span></a>");
        }
    }

    /** "Comment", "1 comment", "3 comments". */
    public static String said(int count, Messages messages) {
        String key = "journey-map.comments.";
        return switch (count) {
            case 0 -> messages.text(key + "add");
            case 1 -> messages.text(key + "one");
            default -> messages.text(key + "many", Integer.toString(count));
        };
    }
}
