import { ask } from './dialog.js';
import { h } from '../dom/element.js';

/**
 * Asks in a dialog in which someone writes, and has done what they agree to. What they have written
 * counts as unsaved until that is done: it is kept in the browser, and shown by the next window with
 * the map if the page goes. Where it fails, the dialog comes back and says why. Anyone who leaves
 * without agreeing, or changes their mind afterwards, is offered to go on.
 *
 * @param {EditorView} view
 * @param {Parameters<typeof ask>[1]} about
 * @param {Field[]} fields those in which one writes, with what is saved as their default
 * @param {(form: FormData) => unknown} agreed does it; its answer, or what it promises, is `false`
 *     where it was not done
 */
export function askInWords(view, about, fields, agreed) {
  const kept = new Kept(view.session);
  const keep = () => (kept.words = written(fields));
  for (const field of fields) field.addEventListener('input', keep);
  /** @param {string} [why] it has failed @returns {Promise<void>} */
  const asking = async (why) => {
    keep();
    const problem = why ? h('p.jm-problem', { role: 'alert' }, why) : null;
    const form = await ask(view, { ...about, body: [problem, ...about.body] });
    keep();
    try {
      if (form && (await agreed(form)) !== false) kept.words = '';
      else offerToGoOn(view, kept, () => asking());
    } catch (problem) {
      const { message } = /** @type {Error} */ (problem);
      return asking(message || view.getText('trouble.unread'));
    }
  };
  return asking();
}

/**
 * Says that what was written isn't saved, and offers to go on with it. That stays, whatever else is said, and the words are kept
 * in the browser, until someone goes on with them or closes it: nothing else leads back to them.
 *
 * @param {EditorView} view @param {Kept} kept @param {() => unknown} goOn
 */
function offerToGoOn({ notices, getText }, kept, goOn) {
  if (!kept.words) return;
  const box = h('div.jm-toasts', { role: 'status' });
  const close = () => {
    notices.put(box);
    box.remove();
    kept.words = '';
  };
  notices.toasts.after(box);
  notices.put(
    box,
    notices.card(getText('dialog.left'), [[getText('comment.go-on'), goOn]], close, 'info'),
  );
}

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** What isn't as it was saved. A table may begin with an empty cell. @param {Field[]} fields */
const written = (fields) =>
  fields
    .filter(({ value, defaultValue }) => value !== defaultValue && value.trim())
    .map(({ value }) => value)
    .join('\n');

/**
 * What is written in a dialog, kept in this browser as what no map takes up: so the next window shows it. Of a table that
 * would leave no room there for what is written elsewhere, it keeps the beginning, and leaving warns.
 */
class Kept {
  /** @param {EditorView['session']} session */
  constructor(session) {
    this.session = session;
    /** @type {Words[]} */
    this.asked = [];
    this.all = '';
    /** @param {Event} event */
    this.warn = (event) => event.preventDefault();
  }

  get words() {
    return this.all;
  }

  set words(value) {
    if (value === this.all) return;
    this.all = value;
    if (value.length > MOST) addEventListener('beforeunload', this.warn);
    else removeEventListener('beforeunload', this.warn);
    const { asked, session } = this;
    const { pending } = session;
    const others = pending.asked.filter((words) => !asked.some((own) => own === words));
    this.asked = value ? [{ type: 'damaged', because: 'dialog', value: value.slice(0, MOST) }] : [];
    pending.asked = [...others, ...this.asked];
    pending.store();
    session.notify();
  }
}

/** Characters: browsers store some five million for all that a site keeps. */
const MOST = 1000000;
