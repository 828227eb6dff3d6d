import { h } from '../../../main/frontend/editor/view/element.js';
import { given, ok } from '../expect.js';
import { everything, shown, styleOf } from './shown.js';

export default {
  async '[V18] the sign of a number stands before it from right to left, too'() {
    for (const part of /** @type {const} */ (['span.jm-value', 'div.jm-flat'])) {
      const { page, all } = await shown(everything({ text: '' }), { dir: 'rtl' });
      const number = h(part, null, '+1');
      const [cell] = all('.jm-cell');
      given(cell.closest('tr')).dataset.faces = 'true';
      cell.replaceChildren(number);
      const [sign, digit] = [0, 1].map((at) => {
        const range = page.createRange();
        range.setStart(/** @type {Node} */ (number.firstChild), at);
        range.setEnd(/** @type {Node} */ (number.firstChild), at + 1);
        return range.getBoundingClientRect().left;
      });
      ok(sign < digit, `${part}: sign at ${sign}, digit at ${digit}`);
    }
  },

  async '[V17] what brings all notes back is large enough to read on a narrow screen'() {
    const { root } = await shown(everything(), { width: 320 });
    const all = h('button.jm-everyone', null, 'Show all alike');
    root.append(h('ul.jm-personas', null, h('li.jm-filtered', null, h('span'), all)));
    const size = parseFloat(styleOf(all).fontSize);
    ok(size >= 12 - 0.01, `${size} px`);
  },
};
