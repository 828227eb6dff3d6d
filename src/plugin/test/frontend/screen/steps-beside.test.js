import { stepsInTurn } from '../../../main/frontend/editor/screen/steps-beside.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { equal } from '../expect.js';

/** The headings of stages in a document, which can have a look. @param {...number} steps of each */
function stages(...steps) {
  const headings = steps.map((colspan) => h('th', { colspan }, h('span.jm-heading')));
  document.body.replaceChildren(h('table', null, h('tr', null, ...headings)));
  return headings;
}

/** @param {HTMLTableCellElement[]} of @param {number} most */
const turns = (of, most) =>
  stepsInTurn(of, most).map(({ number, from, first, count }) => [number, from, first, count]);

export default {
  '[E74] a stage is shown as a whole where its steps can be read beside each other'() {
    equal(turns(stages(1, 5, 2), 5), [
      [1, 1, 0, 1],
      [2, 1, 1, 5],
      [3, 1, 6, 2],
    ]);
  },

  '[E74] the steps of a longer one are shared out evenly'() {
    equal(turns(stages(2, 7, 1), 3), [
      [1, 1, 0, 2],
      [2, 1, 2, 3],
      [2, 4, 5, 2],
      [2, 6, 7, 2],
      [3, 1, 9, 1],
    ]);
  },

  '[E74] only the last of all steps have none after them'() {
    equal(
      stepsInTurn(stages(2, 3), 2).map(({ isLast }) => isLast),
      [false, false, true],
    );
  },

  '[E74] a stage that someone has collapsed is not shown, nor counted'() {
    const [one, two, three] = stages(1, 2, 1);
    /** @type {HTMLElement} */ (two.firstElementChild).style.writingMode = 'vertical-rl';
    equal(turns([one, two, three], 5), [
      [1, 1, 0, 1],
      [2, 1, 3, 1],
    ]);
  },
};
