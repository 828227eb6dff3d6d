import { note as noteAt } from './cursor.js';
import { additions } from './notes.js';
import { isTooMuch } from './paste.js';
import { changeNote } from './texts.js';

/**
 * Gives a note another picture, by the name of its file; none by the empty name.
 *
 * @param {string} id @param {string} picture @returns {Command}
 */
export const illustrate =
  (id, picture) =>
  ({ map }, dispatch) => {
    const note = map.note(id);
    if (!note) return false;
    if ((note.picture ?? '') === picture) return true;
    const said = picture ? 'said.note-picture' : 'said.no-note-picture';
    dispatch?.({ edits: [changeNote(note, 'picture', picture)], toast: [said] });
    return true;
  };

/**
 * Adds a note with a picture, and opens its text to be written over.
 *
 * @param {CellPlace} place @param {string} text @param {string} picture @returns {Command}
 */
export const addPicture =
  (place, text, picture) =>
  ({ map }, dispatch) => {
    const edits = additions(map, place, [{ text, picture }]);
    if (isTooMuch(map, edits, dispatch)) return true;
    const at = noteAt(edits[0].note.id);
    dispatch?.({
      edits,
      at,
      toast: ['said.note-picture'],
      open: { place: at, from: 0, caret: text.length },
    });
    return true;
  };
