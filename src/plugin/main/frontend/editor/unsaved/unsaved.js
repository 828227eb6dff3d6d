import { wordsOf } from '../edit/words.js';
import { getText, loadMessages } from '../messages.js';
import { environment } from '../session/browser.js';
import { CopiedStorage } from '../session/copied-storage.js';
import { ABANDONED, areEdits, prefixOf, wordsIn } from '../session/outbox.js';
import { tried } from '../session/tried.js';
import { ask } from '../asking/dialog.js';
import { button, find, h } from '../dom/element.js';
import { strayNames } from './stray-names.js';

/** A record that holds words: its name in the storage, all of it, and the words. @typedef {{key: string, record: string, words: string[]}} Kept */

/** The maps that the page doesn't show and whose words stand above one that it shows. @type {WeakMap<HTMLElement, Set<string>>} */
const shownAbove = new WeakMap();

/**
 * Where a map is shown without the editor to someone who has edited it, because they no longer may, its file is broken or the
 * site is read-only: shows the words that they could not save, which wait in this browser until it can be edited again.
 *
 * @param {HTMLElement} root of the map
 * @param {Pick<Environment, 'fetch' | 'storage' | 'clock'>} [browser]
 * @param {CopiedStorage} [copied]
 */
export async function showUnsaved(
  root,
  browser = environment,
  copied = new CopiedStorage(browser),
) {
  const { fetch } = browser;
  const { storage } = copied;
  // What it gives back for this map is heard of like what another window stores.
  const restored = copied.restored();
  if (!isShownElsewhere(root)) {
    const said = () => getText('unsaved');
    await showKept(root, root.dataset.mapName ?? '', said, { fetch, storage });
  }
  const showOthers = () => showStray(root, browser, copied);
  restored.then(showOthers).catch(() => {});
  await showOthers();
}

/**
 * Where the macro has another name now than when someone typed: the words of each map that the page no longer shows, above the
 * first that can be edited, or, where none can, above the first at all. A window in which that map is still open keeps its own.
 *
 * @param {HTMLElement} root of a map
 * @param {Pick<Environment, 'fetch' | 'storage' | 'clock'>} [browser]
 * @param {CopiedStorage} [copied]
 */
export async function showStray(root, browser = environment, copied = new CopiedStorage(browser)) {
  const { user = '', pageId = '' } = root.dataset;
  const maps = mapsWithWords().filter(({ dataset }) => dataset.pageId === pageId);
  if (root !== (maps.find(({ dataset }) => dataset.editor) ?? maps[0])) return;
  const { clock, fetch } = browser;
  const { storage } = copied;
  copied.restored();
  const isLeft = (/** @type {string} */ record) => {
    const { at = 0 } = /** @type {Partial<Stored>} */ (tried(() => JSON.parse(record)) ?? {});
    // What a damaged record says of its time may be no number.
    return !(Math.abs(clock.now() - at) < ABANDONED);
  };
  const shown = shownAbove.get(root) ?? new Set();
  shownAbove.set(root, shown);
  for (const name of strayNames(storage, user, pageId)) {
    if (shown.has(name)) continue;
    shown.add(name);
    const said = () => getText('unsaved.stray', name);
    await showKept(root, name, said, { fetch, storage }, isLeft);
  }
}

/**
 * Shows the words that are kept for a map.
 *
 * @param {HTMLElement} root of the map above which they are shown
 * @param {string} name of the map that they are for
 * @param {() => string} said what is said about them
 * @param {Pick<Environment, 'fetch' | 'storage'>} browser
 * @param {(record: string) => boolean} [isShown] which records
 */
async function showKept(root, name, said, { fetch, storage }, isShown = () => true) {
  const { rest = '', user = '', pageId = '' } = root.dataset;
  const prefix = prefixOf(user, pageId, name);
  const box = h('div.jm-unsaved', { role: 'status' });
  let shown = '';
  /** @type {Promise<void> | undefined} */
  let wording;
  const show = async () => {
    const kept = wordsKept(storage, prefix).filter(({ record }) => isShown(record));
    const words = kept.flatMap((one) => one.words);
    const now = JSON.stringify(words);
    if (now === shown) return;
    shown = now;
    if (words.length) await (wording ??= loadMessages(rest, fetch));
    box.replaceChildren(
      ...(words.length ? [card({ root, name, sentence: said(), kept, words, letGo })] : []),
    );
  };
  /** Only what was shown: another window may have stored more since. @param {Kept[]} kept */
  const letGo = (kept) => {
    for (const { key, record } of kept) {
      if (storage().getItem(key) === record) storage().removeItem(key);
    }
    return show();
  };
  find(root, '.jm-notices').append(box);
  // Another window has saved them, or has more.
  window.addEventListener('storage', ({ key }) => {
    if (!key || key.startsWith(prefix)) show().catch(() => {});
  });
  await show();
}

