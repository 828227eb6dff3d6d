import { getText, loadMessages } from '../messages.js';
import { copiesOfPage } from '../session/copied-storage.js';
import { find, h } from '../dom/element.js';
import { addressOf } from '../site/site.js';
import { draftsOn } from '../talk/stray-comments.js';

/**
 * Where a note is to be chosen to comment on it: leads to what someone has written about notes that are gone by now, which they
 * would never find there.
 *
 * @param {HTMLElement} root of the map @param {GetText} getText
 */
export function leadToStrayDrafts(root, getText) {
  const mode = new URLSearchParams(location.search).get('mode') ?? 'light';
  const isGone = (/** @type {string} */ note) =>
    !root.querySelector(`[data-note="${CSS.escape(note)}"]`);
  const gone = draftsOn(root).filter(({ note, words }) => words && isGone(note));
  const notices = gone.flatMap(({ note }) => {
    const href = `${addressOf(root, note)}/comments?mode=${mode}`;
    // It may have been called before some of them came back.
    if (root.querySelector(`[href="${CSS.escape(href)}"]`)) return [];
    const link = h('a', { href }, getText('comment.stray.show'));
    return h(
      'div.jm-notice',
      { 'data-kind': 'warning' },
      h('p', null, getText('comment.stray'), ' ', link),
    );
  });
  find(root, '.jm-notices').append(...notices);
}

/** @param {HTMLElement} root */
async function lead(root) {
  if (!draftsOn(root).length) return;
  await loadMessages(root.dataset.rest ?? '', fetch.bind(window));
  leadToStrayDrafts(root, getText);
}

const root = document.querySelector('.jm-window > .journey-map');
if (root instanceof HTMLElement) {
  const again = () => void lead(root).catch(() => {});
  again();
  // Among what the browser had forgotten there may be more.
  copiesOfPage().restored().then(again, again);
}
