import { apply } from '../edit/apply.js';
import { JourneyMap } from '../model/journey-map.js';
import { cleaned } from '../model/plain-text.js';
import { difference } from './difference.js';
import { History, merged } from './history.js';
import { Live } from './live.js';
import { Outbox } from './outbox.js';
import { Saver } from './saver.js';
import { Server, Trouble } from './server.js';

/**
 * One person editing one map: what the server has confirmed, what is on its way, what is still to be
 * sent, and the map that all of this makes. Views dispatch edits and listen; everything that can go
 * wrong between here and the server is the session's affair.
 *
 *     const session = new Session({ rest, pageId, name, template, ...machine });
 *     session.subscribe(({ map, changed, remote, by }) => …);
 *     session.watch(({ state, trouble }) => …);
 *     await session.start();
 *     session.dispatch([{ type: 'add-note', note, after: null }], { gesture: 'g1', summary: 'Add' });
 *
 * Nothing a person typed leaves `pending` before the server has confirmed it or the person has let
 * go of it; until then it is in local storage too.
 */
export class Session {
  /** @param {!SessionOptions} options */
  constructor(options) {
    this.random = options.random;
    this.client = options.client || this.newId();
    this.server = new Server(options);
    this.outbox = new Outbox(options, this.client);
    this.history = new History();
    this.saver = new Saver(this, options);
    this.live = new Live(this, options);
    /** @type {!Set<function(!Change)>} */
    this.listeners = new Set();
    /** @type {!Set<function(!Status)>} */
    this.watchers = new Set();
    this.version = 0;
    const none = /** @type {?} */ (undefined);
    /** @type {!JourneyMap} as the server has it; none before the start */
    this.confirmed = none;
    /** @type {!JourneyMap} as the person sees it; none before the start */
    this.map = none;
    this.canEdit = true;
    /** How many unsaved edits an earlier session has left. */
    this.recovered = 0;
    /** @type {!Array<!Edit>} in the request that has no answer yet */
    this.sent = [];
    /** @type {!Array<!Edit>} */
    this.queue = [];
    /** So many at the head of the queue have been sent before, and may have been applied: rather than
     * change them, which would make the repetition another edit, others go behind them [M2]. */
    this.tried = 0;
    /** @type {!Array<!Edit>} edits that the server refuses: kept so that their words can be saved */
    this.aside = [];
    /** @type {!Array<!Edit>} what is being typed */
    this.draft = [];
  }

  /**
   * Begins with the map as a page shows it, so that one can edit before `start` has an answer.
   *
   * @param {!Object} map @param {number} version
   */
  adopt(map, version) {
    this.confirmed = this.map = JourneyMap.of(map);
    this.version = version;
  }

  /**
   * Reads the map and takes up what an earlier session could not save. One who has begun with the map
   * of the page may ignore that this fails: it is made good with the next question for news.
   *
   * @return {!Promise<!JourneyMap>}
   */
  async start() {
    const { requests } = this.saver;
    try {
      const answer = await this.server.read();
      // A save that was sent meanwhile knows more than this answer.
      if (answer && requests === this.saver.requests) this.read(answer);
      this.recover();
    } finally {
      if (this.map) this.live.schedule();
      this.tell();
    }
    return this.map;
  }

  /** Takes up what a session that is no more could not save, and says that this one is alive. */
  recover() {
    const { edits, aside } = this.outbox.takeOver();
    if (aside.length) this.saver.refuse(new Trouble('refused'));
    this.aside.push(...aside);
    // They may have been applied already: nothing may be changed in them.
    this.tried = Infinity;
    if (edits.length) this.dispatch(edits);
    this.tried = this.queue.length;
    if (edits.length) this.recovered = this.unsaved;
    if (this.unsaved || this.aside.length || this.draft.length) this.store();
    this.outbox.release();
  }

  /**
   * Applies edits at once and saves them soon.
   *
   * @param {!Array<!Edit>} edits
   * @param {{gesture: (string|undefined), summary: (string|undefined)}=} why edits of the same
   *     gesture are undone together; the summary is for the undo button
   * @return {!Array<!Outcome>}
   */
  dispatch(edits, { gesture, summary } = {}) {
    const applied = this.perform(cleaned(edits));
    this.history.record(applied.steps, gesture, summary);
    this.tell();
    return applied.outcomes;
  }

