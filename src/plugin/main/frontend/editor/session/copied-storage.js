import { environment } from './browser.js';
import { Copies } from './copies.js';
import { ABANDONED } from './outbox.js';
import { tried } from './tried.js';

/** The names of all records: of what waits to be saved (see `prefixOf`), and of comments that aren't sent (view/stray-comments.js). */
const RECORDS = /^journey-map(-comment)?:/;

/** Those that windows go on with under the name they have. */
const COMMENTS = /^journey-map-comment:/;

/** Under what local storage has the number of its latest change. */
const NUMBER = 'journey-map-number';

/** No change has a number as large as this: the time won't come to it, and as many again can be counted exactly. */
const LARGEST = 2 ** 52;

/** Milliseconds in which every window sees what another has written into local storage. */
const MOMENT = 200;

/**
 * A second copy of the records of local storage (outbox.js), on the disk at once: browsers write local storage itself some
 * seconds late, and when all of the browser is killed, it begins anew with what it was before.
 *
 * Each change has a number, higher than any before it. Local storage keeps the latest, also when nothing waits any more; the
 * copy of a record has the number of that record's last change, also if that was its end. So a copy with a higher number than
 * the latest that local storage knows is of a change that local storage has forgotten; any other copy counts for nothing,
 * however it came to be there.
 *
 * Nothing is copied that local storage hasn't taken first. Where there is no database, all is as it would be without copies.
 */
export class CopiedStorage {
  /** @param {Pick<Environment, 'storage' | 'clock'>} browser @param {Pick<Copies, 'all' | 'change'>} [copies] */
  constructor({ storage, clock }, copies = new Copies()) {
    this.plain = storage;
    this.clock = clock;
    this.copies = copies;
    /** The number of the last change that this window knows of. */
    this.number = 0;
    /** Copies that are to be written, by their keys. @type {Map<string, Copy>} */
    this.waiting = new Map();
    this.isWriting = false;
    /** The keys of records that have a copy. @type {Set<string>} */
    this.withCopy = new Set();
    /** @type {Promise<Copy[]> | undefined} */
    this.restoring = undefined;
    /** Whether local storage has what it had forgotten. Until then nothing is copied, since the numbers would go on as if nothing were missing. */
    this.isWhole = false;
    /** The keys of what this window has stored until then. @type {Set<string>} */
    this.uncopied = new Set();
  }

  /**
   * Gives back to local storage what it has forgotten. Fails, or never ends, where that can't be done.
   *
   * @returns {Promise<Copy[]>} what it had forgotten: the records that are there again, or as they were last, and the ends of others
   */
  restored() {
    if (!this.restoring) {
      this.restoring = this.restore();
      // Not every caller waits for it.
      this.restoring.catch(() => {});
    }
    return this.restoring;
  }

  async restore() {
    const forgotten = await this.forgotten();
    const storage = this.plain();
    const number = Math.max(latest(storage), ...forgotten.map((copy) => copy.number));
    /** @type {Array<[key: string, text: string | null]>} */
    const changes = forgotten.map((copy) => [copy.key, this.withOwn(copy, storage)]);
    if (changes.length) giveBack(storage, [...changes, [NUMBER, `${number}`]]);
    this.number = number;
    this.isWhole = true;
    for (const { key, text } of forgotten) {
      if (text !== null) this.withCopy.add(key);
      // As if another window had written it.
      dispatchEvent(new StorageEvent('storage', { key }));
    }
    this.uncopied.forEach((key) => this.copyAgain(key));
    this.tidy().catch(() => {});
    return forgotten;
  }

  /**
   * What is to be stored of a copy. What this window has written meanwhile of a comment stays, with what was forgotten of it.
   *
   * @param {Copy} copy @param {Storage} storage @returns {string | null}
   */
  withOwn({ key, text }, storage) {
    const own = this.uncopied.has(key) && COMMENTS.test(key) ? storage.getItem(key) : null;
    if (own === null || text === null) return own ?? text;
    const [before, now] = [text, own].map((one) => JSON.parse(one).text);
    return now.startsWith(before) ? own : JSON.stringify({ text: `${before}\n\n${now}` });
  }

  /** The copies that count. @returns {Promise<Copy[]>} */
  async forgotten() {
    const found = await this.counting();
    if (!found.length) return found;
    // They are another window's of this moment, if what it has written into local storage isn't seen here yet.
    await new Promise((resolve) => this.clock.setTimeout(() => resolve(null), MOMENT));
    const again = await this.counting();
    return again.filter(({ key, number }) =>
      found.some((copy) => copy.key === key && copy.number === number),
    );
  }

  async counting() {
    const all = await this.copies.all();
    const storage = this.plain();
    const known = latest(storage);
    return all
      .filter(isCopy)
      .filter(({ key, number }) => number > known && number > numberIn(storage.getItem(key)));
  }

