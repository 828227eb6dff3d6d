import { ask } from './dialog.js';

/**
 * Asks in a dialog in which someone writes. What they have written counts as unsaved as long as it
 * stands there: it is kept in the browser, and shown by the next window with the map if the page
 * goes. Anyone who leaves without agreeing is offered to go on.
 *
 * @param {EditorView} view
 * @param {Parameters<typeof ask>[1]} about
 * @param {Field[]} fields those in which one writes, with what is saved as their default
 * @param {(...words: string[]) => unknown} again asks once more, with these words in the fields
 */
export async function askInWords(view, about, fields, again) {
  // Of a text that is too long to be left, which stands open beside the dialog.
  const { draft } = view.session.pending;
  const keep = () => keepWords(view, written(fields), draft);
  for (const field of fields) field.addEventListener('input', keep);
  keep();
  const form = await ask(view, about);
  keepWords(view, '', draft);
  if (!form) offerToGoOn(view, fields, again);
  return form;
}

/**
 * Says that what was written isn't saved, and offers to go on with it.
 *
 * @param {EditorView} view @param {Field[]} fields @param {(...words: string[]) => unknown} again
 */
export function offerToGoOn({ notices, getText }, fields, again) {
  if (!written(fields)) return;
  const words = fields.map(({ value }) => value);
  notices.toast(getText('dialog.left'), [[getText('comment.go-on'), () => again(...words)]]);
  // It doesn't go by itself: nothing else leads back to these words, however long it takes someone
  // to get to the button.
  clearTimeout(notices.timer);
}

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** What isn't as it was saved. @param {Field[]} fields */
const written = (fields) =>
  fields
    .filter(({ value, defaultValue }) => value !== defaultValue)
    .map(({ value }) => value.trim())
    .filter(Boolean)
    .join('\n');

/**
 * As what no map takes up: so the next window shows it.
 *
 * @param {EditorView} view @param {string} value @param {Unsaved[]} draft what is kept besides
 */
function keepWords({ session, text }, value, draft) {
  /** @type {Words[]} */
  const words = value ? [{ type: 'damaged', because: 'dialog', value }] : [];
  session.keepDraft([...draft, ...words]);
  if (!text.open) session.typing(value ? 'held' : '');
}
