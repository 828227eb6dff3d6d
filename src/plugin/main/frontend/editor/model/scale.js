/** The scale of a row that doesn't name one. @type {Scale} */
const EMOTION = { min: -2, max: 2, faces: true };

/** @param {Row} row @returns {Scale} */
export const scaleOf = (row) => row.scale ?? EMOTION;

/** @param {Row | undefined} row */
export const isCurve = (row) => row?.kind === 'scale' && !!scaleOf(row).faces;

/**
 * Whether the curve of a row is drawn in the row above, beside that row's: it asks for that, and the row above has a
 * curve that isn't itself drawn elsewhere.
 *
 * @param {Row[]} rows @param {number} index
 */
export function isJoined(rows, index) {
  let first = index;
  while (isCurve(rows[first]) && scaleOf(rows[first]).joined && isCurve(rows[first - 1])) first--;
  return (index - first) % 2 === 1;
}
