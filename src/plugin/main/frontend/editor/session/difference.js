import { JourneyMap, same } from '../model/journey-map.js';
import { Trie } from '../model/trie.js';

/**
 * Which notes and cells have to be painted again after `then` became `now`. Costs what was changed
 * if one was made from the other by edits, and looks at all if they share nothing.
 *
 * @param {!JourneyMap} then
 * @param {!JourneyMap} now
 * @return {!Changed}
 */
export function difference(then, now) {
  const differing = (/** !Trie */ one, /** !Trie */ other) =>
    new Set([...one.differing(other)].filter((key) => !same(one.get(key), other.get(key))));
  return { notes: differing(then.byId, now.byId), cells: differing(then.byCell, now.byCell) };
}
