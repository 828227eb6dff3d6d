import { WIDEST, largest, rem } from './sizes.js';

/** How large some steps are drawn at most. */
const MOST = 2;

/** How much of the column behind them is seen, in rem: the arrow of their stage ends there. */
const BEYOND = 0.75;

/**
 * To be read across a room, letters need a share of the screen: this wide, in rem, is what it shows at once, as if drawn at a hundred
 * percent. In a hand they are as large as ever, and before a very large screen nobody sits so far away.
 */
const READ_AT_ONCE = 68;
const LARGE_ENOUGH = 1.75;

/** Rather than that anything is out of sight, they may be that much smaller. */
const STILL_READ = 0.85;

/**
 * Draws some steps, beside the headings of rows, from one side of the window to the other: as large as lets all of them be in it from
 * top to bottom, or else so large that they can be read.
 *
 * @param {import('./screen.js').Screen} screen @param {import('./steps-beside.js').Steps} steps
 */
export function drawCloseUp(screen, { first, count, isLast }) {
  const { grid, scroller } = screen.view;
  const { room } = screen;
  const head = headWidth(screen);
  const beyond = isLast ? 0 : BEYOND * rem();
  const isIn = (/** @type {number} */ scale) => {
    // Whole pixels: at a part of one, what has gone under the headings would show at their edge.
    const width = Math.floor((room / scale - head - beyond) / count);
    screen.draw(scale);
    grid.table.style.cssText = `--jm-fit-head:${head}px;--jm-fit-step:${width}px`;
    return screen.isInHeight(scale);
  };
  const most = Math.min(MOST, room / (head + beyond + count * WIDEST * rem()));
  const wanted = Math.min(most, legible(screen));
  const least = Math.min(most, Math.max(1, wanted * STILL_READ));
  const scale = largest(isIn, least, most) ?? wanted;
  isIn(scale);
  // What is left free below it follows from how high those columns have made it.
  screen.draw(scale);
  const { rows } = grid.tableHead;
  const [corner] = rows[0].cells;
  const columns = [...rows[rows.length - 1].cells].filter((cell) => cell !== corner);
  const [heads, step] = [corner, columns[first]].map((cell) => cell.getBoundingClientRect());
  const isRtl = getComputedStyle(grid.table).direction === 'rtl';
  const left = (isRtl ? step.right - heads.left : step.left - heads.right) / scale;
  scroller.scrollBy({ left, behavior: 'instant' });
}

/** How many steps can be read beside each other. @param {import('./screen.js').Screen} screen */
export function stepsAtOnce(screen) {
  const columns = screen.room / legible(screen) - headWidth(screen) - BEYOND * rem();
  return Math.max(1, Math.floor(columns / (WIDEST * rem())));
}

/** How large the map has to be drawn to be read across a room. @param {import('./screen.js').Screen} screen */
const legible = ({ room }) => Math.min(Math.max(1, room / (READ_AT_ONCE * rem())), LARGE_ENOUGH);

/** How wide the headings of rows are at a hundred percent; before the style sheet is there, as columns are. @param {import('./screen.js').Screen} screen */
function headWidth({ view }) {
  const width = getComputedStyle(view.grid.table).getPropertyValue('--jm-head-width');
  return (parseFloat(width) || WIDEST) * rem();
}
