import { Trouble } from './trouble.js';

/** Milliseconds between the last change and the save; and the longest that a busy typist waits. */
const IDLE_MS = 1000;
const LONGEST = 5000;

/** Milliseconds after which a request counts as slow. */
const SLOW = 6000;

/** Milliseconds before the first, and between the last retries; and when only a person can help. */
const FIRST_PAUSE = 2000;
const LAST_PAUSE = 60000;
const PERSON = 15000;

/**
 * The most by which a pause is extended at random, so that not everyone comes back at the same
 * moment after the same trouble.
 */
const SPREAD = 1 / 4;

/**
 * How often an edit is refused on the way before it is set aside; and how often it may fail without
 * any answer, as on a bad connection.
 */
const STRIKES = 2;
const SILENT_STRIKES = 6;

/** @param {...TroubleKind} kinds @returns {Set<TroubleKind>} */
const kindsOf = (...kinds) => new Set(kinds);

/** Troubles that only a person can end, outside this page. */
const ELSEWHERE = kindsOf('signed-out', 'other-user', 'xsrf', 'gone', 'deleted', 'replaced');
const NEEDS_PERSON = kindsOf(...ELSEWHERE, 'forbidden', 'broken', 'read-only');

/** Troubles that are over as soon as any request is answered. */
const OVER_WHEN_REACHED = kindsOf(...ELSEWHERE, 'offline', 'slow', 'foreign');

/** What the server refuses because of an edit in it. */
const REFUSED = kindsOf('refused', 'too-large');

/** Troubles that have nothing to do with the words that were sent. */
const ABOUT_NO_WORDS = kindsOf('slow', 'busy', 'xsrf');

/** Whether it may have been something on the way that refused just these words. @param {Trouble} trouble */
const isDoubtful = ({ kind, isOurs }) => !isOurs && !ABOUT_NO_WORDS.has(kind);

/**
 * Sends what is pending, one request at a time: a moment after the last change, at once when asked,
 * again and again with growing pauses while it fails. Its states are
 *
 * - `clean`: all is saved, `dirty`: something is not, `saving`: a request is under way,
 * - `held`: an open text can't be saved as it is now, or what was written in a dialog is yet to be done,
 * - `checking`: all was taken, but what the server has made of it is yet to be read,
 * - `failed`: something is not saved because of `trouble`; it is tried again,
 * - `stale`: all is saved, but because of `trouble` others' changes don't arrive.
 */
export class Saver {
  /**
   * @param {object} given
   * @param {import('./pending.js').Pending} given.pending
   * @param {import('./server.js').Server} given.server
   * @param {import('./server-map.js').ServerMap} given.base what the edits are made on
   * @param {Timing} given.clock
   * @param {() => number} given.random
   * @param {string} given.client this window
   * @param {string} [given.template]
   * @param {(answer: Saved) => void} given.onSaved
   * @param {() => void} given.onSetAside an edit is out of the way now
   * @param {() => void} given.onChange the state may be another one
   */
  constructor({ pending, server, base, clock, random, client, template, ...listeners }) {
    this.pending = pending;
    this.server = server;
    this.base = base;
    this.clock = clock;
    this.random = random;
    this.client = client;
    this.template = template;
    this.onSaved = listeners.onSaved;
    this.onSetAside = listeners.onSetAside;
    this.onChange = listeners.onChange;
    /** @type {Trouble | null} */
    this.trouble = null;
    /** @type {Trouble | null} why edits were set aside */
    this.refusal = null;
    /** @type {Promise<void> | null} */
    this.request = null;
    /** Whether it waits before the next try. */
    this.pausing = false;
    /** @type {number | undefined} */
    this.timer = undefined;
    /** @type {number | undefined} when the first change that waits for its save was made */
    this.since = undefined;
    this.requests = 0;
    this.failures = 0;
    this.atOnce = Infinity;
    /** @type {Edit | null} what was refused on the way although it was alone */
    this.suspect = null;
    this.strikes = 0;
    /** How many edits were set aside since the last one was saved. */
    this.stopped = 0;
  }

  /** @returns {SaveState} */
  get state() {
    const { pending, trouble } = this;
    if (this.request) return 'saving';
    if (trouble?.isLoss) return 'failed';
    if (pending.queue.length) return trouble ? 'failed' : 'dirty';
    if (pending.aside.length) return 'failed';
    if (pending.open === 'dirty') return 'dirty';
    if (pending.open || pending.asked.length) return 'held';
    if (trouble) return 'stale';
    return this.base.differs ? 'checking' : 'clean';
  }

  /** Something has changed: saves when the person pauses. */
  soon() {
    if (this.request || this.pausing) return;
    const now = this.clock.now();
    this.since ??= now;
    this.schedule(Math.min(IDLE_MS, this.since + LONGEST - now));
  }

  /** Saves now. @returns {Promise<boolean>} whether everything is saved */
  async flush() {
    const { pending } = this;
    if (this.request) await this.request;
    if (pending.queue.length && !this.request) await this.send();
    // What was typed in the meantime, or what did not fit into one request.
    if (pending.queue.length && !this.pausing) return this.flush();
    return !pending.count;
  }

