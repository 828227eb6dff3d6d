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
    equal(drawn[1].line, 'M0,80H1C2,115 3,160 4,160S6,137 7,120H8');
    equal(
      drawn.map(({ area }) => area),
      [
        'M4,320V0C5,0 6,45 7,80H8V320',
        'M0,320V80H1C2,115 3,160 4,160S6,137 7,120H8V320',
        'M0,320V120H1C2,103 3,80 4,80V320',
      ],
    );
  },
};
