import { cell, head, notesAt } from './cursor.js';
import { firstOf, newId } from './command.js';

/** The longest texts (docs/format.md). */
export const LIMIT = { heading: 200, prompt: 1000, text: 5000, title: 200 };

/**
 * The text of a place, ready to be changed: its value, how long it may get, whether it may have
 * lines, and the edits that give it another value. `field` is `heading` or `prompt` where a place
 * has both; the context also has `text`. What it was is kept from now on, since that, not what it
 * is on saving, is what its author saw. Null when the place has no text.
 *
 * @return {?{value: string, limit: number, lines: boolean, field: string, edits: function(string): !Array}}
 */
export function textAt(map, place, /** string= */ field) {
  const make = (name, value, edits) => ({
    value: value ?? '',
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
      const was = map.context[name] ?? '';
      return make(name, was, (value) => [set(`context.${name}`, value, was)]);
    }
    case 'note': {
      const note = map.note(place.id);
      return note && make('text', note.text, (value) => [changeNote(note, 'text', value)]);
    }
    default: {
      const thing = map[place.kind]?.(place.id);
      const name = field ?? 'heading';
      const was = thing?.[name] ?? '';
      return (
        thing &&
        make(name, was, (value) => [
          { type: `change-${place.kind}`, id: place.id, field: name, value, was },
        ])
      );
    }
  }
}

const set = (field, value, was) => ({ type: 'set-field', field, value, was });

/** Another text or category for a note, with where it was, in case it is gone by then. */
export function changeNote(note, field, value) {
  const { id, row, step } = note;
  return { type: 'change-note', id, field, value, was: note[field] ?? '', row, step };
}

/** A note that is yet to be written, in the cell of `place`, behind the note `after` or the last. */
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

/** Opens the text of the place in focus: what Enter, F2 and a click do. */
export const edit =
  (/** string= */ field) =>
  ({ at, map }, dispatch) => {
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

/** Opens an empty note in the cell in focus, or behind the note in focus. */
export function write({ at, map }, dispatch) {
  const note = at.kind === 'note' && map.note(at.id);
  if (at.kind !== 'cell' && !(note && map.isPlaced(note))) return false;
  const place = note ? cell(note.row, note.step) : at;
  dispatch?.({ open: { place, after: note?.id } });
  return true;
}

/** Goes into a cell: to its first note, or to an empty one when there is none. */
export function enter({ at, map }, dispatch) {
  if (at.kind !== 'cell') return false;
  const first = notesAt(map, at)[0];
  dispatch?.(first ? { at: head('note', first.id) } : { open: { place: at } });
  return true;
}
