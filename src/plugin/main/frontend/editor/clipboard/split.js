/** Where a text may be parted, best first: between paragraphs, lines, sentences, words. */
const SEAMS = [/\n\s*\n/g, /\n/g, /[.!?…]["'”’»)]*\s|[。！？]/g, /\s/g];

/** Code points that belong to the character before them. */
const CLINGS = /^[\p{M}\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]/u;

/**
 * A long text in parts of at most `limit` characters, without a word left out.
 *
 * @param {string} text
 * @param {number} limit
 * @returns {string[]}
 */
export function split(text, limit) {
  /** @type {string[]} */
  const parts = [];
  let rest = text.trim();
  for (;;) {
    const all = [...rest.slice(0, 2 * limit + 1)];
    if (all.length <= limit) return [...parts, rest];
    const head = all.slice(0, limit).join('');
    // Neither a tiny rest nor, where there is any better place to split, half a word.
    const seams = SEAMS.map((seam) => [...head.matchAll(seam)].at(-1)).map((m) =>
      m ? m.index + m[0].length : 0,
    );
    const at = seams.find((n) => n > head.length / 4) ?? (Math.max(...seams) || uncut(rest, head));
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
}

/**
 * Code points that make up one picture stay together, unless there are too many.
 *
 * @param {string} rest @param {string} head
 */
function uncut(rest, head) {
  const points = [...head];
  let n = points.length;
  const clings = (/** @type {string} */ at) => CLINGS.test(at) || points[n - 1] === '\u200d';
  let at = head.length;
  while (n > points.length / 2 && clings(rest.slice(at, at + 2))) at -= points[--n].length;
  return n > points.length / 2 ? at : head.length;
}
