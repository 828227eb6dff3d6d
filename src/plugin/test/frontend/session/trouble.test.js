import { wordsOf } from '../../../main/frontend/editor/edit/words.js';
import { versionsOf } from '../../../main/frontend/editor/session/library.js';
import { Server } from '../../../main/frontend/editor/session/server.js';
import { equal, ok } from '../expect.js';
import { add, change, drawn, picture, textsOf } from '../maps.js';
import { Browser } from './browser.js';
import { json, refusal, Site } from './site.js';

/** @typedef {import('./site.js').Network} Network */

/** Someone types a note; the answer to the save is this one. @param {Network} answer */
async function typed(answer) {
  const site = new Site(picture('a|'));
  const browser = new Browser(site);
  const session = await browser.open();
  browser.savesGet(answer);
  session.dispatch([add('words', 'r1', 's2', null)]);
  await browser.clock.advance(1000);
  return { site, browser, session, clock: browser.clock };
}

/**
 * Whatever the trouble: the words are on the screen, in memory and in storage.
 *
 * @param {{session: Browser['session'], browser: Browser}} world
 */
function wordsAreSafe({ session, browser }) {
  equal(drawn(session.map), ['a|words'], 'on the screen');
  equal(session.pending.count, 1, 'still to be saved');
  ok(Object.values(browser.storage).join().includes('words'), 'in storage');
}

/**
 * The words are kept, the trouble has this name, and when it is over they are saved.
 *
 * @param {TroubleKind} kind @param {Network} answer
 */
function isSurvived(kind, answer) {
  return async () => {
    const world = await typed(answer);
    const { session, browser, clock, site } = world;
    equal([session.saver.state, session.status.trouble], ['failed', kind]);
    wordsAreSafe(world);
    await clock.advance(20000);
    wordsAreSafe(world);
    browser.online();
    await clock.advance(70000);
    equal([session.saver.state, session.status.trouble, session.pending.count], ['clean', null, 0]);
    equal(drawn(site.map), ['a|words']);
    equal(browser.storage.length, 0, 'nothing is left in storage');
  };
}

const html = () =>
  new Response('<html>Log in</html>', { headers: { 'Content-Type': 'text/html' } });

