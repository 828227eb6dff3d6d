import { fnv1a } from '../model/trie.js';
import { Draft, DONE, KEPT, UNCHANGED, isAt, previous, withField } from './draft.js';

/**
 * Edits of notes.
 *
 * @type {!Object<string, function(!Draft, !Edit): !Outcome>}
 */
export const NOTES = {
  // A new note may be there already: another window of its author has taken its draft for a dead one's.
  'add-note'(draft, { note, after }) {
    const now = draft.note(note.id);
    if (!now) return add(draft, note, after, DONE);
    return keepBoth(draft, now, note);
  },

  'remove-note'(draft, edit) {
    const note = draft.note(edit.id);
    if (!note) return UNCHANGED;
    if (note.text !== edit.was) return KEPT;
    const after = previous(draft.cellOf(note), note);
    draft.remove(note);
    return draft.did(edit, { type: 'add-note', note, after });
  },

  'move-note'(draft, edit) {
    const { type, id, row, step, after } = edit;
    const note = draft.note(id);
    if (!note) return KEPT;
    const cell = draft.cellOf(note);
    const moved = { ...note, row, step };
    if (cell === draft.cellOf(moved) && isAt(cell, note, after)) return UNCHANGED;
    draft.remove(note);
    draft.insert(moved, after);
    const back = { type, id, row: note.row, step: note.step, after: previous(cell, note) };
    return draft.did(edit, back);
  },

  'change-note'(draft, edit) {
    const { type, id, field, value, was, row, step } = edit;
    const note = draft.note(id);
    if (!note) {
      if (field !== 'text') return KEPT;
      return add(draft, { id, row, step, text: value }, undefined, { outcome: 'restored' });
    }
    const now = note[field] || '';
    if (now === value) return UNCHANGED;
    if (now !== was && field === 'text') {
      const typed = { id, row, step, text: value };
      return keepBoth(draft, note, withField(typed, 'category', note.category || ''));
    }
    draft.replace(note, withField(note, field, value));
    const back = { type, id, field, value: now, was: value, row: note.row, step: note.step };
    return draft.did(edit, back, now === was ? DONE : { outcome: 'replaced', other: now });
  },
};

/**
 * [M3] The text that is there stays, the other becomes a note right behind it. Its id follows from
 * the note and the text, so that the same edit sent twice makes one note; where notes were made to
 * have those ids, from a number that goes up through the batch.
 *
 * @param {!Draft} draft
 * @param {!Note} now
 * @param {!Object} typed the other note; its place is that of the first
 * @return {!Outcome}
 */
function keepBoth(draft, now, typed) {
  const { text } = typed;
  if (now.text === text || draft.isSuperseded(text)) return UNCHANGED;
  const hash = '-' + fnv1a(text).toString(16).padStart(8, '0');
  const { row, step } = now;
  for (let extra = 0; ; extra++) {
    const end = extra < 56 ? hash + 'x'.repeat(extra) : '-' + draft.number++;
    const id = now.id.slice(0, 64 - end.length) + end;
    const there = draft.note(id);
    if (there?.text === text) return UNCHANGED;
    const copy = /** @type {?} */ ({ ...typed, id, row, step });
    if (!there) return add(draft, copy, now.id, { outcome: 'both-kept', note: id });
  }
}

/**
 * @param {!Draft} draft
 * @param {!Note} note
 * @param {?string|undefined} after
 * @param {!Outcome} outcome
 */
function add(draft, note, after, outcome) {
  draft.insert(note, after);
  const edit = { type: 'add-note', note, after };
  return draft.did(edit, { type: 'remove-note', id: note.id, was: note.text }, outcome);
}
