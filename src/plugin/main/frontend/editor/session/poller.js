import { Trouble } from './trouble.js';

/** Milliseconds between two questions for news: at work, at rest, away from the keyboard, in a hidden tab. */
const OFTEN = 2200;
const RESTING = 20000;
const SELDOM = 30000;
const HIDDEN = 60000;

/** Milliseconds without a sign of the person after which to ask less often, seldom, and not at all. */
const IDLE_MS = 60000;
const AWAY = 600000;
const GONE = 3600000;

/** The most by which a pause is extended at random, so that browsers don't all ask at once. */
const SPREAD = 1 / 4;

/**
 * Says where this person is in the map, learns where the others are, and asks whether they have
 * changed it, all in one small POST that changes nothing on the page.
 */
export class Poller {
  /**
   * @param {object} given
   * @param {import('./server.js').Server} given.server
   * @param {Pick<import('./server-map.js').ServerMap, 'tag' | 'differs'>} given.base where it differs, the next
   *   question can't wait
   * @param {Timing} given.clock
   * @param {() => number} given.random
   * @param {string} given.client this window
   * @param {(tag: string) => void | Promise<void>} given.onTag the tag of the server's map
   * @param {() => void} given.onPeople others have come, gone or moved
   * @param {(trouble: Trouble) => void} given.onUnreachable
   */
  constructor({ server, base, clock, random, client, onTag, onPeople, onUnreachable }) {
    this.server = server;
    this.base = base;
    this.clock = clock;
    this.random = random;
    this.client = client;
    this.onTag = onTag;
    this.onPeople = onPeople;
    this.onUnreachable = onUnreachable;
    /** @type {Person[]} the others: not this person in another window */
    this.people = [];
    this.cell = '';
    this.signs = 0;
    this.hidden = false;
    /** How many questions in a row got no answer. */
    this.failures = 0;
    this.seen = clock.now();
    /** @type {number | undefined} */
    this.timer = undefined;
    /** @type {Promise<void> | undefined} */
    this.asking = undefined;
  }

  /** The person is here. @param {string} [cell] the one they are in, as `row/step` */
  active(cell = this.cell) {
    const asleep = this.clock.now() - this.seen > IDLE_MS;
    this.seen = this.clock.now();
    this.cell = cell;
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
    if (this.clock.now() - this.seen > GONE) return;
    const patient = this.failures && Math.min(OFTEN * 2 ** (this.failures - 1), HIDDEN);
    const pause = Math.max(this.base.differs ? 0 : this.pause, patient, this.server.quiet);
    this.timer = this.clock.setTimeout(() => this.ask(), pause * (1 + this.random() * SPREAD));
  }

  /** How long to wait while all is well. */
  get pause() {
    const quiet = this.clock.now() - this.seen;
    if (this.hidden) return HIDDEN;
    if (quiet > AWAY) return SELDOM;
    return quiet > IDLE_MS ? RESTING : OFTEN;
  }

  /** Resolves when the answer has been dealt with, or nothing may be asked yet. */
  ask() {
    this.clock.clearTimeout(this.timer);
    const mayAsk = !this.server.quiet;
    this.asking ??= (mayAsk ? this.exchange() : Promise.resolve()).finally(() => {
      this.asking = undefined;
      this.schedule();
    });
    return this.asking;
  }

  async exchange() {
    const { base } = this;
    const before = base.tag;
    try {
      const { tag, people } = await this.server.presence(this.sign());
      this.failures = 0;
      this.meet(people);
      // Saves may overtake the question: what was told of the map before one is older than what is known since.
      await this.onTag(base.tag === before ? tag : base.tag);
    } catch (problem) {
      if (!(problem instanceof Trouble)) throw problem;
      this.failures++;
      this.onUnreachable(problem);
    }
  }

  /** @param {Person[]} people */
  meet(people) {
    const changed = JSON.stringify(people) !== JSON.stringify(this.people);
    this.people = people;
    if (changed) this.onPeople();
  }

  /** Where this person is. @param {boolean} [leave] @returns {Sign} */
  sign(leave = false) {
    // Requests may overtake each other; the last one sent is right.
    return { client: this.client, number: ++this.signs, cell: this.cell, leave };
  }
}