export default {
  '[E43] more edits than a function takes arguments are tried again like any'() {
    const site = new Site(picture('a|'));
    const browser = new Browser(site);
    return browser.open().then(async (session) => {
      browser.offline();
      /** @param {string} value @param {string} was @returns {SetField} */
      const title = (value, was) => ({ type: 'set-field', field: 'title', value, was });
      session.dispatch(Array.from({ length: 150000 }, (_, i) => title('t' + i, 'none of them')));
      await session.flush();
      equal([session.saver.state, session.pending.count], ['failed', 150000]);
    });
  },

  '[E44] offline: the words wait, and are saved when the network is back': isSurvived(
    'offline',
    () => {
      throw new TypeError('Failed to fetch');
    },
  ),
  '[E44] busy: the words wait, and are saved when the lock is free': isSurvived('busy', () =>
    json(503, { error: 'busy', message: 'Someone is saving.' }, { 'Retry-After': '2' }),
  ),
  '[E44] read-only mode: the words wait, and are saved when it ends': isSurvived('read-only', () =>
    refusal(503, 'read-only'),
  ),
  '[E44] signed out (401): the words wait, and are saved after signing in': isSurvived(
    'signed-out',
    () => json(401, { error: 'unauthorized' }),
  ),
  '[E44] signed out (the login page instead of an answer): the same': isSurvived(
    'signed-out',
    html,
  ),
  '[E44] signed out (a redirect to a login page): the same': isSurvived('signed-out', () => {
    const redirect = html();
    Object.defineProperty(redirect, 'type', { value: 'opaqueredirect' });
    return redirect;
  }),
  '[E44] signed out (a page that only looks gone to a stranger): the same': isSurvived(
    'signed-out',
    () => json(404, { error: 'not-found' }, { 'X-AUSERNAME': 'anonymous' }),
  ),
  '[A14] someone else signs in in another tab: the words wait for the one who wrote them'() {
    const site = new Site(picture('a|'));
    const browser = new Browser(site);
    return browser.open().then(async (session) => {
      site.signedIn = 'other';
      session.dispatch([add('words', 'r1', 's2', null)]);
      await browser.clock.advance(1000);
      equal([session.saver.state, session.status.trouble], ['failed', 'other-user']);
      equal(session.status.message, 'other is signed in.');
      wordsAreSafe({ session, browser });
      await browser.clock.advance(60000);
      session.departure.leave();
      wordsAreSafe({ session, browser });
      equal(drawn(site.map), ['a|'], 'nothing is saved under the wrong name');
      ok(
        Object.keys(browser.storage).every((key) => key.startsWith('journey-map:me:')),
        'under the name of who wrote it',
      );
      site.signedIn = 'me';
      await browser.clock.advance(20000);
      equal(
        [session.saver.state, session.status.trouble, drawn(site.map)],
        ['clean', null, ['a|words']],
      );
    });
  },

  '[A14] someone else signs in although nothing is unsaved: it is told, and over when they leave'() {
    const site = new Site(picture('a|'));
    const browser = new Browser(site);
    return browser.open().then(async (session) => {
      site.signedIn = 'other';
      site.edit(change('a', 'a', 'news'));
      await browser.clock.advance(5000);
      equal([session.saver.state, session.status.trouble], ['stale', 'other-user']);
      equal(drawn(session.map), ['a|'], 'it shows nothing that was read as someone else');
      site.signedIn = 'me';
      await browser.clock.advance(5000);
      equal(
        [session.saver.state, session.status.trouble, drawn(session.map)],
        ['clean', null, ['news|']],
      );
    });
  },

  '[A14] each request says for whom the page was drawn'() {
    /** @type {string[]} */
    const sent = [];
    const { clock, random } = new Browser(new Site(picture('a')));
    /** @type {Environment['fetch']} */
    const fetch = async (_, { headers }) => {
      sent.push(new Headers(headers).get('X-Journey-Map-User') ?? '');
      return json(200, { version: 1, versions: [] });
    };
    const storage = () => localStorage;
    const open = (/** @type {string | undefined} */ user) =>
      new Server({ rest: '', pageId: '1', name: 'm', user, fetch, clock, random, storage });
    const asks = ['ff80', undefined].flatMap((user) => [
      versionsOf(open(user)),
      open(user).copy('2'),
    ]);
    return Promise.all(asks).then(() => equal(sent, ['ff80', 'ff80', '', '']));
  },

  '[E44] permission lost: the words wait, and are saved when it is given back': isSurvived(
    'forbidden',
    () => refusal(403, 'not-allowed'),
  ),
  '[E44] page deleted or restricted: the words wait, and are saved when it is back': isSurvived(
    'gone',
    () => refusal(404, 'not-found'),
  ),
  '[E44] the map file was made unreadable: the words wait until it is repaired': isSurvived(
    'broken',
    () => refusal(409, 'broken'),
  ),
  '[E44] the server fails: the words wait, and are saved when it is well again': isSurvived(
    'failed',
    () => json(500, { error: 'internal' }),
  ),
  '[E44] a proxy answers with a page of its own: the same': isSurvived(
    'failed',
    () => new Response('<h1>502</h1>', { status: 502, headers: { 'Content-Type': 'text/html' } }),
  ),

  "[E44] the server's sentence is passed on"() {
    return typed(() => refusal(403, 'not-allowed', 'You may not edit this page.')).then(
      ({ session }) => equal(session.status.message, 'You may not edit this page.'),
    );
  },

  '[E44] slow: it says so while it waits, and tries again after half a minute'() {
    return typed(() => new Promise(() => {})).then(async (world) => {
      const { browser, session, clock, site } = world;
      equal([session.saver.state, session.status.trouble], ['saving', null]);
      await clock.advance(6000);
      equal([session.saver.state, session.status.trouble], ['saving', 'slow']);
      await clock.advance(24000);
      equal([session.saver.state, session.status.trouble], ['failed', 'slow']);
      wordsAreSafe(world);
      browser.online();
      await clock.advance(5000);
      equal([session.saver.state, drawn(site.map)], ['clean', ['a|words']]);
    });
  },

  '[E42] a save that was given up and arrives late does no harm'() {
    let arrive = () => {};
    /** @type {Network} */
    let late;
    return typed(
      (url, options) => new Promise((done) => (arrive = () => done(late(url, options)))),
    ).then(async ({ site, browser, session, clock }) => {
      late = (url, options) => site.answer(url, options);
      await clock.advance(30000);
      session.dispatch([{ ...change('words', 'words', 'more words'), step: 's2' }]);
      arrive();
      browser.online();
      await clock.advance(10000);
      equal([drawn(site.map), drawn(session.map)], [['a|more words'], ['a|more words']]);
    });
  },

  '[E43] Retry-After is honoured'() {
    return typed(() => json(503, { error: 'busy' }, { 'Retry-After': '40' })).then(
      async ({ site, browser, session, clock }) => {
        browser.online();
        await clock.advance(39000);
        equal([session.saver.state, drawn(site.map)], ['failed', ['a|']]);
        await clock.advance(2000);
        equal([session.saver.state, drawn(site.map)], ['clean', ['a|words']]);
      },
    );
  },

  '[E43] retries come at growing pauses, never more than 75 seconds apart'() {
    /** @type {number[]} */
    const times = [];
    let now = () => 0;
    return typed((_, { body }) => {
      // What only asks whether anything gets through is not counted.
      if (JSON.parse(body).edits.length) times.push(now());
      return json(500, {});
    }).then(async ({ clock }) => {
      now = () => clock.now() / 1000;
      times[0] = now();
      await clock.advance(600000);
      const pauses = times.slice(1).map((time, i) => Math.round(time - times[i]));
      equal(pauses.slice(0, 7), [2, 4, 8, 16, 32, 60, 60]);
    });
  },

  '[E43] the person can try at once, and so does the browser when it is online again'() {
    return typed(() => json(500, {})).then(async ({ site, browser, session, clock }) => {
      await clock.advance(60000);
      browser.online();
      session.retry();
      await clock.advance(0);
      equal([session.saver.state, drawn(site.map)], ['clean', ['a|words']]);
    });
  },

  '[E45] too large: a batch is halved, and the one note that is too large is set aside, not forgotten'() {
    const tooLarge = (/** @type {AddNote[]} */ edits) =>
      edits.length > 1 || edits[0].note.text === 'huge';
    return typed(() => json(500, {})).then(async ({ site, browser, session, clock }) => {
      browser.savesGet((url, options) =>
        tooLarge(JSON.parse(options.body).edits)
          ? refusal(413, 'too-large')
          : site.answer(url, options),
      );
      session.dispatch([add('huge', 'r1', 's1'), add('b', 'r1', 's1')]);
      await clock.advance(60000);
      equal(drawn(site.map), ['a,b|words']);
      equal([session.saver.state, session.status.trouble], ['failed', 'too-large']);
      equal(textsOf(session.status.aside), ['huge']);
      equal(drawn(session.map), ['a,b|words']);
      session.discard();
      equal([session.saver.state, browser.storage.length], ['clean', 0]);
    });
  },

  '[E45] refused: the edit that is wrong is set aside, not forgotten, and the others are saved'() {
    return typed(() => json(500, {})).then(async ({ site, browser, session, clock }) => {
      browser.savesGet((url, options) => {
        const edits = /** @type {AddNote[]} */ (JSON.parse(options.body).edits);
        const at = edits.findIndex(({ note }) => note.text === 'wrong');
        if (at < 0) return site.answer(url, options);
        return refusal(422, 'malformed', 'No.', { path: `$.edits[${at}].note.text` });
      });
      session.dispatch([add('wrong', 'r1', 's1'), add('right', 'r1', 's1')]);
      await clock.advance(60000);
      equal(drawn(site.map), ['a,right|words']);
      equal([session.status.trouble, session.status.message], ['refused', 'No.']);
      equal(textsOf(session.status.aside), ['wrong']);
      ok(Object.values(browser.storage).join().includes('wrong'), 'in storage');
    });
  },

  'removed: the heading written for a row that a colleague deleted is kept and shown'() {
    const site = new Site(picture('a|b'));
    const browser = new Browser(site);
    return browser.open().then(async (session) => {
      const { id, heading = '' } = session.map.rows[0];
      site.edit({ type: 'remove-row', id });
      session.dispatch([
        { type: 'change-row', id, field: 'heading', value: 'my words', was: heading },
      ]);
      await session.flush();
      equal([session.saver.state, session.status.trouble], ['failed', 'removed']);
      equal(textsOf(session.status.aside), ['my words']);
      ok(Object.values(browser.storage).join().includes('my words'), 'in storage');
      session.dispatch([{ type: 'change-row', id, field: 'prompt', value: 'more words', was: '' }]);
      equal(textsOf(session.status.aside), ['my words', 'more words']);
      session.discard();
      equal([session.saver.state, browser.storage.length], ['clean', 0]);
    });
  },

  'removed: the categories written for a row that a colleague deleted are kept and shown'() {
    const site = new Site(picture('a|b'));
    const browser = new Browser(site);
    return browser.open().then(async (session) => {
      const { id, categories = [] } = session.map.rows[0];
      site.edit({ type: 'remove-row', id });
      const value = [
        { id: 'c1', label: 'my words' },
        { id: 'c2', label: 'more words' },
      ];
      session.dispatch([{ type: 'change-row', id, field: 'categories', value, was: categories }]);
      await session.flush();
      equal([session.saver.state, session.status.trouble], ['failed', 'removed']);
      equal(session.status.aside.map(wordsOf), ['my words\nmore words']);
      ok(Object.values(browser.storage).join().includes('more words'), 'in storage');
    });
  },

  '[E27] [E44] discarding lets go of everything that is not saved'() {
    return typed(() => json(404, {})).then(async ({ browser, session, clock }) => {
      session.discard();
      equal([drawn(session.map), session.pending.count, browser.storage.length], [['a|'], 0, 0]);
      browser.online();
      await clock.advance(60000);
      equal(session.saver.state, 'clean');
    });
  },

  '[E44] permission lost is told although nothing is unsaved, and again when it is back'() {
    const site = new Site(picture('a|'));
    const browser = new Browser(site);
    return browser.open().then(async (session) => {
      site.canEdit = false;
      site.version++;
      await browser.clock.advance(5000);
      equal([session.saver.state, session.status.trouble], ['stale', 'forbidden']);
      site.canEdit = true;
      site.version++;
      await browser.clock.advance(5000);
      equal([session.saver.state, session.status.trouble], ['clean', null]);
    });
  },

  '[E44] trouble with reading is told although nothing is unsaved'() {
    const site = new Site(picture('a|'));
    const browser = new Browser(site);
    return browser.open().then(async (session) => {
      browser.network = () => refusal(404, 'not-found');
      await browser.clock.advance(5000);
      equal([session.saver.state, session.status.trouble], ['stale', 'gone']);
      browser.online();
      await browser.clock.advance(5000);
      equal([session.saver.state, session.status.trouble], ['clean', null]);
    });
  },
};
