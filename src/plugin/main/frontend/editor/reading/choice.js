import { hidingOf } from '../hiding/put-away.js';
import { h } from '../dom/element.js';

/** @typedef {import('../hiding/put-away.js').Hiding} Hiding */

/**
 * What a reader chooses to see: a list of all rows and stages, of which each can be unticked. A row
 * is hidden then, a stage collapsed; it is kept as for those who edit, who have it in their menus.
 *
 * @param {HTMLElement} root @param {JourneyMap} map @param {GetText} getText
 */
export function offerChoice(root, map, getText) {
  const hiding = hidingOf(root, { map, subscribe: () => () => {} }, getText);
  const id = `${root.id}-choice`;
  const list = h(
    'ul',
    { id, popover: 'auto' },
    group(getText('choice.rows'), map.rows, hiding, 'hidden'),
    group(getText('choice.stages'), map.stages, hiding, 'stages'),
  );
  // Show all may have brought some back.
  list.addEventListener('beforetoggle', () => {
    for (const box of list.querySelectorAll('.jm-choice-box')) {
      const { way, of = '' } = box.dataset;
      /** @type {HTMLInputElement} */ (box).checked =
        !hiding.away[/** @type {'hidden' | 'stages'} */ (way)].includes(of);
    }
  });
  return h(
    'div.jm-menu.jm-choice',
    null,
    h('button', { type: 'button', popovertarget: id }, getText('choice')),
    list,
  );
}

/**
 * @param {string} title
 * @param {ReadonlyArray<Row | Stage>} all
 * @param {Hiding} hiding
 * @param {'hidden' | 'stages'} way
 */
const group = (title, all, hiding, way) =>
  h(
    'li',
    null,
    h(
      'fieldset',
      null,
      h('legend', null, title),
      ...all.map(({ id, heading }) =>
        h(
          'label',
          null,
          h('input.jm-choice-box', {
            type: 'checkbox',
            'data-way': way,
            'data-of': id,
            change: () => hiding.toggle(way, id),
          }),
          heading,
        ),
      ),
    ),
  );
