import { chosen } from './notes.js';
import { changeNote } from './texts.js';

/** @param {JourneyMap} map @returns {Category[]} those whom notes can be about */
export const personasOf = (map) => map.head.personas ?? [];

/** Sets the persona that the chosen notes are about; '' removes it. @param {string} id @returns {Command} */
export const attribute = (id) => (state, dispatch) => {
  const notes = chosen(state).filter((note) => (note.persona ?? '') !== id);
  if (!notes.length) return false;
  dispatch?.({ edits: notes.map((note) => changeNote(note, 'persona', id)) });
  return true;
};
