import { button, find, h } from '../dom/element.js';
import { dress } from '../dom/own-sheet.js';

/**
 * What of a map stands out is in `data-only`: `persona anna`, or `category touchpoints phone` with the row that lists it. It stays in
 * this window, and nothing is hidden.
 *
 * @typedef {{root: HTMLElement, getText: GetText}} Shown
 */

/**
 * Makes the names of those whom notes are about something to press, and for those who only read, the categories in the headings of
 * rows: then the notes about or of one of them stand out, and the others step back. Called anew whenever the names have been drawn.
 *
 * @param {Shown} shown
 */
export function offerToStandOut(shown) {
  const { root } = shown;
  makeButtons(shown, '.jm-personas > [data-persona]', 'jm-who', ({ dataset }) =>
    personaKey(dataset.persona ?? ''),
  );
  // Whoever edits opens the categories by a press, and has this in the menu.
  if (root.dataset.canEdit !== 'true')
    makeButtons(shown, '.jm-categories > [data-category]', 'jm-category', categoryOf);
  renew(shown);
}

/**
 * Lets the notes of something stand out; or all be alike, where they do already.
 *
 * @param {Shown} shown @param {string} key
 */
export function toggle(shown, key) {
  show(shown, shown.root.dataset.only === key ? '' : key);
}

/** Draws and says anew what stands out: there may be other notes, other names, or nothing left of it. @param {Shown} shown */
export function renew(shown) {
  const { only = '' } = shown.root.dataset;
  show(shown, only && nameOf(shown.root, only) ? only : '');
}

/** Escape ends it, where the key has no other meaning. @param {Shown} shown */
export function endByEscape(shown) {
  const { root } = shown;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    if (!root.dataset.only || document.querySelector('dialog:modal, :popover-open:not(.jm-full)'))
      return;
    // In the editor's page there is more than the map, which may listen for the key.
    if (root.dataset.canEdit === 'true' && !root.contains(event.target)) return;
    event.preventDefault();
    show(shown, '');
  });
}

/** @param {string} id */
const personaKey = (id) => `persona ${id}`;

/** @param {string} row @param {string} id */
export const categoryKey = (row, id) => `category ${row} ${id}`;

/** @param {HTMLElement} item of a row's heading */
const categoryOf = (item) =>
  categoryKey(item.closest('.jm-row')?.dataset.row ?? '', item.dataset.category ?? '');

/** @param {Shown} shown @param {string} items @param {string} name the class of their labels @param {(item: HTMLElement) => string} keyOf */
function makeButtons(shown, items, name, keyOf) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (shown.root.querySelectorAll(items));
  for (const item of all) {
    const label = item.querySelector(`:scope > span.${name}`);
    if (!label) continue;
    const key = keyOf(item);
    const { hue } = label.dataset;
    const press = () => toggle(shown, key);
    label.replaceWith(
      button(name, press, label.textContent ?? '', { 'data-hue': hue, 'data-key': key }),
    );
  }
}

/** @param {Shown} shown @param {string} key of what stands out; empty where nothing does */
function show(shown, key) {
  const { root } = shown;
  const was = root.dataset.only ?? '';
  if (key) root.dataset.only = key;
  else delete root.dataset.only;
  const all = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-key]'));
  for (const each of all) each.ariaPressed = `${each.dataset.key === key}`;
  dress(root, 'filter', key ? rule(root, key) : '');
  if (key || was) announce(shown, key);
}

/**
 * The notes that stand out. Rows that list a category of the same name mean the same by it. Ids hold nothing that means something in a
 * selector.
 *
 * @param {HTMLElement} root @param {string} key
 */
function own(root, key) {
  const [kind, of, id] = key.split(' ');
  if (kind === 'persona') return `[data-persona='${of}']`;
  const name = nameOf(root, key);
  const items = /** @type {NodeListOf<HTMLElement>} */ (
    root.querySelectorAll('.jm-categories > [data-category]')
  );
  const alike = [...items].filter((item) => labelIn(item) === name);
  const places = alike.map((item) => categoryOf(item).split(' '));
  return [['category', of, id], ...places]
    .map(([, row, category]) => `.jm-row[data-row='${row}'] [data-category='${category}']`)
    .join(', ');
}

/** @param {Element} item */
const labelIn = (item) => item.querySelector('.jm-who, .jm-category')?.textContent ?? '';

/** What is called so in the map; nothing where that is gone. @param {HTMLElement} root @param {string} key */
function nameOf(root, key) {
  const [kind, of, id] = key.split(' ');
  const item = root.querySelector(
    kind === 'persona'
      ? `.jm-personas > [data-persona='${of}']`
      : `.jm-row[data-row='${of}'] > .jm-row-head [data-category='${id}']`,
  );
  return item ? labelIn(item) : '';
}

/**
 * Quiet, but to be read; on paper as they are.
 *
 * @param {HTMLElement} root @param {string} key
 */
function rule(root, key) {
  const others = `#${CSS.escape(root.id)} .jm-note:not(${own(root, key)})`;
  return `@media screen {
    ${others} { background: none; border-color: var(--jm-border); box-shadow: none; color: var(--jm-text-subtle); }
    ${others} > [data-hue] { background: var(--jm-card); border-color: var(--jm-border); color: inherit; }
  }
  @media (forced-colors: active) { ${others} { border-style: dashed; color: GrayText; } }`;
}

/** What screen readers say, and everyone can read. @param {Shown} shown @param {string} key */
function announce(shown, key) {
  const { root, getText } = shown;
  const about = root.querySelector('.jm-filtered') ?? sentence(root);
  const said = find(/** @type {HTMLElement} */ (about), ':scope > span');
  if (!key) {
    const hadFocus = about.contains(document.activeElement);
    said.nextSibling?.remove();
    said.textContent = '';
    if (hadFocus) root.querySelector('[data-key], .jm-grid [tabindex="0"]')?.focus();
    return;
  }
  const all = [...root.querySelectorAll('.jm-grid .jm-note, .jm-unplaced .jm-note')];
  const selector = own(root, key);
  const count = all.filter((note) => note.matches(selector)).length;
  const text = key.startsWith('persona') ? 'filter.said' : 'filter.category.said';
  const words = getText(text, count, all.length, nameOf(root, key));
  if (said.textContent !== words) said.textContent = words;
  if (said.nextSibling) return;
  about.append(button('jm-everyone', () => show(shown, ''), getText('filter.none')));
}

/** Behind the names, if there are any; else right above the map. @param {HTMLElement} root */
function sentence(root) {
  const said = h('span', { role: 'status' });
  const list = root.querySelector('.jm-personas');
  if (list) return list.appendChild(h('li.jm-filtered', null, said));
  const about = h('p.jm-filtered', null, said);
  find(root, '.jm-bar').after(about);
  return about;
}
