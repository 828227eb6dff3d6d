import { apply } from '../edit/apply.js';
import { difference } from './difference.js';
import { Listeners } from './listeners.js';
import { hasChanged, isHomeless } from './outcomes.js';

/** The map as the person sees it: the server's, with what is pending on top of it. */
export class ShownMap {
  /**
   * @param {object} given
   * @param {import('./server-map.js').ServerMap} given.base
   * @param {import('./pending.js').Pending} given.pending
   * @param {() => void} given.onPending there is something new to save
   * @param {(edits: Unsaved[]) => void} given.onHomeless edits with words for something that is gone
   * @param {(edits: Edit[], outcomes: Outcome[]) => void} given.onReapplied what has become of the
   *   pending edits on another map
   */
  constructor({ base, pending, onPending, onHomeless, onReapplied }) {
    this.base = base;
    this.pending = pending;
    this.onPending = onPending;
    this.onHomeless = onHomeless;
    this.onReapplied = onReapplied;
    /** None before the start. */
    this.map = /** @type {JourneyMap} */ (/** @type {unknown} */ (undefined));
    /** @type {Listeners<Change>} */
    this.listeners = new Listeners();
  }

  /**
   * Applies the person's edits; those that change something are pending from then on.
   *
   * @param {readonly Edit[]} edits
   */
  perform(edits) {
    const applied = apply(this.map, edits);
    this.map = applied.map;
    const { outcomes, steps } = applied;
    const { pending } = this;
    // Edits that another window left may be about a newer map than the page shows. Until that map
    // has been read, all of them are kept.
    const isEarly = pending.tried === Infinity && !this.base.whole;
    let step = 0;
    edits.forEach((edit, i) => {
      if (hasChanged(outcomes[i])) pending.add(edit, steps[step++].back);
      else if (isEarly) pending.add(edit);
    });
    this.onHomeless(edits.filter((edit, i) => !isEarly && isHomeless(edit, outcomes[i])));
    if (steps.length || isEarly) {
      pending.store();
      this.onPending();
      this.emit({ changed: applied.changed });
    }
    return applied;
  }

  /** Applies what is pending to the server's map once more. @param {Partial<Change>} [change] */
  show(change = {}) {
    const before = this.map;
    const { edits } = this.pending;
    const { map, outcomes } = apply(this.base.map, edits);
    this.map = map;
    if (before) this.emit({ changed: difference(before, map), ...change });
    this.onReapplied(edits, outcomes);
  }

  /** @param {Partial<Change>} change */
  emit(change) {
    this.listeners.notify({ map: this.map, remote: false, ...change });
  }
}
