import { afterAt, newId } from './command.js';
import { between, cellAt, cellOf, note, notesAt, position } from './cursor.js';
import { cellKey } from '../model/journey-map.js';
import { changeNote } from './texts.js';

/**
 * The notes a command is about, in the order of the map: those picked, else those in the range of
 * cells, else the one in focus.
 *
 * @param {EditorState} state
 * @returns {Note[]}
 */
export function chosen({ map, at, picked, range }) {
  if (range && !picked.size)
    return between(map, ...range)
      .flat()
      .flatMap((c) => notesAt(map, c));
  const ids = picked.size ? [...picked] : at.kind === 'note' ? [at.id] : [];
  const notes = ids.flatMap((id) => map.note(id) ?? []);
  return notes.length < 2 ? notes : inOrder(map, notes);
}

/** Row by row, cell by cell, and unplaced notes last. @param {JourneyMap} map @param {Note[]} notes */
function inOrder(map, notes) {
  return notes
    .map((one) => {
      const [line, column] = map.isPlaced(one) ? position(map, note(one.id)) : [Infinity, 0];
      return { one, line, column, index: notesAt(map, note(one.id)).indexOf(one) };
    })
    .sort((a, b) => compare(a.line, b.line) || a.column - b.column || a.index - b.index)
    .map(({ one }) => one);
}

/** Subtracting Infinity from itself gives NaN, though both are equal. @param {number} a @param {number} b */
const compare = (a, b) => (a === b ? 0 : a - b);

/** The edits that remove notes. @param {readonly Note[]} notes @returns {Edit[]} */
export const removals = (notes) =>
  notes.map(({ id, text }) => ({ type: 'remove-note', id, was: text }));

/**
 * The values a command is about: those in the range of cells, else that of the cell in focus. Where
 * notes are picked, none.
 *
 * @param {EditorState} state
 * @returns {Value[]}
 */
export function valuesAt({ map, at, picked, range }) {
  const cells = range ? between(map, ...range).flat() : at.kind === 'cell' ? [at] : [];
  const keys = new Set(cells.map(({ row, step }) => cellKey(row, step)));
  return picked.size || !cells.length
    ? []
    : map.values.filter(
        ({ row, step }) => keys.has(cellKey(row, step)) && map.row(row)?.kind === 'scale',
      );
}

/** Removes the chosen notes, and the values in the cells. @type {Command} */
export function remove(state, dispatch) {
  const notes = chosen(state);
  const values = valuesAt(state);
  const counts = [notes.length, values.length];
  if (!notes.length && !values.length) return false;
  dispatch?.({
    edits: [
      ...removals(notes),
      ...values.map(({ row, step, value }) => {
        return /** @type {Edit} */ ({ type: 'set-value', row, step, value: null, was: value });
      }),
    ],
    picked: [],
    toast: values.length ? ['said.values-removed', ...counts] : ['said.removed', notes.length],
  });
  return true;
}

/**
 * Moves the chosen notes to a cell, to stand at `index` among its notes now (default: the end).
 *
 * @param {CellPlace | null} to
 * @param {number} [index]
 * @returns {Command}
 */
export const moveTo =
  (to, index = Infinity) =>
  (state, dispatch) => {
    const notes = chosen(state);
    if (!notes.length || !to) return false;
    const there = notesAt(state.map, to);
    const ids = notes.map((n) => n.id);
    let after = afterAt(there, Math.min(index, there.length), ids);
    const edits = notes.map((n) => {
      /** @type {Edit} */
      const move = { type: 'move-note', id: n.id, row: to.row, step: to.step, after };
      after = n.id;
      return move;
    });
    const { map } = state;
    const name = `${map.row(to.row)?.heading}, ${map.stageOf(to.step)?.heading}`;
    dispatch?.({ edits, at: note(ids[0]), announce: ['said.moved', ids.length, name] });
    return true;
  };

/**
 * Moves the chosen notes one place: up and down among the notes of their cell, past its ends to
 * the row above or below; left and right to the next step.
 *
 * @param {string} key
 * @returns {Command}
 */
export const nudge = (key) => (state, dispatch) => {
  const { map } = state;
  const notes = chosen(state);
  const from = notes.length ? cellOf(map, note(notes[0].id)) : null;
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
  return moveTo(cellAt(map, l, c), vertical && by > 0 ? 0 : Infinity)(state, dispatch);
};

/**
 * The categories that every chosen note may have: those of its row.
 *
 * @param {EditorState} state @returns {Category[]}
 */
export function categoriesOf(state) {
  const rows = new Set(chosen(state).map((n) => n.row));
  return rows.size === 1 ? (state.map.row([...rows][0])?.categories ?? []) : [];
}

/** Gives the chosen notes a category of their row; '' removes it. @param {string} id @returns {Command} */
export const categorise = (id) => (state, dispatch) => {
  const notes = chosen(state).filter((n) => (n.category ?? '') !== id);
  if (!notes.length) return false;
  dispatch?.({ edits: notes.map((n) => changeNote(n, 'category', id)) });
  return true;
};

/**
 * Adds notes to a cell, behind the note `after` or at its end.
 *
 * @param {JourneyMap} map
 * @param {CellPlace} to
 * @param {Array<Pick<Note, 'text'> & Partial<Note>>} notes
 * @param {string} [after]
 * @returns {AddNote[]}
 */
export function additions(map, { row, step }, notes, after) {
  let behind = after ?? map.cell(row, step).at(-1)?.id ?? null;
  return notes.map((fresh) => {
    const id = newId();
    /** @type {AddNote} */
    const edit = { type: 'add-note', note: { id, row, step, ...fresh }, after: behind };
    behind = id;
    return edit;
  });
}
