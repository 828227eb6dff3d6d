import { drawValues } from '../../../main/frontend/editor/values/draw.js';
import { Grid } from '../../../main/frontend/editor/view/grid.js';
import { equal } from '../expect.js';
import { Desk } from '../view/desk.js';

/** @param {number} step @param {number} value @returns {SetValue} */
const set = (step, value) => ({
  type: 'set-value',
  row: 'how',
  step: `s${step}`,
  value,
  was: null,
});

/** How many faces are made while something is done. @param {() => void} doing */
function facesMade(doing) {
  const create = document.createElementNS.bind(document);
  let made = 0;
  const counting = (/** @type {string} */ space, /** @type {string} */ tag) => {
    if (tag === 'circle') made += 1;
    return create(space, tag);
  };
  Object.defineProperty(document, 'createElementNS', { value: counting, configurable: true });
  try {
    doing();
  } finally {
    Reflect.deleteProperty(document, 'createElementNS');
  }
  return made;
}

export default {
  '[V26] a value that is set makes the pieces of the curve that it bends, and no others'() {
    const { drawValues: before } = Grid;
    Grid.drawValues = drawValues;
    try {
      const desk = new Desk('a|b|c|d|e|f|g|h');
      const row = {
        id: 'how',
        heading: 'How',
        kind: 'scale',
        scale: { min: -2, max: 2, faces: true },
      };
      desk.remote({ type: 'add-row', row, after: 'r1' });
      const all = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => set(step, (step % 3) - 1));
      equal(
        facesMade(() => desk.remote(...all)),
        8,
      );
      equal(
        facesMade(() => desk.remote({ ...set(4, 2), was: 0 })),
        3,
      );
      equal(
        facesMade(() => desk.remote({ ...set(4, 2), was: 2 })),
        0,
      );
      equal(desk.find('[data-row="how"] [data-step="s4"] [data-face]').dataset.face, '5');
    } finally {
      Grid.drawValues = before;
    }
  },
};
