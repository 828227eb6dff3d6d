import { notesKept, startOver } from '../command/template.js';
import { ask } from '../asking/dialog.js';
import { h } from '../dom/element.js';

/**
 * Starts the map over with a template, a table or a file. Asks first if notes would be deleted.
 *
 * @param {EditorView} view
 * @param {Parameters<typeof startOver>[0]} template
 * @param {string} title of the question
 * @param {string} [said] what is told afterwards
 * @returns {Promise<boolean>} whether that was done
 */
export async function startOverIfSure(view, template, title, said) {
  const { getText, state } = view;
  const { map } = state;
  const gone = map.notes.length - notesKept(map, template).length;
  const body = [h('p', null, getText('template.sure', gone))];
  const question = { title, body, ok: getText('template.over'), danger: true };
  // The question isn't about what others write while it is open.
  if (gone && !(await ask(view, question))) return false;
  return view.run(startOver(template, said), state);
}
