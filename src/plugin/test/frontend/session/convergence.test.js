import { equal, given, ok } from '../expect.js';
import { add, change, dice, drawn, fileOf, move, picture, remove } from '../maps.js';
import { Browser } from './browser.js';
import { Clock } from './clock.js';
import { json, Site } from './site.js';
import { Storage } from './window-storage.js';

/** Words that a firewall refuses. */
const REFUSED = /[A-D]\d*7\b/;

const page = (/** @type {number} */ status) =>
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
class Person {
  /** @param {string} name @param {Memory} site @param {Clock} clock @param {() => number} random */
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
    return new Set([...wordsOf(map), ...wordsOf(former?.map), ...wordsIn(pending.aside)]);
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

/** @param {JourneyMap | undefined} map @returns {Set<string>} every word in its notes */
function wordsOf(map) {
  return new Set((map?.notes ?? []).flatMap(({ text }) => text.split(' ')));
}

/** @param {unknown} what @returns {string[]} */
const wordsIn = (what) => JSON.stringify(what).match(/[A-D]\d+/g) ?? [];

/** What happens to the map's file while people have it open. @type {Record<string, (site: Memory) => void>} */
const FATES = {
  deleted: (site) => site.delete(),
  replaced: (site) => {
    site.delete();
    site.upload(picture('other|', '|'));
  },
  uploaded: (site) => site.upload(picture('other|', '|')),
  'rolled back': (site) => {
    const versions = [...site.versions.keys()].filter((version) => version < site.version);
    if (!versions.length) return;
    site.versions.delete(site.version);
    site.version = Math.max(...versions);
    site.map = given(site.versions.get(site.version));
    if (site.uploaded > site.version) site.uploaded = 0;
    site.recent.clear();
    site.received = {};
    // The next version will have a number that there was before. That it isn't that one, its tag tells.
    site.era++;
  },
  'deleted and brought back': (site) => {
    const { file, version, uploaded, map, received } = site;
    site.delete();
    site.back = () => Object.assign(site, { file, version, uploaded, map, received });
  },
};

/**
 * Nothing that anyone has typed is gone from everywhere, and nobody is told that it is saved while
 * it isn't.
 *
 * @param {Person[]} people @param {Memory} site @param {number} seed
 */
function check(people, site, seed) {
  if (site.isPutBack) people.forEach(({ holds }) => holds.clear());
  site.isPutBack = false;
  const letGo = new Set(people.flatMap((person) => [...person.letGo]));
  for (const { name, words, session, storage, sees, holds } of people) {
    // That versions were removed shows only for as long as nobody has saved on top of the one that was left.
    if (!session.lostFile.former && site.isRolledBack && site.tag !== site.since) holds.clear();
    for (const word of holds)
      ok(sees.has(word) || letGo.has(word), `${word} is on ${name}'s screen no more, seed ${seed}`);
    const stored = new Set(wordsIn(Object.values(storage)));
    // What a window that crashed has left isn't on this one's screen, as long as that one may be alive.
    const own = session.saver.state === 'clean' ? wordsIn(storage.getItem(session.outbox.key)) : [];
    for (let i = 1; i <= words; i++) {
      const word = name + i;
      if (letGo.has(word)) continue;
      ok(
        sees.has(word) || stored.has(word) || site.ever.has(word),
        `${word} is gone, seed ${seed}`,
      );
      const isClaimed = session.saver.state === 'clean' && (sees.has(word) || own.includes(word));
      ok(!isClaimed || site.ever.has(word), `${word} is not saved, seed ${seed}`);
    }
  }
}

/**
 * A site that remembers which words it has had, and which of them someone has taken away with the
 * file, or put another in its place.
 */
class Memory extends Site {
  /** @param {MapJson} map */
  constructor(map) {
    super(map);
    this.era = 0;
    /** The tag after the last thing that became of the file, and whether that was a rolling back. */
    this.since = '';
    this.isRolledBack = false;
    /** @type {(() => void) | undefined} brings the file back */
    this.back = undefined;
    this.isPutBack = false;
    /** @type {Set<string>} */
    this.ever = new Set();
    /** @type {Set<string>} */
    this.dropped = new Set();
  }

