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
  const create = document.createElement.bind(document);
  let made = 0;
  const counting = (/** @type {string} */ tag) => {
    if (tag === 'b') made += 1;
    return create(tag);
  };
  Object.defineProperty(document, 'createElement', { value: counting, configurable: true });
  try {
    doing();
  } finally {
    Reflect.deleteProperty(document, 'createElement');
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

  '[V26] a step that is moved makes the pieces that it bends where it was and where it is, and no others'() {
    withValuesDrawn(() => {
      const desk = new Desk('a');
      const row = {
        id: 'how',
        heading: 'How',
        kind: 'scale',
        scale: { min: 0, max: 90, faces: true },
      };
      desk.remote({ type: 'add-row', row, after: 'r1' });
      // No two of them are alike, so that no two pieces are.
      [3, 20, 5, 81, 44, 70, 9, 33].forEach((value, i) => {
        const step = { id: `s${i + 1}` };
        if (i) desk.remote({ type: 'add-step', stage: 'S1', step, after: `s${i}` });
        desk.remote(set(i + 1, value));
      });
      /** @param {string} id @param {string} after */
      const move = (id, after) => () => desk.remote({ type: 'move-step', id, stage: 'S1', after });
      equal(facesMade(move('s2', 's6')), 5, 'itself, and those beside it before and after');
      equal(facesMade(move('s4', 's5')), 4, 'two that change places, and those beside them');
    });
  },

  '[V26] a dotted line is drawn anew from end to end when a value at its end is set'() {
    withValuesDrawn(() => {
      const desk = twoCurves('0 - - - 2 1 0', '- - - - - - -');
      const plots = () => [...desk.root.querySelectorAll('[data-row="is"] .jm-plot')];
      const before = plots();
      desk.remote({ ...set(1, 1), row: 'is', was: 0 });
      equal(
        plots().map((plot, i) => plot !== before[i]),
        [true, true, true, true, true, false, false],
      );
    });
  },

  '[V26] a second curve is drawn in the row above, by its scale, and alone where there is none'() {
    const { drawValues: before } = Grid;
    Grid.drawValues = drawValues;
    try {
      const desk = new Desk('a|b');
      /** @param {string} id @param {Partial<Scale>} [scale] */
      const curve = (id, scale) => ({
        id,
        heading: id,
        kind: 'scale',
        scale: { min: -2, max: 2, faces: true, ...scale },
      });
      /** @param {string} row @param {number} step @param {number} number */
      const value = (row, step, number) => ({ ...set(step, number), row });
      desk.remote(
        { type: 'add-row', row: curve('is'), after: 'r1' },
        { type: 'add-row', row: curve('be', { min: 0, max: 4, joined: true }), after: 'is' },
        { type: 'add-row', row: curve('more', { joined: true }), after: 'be' },
        value('is', 1, -1),
        value('be', 1, 1),
        value('be', 2, 2),
        value('more', 1, 0),
      );
      const all = (/** @type {string} */ selector) =>
        [...desk.root.querySelectorAll(selector)].map((one) => /** @type {HTMLElement} */ (one));
      const drawnIn = (/** @type {string} */ row) =>
        all(`[data-row="${row}"] .jm-cell .jm-curve`).length;
      equal(['is', 'be', 'more'].map(drawnIn), [4, 0, 2], 'the third one has a row of its own');
      const points = all('[data-row="is"] .jm-point.jm-second');
      equal(
        points.map((point) => [point.dataset.of, point.dataset.at]),
        [
          ['be', '0.25'],
          ['be', '0.00'],
        ],
      );
      equal(
        all('[data-row="be"] .jm-flat[aria-hidden]').map((number) => number.textContent),
        ['1', '2'],
      );
      equal(desk.view.grid.place(points[0]), {
        kind: 'cell',
        row: 'be',
        step: 's1',
      });
      // Without the row above it has its own cells again.
      desk.remote({ type: 'remove-row', id: 'is' });
      equal(['be', 'more'].map(drawnIn), [4, 0]);
      equal(all('.jm-flat').length, 1);
    } finally {
      Grid.drawValues = before;
    }
  },

  '[V26] of two curves the number of the lower stands below its face and that of the other above'() {
    // As the server has them (LiveGridTest).
    equal(numbersBelow('1 2 -2 - -1 2', '2 1 -2 0 - -'), ['is1', 'be2', 'be3', 'is5']);
    equal(numbersBelow('2 - 2 -', '-1 1 2 -'), ['be1', 'be2', 'be3']);
    equal(numbersBelow('-2 - -2 -', '-1 -1 -1 -2'), ['is1', 'is3', 'be4']);
  },

  '[V26] a number changes sides when the other line comes to be on its side'() {
    withValuesDrawn(() => {
      const desk = twoCurves('2 - 2', '- 1 -');
      equal(lowIn(desk), ['be2']);
      desk.remote({ ...set(3, -2), row: 'is', was: 2 });
      equal(lowIn(desk), ['is3'], 'the second is above the bridge now, which is at zero there');
    });
  },
};

/** @param {() => void} doing */
function withValuesDrawn(doing) {
  const { drawValues: before } = Grid;
  Grid.drawValues = drawValues;
  try {
    doing();
  } finally {
    Grid.drawValues = before;
  }
}

/** @param {string} asIs the values by steps; "-" for none @param {string} toBe */
function twoCurves(asIs, toBe) {
  const desk = new Desk(
    asIs
      .split(' ')
      .map((_, i) => `${i}`)
      .join('|'),
  );
  const curve = (/** @type {string} */ id, /** @type {boolean} */ joined) => ({
    id,
    heading: id,
    kind: 'scale',
    scale: { min: -2, max: 2, faces: true, joined },
  });
  const values = (/** @type {string} */ row, /** @type {string} */ numbers) =>
    numbers
      .split(' ')
      .map((number, i) => ({ ...set(i + 1, Number(number)), row }))
      .filter(({ value }) => !Number.isNaN(value));
  desk.remote(
    { type: 'add-row', row: curve('is', false), after: 'r1' },
    { type: 'add-row', row: curve('be', true), after: 'is' },
    ...values('is', asIs),
    ...values('be', toBe),
  );
  return desk;
}

/** @param {Desk} desk */
const lowIn = (desk) =>
  [...desk.root.querySelectorAll('.jm-point.jm-low')].map((point) => {
    const cell = /** @type {HTMLTableCellElement} */ (point.closest('td'));
    return `${point.classList.contains('jm-second') ? 'be' : 'is'}${cell.cellIndex}`;
  });

/** @param {string} asIs @param {string} toBe */
function numbersBelow(asIs, toBe) {
  /** @type {string[]} */
  let low = [];
  withValuesDrawn(() => (low = lowIn(twoCurves(asIs, toBe))));
  return low;
}
