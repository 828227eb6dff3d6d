import { equal, given, ok } from '../expect.js';
import { add, change, drawn, picture } from '../maps.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { counted } from '../model/counted.js';
import { Browser } from './browser.js';
import { json, Site } from './site.js';

/** @param {...string} lines */
async function open(...lines) {
  const site = new Site(picture(...lines));
  const browser = new Browser(site);
  const session = await browser.open();
  return { site, browser, session, clock: browser.clock };
}

const eva = { name: 'eva', fullName: 'Eva Editor' };
const tom = { name: 'tom', fullName: 'Tom Tester' };

const asked = (/** @type {Site} */ site) =>
  site.requests.filter(({ url }) => url.endsWith('/presence')).length;

/** Who has changed which note. @param {Authors} [by] */
const authors = (by) => (by instanceof Map ? by : new Map());

export default {
  "[E48] others' changes arrive within three seconds, with what changed and by whom"() {
    return open('a|b').then(async ({ site, browser, session, clock }) => {
      site.edit(change('b', 'b', 'theirs', 'r1', 's2'));
      await clock.advance(3000);
      equal(drawn(session.map), ['a|theirs']);
      const [{ changed, remote, by }] = browser.changes;
      equal([changed?.notes, changed?.cells], [['b'], ['r1/s2']]);
      equal([remote, [...authors(by)]], [true, [['b', eva]]]);
    });
  },

  '[E48] the map is fetched only when it has changed'() {
    return open('a|b').then(async ({ site, clock }) => {
      await clock.advance(60000);
      equal(site.requests.filter(({ method }) => method === 'GET').length, 1);
    });
  },

  '[E52] it arrives as what each of the others did, without the map'() {
    return open('a|b').then(async ({ site, browser, session, clock }) => {
      site.edit(change('b', 'b', "eva's", 'r1', 's2'), add('c', 'r1', 's1', 'a'));
      site.author = tom;
      site.edit(change('c', 'c', "tom's"), { type: 'move-stage', id: 'S2', after: null });
      await clock.advance(5000);
      equal(drawn(session.map), ["eva's|a,tom's"]);
      equal(site.told, ['map', 'changes']);
      equal([browser.changes.length, session.tag], [1, 'f-6']);
      const [{ changed, by }] = browser.changes;
      equal([changed?.notes, changed?.cells], [new Set(['b', 'c']), new Set(['r1/s1', 'r1/s2'])]);
      equal([authors(by).get('b'), authors(by).get('c')], [eva, tom]);
    });
  },

  '[E52] to whom was behind the answer to a save tells what the others did, and whose it is'() {
    return open('a|b').then(async ({ site, browser, session }) => {
      site.edit(change('a', 'a', "eva's"));
      site.author = { name: 'me', fullName: 'Me' };
      session.dispatch([change('a', 'a', 'mine'), change('b', 'b', 'mine', 'r1', 's2')]);
      await session.flush();
      equal(drawn(session.map), ["eva's,mine|mine"]);
      equal(site.told, ['map', 'changes']);
      const { by } = given(browser.changes.find(({ remote }) => remote));
      equal([...authors(by)], [['a', eva]]);
    });
  },

  '[E52] whom the way from their map is not known gets the whole one'() {
    return open('a|b').then(async ({ site, session, clock }) => {
      site.edit(add('c', 'r1', 's1', 'a'));
      site.recent.clear();
      site.edit(add('d', 'r1', 's1', 'c'));
      await clock.advance(5000);
      equal([drawn(session.map), site.told], [['a,c,d|b'], ['map', 'map']]);
      site.edit(add('e', 'r1', 's1', 'd'));
      await clock.advance(5000);
      equal([drawn(session.map), site.told.at(-1)], [['a,c,d,e|b'], 'changes']);
    });
  },

  '[E52] a script that is older than the server, and does not know an edit, gets the whole map'() {
    return open('a|b').then(async ({ site, session, clock }) => {
      site.edit(change('a', 'a', 'A'));
      site.edit(change('b', 'b', 'B', 'r1', 's2'));
      const newer = /** @type {Edit} */ (/** @type {unknown} */ ({ type: 'paint-note', id: 'b' }));
      given(site.recent.get('f-5')).change.edits = [newer];
      const { map, base } = session;
      const confirmed = base.map;
      await session.poller.ask();
      ok(session.map === map && base.map === confirmed, 'half of it is shown');
      session.dispatch([add('mine', 'r1', 's2', 'b')]);
      await clock.advance(10000);
      equal([drawn(session.map), drawn(site.map)], [['A|B,mine'], ['A|B,mine']]);
      equal([site.told, session.saver.state], [['map', 'changes', 'map'], 'clean']);
    });
  },

  '[E52] so does one that comes to another outcome than the server'() {
    return open('a|b').then(async ({ site, session, clock }) => {
      site.edit(change('a', 'a', 'A'));
      given(site.recent.get('f-4')).change.outcomes = [{ outcome: 'both-kept', note: 'x' }];
      await clock.advance(10000);
      equal([drawn(session.map), site.told], [['A|b'], ['map', 'changes', 'map']]);
    });
  },

  '[E52] and one whose own edits came to something else on the server'() {
    return open('a|b').then(async ({ site, browser, session, clock }) => {
      browser.savesGet(async (url, options) => {
        const answer = await site.answer(url, options).json();
        return json(200, { ...answer, outcomes: [{ outcome: 'replaced', other: 'x' }] });
      });
      session.dispatch([change('a', 'a', 'mine')]);
      await session.flush();
      site.edit({ type: 'remove-note', id: 'a', was: 'mine' });
      await clock.advance(5000);
      equal([drawn(session.map), site.told], [['|b'], ['map', 'map']]);
    });
  },

  async '[E37] what the server made something else of is not called saved until its map is read, which is at once'() {
    const { site, browser, session, clock } = await open('a|b');
    browser.savesGet(async (url, options) => {
      const answer = await site.answer(url, options).json();
      return json(200, { ...answer, outcomes: [{ outcome: 'replaced', other: 'x' }] });
    });
    let told;
    session.watch(({ state }) => (told = state));
    session.dispatch([change('a', 'a', 'mine')]);
    await session.flush();
    equal(told, 'checking');
    await clock.advance(1);
    equal([told, drawn(session.map)], ['clean', ['mine|b']]);
    equal(site.told, ['map', 'map']);
  },

  async '[E37] so it is where the server has changed nothing, and what is shown becomes what it has'() {
    const { site, browser, session, clock } = await open('a|b');
    const { tag, author } = site;
    browser.savesGet(() => json(200, { tag, author, outcomes: [{ outcome: 'kept' }] }));
    session.dispatch([change('a', 'a', 'mine')]);
    await session.flush();
    equal(session.saver.state, 'checking');
    await clock.advance(1);
    equal([session.saver.state, drawn(session.map)], ['clean', ['a|b']]);
  },

  async '[E37] and where it has made something else of what others did; while it does not answer, that is said'() {
    const { site, browser, session, clock } = await open('a|b');
    site.edit(change('a', 'a', 'A'));
    given(site.recent.get('f-4')).change.outcomes = [{ outcome: 'both-kept', note: 'x' }];
    await session.poller.ask();
    equal(session.saver.state, 'checking');
    browser.offline();
    await clock.advance(1);
    equal(session.saver.state, 'stale');
    browser.online();
    await clock.advance(5000);
    equal([session.saver.state, drawn(session.map)], ['clean', ['A|b']]);
  },

  async '[E52] the map that the page shows, which may lack fields, is not built upon'() {
    const site = new Site(picture('a|'));
    const session = await new Browser(site).beginOffline(add('theirs', 'r1', 's1', 'a'));
    equal([drawn(session.map), site.told], [['a,theirs|'], ['map']]);
  },

  async '[E53] the map of a page that shows all of it is not fetched again, and is built upon'() {
    const site = new Site(picture('a|'));
    site.isAllShown = true;
    const browser = new Browser(site);
    const session = browser.arriveOnPage();
    await session.start();
    site.edit(add('theirs', 'r1', 's1', 'a'));
    await browser.clock.advance(5000);
    equal([drawn(session.map), site.told], [['a,theirs|'], ['nothing', 'changes']]);
  },

  async '[E53] of a page that is older than the map, the map is fetched'() {
    const site = new Site(picture('a|'));
    site.isAllShown = true;
    const session = new Browser(site).arriveOnPage();
    site.edit(add('theirs', 'r1', 's1', 'a'));
    await session.start();
    equal([drawn(session.map), site.told], [['a,theirs|'], ['map']]);
  },

  '[E42] [E52] changes of a map that is no longer the one here are left alone'() {
    return open('a|b').then(async ({ site, browser, session, clock }) => {
      let late = () => {};
      browser.network = (url, options) =>
        options.method
          ? site.answer(url, options)
          : new Promise((done) => (late = () => done(site.answer(url, options))));
      site.edit(add('theirs', 'r1', 's1', null));
      await clock.advance(5000);
      session.read(site.state(''));
      site.edit(add('more', 'r1', 's1', null));
      browser.online();
      late();
      await clock.advance(5000);
      equal([drawn(session.map), session.tag], [['more,theirs,a|b'], 'f-6']);
      equal(site.told, ['map', 'map', 'changes', 'changes']);
    });
  },

  '[E52] what someone changes in 20,000 notes makes the browser look at few of them'() {
    const cells = Array.from({ length: 10000 }, (_, i) => `n${2 * i},n${2 * i + 1}`);
    const lines = Array.from({ length: 100 }, (_, r) => cells.slice(100 * r, 100 * r + 100));
    return open(...lines.map((line) => line.join('|'))).then(async ({ site, session, clock }) => {
      let looks = 0;
      const watched = (/** @type {Note} */ note) =>
        new Proxy(note, { get: (target, name) => (looks++, Reflect.get(target, name)) });
      const { head, notes } = session.map;
      const map = JourneyMap.of({ ...head, notes: notes.map(watched) });
      session.base.map = session.shown.map = map;
      // Which notes are unplaced is found when a map is first drawn.
      equal(map.unplaced, []);
      const nodes = [counted(map.byId), counted(map.byCell)];
      site.edit(change('n7', 'n7', 'theirs', 'r1', 's4'), add('new', 'r50', 's50', null));
      looks = 0;
      await clock.advance(5000);
      equal([session.map.note('n7')?.text, session.map.cell('r50', 's50').length], ['theirs', 3]);
      ok(looks < 200, looks + ' looks at notes');
      const inIndex = nodes[0]() + nodes[1]();
      // Between two and three thousand, by chance; a look at all of it is several hundred thousand.
      ok(inIndex < 10000, inIndex + ' looks at the index');
    });
  },

  "what is not saved yet stays on top of others' changes"() {
    return open('a|b').then(async ({ site, browser, session, clock }) => {
      browser.savesGet(() => new Response('', { status: 500 }));
      session.dispatch([change('a', 'a', 'mine')]);
      site.edit(add('theirs', 'r1', 's1', null));
      await clock.advance(5000);
      equal([drawn(session.map), session.pending.count], [['theirs,mine|b'], 1]);
    });
  },

  '[E42] a map that was read before a save is not shown after it'() {
    return open('a|b').then(async ({ site, browser, session, clock }) => {
      let late = () => {};
      browser.network = (url, options) => {
        const answer = site.answer(url, options);
        if (options.method) return answer;
        return new Promise((done) => (late = () => done(answer)));
      };
      site.edit(add('theirs', 'r1', 's1', null));
      await clock.advance(5000);
      session.dispatch([add('mine', 'r1', 's2', null)]);
      await session.flush();
      late();
      browser.online();
      await clock.advance(0);
      equal([drawn(session.map), session.tag], [['theirs,a|mine,b'], 'f-6']);
    });
  },

  '[E48] a heading that has moved arrives, and the others are the same objects'() {
    return open('a|b').then(async ({ site, browser, session, clock }) => {
      const [first, second] = session.map.stages;
      site.edit({ type: 'move-stage', id: 'S2', after: null });
      await clock.advance(5000);
      const { map, changed } = browser.changes[0];
      ok(map.stages[0] === second && map.stages[1] === first, 'other objects');
      equal([changed?.notes, changed?.cells], [[], []]);
    });
  },

  '[E48] the others who are here are told'() {
    return open('a|').then(async ({ site, session, clock }) => {
      site.people = [{ ...eva, cell: 'r1/s1' }];
      await clock.advance(5000);
      equal(session.status.people, site.people);
    });
  },

  '[E48] the question for news says where the person is, and each has the next number'() {
    return open('a|').then(async ({ site, session, clock }) => {
      session.active('r1/s2');
      await clock.advance(5000);
      const asked = () => /** @type {Sign} */ (site.requests[site.requests.length - 1].sent);
      const first = asked();
      equal(first, { client: 'me', number: first.number, cell: 'r1/s2', leave: false });
      session.departure.leave();
      equal([asked().leave, asked().number], [true, first.number + 1]);
    });
  },

  '[E48] a hidden window asks once a minute, and at once when it is seen again'() {
    return open('a|').then(async ({ site, session, clock }) => {
      session.setHidden(true);
      await clock.advance(300000);
      ok(asked(site) <= 5, asked(site) + ' questions in five minutes');
      const before = asked(site);
      session.setHidden(false);
      equal(asked(site), before + 1);
    });
  },

  '[E48] anyone who does nothing for a minute asks three times a minute, and at once when they are back'() {
    return open('a|').then(async ({ site, session, clock }) => {
      await clock.advance(62000);
      const before = asked(site);
      await clock.advance(300000);
      ok(asked(site) - before <= 15, asked(site) - before + ' questions in five minutes');
      ok(asked(site) - before >= 12, asked(site) - before + ' questions in five minutes');
      site.edit(add('theirs', 'r1', 's2', null));
      session.active();
      await clock.advance(0);
      equal(drawn(session.map), ['a|theirs']);
      site.edit(add('more', 'r1', 's2', null));
      await clock.advance(3000);
      equal(drawn(session.map), ['a|more,theirs']);
    });
  },

  '[E48] [U55] nobody at the keyboard: it asks seldom, then not at all, until they are back'() {
    return open('a|').then(async ({ site, session, clock }) => {
      await clock.advance(3700000);
      const before = asked(site);
      await clock.advance(3600000);
      equal(asked(site), before);
      site.edit(add('theirs', 'r1', 's2', null));
      session.active();
      await clock.advance(0);
      equal(drawn(session.map), ['a|theirs']);
    });
  },
};
