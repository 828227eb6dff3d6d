import { given } from '../expect.js';
import { add, change, fileOf, move, remove } from '../maps.js';
import { Browser } from './browser.js';
import { Clock } from './clock.js';
import { json, Site } from './site.js';
import { Storage } from './window-storage.js';
import { wordsOf } from './witness.js';

/** Words that a firewall refuses. */
const REFUSED = /[A-D]\d*7\b/;

/** What a gateway says in the server's place. */
export const page = (/** @type {number} */ status) =>
  new Response('<h1>No</h1>', { status, headers: { 'Content-Type': 'text/html' } });

/** What stands between browser and server answers in its place. */
const INSTEAD = [
  () => json(200, { status: 'authentication required' }),
  () => json(503, { error: 'busy' }, { 'Retry-After': '1' }),
  () => json(429, {}, { 'Retry-After': '6' }),
  () => new Response(''),
  () => page(200),
  () => page(403),
  () => page(413),
  () => page(502),
];

/**
 * One person at a browser with a bad line: answers are late, get lost, come twice; the line drops;
 * the page is reloaded, with a save on its way, or crashes; a gateway answers in the server's
 * place, a firewall refuses some texts, the clock of their machine jumps; something has altered the
 * page. They write words that nobody else writes.
 */
export class PersonOnBadLine {
  /** @param {string} name @param {Site} site @param {Clock} clock @param {() => number} random */
  constructor(name, site, clock, random) {
    this.name = name;
    this.site = site;
    this.clock = clock;
    this.random = random;
    /** Whether answers are late and get lost, and whether nothing gets through at all. */
    this.bad = this.offline = false;
    this.storage = new Storage();
    this.lives = 0;
    this.words = 0;
    /** Words that this person has deleted, undone or discarded. @type {Set<string>} */
    this.letGo = new Set();
    /**
     * Words that were on the screen when they went with the map's file: there they stay until this
     * person chooses.
     *
     * @type {Set<string>}
     */
    this.holds = new Set();
    /** How far the clock of their machine is wrong. */
    this.skew = 0;
    /** @type {Browser | undefined} */
    this.window = undefined;
  }

  /**
   * The page comes, which may have been made a while ago: `shown` is the map and the tag that it
   * has.
   *
   * @param {[map: MapJson, tag: string] | null} [shown]
   */
  async arrive(shown = null) {
    const life = ++this.lives;
    this.holds.clear();
    const isAlive = () => life === this.lives;
    const { clock } = this;
    const own = {
      now: () => clock.now() + this.skew,
      // A page that is gone does nothing any more.
      setTimeout: (/** @type {() => void} */ action, /** @type {number} */ pause) =>
        clock.setTimeout(() => isAlive() && action(), pause),
      clearTimeout: (/** @type {number | undefined} */ timer) => clock.clearTimeout(timer),
    };
    const browser = new Browser(this.site, {
      storage: this.storage,
      random: this.random,
      clock: /** @type {Clock} */ (own),
    });
    this.window = browser;
    browser.network = (url, options) => this.line(url, options, isAlive);
    browser.arrive(`${this.name}-${life}`);
    if (shown) this.session.adopt(...shown);
    else await this.passes(this.load());
    this.session.start().catch((problem) => this.session.saver.unreachable(problem));
  }

  get browser() {
    return given(this.window);
  }

  get session() {
    return this.browser.session;
  }

  /** Something has altered what the page shows, so the map is read before anything can be done. */
  async load() {
    const { session } = this;
    for (;;) {
      try {
        return await session.load();
      } catch {
        await new Promise((resolve) => this.clock.setTimeout(() => resolve(undefined), 1000));
      }
    }
  }

  /** Lets time pass until that is done, however it ends. @param {Promise<unknown>} task */
  async passes(task) {
    let isDone = false;
    const done = () => (isDone = true);
    task.then(done, done);
    while (!isDone) await this.clock.advance(500);
  }

