import { h } from '../dom/element.js';
import { plain } from '../model/decimal.js';
import { heightAt, pieces } from './curve.js';
import { isJoined, scaleOf } from '../model/scale.js';
import { at, describer, heightOf, levelOf } from './measure.js';
import { drawStrays } from './strays.js';

/**
 * The values of a map, drawn as the server draws them (ValueCells.java): as faces on a curve, or as numbers with bars. Only
 * what differs from what is there is drawn.
 */

/**
 * The box that a cell's piece of the curve is drawn in; it is stretched to the cell. In it the points of the line have whole
 * places, in sixths of a cell from left to right, and halfway between the values that people use also from top to bottom: so
 * the pieces meet exactly.
 */
const BOX = { width: 6, height: 320, beyond: 1 };

/** What is seen of the line above the highest value, and below the lowest. */
const ROOM = 6;

const HEIGHT = BOX.height + 2 * ROOM;

/**
 * The part of a piece of the curve that lies between the highest value and the lowest.
 *
 * @param {Element} curve
 */
export function rangeIn(curve) {
  const { top, height } = curve.getBoundingClientRect();
  const unit = height / HEIGHT;
  return { top: top + ROOM * unit, height: BOX.height * unit };
}

/** What each row was drawn from: its curve is calculated again only if that changes. @type {WeakMap<Element, unknown[]>} */
const sources = new WeakMap();

/** What each cell's picture was drawn from: the others needn't be drawn to see that they are the same. @type {WeakMap<Element, string>} */
const drawn = new WeakMap();

/**
 * Draws the values of all rows, and those without a place in the tray.
 *
 * @param {import('../view/grid.js').Grid} grid which has drawn the rest of its map
 */
export function drawValues(grid) {
  const { map, getText } = grid;
  const says = describer(getText);
  const numbers = new Map(map.values.map((v) => [`${v.row}/${v.step}`, v.value]));
  /** @param {Row} row @param {Scale} axis what it is drawn by */
  const valuesOf = (row, axis) => {
    const values = map.steps.map(({ id }) => numbers.get(`${row.id}/${id}`));
    return { row, scale: scaleOf(row), axis, values };
  };
  map.rows.forEach((row, i) => {
    const tr = grid.rows.get(row.id);
    if (!tr || row.kind !== 'scale') return;
    const joined = isJoined(map.rows, i);
    const axis = scaleOf(joined ? map.rows[i - 1] : row);
    const second = isJoined(map.rows, i + 1) ? valuesOf(map.rows[i + 1], axis) : null;
    const own = valuesOf(row, axis);
    const source = [
      row,
      axis,
      joined,
      map.steps,
      second?.row,
      ...own.values,
      ...(second?.values ?? []),
    ];
    const before = sources.get(tr);
    if (before?.length === source.length && source.every((one, k) => one === before[k])) return;
    sources.set(tr, source);
    drawRow(tr, map.steps, own, second, joined, says);
  });
  drawStrays(grid, says.bare);
}

/**
 * @typedef {object} Drawing the values of a row
 * @property {Row} row
 * @property {Scale} scale
 * @property {Scale} axis what it is drawn by: its own scale, or that of the row in which it is drawn
 * @property {Array<number | undefined>} values one for each step
 */

/** @typedef {ReturnType<typeof describer>} Says */

/** @param {Drawing} drawing */
const heightsOf = ({ axis, values }) =>
  values.map((value) => (value === undefined ? Number.NaN : heightOf(axis, value)));

/** @param {Drawing} drawing */
const curveOf = (drawing) => pieces(heightsOf(drawing), BOX, heightOf(drawing.axis, 0));

/**
 * Whether of two curves the second is above the first, at each step. The number of the lower one stands below its face, that
 * of the other above: so neither line goes through either. One that is alone in a cell goes by where the other line is there,
 * or else by zero.
 *
 * @param {Drawing} own @param {Drawing} second
 */
function lowerThan(own, second) {
  const zero = heightOf(own.axis, 0);
  const [here, there] = [heightsOf(own), heightsOf(second)];
  return here.map((_, i) => heightAt(here, i, zero) > heightAt(there, i, zero));
}

/**
 * @param {HTMLTableRowElement} tr @param {Step[]} steps @param {Drawing} own
 * @param {Drawing | null} second what is drawn beside it
 * @param {boolean} joined whether it is drawn in the row above
 * @param {Says} says
 */
