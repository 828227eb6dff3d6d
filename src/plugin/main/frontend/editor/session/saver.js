import { Trouble } from './server.js';
import { Session } from './session.js';

/** Milliseconds between the last change and the save; and the longest that a busy typist waits. */
const REST = 1000;
const LONGEST = 5000;

/** Milliseconds after which an answer is called slow. */
const SLOW = 6000;

/** Milliseconds before the first, and between the last retries; and when only a person can help. */
const FIRST_PAUSE = 2000;
const LAST_PAUSE = 60000;
const PERSON = 15000;
const NEEDS_PERSON = /signed|other|forbidden|gone|broken|read-only/;

/**
 * Sends a session's queue, one request at a time: a moment after the last change, at once when asked,
 * again and again with growing pauses while it fails. Its states are
 *
 * - `clean`: all is saved, `dirty`: something is not, `saving`: a request is under way,
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
  }

  get state() {
    if (this.request) return 'saving';
    if (this.session.pending.queue.length) return this.trouble ? 'failed' : 'dirty';
    if (this.session.pending.aside.length) return 'failed';
    return this.trouble ? 'stale' : 'clean';
  }

  /** Something has changed: save when the person rests. */
  soon() {
    if (this.request || this.pausing) return;
    const now = this.clock.now();
    this.since ??= now;
    this.schedule(Math.min(REST, this.since + LONGEST - now));
  }

  /** @return {!Promise<boolean>} whether everything is saved */
  async flush() {
    if (this.request) await this.request;
    if (this.session.pending.queue.length && !this.request) await this.send();
    // What was typed meanwhile, or what did not fit into one request.
    if (this.session.pending.queue.length && !this.pausing) return this.flush();
    return !this.session.unsaved;
  }

  /** The server answers again: what failed only because it did not can be sent now. */
  reached() {
    if (!this.trouble || this.request) return;
    const { length } = this.session.pending.queue;
    if (length && !/offline|slow|signed|other|gone/.test(this.trouble.kind)) return;
    this.failures = 0;
    this.settle();
    if (length) this.send();
  }

  /** Reading failed. Says so, unless saving has something to say. @param {!Trouble} trouble */
  unreachable(trouble) {
    if (this.session.unsaved || this.session.pending.aside.length) return;
    this.trouble = trouble;
    this.session.tell();
  }

  /** Edits had to be set aside. @param {!Trouble} trouble */
  refuse(trouble) {
    this.trouble = this.refusal = trouble;
  }

  /** Nothing is in the way any more. */
  settle() {
    this.trouble = this.session.pending.aside.length ? this.refusal : null;
    this.pausing = false;
    this.session.tell();
  }

  /** @return {!Promise} done when the request is, however it ends */
  send() {
    this.clock.clearTimeout(this.timer);
    this.timer = this.since = undefined;
    this.pausing = false;
    if (!this.request && this.session.pending.queue.length) {
      this.request = this.post().finally(() => {
        this.request = null;
        if (this.session.pending.queue.length) this.soon();
        this.session.tell();
      });
      this.session.tell();
    }
    return this.request || Promise.resolve();
  }

  async post() {
    const { session, clock } = this;
    const edits = session.pending.take(this.atOnce);
    this.requests++;
    const slow = clock.setTimeout(() => {
      this.trouble = new Trouble('slow');
      session.tell();
    }, SLOW);
    let answer;
    try {
      answer = await session.server.write('edits', this.batch(edits));
    } catch (problem) {
      this.failed(problem);
      return;
    } finally {
      clock.clearTimeout(slow);
    }
    this.failures = 0;
    this.atOnce = Infinity;
    this.settle();
    session.confirm(answer);
  }

  /** @param {!Array<!Edit>} edits */
  batch(edits) {
    const { tag, since, client } = this.session;
    return { seen: tag, since, template: this.template, client, edits };
  }

  /** @param {!Trouble} trouble */
  failed(trouble) {
    const { session } = this;
    const count = session.pending.sent.length;
    this.trouble = trouble;
    if (/^(refused|too-large)$/.test(trouble.kind)) {
      this.refuse(trouble);
      const [, culprit] = /edits\[(\d+)\]/.exec(trouble.path || '') || [];
      const index = count === 1 ? 0 : Number(culprit);
      if (index < count) {
        session.setAside(index);
      } else {
        // Which one it is, halves tell.
        session.pending.putBack();
        this.atOnce = count >> 1;
      }
      return;
    }
    session.pending.putBack();
    const growing = Math.min(FIRST_PAUSE * 2 ** this.failures++, LAST_PAUSE);
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
