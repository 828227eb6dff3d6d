import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { WHO } from '../../../main/frontend/editor/session/outbox.js';
import { Session } from '../../../main/frontend/editor/session/session.js';
import { frozen, given } from '../expect.js';
import { fileOf } from '../maps.js';

/**
 * A clock that stands still until somebody advances it.
 *
 * @implements {Timing}
 */
export class Clock {
  constructor() {
    this.time = 1_000_000_000_000;
    /** @type {Map<number, {at: number, action: () => void}>} */
    this.timers = new Map();
    this.last = 0;
  }

  now() {
    return this.time;
  }

  /** @param {() => void} action @param {number} pause */
  setTimeout(action, pause) {
    this.timers.set(++this.last, { at: this.time + pause, action });
    return this.last;
  }

  /** @param {number} [timer] */
  clearTimeout(timer = 0) {
    this.timers.delete(timer);
  }

  /** Lets this many milliseconds pass, and everything happen that is due in the meantime. @param {number} pause */
  async advance(pause) {
    const end = this.time + pause;
    await settled();
    for (;;) {
      const [timer, next] = [...this.timers].sort(([, a], [, b]) => a.at - b.at)[0] || [];
      if (!next || next.at > end) break;
      this.timers.delete(timer);
      this.time = Math.max(this.time, next.at);
      next.action();
      await settled();
    }
    this.time = end;
  }
}

/** Everything that waits for nothing but a turn has had it. */
export async function settled() {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (port1.close(), resolve(undefined));
      port2.postMessage(0);
    });
  }
}

/**
 * Local storage: its items are its own properties, as in the real one. `full` makes writing fail. What
 * one window writes, the others hear of, as long as they are alive.
 */
export class Storage {
  constructor() {
    this.full = false;
    /** @type {Set<Session>} */
    this.windows = new Set();
    for (const name of ['full', 'windows']) {
      Object.defineProperty(this, name, { enumerable: false });
    }
  }

  /** What it holds, by its keys. @returns {Record<string, string>} */
  get items() {
    return /** @type {Record<string, string>} */ (/** @type {unknown} */ (this));
  }

  get length() {
    return Object.keys(this).length;
  }

  /** @param {string} key */
  getItem(key) {
    return this.items[key] ?? null;
  }

  /** @param {string} key @param {string} text */
  setItem(key, text) {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.items[key] = text;
    if (key === WHO)
      this.windows.forEach((session) => session.outbox.key !== text && session.answer());
  }

  /** @param {string} key */
  removeItem(key) {
    delete this.items[key];
  }

  /** @param {number} index */
  key(index) {
    return Object.keys(this)[index] ?? null;
  }

  clear() {
    for (const key of Object.keys(this)) this.removeItem(key);
  }
}

/** @typedef {{url: string, method: string, headers: Record<string, string>, sent: any}} Asked what a site was asked */

/**
 * A request as the tests see it: its body is a text.
 *
 * @typedef {RequestInit & {body: string}} Asking
 *
 * @typedef {(url: string, options: Asking) => Response | Promise<Response>} Network
 */

/** A server with one map, which answers as the real one does. */
export class Site {
  /** @param {MapJson} map */
  constructor(map) {
    this.file = 'f';
    /** How many other files there have been since. */
    this.files = 0;
    this.version = 4;
    /** The number of the last version of this file that came as a file; 0 if none did. */
    this.uploaded = 0;
    this.map = JourneyMap.of(frozen(structuredClone(map)));
    /** @type {Person[]} */
    this.people = [];
    this.canEdit = true;
    /** @type {Asked[]} */
    this.requests = [];
    /** How far each window's edits have been taken in. @type {Record<string, number>} */
    this.received = {};
    this.author = { name: 'eva', fullName: 'Eva Editor' };
    /**
     * What was saved: under the tag that it was applied to, the tag that it made and the change.
     *
     * @type {Map<string, {tag: string, change: Batch}>}
     */
    this.recent = new Map();
    /** The map of each version that there was. */
    this.versions = new Map([[this.version, this.map]]);
    /** Whether each answer that told of news told `changes` or the whole `map`. @type {string[]} */
    this.told = [];
    /** Whether the map holds nothing but what a page shows of it. */
    this.isAllShown = false;
    /** Whom the browser is signed in as. */
    this.signedIn = 'me';
  }

  /** What another person does. @param {...Edit} edits */
  edit(...edits) {
    this.save(structuredClone(edits));
  }

  /** Tells this content of the file from all others. */
  get tag() {
    return this.file ? `${this.file}-${this.version}` : '0';
  }

  /** Somebody deletes the file; what is shown then is the template. */
  delete() {
    const { stages, rows } = this.map.head;
    Object.assign(this, { file: '', version: 0, uploaded: 0, received: {}, recent: new Map() });
    this.map = JourneyMap.of({ title: 'New', context: {}, stages, rows, notes: [] });
  }

  /** Somebody attaches a file: as its next version, or a new one if there is none. @param {MapJson} map */
  upload(map) {
    this.begin();
    this.map = JourneyMap.of(structuredClone(map));
    this.uploaded = ++this.version;
    this.recent.clear();
  }

  /** Brings a version back, as the newest. @param {number} version */
  restore(version) {
    this.map = JourneyMap.of(fileOf(given(this.versions.get(version))));
    this.versions.set(++this.version, this.map);
    return json(200, this.state(''));
  }

