import { newId } from './command.js';
import { lengthOf } from '../model/plain-text.js';
import { labelOf } from './labels.js';
import { personasOf } from './personas.js';
import { LIMIT } from './texts.js';

/** The most categories of a row, and personas of a map (docs/format.md). */
const MOST = 50;

/** @param {string | undefined} heading */
export const called = (heading = '') => heading.trim().toLowerCase();

/**
 * Categories or personas with those of another map that are called something else, as far as there is room for them.
 *
 * @param {Category[]} was @param {Category[]} others
 * @returns {{value: Category[], ids: Map<string, string>}} `ids`: these by the other map's
 */
export function together(was, others) {
  const value = [...was];
  /** @type {Map<string, string>} */
  const ids = new Map();
  for (const other of others) {
    let own = value.find(({ label }) => called(label) === called(other.label));
    if (!own && value.length < MOST) {
      own = { ...other, id: newId() };
      value.push(own);
    }
    if (own) ids.set(other.id, own.id);
  }
  return { value, ids };
}

/**
 * What a map has for the categories of a row, or the personas, of another one, and what adds those that it lacks.
 *
 * @typedef {{ids: Map<string, string>, edits: Edit[]}} Alike `ids`: the map's by the other one's
 */

/**
 * The categories of a row for those of a row of another map: of the same name, or added.
 *
 * @param {Row} own @param {Category[]} [categories]
 * @returns {Alike}
 */
export function categoriesFor({ id, categories: was = [] }, categories = []) {
  const { ids, value } = together(was, categories);
  const isMore = value.length > was.length;
  const field = 'categories';
  return { ids, edits: isMore ? [{ type: 'change-row', id, field, value, was }] : [] };
}

/**
 * The personas of the map for those of another one: of the same name, or added.
 *
 * @param {JourneyMap} map @param {Category[]} [personas]
 * @returns {Alike}
 */
export function personasFor(map, personas = []) {
  const was = personasOf(map);
  const { ids, value } = together(was, personas);
  const isMore = value.length > was.length;
  return { ids, edits: isMore ? [{ type: 'set-field', field: 'personas', value, was }] : [] };
}

/**
 * A note of another map with the category, or about the persona, that the map has for its own. One
 * for which the map has no room stands before its text, as where it is taken out as a table; what
 * its own map doesn't have, it has never shown.
 *
 * @param {Note} one @param {'category' | 'persona'} field @param {Category[]} all those of its own map
 * @param {Map<string, string>} ids the map's by these
 * @returns {Note}
 */
export function labelled(one, field, all, ids) {
  const { [field]: was = '', ...note } = one;
  const own = ids.get(was);
  if (own) return { ...note, [field]: own };
  const label = labelOf(all, was);
  const text = label ? `${label}: ${note.text}` : note.text;
  return lengthOf(text) > LIMIT.text ? note : { ...note, text };
}