  /** Drops copies of records that are no longer there, for so long that no window can be about to write one. */
  async tidy() {
    const storage = this.plain();
    const all = await this.copies.all();
    const old = all.filter(
      ({ key, number }) => !(number > latest(storage) - ABANDONED) && storage.getItem(key) === null,
    );
    if (old.length)
      await this.copies.change(
        [],
        old.map(({ key }) => key),
      );
  }

  /** Local storage, in which what becomes of records becomes of their copies, too. May throw, as it may. @returns {Storage} */
  storage = () => {
    return new Proxy(this.plain(), { get: this.get });
  };

  /** @type {NonNullable<ProxyHandler<Storage>['get']>} */
  get = (storage, name) => {
    if (name === 'setItem') return this.set.bind(this, storage);
    if (name === 'removeItem') return this.remove.bind(this, storage);
    const value = Reflect.get(storage, name);
    return typeof value === 'function' ? value.bind(storage) : value;
  };

  /** @param {Storage} storage @param {string} key @param {string} text */
  set(storage, key, text) {
    if (!RECORDS.test(key)) return storage.setItem(key, text);
    if (!this.isWhole) {
      storage.setItem(key, text);
      this.uncopied.add(key);
      return;
    }
    const number = this.next(storage);
    const numbered = withNumber(text, number);
    storage.setItem(key, numbered);
    this.copy(storage, { key, number, text: numbered });
  }

  /** What was written before there were copies. @param {string} key */
  copyAgain(key) {
    const storage = this.plain();
    const text = storage.getItem(key);
    if (text !== null) this.set(storage, key, text);
  }

  /** @param {Storage} storage @param {string} key */
  remove(storage, key) {
    const isThere = storage.getItem(key) !== null || this.withCopy.has(key);
    storage.removeItem(key);
    if (isThere && this.isWhole && RECORDS.test(key)) {
      this.copy(storage, { key, number: this.next(storage), text: null });
    }
  }

  /** The number of the next change. It grows with the time, so that those of windows that don't see each other's yet hardly differ. @param {Storage} storage */
  next(storage) {
    return Math.max(this.clock.now(), this.number + 1, latest(storage) + 1);
  }

  /** @param {Storage} storage @param {Copy} copy */
  copy(storage, copy) {
    const { key, number, text } = copy;
    // The record comes first: whoever sees the number sees the record, too.
    if (!tried(() => (storage.setItem(NUMBER, `${number}`), true))) return;
    this.number = number;
    if (text === null) this.withCopy.delete(key);
    else this.withCopy.add(key);
    this.waiting.set(key, copy);
    this.write();
  }

  /** What can't be written is tried again with what comes next, all at once: nothing's end is there without what it has become. */
  async write() {
    if (this.isWriting) return;
    this.isWriting = true;
    // What is done in one go is there as a whole, or not at all: what was taken over isn't there twice.
    await null;
    try {
      while (this.waiting.size) {
        const copies = [...this.waiting.values()];
        await this.copies.change(copies);
        for (const copy of copies) {
          if (this.waiting.get(copy.key) === copy) this.waiting.delete(copy.key);
        }
      }
    } catch {
      // Nobody is promised a copy.
    } finally {
      this.isWriting = false;
    }
  }
}

/** The one of the page, which all that is on it shares. */
export const copiesOfPage = () => (window.journeyMapCopies ??= new CopiedStorage(environment));

/**
 * Makes all of these changes, or none where there is no room for all of them.
 *
 * @param {Storage} storage @param {Array<[key: string, text: string | null]>} changes a record without a text has come to its end
 */
function giveBack(storage, changes) {
  const before = changes.map(([key]) => storage.getItem(key));
  try {
    for (const [key, text] of changes) if (text !== null) storage.setItem(key, text);
  } catch (full) {
    // What was shorter before has room.
    changes.forEach(([key], i) => tried(() => assign(storage, key, before[i])));
    throw full;
  }
  // Last, as what has come to its end may have become part of another.
  for (const [key, text] of changes) if (text === null) storage.removeItem(key);
}

/** @param {Storage} storage @param {string} key @param {string | null} text */
function assign(storage, key, text) {
  if (text === null) storage.removeItem(key);
  else storage.setItem(key, text);
}

/** The latest number that it knows; one that can't be counted on from is none. @param {Storage} storage */
const latest = (storage) => {
  const number = Number(storage.getItem(NUMBER));
  return number < LARGEST ? number : 0;
};

/** @param {string} text of a record @param {number} number of its change */
const withNumber = (text, number) =>
  text.replace(/^\{("number":\d+,)?(?=")/, `{"number":${number},`);

/** @param {string | null} text of a record */
const numberIn = (text) => Number(/^\{"number":(\d+)/.exec(text ?? '')?.[1] ?? 0);

/** @param {Copy} copy as it was found */
const isCopy = ({ key, number, text }) =>
  typeof key === 'string' &&
  RECORDS.test(key) &&
  Number.isSafeInteger(number) &&
  number < LARGEST &&
  (text === null || typeof text === 'string');
