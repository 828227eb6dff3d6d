import { equal, ok } from '../expect.js';
import { add, change, drawn, move, picture, remove, textsOf } from '../maps.js';
import { Browser } from './browser.js';
import { Clock } from './clock.js';
import { json, Site } from './site.js';
import { wordsOf } from '../../../main/frontend/editor/edit/words.js';
import { Storage } from './window-storage.js';

/** A browser that could not save a note. @param {Site} site */
async function stuck(site, storage = new Storage(), clock = new Clock(), client = 'first') {
  const browser = new Browser(site, { storage, clock });
  const session = await browser.open(client);
  browser.savesGet(() => json(503, {}));
  session.dispatch([add('words', 'r1', 's2', null)]);
  await clock.advance(1000);
  return browser;
}

export default {
  '[E9] [E41] after a reload the unsaved words are there again, and are saved'() {
    const site = new Site(picture('a|'));
    return stuck(site).then(async ({ storage, clock, session }) => {
      session.departure.leave();
      const browser = new Browser(site, { storage, clock: new Clock() });
      const again = await browser.open('second');
      equal([drawn(again.map), again.status.recovered], [['a|words'], 1]);
      await browser.clock.advance(2000);
      equal([drawn(site.map), storage.length], [['a|words'], 0]);
    });
  },

  '[E41] after a crash, too'() {
    const site = new Site(picture('a|'));
    return stuck(site).then(async ({ storage, clock }) => {
      const browser = new Browser(site, { storage });
      browser.clock.time = clock.now() + 91000;
      const again = await browser.open('second');
      equal(drawn(again.map), ['a|words']);
    });
  },

  '[E41] after a crash and an immediate restart, as soon as it is sure that no other tab has them'() {
    const site = new Site(picture('a|'));
    return stuck(site).then(async (first) => {
      first.crash();
      const browser = new Browser(site, { storage: first.storage });
      browser.clock.time = first.clock.now();
      const again = await browser.open('second');
      equal(drawn(again.map), ['a|']);
      await browser.clock.advance(2000);
      equal(drawn(again.map), ['a|words']);
      await browser.clock.advance(2000);
      equal([drawn(site.map), first.storage.length], [['a|words'], 0]);
    });
  },

  '[E35] a window that is alive is asked, and keeps what is its own'() {
    const site = new Site(picture('a|'));
    return stuck(site).then(async (first) => {
      const { storage, clock } = first;
      const second = new Browser(site, { storage, clock });
      const session = await second.open('second');
      await clock.advance(80000);
      equal(
        [drawn(session.map), session.pending.count, first.session.pending.count],
        [['a|'], 0, 1],
      );
    });
  },

  '[E35] a window that only seemed to be dead does no harm when it wakes'() {
    const site = new Site(picture('a|'));
    return stuck(site).then(async (first) => {
      first.crash();
      // Nor does it ask for news, which would be a sign of life.
      first.session.setHidden(true);
      const { storage, clock } = first;
      const second = await new Browser(site, { storage, clock }).open('second');
      await clock.advance(5000);
      second.undo();
      await second.flush();
      equal(drawn(site.map), ['a|']);
      first.online();
      first.session.wake();
      await clock.advance(5000);
      equal([drawn(site.map), drawn(first.session.map), storage.length], [['a|'], ['a|'], 0]);
    });
  },

  '[E35] on a page, what was left unsaved is there before the server has said anything'() {
    const site = new Site(picture('a|'));
    return stuck(site).then(async ({ storage, session }) => {
      session.departure.leave();
      const browser = new Browser(site, { storage });
      const again = browser.arriveOnPage('second');
      browser.network = () => new Promise(() => {});
      again.start();
      equal([drawn(again.map), again.saver.state], [['a|words'], 'dirty']);
    });
  },

  async '[E41] what can not be done on the older map of a page is kept until the server has said what there is'() {
    const site = new Site(picture('a|'));
    const [older, tag] = [picture('a|'), site.tag];
    const first = new Browser(site);
    const session = await first.open('first');
    session.dispatch([add('b', 'r1', 's1'), add('c', 'r1', 's1')]);
    await session.flush();
    first.offline();
    session.dispatch([move('b', 'r1', 's2'), remove('c')]);
    session.departure.leave();
    const next = new Browser(site, { storage: first.storage });
    const again = next.arrive('second');
    again.adopt(older, tag);
    await again.start();
    await next.clock.advance(3000);
    equal([drawn(site.map), drawn(again.map), first.storage.length], [['a|b'], ['a|b'], 0]);
  },

  async '[E41] what another window has left can be undone, and that is saved, too'() {
    const site = new Site(picture('a|'));
    const first = new Browser(site);
    const session = await first.open('first');
    first.offline();
    session.dispatch([{ type: 'set-field', field: 'title', value: 'New', was: 'Map' }]);
    session.departure.leave();
    const next = new Browser(site, { storage: first.storage });
    const again = await next.open('second');
    await again.flush();
    equal(site.map.title, 'New');
    again.undo();
    await again.flush();
    equal([site.map.title, again.map.title], ['Map', 'Map']);
    again.redo();
    await again.flush();
    equal(site.map.title, 'New');
  },

  '[E35] it is told if it had not been saved, and not if it had'() {
    const tells = async (/** @type {boolean} */ isSaved) => {
      const site = new Site(picture('a|'));
      const first = await stuck(site);
      if (isSaved) first.online();
      first.session.departure.leave();
      const { storage } = first;
      const browser = new Browser(site, { storage });
      // The page was fetched before what was saved on leaving had arrived.
      const session = browser.arriveOnPage('second');
      await first.clock.advance(0);
      equal(drawn(site.map), [isSaved ? 'a|words' : 'a|']);
      await session.start();
      await browser.clock.advance(3000);
      equal([drawn(site.map), drawn(session.map)], [['a|words'], ['a|words']]);
      return browser.changes.some(({ recovered }) => recovered);
    };
    return Promise.all([true, false].map(tells)).then((told) => equal(told, [false, true]));
  },

  '[E41] words that are recovered can be undone'() {
    const site = new Site(picture('a|'));
    return stuck(site).then(async ({ storage, session }) => {
      session.departure.leave();
      const browser = new Browser(site, { storage });
      const again = await browser.open('second');
      again.undo();
      equal(drawn(again.map), ['a|']);
    });
  },

  '[E41] what the server got although the page had gone is not added twice'() {
    const site = new Site(picture('a|'));
    return stuck(site).then(async (browser) => {
      browser.online();
      browser.session.departure.leave();
      await browser.clock.advance(0);
      equal(drawn(site.map), ['a|words']);
      const next = new Browser(site, { storage: browser.storage });
      const again = await next.open('second');
      equal([again.pending.count, again.status.recovered, drawn(again.map)], [0, 0, ['a|words']]);
    });
  },

  "[E41] two open tabs leave each other's unsaved words alone"() {
    const site = new Site(picture('a|'));
    const [storage, clock] = [new Storage(), new Clock()];
    return stuck(site, storage, clock, 'first').then(async (first) => {
      const second = await stuck(site, storage, clock, 'second');
      second.session.dispatch([add('other', 'r1', 's1')]);
      equal([first.session.pending.count, second.session.pending.count], [1, 2]);
      equal(storage.length, 2);
      second.online();
      await clock.advance(60000);
      equal(
        Object.keys(storage).map((key) => key.split(':').pop()),
        ['first'],
      );
    });
  },

  "[E41] another person's words, or another map's, are not taken over"() {
    const site = new Site(picture('a|'));
    return stuck(site).then(async ({ storage, session }) => {
      session.departure.leave();
      const [[key, text]] = Object.entries(storage);
      storage.removeItem(key);
      storage.setItem(key.replace('Journey%20map', 'Journey%20map%202'), text);
      const again = await new Browser(site, { storage }).open('second');
      equal(again.pending.count, 0);
    });
  },

  '[E41] a full storage is told, and keeps nothing from being saved'() {
    const site = new Site(picture('a|'));
    const browser = new Browser(site);
    browser.storage.full = true;
    return browser.open().then(async (session) => {
      session.dispatch([add('words', 'r1', 's2', null)]);
      equal(session.status.stored, false);
      await browser.clock.advance(1000);
      equal(drawn(site.map), ['a|words']);
      equal(session.status.stored, true, 'there is nothing left that is not stored');
    });
  },

  async '[E41] where the browser has no storage at all, it is told as long as words wait'() {
    const site = new Site(picture('a|'));
    // Firefox gives null in its place once it is switched off.
    const browser = new Browser(site);
    const session = browser.arrive();
    session.outbox.storage = () => /** @type {Storage} */ (/** @type {unknown} */ (null));
    await session.start();
    browser.offline();
    session.dispatch([add('words', 'r1', 's2', null)]);
    await browser.clock.advance(1000);
    const { trouble, stored, unsaved } = session.status;
    equal([trouble, stored, unsaved, session.atRisk], ['offline', false, 1, true]);
    browser.online();
    await browser.clock.advance(10000);
    equal([drawn(site.map), session.atRisk], [['a|words'], false]);
  },

  '[E41] a damaged record does not hide the others'() {
    const site = new Site(picture('a|'));
    return stuck(site).then(async ({ storage, session }) => {
      session.departure.leave();
      const sound = storage.getItem(Object.keys(storage)[0]);
      const next = new Storage();
      next.setItem('journey-map:me:1:Journey%20map:dead', '{"edits":');
      next.setItem('journey-map:me:1:Journey%20map:left', sound);
      const again = await new Browser(site, { storage: next }).open('second');
      equal(drawn(again.map), ['a|words']);
    });
  },

  '[E41] a record that this version can make nothing of keeps its words, in view and in storage'() {
    const storage = new Storage();
    const words = { type: 'paint-note', id: 'a', value: 'words' };
    storage.setItem(
      'journey-map:me:1:Journey%20map:newer',
      JSON.stringify({ at: 0, edits: [words], aside: [] }),
    );
    const browser = new Browser(new Site(picture('a|')), { storage });
    return browser.open().then(async (session) => {
      await browser.clock.advance(20000);
      const kept = { because: 'refused', ...words };
      equal([session.status.aside, session.status.trouble], [[kept], 'refused']);
      session.dispatch([change('a', 'a', 'A')]);
      await session.flush();
      equal(session.pending.count, 0);
      equal(
        Object.values(storage).map((text) => JSON.parse(text).aside),
        [[kept]],
      );
    });
  },

  '[E41] of records that are damaged, in whatever way, what can be read is shown, and the rest is taken up'() {
    const text = JSON.stringify({ at: 0, edits: [add('saved', 'r1', 's2')], aside: [] });
    const records = {
      'cut off': text.slice(0, -13),
      'cut off in a word':
        '{"at":0,"edits":[{"type":"add-note","note":{"id":"x","text":"say \\"sav',
      'no JSON': 'saved',
      'without edits': '{"at":0,"aside":[{"value":"saved"}]}',
      'with nothing among its edits': text.replace('[{', '[null,{'),
      'with edits that are none': text.replace('[{', '["saved",{'),
      'a list': '["saved"]',
      'no edits at all': '{"at":0,"text":"saved","edits":{}}',
    };
    return Promise.all(
      Object.entries(records).map(async ([name, record]) => {
        const storage = new Storage();
        storage.setItem('journey-map:me:1:Journey%20map:dead', record);
        const site = new Site(picture('a|'));
        const browser = new Browser(site, { storage });
        const session = await browser.open();
        await browser.clock.advance(5000);
        equal([session.saver.state, session.status.trouble], ['failed', 'damaged'], name);
        const shown = textsOf(session.status.aside).join();
        ok(shown.includes('sav'), `${name}: ${shown}`);
        session.retry();
        await browser.clock.advance(1000);
        equal([session.status.aside.length > 0, session.pending.count], [true, 0], name);
        session.discard();
        equal([session.saver.state, storage.length], ['clean', 0], name);
      }),
    );
  },

  '[E41] a record in which one edit is rotten is taken up but for that one'() {
    const storage = new Storage();
    const rotten = { type: 'add-note', note: null, value: 'rotten' };
    const edits = [add('b', 'r1', 's2'), rotten, add('c', 'r1', 's2')];
    storage.setItem('journey-map:me:1:Journey%20map:dead', JSON.stringify({ at: 0, edits }));
    const site = new Site(picture('a|'));
    const browser = new Browser(site, { storage });
    return browser.open().then(async (session) => {
      await browser.clock.advance(2000);
      equal(drawn(site.map), ['a|b,c']);
      equal([session.status.aside.map(wordsOf), session.saver.state], [['rotten'], 'failed']);
    });
  },

  '[E41] a clock that was wrong and is put right keeps no words from being taken up'() {
    const site = new Site(picture('a|'));
    const clock = new Clock();
    clock.time += 400 * 86400000;
    return stuck(site, new Storage(), clock).then(async ({ storage }) => {
      const again = await new Browser(site, { storage }).open('second');
      equal(drawn(again.map), ['a|words']);
    });
  },

  '[E41] words that are taken up stay where they are if there is no room for them elsewhere'() {
    const site = new Site(picture('a|'));
    return stuck(site).then(async ({ storage, session }) => {
      session.departure.leave();
      storage.full = true;
      const next = new Browser(site, { storage });
      next.savesGet(() => json(503, {}));
      const again = await next.open('second');
      equal([drawn(again.map), again.status.stored, storage.length], [['a|words'], false, 1]);
    });
  },

  '[E41] a storage that is damaged or forbidden keeps nobody from editing'() {
    const site = new Site(picture('a|'));
    const storage = new Storage();
    storage.setItem('journey-map:me:1:Journey%20map:dead', '{"edits":');
    return new Browser(site, { storage }).open().then(async (session) => {
      session.dispatch([change('a', 'a', 'A')]);
      equal(await session.flush(), true);
      ok(session.map.note('a')?.text === 'A', 'edited');
    });
  },
};
