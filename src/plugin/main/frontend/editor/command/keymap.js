import { removeHeading, shift } from './structure.js';
import { edit, enter, write } from './texts.js';
import { firstOf } from './command.js';
import { nudge, remove } from './notes.js';
import { cell, cellOf, head, note, notesAt, placeAt, towards } from './cursor.js';

const goTo = (place) => (state, dispatch) => {
  if (!place) return false;
  dispatch?.({ at: place, picked: [], range: null });
  return true;
};

/**
 * An arrow (or Home, End, Page …): from note to note within a cell, from cell to cell outside. The tray
 * of unplaced notes lies below the last row.
 */
const go = (key) => (state, dispatch) => {
  const { map, at, column } = state;
  const vertical = key === 'ArrowUp' || key === 'ArrowDown';
  if (at.kind === 'note' && vertical) {
    const n = map.note(at.id);
    const notes = map.isPlaced(n) ? notesAt(map, at) : map.unplaced;
    const next = notes[notes.indexOf(n) + (key === 'ArrowUp' ? -1 : 1)];
    const up = key === 'ArrowUp' && !map.isPlaced(n) && placeAt(map, Infinity, column ?? 0);
    return goTo(next ? note(next.id) : up)(state, dispatch);
  }
  const to = towards(map, cellOf(map, at) ?? at, key, vertical ? column : undefined);
  const stray = key === 'ArrowDown' && map.unplaced[0];
  return goTo(to ?? (stray && note(stray.id)))(state, dispatch);
};

/** Shift and an arrow: picks notes in a cell, or a rectangle of cells. */
const extend = (key) => (state, dispatch) => {
  const { map, at, picked, range } = state;
  if (at.kind === 'note') {
    const notes = notesAt(map, at);
    const next = notes[notes.findIndex((n) => n.id === at.id) + (key === 'ArrowUp' ? -1 : 1)];
    if (!next || !key.match(/Up|Down/)) return false;
    dispatch?.({ at: note(next.id), picked: [...picked, at.id, next.id] });
    return true;
  }
  const to = at.kind === 'cell' && towards(map, at, key);
  if (!to || to.kind !== 'cell') return false;
  dispatch?.({ at: to, range: [range?.[0] ?? at, to] });
  return true;
};

/** Back out: from a selection to one note, from a note to its cell. */
const out = (state, dispatch) => {
  const { map, at, picked, range } = state;
  if (picked.size || range) {
    dispatch?.({ picked: [], range: null });
    return true;
  }
  return at.kind === 'note' && goTo(cellOf(map, at))(state, dispatch);
};

const pick = ({ at, picked }, dispatch) => {
  if (at.kind !== 'note') return false;
  const next = new Set(picked);
  if (!next.delete(at.id)) next.add(at.id);
  dispatch?.({ picked: [...next] });
  return true;
};

const pickAll = ({ map, at }, dispatch) => {
  const notes = notesAt(map, at);
  if (!notes.length) return false;
  dispatch?.({ at: head('note', notes[0].id), picked: notes.map((n) => n.id) });
  return true;
};

const HEADINGS = ['stage', 'step', 'row'];

/** Deletes what is in focus. A heading with notes is more than a key should take at a touch: its person is asked. */
const removeThis = (state, dispatch) => {
  const { kind } = state.at;
  if (!HEADINGS.includes(kind)) return remove(state, dispatch);
  const command = removeHeading(kind);
  const ask = (/** ? */ step) => {
    const [, name, count] = step.toast;
    // A stage's only step takes the stage along.
    const gone = step.edits.at(-1).type.replace('remove-', '');
    dispatch(count ? { sure: [gone, name, count], command } : step);
  };
  return command(state, dispatch && ask);
};

/** Backspace begins to write in spreadsheets, so it deletes no heading. */
const rub = (state, dispatch) =>
  /note|cell/.test(state.at.kind) ? remove(state, dispatch) : edit()(state, dispatch);

const move = (key) => (state, dispatch) => {
  const { kind } = state.at;
  const along = kind === 'row' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  if (kind === 'note') return nudge(key)(state, dispatch);
  const by = along.indexOf(key) * 2 - 1;
  return along.includes(key) && HEADINGS.includes(kind) ? shift(kind, by)(state, dispatch) : false;
};

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];
const each = (keys, prefix, command) => keys.map((key) => [prefix + key, command(key)]);

/** Keys and their commands while no text is open. `Mod` is Ctrl, on Apple's systems Command. */
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

const APPLE = /Mac|iP/.test(navigator.platform);

/** `Mod+Shift+z` for a keydown event. */
export function keyName(event) {
  const { altKey, shiftKey } = event;
  // WebKitGTK has no name for Tab with Shift.
  const key = event.code === 'Tab' ? 'Tab' : event.key;
  const mod = APPLE ? event.metaKey : event.ctrlKey;
  const plain = key.length === 1 ? key.toLowerCase() : key;
  const shift = shiftKey && (key.length > 1 || mod || altKey);
  return `${mod ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${plain}`;
}

/**
 * With AltGr, which some systems report as Ctrl and Alt, and with Option, many languages type letters. Code 229 is a key
 * that an input method has taken: what it will write isn't known yet, and begins in the box that is opened for it.
 */
export const isCharacter = (event) =>
  (event.key.length === 1 || event.keyCode === 229) &&
  (event.getModifierState('AltGraph') ||
    !(event.ctrlKey || event.metaKey || (event.altKey && !APPLE)));

/** Home of the keyboard when nothing has been in focus yet. */
export const firstPlace = (map) =>
  map.rows.length && map.steps.length ? cell(map.rows[0].id, map.steps[0].id) : head('context');