  /** @return {?{summary: string, done: number, skipped: number}} skipped: others have changed it since */
  undo() {
    return this.take(false);
  }

  /** @return {?{summary: string, done: number, skipped: number}} */
  redo() {
    return this.take(true);
  }

  /** Saves now. @return {!Promise<boolean>} whether everything is saved */
  flush() {
    return this.saver.flush();
  }

  /** The person lets go of everything that is not saved. */
  discard() {
    this.sent = [];
    this.queue = [];
    this.tried = 0;
    this.aside = [];
    this.recovered = 0;
    this.history = new History();
    this.show(this.confirmed, {});
    this.store();
    this.saver.settle();
  }

  /** The person is at work. @param {string=} place the cell they are in, as `row/step` */
  active(place) {
    this.live.active(place);
  }

  /** @param {boolean} hidden whether the window can't be seen: saves what there is, asks less often */
  setHidden(hidden) {
    if (hidden) this.flush();
    this.live.setHidden(hidden);
  }

  /** The person wants to try again, with what the server refused as well. */
  retry() {
    if (this.aside.length) {
      this.queue.push(...this.aside.splice(0));
      this.show(apply(this.confirmed, [...this.sent, ...this.queue]).map, {});
    }
    this.wake();
  }

  /** There may be a way to the server again. */
  wake() {
    this.saver.failures = 0;
    this.flush();
    this.live.ask();
  }

  /** The page goes away. No answer will be heard, so what is unsaved stays stored as well. */
  leave() {
    const { queue, saver, server, live } = this;
    this.store(true);
    // A request under way is not waited for: there is no later.
    const ignore = () => {};
    this.tried = queue.length;
    if (queue.length && saver.request) server.write('edits', saver.batch(queue)).catch(ignore);
    else saver.send();
    server.write('presence', live.presence(true)).catch(ignore);
  }

  /** Edits neither confirmed nor let go of. */
  get unsaved() {
    return this.sent.length + this.queue.length;
  }

  /** @return {!Status} */
  get status() {
    const { state, trouble, retryAt } = this.saver;
    return {
      state,
      trouble: trouble?.kind || null,
      message: trouble?.message || '',
      retryAt,
      canEdit: this.canEdit,
      people: this.live.people,
      unsaved: this.unsaved,
      aside: this.aside,
      recovered: this.recovered,
      stored: this.outbox.works,
      undo: this.history.past.at(-1) || null,
      redo: this.history.future.at(-1) || null,
    };
  }

  /** @return {string} the name of the state alone */
  get state() {
    return this.saver.state;
  }

