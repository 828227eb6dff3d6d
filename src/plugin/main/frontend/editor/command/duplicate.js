import { newId } from './command.js';
import { head, note } from './cursor.js';
import { chosen } from './notes.js';
import { isTooMuch } from './paste.js';
import { addNamed, notesOf, subject } from './structure.js';

/**
 * Copies what is in focus, or the notes that are picked, and puts the copy right behind it. Of a
 * heading, what is under it is copied along. All ids are new, and all of it is one gesture.
 *
 * @type {Command}
 */
export function duplicate(state, dispatch) {
  const { kind } = state.at;
  const isHeading = kind === 'stage' || kind === 'step' || kind === 'row';
  return isHeading ? duplicateHeading(kind, state, dispatch) : duplicateNotes(state, dispatch);
}

/** @param {{row: string, step: string}} place */
const cellKey = ({ row, step }) => `${row}/${step}`;

/** Notes of one cell are copied together: behind the last of them, in their order. @type {Command} */
function duplicateNotes(state, dispatch) {
  const { map } = state;
  const notes = chosen(state).filter((one) => map.isPlaced(one));
  if (!notes.length) return false;
  const last = new Map(notes.map((one) => [cellKey(one), one.id]));
  /** @type {string[]} */
  const ids = [];
  const edits = notes.map((one) => {
    const id = newId();
    const after = last.get(cellKey(one));
    last.set(cellKey(one), id);
    ids.push(id);
    return /** @type {Edit} */ ({ type: 'add-note', note: { ...one, id }, after });
  });
  if (isTooMuch(map, edits, dispatch)) return true;
  dispatch?.({
    edits,
    at: note(ids[0]),
    picked: ids.length > 1 ? ids : [],
    toast: ['said.duplicated', ids.length],
  });
  return true;
}

/**
 * A heading with all that is under it. The copy is called the same, and opens to be named.
 *
 * @param {HeadingKind} kind
 * @param {EditorState} state
 * @param {Dispatch} [dispatch]
 */
function duplicateHeading(kind, state, dispatch) {
  const { map } = state;
  const thing = subject(state, kind);
  if (!thing) return false;
  /** What is copied, and its copies' ids. @type {Map<string, string>} */
  const ids = new Map([[thing.id, newId()]]);
  const id = of(thing.id);
  /** @param {string} was */
  function of(was) {
    return ids.get(was) ?? was;
  }
  const heading = copyOf(kind, map, thing.id, (was) => {
    if (!ids.has(was)) ids.set(was, newId());
    return of(was);
  });
  /** @type {Map<string, string>} */
  const last = new Map();
  const notes = notesOf(map, kind, thing).map((one) => {
    const copy = { ...one, id: newId(), row: of(one.row), step: of(one.step) };
    const after = last.get(cellKey(copy)) ?? null;
    last.set(cellKey(copy), copy.id);
    return /** @type {Edit} */ ({ type: 'add-note', note: copy, after });
  });
  const values = map.values
    .filter(({ row, step }) => ids.has(row) || ids.has(step))
    .map(({ row, step, value }) => {
      const edit = { type: 'set-value', row: of(row), step: of(step), value, was: null };
      return /** @type {Edit} */ (edit);
    });
  const edits = [heading, ...notes, ...values];
  return addNamed(map, edits, head(kind, id), dispatch);
}

/**
 * @param {HeadingKind} kind
 * @param {JourneyMap} map
 * @param {string} after its original
 * @param {(id: string) => string} idOf gives the copy of what has that id its own
 * @returns {Edit}
 */
function copyOf(kind, map, after, idOf) {
  const id = idOf(after);
  if (kind === 'row') {
    return { type: 'add-row', row: { .../** @type {Row} */ (map.row(after)), id }, after };
  }
  const stage = /** @type {Stage} */ (kind === 'stage' ? map.stage(after) : map.stageOf(after));
  if (kind === 'stage') {
    const steps = stage.steps.map((step) => ({ ...step, id: idOf(step.id) }));
    return { type: 'add-stage', stage: { ...stage, id, steps }, after };
  }
  const step = { .../** @type {Step} */ (map.step(after)), id };
  return { type: 'add-step', stage: stage.id, step, after };
}
