import { attach } from '../../../main/frontend/editor/session/browser.js';
import { equal, ok } from '../expect.js';
import { add, drawn, picture, textsOf } from '../maps.js';
import { Browser } from './browser.js';
import { json, refusal, Site } from './site.js';

/** A session in a window of its own. */
async function open() {
  const site = new Site(picture('a|'));
  const browser = new Browser(site);
  const session = await browser.open();
  const page = Object.assign(new EventTarget(), { hidden: false });
  const window = Object.assign(new EventTarget(), { document: page });
  /** @type {string[]} */
  const collected = [];
  attach(session, /** @type {Window} */ (/** @type {unknown} */ (window)), () =>
    collected.push(session.saver.state),
  );
  session.dispatch([add('words', 'r1', 's2', null)]);
  const happens = async (
    /** @type {string} */ type,
    target = /** @type {EventTarget} */ (window),
  ) => {
    const event = new Event(type, { cancelable: true });
    target.dispatchEvent(event);
    await browser.clock.advance(0);
    return event;
  };
  return { site, browser, session, window, happens, collected };
}

const isSaved = (/** @type {Site} */ site) => equal(drawn(site.map), ['a|words']);

export default {
  '[E40] what is typed is saved at once when the window loses the focus'() {
    return open().then(async ({ site, happens }) => {
      await happens('blur');
      isSaved(site);
    });
  },

  '[E40] or is hidden'() {
    return open().then(async ({ site, window, happens }) => {
      window.document.hidden = true;
      await happens('visibilitychange', window.document);
      isSaved(site);
    });
  },

  '[E40] or is left'() {
    return open().then(async ({ site, happens }) => {
      await happens('pagehide');
      isSaved(site);
      const { leave } = /** @type {Sign} */ (site.requests[site.requests.length - 1].sent);
      equal(leave, true);
    });
  },

  '[E46] leaving with edits that can not be saved for now warns, and only then'() {
    return open().then(async ({ site, browser, session, happens }) => {
      browser.savesGet(() => json(503, {}));
      await session.flush();
      ok((await happens('beforeunload')).defaultPrevented, 'no warning');
      browser.online();
      session.retry();
      await browser.clock.advance(0);
      isSaved(site);
      ok(!(await happens('beforeunload')).defaultPrevented, 'a warning about nothing');
    });
  },

  '[E46] in every state, leaving warns if this browser alone has words, and not if it has none'() {
    /** @typedef {Awaited<ReturnType<typeof open>>} World */
    const warns = async (/** @type {World} */ { happens }) =>
      (await happens('beforeunload')).defaultPrevented;
    const long = add('x'.repeat(5001), 'r1', 's1');
    /** @type {Record<string, (world: World) => Promise<[state: string, warns: boolean]>>} */
    const states = {
      async clean({ session }) {
        await session.flush();
        return ['clean', false];
      },
      async dirty({ browser }) {
        browser.savesGet(() => new Promise(() => {}));
        return ['saving', false];
      },
      async saving({ browser, session }) {
        browser.savesGet(() => new Promise(() => {}));
        session.flush();
        return ['saving', false];
      },
      async slow({ browser, session }) {
        browser.savesGet(() => new Promise(() => {}));
        session.flush();
        await browser.clock.advance(7000);
        return ['saving', false];
      },
      async 'not stored'({ browser, session }) {
        await session.flush();
        browser.storage.full = true;
        browser.savesGet(() => new Promise(() => {}));
        session.dispatch([add('more', 'r1', 's2')]);
        return ['saving', true];
      },
      async 'being typed'({ session }) {
        await session.flush();
        session.typing('dirty');
        return ['dirty', false];
      },
      async 'emptied for now'({ session }) {
        await session.flush();
        session.typing('held');
        return ['held', false];
      },
      async failed({ browser, session }) {
        browser.offline();
        await session.flush();
        return ['failed', true];
      },
      async refused({ browser, session }) {
        browser.savesGet(() => refusal(422, 'malformed', 'No.', { path: '$.edits[0]' }));
        await session.flush();
        return ['failed', true];
      },
      async 'out of reach'({ browser, session }) {
        await session.flush();
        browser.offline();
        await browser.clock.advance(5000);
        return ['stale', false];
      },
      async 'too long to save'({ session }) {
        await session.flush();
        session.keepDraft([long]);
        session.typing('long');
        return ['held', true];
      },
      async 'too long, then given up'({ session }) {
        await session.flush();
        session.keepDraft([long]);
        session.typing('long');
        session.keepDraft([]);
        return ['clean', false];
      },
      async 'let go of'({ browser, session }) {
        browser.offline();
        await session.flush();
        session.discard();
        return ['clean', false];
      },
    };
    return Promise.all(
      Object.entries(states).map(async ([name, reach]) => {
        const window = await open();
        const [state, warned] = await reach(window);
        equal([await warns(window), window.session.saver.state], [warned, state], name);
      }),
    );
  },

  '[E46] a window that holds nothing does not listen for its being left, so that it can be kept in memory'() {
    return open().then(async ({ session, happens, collected }) => {
      await happens('beforeunload');
      await session.flush();
      const { length } = collected;
      ok(length > 0, 'what is being typed is not saved with the rest');
      await happens('beforeunload');
      equal(collected.length, length);
    });
  },

  '[E46] what is warned of is there again after the page was left all the same'() {
    const long = add('x'.repeat(5001), 'r1', 's1');
    return open().then(async ({ site, browser, session, happens }) => {
      await session.flush();
      session.keepDraft([long]);
      await happens('pagehide');
      const next = new Browser(site, { storage: browser.storage });
      next.savesGet((url, options) =>
        options.body.includes('xxx')
          ? refusal(422, 'malformed', 'No.', { path: '$.edits[0].note.text' })
          : site.answer(url, options),
      );
      const again = await next.open('second');
      await next.clock.advance(2000);
      equal(textsOf(again.status.aside), [long.note.text]);
      equal(again.status.trouble, 'refused');
    });
  },

  '[E35] what is saved while the next page is on its way stays stored: that page may not have it'() {
    return open().then(async ({ site, browser, happens }) => {
      await happens('beforeunload');
      isSaved(site);
      await happens('pagehide');
      equal(Object.values(browser.storage).filter((text) => text.includes('words')).length, 1);
      await browser.clock.advance(60000);
      equal(browser.storage.length, 0);
    });
  },

  '[E43] a network or a window that comes back is used at once'() {
    return open().then(async ({ site, browser, session, happens }) => {
      for (const [i, type] of ['online', 'focus'].entries()) {
        browser.offline();
        session.dispatch([add('n' + i, 'r1', 's1')]);
        await browser.clock.advance(60000);
        equal([session.saver.state, session.status.trouble], ['failed', 'offline']);
        browser.online();
        await happens(type);
        equal(session.saver.state, 'clean');
      }
      equal(drawn(site.map), ['a,n0,n1|words']);
    });
  },

  '[E45] what was set aside is still there after a reload, and can be tried again'() {
    return open().then(async ({ site, browser, session, happens }) => {
      browser.savesGet(() => refusal(422, 'malformed', 'No.', { path: '$.edits[0]' }));
      await session.flush();
      equal([session.pending.count, session.status.aside.length], [0, 1]);
      await happens('pagehide');
      const next = new Browser(site, { storage: browser.storage });
      const again = await next.open('second');
      equal(
        [again.saver.state, again.status.trouble, drawn(again.map)],
        ['failed', 'refused', ['a|']],
      );
      again.retry();
      await next.clock.advance(0);
      isSaved(site);
      equal([again.saver.state, next.storage.length], ['clean', 0]);
    });
  },
};