  /** The server answers again: what failed only because it didn't can be sent now. */
  reached() {
    if (!this.trouble || this.request) return;
    const { length } = this.pending.queue;
    if (length && (this.suspect || !OVER_WHEN_REACHED.has(this.trouble.kind))) return;
    this.failures = 0;
    this.settle();
    if (length) this.send();
  }

  /**
   * Reading failed. Reports it, unless there is trouble with saving; if that has to wait, too, it
   * is the same trouble.
   *
   * @param {Trouble} trouble
   */
  unreachable(trouble) {
    const { pending } = this;
    if (!(trouble.isLoss || trouble.pause) && pending.count + pending.aside.length) return;
    this.trouble = trouble;
    this.onChange();
  }

  /** Edits had to be set aside. @param {Trouble} trouble */
  refuse(trouble) {
    this.trouble = this.refusal = trouble;
  }

  /** Nothing is in the way any more. */
  settle() {
    this.trouble = this.pending.aside.length ? this.refusal : null;
    this.pausing = false;
    this.onChange();
  }

  /** Resolves when the request is done, however it ends. */
  async send() {
    this.clock.clearTimeout(this.timer);
    this.timer = this.since = undefined;
    const { quiet } = this.server;
    this.pausing = quiet > 0;
    if (quiet) {
      this.schedule(quiet);
    } else if (!this.request && this.pending.queue.length) {
      this.request = this.post().finally(() => {
        this.request = null;
        if (this.pending.queue.length) this.soon();
        this.onChange();
      });
      this.onChange();
    }
    await this.request;
  }

  async post() {
    const { clock } = this;
    const edits = this.pending.nextBatch(this.atOnce);
    this.requests++;
    const slow = clock.setTimeout(() => {
      this.trouble = new Trouble('slow');
      this.onChange();
    }, SLOW);
    try {
      const request = this.server.save(this.batch(edits));
      const answer = await request.finally(() => clock.clearTimeout(slow));
      this.settle();
      this.onSaved(answer);
      this.failures = this.stopped = 0;
      this.suspect = null;
      // Doubled, since what stands in the way may take only so much at a time.
      this.atOnce *= 2;
    } catch (problem) {
      await this.failed(problem);
    }
  }

  /** @param {Edit[]} edits @returns {SaveRequest} */
  batch(edits) {
    const { client, template } = this;
    const { tag: seen, since } = this.base;
    return { seen, since, template, client, edits };
  }

  /** @param {unknown} problem */
  async failed(problem) {
    // Not even a bug in this script may lose words: they are sent again like any others.
    const trouble = problem instanceof Trouble ? problem : new Trouble('failed', { isOurs: true });
    if (trouble !== problem) console.error(problem);
    const isRefused = trouble.isOurs && REFUSED.has(trouble.kind);
    if (isRefused || (isDoubtful(trouble) && (await this.passes()))) {
      this.narrow(trouble);
    } else {
      this.suspect = null;
      this.comeBack(trouble);
    }
  }

  /** Whether an empty save gets through: then what is in the way refuses the words in the other one. */
  async passes() {
    try {
      await this.server.save(this.batch([]));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Something in the batch is refused, by the server or on the way to it. The server may say which edit it is; halves
   * tell otherwise. It is set aside, so that the others are saved.
   *
   * @param {Trouble} trouble
   */
  narrow(trouble) {
    const { pending } = this;
    const { length, 0: first } = pending.sent;
    const [, culprit] = /edits\[(\d+)\]/.exec(trouble.path ?? '') ?? [];
    const index = length === 1 ? 0 : Number(culprit);
    const kind = trouble.isOurs ? trouble.kind : 'stopped';
    if (!(index < length)) {
      pending.putBack();
      this.atOnce = Math.max(length >> 1, 1);
    } else if (trouble.isOurs || this.isSure(first, trouble)) {
      this.stopped++;
      this.suspect = null;
      this.refuse(trouble.isOurs ? trouble : new Trouble(kind));
      pending.setAside(index, kind);
      this.onSetAside();
    } else {
      this.comeBack(new Trouble('foreign', trouble), this.stopped);
    }
  }

  /**
   * Whether this edit, alone, has been refused on the way often enough not to be chance or a fault that is over in a
   * moment.
   *
   * @param {Edit} edit @param {Trouble} trouble
   */
  isSure(edit, { kind }) {
    this.strikes = edit === this.suspect ? this.strikes + 1 : 1;
    this.suspect = edit;
    return this.strikes >= (kind === 'offline' ? SILENT_STRIKES : STRIKES);
  }

  /** Everything is tried again later. @param {Trouble} trouble @param {number} [times] it has failed */
  comeBack(trouble, times = this.failures++) {
    this.pending.putBack();
    this.trouble = trouble;
    const growing = Math.min(FIRST_PAUSE * 2 ** times, LAST_PAUSE);
    const least = NEEDS_PERSON.has(trouble.kind) ? PERSON : 0;
    this.schedule(Math.max(growing, least, trouble.pause) * (1 + this.random() * SPREAD));
    this.pausing = true;
  }

  /** @param {number} pause */
  schedule(pause) {
    this.clock.clearTimeout(this.timer);
    this.timer = this.clock.setTimeout(() => this.send(), pause);
  }
}
