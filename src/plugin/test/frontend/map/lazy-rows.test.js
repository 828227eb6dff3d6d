import { equal, given, ok } from '../expect.js';
import { everything, painted, shown } from './shown.js';

export default {
  async '[V14] rows out of sight are not laid out in a large map, and their words are found'() {
    const { page, root, all } = await shown(everything({ notes: 40 }), { height: 400 });
    root.classList.add('jm-lazy-rows');
    await painted(page);
    const last = given(all('.jm-note').at(-1));
    ok(!last.checkVisibility({ contentVisibilityAuto: true }), 'the last note is skipped');
    ok(all('.jm-note')[0].checkVisibility({ contentVisibilityAuto: true }), 'the first is drawn');
    given(last.querySelector('.jm-text')).textContent = 'The last word';
    const frame = /** @type {Window & {find: (text: string) => boolean}} */ (
      /** @type {unknown} */ (page.defaultView)
    );
    ok(frame.find('The last word'), 'the browser finds it');
    last.scrollIntoView();
    await painted(page);
    ok(
      last.checkVisibility({ contentVisibilityAuto: true }),
      'the last is drawn when it is reached',
    );
  },

  async '[V14] a large map looks as if it were not'() {
    for (const dir of ['ltr', 'rtl']) {
      for (const width of [1200, 320]) {
        const map = everything({ stages: 20 });
        map.stages[1].steps.push({ id: 'more', heading: 'One more' });
        const { page, root, all } = await shown(map, { width, height: 4000, dir });
        const where = () =>
          all('.jm-grid th, .jm-grid td, .jm-note').map((element) => {
            const { left, top, width, height } = element.getBoundingClientRect();
            return [left, top, width, height].map(Math.round).join(' ');
          });
        const table = where();
        root.classList.add('jm-lazy-rows');
        await painted(page);
        equal(where(), table);
      }
    }
  },
};
