import { JourneyMap } from '../model/journey-map.js';
import { cleaned } from '../model/plain-text.js';
import { Departure } from './departure.js';
import { NONE } from './file.js';
import { Listeners } from './listeners.js';
import { LostFile } from './lost-file.js';
import { Outbox } from './outbox.js';
import { Pending } from './pending.js';
import { Poller } from './poller.js';
import { Reconciler } from './reconciler.js';
import { Recovery } from './recovery.js';
import { Saver } from './saver.js';
import { Server } from './server.js';
import { ServerMap } from './server-map.js';
import { ShownMap } from './shown-map.js';
import { isAtRisk, statusOf } from './status.js';
import { Trouble } from './trouble.js';
import { UndoHistory } from './undo.js';

/** The length of an id, and the number of characters that each of its places is chosen from. */
const ID_LENGTH = 16;
const ID_RADIX = 36;

/**
 * One person editing one map: what the server has confirmed, what is on its way, what is still to be
 * sent, and the map that all of this makes. Views dispatch edits and listen; everything that can go
 * wrong between here and the server is the session's affair.
 *
 *     const session = new Session({ rest, pageId, name, template, ...environment });
 *     session.subscribe(({ map, changed, remote, by }) => …);
 *     session.watch(({ state, trouble }) => …);
 *     await session.start();
 *     session.dispatch([{ type: 'add-note', note, after: null }], { gesture });
 *
 * Nothing a person typed leaves `pending` before the server has confirmed it or the person has let
 * go of it; until then it is in local storage too.
 */
export class Session {
  /** @param {SessionOptions} options */
  constructor(options) {
    const { random, clock, template } = options;
    this.random = random;
    this.clock = clock;
    const client = options.client || this.newId();
    this.client = client;
    const server = new Server(options);
    this.server = server;
    /** The map as the server has it. */
    this.base = new ServerMap();
    const { base } = this;
    this.outbox = new Outbox(options, client, () => base.file);
    const { outbox } = this;
    this.pending = new Pending(outbox);
    const { pending } = this;
    this.shown = new ShownMap({
      base,
      pending,
      onPending: () => this.saver.soon(),
      onHomeless: (edits) => this.keepWords(edits),
      onReapplied: (edits, outcomes) => this.reconciler.meet(edits, outcomes),
    });
    const { shown } = this;
    this.history = new UndoHistory();
    this.saver = new Saver({
      pending,
      server,
      base,
      clock,
      random,
      client,
      template,
      onSaved: (answer) => this.reconciler.confirm(answer),
      onSetAside: () => shown.show(),
      onChange: () => this.notify(),
    });
    this.poller = new Poller({
      server,
      base,
      clock,
      random,
      client,
      onTag: (tag) => this.catchUp(tag),
      onPeople: () => this.notify(),
      onUnreachable: (trouble) => this.saver.unreachable(trouble),
    });
    this.recovery = new Recovery(this);
    this.lostFile = new LostFile({ server, base, sign: () => this.poller.sign() });
    /** @type {Listeners<SessionStatus>} */
    this.watchers = new Listeners();
    this.reconciler = new Reconciler({
      client,
      base,
      pending,
      history: this.history,
      lostFile: this.lostFile,
      recovery: this.recovery,
      shown,
      notify: () => this.notify(),
      keepWords: (edits) => this.keepWords(edits),
      onDifference: () => {
        this.poller.schedule();
        this.notify();
      },
    });
    this.departure = new Departure(this);
  }

  /** The map as the person sees it; none before the start. */
  get map() {
    return this.shown.map;
  }

  /** Identifies the content that the server has confirmed. */
  get tag() {
    return this.base.tag;
  }

  // --- beginning -----------------------------------------------------------------------------

  /**
   * Begins with the map as a page shows it, so that it can be edited before `start` has an answer.
   *
   * @param {MapJson} map @param {string} tag
   */
  adopt(map, tag) {
    this.base.map = this.shown.map = JourneyMap.of(map);
    this.base.tag = tag;
  }

  /** Begins with the map as the server has it, where the page can't be trusted to show it. */
  async load() {
    const { map, tag } = await this.server.read();
    // Without a tag to tell news from, the server answers the whole map.
    this.adopt(/** @type {MapJson} */ (map), tag);
    this.base.whole = true;
  }

  /**
   * Reads the map and takes up what an earlier session could not save: at once, if the map of the
   * page is there to show it on. In that case callers may ignore that reading fails, since the next
   * question for news reads the map.
   */
  async start() {
    const { saver, recovery } = this;
    const { requests } = saver;
    if (this.map) recovery.recover();
    try {
      const answer = await this.server.read('', this.tag);
      // A save that was sent in the meantime knows more than this answer.
      if (requests === saver.requests) this.read(answer);
      recovery.recover();
    } finally {
      recovery.doubt();
      if (this.map) this.poller.schedule();
      this.notify();
    }
    return this.map;
  }

  // --- what the person does ------------------------------------------------------------------

  /**
   * Applies edits at once and saves them soon.
   *
   * @param {readonly Edit[]} edits
   * @param {{gesture?: Gesture}} [why] edits of one and the same gesture are undone together
   */
  dispatch(edits, { gesture } = {}) {
    const { steps, outcomes } = this.shown.perform(cleaned(edits));
    this.history.record(steps, gesture);
    this.notify();
    return outcomes;
  }

