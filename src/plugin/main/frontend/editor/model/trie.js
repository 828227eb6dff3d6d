/**
 * A persistent map from text to a value: `set` gives a new trie that shares all but one path with
 * the old one, so an edit costs the same however many notes the map holds.
 *
 * Two levels of 32 ways each, then a short list [key, value, key, value …]: twenty keys long in the
 * largest map. A third level would be faster by nothing that shows, and cost more than the notes.
 */
export class Trie {
  /** @param {!Array=} root */
  constructor(root = []) {
    this.root = root;
  }

  /**
   * @param {string} key
   * @return {?} undefined when the key is unknown
   */
  get(key) {
    const hash = hashed(key);
    const leaf = this.root[hash & 31]?.[(hash >>> 5) & 31];
    const at = leaf ? find(leaf, key) : -1;
    return at < 0 ? undefined : leaf[at + 1];
  }

  /**
   * @param {string} key
   * @param {*} value undefined removes the key
   * @param {boolean=} inPlace for the one who builds a trie that nobody else has seen yet
   * @return {!Trie}
   */
  set(key, value, inPlace = false) {
    const own = (/** Array|undefined */ node) => (inPlace && node) || node?.slice() || [];
    const hash = hashed(key);
    const root = own(this.root);
    const middle = (root[hash & 31] = own(root[hash & 31]));
    const slot = (hash >>> 5) & 31;
    const rest = (middle[slot] ?? NONE).filter((_, i, leaf) => leaf[i & ~1] !== key);
    // Joined to be as long as it must be: a list that grows takes room for a dozen more.
    middle[slot] = value === undefined ? rest : rest.concat([key, value]);
    return inPlace ? this : new Trie(root);
  }

  /**
   * The keys whose values are not the same (`===`) here and there. What both tries share is skipped:
   * two of which one was made from the other cost what was changed between them.
   *
   * @param {!Trie} other
   * @return {!Set<string>}
   */
  differing(other) {
    const keys = new Set();
    const compare = (/** number */ levels, one = NONE, two = NONE) => {
      if (one === two) return;
      if (levels) {
        for (let i = 0; i < 32; i++) compare(levels - 1, one[i], two[i]);
        return;
      }
      for (const [leaf, against] of [
        [one, two],
        [two, one],
      ]) {
        for (let i = 0; i < leaf.length; i += 2) {
          const at = find(against, leaf[i]);
          if (at < 0 || leaf[i + 1] !== against[at + 1]) keys.add(leaf[i]);
        }
      }
    };
    compare(2, this.root, other.root);
    return keys;
  }
}

const NONE = [];

/** Another one for each page, so that nobody can choose ids that all come to stand in one list. */
const SEED = (Math.random() * 2 ** 32) | 0;

/** @param {string} key */
function hashed(key) {
  let hash = SEED;
  for (let i = 0; i < key.length; i++) {
    hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}

/**
 * @param {!Array} leaf
 * @param {string} key
 */
function find(leaf, key) {
  for (let i = 0; i < leaf.length; i += 2) if (leaf[i] === key) return i;
  return -1;
}

/**
 * The 32-bit FNV-1a hash of the text's UTF-16 code units, high byte first. The server computes the
 * same one, so it must never change: ids of notes follow from it (rule [M3]).
 *
 * @param {string} text
 * @return {number} unsigned
 */
export function fnv1a(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
    hash = Math.imul(hash ^ (unit & 255), 0x01000193);
  }
  return hash >>> 0;
}
