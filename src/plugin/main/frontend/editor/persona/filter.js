import { button, find, h } from '../dom/element.js';
import { dress } from '../dom/own-sheet.js';

/** @typedef {{root: HTMLElement, getText: GetText}} Shown */

/**
 * Makes the names of those whom notes are about something to press: then the notes about one of
 * them stand out, and the others step back. It stays in this window, and nothing is hidden. Called
 * anew whenever the names have been drawn.
 *
 * @param {Shown} shown
 */
export function offerFilter(shown) {
  const { root } = shown;
  const list = root.querySelector('.jm-personas');
  for (const item of list?.querySelectorAll(':scope > [data-persona]') ?? []) {
    const name = item.querySelector(':scope > span.jm-who');
    const { persona = '' } = item.dataset;
    if (name) {
      const { hue } = name.dataset;
      name.replaceWith(
        button('jm-who', () => toggle(shown, persona), name.textContent ?? '', {
          'data-hue': hue,
        }),
      );
    }
  }
  const { only = '' } = root.dataset;
  const isThere = list?.querySelector(`:scope > [data-persona="${only}"] > .jm-who`);
  filter(shown, isThere ? only : '');
}

/** Says anew how many notes there are, if a filter is on. @param {Shown} shown */
export function countAgain(shown) {
  const { only } = shown.root.dataset;
  if (only) announce(shown, only);
}

/** @param {Shown} shown @param {string} id */
function toggle(shown, id) {
  filter(shown, shown.root.dataset.only === id ? '' : id);
}

/** @param {Shown} shown @param {string} id of the one whose notes stand out; empty for no filter */
function filter(shown, id) {
  const { root } = shown;
  const was = root.dataset.only ?? '';
  if (id) root.dataset.only = id;
  else delete root.dataset.only;
  for (const each of root.querySelectorAll('.jm-personas > [data-persona]')) {
    const isOn = `${each.dataset.persona === id}`;
    each.querySelector(':scope > button.jm-who')?.setAttribute('aria-pressed', isOn);
  }
  dress(root, 'filter', id ? rule(root, id) : '');
  if (id || was) announce(shown, id);
}

/**
 * Quiet, but to be read; on paper as they are. Ids hold nothing that means something in a selector.
 *
 * @param {HTMLElement} root @param {string} id
 */
function rule({ id: map }, id) {
  const others = `#${CSS.escape(map)} .jm-note:not([data-persona='${id}'])`;
  return `@media screen {
    ${others} { background: none; border-color: var(--jm-border); box-shadow: none; color: var(--jm-text-subtle); }
    ${others} > [data-hue] { background: var(--jm-card); border-color: var(--jm-border); color: inherit; }
  }
  @media (forced-colors: active) { ${others} { border-style: dashed; color: GrayText; } }`;
}

/** What screen readers say, and everyone can read. @param {Shown} shown @param {string} id */
function announce(shown, id) {
  const { root, getText } = shown;
  const list = root.querySelector('.jm-personas');
  if (!list) return;
  const about =
    list.querySelector(':scope > .jm-filtered') ??
    list.appendChild(h('li.jm-filtered', null, h('span', { role: 'status' })));
  const said = find(about, ':scope > span');
  if (!id) {
    const hadFocus = about.contains(document.activeElement);
    said.nextSibling?.remove();
    said.textContent = '';
    if (hadFocus) list.querySelector('.jm-who')?.focus();
    return;
  }
  const name = list.querySelector(`:scope > [data-persona="${id}"] > .jm-who`)?.textContent ?? '';
  const all = root.querySelectorAll('.jm-grid .jm-note, .jm-unplaced .jm-note');
  const own = [...all].filter((note) => note.dataset.persona === id).length;
  const sentence = getText('filter.said', own, all.length, name);
  if (said.textContent !== sentence) said.textContent = sentence;
  if (said.nextSibling) return;
  about.append(button('jm-everyone', () => filter(shown, ''), getText('filter.none')));
}
