import { attachReach } from '../../../main/frontend/editor/wide/reach.js';
import { equal, given, ok } from '../expect.js';
import { everything, painted, shown } from '../map/shown.js';

/** @param {Parameters<typeof everything>[0]} size @param {Parameters<typeof shown>[1]} [options] */
async function reaching(size, options) {
  const map = await shown(everything(size), { edit: true, ...options });
  const before = map.all('.jm-heading, .jm-note').map((e) => e.getBoundingClientRect().top);
  attachReach(map.root, (key, ...args) => [key, ...args].join(' '));
  await painted(map.page);
  equal(
    map.all('.jm-heading, .jm-note').map((e) => e.getBoundingClientRect().top),
    before,
    'nothing moves for it',
  );
  const [reach, bar] = [map.all('.jm-reach')[0], map.all('.jm-scrollbar')[0]];
  const beyond = () =>
    map.all('.jm-beyond').map((button) => (button.hidden ? '' : button.textContent));
  return { ...map, reach, bar, beyond };
}

export default {
  async '[V24] what scrolls a wide map is at the foot of the window, whose own foot is further down'() {
    const { page, reach, bar, root } = await reaching({ stages: 20, notes: 12 });
    const foot = given(page.defaultView).innerHeight;
    ok(root.getBoundingClientRect().bottom > foot + 100, 'the map goes on below');
    equal(Math.round(reach.getBoundingClientRect().bottom), foot);
    equal(bar.ariaHidden, 'true', 'screen readers have the map itself');
  },

  async '[V24] it is as far from one end to the other as the map, and each follows the other'() {
    for (const dir of ['ltr', 'rtl']) {
      const { page, scroller, bar } = await reaching({ stages: 20 }, { dir });
      equal(bar.scrollWidth - bar.clientWidth, scroller.scrollWidth - scroller.clientWidth);
      const sign = dir === 'rtl' ? -1 : 1;
      scroller.scrollTo({ left: sign * 300, behavior: 'instant' });
      await painted(page);
      equal(bar.scrollLeft, sign * 300, dir);
      bar.scrollTo({ left: sign * 120, behavior: 'instant' });
      await painted(page);
      equal(scroller.scrollLeft, sign * 120, dir);
    }
  },

  async '[V24] it follows the focus in the frame that shows it, for which the browser would begin another one otherwise'() {
    const { page, scroller, bar, all } = await reaching({ stages: 20, notes: 12 });
    const note = given(all('.jm-note').at(-1));
    note.tabIndex = -1;
    note.focus({ preventScroll: true });
    note.scrollIntoView({ block: 'nearest' });
    // Before the frame.
    await Promise.resolve();
    ok(scroller.scrollLeft > 0, 'the note was out of sight');
    equal(bar.scrollLeft, scroller.scrollLeft);
    await painted(page);
    equal(bar.scrollLeft, scroller.scrollLeft);
  },

  async '[V24] a button at either side says how many steps are beyond it, and goes there'() {
    const { page, scroller, beyond, all } = await reaching({ stages: 20 });
    /** The map glides to where a button leads. @param {HTMLButtonElement} button */
    const press = async (button) => {
      const there = new Promise((arrived) =>
        scroller.addEventListener('scrollend', arrived, { once: true }),
      );
      button.click();
      await there;
      await painted(page);
    };
    equal(beyond(), ['', 'beyond 16']);
    const [back, on] = /** @type {HTMLButtonElement[]} */ (all('.jm-beyond'));
    await press(on);
    equal(beyond(), ['beyond 4', 'beyond 12'], 'by as many whole steps as can be seen');
    scroller.scrollTo({ left: scroller.scrollWidth, behavior: 'instant' });
    await painted(page);
    equal(beyond()[1], '');
    await press(back);
    ok(beyond()[1] === 'beyond 4', beyond()[1] ?? '');
  },

  async '[V24] what scrolls past no step writes nothing anew'() {
    const { page, scroller, beyond, reach } = await reaching({ stages: 20 });
    const before = beyond();
    let written = 0;
    const watching = new MutationObserver((changes) => (written += changes.length));
    watching.observe(reach, { subtree: true, childList: true, characterData: true });
    scroller.scrollTo({ left: 2, behavior: 'instant' });
    await painted(page);
    equal(beyond(), before);
    equal(written, 0);
    scroller.scrollTo({ left: scroller.scrollWidth, behavior: 'instant' });
    await painted(page);
    ok(written > 0, 'other words are');
  },

  async '[V24] of a map that fits there is none, and it goes when a map comes to fit'() {
    const { reach } = await reaching({ stages: 4 });
    equal(reach.checkVisibility(), false);
    const wide = await reaching({ stages: 8 });
    equal(wide.reach.checkVisibility(), true);
    wide.all('.jm-stage-cols > col').forEach((col) => (col.style.width = '20px'));
    await painted(wide.page);
    equal(wide.reach.checkVisibility(), false);
  },
};
