import { pieces } from '../../../main/frontend/editor/values/curve.js';
import { equal } from '../expect.js';

export default {
  async '[V26] the curve is the one that the server draws'() {
    // The same file as the server's tests read.
    const cases = await (await fetch('/test/resources/curve-cases.json')).json();
    for (const { heights, zero, pieces: expected } of cases) {
      const known = heights.map((/** @type {number | null} */ height) => height ?? Number.NaN);
      equal(pieces(known, 1000, 1000, zero), expected, JSON.stringify(heights));
    }
  },
};
