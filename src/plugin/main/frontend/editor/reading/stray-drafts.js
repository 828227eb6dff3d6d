import { draftOf } from '../talk/comment.js';
import { button, find, h } from '../view/element.js';
import { addressOf } from '../view/site.js';
import { draftsOn } from '../view/stray-comments.js';

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
  const notices = gone.map(({ note }) => {
    const href = `${addressOf(root, note)}/comments?mode=${mode}`;
    const link = h('a', { href }, getText('comment.stray.show'));
    return h(
      'div.jm-notice',
      { 'data-kind': 'warning' },
      h('p', null, getText('comment.stray'), ' ', link),
    );
  });
  find(root, '.jm-notices').append(...notices);
}

/**
 * Where nothing can be said about a note, since it is gone or the person may not comment any more: shows what they have
 * written about it. It stays as long as they leave it there.
 *
 * @param {HTMLElement} root of what is said about the note @param {GetText} getText
 */
export function showStrayDraft(root, getText) {
  const draft = draftOf(root, root.dataset.note ?? '');
  const said = h('span', { role: 'status' });
  const field = h('textarea', { rows: 4, input: () => draft.set(field.value) }, draft.get());
  const copy = async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      said.textContent = getText('said.copied');
    } catch {
      // A site without TLS has no clipboard for scripts: it is selected, for the keys that copy.
      field.focus();
    }
  };
  root.append(
    h(
      'div.jm-stray-draft',
      null,
      h('label', null, getText('comment.stray.kept'), field),
      h('p', null, button('jm-button', copy, getText('copy-words')), ' ', said),
    ),
  );
}
