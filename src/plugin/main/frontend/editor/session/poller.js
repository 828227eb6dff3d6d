import { Session } from './session.js';
import { Trouble } from './trouble.js';

/** Milliseconds between two questions for news: at work, at rest, away from the keyboard, in a hidden tab. */
const OFTEN = 2200;
const RESTING = 15000;
const SELDOM = 30000;
const HIDDEN = 60000;

/** Milliseconds without a sign of the person after which to ask less often, seldom, and not at all. */
const IDLE_MS = 60000;
const AWAY = 600000;
const GONE = 3600000;

/**
 * Says where this person is in the map, learns where the others are, and asks what they have changed
 * when their map is another one. One small POST that leaves no trace on the page.
 */
export class Poller {
  /** @param {!Session} session @param {!SessionOptions} options */
  constructor(session, { clock, random }) {
    this.session = session;
    this.clock = clock;
    this.random = random;
    /** @type {!Array<!Person>} */
    this.people = [];
    this.place = '';
    this.signs = 0;
    this.hidden = false;
    /** How often in a row there was no answer. */
    this.failures = 0;
    this.seen = clock.now();
    /** @type {number|undefined} */
    this.timer = undefined;
    /** @type {!Promise|undefined} */
    this.asking = undefined;
  }

  /** The person is here. @param {string=} place the cell they are in, as `row/step` */
  active(place = this.place) {
    const asleep = this.clock.now() - this.seen > IDLE_MS;
    this.seen = this.clock.now();
    this.place = place;
    if (asleep) this.ask();
  }

  /** @param {boolean} hidden whether the window can't be seen */
  setHidden(hidden) {
    this.hidden = hidden;
    if (hidden) this.schedule();
    else this.ask();
  }

  schedule() {
    this.clock.clearTimeout(this.timer);
    const quiet = this.clock.now() - this.seen;
    if (quiet > GONE) return;
    const patient = this.failures && Math.min(OFTEN * 2 ** (this.failures - 1), HIDDEN);
    const calm = this.hidden ? HIDDEN : quiet > AWAY ? SELDOM : quiet > IDLE_MS ? RESTING : OFTEN;
    const usual = this.session.differs ? 0 : calm;
    const pause = Math.max(usual, patient, this.session.server.quiet);
    this.timer = this.clock.setTimeout(() => this.ask(), pause * (1 + this.random() / 4));
  }

  /** @return {!Promise} done when the answer has been dealt with, or nothing may be asked yet */
  ask() {
    this.clock.clearTimeout(this.timer);
    const mayAsk = !this.session.server.quiet;
    this.asking ??= (mayAsk ? this.exchange() : Promise.resolve()).finally(() => {
      this.asking = undefined;
      this.schedule();
    });
    return this.asking;
  }

  async exchange() {
    const { session } = this;
    const { saver, server } = session;
    try {
      const { tag, people } = await server.presence(this.sign(false));
      this.failures = 0;
      this.meet(people);
      session.expect(tag);
      // While a save is under way, its answer brings the news; a map read meanwhile may be older.
      const { requests } = saver;
      const { since } = session;
      if ((session.differs || tag !== session.tag) && !saver.request) {
        const news = await server.read(since);
        const isLate = requests !== saver.requests || since !== session.since;
        if (!isLate && (session.differs || news.tag !== session.tag)) session.read(news);
      }
      session.recover();
      if (session.canEdit === false) saver.unreachable(new Trouble('forbidden'));
      else saver.reached();
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem;
      this.failures++;
      saver.unreachable(problem);
    }
  }

  /** @param {!Array<!Person>} people the others: not this person in another window */
  meet(people) {
    const changed = JSON.stringify(people) !== JSON.stringify(this.people);
    this.people = people;
    if (changed) this.session.notify();
  }

  /** @param {boolean} leave */
  sign(leave) {
    // Requests may overtake each other; the last one sent is right.
    return { client: this.session.client, number: ++this.signs, place: this.place, leave };
  }
}
