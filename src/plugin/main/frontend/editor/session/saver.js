import { Session } from './session.js';
import { Trouble } from './trouble.js';

/** Milliseconds between the last change and the save; and the longest that a busy typist waits. */
const IDLE_MS = 1000;
const LONGEST = 5000;

/** Milliseconds after which an answer is called slow. */
const SLOW = 6000;

/** Milliseconds before the first, and between the last retries; and when only a person can help. */
const FIRST_PAUSE = 2000;
const LAST_PAUSE = 60000;
const PERSON = 15000;
const NEEDS_PERSON = /signed|other|forbidden|xsrf|gone|deleted|replaced|broken|read-only/;

/** How often one edit is refused on the way before it is set aside; and without a word, as on a bad line. */
const STRIKES = 2;
const SILENT_STRIKES = 6;

/** Troubles that are over when any question is answered. */
const OVER_WHEN_REACHED = /offline|slow|signed|other|xsrf|gone|deleted|replaced|foreign/;

/** Whether somebody on the way may have refused just these words. @param {!Trouble} trouble */
const isDoubtful = ({ kind, isOurs }) => !isOurs && !/slow|busy|xsrf/.test(kind);

/**
 * Sends a session's queue, one request at a time: a moment after the last change, at once when asked,
 * again and again with growing pauses while it fails. Its states are
 *
 * - `clean`: all is saved, `dirty`: something is not, `saving`: a request is under way,
 * - `held`: an open text can't be saved as it is now,
 * - `checking`: all was taken, but what the server has made of it is yet to be read,
 * - `failed`: something is not saved because of `trouble`; it is tried again,
 * - `stale`: all is saved, but because of `trouble` others' changes don't arrive.
 */
export class Saver {
  /** @param {!Session} session @param {!SessionOptions} options */
  constructor(session, { clock, random, template }) {
    this.session = session;
    this.clock = clock;
    this.random = random;
    this.template = template;
    /** @type {?Trouble} */
    this.trouble = null;
    /** @type {?Trouble} why edits were set aside */
    this.refusal = null;
    /** @type {?Promise} */
    this.request = null;
    /** Whether it pauses before the next try. */
    this.pausing = false;
    /** @type {number|undefined} */
    this.timer = undefined;
    /** @type {number|undefined} when the first change that waits for its save was made */
    this.since = undefined;
    this.requests = 0;
    this.failures = 0;
    this.atOnce = Infinity;
    /** @type {?Edit} what was refused on the way although it was alone */
    this.suspect = null;
    this.strikes = 0;
    /** How many edits were set aside since the last one was saved. */
    this.stopped = 0;
  }

  get state() {
    if (this.request) return 'saving';
    if (this.trouble?.isLoss) return 'failed';
    if (this.session.pending.queue.length) return this.trouble ? 'failed' : 'dirty';
    if (this.session.pending.aside.length) return 'failed';
    const { open } = this.session.pending;
    if (open) return open === 'dirty' ? open : 'held';
    if (this.trouble) return 'stale';
    return this.session.differs ? 'checking' : 'clean';
  }

  /** Something has changed: save when the person rests. */
  soon() {
    if (this.request || this.pausing) return;
    const now = this.clock.now();
    this.since ??= now;
    this.schedule(Math.min(IDLE_MS, this.since + LONGEST - now));
  }

  /** @return {!Promise<boolean>} whether everything is saved */
  async flush() {
    if (this.request) await this.request;
    if (this.session.pending.queue.length && !this.request) await this.send();
    // What was typed in the meantime, or what did not fit into one request.
    if (this.session.pending.queue.length && !this.pausing) return this.flush();
    return !this.session.unsaved;
  }

  /** The server answers again: what failed only because it did not can be sent now. */
  reached() {
    if (!this.trouble || this.request) return;
    const { length } = this.session.pending.queue;
    if (length && (this.suspect || !OVER_WHEN_REACHED.test(this.trouble.kind))) return;
    this.failures = 0;
    this.settle();
    if (length) this.send();
  }

  /** Reading failed. Says so, unless saving has something to say. @param {!Trouble} trouble */
  unreachable(trouble) {
    if (!trouble.isLoss && (this.session.unsaved || this.session.pending.aside.length)) return;
    this.trouble = trouble;
    this.session.notify();
  }

