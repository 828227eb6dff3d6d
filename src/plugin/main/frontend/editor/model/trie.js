/** The number of branches at each of the two levels. */
const WAYS = 32;
const BITS = 5;

/**
 * A list [key, value, key, value …], and the two levels above such lists.
 *
 * @template V
 * @typedef {Array<string | V>} Leaf
 */
/**
 * @template V
 * @typedef {Array<Leaf<V> | undefined>} Branch
 */

/**
 * A persistent map from text to a value: `set` gives a new trie that shares all but one path with
 * the old one, so an edit costs the same however many notes the map holds.
 *
 * Two levels of 32 ways each, then a short list [key, value, key, value …]: twenty keys long in the
 * largest map. A third level would not be noticeably faster, and would cost more than the notes.
 *
 * @template V
 */
export class Trie {
  /** @param {Array<Branch<V> | undefined>} [root] */
  constructor(root = []) {
    this.root = root;
  }

  /**
   * @param {string} key
   * @returns {V | undefined} undefined when the key is unknown
   */
  get(key) {
    const hash = hashed(key);
    const leaf = this.root[first(hash)]?.[second(hash)];
    return leaf && valueIn(leaf, key);
  }

  /**
   * @param {string} key
   * @param {V | undefined} value undefined removes the key
   * @param {boolean} [inPlace] for the one who builds a trie that nobody else has seen yet
   * @returns {Trie<V>}
   */
  set(key, value, inPlace = false) {
    const hash = hashed(key);
    const root = inPlace ? this.root : this.root.slice();
    const known = root[first(hash)];
    const branch = (root[first(hash)] = known ? (inPlace ? known : known.slice()) : []);
    const slot = second(hash);
    const rest = (branch[slot] ?? []).filter((_, i, leaf) => leaf[i & ~1] !== key);
    // Concatenated, since an array that grows reserves room for a dozen more.
    branch[slot] = value === undefined ? rest : rest.concat([key, value]);
    return inPlace ? this : new Trie(root);
  }

  /**
   * The keys whose values are not the same (`===`) here and there. What both tries share is skipped:
   * two of which one was made from the other cost what was changed between them.
   *
   * @param {Trie<V>} other
   */
  differing(other) {
    /** @type {Set<string>} */
    const keys = new Set();
    const missing = (/** @type {Leaf<V>} */ from, /** @type {Leaf<V>} */ against) => {
      for (let i = 0; i < from.length; i += 2) {
        const key = /** @type {string} */ (from[i]);
        if (valueIn(against, key) !== from[i + 1]) keys.add(key);
      }
    };
    for (let i = 0; i < WAYS; i++) {
      const [one, two] = [this.root[i], other.root[i]];
      for (let j = 0; one !== two && j < WAYS; j++) {
        const [left, right] = [one?.[j] ?? [], two?.[j] ?? []];
        if (one?.[j] === two?.[j]) continue;
        missing(left, right);
        missing(right, left);
      }
    }
    return keys;
  }
}

/** Different for each page, so that nobody can choose ids that all end up in one list. */
const SEED = (Math.random() * 2 ** 32) | 0;

/** @param {string} key */
function hashed(key) {
  let hash = SEED;
  for (let i = 0; i < key.length; i++) {
    hash = Math.imul(hash ^ key.charCodeAt(i), FNV_PRIME);
    hash ^= hash >>> 15;
  }
  return hash;
}

const first = (/** @type {number} */ hash) => hash & (WAYS - 1);
const second = (/** @type {number} */ hash) => (hash >>> BITS) & (WAYS - 1);

/**
 * @template V
 * @param {Leaf<V>} leaf
 * @param {string} key
 * @returns {V | undefined}
 */
function valueIn(leaf, key) {
  for (let i = 0; i < leaf.length; i += 2) {
    if (leaf[i] === key) return /** @type {V} */ (leaf[i + 1]);
  }
  return undefined;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * The 32-bit FNV-1a hash of the text's UTF-16 code units, high byte first. The server computes the
 * same one, so it must never change: ids of notes follow from it (rule [M3]).
 *
 * @param {string} text
 * @returns {number} unsigned
 */
export function fnv1a(text) {
  let hash = FNV_OFFSET;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
    hash = Math.imul(hash ^ (unit & 255), FNV_PRIME);
  }
  return hash >>> 0;
}
