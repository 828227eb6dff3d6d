import { ask } from './dialog.js';
import { h } from '../dom/element.js';

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
  const { session, text } = view;
  const kept = new Kept(session);
  const keep = () => {
    kept.words = written(fields);
    if (!text.open) session.typing(kept.words ? 'held' : '');
  };
  for (const field of fields) field.addEventListener('input', keep);
  keep();
  const form = await ask(view, about);
  if (!text.open) session.typing('');
  if (form) kept.words = '';
  else offerToGoOn(view, fields, again, kept);
  return form;
}

/**
 * Says that what was written isn't saved, and offers to go on with it. That stays, whatever else is said, and the words are kept
 * in the browser, until someone goes on with them or closes it: nothing else leads back to them.
 *
 * @param {EditorView} view @param {Field[]} fields @param {(...words: string[]) => unknown} again
 * @param {Kept} [kept]
 */
export function offerToGoOn(
  { notices, getText, session },
  fields,
  again,
  kept = new Kept(session),
) {
  kept.words = written(fields);
  if (!kept.words) return;
  const words = fields.map(({ value }) => value);
  const box = h('div.jm-toasts', { role: 'status' });
  const close = () => {
    notices.put(box);
    box.remove();
    kept.words = '';
  };
  notices.toasts.after(box);
  const goOn = () => again(...words);
  notices.put(
    box,
    notices.card(getText('dialog.left'), [[getText('comment.go-on'), goOn]], close, 'info'),
  );
}

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** What isn't as it was saved. @param {Field[]} fields */
const written = (fields) =>
  fields
    .filter(({ value, defaultValue }) => value !== defaultValue)
    .map(({ value }) => value.trim())
    .filter(Boolean)
    .join('\n');

/** What is written in a dialog, kept in this browser as what no map takes up: so the next window shows it. */
class Kept {
  /** @param {EditorView['session']} session */
  constructor(session) {
    this.session = session;
    /** @type {Words[]} */
    this.asked = [];
  }

  get words() {
    return this.asked[0]?.value ?? '';
  }

  set words(value) {
    const { asked, session } = this;
    const { pending } = session;
    const others = pending.asked.filter((words) => !asked.some((own) => own === words));
    this.asked = value ? [{ type: 'damaged', because: 'dialog', value }] : [];
    pending.asked = [...others, ...this.asked];
    pending.store();
    session.notify();
  }
}
