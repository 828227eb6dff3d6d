import { drawValues, openValue } from '../../../main/frontend/editor/values/values.js';
import { Grid } from '../../../main/frontend/editor/view/grid.js';
import { equal } from '../expect.js';
import { Desk } from '../view/desk.js';

const SCALE = { min: -2, max: 2, faces: true };

/**
 * What becomes of a face at 1 that was pressed before there was anything to set values with.
 *
 * @param {{type?: string, by?: number, held?: boolean, other?: boolean}} gesture what the pointer did last and how far
 *   down, in heights of the curve; whether it is still down; and whether another cell has been pressed since
 * @returns {Promise<(number | boolean | undefined)[]>} the value, whether its menu is open, and the
 *   value once the pointer is lifted
 */
async function outcomeOf({ type, by = 0, held = false, other = false }) {
  const { drawValues: before } = Grid;
  Grid.drawValues = drawValues;
  try {
    const desk = new Desk('a|b');
    const row = { id: 'how', heading: 'How', kind: 'scale', scale: SCALE };
    desk.remote(
      { type: 'add-row', row, after: 'r1' },
      { type: 'set-value', row: 'how', step: 's1', value: 1, was: null },
    );
    const { root, view } = desk;
    const face = desk.find('[data-row="how"] [data-step="s1"] .jm-point');
    face.hasPointerCapture = () => held;
    const curve = /** @type {SVGElement} */ (face.parentElement?.querySelector('svg'));
    Object.assign(curve.style, { inlineSize: '50px', blockSize: '150px' });
    const { top, height } = curve.getBoundingClientRect();
    /** @param {string} name @param {number} share */
    const pointer = (name, share) =>
      new PointerEvent(name, { bubbles: true, clientY: top + height * (0.25 + share) });
    const press = pointer('pointerdown', 0);
    face.dispatchEvent(press);
    // That was the loader's affair alone.
    dispatchEvent(pointer('pointercancel', 0));
    if (type) press.latest = pointer(type, by);
    root.journeyMapDrag = press;
    view.grid.view = view;
    drawValues(view.grid);
    openValue(view, { kind: 'cell', row: 'how', step: other ? 's2' : 's1' });
    const value = () => desk.session.map.value('how', 's1')?.value;
    const now = value();
    const isOpen = !!document.querySelector('.jm-popup');
    dispatchEvent(pointer('pointerup', by));
    await new Promise((resolve) => setTimeout(resolve));
    equal(root.journeyMapDrag, undefined);
    return [now, isOpen, value()];
  } finally {
    Grid.drawValues = before;
  }
}

export default {
  async '[E75] a face that was dragged and let go before the editor was there stays where it was let go'() {
    equal(await outcomeOf({ type: 'pointermove', by: 0.5 }), [-1, false, -1]);
  },

  async '[E75] one that is still held follows the pointer until it is let go'() {
    equal(await outcomeOf({ type: 'pointermove', by: 0.5, held: true }), [1, false, -1]);
    equal(await outcomeOf({ held: true }), [1, false, 1], 'not moved');
  },

  async '[E75] one that was merely tapped is opened, and a drag that the browser has ended changes nothing'() {
    equal(await outcomeOf({}), [1, true, 1]);
    equal(await outcomeOf({ type: 'pointermove', by: 0.001 }), [1, true, 1], 'a trembling finger');
    equal(await outcomeOf({ type: 'pointercancel', by: 0.5 }), [1, false, 1]);
  },

  async '[E75] what is pressed since opens as ever'() {
    equal(await outcomeOf({ type: 'pointermove', by: 0.5, other: true }), [-1, true, -1]);
  },
};
