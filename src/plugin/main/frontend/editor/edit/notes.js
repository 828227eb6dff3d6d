import { fnv1a } from '../model/trie.js';
import { Draft, DONE, KEPT, UNCHANGED, isAt, previous, withField } from './draft.js';

/**
 * Edits of notes.
 *
 * @type {!Object<string, function(!Draft, !Edit): !Outcome>}
 */
export const NOTES = {
  'add-note'(draft, { note, after }) {
    if (draft.note(note.id)) return UNCHANGED;
    return add(draft, note, after, DONE);
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
      return draft.isSuperseded(edit) ? UNCHANGED : keepBoth(draft, note, value);
    }
    draft.replace(note, withField(note, field, value));
    const back = { type, id, field, value: now, was: value, row: note.row, step: note.step };
    return draft.did(edit, back, now === was ? DONE : { outcome: 'replaced', other: now });
  },
};

/**
 * [M3] The text that is there stays, the other becomes a note right behind it. Its id follows from
 * the note and the text, so that the same edit sent twice makes one note.
 *
 * @param {!Draft} draft
 * @param {!Note} note
 * @param {string} text
 * @return {!Outcome}
 */
function keepBoth(draft, note, text) {
  const hash = '-' + fnv1a(text).toString(16).padStart(8, '0');
  let id = note.id.slice(0, 55) + hash;
  for (let more = 'x'; draft.note(id); more += 'x') {
    if (draft.note(id).text === text) return UNCHANGED;
    id = note.id.slice(0, 55 - more.length) + hash + more;
  }
  const copy = { id, row: note.row, step: note.step, text };
  if (note.category) copy.category = note.category;
  return add(draft, copy, note.id, { outcome: 'both-kept', note: id });
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