function drawRow(tr, steps, own, second, joined, says) {
  const { row, scale, values } = own;
  const known = /** @type {number[]} */ (values.filter((value) => value !== undefined));
  const total = says.total(row, known);
  const head = tr.cells[0];
  const said = head.querySelector('.jm-total');
  if (said?.textContent !== total) {
    said?.remove();
    if (total) head.append(h('span.jm-total', null, total));
  }
  const zero = heightOf(scale, 0);
  if (joined) delete tr.dataset.at;
  else tr.dataset.at = at(scale.faces ? zero : 1 - zero);
  const curve = scale.faces && !joined ? curveOf(own) : [];
  const other = second ? curveOf(second) : [];
  const isLower = second ? lowerThan(own, second) : [];
  steps.forEach((step, i) => {
    const td = tr.cells[i + 1];
    const value = values[i];
    if (value === undefined) delete td.dataset.value;
    else td.dataset.value = plain(value);
    td.classList.toggle('jm-empty', value === undefined && !td.querySelector('.jm-notes'));
    const beside = second && [second.row.id, second.scale, second.values[i], other[i], isLower[i]];
    const source = JSON.stringify([scale, value, curve[i], joined, beside]);
    if (drawn.get(td) === source) return;
    drawn.set(td, source);
    const plot = joined
      ? drawnAbove(own, value, says)
      : scale.faces
        ? curveIn(own, i, curve[i], second, other[i], isLower[i], says)
        : barOf(own, value, says);
    const spoken = scale.faces && value !== undefined ? words(scale, value, says) : null;
    const parts = [plot, spoken].filter((part) => part !== null);
    const were = [...td.querySelectorAll(':scope > :is(.jm-plot, .jm-value)')];
    if (were.length === parts.length && were.every((was, k) => was.isEqualNode(parts[k]))) return;
    were.forEach((was) => was.remove());
    td.prepend(...parts);
  });
}

/** What is seen of a value; who listens has the number in words. */
const SEEN = { 'aria-hidden': 'true' };

/** Its number, where the curve is in the row above. @param {Drawing} own @param {number | undefined} value @param {Says} says */
function drawnAbove({ scale }, value, says) {
  if (value === undefined) return null;
  return h('div.jm-plot.jm-flat', SEEN, says.number(scale, value));
}

/** @param {Scale} scale @param {number} value @param {Says} says */
const words = (scale, value, says) => h('span.jm-value', null, says.spoken(scale, value));

/**
 * @param {Drawing} own @param {number} i @param {import('./curve.js').Piece} piece
 * @param {Drawing | null} second @param {import('./curve.js').Piece} other @param {boolean} isLower
 * @param {Says} says
 */
function curveIn(own, i, piece, second, other, isLower, says) {
  const { axis, values } = own;
  const [value, beside] = [values[i], second?.values[i]];
  return h(
    'div.jm-plot',
    SEEN,
    pieceOf(piece, heightOf(axis, 0)),
    second && s('svg', { ...CURVE, class: 'jm-curve jm-second' }, ...lines(other)),
    value === undefined ? null : point(own, value, isLower ? '.jm-low' : '', says),
    second && beside !== undefined
      ? point(second, beside, isLower ? '.jm-second' : '.jm-second.jm-low', says, second.row.id)
      : null,
  );
}

const CURVE = {
  class: 'jm-curve',
  viewBox: `${BOX.beyond} ${-ROOM} ${BOX.width} ${HEIGHT}`,
  preserveAspectRatio: 'none',
};

/** @param {Record<string, string>} names @param {string} d */
const path = (names, d) => (d ? s('path', { ...names, d }) : null);

/** @param {import('./curve.js').Piece} piece */
const lines = ({ bridge, line }) => [path({}, line), path({ class: 'jm-bridge' }, bridge)];

/**
 * The line with the area between it and zero; where both go through the whole cell, they are one path.
 *
 * @param {import('./curve.js').Piece} piece @param {number} zero
 */
function pieceOf(piece, zero) {
  const { area, isAbove, isBelow, isWhole } = piece;
  if (isAbove && isBelow) return s('svg', CURVE, ...areas(area, zero), ...lines(piece));
  const side = isAbove ? 'jm-above' : 'jm-below';
  const isOne = isAbove !== isBelow && isWhole;
  const filled =
    isAbove || isBelow ? path({ class: isOne ? side : `${side} jm-area` }, area) : null;
  return s('svg', CURVE, filled, ...(isOne ? [] : lines(piece)));
}

/**
 * What lies outside of an inner picture isn't drawn: so the area above zero, which is the first, has another colour than that
 * below.
 *
 * @param {string} area @param {number} zero
 */
function areas(area, zero) {
  const z = Math.round(zero * BOX.height);
  const width = BOX.width + 2 * BOX.beyond;
  return [
    s('svg', { width, height: z }, path({}, area)),
    s('svg', { width, y: z, viewBox: `0 ${z} ${width} ${HEIGHT}` }, path({}, area)),
  ];
}

/**
 * The number; the style sheet draws the face around it, and puts it at its height. Where there are two curves, the faces of
 * the second are squares, so that they differ without colour.
 *
 * @param {Drawing} drawing @param {number} value @param {string} place @param {Says} says
 * @param {string} [of] the row that a press on it means, where it isn't the cell's
 */
const point = ({ scale, axis }, value, place, says, of) =>
  h(
    `b.jm-point${place}`,
    {
      'data-of': of,
      'data-face': levelOf(scale, value),
      'data-at': at(heightOf(axis, value)),
    },
    says.number(scale, value),
  );

/** The style sheet adds the bar. @param {Drawing} own @param {number | undefined} value @param {Says} says */
function barOf({ scale }, value, says) {
  if (value === undefined) return null;
  return h(
    'span.jm-value',
    { 'data-at': at(1 - heightOf(scale, value)) },
    says.number(scale, value),
  );
}

/** An element of SVG. @param {string} tag @param {Record<string, string | number>} attributes @param {...(Node | string | null)} children */
function s(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  element.append(
    .../** @type {Array<Node | string>} */ (children.filter((child) => child !== null)),
  );
  return element;
}
