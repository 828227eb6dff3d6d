import { fnv1a } from '../model/trie.js';
import { MapBuilder, DONE, KEPT, UNCHANGED, isAt, previous, withField } from './map-builder.js';

/**
 * Edits of notes.
 *
 * @type {!Object<string, function(!MapBuilder, !Edit): !Outcome>}
 */
export const noteEdits = {
  // A new note may be there already: another window of its author has taken its draft for a dead one's.
  'add-note'(builder, { note, after }) {
    const now = builder.note(note.id);
    if (!now) return add(builder, note, after, DONE);
    return keepBoth(builder, now, note);
  },

  'remove-note'(builder, edit) {
    const note = builder.note(edit.id);
    if (!note) return UNCHANGED;
    if (note.text !== edit.was) return KEPT;
    const after = previous(builder.cellOf(note), note);
    builder.remove(note);
    return builder.did(edit, { type: 'add-note', note, after });
  },

  'move-note'(builder, edit) {
    const { type, id, row, step, after } = edit;
    const note = builder.note(id);
    if (!note) return KEPT;
    const cell = builder.cellOf(note);
    const moved = { ...note, row, step };
    if (cell === builder.cellOf(moved) && isAt(cell, note, after)) return UNCHANGED;
    builder.remove(note);
    builder.insert(moved, after);
    const back = { type, id, row: note.row, step: note.step, after: previous(cell, note) };
    return builder.did(edit, back);
  },

  'change-note'(builder, edit) {
    const { type, id, field, value, was, row, step } = edit;
    const note = builder.note(id);
    if (!note) {
      if (field !== 'text') return KEPT;
      return add(builder, { id, row, step, text: value }, undefined, { outcome: 'restored' });
    }
    const now = note[field] || '';
    if (now === value) return UNCHANGED;
    if (now !== was && field === 'text') {
      const typed = { id, row, step, text: value };
      return keepBoth(builder, note, withField(typed, 'category', note.category || ''));
    }
    builder.replace(note, withField(note, field, value));
    const back = { type, id, field, value: now, was: value, row: note.row, step: note.step };
    return builder.did(edit, back, now === was ? DONE : { outcome: 'replaced', other: now });
  },
};

/**
 * [M3] The text that is there stays, the other becomes a note right behind it. Its id follows from
 * the note and the text, so that the same edit sent twice makes one note; where notes were made to
 * have those ids, from a number that goes up through the batch.
 *
 * @param {!MapBuilder} builder
 * @param {!Note} now
 * @param {!Object} typed the other note; its place is that of the first
 * @return {!Outcome}
 */
function keepBoth(builder, now, typed) {
  const { text } = typed;
  if (now.text === text || builder.isSuperseded(text)) return UNCHANGED;
  const hash = '-' + fnv1a(text).toString(16).padStart(8, '0');
  const { row, step } = now;
  for (let extra = 0; ; extra++) {
    const end = extra < 56 ? hash + 'x'.repeat(extra) : '-' + builder.number++;
    const id = now.id.slice(0, 64 - end.length) + end;
    const there = builder.note(id);
    if (there?.text === text) return UNCHANGED;
    const copy = /** @type {?} */ ({ ...typed, id, row, step });
    if (!there) return add(builder, copy, now.id, { outcome: 'both-kept', note: id });
  }
}

/**
 * @param {!MapBuilder} builder
 * @param {!Note} note
 * @param {?string|undefined} after
 * @param {!Outcome} outcome
 */
function add(builder, note, after, outcome) {
  builder.insert(note, after);
  const edit = { type: 'add-note', note, after };
  return builder.did(edit, { type: 'remove-note', id: note.id, was: note.text }, outcome);
}
