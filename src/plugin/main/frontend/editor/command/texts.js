import { textOf } from '../edit/fields.js';
import { PORTRAIT, cell, cellOf, note as noteAt, notesAt } from './cursor.js';
import { firstOf, newId } from './command.js';

/** The longest texts (docs/format.md). @type {Record<TextField, number>} */
export const LIMIT = { heading: 200, prompt: 1000, text: 5000, title: 200 };

/**
 * The text of a place, ready to be changed: its value, how long it may get, whether it may have
 * lines, and the edits that give it another value. `field` is `heading` or `prompt` where a place
 * has both; the context also has `text`. What it was is kept from now on, since that, not what it
 * is on saving, is what its author saw. Null when the place has no text.
 *
 * @param {JourneyMap} map
 * @param {Place} place
 * @param {TextField} [field]
 * @returns {TextTarget | null}
 */
export function textAt(map, place, field) {
  /** @type {(name: TextField, value: string, edits: TextTarget['edits']) => TextTarget} */
  const make = (name, value, edits) => ({
    value,
    field: name,
    limit: LIMIT[name],
    lines: name === 'text',
    edits,
  });
  switch (place.kind) {
    case 'title':
      return make('title', map.title, (value) => [set('title', value, map.title)]);
    case 'context': {
      const name = field ?? 'text';
      const was = textOf(map, `context.${name}`);
      return make(name, was, (value) => [set(`context.${name}`, value, was)]);
    }
    case 'persona': {
      const { id } = place;
      if (id === PORTRAIT.id) return null;
      const name = `persona.${id}`;
      const was = textOf(map, name);
      // Fields of the persona are limited like a title or like a prompt.
      const like = id === 'name' || id === 'role' ? 'title' : 'prompt';
      return make(like, was, (value) => [set(name, value, was)]);
    }
    case 'note': {
      const note = map.note(place.id);
      return note ? make('text', note.text, (value) => [changeNote(note, 'text', value)]) : null;
    }
    case 'cell':
      return null;
    default:
      return headingAt(map, place, field === 'prompt' ? 'prompt' : 'heading', make);
  }
}

/**
 * @param {JourneyMap} map
 * @param {HeadingPlace} place
 * @param {'heading' | 'prompt'} field
 * @param {(name: TextField, value: string, edits: TextTarget['edits']) => TextTarget} make
 */
function headingAt(map, { kind, id }, field, make) {
  /** @type {Partial<Record<'heading' | 'prompt', string>> | undefined} */
  const thing = map[kind](id);
  const was = thing?.[field] ?? '';
  if (!thing) return null;
  return make(field, was, (value) => [{ type: `change-${kind}`, id, field, value, was }]);
}

/** @param {string} field @param {string} value @param {string} was @returns {SetText} */
const set = (field, value, was) => ({ type: 'set-field', field, value, was });

/**
 * Another text, category or persona for a note, with where it was, in case it is gone by then.
 *
 * @param {Note} note @param {ChangeNote['field']} field @param {string} value
 * @returns {ChangeNote}
 */
export function changeNote(note, field, value) {
  const { id, row, step } = note;
  return { type: 'change-note', id, field, value, was: note[field] ?? '', row, step };
}

/**
 * A note that is yet to be written, in the cell of `place`, behind the note `after` or the last.
 *
 * @param {JourneyMap} map @param {CellPlace} place @param {string} [after]
 * @returns {TextTarget}
 */
export function newText(map, place, after) {
  const { row, step } = place;
  const id = newId();
  const last = after ?? notesAt(map, cell(row, step)).at(-1)?.id ?? null;
  return {
    value: '',
    field: 'text',
    limit: LIMIT.text,
    lines: true,
    id,
    after: last,
    edits: (text) => [{ type: 'add-note', note: { id, row, step, text }, after: last }],
  };
}

/**
 * Opens the text of the place in focus: what Enter, F2 and a click do.
 *
 * @param {TextField} [field] @returns {Command}
 */
export const edit =
  (field) =>
  ({ at, map }, dispatch) => {
    if (at.kind === 'persona' && at.id === PORTRAIT.id) {
      dispatch?.({ opener: 'choosePicture' });
      return true;
    }
    if (at.kind === 'cell' || !textAt(map, at, field)) return false;
    dispatch?.({ open: { place: at, field } });
    return true;
  };

/** Begins to write where the focus is: a note in a cell, other words in a heading. */
export const begin = firstOf(write, ({ at, map }, dispatch) => {
  if (at.kind === 'cell' || at.kind === 'note' || !textAt(map, at)) return false;
  dispatch?.({ open: { place: at, from: 0 } });
  return true;
});

/** Opens an empty note in the cell in focus, or behind the note in focus. @type {Command} */
export function write({ at, map }, dispatch) {
  const note = at.kind === 'note' ? map.note(at.id) : undefined;
  const place = cellOf(map, at);
  if (!place) return false;
  dispatch?.({ open: { place, after: note?.id } });
  return true;
}

/** Goes into a cell: to its first note, or to an empty one when there is none. @type {Command} */
export function enter({ at, map }, dispatch) {
  if (at.kind !== 'cell') return false;
  const first = notesAt(map, at).at(0);
  dispatch?.(first ? { at: noteAt(first.id) } : { open: { place: at } });
  return true;
}
