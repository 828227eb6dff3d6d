import { same } from '../model/journey-map.js';

/**
 * Which notes and cells have to be painted again after `then` became `now`. The cost follows what was changed if one
 * was made from the other by edits; if they share nothing, everything is compared.
 *
 * @param {JourneyMap} then
 * @param {JourneyMap} now
 * @returns {Changed}
 */
export function difference(then, now) {
  return { notes: differing(then.byId, now.byId), cells: differing(then.byCell, now.byCell) };
}

/**
 * @template V
 * @param {import('../model/trie.js').Trie<V>} one
 * @param {import('../model/trie.js').Trie<V>} other
 */
function differing(one, other) {
  return new Set([...one.differing(other)].filter((key) => !same(one.get(key), other.get(key))));
}
