import { note } from '../command/cursor.js';
import { votersOf } from '../command/votes.js';

/**
 * How many votes, as far as they are told, and comments there are on a note: what is lost on it once it is gone.
 *
 * @param {EditorView} view @returns {(note: Note) => number}
 */
export const marksOn =
  ({ grid, session }) =>
  ({ id }) => {
    const comments = grid.element(note(id))?.querySelector('.jm-comments')?.dataset.comments;
    return votersOf(session.map, id).length + Number(comments ?? 0);
  };
