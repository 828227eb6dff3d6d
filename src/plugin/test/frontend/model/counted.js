/**
 * Counts from now on every look into one of the trie's nodes, and into those of tries that are made
 * from it and share them.
 *
 * @template T
 * @param {import('../../../main/frontend/editor/model/trie.js').Trie<T>} trie
 * @returns {() => number} how many there were
 */
export function counted(trie) {
  let looks = 0;
  /** @template {object} Node @param {Node} node @param {number} levels @returns {Node} */
  const watched = (node, levels) => {
    const parts = levels && Array.isArray(node) ? node : [];
    const copy = levels ? parts.map((part) => part && watched(part, levels - 1)) : node;
    return new Proxy(/** @type {Node} */ (copy), {
      get(target, name) {
        looks++;
        return Reflect.get(target, name);
      },
    });
  };
  trie.root = watched(trie.root, 2);
  return () => looks;
}
