package io.github.journeymap.edit;

import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Note;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The notes of a map while a batch is applied: one chain for the whole list and one for each cell, with an index by id.
 * Built once per batch; then no edit's cost depends on how many notes there are.
 */
final class NoteList {
    private final Map<String, Entry> byId;
    private final Chain list = new Chain();
    private final SecondIds secondIds = new SecondIds(this::find);
    /** Null until a place is asked for: changing a text needs none. */
    private Map<Cell, Chain> byCell;

    private static final class Entry {
        private final Link inList = new Link(this);
        private Note note;
        /** Null while the note is in no cell's chain. */
        private Link inCell;

        private Entry(Note note) {
            this.note = note;
        }
    }

    private static final class Link {
        private final Entry entry;
        private Link before;
        private Link behind;

        private Link(Entry entry) {
            this.entry = entry;
        }
    }

    private static final class Chain {
        private Link first;
        private Link last;

        /** Puts the link behind another one, or first when that is null. */
        void insert(Link link, Link before) {
            Link behind = before == null ? first : before.behind;
            link.before = before;
            link.behind = behind;
            if (before == null) {
                first = link;
            } else {
                before.behind = link;
            }
            if (behind == null) {
                last = link;
            } else {
                behind.before = link;
            }
        }

        void remove(Link link) {
            if (link.before == null) {
                first = link.behind;
            } else {
                link.before.behind = link.behind;
            }
            if (link.behind == null) {
                last = link.before;
            } else {
                link.behind.before = link.before;
            }
        }
    }

    NoteList(List<Note> notes) {
        byId = new HashMap<>(notes.size() * 2);
        for (Note note : notes) {
            Entry entry = new Entry(note);
            list.insert(entry.inList, list.last);
            byId.put(note.id(), entry);
        }
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** Only for an id that {@link #has} it. */
    Note get(String id) {
        return byId.get(id).note;
    }

    /** Null when there is none. */
    private Note find(String id) {
        Entry entry = byId.get(id);
        return entry == null ? null : entry.note;
    }

    /** The ids for second texts [M3]. */
    SecondIds secondIds() {
        return secondIds;
    }

    /** Another value for the note of this id, in its place. */
    void replace(Note note) {
        byId.get(note.id()).note = note;
    }

    void add(Note note, After after) {
        Entry entry = new Entry(note);
        insert(entry, after);
        byId.put(note.id(), entry);
    }

    void remove(String id) {
        take(byId.remove(id));
    }

    void move(String id, Cell place, After after) {
        Entry entry = byId.get(id);
        take(entry);
        entry.note = entry.note.at(place.row(), place.step());
        insert(entry, after);
    }

    /** True when moving the note there would change nothing; a note behind itself stays where it is. */
    boolean isAt(String id, Cell place, After after) {
        Entry entry = byId.get(id);
        if (!entry.note.cell().equals(place)) {
            return false;
        }
        chain(place);
        if (after instanceof After.First) {
            return entry.inCell.before == null;
        }
        Entry anchor = anchor(place, after);
        return anchor == null ? entry.inCell.behind == null : anchor == entry || anchor.inCell == entry.inCell.before;
    }

    /** Where the note stands now, in its cell. */
    After place(String id) {
        Entry entry = byId.get(id);
        chain(entry.note.cell());
        Link before = entry.inCell.before;
        return before == null ? After.FIRST : After.id(before.entry.note.id());
    }

    List<Note> toList() {
        Note[] notes = new Note[byId.size()];
        int i = 0;
        for (Link link = list.first; link != null; link = link.behind) {
            notes[i++] = link.entry.note;
        }
        return List.of(notes);
    }

    /** In the list: right before the cell's first note, right behind the named one, or at the end [M7]. */
    private void insert(Entry entry, After after) {
        Cell place = entry.note.cell();
        Chain cell = chain(place);
        Entry anchor = anchor(place, after);
        entry.inCell = new Link(entry);
        if (anchor != null) {
            list.insert(entry.inList, anchor.inList);
            cell.insert(entry.inCell, anchor.inCell);
        } else if (after instanceof After.First && cell.first != null) {
            list.insert(entry.inList, cell.first.entry.inList.before);
            cell.insert(entry.inCell, null);
        } else {
            list.insert(entry.inList, list.last);
            cell.insert(entry.inCell, cell.last);
        }
    }

    private void take(Entry entry) {
        chain(entry.note.cell()).remove(entry.inCell);
        entry.inCell = null;
        list.remove(entry.inList);
    }

    /** The named note, if it is in that cell; else null. */
    private Entry anchor(Cell place, After after) {
        Entry anchor = after instanceof After.Behind behind ? byId.get(behind.id()) : null;
        boolean isThere =
                anchor != null && anchor.inCell != null && anchor.note.cell().equals(place);
        return isThere ? anchor : null;
    }

    private Chain chain(Cell place) {
        if (byCell == null) {
            byCell = new HashMap<>();
            for (Link link = list.first; link != null; link = link.behind) {
                Chain cell = byCell.computeIfAbsent(link.entry.note.cell(), empty -> new Chain());
                link.entry.inCell = new Link(link.entry);
                cell.insert(link.entry.inCell, cell.last);
            }
        }
        return byCell.computeIfAbsent(place, empty -> new Chain());
    }
}