  /** Edits had to be set aside. @param {!Trouble} trouble */
  refuse(trouble) {
    this.trouble = this.refusal = trouble;
  }

  /** Nothing is in the way any more. */
  settle() {
    this.trouble = this.session.pending.aside.length ? this.refusal : null;
    this.pausing = false;
    this.session.notify();
  }

  /** @return {!Promise} done when the request is, however it ends */
  send() {
    this.clock.clearTimeout(this.timer);
    this.timer = this.since = undefined;
    const { quiet } = this.session.server;
    this.pausing = quiet > 0;
    if (quiet) {
      this.schedule(quiet);
    } else if (!this.request && this.session.pending.queue.length) {
      this.request = this.post().finally(() => {
        this.request = null;
        if (this.session.pending.queue.length) this.soon();
        this.session.notify();
      });
      this.session.notify();
    }
    return this.request || Promise.resolve();
  }

  async post() {
    const { session, clock } = this;
    const edits = session.pending.nextBatch(this.atOnce);
    this.requests++;
    const slow = clock.setTimeout(() => {
      this.trouble = new Trouble('slow');
      session.notify();
    }, SLOW);
    try {
      const request = session.server.save(this.batch(edits));
      const answer = await request.finally(() => clock.clearTimeout(slow));
      this.settle();
      session.confirm(answer);
      this.failures = this.stopped = 0;
      this.suspect = null;
      this.atOnce = Infinity;
    } catch (problem) {
      await this.failed(problem);
    }
  }

  /** @param {!Array<!Edit>} edits */
  batch(edits) {
    const { tag, since, client } = this.session;
    return { seen: tag, since, template: this.template, client, edits };
  }

  /** @param {?} problem */
  async failed(problem) {
    // Not even a mistake in this script may cost words: they are sent again like any.
    const trouble = problem instanceof Trouble ? problem : new Trouble('failed', { isOurs: true });
    if (trouble !== problem) console.error(problem);
    const isRefused = trouble.isOurs && /^(refused|too-large)$/.test(trouble.kind);
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
      await this.session.server.save(this.batch([]));
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Something in the batch is refused, by the server or on the way to it. The server may say which edit it is; halves
   * tell otherwise. Out of the way with it, so that the others are saved.
   *
   * @param {!Trouble} trouble
   */
  narrow(trouble) {
    const { session } = this;
    const { length, 0: first } = session.pending.sent;
    const [, culprit] = /edits\[(\d+)\]/.exec(trouble.path || '') || [];
    const index = length === 1 ? 0 : Number(culprit);
    const kind = trouble.isOurs ? trouble.kind : 'stopped';
    if (!(index < length)) {
      session.pending.putBack();
      this.atOnce = length >> 1 || 1;
    } else if (trouble.isOurs || this.isSure(first, trouble)) {
      this.stopped++;
      this.suspect = null;
      this.refuse(trouble.isOurs ? trouble : new Trouble(kind));
      session.setAside(index, kind);
    } else {
      this.comeBack(new Trouble('foreign', trouble), this.stopped);
    }
  }

  /**
   * Whether this edit, alone, has been refused on the way often enough not to be chance or a fault that is over in a
   * moment.
   *
   * @param {!Edit} edit @param {!Trouble} trouble
   */
  isSure(edit, { kind }) {
    this.strikes = edit === this.suspect ? this.strikes + 1 : 1;
    this.suspect = edit;
    return this.strikes >= (kind === 'offline' ? SILENT_STRIKES : STRIKES);
  }

  /** Everything is tried again later. @param {!Trouble} trouble @param {number=} times it has failed */
  comeBack(trouble, times = this.failures++) {
    this.session.pending.putBack();
    this.trouble = trouble;
    const growing = Math.min(FIRST_PAUSE * 2 ** times, LAST_PAUSE);
    const least = NEEDS_PERSON.test(trouble.kind) ? PERSON : 0;
    // Spread, so that all who met the same trouble don't come back at the same moment.
    const pause = Math.max(growing, least, trouble.pause) * (1 + this.random() / 4);
    this.schedule(pause);
    this.pausing = true;
  }

  /** @param {number} pause */
  schedule(pause) {
    this.clock.clearTimeout(this.timer);
    this.timer = this.clock.setTimeout(() => this.send(), pause);
  }
}
