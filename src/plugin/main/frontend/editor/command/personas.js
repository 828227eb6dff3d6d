import { newId } from './command.js';
import { chosen } from './notes.js';
import { changeNote } from './texts.js';

/** @param {JourneyMap} map @returns {Category[]} those whom notes can be about */
export const personasOf = (map) => map.head.personas ?? [];

/** Other personas for the map, in order; those without an id are new. @param {Array<Partial<Category>>} list @returns {Command} */
export const setPersonas =
  (list) =>
  ({ map }, dispatch) => {
    const value = list.map((one) => ({ ...one, id: one.id ?? newId() }));
    dispatch?.({ edits: [{ type: 'set-field', field: 'personas', value, was: personasOf(map) }] });
    return true;
  };

/** Says whom the chosen notes are about; '' takes it away. @param {string} id @returns {Command} */
export const attribute = (id) => (state, dispatch) => {
  const notes = chosen(state).filter((note) => (note.persona ?? '') !== id);
  if (!notes.length) return false;
  dispatch?.({ edits: notes.map((note) => changeNote(note, 'persona', id)) });
  return true;
};
