package io.github.journeymap.view;

import io.github.journeymap.label.Labels;
import io.github.journeymap.label.VoteLabels;
import io.github.journeymap.model.Note;
import io.github.journeymap.text.LinkedText;
import io.github.journeymap.text.Markup;
import java.util.List;

/** The lists of notes in static tables and below them. */
record StaticNotes(Labels labels, VoteLabels votes, StaticBlocks blocks, Markup html) {

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
        blocks.block("div", StaticStyle.PROMPT, votes.counted(note));
        html.close();
    }
}
