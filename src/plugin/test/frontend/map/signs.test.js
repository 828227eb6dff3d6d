import { h } from '../../../main/frontend/editor/dom/element.js';
import { given, ok } from '../expect.js';
import { everything, shown, style, styleOf } from './shown.js';

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

  async '[E32] columns that are fitted to their words have room for an icon beside the first of them'() {
    const map = everything();
    for (const row of map.rows) {
      row.categories = [{ id: 'c1', label: 'Supercalifragilistic app', icon: 'app' }];
    }
    const { page, root, all } = await shown(map);
    await style(
      page,
      new URL('../../../main/frontend/editor/look/screen.css', import.meta.url).href,
    );
    root.classList.add('jm-measured');
    const widths = [...all('.jm-row-head')].map((head) => head.getBoundingClientRect().width);
    root.classList.remove('jm-measured');
    const [label] = all('.jm-categories .jm-category');
    label.style.maxInlineSize = `${widths[0] - 24}px`;
    const range = page.createRange();
    range.selectNodeContents(label);
    const [line] = range.getClientRects();
    const above = line.top - label.getBoundingClientRect().top;
    ok(above < 6, `the first word is ${above} px below the top of its label`);
  },
};
