import { Session } from '../../../main/frontend/editor/session/session.js';
import { fileOf } from '../maps.js';
import { Clock } from './clock.js';
import { Storage } from './window-storage.js';

/** @typedef {import('./site.js').Site} Site */
/** @typedef {import('./site.js').Network} Network */
/** @typedef {import('./site.js').Asking} Asking */

/**
 * One person's browser. `network` is a function (url, options, site) → response that stands between
 * the session and the site; tests put troubles there.
 */
export class Browser {
  /** @param {Site} site @param {{clock?: Clock, storage?: Storage, random?: () => number}} [parts] */
  constructor(site, { clock = new Clock(), storage = new Storage(), random = () => 0 } = {}) {
    this.site = site;
    this.clock = clock;
    this.storage = storage;
    this.random = random;
    this.session = /** @type {Session} */ (/** @type {unknown} */ (undefined));
    /** @type {Change[]} what the session has told */
    this.changes = [];
    /** @type {Network} */
    this.network = (url, options) => this.site.answer(url, options);
  }

  online() {
    this.network = (url, options) => this.site.answer(url, options);
  }

  /** The window comes to a sudden end. */
  crash() {
    this.storage.windows.delete(this.session);
  }

  offline() {
    this.network = () => Promise.reject(new TypeError('Failed to fetch'));
  }

  /** Saves get this answer, everything else works. @param {Network} answer */
  savesGet(answer) {
    this.network = (url, options) =>
      url.endsWith('/edits') ? answer(url, options) : this.site.answer(url, options);
  }

  /** Opens the page: a new session, which has read the map. @param {string} [client] */
  async open(client) {
    await this.arrive(client).start();
    return this.session;
  }

  /** A new session, which has the map as the page shows it and has asked for nothing yet. @param {string} [client] */
  arriveOnPage(client) {
    const session = this.arrive(client);
    session.adopt(fileOf(this.site.map), this.site.tag);
    return session;
  }

  /**
   * Begins on a page while there is no network, then gets one, and news that someone else has just
   * made.
   *
   * @param {...Edit} theirs
   */
  async beginOffline(...theirs) {
    const session = this.arriveOnPage();
    this.offline();
    await session.start().catch(() => {});
    this.site.edit(...theirs);
    this.online();
    await this.clock.advance(5000);
    return session;
  }

  /** A new session, which has asked for nothing yet. */
  arrive(client = 'me') {
    this.session = new Session({
      rest: '/rest',
      pageId: '1',
      name: 'Journey map',
      user: 'me',
      template: 'blank',
      client,
      clock: this.clock,
      storage: () => this.storage,
      random: this.random,
      fetch: (url, options) => {
        const answered = (async () => this.network(url, /** @type {Asking} */ (options)))();
        const { signal } = options;
        /** @type {Promise<never>} */
        const aborted = new Promise((_, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason)),
        );
        return Promise.race([answered, aborted]);
      },
    });
    this.storage.windows.add(this.session);
    this.changes = [];
    this.session.subscribe((change) => this.changes.push(change));
    return this.session;
  }
}
