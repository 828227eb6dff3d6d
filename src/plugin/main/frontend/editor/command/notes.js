import { afterAt, newId } from './command.js';
import { between, cellOf, note, notesAt, placeAt, position } from './cursor.js';
import { changeNote } from './texts.js';

/**
 * The notes a command is about, in the order of the map: those picked, else those in the range of
 * cells, else the one in focus.
 */
export function chosen({ map, at, picked, range }) {
  if (range && !picked?.size)
    return between(map, ...range)
      .flat()
      .flatMap((c) => notesAt(map, c));
  const ids = picked?.size ? [...picked] : at?.kind === 'note' ? [at.id] : [];
  const notes = ids.map((id) => map.note(id)).filter(Boolean);
  return notes.length < 2 ? notes : inOrder(map, notes);
}

function inOrder(map, notes) {
  const rank = (n) => {
    const [line, column] = map.isPlaced(n) ? position(map, note(n.id)) : [1e4, 0];
    return (line * 1000 + column) * 1e5 + notesAt(map, note(n.id)).indexOf(n);
  };
  return notes
    .map((n) => [rank(n), n])
    .sort((a, b) => a[0] - b[0])
    .map(([, n]) => n);
}

const removal = ({ id, text }) => ({ type: 'remove-note', id, was: text });

/** The edits that take notes away with what they stand in. */
export const removals = (notes) => notes.map(removal);

export function remove(state, dispatch) {
  const notes = chosen(state);
  if (!notes.length) return false;
  dispatch?.({
    edits: removals(notes),
    picked: [],
    toast: ['said.removed', notes.length],
  });
  return true;
}

/** Moves the chosen notes to a cell, to stand at `index` among its notes now (default: the end). */
export const moveTo =
  (to, index = Infinity) =>
  (state, dispatch) => {
    const notes = chosen(state);
    if (!notes.length || !to) return false;
    const there = notesAt(state.map, to);
    const ids = notes.map((n) => n.id);
    let after = afterAt(there, Math.min(index, there.length), ids);
    const edits = notes.map((n) => {
      const move = { type: 'move-note', id: n.id, row: to.row, step: to.step, after };
      after = n.id;
      return move;
    });
    const name = `${state.map.row(to.row).heading}, ${state.map.stageOf(to.step).heading}`;
    const announce = ['said.moved', ids.length, name];
    dispatch?.({ edits, at: note(ids[0]), announce });
    return true;
  };

/**
 * Moves the chosen notes one place: up and down among the notes of their cell, past its ends to
 * the row above or below; left and right to the next step.
 */
export const nudge = (key) => (state, dispatch) => {
  const { map } = state;
  const notes = chosen(state);
  const from = notes.length && cellOf(map, note(notes[0].id));
  if (!from) return false;
  const vertical = key === 'ArrowUp' || key === 'ArrowDown';
  const by = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
  const here = notesAt(map, from);
  const ends = notes.filter((n) => here.includes(n)).map((n) => here.indexOf(n));
  const edge = by < 0 ? Math.min(...ends) : Math.max(...ends);
  if (vertical && here[edge + by]) {
    return moveTo(from, by < 0 ? edge - 1 : edge + 2)(state, dispatch);
  }
  const [line, column] = position(map, from);
  const [l, c] = vertical ? [line + by, column] : [line, column + by];
  if (l < 0 || c < 0 || l >= map.rows.length || c >= map.steps.length) return false;
  return moveTo(placeAt(map, l, c), vertical && by > 0 ? 0 : Infinity)(state, dispatch);
};

/** The categories that every chosen note may have: those of its row. */
export function categoriesOf(state) {
  const rows = new Set(chosen(state).map((n) => n.row));
  return rows.size === 1 ? (state.map.row([...rows][0])?.categories ?? []) : [];
}

/** Gives the chosen notes a category of their row; '' takes it away. */
export const categorise = (id) => (state, dispatch) => {
  const notes = chosen(state).filter((n) => (n.category ?? '') !== id);
  if (!notes.length) return false;
  dispatch?.({ edits: notes.map((n) => changeNote(n, 'category', id)) });
  return true;
};

/** Adds notes with these texts to a cell, behind the note `after` or at its end. */
export function additions(map, to, texts, /** ?string= */ after) {
  let behind = after ?? notesAt(map, to).at(-1)?.id ?? null;
  return texts.map((t) => {
    const { row, step } = to;
    const fresh = typeof t === 'string' ? { text: t } : t;
    const edit = { type: 'add-note', note: { id: newId(), row, step, ...fresh }, after: behind };
    behind = edit.note.id;
    return edit;
  });
}