  /** @param {function(!Change)} listener told when the map changes @return {function()} to stop it */
  subscribe(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @param {function(!Status)} watcher told when the status changes @return {function()} to stop it */
  watch(watcher) {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** @return {string} an id for a new note, stage, step or row */
  newId() {
    const digit = () => Math.floor(this.random() * 36).toString(36);
    return Array.from({ length: 16 }, digit).join('');
  }

  // What follows is for the saver.

  /** @param {!Answer} answer the map as the server has it */
  read({ version, map, author, canEdit }) {
    const remote = version !== this.version;
    this.confirmed = JourneyMap.of(/** @type {!Object} */ (map), this.map);
    this.version = version;
    if (canEdit !== undefined) this.canEdit = canEdit;
    const edits = [...this.sent, ...this.queue];
    this.show(apply(this.confirmed, edits).map, { remote, by: author });
  }

  /** Takes what is to be sent. @param {number} limit @return {!Array<!Edit>} */
  takeQueue(limit) {
    this.sent = this.queue.splice(0, limit);
    this.tried = Math.max(0, this.tried - this.sent.length);
    return this.sent;
  }

  /** The request failed: what was in it is to be sent again, first. */
  putBack() {
    this.queue.unshift(...this.sent);
    this.tried += this.sent.length;
    this.sent = [];
  }

  /**
   * The server has applied what was sent. (If the person has let go of it meanwhile, the next question
   * for news brings the map.)
   *
   * @param {!Answer} answer
   */
  confirm(answer) {
    const { sent } = this;
    this.sent = [];
    if (answer.map) {
      this.read(answer);
    } else if (sent.length) {
      this.confirmed = apply(this.confirmed, sent).map;
      this.version = answer.version;
      // Edits that met somebody else's come out differently one by one and in one batch.
      if (answer.outcomes.some(isNews)) this.show(apply(this.confirmed, this.queue).map, {});
    }
    this.recovered = 0;
    this.keepWords(sent.filter((edit, i) => isHomeless(edit, answer.outcomes[i])));
    this.store();
    const news = sent
      .map((edit, i) => ({ edit, outcome: answer.outcomes[i] }))
      .filter(({ outcome }) => isNews(outcome));
    if (news.length) this.emit({ outcomes: news });
  }

  /** The server will never take this edit of those sent: out of the way, but not forgotten. */
  setAside(/** number */ index) {
    this.putBack();
    this.aside.push(...this.queue.splice(index, 1));
    this.tried--;
    this.store();
    this.show(apply(this.confirmed, this.queue).map, {});
  }

  /** Words for a heading that is gone stay until their author copies or lets go of them. @param {!Array<!Edit>} edits */
  keepWords(edits) {
    if (!edits.length) return;
    this.aside.push(...edits);
    this.saver.refuse(new Trouble('removed'));
    this.store();
  }

  /** What is being typed, as edits: stored with the others until there are none. @param {!Array<!Edit>} edits */
  keepDraft(edits) {
    if (!edits.length && !this.draft.length) return;
    this.draft = edits;
    this.store();
  }

  store(leaving = false) {
    this.outbox.keep([...this.sent, ...this.queue, ...this.draft], this.aside, leaving);
  }

  tell() {
    const { status } = this;
    this.watchers.forEach((watcher) => watcher(status));
  }

  /** @param {!Array<!Edit>} edits @return {!Applied} */
  perform(edits) {
    const applied = apply(this.map, edits);
    this.map = applied.map;
    edits.forEach((edit, i) => this.enqueue(edit, applied.outcomes[i]));
    this.keepWords(edits.filter((edit, i) => isHomeless(edit, applied.outcomes[i])));
    if (applied.steps.length) {
      this.store();
      this.emit({ changed: applied.changed });
      this.saver.soon();
    }
    return applied;
  }

  /** @param {boolean} redo */
  take(redo) {
    const taken = this.history.take(this.map, redo);
    if (!taken) return null;
    this.perform(taken.edits);
    this.tell();
    return {
      summary: taken.gesture.summary || '',
      done: taken.edits.length,
      skipped: taken.skipped,
    };
  }

  /** @param {!Edit} edit @param {!Outcome} outcome */
  enqueue(edit, { outcome }) {
    if (outcome === 'unchanged' || outcome === 'kept') return;
    const last = this.queue.length - 1;
    const one = last >= this.tried ? merged(this.queue[last], edit) : null;
    if (one) this.queue[last] = one;
    else this.queue.push(edit);
  }

  /** @param {!JourneyMap} map @param {!Object} change */
  show(map, change) {
    const before = this.map;
    this.map = map;
    if (before && before !== map) this.emit({ changed: difference(before, map), ...change });
  }

  /** @param {!Object} change */
  emit(change) {
    const whole = /** @type {?} */ ({ map: this.map, remote: false, ...change });
    this.listeners.forEach((listener) => listener(whole));
  }
}

/** Whether the person should hear of it. @param {!Outcome} outcome */
function isNews({ outcome }) {
  return outcome !== 'done' && outcome !== 'unchanged';
}

/**
 * Whether somebody wrote a heading or a prompt for what is no longer there. (A note would have come
 * back with the words [M4].)
 *
 * @param {!Edit} edit @param {!Outcome} outcome
 */
function isHomeless({ type, value }, { outcome }) {
  return (
    outcome === 'kept' &&
    /^change-(stage|step|row)$/.test(type) &&
    typeof value === 'string' &&
    value !== ''
  );
}
