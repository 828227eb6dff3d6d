import * as answers from './answers.js';
import { Trouble, answerOf } from './trouble.js';

/** Milliseconds after which we stop waiting for an answer. */
const PATIENCE = 30000;

/** The most that a browser sends while the page is going away, in bytes, less some room for headers. */
const KEEPALIVE_BYTES = 60000;

/** Bytes in a request besides its edits: the batch around them, and the last sign of presence. */
const ENVELOPE_BYTES = 2000;

/** @param {string} text */
const bytes = (text) => new TextEncoder().encode(text).length;

/** The REST resource of one map. Each question has a whole answer, or throws Trouble. */
export class Server {
  /** @param {SessionOptions} options */
  constructor({ rest, pageId, name, template = '', user = '', fetch, clock }) {
    this.user = user;
    this.rest = rest;
    this.map = `${rest}/pages/${encodeURIComponent(pageId)}/maps/${encodeURIComponent(name)}`;
    this.template = template;
    this.fetch = fetch;
    this.clock = clock;
    /** Bytes in requests that are to outlive the page; browsers limit all of them together. */
    this.kept = 0;
    /** When the server, or a proxy before it, may be asked again. */
    this.quietUntil = 0;
    this.pause = 0;
  }

  /**
   * @param {string} [since] tag of the map that the browser holds, to get only what has changed since
   * @param {string} [shown] the tag of the map shown on the page, to be told if there is nothing more to send
   */
  read(since = '', shown = '') {
    const asked = new URLSearchParams({ template: this.template, since, shown });
    return this.call(`${this.map}?${asked}`, answers.isNews);
  }

  /** @param {SaveRequest} batch */
  save(batch) {
    return this.write('edits', answers.isSaved(batch.edits.length), batch);
  }

  /** @param {Sign} sign */
  presence(sign) {
    return this.write('presence', answers.isPresence, sign);
  }

  /** @param {string} page whose map of this name is to be brought */
  copy(page) {
    return this.write('copy', answers.isVersion, { page });
  }

  /** @param {string} seen the tag of what is there instead @param {MapJson} map */
  putBack(seen, map) {
    return this.write(`put-back?seen=${encodeURIComponent(seen)}`, answers.isTagged, map);
  }

  /** Milliseconds until the server may be asked again. */
  get quiet() {
    const rest = this.quietUntil - this.clock.now();
    // A longer pause than was asked for: the clock was put back in the meantime.
    return rest > this.pause ? 0 : Math.max(0, rest);
  }

  /**
   * @template T
   * @param {string} what
   * @param {(value: unknown) => value is T} isWhole
   * @param {object} body
   * @returns {Promise<T>}
   */
  async write(what, isWhole, body) {
    const text = JSON.stringify(body);
    const size = bytes(text);
    const keepalive = this.kept + size < KEEPALIVE_BYTES;
    if (keepalive) this.kept += size;
    try {
      return await this.call(`${this.map}/${what}`, isWhole, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
        body: text,
        keepalive,
      });
    } finally {
      if (keepalive) this.kept -= size;
    }
  }

  /**
   * How many of them a browser still sends although the page is going away. (They go in their order: a later one that
   * came before an earlier one would make that look like one received.)
   *
   * @param {readonly Edit[]} edits
   */
  fitting(edits) {
    let room = KEEPALIVE_BYTES - this.kept - ENVELOPE_BYTES;
    const more = edits.findIndex((edit) => (room -= bytes(JSON.stringify(edit)) + 1) < 0);
    return more < 0 ? edits.length : more;
  }

  /**
   * @template T
   * @param {string} url
   * @param {(value: unknown) => value is T} isWhole
   * @param {RequestInit} [request]
   * @param {number} [patience] in milliseconds
   * @returns {Promise<T>}
   */
  async call(url, isWhole, request = {}, patience = PATIENCE) {
    const { clock } = this;
    const abort = new AbortController();
    const timer = clock.setTimeout(() => abort.abort(), patience);
    try {
      // Another tab may have signed in someone else since the page was drawn [A14].
      const said = { Accept: 'application/json', 'X-Journey-Map-User': this.user };
      const headers = { ...said, ...request.headers };
      const { signal } = abort;
      /** @type {RequestInit} */
      const options = {
        credentials: 'same-origin',
        redirect: 'manual',
        signal,
        ...request,
        headers,
      };
      return await answerOf(await this.fetch(url, options), isWhole, clock.now());
    } catch (problem) {
      if (!(problem instanceof Trouble)) {
        throw new Trouble(abort.signal.aborted ? 'slow' : 'offline');
      }
      if (problem.pause > this.quiet) {
        this.pause = problem.pause;
        this.quietUntil = clock.now() + problem.pause;
      }
      throw problem;
    } finally {
      clock.clearTimeout(timer);
    }
  }
}
