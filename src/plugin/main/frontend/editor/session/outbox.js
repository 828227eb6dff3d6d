/** Milliseconds without a sign of life after which a tab's unsaved edits are another tab's to save. */
const ABANDONED = 90000;

/**
 * Unsaved edits in the browser's local storage, so that they outlive a reload or a crash. Each
 * session writes under a key of its own; tabs never write each other's. What a dead tab left behind
 * is taken over by whoever opens the map next.
 *
 * Storage may be full, forbidden or absent: `works` tells.
 */
export class Outbox {
  /** @param {!SessionOptions} options @param {string} client */
  constructor({ storage, clock, user = '', pageId, name }, client) {
    this.storage = storage;
    this.clock = clock;
    this.prefix = ['journey-map', user, pageId, name, ''].map(encodeURIComponent).join(':');
    this.key = this.prefix + client;
    this.works = true;
    let count = 0;
    /**
     * With a stamp, by which the server knows an edit that comes again, maybe from another tab, and
     * doesn't apply it again [M2]. It takes in an edit only if it has none of this session with a
     * higher number: so they are given in the order in which edits are to be sent, a new one each
     * time that an edit becomes another.
     *
     * @type {function(!Edit): !Edit}
     */
    this.stamped = (edit) => ({ ...edit, stamp: `${client}:${++count}` });
    /** @type {!Array<string>} keys of which we have the edits, but not yet under our own key */
    this.taken = [];
  }

  /**
   * @param {!Array<!Edit>} edits
   * @param {!Array<!Edit>} aside
   * @param {boolean=} leaving another tab may take them over at once
   */
  keep(edits, aside, leaving = false) {
    const at = leaving ? 0 : this.clock.now();
    const attempt = () => {
      if (!edits.length && !aside.length) this.storage().removeItem(this.key);
      else this.storage().setItem(this.key, JSON.stringify({ at, edits, aside }));
      return true;
    };
    this.works = !!tried(attempt);
  }

  /** @return {{edits: !Array<!Edit>, aside: !Array<!Edit>}} what dead tabs left behind: now ours */
  takeOver() {
    const left = { edits: [], aside: [] };
    for (const key of tried(() => Object.keys(this.storage())) || []) {
      const isOthers = key.startsWith(this.prefix) && key !== this.key && !this.taken.includes(key);
      // A record that is damaged reads as none; it must not keep the others from being found.
      const record = isOthers && tried(() => JSON.parse(this.storage().getItem(key)));
      // One from the future is from before the clock was put right.
      if (!record?.edits || Math.abs(this.clock.now() - record.at) < ABANDONED) continue;
      left.edits = left.edits.concat(record.edits);
      left.aside = left.aside.concat(record.aside);
      this.taken.push(key);
    }
    return left;
  }

  /** Forgets what was taken over, if it is kept under our own key. */
  release() {
    if (!this.works) return;
    this.taken.forEach((key) => tried(() => this.storage().removeItem(key)));
    this.taken = [];
  }
}

/** @param {function(): ?} action @return {?} undefined if it fails */
function tried(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
