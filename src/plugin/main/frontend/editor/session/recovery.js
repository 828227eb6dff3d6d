import { ANSWER } from './outbox.js';

/** @typedef {Pick<import('./session.js').Session, 'outbox' | 'pending' | 'clock' | 'base' | 'dispatch' | 'keepWords'>} Parts of a session */

/**
 * Recovers from the browser's storage what earlier sessions could not save, and shows words that no edit can be made
 * of.
 */
export class Recovery {
  /** @param {Parts} session */
  constructor(session) {
    this.session = session;
    /** How many unsaved edits an earlier session has left. */
    this.count = 0;
  }

  /**
   * There may be unsaved edits of a session that crashed a moment ago, or that is alive in another
   * window and will save them itself: a session that doesn't answer is dead. (If it was only
   * frozen, the server knows by their stamps which edits come twice.)
   */
  doubt() {
    const { outbox, clock } = this.session;
    if (!outbox.doubted.size) return;
    outbox.ask();
    clock.setTimeout(() => this.recover(true), ANSWER);
  }

  /** Another window asks whether this one is alive. */
  answer() {
    const { pending } = this.session;
    if (pending.holdsWords) pending.store();
  }

  /**
   * Recovers what a dead session could not save, and says that this one is alive.
   *
   * @param {boolean} [answered] whether those who are alive have had the time to say so
   */
  recover(answered) {
    const { session } = this;
    const { pending, outbox } = session;
    const { edits, aside, damaged } = outbox.adopt(answered);
    session.keepWords(
      damaged.map((value) => ({ type: 'damaged', value })),
      'damaged',
    );
    session.keepWords(aside, 'refused');
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
    const { session } = this;
    try {
      if (edits.length) session.dispatch(edits);
    } catch {
      // Some are of another version of this app, or damaged: their words are shown.
      const sound = edits.filter((edit) => session.base.applies(edit));
      session.keepWords(
        edits.filter((edit) => !sound.includes(edit)),
        'refused',
      );
      if (sound.length) session.dispatch(sound);
    }
  }
}
