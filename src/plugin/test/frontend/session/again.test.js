import { equal, given, ok } from '../expect.js';
import { add, change, drawn, picture, remove } from '../maps.js';
import { Browser } from './browser.js';
import { Clock } from './clock.js';
import { refusal, Site } from './site.js';
import { Storage } from './window-storage.js';

/** What is sent twice, with someone else's work in between. */

/** @param {string} was @param {string} value @returns {SetField} */
const title = (was, value) => ({ type: 'set-field', field: 'title', value, was });

/**
 * Eva has written a note and a title in a window. `lose`: the site takes them, the answer is lost.
 *
 * @param {boolean} lose
 */
async function written(lose) {
  const site = new Site(picture('a|b'));
  const browser = new Browser(site);
  const session = await browser.open('first');
  if (lose)
    browser.savesGet((url, options) => {
      site.answer(url, options);
      return Promise.reject(new TypeError('lost'));
    });
  session.dispatch([add('mine', 'r1', 's1', 'a'), change('a', 'a', 'A'), title('Map', 'My map')]);
  return { site, browser, session, clock: browser.clock };
}

/** Someone goes on from there. @param {Site} site */
const others = (site) =>
  site.edit(change('a', 'A', 'theirs'), remove('mine'), title('My map', 'Their map'));

const isAsTheyLeftIt = (/** @type {JourneyMap} */ map) =>
  equal([drawn(map), map.title], [['theirs|b'], 'Their map']);

export default {
  "[M2] an answer was lost: sending again takes nothing of others' work back"() {
    return written(true).then(async ({ site, browser, session, clock }) => {
      await clock.advance(1000);
      others(site);
      browser.online();
      await clock.advance(10000);
      isAsTheyLeftIt(site.map);
      isAsTheyLeftIt(session.map);
      equal(session.saver.state, 'clean');
    });
  },

  '[M2] with more edits behind those that were lost, only these are new'() {
    return written(true).then(async ({ site, browser, session, clock }) => {
      await clock.advance(1000);
      others(site);
      session.dispatch([add('later', 'r1', 's2')]);
      browser.online();
      await clock.advance(10000);
      equal([drawn(site.map), site.map.title], [['theirs|b,later'], 'Their map']);
    });
  },

  '[E41] a window was closed and its page saved on leaving: days later nothing is taken back'() {
    return written(false).then(async ({ site, browser, session }) => {
      session.departure.leave();
      await browser.clock.advance(0);
      equal(site.map.title, 'My map');
      others(site);
      const next = new Browser(site, { storage: browser.storage });
      next.clock.time += 3 * 86400000;
      const again = await next.open('second');
      await next.clock.advance(5000);
      isAsTheyLeftIt(site.map);
      isAsTheyLeftIt(again.map);
      equal([again.saver.state, next.storage.length], ['clean', 0]);
    });
  },

  '[E41] a page that is left while a save is under way: both arrive, in whichever order'() {
    return written(false).then(async ({ site, browser, session, clock }) => {
      /** @type {Array<() => void>} */
      const requests = [];
      browser.savesGet((url, options) => {
        requests.push(() => site.answer(url, options));
        return new Promise(() => {});
      });
      await clock.advance(1000);
      session.dispatch([change('a', 'A', 'AA'), add('later', 'r1', 's2')]);
      session.departure.leave();
      equal(requests.length, 2);
      requests.reverse().forEach((arrive) => arrive());
      equal([drawn(site.map), site.map.title], [['AA,mine|b,later'], 'My map']);
    });
  },

  '[E41] two windows without a network for two minutes: what both have is saved once'() {
    return written(false).then(async ({ site, browser, session, clock }) => {
      browser.offline();
      await clock.advance(60000);
      const other = new Browser(site, { storage: browser.storage, clock });
      await other.open('second');
      other.offline();
      await clock.advance(60000);
      // The second one has taken the first one for dead by now, or will on asking.
      other.online();
      await clock.advance(60000);
      equal([drawn(site.map), site.map.title], [['A,mine|b'], 'My map']);
      others(site);
      browser.online();
      session.wake();
      // For someone who does nothing, news arrives within twenty seconds.
      await clock.advance(20000);
      isAsTheyLeftIt(site.map);
      isAsTheyLeftIt(session.map);
      isAsTheyLeftIt(other.session.map);
    });
  },

  '[M3] another window saved the draft, this one goes on typing: everything is there'() {
    const site = new Site(picture('a|'));
    const [storage, clock] = [new Storage(), new Clock()];
    const asleep = new Browser(site, { storage, clock });
    return asleep.open('first').then(async (session) => {
      session.keepDraft([add('n', 'r1', 's2', null)]);
      asleep.offline();
      clock.time += 100000;
      const other = await new Browser(site, { storage, clock }).open('second');
      await clock.advance(2000);
      equal([drawn(site.map), other.pending.count], [['a|n'], 0]);
      // Its news has not come yet when it saves.
      asleep.online();
      session.keepDraft([]);
      const whole = add('n', 'r1', 's2', null);
      session.dispatch([{ ...whole, note: { ...whole.note, text: 'n and more' } }]);
      await session.flush();
      ok(drawn(site.map)[0].includes('n and more'), drawn(site.map).join());
      await clock.advance(10000);
      equal(drawn(session.map), drawn(site.map));
      equal(drawn(other.map), drawn(site.map));
    });
  },

  '[E45] what the server refused and the person tries again is new, whatever was saved since'() {
    return written(false).then(async ({ site, browser, session, clock }) => {
      browser.savesGet((url, options) => {
        const { edits } = /** @type {SaveRequest} */ (JSON.parse(options.body));
        const index = edits.findIndex(({ type }) => type === 'add-note');
        if (index < 0) return site.answer(url, options);
        return refusal(422, 'malformed', 'No.', { path: `$.edits[${index}]` });
      });
      await clock.advance(10000);
      equal([drawn(site.map), session.status.aside.length], [['A|b'], 1]);
      browser.online();
      session.retry();
      await clock.advance(1000);
      equal(drawn(site.map), ['A,mine|b']);
    });
  },

  '[M2] each edit has a stamp of its own, and one that becomes another gets a new one'() {
    return written(false).then(async ({ site, session, clock }) => {
      session.dispatch([change('b', 'b', 'b1', 'r1', 's2')]);
      session.dispatch([change('b', 'b1', 'b2', 'r1', 's2')]);
      await clock.advance(1000);
      const save = given(site.requests.find(({ url }) => url.endsWith('/edits')));
      const { edits } = /** @type {SaveRequest} */ (save.sent);
      equal(
        edits.map(({ stamp }) => stamp),
        ['first:1', 'first:2', 'first:3', 'first:5'],
      );
    });
  },
};
