import { apply } from '../../../main/frontend/editor/edit/apply.js';

/**
 * The edits that take back what these edits would do to this map. After applying both, the map reads
 * as it did before: every cell and heading is the same, in the same order.
 *
 * @param {JourneyMap} map the map before the edits
 * @param {readonly Edit[]} edits
 * @returns {Edit[]} empty if the edits change nothing
 */
export function invert(map, edits) {
  return backwards(apply(map, edits).steps);
}

/** @param {readonly Done[]} steps @returns {Edit[]} */
export function backwards(steps) {
  return steps.map(({ back }) => back).reverse();
}
