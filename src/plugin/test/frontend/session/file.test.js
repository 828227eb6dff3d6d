import { equal, given, ok } from '../expect.js';
import { add, change, drawn, fileOf, picture, remove } from '../maps.js';
import { wordsOf } from '../../../main/frontend/editor/edit/words.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { Browser } from './browser.js';
import { Site } from './site.js';

/** A map that its editor has open, with a field that this version doesn't know. */
async function open() {
  const known = picture('a|b');
  const site = new Site(/** @type {MapJson} */ ({ ...known, mood: 1 }));
  const browser = new Browser(site);
  const session = await browser.open();
  return { site, browser, session, clock: browser.clock };
}

const write = (/** @type {Browser["session"]} */ session, text = 'mine') =>
  session.dispatch([add(text, 'r1', 's2', null)]);

/** What this version doesn't know. @param {Site} site */
const moodOf = (site) => /** @type {{mood?: number}} */ (site.map.head).mood;

/**
 * That nothing was written, and nothing of what is shown is gone.
 *
 * @param {{site: Site, browser: Browser, session: Browser["session"]}} world @param {TroubleKind} trouble
 */
function isKept({ site, browser, session }, trouble) {
  const before = [site.tag, drawn(site.map)];
  return async () => {
    equal([session.saver.state, session.status.trouble], ['failed', trouble]);
    write(session);
    await browser.clock.advance(60000);
    equal([site.tag, drawn(site.map)], before, 'nothing is written');
    equal([session.saver.state, session.status.trouble], ['failed', trouble]);
    equal(drawn(session.map), ['a|mine,b']);
    ok(Object.values(browser.storage).join().includes('mine'), 'in storage');
    ok(session.atRisk, 'leaving warns');
  };
}

