import { WHO } from '../../../main/frontend/editor/session/outbox.js';

/** @typedef {import('../../../main/frontend/editor/session/session.js').Session} Session */

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
      this.windows.forEach((session) => session.outbox.key !== text && session.recovery.answer());
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