/** The maps of the page for which this browser may hold words. @returns {HTMLElement[]} */
const mapsWithWords = () => [
  ...document.querySelectorAll('.journey-map:is([data-editor], [data-unsaved])'),
];

/**
 * On the same page, which may have several views of a map: by its editor, which saves them, or above the first of them.
 *
 * @param {HTMLElement} root
 */
function isShownElsewhere(root) {
  const { pageId, mapName } = root.dataset;
  const same = mapsWithWords().filter(
    ({ dataset }) => dataset.pageId === pageId && dataset.mapName === mapName,
  );
  return same.some(({ dataset }) => dataset.editor) || same.indexOf(root) > 0;
}

/** @param {Environment['storage']} storage @param {string} prefix @returns {Kept[]} */
function wordsKept(storage, prefix) {
  const keys = tried(() => Object.keys(storage()).filter((key) => key.startsWith(prefix))) ?? [];
  return keys.flatMap((key) => {
    const record = tried(() => storage().getItem(key));
    const words = record ? wordsOfRecord(record) : [];
    return record && words.length ? { key, record, words } : [];
  });
}

/** @param {string} record @returns {string[]} */
function wordsOfRecord(record) {
  const { edits, aside = [] } = /** @type {Partial<Stored>} */ (
    tried(() => JSON.parse(record)) ?? {}
  );
  if (!areEdits(edits) || !areEdits(aside)) return wordsIn(record);
  /** @type {Unsaved[]} */
  const all = [...edits, ...aside];
  return all
    .filter((edit, i) => !isTypedOn(edit, all[i + 1]))
    .flatMap((edit) => wordsOf(edit) || []);
}

/**
 * A text that is typed on is there letter by letter, if it was sent in between: the last one has all of it. One that only begins
 * alike is another.
 *
 * @param {Unsaved} edit @param {Unsaved | undefined} next
 */
function isTypedOn(edit, next) {
  const place = placeOf(edit);
  return !!place && !!next && place === placeOf(next) && wordsOf(next).startsWith(wordsOf(edit));
}

/** Where the text of an edit stands; empty where that is nowhere in a map. @param {Unsaved} edit */
function placeOf(edit) {
  if (edit.type === 'add-note') return `${edit.note.id}.text`;
  const { id = '', field } = /** @type {{id?: string, field?: string}} */ (edit);
  return field ? `${id}.${field}` : '';
}

/**
 * @typedef {object} Shown
 * @property {HTMLElement} root of the map above which they stand
 * @property {string} name of the map that they are for
 * @property {string} sentence what is said about them
 * @property {Kept[]} kept
 * @property {string[]} words
 * @property {(kept: Kept[]) => Promise<void>} letGo discards them
 */

/** @param {Shown} shown */
function card({ root, name, sentence, kept, words, letGo }) {
  const quotes = h(
    'div.jm-unsaved-words',
    { tabindex: 0, role: 'group', 'aria-label': getText('unsaved.words') },
    ...words.map((text) => h('blockquote', { dir: 'auto' }, text)),
  );
  const said = h('span', { role: 'status' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(words.join('\n'));
      said.textContent = getText('said.copied');
    } catch {
      // A site without TLS has no clipboard for scripts: all of it is selected, for the keys that copy.
      getSelection()?.selectAllChildren(quotes);
      quotes.focus();
    }
  };
  const discard = async () => {
    const title = getText('discard');
    const body = [h('p', null, getText('discard.sure')), quotes.cloneNode(true)];
    if (!(await ask({ root, getText }, { title, body, ok: title, danger: true }))) return;
    await letGo(kept);
    // The button is gone, and the focus with it.
    if (root.contains(document.activeElement)) return;
    root.tabIndex = -1;
    root.focus();
  };
  return h(
    'div.jm-notice',
    { 'data-kind': 'warning' },
    h('p', null, sentence),
    quotes,
    h(
      'p',
      null,
      button('jm-button', copy, getText('copy-words')),
      button('jm-button', () => download(root, name, words), getText('unsaved.download')),
      button('jm-button.jm-danger', discard, getText('discard')),
      said,
    ),
  );
}

/** @param {HTMLElement} root @param {string} name of the map @param {string[]} words */
function download(root, name, words) {
  const href = URL.createObjectURL(new Blob([words.join('\n\n')], { type: 'text/plain' }));
  const link = h('a', { href, download: `${name}.txt` });
  root.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href));
}
