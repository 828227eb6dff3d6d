package io.github.journeymap.edit;

import io.github.journeymap.edit.Chain.Link;
import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The notes of a map while a batch is applied: one chain for the whole list and one for each cell, with an index by id.
 * Built once per batch; then no edit's cost depends on how many notes there are.
 */
final class NoteList {
    private final Map<String, Entry> byId;
    private final Chain<Entry> list = new Chain<>();
    private final ConflictCopyIds conflictCopyIds = new ConflictCopyIds(this::find);
    /** Null until a position is needed: changing a text needs none. */
    private Map<Cell, Chain<Entry>> byCell;

    private static final class Entry {
        private final Link<Entry> inList = new Link<>(this);
        private Note note;
        /** Null while the note is in no cell's chain. */
        private Link<Entry> inCell;

        private Entry(Note note) {
            this.note = note;
        }
    }

    NoteList(List<Note> notes) {
        byId = new HashMap<>(notes.size() * 2);
        for (Note note : notes) {
            Entry entry = new Entry(note);
            list.insert(entry.inList, list.last());
            byId.put(note.id(), entry);
        }
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** The note of an id for which {@link #has} is true. */
    Note get(String id) {
        return byId.get(id).note;
    }

    /** Null when there is none. */
    private Note find(String id) {
        Entry entry = byId.get(id);
        return entry == null ? null : entry.note;
    }

    /** The ids for second texts [M3]. */
    ConflictCopyIds conflictCopyIds() {
        return conflictCopyIds;
    }

    /** Replaces the note of this id, in its position. */
    void replace(Note note) {
        byId.get(note.id()).note = note;
    }

    void add(Note note, Position after) {
        Entry entry = new Entry(note);
        insert(entry, after);
        byId.put(note.id(), entry);
    }

    void remove(String id) {
        take(byId.remove(id));
    }

    void move(String id, Cell place, Position after) {
        Entry entry = byId.get(id);
        take(entry);
        entry.note = entry.note.at(place.row(), place.step());
        insert(entry, after);
    }

    /** True when moving the note there would change nothing; a note behind itself stays where it is. */
    boolean isAt(String id, Cell place, Position after) {
        Entry entry = byId.get(id);
        if (!entry.note.cell().equals(place)) {
            return false;
        }
        chain(place);
        if (after instanceof Position.First) {
            return entry.inCell.before() == null;
        }
        Entry anchor = anchor(place, after);
        return anchor == null ? entry.inCell.isLast() : anchor == entry || anchor.inCell == entry.inCell.before();
    }

    List<Note> toList() {
        List<Note> notes = new ArrayList<>(byId.size());
        list.forEach(entry -> notes.add(entry.note));
        return List.copyOf(notes);
    }

    /**
     * Inserts the entry into the list right before the cell's first note, right behind the named one, or at the end
     * [M7].
     */
    private void insert(Entry entry, Position after) {
        Cell place = entry.note.cell();
        Chain<Entry> cell = chain(place);
        Entry anchor = anchor(place, after);
        entry.inCell = new Link<>(entry);
        if (anchor != null) {
            list.insert(entry.inList, anchor.inList);
            cell.insert(entry.inCell, anchor.inCell);
        } else if (after instanceof Position.First && cell.first() != null) {
            list.insert(entry.inList, cell.first().thing.inList.before());
            cell.insert(entry.inCell, null);
        } else {
            list.insert(entry.inList, list.last());
            cell.insert(entry.inCell, cell.last());
        }
    }

    private void take(Entry entry) {
        chain(entry.note.cell()).remove(entry.inCell);
        entry.inCell = null;
        list.remove(entry.inList);
    }

    /** The named note, if it is in that cell; else null. */
    private Entry anchor(Cell place, Position after) {
        Entry anchor = after instanceof Position.Behind behind ? byId.get(behind.id()) : null;
        boolean isThere =
                anchor != null && anchor.inCell != null && anchor.note.cell().equals(place);
        return isThere ? anchor : null;
    }

    private Chain<Entry> chain(Cell place) {
        if (byCell == null) {
            byCell = new HashMap<>();
            list.forEach(entry -> {
                Chain<Entry> cell = byCell.computeIfAbsent(entry.note.cell(), empty -> new Chain<>());
                entry.inCell = new Link<>(entry);
                cell.insert(entry.inCell, cell.last());
            });
        }
        return byCell.computeIfAbsent(place, empty -> new Chain<>());
    }
}
