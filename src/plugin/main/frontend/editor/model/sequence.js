/** As many items as are copied for one change, at most. */
const CHUNK = 256;

/**
 * A persistent list of distinct objects, in chunks: a change copies one chunk and the list of chunks
 * and shares the rest. (Copying one array of 20,000 notes for each key typed costs 0.1 ms and keeps
 * the garbage collector busy.)
 */
export class Sequence {
  /** @param {!Array<!Array<!Object>>} chunks none empty */
  constructor(chunks) {
    this.chunks = chunks;
  }

  /** @param {!Array<!Object>} items @return {!Sequence} */
  static of(items) {
    const chunks = [];
    for (let i = 0; i < items.length; i += CHUNK / 2) chunks.push(items.slice(i, i + CHUNK / 2));
    return new Sequence(chunks);
  }

  /** @return {!Array<!Object>} */
  toArray() {
    return this.chunks.flat();
  }

  /**
   * @param {!Object} item one of the list
   * @param {...!Object} items what takes its place: none, one or more
   * @return {!Sequence}
   */
  replace(item, ...items) {
    const [c, i] = this.find(item);
    const chunk = this.chunks[c].slice();
    chunk.splice(i, 1, ...items);
    return this.withChunk(c, chunk);
  }

  /** @param {!Object} item @return {!Sequence} */
  push(item) {
    const last = Math.max(this.chunks.length - 1, 0);
    return this.withChunk(last, [...(this.chunks[last] || []), item]);
  }

  /** @param {number} c @param {!Array<!Object>} chunk */
  withChunk(c, chunk) {
    const chunks = this.chunks.slice();
    const half = chunk.length >> 1;
    if (chunk.length > CHUNK) chunks.splice(c, 1, chunk.slice(0, half), chunk.slice(half));
    else if (chunk.length) chunks[c] = chunk;
    else chunks.splice(c, 1);
    return new Sequence(chunks);
  }

  /** @param {!Object} item one of the list @return {!Array<number>} its chunk, and where in it */
  find(item) {
    for (let c = 0; ; c++) {
      const i = this.chunks[c].indexOf(item);
      if (i >= 0) return [c, i];
    }
  }
}
