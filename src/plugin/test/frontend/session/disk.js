import { Storage } from './window-storage.js';

/** What a browser's database has of copies, and what a test does to it. */
export class Disk {
  constructor() {
    /** @type {Map<string, Copy>} */
    this.copies = new Map();
    /** Refuses what is asked of it. */
    this.isRefusing = false;
    /** Never answers. */
    this.isHanging = false;
  }

  /** @template Value @param {() => Value} action @returns {Promise<Value>} */
  async answer(action) {
    if (this.isHanging) return new Promise(() => {});
    await null;
    if (this.isRefusing) throw new DOMException('full', 'QuotaExceededError');
    return action();
  }

  all() {
    return this.answer(() => [...this.copies.values()]);
  }

  /** @param {Copy[]} changed @param {string[]} [dropped] */
  change(changed, dropped = []) {
    return this.answer(() => {
      for (const copy of changed) {
        const { number = 0 } = this.copies.get(copy.key) ?? {};
        if (copy.text !== null || number < copy.number) this.copies.set(copy.key, copy);
      }
      dropped.forEach((key) => this.copies.delete(key));
    });
  }
}

/** A storage that begins with what another held at some moment. @param {Record<string, string>} items */
export function storageWith(items) {
  const storage = new Storage();
  Object.entries(items).forEach(([key, text]) => storage.setItem(key, text));
  return storage;
}