  get tag() {
    return this.file ? `${super.tag}-${this.era}` : super.tag;
  }

  /** @param {Edit[]} edits */
  save(edits) {
    const outcomes = super.save(edits);
    for (const word of wordsOf(this.map)) this.ever.add(word);
    return outcomes;
  }

  /** @param {string | null} seen @param {MapJson} map */
  putBack(seen, map) {
    let answer = page(500);
    this.drop(() => (answer = super.putBack(seen, map)));
    // Someone has chosen: to the others that may come as any other news.
    this.isPutBack = true;
    return answer;
  }

  /** @param {() => void} act @returns {string[]} the words that are gone by it */
  drop(act) {
    const before = wordsOf(this.map);
    act();
    const after = wordsOf(this.map);
    const gone = [...before].filter((word) => !after.has(word));
    for (const word of after) this.ever.add(word);
    for (const word of gone) this.dropped.add(word);
    return gone;
  }
}

/** @param {number} seed @param {string} [fate] */
async function simulate(seed, fate) {
  const random = dice(seed);
  const clock = new Clock();
  const site = new Memory(picture('a|b', '|c'));
  const people = ['A', 'B', 'C', 'D'].map((name) => new Person(name, site, clock, random));
  for (const person of people) await person.arrive();
  for (const person of people) person.bad = true;
  for (let turn = 0; turn < 60; turn++) {
    for (const person of people) {
      const chance = random();
      if (chance < 0.5) person.act();
      else if (chance < 0.53) person.offline = !person.offline;
      else if (chance < 0.54) person.skew = (random() - 0.5) * 4 * 86400000;
      else if (chance < 0.56 && !person.offline) await person.reload();
      else if (chance < 0.565 && !person.offline) await person.crash();
      else if (chance < 0.7 && fate) await person.choose();
      check(people, site, seed);
    }
    if (random() < 0.05) site.recent.clear();
    if (fate && turn % 20 === 10) {
      const gone = site.drop(() => FATES[fate](site));
      Object.assign(site, { since: site.tag, isRolledBack: fate === 'rolled back' });
      for (const { session, holds, sees } of people) {
        // Someone who hasn't decided about one such change yet still has the map from before it.
        if (!session.lostFile.former) gone.forEach((word) => sees.has(word) && holds.add(word));
      }
    }
    if (turn % 20 === 15) site.drop(() => site.back?.());
    await clock.advance(700);
    check(people, site, seed);
  }
  for (const person of people) person.bad = person.offline = false;
  for (let round = 0; round < 6; round++) {
    await clock.advance(200000);
    for (const person of people) {
      person.session.active();
      person.session.retry();
      if (fate) await person.choose();
    }
    check(people, site, seed);
  }
  await clock.advance(200000);

  ok(site.told.includes('changes') && site.told.includes('map'), 'both kinds of news');
  const there = wordsOf(site.map);
  const letGo = new Set(people.flatMap((person) => [...person.letGo]));
  for (const { name, words, session } of people) {
    equal([session.saver.state, session.pending.count], ['clean', 0], `${name}, seed ${seed}`);
    equal(drawn(session.map), drawn(site.map), `${name} sees the same map, seed ${seed}`);
    for (let i = 1; i <= words; i++) {
      const word = name + i;
      const isLetGo = letGo.has(word) || site.dropped.has(word);
      ok(there.has(word) || isLetGo, `${word} is lost, seed ${seed}`);
    }
  }
}

/**
 * @param {number} count @param {string} name @param {(seed: number) => Promise<void>} run
 * @returns {Array<[name: string, run: () => Promise<void>]>}
 */
const seeds = (count, name, run) =>
  Array.from({ length: count }, (_, i) => [`${name}, seed ${i + 1}`, () => run(i + 1)]);

export default Object.fromEntries([
  ...seeds(
    20,
    '[M1] [M2] [M11] four people on bad lines end with one map and every word',
    simulate,
  ),
  ...Object.keys(FATES).flatMap((fate) =>
    seeds(4, `[E55] F42 so they do where the file is ${fate}`, (seed) => simulate(seed, fate)),
  ),
]);
