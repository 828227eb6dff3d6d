import { wordsOf } from '../edit/words.js';

/** Outcomes that left the map as it was. */
const NOTHING_CHANGED = /^(unchanged|kept)$/;

/** Outcomes that are as their author expected. */
const EXPECTED = /^(done|unchanged)$/;

/** The types of edits that change a stage, a step or a row. */
const HEADING_CHANGES = /^change-(?!note)/;

/** @param {Outcome} outcome */
export function hasChanged({ outcome }) {
  return !NOTHING_CHANGED.test(outcome);
}

/** Whether the person should hear of it. @param {Outcome} outcome */
export function isNews({ outcome }) {
  return !EXPECTED.test(outcome);
}

/**
 * Whether someone wrote a heading, a prompt or categories for what is no longer there. (A note would have come
 * back with the words [M4].)
 *
 * @param {Edit} edit
 * @param {Outcome} outcome
 */
export function isHomeless(edit, { outcome }) {
  return outcome === 'kept' && HEADING_CHANGES.test(edit.type) && !!wordsOf(edit);
}
