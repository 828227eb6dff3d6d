import { ANSWER } from './outbox.js';

/**
 * Recovers from the browser's storage what earlier sessions could not save, and shows words that no edit can be made
 * of.
 */
export class Recovery {
  /**
   * @param {object} given
   * @param {import('./outbox.js').Outbox} given.outbox
   * @param {import('./pending.js').Pending} given.pending
   * @param {Timing} given.clock
   * @param {(edits: Edit[]) => void} given.dispatch
   * @param {(edit: Edit) => boolean} given.applies whether anything can be made of it
   * @param {(edits: Unsaved[], because: TroubleKind) => void} given.keepWords
   */
  constructor({ outbox, pending, clock, dispatch, applies, keepWords }) {
    this.outbox = outbox;
    this.pending = pending;
    this.clock = clock;
    this.dispatch = dispatch;
    this.applies = applies;
    this.keepWords = keepWords;
    /** How many unsaved edits an earlier session has left. */
    this.count = 0;
  }

  /**
   * There may be unsaved edits of a session that crashed a moment ago, or that is alive in another
   * window and will save them itself: a session that doesn't answer is dead. (If it was only
   * frozen, the server knows by their stamps which edits come twice.)
   */
  doubt() {
    if (!this.outbox.doubted.size) return;
    this.outbox.ask();
    this.clock.setTimeout(() => this.recover(true), ANSWER);
  }

  /** Another window asks whether this one is alive. */
  answer() {
    if (this.pending.holdsWords) this.pending.store();
  }

  /**
   * Recovers what a dead session could not save, and says that this one is alive.
   *
   * @param {boolean} [answered] whether those who are alive have had the time to say so
   */
  recover(answered) {
    const { pending, outbox } = this;
    const { edits, aside, damaged } = outbox.adopt(answered);
    this.keepWords(
      damaged.map((value) => ({ type: 'damaged', value })),
      'damaged',
    );
    this.keepWords(aside, 'refused');
    // They may have been applied already: nothing may be changed in them.
    pending.tried = Infinity;
    this.redo(edits);
    pending.tried = pending.queue.length;
    if (edits.length) this.count = pending.count;
    if (pending.holdsWords) pending.store();
    outbox.release();
  }

  /** @param {Edit[]} edits */
  redo(edits) {
    try {
      if (edits.length) this.dispatch(edits);
    } catch {
      // Some are of another version of this app, or damaged: their words are shown.
      const sound = edits.filter((edit) => this.applies(edit));
      this.keepWords(
        edits.filter((edit) => !sound.includes(edit)),
        'refused',
      );
      if (sound.length) this.dispatch(sound);
    }
  }
}
