/**
 * A list of listeners.
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

  /** An error while showing something must not affect what was done. @param {T} what */
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