  /** The page as it is now, before what is on its way has arrived. @returns {[map: MapJson, tag: string]} */
  get page() {
    return [fileOf(this.site.map), this.site.tag];
  }

  async reload() {
    const { session } = this;
    session.departure.prepare();
    const shown = this.random() < 0.5 ? this.page : null;
    session.departure.leave();
    this.browser.crash();
    await this.arrive(shown);
  }

  async crash() {
    this.browser.crash();
    await this.arrive(this.random() < 0.5 ? this.page : null);
  }

  /**
   * @param {string} url
   * @param {import('./site.js').Asking} options
   * @param {() => boolean} isAlive
   * @returns {Promise<Response>}
   */
  async line(url, options, isAlive) {
    const wait = () =>
      new Promise((resolve) =>
        this.clock.setTimeout(() => resolve(undefined), this.random() * 2000),
      );
    const { bad } = this;
    if (bad && this.random() < 0.15) throw new TypeError('no line');
    await wait();
    if (this.offline) throw new TypeError('offline');
    if (bad && REFUSED.test(options.body)) return page(403);
    if (bad && this.random() < 0.12) return INSTEAD[Math.floor(this.random() * INSTEAD.length)]();
    const response = this.site.answer(url, options);
    if (bad && this.random() < 0.1) wait().then(() => this.site.answer(url, options));
    await wait();
    if (bad && this.random() < 0.15) throw new TypeError('answer lost');
    if (bad && this.random() < 0.03) return json(200, null);
    return isAlive() ? response : new Promise(() => {});
  }

  word() {
    return `${this.name}${++this.words}`;
  }

  /** Does something. Words that are gone afterwards were discarded by this person. */
  act() {
    const before = wordsOf(this.session.map);
    this.edit();
    this.forget(before, wordsOf(this.session.map));
  }

  /** @param {Set<string>} before @param {Set<string>} after */
  forget(before, after) {
    for (const word of before) if (!after.has(word)) this.letGo.add(word);
  }

  /** Every word that is on this person's screen, in the map or in what is said about it. */
  get sees() {
    const { map, pending } = this.session;
    const { former } = this.session.lostFile;
    return new Set([
      ...wordsOf(map),
      ...(former ? wordsOf(former.map) : []),
      ...wordsAnywhereIn(pending.aside),
    ]);
  }

  edit() {
    const { session, random } = this;
    /** @template T @param {readonly T[]} list @returns {T} */
    const any = (list) => list[Math.floor(random() * list.length)];
    const { map } = session;
    const note = any(map.notes);
    const [row, step] = [any(map.rows).id, any(map.steps).id];
    const kind = random();
    if (!note || kind < 0.4) session.dispatch([add(this.word(), row, step, note?.id)]);
    else if (kind < 0.7) {
      const text = note.text + ' ' + this.word();
      session.dispatch([change(note.id, note.text, text, note.row, note.step)]);
    } else if (kind < 0.85)
      session.dispatch([move(note.id, row, step, any([null, undefined, note.id]))]);
    else if (kind < 0.92) session.dispatch([remove(note.id, note.text)]);
    else session[kind < 0.97 ? 'undo' : 'redo']();
  }

  /** Where the map's file is not what it was, this person chooses what is to become of it. */
  async choose() {
    const { session, random } = this;
    const { trouble, former } = session.status;
    const isLost = /deleted|replaced/.test(`${trouble}`);
    if (!isLost && !former) return;
    const before = this.sees;
    const choice = random() < 0.5 ? 'putBack' : isLost ? 'startAfresh' : 'keepThis';
    this.holds.clear();
    await this.passes(Promise.resolve(session[choice]()));
    this.forget(before, this.sees);
  }
}

/** All words of people on bad lines that there are in something, whatever it is. @param {unknown} what @returns {string[]} */
export const wordsAnywhereIn = (what) => JSON.stringify(what).match(/[A-D]\d+/g) ?? [];
