import { equal, given, ok } from '../expect.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { everything, painted, shown, style, styleOf } from './shown.js';

const EDITORS_GRID = new URL('../../../main/frontend/editor/look/grid.css', import.meta.url).href;

/** A map of so many stages, as those who may edit have it: with the button for another one. @param {number} stages @param {number} width of its place */
async function edited(stages, width) {
  const map = await shown(everything({ stages }), { width: width + 32, edit: true });
  await style(map.page, EDITORS_GRID);
  map.scroller.append(h('button.jm-append.jm-append-stage', null, h('span', null, '+')));
  await painted(map.page);
  return { ...map, fits: map.scroller.scrollWidth <= map.scroller.clientWidth };
}

export default {
  async '[V24] of a wide map a column is cut, wherever it stands, so that one sees that it goes on'() {
    for (const width of [320, 700, 900, 1200, 1600, 1920]) {
      const { all, scroller } = await shown(everything({ stages: 20 }), { width });
      const end = scroller.getBoundingClientRect().right;
      const cut = all('.jm-row:first-child > .jm-cell').filter((cell) => {
        const { left, right } = cell.getBoundingClientRect();
        return left < end - 30 && right > end + 30;
      });
      equal(cut.length, 1, `at ${width} px`);
    }
  },

  async '[V24] a wide map fades at the edge beyond which it goes on, and says how many steps it has'() {
    for (const dir of ['ltr', 'rtl']) {
      const { page, all, scroller } = await shown(everything({ stages: 20 }), { dir });
      const [corner] = all('.jm-corner');
      const fade = () => given(page.defaultView).getComputedStyle(corner, '::before');
      equal(corner.dataset.steps, 'steps 20');
      equal([fade().content, fade().pointerEvents], ['""', 'none']);
      equal(fade().backgroundSize, '0px auto, 32px auto');
      equal(fade().width, '32px', 'no more of the map has a layer over it than fades');
      scroller.scrollTo({
        left: (dir === 'rtl' ? -1 : 1) * scroller.scrollWidth,
        behavior: 'instant',
      });
      await painted(page);
      const { backgroundSize } = fade();
      equal(
        backgroundSize,
        '12px auto, 0px auto',
        'at its end it lies in the shade of the headings alone',
      );
    }
    const { page, all } = await shown(everything());
    const [corner] = all('.jm-corner');
    equal(corner.dataset.steps, undefined);
    equal(
      given(page.defaultView).getComputedStyle(corner, '::before').content,
      'none',
      'where it all fits',
    );
  },

  async '[V24] five columns fit half a laptop’s screen, and six a page beside a tree of pages'() {
    const fitting = [
      [5, 832],
      [6, 960],
    ];
    for (const [stages, width] of fitting) {
      ok((await edited(stages, width)).fits, `${stages} columns at ${width} px`);
      const { all, fits } = await edited(stages, width - 8);
      ok(!fits, `${stages} columns at ${width - 8} px`);
      const [column] = all('.jm-cell');
      equal(column.offsetWidth, 144, 'those that scroll are as wide as ever');
    }
  },

  async '[V24] a map of which the first row is a line cuts a column, too'() {
    const map = everything({ stages: 20 });
    map.rows.unshift({ id: 'line', heading: 'Line', kind: 'line' });
    const { all, scroller } = await shown(map);
    equal(all('.jm-stage')[0].offsetWidth, Math.floor((1168 - 192) / 4.5));
    ok(scroller.scrollWidth > scroller.clientWidth, 'it scrolls');
  },

  async '[V12] headings stick to the window only where there is nothing to scroll to'() {
    for (const stages of [3, 4, 5, 6, 7, 8]) {
      for (let width = 656; width < 1900; width += stages < 7 ? 48 : 200) {
        const { scroller, fits } = await edited(stages, width);
        const sticks = styleOf(scroller).getPropertyValue('--jm-scrolls').trim() === 'none';
        ok(fits || !sticks, `${stages} columns at ${width} px`);
        if (width > 1840) ok(sticks, `${stages} columns at ${width} px fit`);
      }
    }
  },
};
