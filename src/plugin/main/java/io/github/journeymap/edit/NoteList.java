package io.github.journeymap.edit;

import io.github.journeymap.model.Cell;
import io.github.journeymap.model.Note;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The notes of a map while a batch is applied: a linked list with an index by id and, once a place is asked for, by
 * cell. Built once per batch; then each edit costs what its cell holds, however many notes there are.
 */
final class NoteList {
    private final Map<String, Node> byId;
    /** Null until a place is asked for: changing a text needs none. */
    private Map<Cell, List<Node>> byCell;

    private Node first;
    private Node last;

    private static final class Node {
        private Note note;
        private Node before;
        private Node behind;

        private Node(Note note) {
            this.note = note;
        }
    }

    NoteList(List<Note> notes) {
        byId = new HashMap<>(notes.size() * 2);
        for (Note note : notes) {
            Node node = new Node(note);
            link(node, last);
            byId.put(note.id(), node);
        }
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    /** Only for an id that {@link #has} it. */
    Note get(String id) {
        return byId.get(id).note;
    }

    /** Another value for the note of this id, in its place. */
    void replace(Note note) {
        byId.get(note.id()).note = note;
    }

    void add(Note note, After after) {
        insert(new Node(note), after);
    }

    void remove(String id) {
        Node node = byId.remove(id);
        cell(node.note.cell()).remove(node);
        unlink(node);
    }

    /** True when a note of that id already stands there. */
    boolean isAt(String id, Cell place, After after) {
        Node node = byId.get(id);
        return node.note.cell().equals(place) && Places.isAt(ids(cell(place)), id, after);
    }

    /** Where the note stands now, in its cell. */
    After place(String id) {
        Node node = byId.get(id);
        return Places.of(ids(cell(node.note.cell())), id);
    }

    void move(String id, Cell place, After after) {
        Node node = byId.get(id);
        cell(node.note.cell()).remove(node);
        unlink(node);
        node.note = node.note.at(place.row(), place.step());
        insert(node, after);
    }

    List<Note> toList() {
        Note[] notes = new Note[byId.size()];
        int i = 0;
        for (Node node = first; node != null; node = node.behind) {
            notes[i++] = node.note;
        }
        return List.of(notes);
    }

    private void insert(Node node, After after) {
        List<Node> cell = cell(node.note.cell());
        int position = Places.find(ids(cell), after);
        Node neighbour = last;
        if (after instanceof After.First && !cell.isEmpty()) {
            neighbour = cell.get(0).before;
        } else if (after instanceof After.Behind && position > 0 && isNamed(cell.get(position - 1), after)) {
            neighbour = cell.get(position - 1);
        }
        link(node, neighbour);
        cell.add(position, node);
        byId.put(node.note.id(), node);
    }

    private static boolean isNamed(Node node, After after) {
        return after instanceof After.Behind behind && behind.id().equals(node.note.id());
    }

    private static List<String> ids(List<Node> cell) {
        return new AbstractList<>() {
            @Override
            public String get(int i) {
                return cell.get(i).note.id();
            }

            @Override
            public int size() {
                return cell.size();
            }
        };
    }

    private List<Node> cell(Cell place) {
        if (byCell == null) {
            byCell = new HashMap<>();
            for (Node node = first; node != null; node = node.behind) {
                byCell.computeIfAbsent(node.note.cell(), cell -> new ArrayList<>())
                        .add(node);
            }
        }
        return byCell.computeIfAbsent(place, cell -> new ArrayList<>());
    }

    /** Links the node behind another one, or first when that is null. */
    private void link(Node node, Node neighbour) {
        Node next = neighbour == null ? first : neighbour.behind;
        node.before = neighbour;
        node.behind = next;
        if (neighbour == null) {
            first = node;
        } else {
            neighbour.behind = node;
        }
        if (next == null) {
            last = node;
        } else {
            next.before = node;
        }
    }

    private void unlink(Node node) {
        if (node.before == null) {
            first = node.behind;
        } else {
            node.before.behind = node.behind;
        }
        if (node.behind == null) {
            last = node.before;
        } else {
            node.behind.before = node.before;
        }
    }
}
