import { wordsOf } from '../edit/words.js';
import { NONE } from './file.js';
import { tried } from './tried.js';

/** Why words are set aside. @type {TroubleKind} */
const OTHER = 'other-map';

/** Milliseconds without a sign of life after which a tab's unsaved edits are another tab's to save. */
export const ABANDONED = 90000;

/** Milliseconds in which a tab that is alive answers. */
export const ANSWER = 2000;

/** A value written under this name reaches all tabs. */
export const WHO = 'journey-map-who';

/**
 * Unsaved edits in the browser's local storage, so that they outlive a reload or a crash. Each
 * session writes under a key of its own; tabs never write each other's. What a dead tab left behind is taken over by
 * the next tab that opens the map.
 *
 * Storage may be full, blocked or missing: see `works`.
 */
export class Outbox {
  /**
   * @param {SessionOptions} options
   * @param {string} client
   * @param {() => string} [file] tells for which file the edits are
   */
  constructor({ storage, clock, user = '', pageId, name }, client, file = () => NONE) {
    this.file = file;
    this.storage = storage;
    this.clock = clock;
    this.prefix = prefixOf(user, pageId, name);
    this.key = this.prefix + client;
    this.works = true;
    let count = 0;
    /**
     * With a stamp, by which the server knows an edit that comes again, maybe from another tab, and
     * doesn't apply it again [M2]. It takes in an edit only if it has none of this session with a
     * higher number: so they are given in the order in which edits are to be sent, a new one each
     * time that an edit becomes another.
     *
     * @type {<E extends Unsaved>(edit: E) => E}
     */
    this.stamped = (edit) => ({ ...edit, stamp: `${client}:${++count}` });
    /** @type {string[]} keys of which we have the edits, but not yet under our own key */
    this.adopted = [];
    /** Whether the page may be about to go: what is saved now may be missing on the page that comes. */
    this.leaving = false;
    /** The keys of tabs that may be alive, and when each last gave a sign of life. @type {Map<string, number>} */
    this.doubted = new Map();
  }

  /**
   * @param {readonly Unsaved[]} edits
   * @param {readonly Unsaved[]} aside
   * @param {boolean} [leaving] another tab may take them over at once
   */
  keep(edits, aside, leaving = false) {
    const at = leaving ? 0 : this.clock.now();
    const attempt = () => {
      if (edits.length || aside.length)
        this.storage().setItem(this.key, JSON.stringify({ at, edits, aside, file: this.file() }));
      else if (!this.leaving) this.storage().removeItem(this.key);
      return true;
    };
    this.works = !!tried(attempt);
  }

  /** Asks all tabs for a sign of life: those that are alive and hold anything write it again. */
  ask() {
    tried(() => this.storage().setItem(WHO, this.key));
    tried(() => this.storage().removeItem(WHO));
  }

  /**
   * @param {boolean} [answered] whether those who are alive have had the time to answer
   * @returns {{edits: Edit[], aside: Unsaved[], damaged: string[]}} what dead tabs left behind: now
   *     ours. `damaged`: what can be read of records that are none; they keep no other from being found
   */
  adopt(answered = false) {
    /** @type {ReturnType<Outbox['adopt']>} */
    const left = { edits: [], aside: [], damaged: [] };
    const { doubted } = this;
    this.doubted = new Map();
    for (const key of tried(() => Object.keys(this.storage())) || []) {
      const isOthers =
        key.startsWith(this.prefix) && key !== this.key && !this.adopted.includes(key);
      const text = isOthers && tried(() => this.storage().getItem(key));
      if (!text) continue;
      const record = /** @type {Stored | null | undefined} */ (tried(() => JSON.parse(text)));
      // A time in the future was written before the clock was corrected.
      const isYoung = record && Math.abs(this.clock.now() - record.at) < ABANDONED;
      if (isYoung && !(answered && doubted.get(key) === record.at)) {
        this.doubted.set(key, record.at);
        continue;
      }
      const { edits, aside = [], file = NONE } = record ?? {};
      if (areEdits(edits) && areEdits(aside)) {
        // Edits that were meant for a file that is gone don't start a new one by themselves: their
        // words are shown.
        if (file === NONE || file === this.file()) left.edits.push(...edits);
        else left.aside.push(...edits.filter(wordsOf).map((edit) => ({ because: OTHER, ...edit })));
        left.aside.push(...aside);
      } else {
        left.damaged.push(...wordsIn(text));
      }
      this.adopted.push(key);
    }
    return left;
  }

  /** Forgets what was taken over, if it is kept under our own key. */
  release() {
    if (!this.works) return;
    this.adopted.forEach((key) => tried(() => this.storage().removeItem(key)));
    this.adopted = [];
  }
}

/**
 * The beginning of the names under which a person's words for a map are stored.
 *
 * @param {...string} about
 * @returns {string}
 */
export const prefixOf = (...about) =>
  ['journey-map', ...about, ''].map(encodeURIComponent).join(':');

/**
 * Whether it looks as it was stored. (Unknown types of edits are found when they are applied.)
 *
 * @template {Unsaved} E
 * @param {E[] | undefined} list
 * @returns {list is E[]}
 */
export function areEdits(list) {
  return Array.isArray(list) && list.every((edit) => typeof edit?.type === 'string');
}

/**
 * What someone wrote, out of a record that is damaged: the texts and headings in it, or else all of it.
 *
 * @param {string} record
 * @returns {string[]}
 */
export function wordsIn(record) {
  const found = [...record.matchAll(/"(?:text|value|heading|label|prompt)":("(?:[^"\\]|\\.)*)/g)];
  const words = found.map(([, text]) => tried(() => JSON.parse(text + '"')) ?? text.slice(1));
  return words.length ? words.filter(Boolean) : [record];
}
