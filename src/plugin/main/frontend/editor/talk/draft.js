import { tried } from '../session/tried.js';
import { commentKey, draftIn, storage } from './stray-comments.js';

/**
 * Where what is written is kept until it is sent, as other words that aren't saved are: in this browser. What is written is
 * the same in all of its windows.
 *
 * @param {HTMLElement} root @param {string} id of the note
 */
export function draftOf(root, id) {
  const key = commentKey(root, id);
  const kept = () => unstored.get(key) ?? draftIn(tried(() => storage().getItem(key)) ?? null);
  const draft = {
    get: () => kept().text,
    /** @param {string} text @returns {boolean} whether a reload doesn't lose it */
    set(text) {
      const before = kept();
      return keep(key, text === before.text ? before : { text });
    },
    /**
     * What tells this comment from any other: made of chance, not of its words, since someone may
     * say the same twice. It stays as long as these words are the draft's, also after a reload.
     *
     * @param {string} text
     */
    mark(text) {
      const before = kept();
      const mark = (text === before.text && before.mark) || chance();
      keep(key, { text, mark });
      return mark;
    },
    /**
     * Has a field show what becomes of it elsewhere: in another window, or when words come back that the browser had forgotten.
     *
     * @param {HTMLTextAreaElement} field
     */
    showIn(field) {
      field.value = draft.get();
      const over = new AbortController();
      const show = (/** @type {string | null} */ changed) => {
        if (!field.isConnected) over.abort();
        else if (changed === key) field.value = draft.get();
      };
      addEventListener('storage', ({ key: changed }) => show(changed), over);
      // A page that the browser had kept has heard of nothing.
      addEventListener('pageshow', () => show(key), over);
    },
  };
  return draft;
}

/** Sixteen digits. */
const chance = () =>
  [...crypto.getRandomValues(new Uint32Array(2))]
    .map((half) => half.toString(16).padStart(8, '0'))
    .join('');

/** A comment that isn't sent. @typedef {ReturnType<typeof draftIn>} Draft */

/**
 * Keeps it in this browser's storage, or, where that takes none, for as long as the page is there.
 *
 * @param {string} key @param {Draft} draft without a text there is none
 * @returns {boolean} whether a reload doesn't lose it
 */
function keep(key, draft) {
  const store = () => {
    if (draft.text) storage().setItem(key, JSON.stringify(draft));
    else storage().removeItem(key);
    return true;
  };
  const isStored = !!tried(store) || !draft.text;
  if (isStored) unstored.delete(key);
  else unstored.set(key, draft);
  if (unstored.size) addEventListener('beforeunload', warn);
  else removeEventListener('beforeunload', warn);
  return isStored;
}

/** What this browser can't store, by what it would be stored under. @type {Map<string, Draft>} */
const unstored = new Map();

/** Leaving would lose it. @param {Event} event */
const warn = (event) => event.preventDefault();
