import { apply } from '../edit/apply.js';
import { between } from '../edit/between.js';
import { JourneyMap } from '../model/journey-map.js';
import { cleaned } from '../model/plain-text.js';
import { difference } from './difference.js';
import { NONE, fateOf, fileOf } from './file.js';
import { UndoHistory } from './undo.js';
import { Poller } from './poller.js';
import { ANSWER, Outbox } from './outbox.js';
import { Pending } from './pending.js';
import { Saver } from './saver.js';
import { Server } from './server.js';
import { Trouble } from './trouble.js';

/** Milliseconds within which a page that is left has gone. */
const LEAVING = 30000;

/**
 * One person editing one map: what the server has confirmed, what is on its way, what is still to be
 * sent, and the map that all of this makes. Views dispatch edits and listen; everything that can go
 * wrong between here and the server is the session's affair.
 *
 *     const session = new Session({ rest, pageId, name, template, ...environment });
 *     session.subscribe(({ map, changed, remote, by }) => …);
 *     session.watch(({ state, trouble }) => …);
 *     await session.start();
 *     session.dispatch([{ type: 'add-note', note, after: null }], { gesture: 'g1' });
 *
 * Nothing a person typed leaves `pending` before the server has confirmed it or the person has let
 * go of it; until then it is in local storage too.
 */
export class Session {
  /** @param {!SessionOptions} options */
  constructor(options) {
    this.random = options.random;
    this.clock = options.clock;
    this.client = options.client || this.newId();
    this.server = new Server(options);
    this.outbox = new Outbox(options, this.client);
    this.pending = new Pending(this.outbox);
    this.history = new UndoHistory();
    this.saver = new Saver(this, options);
    this.poller = new Poller(this, options);
    /** @type {!Set<function(!Change)>} */
    this.listeners = new Set();
    /** @type {!Set<function(!Status)>} */
    this.watchers = new Set();
    /** Of what is confirmed. */
    this.tag = NONE;
    /** Whether that is the server's map, and not only what the page shows of it. */
    this.whole = false;
    /** Whether the server made something else of edits than was worked out here, and its map is yet to be read. */
    this.differs = false;
    const none = /** @type {?} */ (undefined);
    /** @type {!JourneyMap} as the server has it; none before the start */
    this.confirmed = none;
    /** @type {!JourneyMap} as the person sees it; none before the start */
    this.map = none;
    this.canEdit = true;
    /**
     * The map as it was before somebody uploaded another file for it, or removed its newest version: until the person
     * has seen to it.
     *
     * @type {?Former}
     */
    this.former = null;
    /** How many unsaved edits an earlier session has left. */
    this.recovered = 0;
  }

  /**
   * Begins with the map as a page shows it, so that one can edit before `start` has an answer.
   *
   * @param {!Object} map @param {string} tag
   */
  adopt(map, tag) {
    this.confirmed = this.map = JourneyMap.of(map);
    this.tag = tag;
  }

  /** Begins with the map as the server has it, where the page can't be trusted to show it. */
  async load() {
    const { map, tag } = await this.server.read();
    this.adopt(/** @type {!Object} */ (map), tag);
    this.whole = true;
  }

  /**
   * Reads the map and takes up what an earlier session could not save: at once, if there is the map of
   * the page to show it on. Then one may ignore that reading fails: it is made good with the next
   * question for news.
   *
   * @return {!Promise<!JourneyMap>}
   */
  async start() {
    const { requests } = this.saver;
    if (this.map) this.recover();
    try {
      const answer = await this.server.read('', this.tag);
      // A save that was sent meanwhile knows more than this answer.
      if (requests === this.saver.requests) this.read(answer);
      this.recover();
    } finally {
      if (this.outbox.doubted.size) this.doubt();
      if (this.map) this.poller.schedule();
      this.notify();
    }
    return this.map;
  }

  /**
   * There are unsaved edits of a session that may have crashed a moment ago, or be alive in another
   * window, whose they are then. One that doesn't answer is dead. (If it was only frozen, the server
   * knows by their stamps what comes twice.)
   */
  doubt() {
    this.outbox.ask();
    this.clock.setTimeout(() => this.recover(true), ANSWER);
  }

  /** Another window wants to know whether this one is alive. */
  answer() {
    if (this.pending.holdsWords) this.pending.store();
  }

  /**
   * Takes up what a session that is no more could not save, and says that this one is alive.
   *
   * @param {boolean=} answered whether those who are alive have had the time to say so
   */
  recover(answered) {
    const { pending } = this;
    const { edits, aside, damaged } = this.outbox.adopt(answered);
    this.keepWords(
      damaged.map((value) => ({ type: 'damaged', value })),
      'damaged',
    );
    this.keepWords(aside, 'refused');
    // They may have been applied already: nothing may be changed in them.
    pending.tried = Infinity;
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
    pending.tried = pending.queue.length;
    if (edits.length) this.recovered = pending.count;
    if (pending.holdsWords) pending.store();
    this.outbox.release();
  }

