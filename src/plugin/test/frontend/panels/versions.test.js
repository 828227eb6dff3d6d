import { equal, ok } from '../expect.js';
import { openVersions } from '../../../main/frontend/editor/panels/versions.js';
import { Desk, dialogsClosed } from '../view/desk.js';
import { drawn, picture } from '../maps.js';

export default {
  async '[E31] the versions chosen last are shown, whichever answer comes first'() {
    const { choose, answer, shown } = await withThreeVersions();
    choose(1);
    choose(2);
    await answer('1 with 1', 'two and one');
    await answer('1 with 2', 'two and two');
    equal(shown(), 'two and one');
  },

  async '[E31] where a comparison fails, the one of another version is gone, and the failure is said'() {
    const { desk, choose, fail, shown } = await withThreeVersions();
    choose(1);
    await fail('1 with 2');
    equal(shown(), '');
    ok(desk.root.textContent?.includes('no connection'), 'nothing is said');
  },

  async '[E31] versions stand under their days, newest first, with their time, who made them and what changed'() {
    const { desk } = await withThreeVersions();
    const texts = (/** @type {string} */ selector) =>
      [...desk.root.querySelectorAll(selector)].map((e) => e.textContent);
    equal(texts('.jm-history-day').slice(0, 2), ['history.today', 'history.yesterday']);
    equal(texts('.jm-history-day').length, 3);
    equal(texts('.jm-version-what'), ['A note added', 'Row deleted', 'Started']);
    ok(
      texts('.jm-version-who').every((text) => /\d.* · Eva Editor$/.test(text)),
      'no time or name',
    );
    equal(texts('.jm-person'), ['EE', 'EE', 'EE']);
  },

  async '[E31] a version that is chosen is compared with the one before it, and has the way back beside it'() {
    const { desk, choose, answer, shown } = await withThreeVersions();
    equal(desk.root.querySelector('.jm-restore'), null);
    choose(1);
    await answer('1 with 2', 'one and two');
    equal(shown(), 'one and two');
    const current = desk.find('.jm-version[aria-current=true]');
    ok(current.parentElement?.querySelector('.jm-restore'), 'no way back');
    equal(desk.root.querySelectorAll('.jm-version[aria-current=true]').length, 1);
  },

  async '[E31] where there is only one version, there is nothing to compare it with'() {
    const one = await withVersions(1);
    equal([one.shown(), one.desk.root.querySelector('.jm-history select')], ['the newest', null]);
    const three = await withThreeVersions();
    ok(three.desk.root.querySelector('.jm-history select'), 'no choice');
  },

  async '[A18] a map that was deleted can be put back in the place of the one that is there, after a question'() {
    const { desk, sent, answer } = await withThreeVersions(true);
    desk.find('.jm-history > .jm-button').click();
    await turn();
    ok(desk.find('.jm-dialog').textContent?.includes('history.former.sure'), 'nothing is asked');
    desk.find('.jm-dialog .jm-primary').click();
    await dialogsClosed();
    equal(sent, [['copy', { page: '1', seen: 'f-1' }]]);
    /** @type {Change | undefined} */
    let told;
    desk.session.subscribe((change) => (told = change));
    await answer('copy', '');
    equal(drawn(desk.session.map), ['former|']);
    equal(told?.by, new Map(), 'it is announced as the change of someone else');
    ok(!desk.root.querySelector('.jm-panel'), 'the panel stays');
  },

  async '[A18] where none was, none is offered'() {
    const { desk } = await withThreeVersions();
    equal(desk.root.querySelector('.jm-history > .jm-button'), null);
  },
};

const DAY = 24 * 3600 * 1000;

const withThreeVersions = (former = false) => withVersions(3, former);

/**
 * The panel of a map that has up to three versions, of as many days; what it asks the server for is answered by `answer`.
 *
 * @param {number} count @param {boolean} [former] whether one was deleted
 */
async function withVersions(count, former = false) {
  const desk = new Desk('a|');
  desk.root.dataset.pageId = '1';
  /** @type {unknown[]} */
  const sent = [];
  const waiting = new Map();
  const failing = new Map();
  const asked = (/** @type {string} */ what) =>
    new Promise((resolve, reject) => {
      waiting.set(what, resolve);
      failing.set(what, reject);
    });
  const author = { name: 'eva', fullName: 'Eva Editor' };
  const server = {
    call: (/** @type {string} */ address) => {
      const [, from, to] = /from=(.*)&to=(.*)/.exec(address) ?? [];
      return asked(from ? `${from} with ${to}` : 'versions');
    },
    write: (/** @type {string} */ what, /** @type {unknown} */ _, /** @type {unknown} */ body) => {
      sent.push([what, body]);
      return asked(what);
    },
    read: async () => ({ map: picture('former|'), tag: 'f-2', author }),
  };
  Object.assign(desk.session, { server, flush: async () => {} });
  desk.session.poller.ask = async () => {};
  const answer = async (/** @type {string} */ path, /** @type {string} */ html) => {
    waiting.get(path)({ html });
    await turn();
  };
  const fail = async (/** @type {string} */ path) => {
    failing.get(path)(new Error('no connection'));
    await turn();
  };
  const opened = openVersions(desk.view);
  await turn();
  /** @param {number} number @param {number} days @param {string} summary @param {string} comment */
  const version = (number, days, summary, comment) => ({
    version: number,
    modified: new Date(Date.now() - days * DAY).toISOString(),
    author,
    summary,
    comment,
  });
  const versions = [
    version(3, 0, 'A note added', 'In another language'),
    version(2, 1, 'Row deleted', ''),
    version(1, 40, '', 'Started'),
  ].slice(-count);
  waiting.get('versions')({ versions, former });
  await turn();
  const [newest, before = newest] = versions;
  await answer(`${before.version} with ${newest.version}`, 'the newest');
  await opened;
  return {
    desk,
    sent,
    answer,
    fail,
    choose: (/** @type {number} */ index) =>
      desk.root.querySelectorAll('.jm-version')[index].click(),
    shown: () => desk.find('.jm-panel-body').lastChild?.textContent,
  };
}

/** Lets everything run that waits for an answer that has come. */
function turn() {
  return new Promise((resolve) => setTimeout(resolve));
}
