import { DETAILS } from '../model/journey-map.js';
import { fnv1a } from '../model/trie.js';
import { DONE, KEPT, UNCHANGED, isAt, previous } from './map-builder.js';

/** @typedef {import('./map-builder.js').MapBuilder} MapBuilder */

/** The longest id (docs/format.md). */
const LONGEST_ID = 64;

/** How many ids that follow from a text are tried, before numbers. */
const TRIES = 56;

/**
 * A new note may be there already: another window of its author has recovered its draft, taking this one for closed.
 *
 * @param {MapBuilder} builder @param {AddNote} edit
 */
export function addNote(builder, { note, after }) {
  const now = builder.note(note.id);
  return now ? keepBoth(builder, now, note) : add(builder, note, after, DONE);
}

/** @param {MapBuilder} builder @param {RemoveNote} edit */
export function removeNote(builder, edit) {
  const note = builder.note(edit.id);
  if (!note) return UNCHANGED;
  if (note.text !== edit.was) return KEPT;
  const after = previous(builder.cellOf(note), note);
  builder.remove(note);
  return builder.did(edit, { type: 'add-note', note, after });
}

/** @param {MapBuilder} builder @param {MoveNote} edit */
export function moveNote(builder, edit) {
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
}

/** @param {MapBuilder} builder @param {ChangeNote} edit @returns {Outcome} */
export function changeNote(builder, edit) {
  const { type, id, field, value, was, row, step } = edit;
  const note = builder.note(id);
  if (!note) {
    if (field !== 'text') return KEPT;
    return add(builder, { id, row, step, text: value }, undefined, { outcome: 'restored' });
  }
  const now = note[field] ?? '';
  if (now === value) return UNCHANGED;
  if (now !== was && field === 'text') {
    /** @type {Note} */
    const typed = { id, row, step, text: value };
    for (const detail of DETAILS) if (note[detail]) typed[detail] = note[detail];
    return keepBoth(builder, note, typed);
  }
  const next = { ...note, [field]: value };
  if (field !== 'text' && !value) delete next[field];
  builder.replace(note, next);
  const back = { type, id, field, value: now, was: value, row: note.row, step: note.step };
  return builder.did(edit, back, now === was ? DONE : { outcome: 'replaced', other: now });
}

/**
 * [M3] The text that is there stays, the other becomes a note right behind it. Its id follows from
 * the note and the text, so that the same edit sent twice makes one note; where notes were made to
 * have those ids, from a number that goes up through the batch.
 *
 * @param {MapBuilder} builder
 * @param {Note} now
 * @param {Note} typed the other note; its place is that of the first
 * @returns {Outcome}
 */
function keepBoth(builder, now, typed) {
  const { text } = typed;
  if (now.text === text || builder.isSuperseded(text)) return UNCHANGED;
  const hash = '-' + fnv1a(text).toString(16).padStart(8, '0');
  const { row, step } = now;
  for (let extra = 0; ; extra++) {
    const end = extra < TRIES ? hash + 'x'.repeat(extra) : `-${builder.number++}`;
    const id = now.id.slice(0, LONGEST_ID - end.length) + end;
    const there = builder.note(id);
    if (there?.text === text) return UNCHANGED;
    if (!there) {
      return add(builder, { ...typed, id, row, step }, now.id, { outcome: 'both-kept', note: id });
    }
  }
}

/**
 * @param {MapBuilder} builder
 * @param {Note} note
 * @param {After} after
 * @param {Outcome} outcome
 */
function add(builder, note, after, outcome) {
  builder.insert(note, after);
  const edit = /** @type {const} */ ({ type: 'add-note', note, after });
  return builder.did(edit, { type: 'remove-note', id: note.id, was: note.text }, outcome);
}
