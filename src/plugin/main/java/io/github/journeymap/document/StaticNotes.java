package io.github.journeymap.document;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.VoteLabels;
import io.github.journeymap.model.Note;
import io.github.journeymap.shown.ShownPictures;
import io.github.journeymap.text.LinkedText;
import io.github.journeymap.text.Markup;
import java.util.List;

/** The lists of notes in static tables and below them. */
record StaticNotes(Labels labels, VoteLabels votes, ShownPictures pictures, StaticBlocks blocks, Markup html) {
    /** The width of a picture, in pixels: five cells stand side by side on a sheet of paper. */
    private static final String PICTURE = "120";

    private static final String IMAGE =
            "display:block;width:" + PICTURE + "px;max-width:100%;height:auto;margin:4px 0;";

    /** Writes nothing where there is no note. */
    void write(List<Note> notes, String style) {
        if (notes.isEmpty()) {
            return;
        }
        html.open("ul", "style", style);
        notes.forEach(this::note);
        html.close();
    }

    private void note(Note note) {
        html.open("li", "style", StaticStyle.ITEM);
        Labels.Label category = labels.of(note);
        String label = labels.both(note);
        if (!label.isEmpty()) {
            blocks.label(label, category == null ? "" : category.icon(), ": ");
        }
        html.linked(note.text(), LinkedText.IN_DOCUMENTS);
        picture(note);
        blocks.block("div", StaticStyle.PROMPT, votes.counted(note));
        html.close();
    }

    /** Below the words, which stand beside the mark of the list, and say what it shows. */
    private void picture(Note note) {
        String address = pictures.address(note.picture());
        if (address.isEmpty()) {
            blocks.block("div", StaticStyle.PROMPT, labels.picture(note));
        } else {
            html.empty("img", "src", address, "alt", "", "width", PICTURE, "border", "0", "style", IMAGE);
        }
    }
}
