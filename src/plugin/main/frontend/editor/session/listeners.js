/**
 * Those who are told of something.
 *
 * @template T
 */
export class Listeners {
  constructor() {
    /** @type {Set<(what: T) => void>} */
    this.all = new Set();
  }

  /** @param {(what: T) => void} listener @returns {() => void} to have it told no more */
  add(listener) {
    this.all.add(listener);
    return () => void this.all.delete(listener);
  }

  /** What fails in showing something must not fail what was done. @param {T} what */
  notify(what) {
    for (const listener of this.all) {
      try {
        listener(what);
      } catch (problem) {
        console.error(problem);
      }
    }
  }
}
