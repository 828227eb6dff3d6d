import { ask, choice } from '../asking/dialog.js';
import { notesAt } from '../command/cursor.js';
import { together } from '../command/together.js';
import { h } from '../dom/element.js';
import { marksOn } from '../view/marks.js';

/**
 * Puts the note in focus together with others of its cell: the way without picking.
 *
 * @param {EditorView} view
 */
export async function askTogether(view) {
  const { getText, state } = view;
  const { map, at } = state;
  const own = at.kind === 'note' && map.note(at.id);
  if (!own) return;
  const others = notesAt(map, at).filter((note) => note !== own);
  const isMarked = [own, ...others].some(marksOn(view));
  const boxes = others.map(({ id, text }) =>
    choice(text, { type: 'checkbox', name: 'note', value: id, checked: others.length === 1 }),
  );
  const check = () => {
    const inputs = [...fields.querySelectorAll('input')];
    const isAny = inputs.some((input) => input.checked);
    inputs[0].setCustomValidity(isAny ? '' : getText('together.none'));
  };
  const fields = h(
    'fieldset.jm-question',
    { input: check },
    h('legend', null, getText('together.which')),
    ...boxes,
  );
  check();
  const form = await ask(view, {
    title: getText('together.title'),
    body: [
      h('p.jm-quoted', null, own.text),
      fields,
      isMarked ? h('p', null, getText('together.marks')) : null,
    ],
    ok: getText('together'),
  });
  if (!form) return;
  const ids = [own.id, ...form.getAll('note').map(String)];
  if (!view.run(together(marksOn(view), ids))) view.notices.toast(getText('together.gone'));
}
