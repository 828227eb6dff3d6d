import { equal, given } from '../expect.js';
import { everything, painted, shown } from './shown.js';

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
};
