import { equal, ok } from '../expect.js';
import { add, change, drawn, picture, remove } from '../maps.js';
import { Browser } from './browser.js';
import { json, Site } from './site.js';

/** A site with one map and one browser that has it open. @param {...string} lines */
async function open(...lines) {
  const site = new Site(picture(...lines));
  const browser = new Browser(site);
  const session = await browser.open();
  return { site, browser, session, clock: browser.clock };
}

export default {
  '[E40] a change is saved one second after the last one'() {
    return open('a|').then(async ({ site, session, clock }) => {
      session.dispatch([add('b', 'r1', 's2', null)]);
      equal(session.saver.state, 'dirty');
      await clock.advance(900);
      session.dispatch([add('c', 'r1', 's2', 'b')]);
      await clock.advance(900);
      equal(site.saves.length, 0, 'too early');
      await clock.advance(200);
      equal(drawn(site.map), ['a|b,c']);
      equal([session.saver.state, session.tag], ['clean', 'f-5']);
    });
  },

  '[E40] someone who types on and on is saved every five seconds'() {
    return open('a|').then(async ({ site, session, clock }) => {
      for (let i = 0; i < 20; i++) {
        session.dispatch([add('n' + i, 'r1', 's2')]);
        await clock.advance(500);
      }
      ok(site.saves.length >= 1, 'nothing saved in ten seconds');
    });
  },

  '[E40] letters typed one after another travel as one edit'() {
    return open('a|').then(async ({ site, session, clock }) => {
      session.dispatch([change('a', 'a', 'ab')]);
      session.dispatch([change('a', 'ab', 'abc')]);
      session.dispatch([add('n', 'r1', 's2', null)]);
      session.dispatch([{ ...change('n', 'n', 'new'), step: 's2' }]);
      await clock.advance(1000);
      equal(site.saves, [
        [
          change('a', 'a', 'abc'),
          { ...add('n', 'r1', 's2', null), note: { id: 'n', row: 'r1', step: 's2', text: 'new' } },
        ],
      ]);
    });
  },

  '[E40] one request at a time; what comes in the meantime goes with the next'() {
    return open('a|').then(async ({ site, browser, session, clock }) => {
      let answer = () => {};
      browser.savesGet(
        (url, options) => new Promise((done) => (answer = () => done(site.answer(url, options)))),
      );
      session.dispatch([add('b', 'r1', 's2', null)]);
      await clock.advance(1000);
      session.dispatch([add('c', 'r1', 's2', 'b')]);
      await clock.advance(3000);
      equal([session.saver.state, site.saves.length], ['saving', 0]);
      browser.online();
      answer();
      await clock.advance(1000);
      equal([drawn(site.map), site.saves.length, session.saver.state], [['a|b,c'], 2, 'clean']);
    });
  },

  '[E40] an edit that changes nothing is not sent'() {
    return open('a|').then(async ({ site, session, clock }) => {
      equal(session.dispatch([remove('gone')]), [{ outcome: 'unchanged' }]);
      await clock.advance(2000);
      equal([site.saves.length, session.saver.state], [0, 'clean']);
    });
  },

  "what is saved over a newer map comes back with the others' changes"() {
    return open('a|').then(async ({ site, browser, session }) => {
      site.edit(add('theirs', 'r1', 's1', 'a'));
      session.dispatch([add('mine', 'r1', 's2', null)]);
      await session.flush();
      equal(drawn(session.map), ['a,theirs|mine']);
      const change = browser.changes[browser.changes.length - 1];
      equal([change.remote, change.changed?.cells], [true, ['r1/s1']]);
    });
  },

  '[M3] [E29] the person is told when both texts were kept'() {
    return open('a|').then(async ({ site, browser, session }) => {
      site.edit(change('a', 'a', 'theirs'));
      session.dispatch([change('a', 'a', 'mine')]);
      await session.flush();
      equal(drawn(session.map), ['theirs,mine|']);
      const { outcomes } = browser.changes[browser.changes.length - 1];
      equal(
        outcomes?.map(({ outcome }) => outcome.outcome),
        ['both-kept'],
      );
    });
  },

  '[E40] a listener that fails keeps nothing from being saved'() {
    return open('a|').then(async ({ site, session, clock }) => {
      const failing = () => {
        throw new Error('a bug in a view');
      };
      const unsubscribe = session.subscribe(failing);
      try {
        session.dispatch([add('b', 'r1', 's2', null)]);
      } catch {
        // The caller's to know.
      }
      unsubscribe();
      await clock.advance(1000);
      equal([drawn(site.map), session.saver.state], [['a|b'], 'clean']);
    });
  },

  '[E40] flush saves at once and says whether everything is saved'() {
    return open('a|').then(async ({ site, session }) => {
      session.dispatch([add('b', 'r1', 's2', null)]);
      equal(await session.flush(), true);
      equal(drawn(site.map), ['a|b']);
    });
  },

  '[M2] an answer that is lost does no harm: the same edits are sent again'() {
    return open('a|').then(async ({ site, browser, session, clock }) => {
      browser.savesGet((url, options) => {
        site.answer(url, options);
        throw new TypeError('connection reset');
      });
      session.dispatch([add('b', 'r1', 's2', null), change('a', 'a', 'A')]);
      await clock.advance(1000);
      equal([drawn(site.map), session.saver.state, session.pending.count], [['A|b'], 'failed', 2]);
      browser.online();
      await clock.advance(5000);
      equal([drawn(site.map), session.saver.state, site.version], [['A|b'], 'clean', 5]);
    });
  },

  '[E42] an answer that breaks off half way does no harm either'() {
    return open('a|').then(async ({ site, browser, session, clock }) => {
      browser.savesGet((url, options) => {
        site.answer(url, options);
        return new Response('{"version":5,"outc', {
          headers: { 'Content-Type': 'application/json' },
        });
      });
      session.dispatch([add('b', 'r1', 's2', null)]);
      await clock.advance(1000);
      equal(session.status.trouble, 'foreign');
      browser.online();
      await clock.advance(5000);
      equal([drawn(session.map), session.saver.state], [['a|b'], 'clean']);
    });
  },

  '[E2] [E40] the map of the page can be edited before the server has sent it'() {
    const site = new Site(picture('a|'));
    const browser = new Browser(site);
    const session = browser.arriveOnPage();
    site.edit(add('theirs', 'r1', 's1', 'a'));
    const started = session.start();
    session.dispatch([add('mine', 'r1', 's2', null)]);
    return started.then(async () => {
      equal(drawn(session.map), ['a,theirs|mine']);
      await session.flush();
      equal([drawn(site.map), session.saver.state], [['a,theirs|mine'], 'clean']);
    });
  },

  '[E42] the first answer takes nothing back that was saved while it was on its way'() {
    const site = new Site(picture('a|'));
    const browser = new Browser(site);
    let late = () => {};
    browser.network = (url, options) => {
      if (options.method) return site.answer(url, options);
      const answer = site.answer(url, options);
      return new Promise((done) => (late = () => done(answer)));
    };
    const session = browser.arriveOnPage();
    const started = session.start();
    session.dispatch([add('mine', 'r1', 's2', null)]);
    return session.flush().then(async () => {
      late();
      await started;
      equal([drawn(session.map), session.tag], [['a|mine'], 'f-5']);
    });
  },

  async '[E42] someone who begins offline gets the news, and their old words, when they are online'() {
    const browser = new Browser(new Site(picture('a|')));
    const session = await browser.beginOffline(add('theirs', 'r1', 's1', 'a'));
    equal(drawn(session.map), ['a,theirs|']);
  },

  'control characters are cleaned as the server does it, so that nobody conflicts with themself'() {
    return open('a|').then(async ({ session }) => {
      session.dispatch([change('a', 'a', 'one\r\ntwo\u0000\ud800')]);
      equal(session.map.note('a')?.text, 'one\ntwo\ufffd\ufffd');
    });
  },

  '[E46] when the page goes away, what is unsaved is sent with it, and stays stored'() {
    return open('a|').then(async ({ site, browser, session, clock }) => {
      session.dispatch([add('b', 'r1', 's2', null)]);
      /** @type {Array<[what: string | undefined, isKept: boolean | undefined]>} */
      const kept = [];
      const { network } = browser;
      browser.network = (url, options) => {
        kept.push([url.split('/').pop(), options.keepalive]);
        return network(url, options);
      };
      session.departure.leave();
      equal(kept, [
        ['edits', true],
        ['presence', true],
      ]);
      ok(Object.values(browser.storage)[0].includes('"at":0'), 'stored for whoever comes next');
      await clock.advance(0);
      equal(drawn(site.map), ['a|b']);
    });
  },

  '[E46] of more than a browser sends from a page that goes away, the first part is sent, the rest stays stored'() {
    return open('a|').then(async ({ site, browser, session, clock }) => {
      const names = Array.from({ length: 60 }, (_, i) => `n${i} ${'ö'.repeat(1000)}`);
      session.dispatch(
        names.map((text, i) => ({
          ...add(text, 'r1', 's2'),
          note: { id: `n${i}`, row: 'r1', step: 's2', text },
        })),
      );
      /** @type {Array<[isKept: boolean | undefined, bytes: number]>} */
      const kept = [];
      const { network } = browser;
      browser.network = (url, options) => {
        kept.push([options.keepalive, new TextEncoder().encode(options.body).length]);
        return network(url, options);
      };
      session.departure.leave();
      ok(kept.length === 2 && kept.every(([keepalive]) => keepalive), `kept alive: ${kept}`);
      const size = kept[0][1] + kept[1][1];
      ok(size < 64 * 1024 && size > 50000, `${size} bytes`);
      await clock.advance(0);
      const { length } = site.map.notes;
      ok(length > 20 && length < 50, `${length} notes are there`);
      const next = new Browser(site, { storage: browser.storage });
      const again = await next.open('second');
      await next.clock.advance(5000);
      equal([site.map.notes.length, again.saver.state, next.storage.length], [61, 'clean', 0]);
    });
  },

  '[E46] a save too large to outlive the page is sent as an ordinary request'() {
    return open('a|').then(async ({ browser, session }) => {
      let keepalive;
      const { network } = browser;
      browser.network = (url, options) => (
        (keepalive ??= options.keepalive),
        network(url, options)
      );
      session.dispatch([add('b'.repeat(70000), 'r1', 's2', null)]);
      await session.flush();
      equal(keepalive, false);
    });
  },

  '[M3] [U42] what is typed on while the server keeps both texts goes on with the own one, and makes no third'() {
    return open('a|').then(async ({ site, session, clock }) => {
      site.edit(change('a', 'a', 'theirs'));
      session.dispatch([change('a', 'a', 'mine')]);
      const saved = session.flush();
      session.dispatch([change('a', 'mine', 'mine, and more')]);
      await saved;
      await clock.advance(5000);
      equal(drawn(site.map), ['theirs,mine, and more|']);
      equal([drawn(session.map), session.saver.state], [drawn(site.map), 'clean']);
    });
  },
};

export { json };
