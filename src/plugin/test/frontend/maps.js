import { JourneyMap } from '../../main/frontend/editor/model/journey-map.js';
import { frozen } from './expect.js';

/**
 * A map drawn as a picture. One line for each row; cells stand between bars, notes between commas.
 * Rows are called r1, r2 …, steps s1, s2 … (each in a stage of its own: S1 …), and a note's id is
 * its text before it changes.
 *
 *     picture('a,b|c', '|d')   // a and b in r1/s1, c in r1/s2, d in r2/s2
 *
 * @param {...string} lines
 * @returns {MapJson & {notes: Note[]}} the file's JSON, frozen
 */
export function picture(...lines) {
  const cells = lines.map((line) => line.split('|'));
  const columns = Math.max(...cells.map((row) => row.length));
  const stages = Array.from({ length: columns }, (_, i) => ({
    id: 'S' + (i + 1),
    heading: 'Stage ' + (i + 1),
    steps: [{ id: 's' + (i + 1) }],
  }));
  const rows = lines.map((_, i) => ({ id: 'r' + (i + 1), heading: 'Row ' + (i + 1) }));
  const notes = cells.flatMap((row, r) =>
    row.flatMap((cell, s) => texts(cell).map((text) => note(text, `r${r + 1}`, `s${s + 1}`))),
  );
  const context = { heading: 'Scenario', text: '' };
  return frozen({ format: 'journey-map', version: 1, title: 'Map', context, stages, rows, notes });
}

/** @param {string} text @param {string} row @param {string} step @returns {Note} */
export function note(text, row, step) {
  return { id: text, row, step, text };
}

/** @param {...string} lines */
export function mapOf(...lines) {
  return JourneyMap.of(picture(...lines));
}

/** What a map's file holds. @param {JourneyMap} map @returns {MapJson & {notes: Note[]}} */
export const fileOf = (map) => ({ ...map.head, notes: [...map.notes] });

/** The other way round. @param {JourneyMap} map */
export function drawn(map) {
  return map.rows.map((row) =>
    map.steps
      .map((step) =>
        map
          .cell(row.id, step.id)
          .map(({ text }) => text)
          .join(),
      )
      .join('|'),
  );
}

/** What people see of a map. @param {JourneyMap} map */
export const seen = (map) => ({
  title: map.title,
  context: map.context,
  stages: map.stages,
  rows: map.rows,
  cells: drawn(map),
  notes: map.notes.map(({ id, category = '', picture = '' }) => id + category + picture).sort(),
  values: map.values.map(({ row, step, value }) => `${row}/${step} ${value}`).sort(),
});

/** @param {string} cell */
function texts(cell) {
  return cell ? cell.split(',') : [];
}

// Edits in short.
/** @param {string} text @param {string} row @param {string} step @param {After} [after] @returns {AddNote} */
export const add = (text, row, step, after) => ({
  type: 'add-note',
  note: note(text, row, step),
  after,
});
/** @param {string} id @param {string} was @param {string} value @returns {ChangeNote} */
export const change = (id, was, value, row = 'r1', step = 's1') => ({
  type: 'change-note',
  id,
  field: 'text',
  value,
  was,
  row,
  step,
});
/** @param {string} id @returns {RemoveNote} */
export const remove = (id, was = id) => ({ type: 'remove-note', id, was });
/** @param {string} id @param {string} row @param {string} step @param {After} [after] @returns {MoveNote} */
export const move = (id, row, step, after) => ({ type: 'move-note', id, row, step, after });

/** The same pseudo-random numbers for the same seed (xorshift). @param {number} seed */
export function dice(seed) {
  let state = seed * 2654435761 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The texts of what can't be saved. @param {readonly Unsaved[]} edits */
export const textsOf = (edits) =>
  edits.map((edit) => ('value' in edit ? edit.value : edit.type === 'add-note' && edit.note.text));
