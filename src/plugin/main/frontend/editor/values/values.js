import { drawValues as draw } from './draw.js';
import { listenForValues, openValue } from './set.js';

export { openValue };

/** Draws all values, and lets whoever works on the map set them. @param {import('../view/grid.js').Grid} grid */
export function drawValues(grid) {
  draw(grid);
  if (grid.view) listenForValues(grid.view);
}
