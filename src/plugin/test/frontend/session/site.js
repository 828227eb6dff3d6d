import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { frozen, given } from '../expect.js';
import { fileOf } from '../maps.js';

/** @typedef {{url: string, method: string, headers: Record<string, string>, sent: unknown}} Asked what a site was asked */

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

  /** Someone deletes the file; what is shown then is the template. */
  delete() {
    const { stages, rows } = this.map.head;
    Object.assign(this, { file: '', version: 0, uploaded: 0, received: {}, recent: new Map() });
    this.map = JourneyMap.of({ title: 'New', context: {}, stages, rows, notes: [] });
  }

  /** Someone attaches a file: as its next version, or a new one if there is none. @param {MapJson} map */
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
    /** @type {unknown} */
    const sent = body && JSON.parse(body);
    const headers = /** @type {Record<string, string>} */ (own);
    this.requests.push({ url, method, headers, sent });
    if (headers['X-Journey-Map-User'] !== this.signedIn) {
      const message = `${this.signedIn} is signed in.`;
      return refusal(412, 'other-user', message);
    }
    if (url.endsWith('/presence')) return json(200, { tag: this.tag, people: this.people });
    const { searchParams: said } = new URL(url, 'http://site');
    if (url.includes('/put-back')) {
      return this.putBack(said.get('seen'), /** @type {MapJson} */ (sent));
    }
    const [, version] = /versions\/(\d+)\/restore/.exec(url) ?? [];
    if (version) return this.restore(Number(version));
    if (method === 'POST') return this.receive(/** @type {SaveRequest} */ (sent));
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
    return saves.map(({ sent }) => {
      const { edits } = /** @type {SaveRequest} */ (sent);
      return edits.map(({ stamp, ...edit }) => edit);
    });
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
