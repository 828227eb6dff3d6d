import { equal, given, ok } from '../expect.js';
import { everything, painted, shown, styleOf } from './shown.js';

export default {
  async '[V12] right to left, the row headings stand on the right and stay there'() {
    const { page, scroller, all } = await shown(everything({ stages: 20 }), { dir: 'rtl' });
    scroller.scrollLeft = -800;
    await painted(page);
    const edge = scroller.getBoundingClientRect().right;
    for (const head of all('.jm-row-head, .jm-corner')) {
      equal(Math.round(head.getBoundingClientRect().right), Math.round(edge));
    }
  },

  async '[V12] row headings stay in view while the map scrolls sideways'() {
    const { page, scroller, all } = await shown(everything({ stages: 20 }));
    scroller.scrollLeft = 800;
    await painted(page);
    const edge = Math.round(scroller.getBoundingClientRect().left);
    for (const head of all('.jm-row-head, .jm-corner')) {
      equal(Math.round(head.getBoundingClientRect().left), edge);
    }
  },

  async '[V12] stage headings stay in view while the page scrolls through the map'() {
    const { page, all } = await shown(everything({ notes: 8 }));
    given(page.defaultView).scrollTo(0, 600);
    await painted(page);
    for (const stage of all('.jm-stage')) {
      const { top, bottom } = stage.getBoundingClientRect();
      ok(top > -12 && top < 12 && bottom > 40, `a stage heading is at ${top}`);
    }
  },

  async '[V12] what comes into sight above is clear of the stage headings, in a narrow window, too'() {
    for (const width of [320, 1200]) {
      const { page, all } = await shown(everything({ notes: 8 }), { width });
      const window = given(page.defaultView);
      const [note] = all('[data-note="negative-s0-0"]');
      window.scrollTo(0, page.body.scrollHeight);
      await painted(page);
      note.scrollIntoView({ block: 'nearest' });
      await painted(page);
      const [head] = all('.jm-grid > thead');
      const { bottom } = head.getBoundingClientRect();
      ok(note.getBoundingClientRect().top >= bottom, `behind the headings at ${width} px`);
    }
  },

  async '[V14] headings that stay in view are no animation where the browser can do without, so that a key draws one frame'() {
    const { page, all } = await shown(everything({ notes: 8 }));
    given(page.defaultView).scrollTo(0, 600);
    await painted(page);
    const without = CSS.supports('named-feature(single-axis-scroll-container)');
    equal(page.getAnimations().length, without ? 0 : 1);
    equal(Math.abs(Math.round(all('.jm-stage')[0].getBoundingClientRect().top)) < 12, true);
  },

  async '[V12] the name of a stage stays in view while its steps scroll'() {
    for (const dir of ['ltr', 'rtl']) {
      const map = everything({ stages: 20 });
      for (let i = 0; i < 9; i++) map.stages[0].steps.push({ id: `more-${i}` });
      const { page, scroller, all } = await shown(map, { dir });
      const box = (/** @type {import('./shown.js').Selector} */ selector) =>
        all(selector)[0].getBoundingClientRect();
      scroller.scrollLeft = dir === 'rtl' ? -700 : 700;
      await painted(page);
      const [name, corner] = [box('.jm-stage > .jm-heading'), box('.jm-corner')];
      const gap = dir === 'rtl' ? corner.left - name.right : name.left - corner.right;
      ok(gap > 0 && gap < 50, `the name is ${gap} px from the corner`);
      scroller.scrollLeft = dir === 'rtl' ? -2400 : 2400;
      await painted(page);
      const [end, stage] = [box('.jm-stage > .jm-heading'), box('.jm-stage')];
      ok(end.left >= stage.left && end.right <= stage.right, 'it does not leave its stage');
    }
  },

  async '[V12] the headings of stages lie above those of rows, in Safari too, where only what is sticky does'() {
    const { page, all } = await shown(everything());
    const head = styleOf(given(page.querySelector('thead')));
    const row = styleOf(all('.jm-row-head')[0]);
    equal(head.position, 'sticky');
    ok(Number(head.zIndex) > Number(row.zIndex), `${head.zIndex} above ${row.zIndex}`);
  },
};