export default {
  '[E55] [U28] the file is deleted: all stays on the screen, and it is put back with what was typed since'() {
    return open().then(async (world) => {
      const { site, session, browser, clock } = world;
      site.delete();
      await clock.advance(5000);
      await isKept(world, 'deleted')();
      await session.putBack();
      await clock.advance(2000);
      equal([drawn(site.map), moodOf(site)], [['a|mine,b'], 1]);
      equal([session.saver.state, session.tag, browser.storage.length], ['clean', site.tag, 0]);
      write(session, 'more');
      await clock.advance(1000);
      equal([drawn(site.map), drawn(session.map)], [['a|more,mine,b'], ['a|more,mine,b']]);
    });
  },

  async '[E42] [E55] what was said of the file before the first save, and arrives after it, is no news'() {
    const site = new Site(picture('a|b'));
    site.delete();
    const browser = new Browser(site);
    const session = await browser.open();
    let late = () => {};
    browser.network = (url, options) => {
      const answer = site.answer(url, options);
      if (!url.endsWith('/presence')) return answer;
      return new Promise((done) => (late = () => done(answer)));
    };
    await browser.clock.advance(3000);
    write(session);
    await session.flush();
    given(site.file);
    browser.online();
    late();
    await browser.clock.advance(0);
    equal([session.saver.state, session.status.trouble], ['clean', null]);
    equal(session.tag, site.tag);
  },

  '[E55] [U28] the file is deleted while someone types: the save is refused, and begins no second file'() {
    return open().then(async (world) => {
      const { site, session, clock } = world;
      site.delete();
      write(session);
      await clock.advance(1000);
      equal([session.status.trouble, site.file, session.pending.count], ['deleted', '', 1]);
      await session.putBack();
      await clock.advance(1000);
      equal([drawn(site.map), session.saver.state], [['a|mine,b'], 'clean']);
    });
  },

  '[E55] [U28] whoever starts afresh has what the server has, and lets go of the rest'() {
    return open().then(async (world) => {
      const { site, session, browser, clock } = world;
      site.delete();
      await clock.advance(5000);
      await isKept(world, 'deleted')();
      await session.startAfresh();
      equal([drawn(session.map), session.saver.state, browser.storage.length], [['|'], 'clean', 0]);
      equal(session.undo(), null);
      write(session, 'new');
      await clock.advance(1000);
      equal([drawn(site.map), site.tag, session.saver.state], [['|new'], 'f1-1', 'clean']);
    });
  },

  '[E55] [U28] what someone writes until the map is there with which they go on is saved in it'() {
    return open().then(async (world) => {
      const { site, session, browser, clock } = world;
      site.delete();
      write(session, 'before');
      await clock.advance(5000);
      let arrive = () => {};
      browser.network = (url, options) =>
        new Promise((done) => (arrive = () => done(site.answer(url, options))));
      const afresh = session.startAfresh();
      write(session, 'meanwhile');
      browser.online();
      arrive();
      await afresh;
      equal(drawn(session.map), ['|meanwhile']);
      await clock.advance(1000);
      equal([drawn(site.map), session.saver.state], [['|meanwhile'], 'clean']);
    });
  },

  '[E55] [U28] another file takes its place, even at the same version: nothing of it is taken for the map'() {
    return open().then(async (world) => {
      const { site, session, clock } = world;
      site.delete();
      site.upload(picture('other|'));
      site.version = 4;
      await clock.advance(5000);
      await isKept(world, 'replaced')();
      await session.putBack();
      await clock.advance(1000);
      equal([drawn(site.map), site.tag, session.saver.state], [['a|mine,b'], 'f1-6', 'clean']);
    });
  },

  '[E55] [U28] the new file is shown to whoever wants that one'() {
    return open().then(async (world) => {
      const { site, session, clock } = world;
      site.delete();
      site.upload(picture('other|'));
      await clock.advance(5000);
      await session.startAfresh();
      equal([drawn(session.map), session.saver.state, session.tag], [['other|'], 'clean', 'f1-1']);
    });
  },

  '[E55] [U28] the file is back by itself, with its page perhaps: what was typed since is saved'() {
    return open().then(async ({ site, session, clock }) => {
      const { file, version, map } = site;
      site.delete();
      write(session);
      await clock.advance(30000);
      Object.assign(site, { file, version, map });
      await clock.advance(70000);
      equal(
        [drawn(site.map), session.saver.state, session.status.trouble],
        [['a|mine,b'], 'clean', null],
      );
    });
  },

  '[E55] [U28] two put it back at once: one does, and the other learns of it'() {
    return open().then(async ({ site, browser, session, clock }) => {
      site.delete();
      await clock.advance(5000);
      const { network } = browser;
      browser.network = (url, options) => {
        if (url.includes('/put-back')) site.upload(picture('theirs|'));
        return network(url, options);
      };
      equal((await session.putBack().catch((problem) => problem)).kind, 'replaced');
      browser.network = network;
      await clock.advance(10000);
      equal([session.status.trouble, drawn(session.map)], ['replaced', ['a|b']]);
      equal(drawn(site.map), ['theirs|']);
    });
  },

  '[E46] [U42] leaving warns, though nothing is unsaved: this screen may be all that is left of the map'() {
    return open().then(async ({ site, session, clock }) => {
      ok(!session.atRisk, 'nothing has happened yet');
      site.delete();
      await clock.advance(5000);
      equal([session.pending.count, session.atRisk], [0, true]);
    });
  },

  '[E55] [U28] the page is older than the deletion: it is told at the start'() {
    const site = new Site(picture('a|b'));
    const browser = new Browser(site);
    const session = browser.arriveOnPage();
    site.delete();
    return session
      .start()
      .catch((problem) => session.saver.unreachable(problem))
      .then(() => {
        equal([session.status.trouble, drawn(session.map)], ['deleted', ['a|b']]);
      });
  },

  '[E55] a map that never had a file is deleted by nobody'() {
    const site = new Site(picture('a|b'));
    site.delete();
    const browser = new Browser(site);
    return browser.open().then(async (session) => {
      await browser.clock.advance(5000);
      site.edit(add('theirs', 'r1', 's1', null));
      write(session);
      await browser.clock.advance(5000);
      equal([drawn(site.map), drawn(session.map)], [['theirs|mine'], ['theirs|mine']]);
      equal(session.saver.state, 'clean');
    });
  },

  "[E55] F28 someone uploads another file: it is shown, one's own unsaved words on top, and who did so"() {
    return open().then(async ({ site, browser, session, clock }) => {
      browser.savesGet(() => new Response('', { status: 503 }));
      write(session);
      await clock.advance(1000);
      /** @type {SessionStatus | undefined} */
      let told;
      session.watch((status) => (told = status));
      site.upload(picture('theirs|'));
      await clock.advance(5000);
      equal(drawn(session.map), ['theirs|mine']);
      const { fate, author } = given(told?.former);
      equal([fate, author], ['uploaded', site.author]);
      browser.online();
      session.retry();
      await clock.advance(2000);
      equal([drawn(site.map), session.saver.state], [['theirs|mine'], 'clean']);
      ok(session.status.former, 'it is told until the person has seen to it');
      await session.putBack();
      await clock.advance(2000);
      equal([drawn(site.map), drawn(session.map)], [['a|mine,b'], ['a|mine,b']]);
      equal([session.saver.state, session.status.former], ['clean', null]);
    });
  },

  '[E55] [U28] so is it who learns of it with the answer to a save, and they may keep it'() {
    return open().then(async ({ site, session }) => {
      site.upload(picture('theirs|'));
      write(session);
      await session.flush();
      equal([drawn(session.map), given(session.status.former).fate], [['theirs|mine'], 'uploaded']);
      session.keepThis();
      equal([session.status.former, session.saver.state], [null, 'clean']);
    });
  },

  '[E55] [U28] someone removes the newest version: the one before is shown, and that is told'() {
    return open().then(async ({ site, session, clock }) => {
      const before = fileOf(site.map);
      site.edit(change('a', 'a', 'A'));
      await clock.advance(5000);
      equal(drawn(session.map), ['A|b']);
      site.upload(before);
      Object.assign(site, { version: 4, uploaded: 0 });
      await clock.advance(5000);
      equal([drawn(session.map), given(session.status.former).fate], [['a|b'], 'rolled-back']);
      await session.putBack();
      equal(drawn(site.map), ['A|b']);
    });
  },

  '[E55] [U42] it happens twice before the person has seen to it: the map that they had is still the first one'() {
    return open().then(async ({ site, session, clock }) => {
      site.upload(picture('theirs|'));
      await clock.advance(5000);
      site.upload(picture('theirs, too|'));
      await clock.advance(5000);
      equal(
        [drawn(session.map), drawn(given(session.lostFile.former).map)],
        [['theirs, too|'], ['a|b']],
      );
      await session.putBack();
      await clock.advance(2000);
      equal(
        [drawn(site.map), session.saver.state, session.lostFile.former],
        [['a|b'], 'clean', null],
      );
    });
  },

  async '[E55] [U28] [U63] the file is deleted, and the page loaded anew: words that wait begin no other file by themselves'() {
    const { site, browser, session } = await open();
    browser.offline();
    session.dispatch([
      add('words', 'r1', 's2'),
      remove('a'),
      { type: 'set-value', row: 'r1', step: 's1', value: -1.5, was: null },
    ]);
    session.departure.leave();
    site.delete();
    const next = new Browser(site, { storage: browser.storage });
    const again = next.arriveOnPage('second');
    await again.start();
    await next.clock.advance(200000);
    equal([site.tag, again.saver.state, again.status.trouble], ['0', 'failed', 'other-map']);
    equal(again.status.aside.map(wordsOf), ['words', '-1.5']);
    ok(Object.values(browser.storage).join().includes('"words"'), 'no longer in storage');
    again.retry();
    await next.clock.advance(2000);
    equal([again.saver.state, site.tag === '0'], ['clean', false]);
    ok(drawn(site.map).join().includes('words'), 'not added');
  },

  async '[E55] [U63] headings that wait for a file that is gone are among the words shown, and come with their notes'() {
    const { site, browser, session } = await open();
    browser.offline();
    const stage = { id: 'new', heading: 'Mine', steps: [{ id: 'new-1', heading: 'First' }] };
    session.dispatch([
      { type: 'add-stage', stage },
      { type: 'add-row', row: { id: 'r9', heading: 'Feelings' } },
      add('words', 'r9', 'new-1'),
    ]);
    session.departure.leave();
    site.delete();
    const next = new Browser(site, { storage: browser.storage });
    const again = next.arriveOnPage('second');
    await again.start();
    equal(again.status.aside.map(wordsOf), ['Mine\nFirst', 'Feelings', 'words']);
    again.retry();
    await next.clock.advance(2000);
    equal([site.map.row('r9')?.heading, site.map.step('new-1')?.heading], ['Feelings', 'First']);
  },

  async '[E55] votes are no part of what is put back, and none stay on the screen'() {
    const site = new Site(picture('a'));
    site.map = JourneyMap.of({
      ...picture('a'),
      votes: { state: 'open', on: [{ note: 'a', by: ['me'] }] },
    });
    const browser = new Browser(site);
    const session = await browser.open();
    site.delete();
    await browser.clock.advance(5000);
    await session.putBack();
    equal([session.map.head.votes, site.map.head.votes], [undefined, undefined]);
    equal(drawn(session.map), ['a']);
  },
};
