import { JourneyMap } from '../model/journey-map.js';

/** The tag of a map without a file. */
export const NONE = '0';

/** @param {string} tag @return {!Array<string>} the file, the number of its version, and what else tells it from others */
const parts = (tag) => tag.split('-');

/**
 * What has become of the file of which one has the map.
 *
 * @param {string} had the tag of the map that one has
 * @param {string} now the one that the server has
 * @return {string} deleted, replaced (by a file that was made since), rolled-back (its newest version was removed), or
 *     empty: nothing of that kind
 */
export function fateOf(had, now) {
  const [file, version] = parts(had);
  const [other, newest] = parts(now);
  if (had === NONE) return '';
  if (now === NONE) return 'deleted';
  if (file !== other) return 'replaced';
  return Number.parseInt(newest, 36) < Number.parseInt(version, 36) ? 'rolled-back' : '';
}

/** What a map's file holds. @param {!JourneyMap} map @return {!Object} */
export const fileOf = ({ head, notes }) => ({ format: 'journey-map', version: 1, ...head, notes });