  /** Null: there is nothing to undo. */
  undo() {
    return this.goBack(false);
  }

  redo() {
    return this.goBack(true);
  }

  /** @param {boolean} redo */
  goBack(redo) {
    const undone = this.history.pop(this.map, redo);
    if (undone) {
      this.shown.perform(undone.edits);
      this.notify();
    }
    return undone;
  }

  /**
   * The person gives up a text they have been typing: what was saved of it is taken back.
   *
   * @param {Gesture} gesture that of all edits that it has made
   * @param {GivenUp | null} [text] what opens it again; undo gives it back. None: nothing is to be opened again
   * @param {boolean} [again] undo had already given it back
   */
  giveUp(gesture, text = null, again = false) {
    const undone = this.history.giveUp(this.map, gesture, text, again);
    this.shown.perform(undone.edits);
    this.notify();
    return undone;
  }

  /** The person lets go of everything that is not saved, but for what they have in hand. */
  discard() {
    this.pending.discard();
    this.recovery.count = 0;
    this.shown.show();
    this.history.keepWhatStands(this.map);
    this.saver.settle();
  }

  /** Makes the map that is shown, or the one that was shown before, the page's once more. */
  async putBack() {
    const isDone = await this.lostFile.putBack();
    if (isDone) this.shown.show();
    this.saver.settle();
    this.wake();
  }

  /** Goes on with the map that the server has now, and lets go of the one that is shown, but for what is written meanwhile. */
  async startAfresh() {
    const known = this.pending.edits;
    const answer = await this.server.read();
    const since = this.pending.edits.filter((edit) => !known.includes(edit));
    this.discard();
    this.base.tag = NONE;
    this.read(answer);
    this.dispatch(since);
  }

  /** The person accepts what someone uploaded. */
  keepThis() {
    this.lostFile.former = null;
    this.notify();
  }

  /** The person wants to try again, with what the server refused as well. */
  retry() {
    this.pending.requeue((edit) => this.base.applies(edit));
    this.shown.show();
    this.server.quietUntil = 0;
    this.wake();
  }

  /** What the open text has that is not among the edits. @param {OpenText} open */
  typing(open) {
    if (this.pending.open === open) return;
    this.pending.open = open;
    this.notify();
  }

  /** What can't be saved yet is stored with the others; an empty list ends that. @param {Unsaved[]} edits */
  keepDraft(edits) {
    const { pending } = this;
    if (!edits.length) pending.open = '';
    if (!edits.length && !pending.draft.length) return;
    pending.draft = edits;
    pending.store();
  }

  /**
   * Words that can't be saved stay until their author copies or lets go of them: those for a heading
   * that is gone, for example.
   *
   * @param {Unsaved[]} edits
   * @param {TroubleKind} [because]
   */
  keepWords(edits, because = 'removed') {
    if (!edits.length) return;
    const { pending, saver } = this;
    pending.keep(edits, because);
    saver.refuse(new Trouble(pending.aside.at(-1)?.because ?? because));
  }

  // --- coming and going ----------------------------------------------------------------------

  /** Saves now. Resolves to whether everything is saved. */
  flush() {
    return this.saver.flush();
  }

  /** The person is at work. @param {string} [cell] the one they are in, as `row/step` */
  active(cell) {
    this.poller.active(cell);
  }

  /** @param {boolean} hidden whether the window can't be seen: saves what there is, asks less often */
  setHidden(hidden) {
    if (hidden) this.flush();
    this.poller.setHidden(hidden);
  }

  /** The server may be reachable again: tries at once. */
  wake() {
    this.saver.failures = 0;
    this.flush();
    this.poller.ask();
  }

  // --- how things stand ----------------------------------------------------------------------

  /** Whether words could be lost if the page were left now. */
  get atRisk() {
    return isAtRisk(this);
  }

  get status() {
    return statusOf(this);
  }

  /** @param {(change: Change) => void} listener told when the map changes @returns {() => void} to be told no more */
  subscribe(listener) {
    return this.shown.listeners.add(listener);
  }

  /**
   * @param {(status: SessionStatus) => void} watcher told when the status changes
   * @returns {() => void} to be told no more
   */
  watch(watcher) {
    return this.watchers.add(watcher);
  }

  /** An id for a new note, stage, step or row. */
  newId() {
    const digit = () => Math.floor(this.random() * ID_RADIX).toString(ID_RADIX);
    return Array.from({ length: ID_LENGTH }, digit).join('');
  }

  // --- what the server says ------------------------------------------------------------------

  /** The server's map has this tag. If it is another one than here, it is read. @param {string} tag */
  async catchUp(tag) {
    const { base, saver } = this;
    base.expect(tag);
    // While a save is under way, its answer brings the news; a map read in the meantime may be older.
    const { requests } = saver;
    const { since } = base;
    if ((base.differs || tag !== base.tag) && !saver.request) {
      const news = await this.server.read(since);
      const isLate = requests !== saver.requests || since !== base.since;
      if (!isLate && (base.differs || news.tag !== base.tag)) this.read(news);
    }
    this.recovery.recover();
    if (this.reconciler.canEdit === false) saver.unreachable(new Trouble('forbidden'));
    else saver.reached();
  }

  /** @param {News} answer @param {Authors} [by] who has changed the map */
  read(answer, by) {
    this.reconciler.read(answer, by);
  }

  notify() {
    this.watchers.notify(this.status);
  }
}
