import { ask } from './dialog.js';

/**
 * Asks for words in a dialog. Until it is closed they are nowhere else, so leaving the page warns.
 *
 * @param {Asking} view @param {Parameters<typeof ask>[1]} about
 */
export function askForWords(view, about) {
  let words = '';
  const warn = (/** @type {Event} */ event) => words && event.preventDefault();
  const asked = ask(view, about);
  addEventListener('beforeunload', warn);
  view.root.lastElementChild?.addEventListener('input', ({ target }) => {
    const field = /** @type {HTMLTextAreaElement} */ (target);
    if (field.matches('textarea, [type=text]')) words = field.value;
  });
  return asked.finally(() => removeEventListener('beforeunload', warn));
}
