import { drawVotes, votesOn } from '../../../main/frontend/editor/votes/votes.js';
import { Grid } from '../../../main/frontend/editor/view/grid.js';
import { Desk } from '../view/desk.js';

/** Someone at a map on which people vote. @param {string} state @param {string} limit @param {...string} lines */
export function voting(state, limit, ...lines) {
  const desk = new Desk(...lines);
  Grid.behind = votesOn;
  Grid.drawVotes = drawVotes;
  const field = (/** @type {string} */ name, /** @type {string} */ value) =>
    /** @type {Edit} */ ({ type: 'set-field', field: `votes.${name}`, value, was: '' });
  desk.view.grid.view = desk.view;
  desk.session.dispatch([field('state', state), field('limit', limit)]);
  desk.edits.length = 0;
  return desk;
}

/** @param {string} id @param {string} by @returns {Edit} */
export const add = (id, by) => ({ type: 'add-vote', id, by });
