import { between, notesAt } from '../command/cursor.js';

/**
 * What can't be seen isn't chosen along with what can: it would be deleted or cut unseen. A range
 * with a gap is a choice of notes.
 *
 * @param {import('./put-away.js').Hiding} hiding @param {CommandStep} step @returns {CommandStep}
 */
export function choosingSeen(hiding, step) {
  const { at, range, picked } = step;
  const { map } = hiding.session;
  // Shift and an arrow lead to a cell, which is shown.
  if (at && range) hiding.reveal(at);
  const cells = range ? between(map, ...range).flat() : [];
  const isSeen = (/** @type {string} */ id) => !hiding.isOut({ kind: 'note', id });
  if (!cells.some((cell) => hiding.isOut(cell))) {
    return picked ? { ...step, picked: picked.filter(isSeen) } : step;
  }
  const notes = cells.flatMap((cell) => notesAt(map, cell)).map(({ id }) => id);
  return { ...step, range: null, picked: notes.filter(isSeen) };
}
