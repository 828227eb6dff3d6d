import { draftOf } from '../talk/draft.js';
import { button, h } from '../dom/element.js';

/**
 * Where nothing can be said about a note, since it is gone or the person may not comment any more: shows what they have
 * written about it. It stays as long as they leave it there.
 *
 * @param {HTMLElement} root of what is said about the note @param {GetText} getText
 */
export function showStrayDraft(root, getText) {
  const draft = draftOf(root, root.dataset.note ?? '');
  const said = h('span', { role: 'status' });
  const field = h('textarea', { rows: 4, input: () => draft.set(field.value) });
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
  draft.showIn(field);
}
