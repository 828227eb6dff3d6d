import { getText, loadMessages } from '../messages.js';
import { copiesOfPage } from '../session/copied-storage.js';
import { send } from '../talk/comment.js';
import { draftOf } from '../talk/draft.js';
import { find } from '../dom/element.js';
import { showStrayDraft } from './stray-draft.js';

/**
 * The field for a comment, beside what is said about a note already; where there is none, what was written there.
 *
 * @param {HTMLElement} root @param {(address: string) => Promise<Document>} read a page of the site
 * @param {Promise<unknown>} [restored] when what the browser had forgotten is there again
 */
export async function offerField(root, read, restored = Promise.resolve()) {
  const { note: id = '', rest = '' } = root.dataset;
  const draft = draftOf(root, id);
  const form = root.querySelector('form');
  if (!form && !draft.get()) await restored.catch(() => {});
  if (!form && !draft.get()) return;
  await loadMessages(rest, fetch.bind(window));
  if (!form) return showStrayDraft(root, getText);
  const field = /** @type {HTMLTextAreaElement} */ (find(form, '[name="comment"]'));
  const press = /** @type {HTMLButtonElement} */ (form.querySelector('button'));
  const status = find(form, '[role="status"]');
  draft.showIn(field);
  field.addEventListener('input', () => draft.set(field.value));
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const said = field.value.trim();
    if (!said || press.disabled) return;
    press.disabled = true;
    const text = root.querySelector('blockquote')?.textContent ?? '';
    const title = root.querySelector('.jm-place')?.textContent ?? '';
    const problem = await send(root, { id, text, title }, said, draft.mark(said));
    press.disabled = false;
    status.textContent = getText(problem || 'comment.done');
    if (problem) return;
    // What was typed on in the meantime isn't sent yet.
    if (field.value.trim() === said) {
      draft.set('');
      field.value = '';
    }
    field.focus();
    const now = (await read(location.href)).querySelector('.jm-remarks');
    if (now) find(root, '.jm-remarks').replaceWith(document.adoptNode(now));
  });
}

/** Scripts in what is parsed don't run. @param {string} address */
async function read(address) {
  const answer = await fetch(address, { credentials: 'same-origin' });
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

const root = document.querySelector('.jm-window > .jm-talk');
if (root instanceof HTMLElement) offerField(root, read, copiesOfPage().restored()).catch(() => {});
