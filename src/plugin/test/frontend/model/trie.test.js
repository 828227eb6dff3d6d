import { fnv1a, Trie } from '../../../main/frontend/editor/model/trie.js';
import { equal, ok } from '../expect.js';
import { dice } from '../maps.js';
import { counted } from './counted.js';

/** @param {number} count */
function filled(count) {
  /** @type {Trie<number>} */
  const trie = new Trie();
  for (let i = 0; i < count; i++) trie.set('key' + i, i, true);
  return trie;
}

export default {
  '[E49] two tries tell the keys whose values differ, whichever of them was made from the other'() {
    const random = dice(7);
    const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
    for (let round = 0; round < 200; round++) {
      /** @type {Trie<number>} */
      let trie = new Trie();
      /** @type {Record<string, number>} */
      const values = {};
      /** @type {Array<[trie: Trie<number>, values: Record<string, number>]>} */
      const tries = [];
      for (let i = 0; i < 60; i++) {
        if (below(3) === 0) tries.push([trie, { ...values }]);
        const key = 'k' + below(20);
        const value = below(4) || undefined;
        trie = trie.set(key, value);
        if (value === undefined) delete values[key];
        else values[key] = value;
      }
      for (const [then, before] of tries) {
        const expected = Object.keys({ ...before, ...values }).filter(
          (key) => before[key] !== values[key],
        );
        equal(then.differing(trie), new Set(expected));
        equal(trie.differing(then), new Set(expected));
      }
    }
  },

  '[E49] what two tries share is not looked at'() {
    const trie = filled(20000);
    const looks = counted(trie);
    const other = trie.set('key77', -1).set('new', 1).set('key19999', undefined);
    const before = looks();
    equal([...trie.differing(other)].sort(), ['key19999', 'key77', 'new']);
    // Some two thousand, as the lists are long or short by chance; a look at everything is half a million.
    ok(looks() - before < 10000, looks() - before + ' looks');
  },

  '[E49] keys that were chosen to have hashes alike are found with as few looks as others'() {
    const alike = [];
    for (let i = 0; alike.length < 500; i++) {
      const key = 'n' + i.toString(36);
      if ((fnv1a(key) & 1023) === 7) alike.push(key);
    }
    const looksFor = (/** @type {string[]} */ keys) => {
      /** @type {Trie<string>} */
      const trie = new Trie();
      for (const key of keys) trie.set(key, key, true);
      const looks = counted(trie);
      for (const key of keys) equal(trie.get(key), key);
      return looks();
    };
    const ordinary = looksFor(alike.map((_, i) => 'key' + i));
    const chosen = looksFor(alike);
    ok(chosen < 3 * ordinary, chosen + ' looks against ' + ordinary);
  },

  'tries that share nothing are compared all the same'() {
    equal(filled(3000).differing(filled(3000)).size, 0);
    equal(filled(3000).differing(new Trie()).size, 3000);
  },
};
