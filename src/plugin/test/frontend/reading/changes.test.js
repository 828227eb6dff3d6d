import { offerNotices, rememberLook } from '../../../main/frontend/editor/reading/changes.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { equal } from '../expect.js';

const PAGE = 'https://wiki.example/rest/journey-map/1/pages/1/maps/Plan/changes?mode=dark';

/** A browser that opens the page at that time: where it is led, and what it remembers. */
class Browser {
  constructor() {
    /** @type {Map<string, string>} */
    this.kept = new Map();
  }

  /** @param {string} now @param {string} [address] @param {string} [user] */
  open(now, address = PAGE, user = 'eva') {
    let led = '';
    const root = h('div', {
      'data-page-id': 1,
      'data-map-name': 'Plan',
      'data-user': user,
      'data-now': now,
    });
    rememberLook(
      root,
      { href: address, replace: (to) => (led = `${to}`) },
      {
        getItem: (key) => this.kept.get(key) ?? null,
        setItem: (key, value) => this.kept.set(key, value),
      },
    );
    return led;
  }
}

export default {
  '[V33] whoever comes back is shown what changed since they last looked'() {
    const browser = new Browser();
    equal(browser.open('2026-11-20T10:00:00Z'), '');
    const led = browser.open('2026-11-26T09:00:00Z');
    equal(new URL(led).searchParams.get('since'), '2026-11-20T10:00:00Z');
    equal(new URL(led).searchParams.get('mode'), 'dark');
    equal(browser.open('2026-11-26T09:00:01Z', led), '');
    const later = browser.open('2026-11-27T09:00:00Z');
    equal(new URL(later).searchParams.get('since'), '2026-11-26T09:00:01Z');
  },

  '[V33] a day that was chosen goes first, and each person has their own last look'() {
    const browser = new Browser();
    browser.open('2026-11-20T10:00:00Z');
    equal(browser.open('2026-11-26T09:00:00Z', `${PAGE}&since=2026-11-01`), '');
    equal(browser.open('2026-11-26T09:10:00Z', PAGE, 'adam'), '');
  },

  async '[H13] whoever wants to be told says so, and is told whether that is kept'() {
    const box = h('input', { type: 'checkbox' });
    const status = h('span', { role: 'status' });
    const words = { 'data-address': '/notices', 'data-saved': 'saved', 'data-failed': 'failed' };
    const form = h('form', { hidden: true, ...words }, h('label', null, box), status);
    document.body.append(form);
    const { fetch } = window;
    /** @type {string[]} */
    const sent = [];
    /** @param {Response} answer */
    const choose = async (answer) => {
      window.fetch = async (url, request) => {
        sent.push(`${url} ${request?.body}`);
        return answer;
      };
      status.textContent = '';
      box.click();
      for (let i = 0; i < 9 && !status.textContent; i++)
        await new Promise((done) => setTimeout(done));
    };
    try {
      offerNotices(form);
      equal(form.hidden, false);
      await choose(new Response('{"wanted": true}'));
      equal([box.checked, status.textContent], [true, 'saved']);
      await choose(new Response('<html>Log in</html>'));
      equal([box.checked, status.textContent], [true, 'failed']);
      await choose(new Response('{}', { status: 503 }));
      equal([box.checked, status.textContent], [true, 'failed']);
      await choose(new Response('{"wanted": false}'));
      equal([box.checked, status.textContent], [false, 'saved']);
      equal(sent[0], '/notices {"wanted":true}');
    } finally {
      window.fetch = fetch;
      form.remove();
    }
  },
};
