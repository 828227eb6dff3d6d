import { subject } from './structure.js';

/** The colours of stages, in the order in which they take turns. */
export const ACCENTS = ['blue', 'teal', 'green', 'amber', 'magenta', 'purple'];

/** The colour that a stage has: its own, or that of its place. @param {JourneyMap} map @param {Stage} stage */
export const accentOf = (map, stage) =>
  stage.accent || ACCENTS[map.stages.indexOf(stage) % ACCENTS.length];

/** @param {string} value @returns {Command} */
export const accent = (value) => (state, dispatch) => {
  const stage = subject(state, 'stage');
  const was = stage?.accent ?? '';
  if (!stage || was === value) return false;
  dispatch?.({ edits: [{ type: 'change-stage', id: stage.id, field: 'accent', value, was }] });
  return true;
};

/** Another drawing for a row; '' for none. @param {string} value @returns {Command} */
export const icon = (value) => (state, dispatch) => {
  const row = subject(state, 'row');
  const was = row?.icon ?? '';
  if (!row || was === value) return false;
  dispatch?.({ edits: [{ type: 'change-row', id: row.id, field: 'icon', value, was }] });
  return true;
};