  /** Whether the newest version came as a file, or one since that tag of the same file. @param {string} tag */
  isUploadedSince(tag) {
    const [file, version] = tag.split('-');
    const isSame = file === this.file;
    return (
      this.uploaded > 0 && (this.uploaded === this.version || (isSame && this.uploaded > +version))
    );
  }

  /** Makes sure that there is a file. */
  begin() {
    this.file ||= `f${++this.files}`;
  }

  /** The map is put back where `seen` is what there is. @param {string | null} seen @param {MapJson} map */
  putBack(seen, map) {
    if (seen !== this.tag) return refusal(409, this.file ? 'replaced' : 'deleted');
    this.upload(map);
    this.uploaded = 0;
    return json(200, { version: this.version, tag: this.tag });
  }

  /** @param {Edit[]} edits */
  save(edits) {
    const { map: before, tag, author } = this;
    const applied = apply(before, frozen(edits));
    this.map = applied.map;
    if (JSON.stringify(fileOf(before)) !== JSON.stringify(fileOf(this.map))) {
      this.begin();
      this.version++;
      const change = { edits, outcomes: applied.outcomes.slice(), author };
      this.recent.set(tag, { tag: this.tag, change });
      this.versions.set(this.version, this.map);
    }
    return applied.outcomes;
  }

  /** What leads from that tag to the newest map, or the map. @param {string} [since] @returns {WholeMap | Changes} */
  news(since) {
    /** @type {Batch[]} */
    const changes = [];
    let tag = since;
    while (tag && tag !== this.tag) {
      const save = this.recent.get(tag);
      if (save) changes.push(save.change);
      tag = save?.tag;
    }
    this.told.push(tag ? 'changes' : 'map');
    return structuredClone(tag ? { changes } : { map: fileOf(this.map) });
  }

  /** @param {string} url @param {Asking} options @returns {Response} */
  answer(url, { method = 'GET', headers: own = {}, body }) {
    const sent = body && JSON.parse(body);
    const headers = /** @type {Record<string, string>} */ (own);
    this.requests.push({ url, method, headers, sent });
    if (headers['X-Journey-Map-User'] !== this.signedIn) {
      const message = `${this.signedIn} is signed in.`;
      return refusal(412, 'other-user', message);
    }
    if (url.endsWith('/presence')) return json(200, { tag: this.tag, people: this.people });
    const { searchParams: said } = new URL(url, 'http://site');
    if (url.includes('/put-back')) return this.putBack(said.get('seen'), sent);
    const [, version] = /versions\/(\d+)\/restore/.exec(url) ?? [];
    if (version) return this.restore(Number(version));
    if (method === 'POST') return this.receive(sent);
    if (this.isAllShown && said.get('shown') === this.tag) {
      this.told.push('nothing');
      return json(200, { tag: this.tag, changes: [], canEdit: this.canEdit });
    }
    return json(200, this.state(said.get('since') ?? ''));
  }

  /** @param {SaveRequest} request */
  receive({ seen, since, edits }) {
    const file = (/** @type {string} */ tag) => tag.split('-')[0];
    if (seen !== '0' && file(seen) !== file(this.tag)) {
      return refusal(409, this.file ? 'replaced' : 'deleted');
    }
    const uploaded = this.isUploadedSince(seen);
    const isFresh = edits.map(({ stamp = '' }) => {
      const [window, number] = stamp.split(':');
      return !(Number(number) <= this.received[window]);
    });
    const fresh = edits.filter((_, i) => isFresh[i]);
    const stale = seen !== this.tag || fresh.length < edits.length;
    const before = this.version;
    const done = this.save(fresh);
    // As on the server, only what changes the map is remembered, in its file.
    for (const { stamp = '' } of this.version !== before ? edits : []) {
      const [window, number] = stamp.split(':');
      this.received[window] = Math.max(this.received[window] || 0, Number(number));
    }
    const outcomes = isFresh.map((is) => (is ? done.shift() : { outcome: 'unchanged' }));
    const { tag, author } = this;
    /** @type {WholeMap | Changes | NoNews} */
    const news = stale ? this.news(since) : {};
    // Its author knows whose the own edits are.
    if (news.changes && this.version !== before) delete news.changes.at(-1)?.author;
    return json(200, { tag, author, outcomes, ...news, uploaded });
  }

  /** @param {string} since */
  state(since) {
    const { tag, author, canEdit } = this;
    const uploaded = this.isUploadedSince(since || tag);
    return { tag, author, canEdit, uploaded, ...this.news(since === tag ? '' : since) };
  }

  /** The edits of each save so far, without their stamps. @returns {Edit[][]} */
  get saves() {
    const saves = this.requests.filter(({ url }) => url.endsWith('/edits'));
    return saves.map(({ sent }) =>
      sent.edits.map((/** @type {Edit} */ { stamp, ...edit }) => edit),
    );
  }
}

/** @param {number} status @param {unknown} value @param {Record<string, string>} [headers] */
export function json(status, value, headers = {}) {
  headers = { 'Content-Type': 'application/json', ...headers };
  return new Response(JSON.stringify(value), { status, headers });
}

/** An error as the server itself answers it. @param {number} status @param {string} error @param {string} [message] */
export function refusal(status, error, message = `It is ${error}.`, more = {}) {
  return json(status, { error, message, ...more });
}

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

  /** Begins on a page while there is no network, then gets one, and news that somebody else has just made. @param {...Edit} theirs */
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
