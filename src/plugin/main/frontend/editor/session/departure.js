/** Milliseconds after which a page that was about to go away must have stayed. */
const GONE_BY = 30000;

/** @typedef {Pick<import('./session.js').Session, 'pending' | 'outbox' | 'saver' | 'poller' | 'server' | 'clock'>} Parts of a session */

/** Saves and stores what it can when the page is left. */
export class Departure {
  /** @param {Parts} session */
  constructor(session) {
    this.session = session;
  }

  /**
   * The page may be about to be left. For a while, what is saved stays in storage as well: the next
   * page may have been rendered before the save.
   */
  prepare() {
    const { pending, outbox, clock, saver } = this.session;
    pending.store(true);
    outbox.leaving = true;
    clock.setTimeout(() => {
      outbox.leaving = false;
      pending.store();
    }, GONE_BY);
    saver.flush();
  }

  /** The page is left. It won't see any answer, so what is unsaved stays in storage as well. */
  leave() {
    const { pending, saver, server, poller } = this.session;
    const { edits } = pending;
    const ignore = () => {};
    pending.store(true);
    pending.tried = pending.queue.length;
    // A request under way is not waited for: there is no later. Should it arrive after this one, it
    // finds its edits there.
    // What doesn't fit stays stored.
    const fit = edits.slice(0, server.fitting(edits));
    if (fit.length) server.save(saver.batch(fit)).catch(ignore);
    server.presence(poller.sign(true)).catch(ignore);
  }
}
