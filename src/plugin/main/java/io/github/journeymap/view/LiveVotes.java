package io.github.journeymap.view;

import io.github.journeymap.label.VoteLabels;
import io.github.journeymap.model.Note;
import io.github.journeymap.text.Html;

/**
 * The votes on a note of a live map, behind its text: how many, and that in words for screen readers.
 *
 * @param canVote whether this person may vote here: while people vote on the note, it is then also there without votes, to
 *     be pressed
 */
record LiveVotes(VoteLabels labels, boolean canVote) {
    void append(Note note, StringBuilder html) {
        int count = labels.count(note);
        boolean isOwn = labels.isOwn(note);
        boolean isOpen = canVote && labels.isUp(note);
        if (!isOpen && !isOwn && count == 0) {
            return;
        }
        html.append("<span class=\"jm-votes\"");
        if (count > 0) {
            html.append(" data-votes=\"").append(count).append('"');
        }
        html.append(isOwn ? " data-own=\"true\"" : "").append(isOpen ? " data-open=\"true\"" : "");
        html.append("><span class=\"jm-visually-hidden\">");
        Html.append(labels.told(note), html);
        html.append("</span></span>");
    }
}
