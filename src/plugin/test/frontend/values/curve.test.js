import { pieces } from '../../../main/frontend/editor/values/curve.js';
import { equal } from '../expect.js';

const BOX = { width: 1000, height: 1000, beyond: 0 };

export default {
  async '[V26] the curve is the one that the server draws'() {
    // The same file as the server's tests read.
    const cases = await (await fetch('/test/resources/curve-cases.json')).json();
    for (const { heights, zero, pieces: expected } of cases) {
      const known = heights.map((/** @type {number | null} */ height) => height ?? Number.NaN);
      equal(pieces(known, BOX, zero), expected, JSON.stringify(heights));
    }
  },

  '[V26] a line that goes on in the next cell does so beside its own, and so does its area'() {
    const drawn = pieces([0, 0.5, 0.25], { width: 6, height: 320, beyond: 1 }, 1);
    equal(drawn[1].line, 'M-1,80H0C1,115 2,160 3,160S5,137 6,120H7');
    equal(
      drawn.map(({ area }) => area),
      [
        'M3,320V0C4,0 5,45 6,80H7V320',
        'M-1,320V80H0C1,115 2,160 3,160S5,137 6,120H7V320',
        'M-1,320V120H0C1,103 2,80 3,80V320',
      ],
    );
  },
};
