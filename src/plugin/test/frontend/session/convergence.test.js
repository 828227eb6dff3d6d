import { equal, ok } from '../expect.js';
import { add, change, dice, drawn, move, picture, remove } from '../maps.js';
import { Browser, Clock, Site, Storage, json } from './world.js';

/** Words that a firewall refuses. */
const REFUSED = /[A-D]\d*7\b/;

/**
 * One person at a browser with a bad line: answers are late, get lost, come twice; the line drops;
 * the page is reloaded; a gateway answers in the server's place, a firewall refuses some texts, the clock of their
 * machine jumps. They write words that nobody else writes.
 */
class Person {
  constructor(name, site, clock, random) {
    Object.assign(this, { name, site, clock, random });
    this.storage = new Storage();
    this.lives = 0;
    this.words = 0;
    this.letGo = new Set();
    /** How far the clock of their machine is wrong. */
    this.skew = 0;
  }

  async arrive() {
    const life = ++this.lives;
    const isAlive = () => life === this.lives;
    const { clock } = this;
    this.browser = new Browser(this.site, {
      storage: this.storage,
      random: this.random,
      // A page that is gone does nothing any more.
      clock: {
        now: () => clock.now() + this.skew,
        setTimeout: (action, pause) => clock.setTimeout(() => isAlive() && action(), pause),
        clearTimeout: (timer) => clock.clearTimeout(timer),
      },
    });
    this.browser.network = (url, options) => this.line(url, options, isAlive);
    const opened = this.browser.open(`${this.name}-${life}`);
    let done = false;
    opened.finally(() => (done = true)).catch(() => {});
    while (!done) await clock.advance(500);
    this.session = await opened;
  }

  async line(url, options, isAlive) {
    const wait = () =>
      new Promise((resolve) => this.clock.setTimeout(resolve, this.random() * 2000));
    const { bad } = this;
    if (bad && this.random() < 0.15) throw new TypeError('no line');
    await wait();
    if (this.offline) throw new TypeError('offline');
    if (bad && REFUSED.test(options.body)) return new Response('<h1>No</h1>', { status: 403 });
    if (bad && this.random() < 0.03) return json(200, { status: 'authentication required' });
    if (bad && this.random() < 0.1) return json(503, { error: 'busy' }, { 'Retry-After': '1' });
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

  act() {
    const { session, random } = this;
    const any = (list) => list[Math.floor(random() * list.length)];
    const { map } = session;
    const note = any(map.notes);
    const [row, step] = [any(map.rows).id, any(map.steps).id];
    const kind = random();
    const before = textOf(map);
    if (!note || kind < 0.4) session.dispatch([add(this.word(), row, step, note?.id)]);
    else if (kind < 0.7) {
      const text = note.text + ' ' + this.word();
      session.dispatch([change(note.id, note.text, text, note.row, note.step)]);
    } else if (kind < 0.85)
      session.dispatch([move(note.id, row, step, any([null, undefined, note.id]))]);
    else if (kind < 0.92) session.dispatch([remove(note.id, note.text)]);
    else session[kind < 0.97 ? 'undo' : 'redo']();
    // What somebody has deleted, or taken back, need not be there in the end.
    const after = textOf(session.map);
    for (const word of before) if (!after.has(word)) this.letGo.add(word);
  }
}

/** @param {!JourneyMap} map @return {!Set<string>} every word in its notes */
function textOf(map) {
  return new Set(map.notes.flatMap(({ text }) => text.split(' ')));
}

async function simulate(seed) {
  const random = dice(seed);
  const clock = new Clock();
  const site = new Site(picture('a|b', '|c'));
  const people = ['A', 'B', 'C', 'D'].map((name) => new Person(name, site, clock, random));
  for (const person of people) await person.arrive();
  for (const person of people) person.bad = true;
  for (let turn = 0; turn < 60; turn++) {
    for (const person of people) {
      const chance = random();
      if (chance < 0.5) person.act();
      else if (chance < 0.53) person.offline = !person.offline;
      else if (chance < 0.54) person.skew = (random() - 0.5) * 4 * 86400000;
      else if (chance < 0.56 && !person.offline) {
        person.bad = false;
        person.session.leave();
        await person.arrive();
        person.bad = true;
      }
    }
    if (random() < 0.05) site.recent.clear();
    await clock.advance(700);
  }
  for (const person of people) person.bad = person.offline = false;
  await clock.advance(200000);
  for (const { session } of people) {
    session.active();
    session.retry();
  }
  await clock.advance(200000);

  ok(site.told.includes('changes') && site.told.includes('map'), 'both kinds of news');
  const there = textOf(site.map);
  const letGo = new Set(people.flatMap((person) => [...person.letGo]));
  for (const { name, words, session } of people) {
    equal([session.state, session.unsaved], ['clean', 0], `${name}, seed ${seed}`);
    equal(drawn(session.map), drawn(site.map), `${name} sees the same map, seed ${seed}`);
    for (let i = 1; i <= words; i++) {
      const word = name + i;
      ok(there.has(word) || letGo.has(word), `${word} is lost, seed ${seed}`);
    }
  }
}

export default Object.fromEntries(
  Array.from({ length: 20 }, (_, i) => [
    `[M1] [M2] [M11] four people on bad lines end with one map and every word, seed ${i + 1}`,
    () => simulate(i + 1),
  ]),
);
