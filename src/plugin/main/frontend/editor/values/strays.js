import { stepChoices } from '../command/structure.js';
import { ask, select, titleOf } from '../asking/dialog.js';
import { button, find, h } from '../dom/element.js';

/**
 * The unplaced values, each with what is left of its place. Anyone who can edit the map can move or delete them.
 *
 * @param {import('../view/grid.js').Grid} grid
 * @param {(number: number) => string} bare a number in words of its own
 */
export function drawStrays({ map, root, getText, view }, bare) {
  const was = root.querySelector('.jm-stray');
  const strays = map.values.filter(
    ({ row, step }) => map.row(row)?.kind !== 'scale' || map.column(step) < 0,
  );
  const hadFocus = was?.contains(document.activeElement);
  if (!strays.length) {
    was?.remove();
    if (hadFocus && view) view.focus(view.at);
    return;
  }
  const title = getText('value.strays');
  const items = strays.map((stray) => {
    const { row, step, value } = stray;
    const place = [map.row(row)?.heading, map.stageOf(step)?.heading].filter(Boolean).join(', ');
    const text = `${place || '–'}: ${bare(value)}`;
    const act = (/** @type {string} */ key, /** @type {() => unknown} */ run) =>
      button('jm-link', run, getText(key), { 'aria-label': `${getText(key)} – ${text}` });
    return h(
      'li',
      { 'data-row': row, 'data-step': step },
      text,
      ...(view
        ? [
            act('move', () => moveStray(view, stray)),
            act('value.remove', () => remove(view, stray)),
          ]
        : []),
    );
  });
  const section = h(
    'section.jm-stray',
    { 'aria-label': title },
    h('p.jm-unplaced-title', null, title),
    h('ul', null, ...items),
  );
  if (was?.isEqualNode(section)) return;
  if (was) was.replaceWith(section);
  else (root.querySelector('.jm-unplaced') ?? find(root, '.jm-scroll')).after(section);
  if (hadFocus) section.querySelector('button')?.focus();
}

/** @param {Value} stray @returns {Edit} */
const removal = ({ row, step, value }) => ({
  type: 'set-value',
  row,
  step,
  value: null,
  was: value,
});

/** @param {EditorView} view @param {Value} stray */
function remove(view, stray) {
  view.perform({ edits: [removal(stray)], toast: ['value.removed'] });
}

/**
 * Asks where a value should go, and puts it there; undo brings back the value that it replaces.
 *
 * @param {EditorView} view @param {Value} stray
 */
async function moveStray(view, stray) {
  const { getText, session } = view;
  const { map } = session;
  const rows = map.rows.filter(({ kind }) => kind === 'scale');
  if (!rows.length) return view.notices.toast(getText('value.nowhere'));
  const form = await ask(view, {
    title: titleOf(getText('move')),
    body: [
      select(
        getText('row'),
        'row',
        rows.map(({ id, heading = '' }) => [id, heading]),
        stray.row,
      ),
      select(getText('step'), 'step', stepChoices(map, getText), stray.step),
    ],
    ok: getText('move.ok'),
  });
  // Someone else may have moved or deleted it in the meantime.
  if (!form || session.map.value(stray.row, stray.step)?.value !== stray.value) return;
  const [row, step] = [`${form.get('row')}`, `${form.get('step')}`];
  const was = session.map.value(row, step)?.value ?? null;
  view.perform({
    edits: [removal(stray), { type: 'set-value', row, step, value: stray.value, was }],
    at: { kind: 'cell', row, step },
    toast: ['value.moved'],
  });
}
