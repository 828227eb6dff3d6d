import { equal, ok } from '../expect.js';
import { add, change, drawn, picture, textsOf } from '../maps.js';
import { Browser } from './browser.js';
import { json, Site } from './site.js';

const page = (/** @type {number} */ status, type = 'text/html') =>
  new Response('<h1>Blocked</h1>', { status, headers: { 'Content-Type': type } });

/** @typedef {import('./site.js').Network} Network */

/** How what stands between browser and server says no. @typedef {() => Response | Promise<Response>} No @type {Record<string, No>} */
const NO = {
  '403 and a page': () => page(403),
  '403 and JSON of its own': () => page(403, 'application/json'),
  400: () => page(400),
  405: () => page(405),
  406: () => page(406),
  413: () => page(413),
  418: () => page(418),
  451: () => page(451),
  502: () => page(502),
  'a login page': () => page(200),
  'an empty answer': () => new Response(''),
  'a connection that is reset': () => Promise.reject(new TypeError('reset')),
};

/** How it says no to everything, and what that is called. @type {Record<string, [TroubleKind, () => Response]>} */
const EVERYTHING = {
  '413 and a page': ['foreign', () => page(413)],
  'a long 502': ['failed', () => long(502)],
  'a long 503': ['busy', () => long(503)],
  'a long 504': ['failed', () => long(504)],
  'a redirect to a login page': [
    'signed-out',
    () =>
      Object.defineProperties(new Response(null), {
        type: { value: 'opaqueredirect' },
        status: { value: 0 },
      }),
  ],
  'the page of a captive portal': ['signed-out', () => page(200)],
};

const long = (/** @type {number} */ status) =>
  new Response('<p>Maintenance</p>'.repeat(50000), {
    status,
    headers: { 'Content-Type': 'text/html' },
  });

/**
 * A firewall that lets nothing through in which someone writes of scripts.
 *
 * @param {Site} site @param {No} no @returns {Network}
 */
const firewall = (site, no) => (url, options) =>
  options.body?.includes('<script') ? no() : site.answer(url, options);

/** @param {No} [no] */
async function behind(no = NO['403 and a page']) {
  const site = new Site(picture('a|'));
  const browser = new Browser(site);
  const session = await browser.open();
  browser.network = firewall(site, no);
  return { site, browser, session, clock: browser.clock };
}

const texts = (/** @type {Browser['session']} */ session) => textsOf(session.status.aside);
const asked = (/** @type {Site} */ site) =>
  site.requests.filter(({ url }) => url.endsWith('/presence')).length;

