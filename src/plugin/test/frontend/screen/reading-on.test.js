import { restOf, toReadOn } from '../../../main/frontend/editor/screen/reading-on.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { equal } from '../expect.js';

/** A window 300 pixels high, whose lowest 50 lie below the buttons, with a heading of 20 pixels and rows of these heights. @param {...number} heights */
function windowWith(...heights) {
  const row = (/** @type {number} */ height) => {
    const cell = h('td');
    cell.style.cssText = `height: ${height}px; padding: 0`;
    return h('tr', null, cell);
  };
  const table = h('table', null, h('thead', null, row(20)), h('tbody', null, ...heights.map(row)));
  table.style.cssText = 'border-spacing: 0; margin-bottom: 50px';
  const foot = h('div');
  foot.style.cssText = 'position: fixed; top: 250px; height: 50px';
  const root = h('div', null, table, foot);
  root.style.cssText = 'position: fixed; top: 0; width: 300px; height: 300px; overflow: auto';
  document.body.replaceChildren(root);
  const readOn = (/** @type {1 | -1} */ direction) => {
    const far = Math.round(toReadOn(root, table, foot, direction));
    root.scrollTop += far;
    return far;
  };
  return { root, readOn };
}

export default {
  '[E74] the first row that is not wholly in sight comes right below the headings'() {
    const { readOn } = windowWith(100, 100, 150, 200);
    equal([readOn(1), readOn(1), readOn(1)], [200, 120, 0]);
  },

  '[E74] back, the last row above comes right above the buttons'() {
    const { root, readOn } = windowWith(100, 100, 150, 200);
    root.scrollTop = root.scrollHeight;
    equal([readOn(-1), readOn(-1), readOn(-1)], [-200, -120, 0]);
  },

  '[E74] in a row higher than the window, one reads on in it'() {
    const { readOn } = windowWith(1000, 50);
    equal([readOn(1), readOn(1)], [184, 184]);
  },

  '[E74] a map that is wholly in sight has nothing to scroll to'() {
    const { root, readOn } = windowWith(100, 50);
    equal([readOn(1), readOn(-1), restOf(root, 1), restOf(root, -1)], [0, 0, 0, 0]);
  },
};
