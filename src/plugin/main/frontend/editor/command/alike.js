import { newId } from './command.js';
import { personasOf } from './personas.js';

/** @param {string | undefined} heading */
export const called = (heading = '') => heading.trim().toLowerCase();

/**
 * Categories or personas with those of another map that are called something else.
 *
 * @param {Category[]} was @param {Category[]} others
 * @returns {{value: Category[], ids: Map<string, string>}} `ids`: these by the other map's
 */
export function together(was, others) {
  const value = [...was];
  const ids = others.map((other) => {
    const known = was.find(({ label }) => called(label) === called(other.label));
    const id = known?.id ?? newId();
    if (!known) value.push({ ...other, id });
    return /** @type {const} */ ([other.id, id]);
  });
  return { value, ids: new Map(ids) };
}

/**
 * The personas of the map for those of another one: of the same name, or added.
 *
 * @typedef {{ids: Map<string, string>, edits: Edit[]}} Persons `ids`: the map's by the other one's
 * @param {JourneyMap} map @param {Category[]} [personas]
 * @returns {Persons}
 */
export function personasFor(map, personas = []) {
  const was = personasOf(map);
  const { ids, value } = together(was, personas);
  const isMore = value.length > was.length;
  return { ids, edits: isMore ? [{ type: 'set-field', field: 'personas', value, was }] : [] };
}

/** About the one of the map who is the same. @param {Note} note @param {Map<string, string>} ids @returns {Note} */
export function attributed({ persona = '', ...note }, ids) {
  const own = ids.get(persona);
  return own ? { ...note, persona: own } : note;
}