  /** Whether anything can be made of it. @param {!Edit} edit */
  applies(edit) {
    try {
      apply(this.confirmed, [edit]);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Applies edits at once and saves them soon.
   *
   * @param {!Array<!Edit>} edits
   * @param {{gesture: ?}=} why edits of one and the same gesture are undone together
   * @return {!Array<!Outcome>}
   */
  dispatch(edits, { gesture } = {}) {
    const applied = this.perform(cleaned(edits));
    this.history.record(applied.steps, gesture);
    this.notify();
    return applied.outcomes;
  }

  /** @return {?Undone} null: there is nothing to undo */
  undo() {
    return this.goBack(false);
  }

  /** @return {?Undone} */
  redo() {
    return this.goBack(true);
  }

  /**
   * The person gives up a text they have been typing: what was saved of it is undone back.
   *
   * @param {?} gesture that of all edits that it has made
   * @param {?=} text what opens it again; undo gives it back. None: nothing is to be opened again
   * @param {boolean=} again undo had already given it back
   * @return {!Undone}
   */
  giveUp(gesture, text = null, again = false) {
    const undone = this.history.giveUp(this.map, gesture, text, again);
    this.perform(undone.edits);
    this.notify();
    return undone;
  }

  /**
   * The person brings back an earlier version of the map: that is one gesture. What could be redone was
   * of the map that is gone.
   *
   * @param {string} version
   * @return {!Promise}
   */
  async restore(version) {
    const { saver, poller } = this;
    await this.flush();
    // What others have done up to now is theirs.
    await poller.ask();
    const { requests } = saver;
    const answer = await this.server.restore(version);
    const before = this.confirmed;
    // What was typed in the meantime may be on its way, and its answer newer than this one.
    if (requests === saver.requests) this.read(answer, new Map());
    else await poller.ask();
    this.history.record(
      between(before, this.confirmed, () => this.newId()),
      {},
    );
    this.notify();
  }

  /** Saves now. @return {!Promise<boolean>} whether everything is saved */
  flush() {
    return this.saver.flush();
  }

  /** The person lets go of everything that is not saved, but for what they have in hand. */
  discard() {
    const { draft, open } = this.pending;
    this.pending = Object.assign(new Pending(this.outbox), { draft, open });
    this.pending.store();
    this.recovered = 0;
    this.show();
    this.history.keepWhatStands(this.map);
    this.saver.settle();
  }

  /** Makes the map that is shown, or the one that was shown before, the page's once more. */
  async putBack() {
    const { server, former } = this;
    const { tag: there } = await server.presence(this.poller.sign(false));
    // It may have come back by itself.
    if (former || fateOf(this.tag, there)) {
      const map = former?.map ?? this.confirmed;
      const { tag } = await server.putBack(there, fileOf(map));
      this.confirmed = map;
      this.tag = tag;
      this.keepThis();
      this.show();
    }
    this.saver.settle();
    this.wake();
  }

  /** Goes on with the map that the server has now, and lets go of the one that is shown. */
  async startAfresh() {
    const answer = await this.server.read();
    this.discard();
    this.tag = NONE;
    this.read(answer);
  }

  /** What somebody uploaded is all right. */
  keepThis() {
    this.former = null;
    this.notify();
  }

  /** The person is at work. @param {string=} place the cell they are in, as `row/step` */
  active(place) {
    this.poller.active(place);
  }

  /** @param {boolean} hidden whether the window can't be seen: saves what there is, asks less often */
  setHidden(hidden) {
    if (hidden) this.flush();
    this.poller.setHidden(hidden);
  }

  /** The person wants to try again, with what the server refused as well. */
  retry() {
    this.pending.requeue((edit) => this.applies(edit));
    this.show();
    this.server.quietUntil = 0;
    this.wake();
  }

  /** There may be a way to the server again. */
  wake() {
    this.saver.failures = 0;
    this.flush();
    this.poller.ask();
  }

  /**
   * The page is perhaps about to go. What is saved from now on stays stored for a while: the page that
   * comes may have been made before.
   */
  prepareToLeave() {
    const { pending, outbox, clock } = this;
    pending.store(true);
    outbox.leaving = true;
    clock.setTimeout(() => {
      outbox.leaving = false;
      pending.store();
    }, LEAVING);
    this.flush();
  }

  /** The page goes away. No answer will be heard, so what is unsaved stays stored as well. */
  leave() {
    const { pending, saver, server, poller } = this;
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

  /** Edits neither confirmed nor let go of. */
  get unsaved() {
    return this.pending.count;
  }

  /**
   * Whether words could be lost if the page were left now. What is on its way, or soon will be, isn't:
   * it is sent with the leaving page, and stored for the next one.
   */
  get atRisk() {
    const { pending, saver, outbox } = this;
    if (pending.aside.length || pending.open === 'long' || saver.trouble?.isLoss) return true;
    if (!pending.count && pending.open !== 'dirty') return false;
    return !outbox.works || /^(?!slow)./.test(saver.trouble?.kind ?? '');
  }

  /** @return {!Status} */
  get status() {
    const { state, trouble } = this.saver;
    return {
      state,
      trouble: trouble?.kind || null,
      message: trouble?.message || '',
      people: this.poller.people,
      unsaved: this.unsaved,
      aside: this.pending.aside,
      recovered: this.recovered,
      stored: this.outbox.works,
      former: this.former,
      undo: this.history.past.at(-1) || null,
      redo: this.history.future.at(-1) || null,
    };
  }

  /** @return {string} the name of the state alone */
  get state() {
    return this.saver.state;
  }

  /** @param {function(!Change)} listener told when the map changes */
  subscribe(listener) {
    this.listeners.add(listener);
  }

  /** @param {function(!Status)} watcher told when the status changes */
  watch(watcher) {
    this.watchers.add(watcher);
  }

  /** @return {string} an id for a new note, stage, step or row */
  newId() {
    const digit = () => Math.floor(this.random() * 36).toString(36);
    return Array.from({ length: 16 }, digit).join('');
  }

  // What follows is for the saver.

  /** @return {string} the tag of the map that the server can build upon to tell news; or empty */
  get since() {
    return this.whole ? this.tag : '';
  }

  /**
   * @param {!Answer} answer the map as the server has it, or what it has done to the one here
   * @param {?=} by who has changed the map
   */
  read({ tag, map, changes = [], author = null, canEdit, uploaded }, by = author) {
    this.expect(tag);
    const remote = tag !== this.tag;
    const { confirmed, differs } = this;
    if (remote && map) {
      const fate = (uploaded && this.tag !== NONE && 'uploaded') || fateOf(this.tag, tag);
      // If it comes twice, the map that the person had is the first one.
      if (fate) this.former = { fate, map: this.former?.map ?? this.map, author };
    }
    if (map) {
      this.confirmed = JourneyMap.of(map, this.map);
    } else {
      by = new Map();
      for (const change of changes) {
        const notes = this.follow(change);
        if (!notes) {
          this.confirmed = confirmed;
          return;
        }
        if (change.author) notes.forEach((id) => by.set(id, change.author));
      }
    }
    this.whole = true;
    this.differs = false;
    this.tag = tag;
    if (canEdit !== undefined) this.canEdit = canEdit;
    this.show({ remote, by });
    if (this.former || differs) this.notify();
  }

  /** Takes nothing for a map's next version that is another file's. @param {string} tag */
  expect(tag) {
    const loss = new Trouble(fateOf(this.tag, tag), { isOurs: true });
    if (loss.isLoss) throw loss;
  }

  /**
   * Does to what is confirmed what the server did. If it doesn't come to the same here (this script
   * may be older than the server), the map is read at once; until then nothing is called saved.
   *
   * @param {!Batch} batch
   * @return {?Set<string>} the notes that have changed; null if it came to something else
   */
  follow({ edits, outcomes }) {
    try {
      const applied = apply(this.confirmed, edits);
      if (applied.outcomes.every(({ outcome }, i) => outcome === outcomes[i].outcome)) {
        this.confirmed = applied.map;
        return applied.changed.notes;
      }
    } catch {
      // A type of edit that only newer scripts know.
    }
    this.whole = false;
    this.differs = true;
    this.poller.schedule();
    this.notify();
    return null;
  }

  /**
   * The server has applied what was sent. (If the person has let go of it meanwhile, the next question
   * for news brings the map.)
   *
   * @param {!Answer} answer
   */
  confirm(answer) {
    const { pending } = this;
    const sent = pending.confirm();
    const { outcomes } = answer;
    try {
      this.applyAnswer(answer, sent);
    } catch (problem) {
      // Until it is known what became of them, they are unsaved.
      pending.sent = sent;
      throw problem;
    }
    this.meet(sent, outcomes);
    this.keepWords(sent.filter((edit, i) => isHomeless(edit, outcomes[i])));
    pending.store();
    const told = sent.map((edit, i) => ({ edit, outcome: outcomes[i] }));
    const isOurs = `${this.client}:`;
    const isSaved = (/** {edit: !Edit, outcome: !Outcome} */ { edit, outcome }) =>
      !edit['stamp'].startsWith(isOurs) && outcome.outcome !== 'unchanged';
    if (this.recovered && told.some(isSaved)) this.emit({ recovered: true });
    this.recovered = 0;
    const news = told.filter(({ outcome }) => isNews(outcome));
    if (news.length) this.emit({ outcomes: news });
  }

  /** @param {!Answer} answer to a save @param {!Array<!Edit>} sent */
  applyAnswer(answer, sent) {
    const { outcomes } = answer;
    sent.forEach((edit, i) => {
      const { outcome, note } = outcomes[i];
      if (outcome === 'both-kept') this.pending.follow(edit, note);
      if (outcome === 'kept') {
        this.history.kept(edit);
        if (edit.type === 'remove-note') this.pending.leave(edit);
      }
    });
    if (answer.map || answer.changes) {
      // The map's author is this person; who has changed it in the meantime, it doesn't say.
      this.read(answer, null);
    } else if (sent.length && this.follow({ edits: sent, outcomes })) {
      this.tag = answer.tag;
      // Edits that met somebody else's come out differently one by one and in one batch.
      if (outcomes.some(isNews)) this.show();
    }
  }

  /**
   * What has become of texts that met somebody else's: what undo would take back, and what is typed
   * on, is where the words are now.
   *
   * @param {!Array<!Edit>} edits
   * @param {!Array<!Outcome>} outcomes
   */
  meet(edits, outcomes) {
    const moved = [];
    edits.forEach((edit, i) => {
      const { outcome, note: copy, other } = outcomes[i] ?? {};
      if (outcome === 'both-kept' || outcome === 'restored') {
        const id = edit.note?.id ?? edit.id;
        const note = this.map.note(copy ?? id);
        if (!note) return;
        this.history.became(id, note, copy && id);
        moved.push({ id, note });
      }
      if (outcome === 'replaced' && typeof other === 'string') this.history.replaced(edit, other);
    });
    if (moved.length) this.emit({ moved });
  }

  /** This edit of those sent can't be saved: out of the way, but not forgotten. */
  setAside(/** number */ index, /** string */ because) {
    this.pending.setAside(index, because);
    this.show();
  }

  /**
   * Words that can't be saved stay until their author copies or lets go of them: those for a heading
   * that is gone, for example.
   *
   * @param {!Array<!Edit>} edits
   * @param {string=} kind
   */
  keepWords(edits, kind = 'removed') {
    if (!edits.length) return;
    this.pending.keep(edits, kind);
    this.saver.refuse(new Trouble(this.pending.aside.at(-1).because));
  }

  /** What the open text has that is not among the edits. @param {string} open see Pending */
  typing(open) {
    if (this.pending.open === open) return;
    this.pending.open = open;
    this.notify();
  }

  /** What can't be saved yet, as edits: stored with the others until there are none. @param {!Array<!Edit>} edits */
  keepDraft(edits) {
    const { pending } = this;
    if (!edits.length) pending.open = '';
    if (!edits.length && !pending.draft.length) return;
    pending.draft = edits;
    pending.store();
  }

  notify() {
    inform(this.watchers, this.status);
  }

  /** @param {!Array<!Edit>} edits @return {!Applied} */
  perform(edits) {
    const applied = apply(this.map, edits);
    this.map = applied.map;
    const { outcomes, steps } = applied;
    let step = 0;
    edits.forEach((edit, i) => {
      if (!/unchanged|^kept/.test(outcomes[i].outcome)) this.pending.add(edit, steps[step++].back);
    });
    this.keepWords(edits.filter((edit, i) => isHomeless(edit, outcomes[i])));
    if (steps.length) {
      this.pending.store();
      this.saver.soon();
      this.emit({ changed: applied.changed });
    }
    return applied;
  }

  /** @param {boolean} redo */
  goBack(redo) {
    const undone = this.history.pop(this.map, redo);
    if (undone) {
      this.perform(undone.edits);
      this.notify();
    }
    return undone;
  }

  /** Shows what is confirmed with what is not on top of it. @param {!Object=} change */
  show(change = {}) {
    const before = this.map;
    const { edits } = this.pending;
    const { map, outcomes } = apply(this.confirmed, edits);
    this.map = map;
    if (before) this.emit({ changed: difference(before, map), ...change });
    this.meet(edits, outcomes);
  }

  /** @param {!Object} change */
  emit(change) {
    inform(this.listeners, { map: this.map, remote: false, ...change });
  }
}

/** What fails in showing something must not fail what was done. @param {!Set<function(?)>} those @param {?} what */
function inform(those, what) {
  for (const listener of those) {
    try {
      listener(what);
    } catch (problem) {
      console.error(problem);
    }
  }
}

/** Whether the person should hear of it. @param {!Outcome} outcome */
function isNews({ outcome }) {
  return !/^done|unchanged/.test(outcome);
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