export default {
  ...Object.fromEntries(
    Object.entries(NO).map(([name, no]) => [
      `[E57] a firewall refuses two texts with ${name}: they are set aside, the others are saved`,
      async () => {
        const { site, browser, session, clock } = await behind(no);
        const dispatch = (/** @type {string[]} */ ...names) =>
          session.dispatch(names.map((text) => add(text, 'r1', 's2')));
        dispatch('b', '<script>', 'c', 'd', 'e', 'has <script', 'f');
        await clock.advance(240000);
        equal(drawn(site.map), ['a|b,c,d,e,f']);
        equal([session.saver.state, session.status.trouble], ['failed', 'stopped']);
        equal(texts(session), ['<script>', 'has <script']);
        ok(Object.values(browser.storage).join().includes('has <script'), 'in storage');
        dispatch('g');
        await clock.advance(2000);
        equal(drawn(site.map), ['a|b,c,d,e,f,g']);
        browser.online();
        session.retry();
        await clock.advance(1000);
        equal(drawn(site.map), ['a|b,c,d,e,f,g,<script>,has <script']);
        equal([session.saver.state, browser.storage.length], ['clean', 0]);
      },
    ]),
  ),

  async '[E57] [U30] a note whose new text is refused keeps the old one, and what was typed behind it is saved'() {
    const { site, session, clock } = await behind(NO['403 and a page']);
    session.dispatch([change('a', 'a', '<script>')]);
    await clock.advance(1000);
    session.dispatch([add('b', 'r1', 's2')]);
    await clock.advance(20000);
    equal([drawn(site.map), drawn(session.map)], [['a|b'], ['a|b']]);
    equal(textsOf(session.status.aside), ['<script>']);
  },

  async '[E57] set aside it is after a reload as well, and for the same reason'() {
    const { site, browser, session, clock } = await behind(NO['403 and a page']);
    session.dispatch([add('<script>', 'r1', 's2')]);
    await clock.advance(20000);
    session.departure.leave();
    const next = new Browser(site, { storage: browser.storage });
    next.network = firewall(site, NO['403 and a page']);
    const again = await next.open('second');
    equal([texts(again), again.status.trouble], [['<script>'], 'stopped']);
  },

  async '[E57] what is refused once, by chance, is saved'() {
    const { site, browser, session, clock } = await behind(NO['502']);
    let failures = 1;
    browser.savesGet((url, options) => (failures-- > 0 ? page(502) : site.answer(url, options)));
    session.dispatch([add('b', 'r1', 's2')]);
    await clock.advance(10000);
    equal([drawn(site.map), session.saver.state, texts(session)], [['a|b'], 'clean', []]);
  },

  async '[E57] [U42] of a line that is cut a few times in a row nothing is concluded about the words'() {
    const { site, browser, session, clock } = await behind(NO['502']);
    let failures = 4;
    browser.savesGet((url, options) =>
      JSON.parse(options.body).edits.length && failures-- > 0
        ? Promise.reject(new TypeError('reset'))
        : site.answer(url, options),
    );
    session.dispatch([add('b', 'r1', 's2')]);
    await clock.advance(120000);
    equal([drawn(site.map), session.saver.state, texts(session)], [['a|b'], 'clean', []]);
  },

  ...Object.fromEntries(
    Object.entries(EVERYTHING).map(([name, [kind, no]]) => [
      `[E43] [E44] everything is answered with ${name}: the sentence fits, the words stay, and it is asked seldom`,
      async () => {
        const { site, browser, session, clock } = await behind();
        let questions = 0;
        browser.network = () => {
          questions++;
          return no();
        };
        session.dispatch([add('b', 'r1', 's2'), add('c', 'r1', 's2')]);
        for (let minute = 0; minute < 60; minute++) {
          await clock.advance(60000);
          equal(
            [session.saver.state, session.status.trouble, session.pending.count],
            ['failed', kind, 2],
          );
          ok(session.atRisk && browser.storage.length, 'nothing is stored');
        }
        ok(questions < 250, `${questions} questions in an hour`);
        browser.online();
        session.wake();
        await clock.advance(20000);
        equal([drawn(site.map), session.saver.state], [['a|b,c'], 'clean']);
      },
    ]),
  ),

  async '[E57] a proxy that takes small requests only gets all of a large one, in few pieces'() {
    const { site, browser, session, clock } = await behind();
    let sent = 0;
    let saves = 0;
    browser.savesGet((url, options) => {
      sent += options.body.length;
      saves++;
      return options.body.length > 64000 ? page(413) : site.answer(url, options);
    });
    const letters = 'x'.repeat(400);
    session.dispatch(
      Array.from({ length: 1000 }, (_, i) => ({
        type: 'add-note',
        note: { id: `n${i}`, row: 'r1', step: 's2', text: letters },
        after: null,
      })),
    );
    await clock.advance(90000);
    equal([session.saver.state, site.map.notes.length], ['clean', 1001]);
    ok(saves < 40 && sent < 3e6, `${saves} saves of ${sent} characters`);
  },

  async '[E57] where nothing gets through, nothing is set aside'() {
    for (const no of Object.values(NO)) {
      const { site, browser, session, clock } = await behind(no);
      browser.network = (url, options) => (options.method ? no() : site.answer(url, options));
      session.dispatch([add('b', 'r1', 's2'), add('c', 'r1', 's2')]);
      await clock.advance(300000);
      equal([texts(session), session.pending.count, session.saver.state], [[], 2, 'failed']);
      browser.online();
      await clock.advance(80000);
      equal([drawn(site.map), session.saver.state], [['a|b,c'], 'clean']);
    }
  },

  "[E44] Confluence's own refusal of what it takes for forged has a sentence of its own"() {
    return behind().then(async ({ site, browser, session, clock }) => {
      browser.savesGet(
        () =>
          new Response('XSRF check failed', {
            status: 403,
            headers: { 'Content-Type': 'text/html' },
          }),
      );
      session.dispatch([add('b', 'r1', 's2')]);
      await clock.advance(60000);
      equal([session.saver.state, session.status.trouble], ['failed', 'xsrf']);
      browser.online();
      session.retry();
      await clock.advance(1000);
      equal([session.saver.state, drawn(site.map)], ['clean', ['a|b']]);
    });
  },

  '[E43] Retry-After is obeyed by saves and by questions, whichever was told, also as a date'() {
    const until = (/** @type {Browser['clock']} */ clock) =>
      new Date(clock.now() + 40000).toUTCString();
    const tell = [() => '40', until];
    return Promise.all(
      tell.map(async (after) => {
        const { site, browser, session, clock } = await behind();
        const { network } = browser;
        browser.network = () =>
          new Response('Too many', { status: 429, headers: { 'Retry-After': after(clock) } });
        await clock.advance(4000);
        equal([session.saver.state, session.status.trouble], ['stale', 'busy']);
        browser.network = network;
        const before = site.requests.length;
        session.dispatch([add('b', 'r1', 's2')]);
        session.wake();
        session.flush();
        await clock.advance(37000);
        equal([site.requests.length, session.pending.count], [before, 1], 'too early');
        await clock.advance(10000);
        equal([session.saver.state, drawn(site.map)], ['clean', ['a|b']]);
      }),
    );
  },

  async '[E27] [E43] [U60] where a question is told to wait, words that wait for their save aren’t called as good as saved'() {
    const { site, browser, session, clock } = await behind();
    const { network } = browser;
    const answer = { error: 'read-only', message: 'Later' };
    browser.network = () => json(503, answer, { 'Retry-After': '60' });
    session.dispatch([add('b', 'r1', 's2')]);
    await session.poller.ask();
    await clock.advance(1000);
    equal([session.saver.state, session.status.trouble], ['failed', 'read-only']);
    browser.network = network;
    await clock.advance(80000);
    equal([session.saver.state, session.status.trouble, drawn(site.map)], ['clean', null, ['a|b']]);
  },

  async '[E43] [U42] a clock that is put back does not make it wait for days'() {
    const { site, browser, session, clock } = await behind();
    browser.network = () => new Response('', { status: 429, headers: { 'Retry-After': '40' } });
    await clock.advance(4000);
    browser.online();
    const { now } = clock;
    clock.now = () => now.call(clock) - 3 * 86400000;
    session.dispatch([add('b', 'r1', 's2')]);
    await clock.advance(120000);
    equal([drawn(site.map), session.saver.state], [['a|b'], 'clean']);
  },

  async '[E43] the person need not wait that long'() {
    const { site, browser, session, clock } = await behind();
    browser.savesGet(() => new Response('', { status: 429, headers: { 'Retry-After': '3000' } }));
    session.dispatch([add('b', 'r1', 's2')]);
    await clock.advance(1000);
    browser.online();
    session.retry();
    await clock.advance(0);
    equal(drawn(site.map), ['a|b']);
  },

  async '[E48] questions that are not answered are asked more and more seldom'() {
    const { site, browser, clock } = await behind();
    browser.network = (url, options) => {
      site.answer(url, options);
      return page(429);
    };
    const before = asked(site);
    await clock.advance(300000);
    const more = asked(site) - before;
    ok(more >= 5 && more <= 10, `${more} questions in five minutes`);
  },
};
