import { goingWith, removeHeading, shift } from './structure.js';
import { edit, enter, write } from './texts.js';
import { firstOf } from './command.js';
import { nudge, remove } from './notes.js';
import { CONTEXT, cell, cellOf, hasCells, note, notesAt, placeAt, towards } from './cursor.js';

/** @param {Place | null | undefined | false} place @returns {Command} */
const goTo = (place) => (state, dispatch) => {
  if (!place) return false;
  dispatch?.({ at: place, picked: [], range: null });
  return true;
};

/**
 * An arrow (or Home, End, Page …): from note to note within a cell, from cell to cell outside. The tray
 * of unplaced notes lies below the last row.
 *
 * @param {string} key
 * @returns {Command}
 */
const go = (key) => (state, dispatch) => {
  const { map, at, column } = state;
  const vertical = key === 'ArrowUp' || key === 'ArrowDown';
  if (at.kind === 'note' && vertical) {
    const isStray = !cellOf(map, at);
    const next = neighbour(isStray ? map.unplaced : notesAt(map, at), at.id, key);
    const up = key === 'ArrowUp' && isStray && placeAt(map, Infinity, column ?? 0);
    return goTo(next ? note(next.id) : up)(state, dispatch);
  }
  const to = towards(map, cellOf(map, at) ?? at, key, vertical ? column : undefined);
  const stray = key === 'ArrowDown' ? map.unplaced.at(0) : undefined;
  return goTo(to ?? (stray && note(stray.id)))(state, dispatch);
};

/**
 * The note above or below.
 *
 * @param {readonly Note[]} notes @param {string} id @param {string} key @returns {Note | undefined}
 */
function neighbour(notes, id, key) {
  return notes[notes.findIndex((one) => one.id === id) + (key === 'ArrowUp' ? -1 : 1)];
}

/** Shift and an arrow: picks notes in a cell, or a rectangle of cells. @param {string} key @returns {Command} */
const extend = (key) => (state, dispatch) => {
  const { map, at, picked, range } = state;
  if (at.kind === 'note') {
    const next = neighbour(notesAt(map, at), at.id, key);
    if (!next || !VERTICAL.includes(key)) return false;
    dispatch?.({ at: note(next.id), picked: [...picked, at.id, next.id] });
    return true;
  }
  if (at.kind !== 'cell') return false;
  const to = towards(map, at, key);
  if (to?.kind !== 'cell') return false;
  dispatch?.({ at: to, range: [range?.[0] ?? at, to] });
  return true;
};

/** Steps back: from a selection to one note, from a note to its cell. @type {Command} */
const out = (state, dispatch) => {
  const { map, at, picked, range } = state;
  if (picked.size || range) {
    dispatch?.({ picked: [], range: null });
    return true;
  }
  return at.kind === 'note' && goTo(cellOf(map, at))(state, dispatch);
};

/** @type {Command} */
const pick = ({ at, picked }, dispatch) => {
  if (at.kind !== 'note') return false;
  const next = new Set(picked);
  if (!next.delete(at.id)) next.add(at.id);
  dispatch?.({ picked: [...next] });
  return true;
};

/** @type {Command} */
const pickAll = ({ map, at }, dispatch) => {
  const notes = notesAt(map, at);
  if (!notes.length) return false;
  dispatch?.({ at: note(notes[0].id), picked: notes.map((n) => n.id) });
  return true;
};

/** The heading in focus, if it is one. @param {Place} at @returns {HeadingKind | null} */
const headingOf = ({ kind }) =>
  kind === 'stage' || kind === 'step' || kind === 'row' ? kind : null;

/**
 * Deletes what is in focus. A heading with notes is more than one key press should delete: the
 * person is asked.
 *
 * @type {Command}
 */
const removeThis = (state, dispatch) => {
  const kind = headingOf(state.at);
  if (!kind) return remove(state, dispatch);
  const command = removeHeading(kind);
  const going = goingWith(state, kind);
  if (!going?.notes.length) return command(state, dispatch);
  dispatch?.({ sure: [going.kind, going.name, going.notes.length], command });
  return true;
};

/** In spreadsheets, Backspace starts editing, so it deletes no heading. @type {Command} */
const rub = (state, dispatch) => {
  const { kind } = state.at;
  const command = kind === 'note' || kind === 'cell' ? remove : edit();
  return command(state, dispatch);
};

const VERTICAL = ['ArrowUp', 'ArrowDown'];
const HORIZONTAL = ['ArrowLeft', 'ArrowRight'];

/** @param {string} key @returns {Command} */
const move = (key) => (state, dispatch) => {
  if (state.at.kind === 'note') return nudge(key)(state, dispatch);
  const kind = headingOf(state.at);
  const along = kind === 'row' ? VERTICAL : HORIZONTAL;
  if (!kind || !along.includes(key)) return false;
  return shift(kind, along.indexOf(key) === 0 ? -1 : 1)(state, dispatch);
};

const arrows = [...VERTICAL, ...HORIZONTAL];
/** @type {(keys: string[], prefix: string, command: (key: string) => Command) => Array<[string, Command]>} */
const each = (keys, prefix, command) => keys.map((key) => [prefix + key, command(key)]);

/**
 * Keys and their commands while no text is open. `Mod` is Ctrl, on Apple's systems Command.
 *
 * @type {Map<string, Command>}
 */
export const KEYS = new Map([
  ...each([...arrows, 'Home', 'End', 'PageUp', 'PageDown'], '', go),
  ['Mod+Home', go('Ctrl+Home')],
  ['Mod+End', go('Ctrl+End')],
  ...each(arrows, 'Shift+', extend),
  ...each(arrows, 'Alt+', move),
  ['Enter', firstOf(enter, edit())],
  ['F2', firstOf(enter, edit())],
  ['Shift+Enter', write],
  ['Escape', out],
  ['Delete', removeThis],
  ['Backspace', rub],
  ['Mod+ ', pick],
  ['Mod+a', pickAll],
]);

/** Where the focus starts when nothing has had it yet. @param {JourneyMap} map @returns {Place} */
export const firstPlace = (map) => {
  const row = map.rows.find(hasCells);
  return row && map.steps.length ? cell(row.id, map.steps[0].id) : CONTEXT;
};
