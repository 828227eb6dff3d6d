/** The tag of a map without a file. */
export const NONE = '0';

/** Matches the file, the number of its version, and the rest of the tag. @param {string} tag */
const parts = (tag) => tag.split('-');

/** Tags write numbers in this base. */
const RADIX = 36;

/**
 * What has become of the file that the browser has the map of.
 *
 * @param {string} had tag of the map that the browser holds
 * @param {string} now the one that the server has
 * @returns {'deleted' | 'replaced' | 'rolled-back' | null} deleted, replaced (by a file that was made since), rolled
 *     back (its newest version was removed), or nothing of that kind
 */
export function fateOf(had, now) {
  const [file, version] = parts(had);
  const [other, newest] = parts(now);
  if (had === NONE) return null;
  if (now === NONE) return 'deleted';
  if (file !== other) return 'replaced';
  const isOlder = Number.parseInt(newest, RADIX) < Number.parseInt(version, RADIX);
  return isOlder ? 'rolled-back' : null;
}

/** The content of a map's file. @param {JourneyMap} map @returns {MapJson} */
export const fileOf = ({ head, notes }) => ({
  format: 'journey-map',
  version: 1,
  ...head,
  notes: notes.slice(),
});
