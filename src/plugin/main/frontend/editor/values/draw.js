import { find, h } from '../view/element.js';
import { plain } from '../model/decimal.js';
import { pieces } from './curve.js';
import { scaleOf } from '../model/scale.js';
import { describer, heightOf, levelOf, percent } from './measure.js';

/**
 * The values of a map, drawn as the server draws them (ValueCells.java): as faces on a curve, or as numbers with bars. Only
 * what differs from what is there is drawn.
 */

/** The box that a cell's piece of the curve is drawn in; it is stretched to the cell. */
const BOX = 1000;

/** What a face is like, drawn around its middle: eyes and mouth. */
const FACES = [
  'M-6,-5l3.5,2M6,-5l-3.5,2M-5,5Q0,-0.5 5,5',
  'M-4,-3v.01M4,-3v.01M-4.5,4.5Q0,1 4.5,4.5',
  'M-4,-3v.01M4,-3v.01M-4.5,3.5H4.5',
  'M-4,-3v.01M4,-3v.01M-4.5,2.5Q0,6 4.5,2.5',
  'M-4,-3v.01M4,-3v.01M-5,1.5Q0,9.5 5,1.5Z',
];

/** What each cell's picture was made of, so that the others needn't be made to see that they are the same. @type {WeakMap<Element, string>} */
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
  for (const row of map.rows) {
    const tr = grid.rows.get(row.id);
    if (tr && row.kind === 'scale') drawRow(tr, row, map.steps, numbers, says);
  }
  drawStrays(grid, says);
}

/**
 * @param {HTMLTableRowElement} tr @param {Row} row @param {Step[]} steps @param {Map<string, number>} numbers
 * @param {ReturnType<typeof describer>} says
 */
function drawRow(tr, row, steps, numbers, says) {
  const scale = scaleOf(row);
  const values = steps.map(({ id }) => numbers.get(`${row.id}/${id}`));
  const known = /** @type {number[]} */ (values.filter((value) => value !== undefined));
  const total = says.total(row, known);
  const head = tr.cells[0];
  const said = head.querySelector('.jm-total');
  if (said?.textContent !== total) {
    said?.remove();
    if (total) head.append(h('span.jm-total', null, total));
  }
  const zero = heightOf(scale, 0);
  const heights = values.map((value) =>
    value === undefined ? Number.NaN : heightOf(scale, value),
  );
  const curve = scale.faces ? pieces(heights, BOX, zero) : [];
  steps.forEach((step, i) => {
    const td = tr.cells[i + 1];
    const value = values[i];
    if (value === undefined) delete td.dataset.value;
    else td.dataset.value = plain(value);
    td.classList.toggle('jm-empty', value === undefined && !td.querySelector('.jm-notes'));
    const source = JSON.stringify([scale, value, curve[i]]);
    if (drawn.get(td) === source) return;
    drawn.set(td, source);
    const parts = scale.faces
      ? faceParts(scale, value, curve[i], zero, says)
      : barParts(scale, value, zero, says);
    const plot = parts.length ? h('div.jm-plot', null, ...parts) : null;
    const was = td.querySelector(':scope > .jm-plot');
    if (plot && was?.isEqualNode(plot)) return;
    was?.remove();
    if (plot) td.prepend(plot);
  });
}

/**
 * @param {Scale} scale @param {number | undefined} value @param {import('./curve.js').Piece} piece @param {number} zero
 * @param {ReturnType<typeof describer>} says
 */
function faceParts(scale, value, piece, zero, says) {
  const z = Math.round(zero * BOX);
  const path = (/** @type {string} */ name, /** @type {string} */ d) =>
    d ? s('path', { class: `jm-${name}`, d }) : null;
  const part = (
    /** @type {boolean} */ is,
    /** @type {string} */ name,
    /** @type {number} */ y,
    /** @type {number} */ height,
  ) =>
    is
      ? s(
          'svg',
          { y, width: BOX, height, viewBox: `0 ${y} ${BOX} ${height}` },
          path(name, piece.area),
        )
      : null;
  const parts = [
    s(
      'svg',
      {
        class: 'jm-curve',
        viewBox: `0 0 ${BOX} ${BOX}`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      },
      part(piece.isAbove, 'above', 0, z),
      part(piece.isBelow, 'below', z, BOX - z),
      path('zero', `M0,${z}H${BOX}`),
      path('bridge', piece.bridge),
      path('line', piece.line),
    ),
  ];
  if (value === undefined) return parts;
  const height = heightOf(scale, value);
  const level = levelOf(scale, value);
  return [
    ...parts,
    s(
      'svg',
      { class: 'jm-point', 'data-face': level, 'aria-hidden': 'true' },
      s(
        'svg',
        { x: '50%', y: `${percent(height)}%`, overflow: 'visible' },
        s('circle', { r: 12 }),
        s('path', { d: FACES[level - 1] }),
        s('text', { y: height <= zero ? -18 : 29 }, says.number(scale, value)),
      ),
    ),
    h('span.jm-value.jm-visually-hidden', null, says.spoken(scale, value)),
  ];
}

/**
 * @param {Scale} scale @param {number | undefined} value @param {number} zero @param {ReturnType<typeof describer>} says
 */
function barParts(scale, value, zero, says) {
  if (value === undefined) return [];
  const [from, to] = [1 - zero, 1 - heightOf(scale, value)].sort((a, b) => a - b);
  const x = percent(from);
  return [
    h('span.jm-value', null, says.number(scale, value)),
    s(
      'svg',
      { class: 'jm-value-bar', 'aria-hidden': 'true' },
      s('rect', { x: `${x}%`, width: `${percent(to) - x}%`, height: '100%' }),
    ),
  ];
}

/** Those without a place, with what is left of it. @param {import('../view/grid.js').Grid} grid @param {ReturnType<typeof describer>} says */
function drawStrays({ map, root, getText }, says) {
  root.querySelector('.jm-stray')?.remove();
  const strays = map.values.filter(
    ({ row, step }) => map.row(row)?.kind !== 'scale' || map.column(step) < 0,
  );
  if (!strays.length) return;
  const title = getText('value.strays');
  const items = strays.map(({ row, step, value }) => {
    const place = [map.row(row)?.heading, map.stageOf(step)?.heading].filter(Boolean).join(', ');
    return h('li', { 'data-row': row, 'data-step': step }, `${place || '–'}: ${says.bare(value)}`);
  });
  const section = h(
    'section.jm-stray',
    { 'aria-label': title },
    h('p.jm-unplaced-title', null, title),
    h('ul', null, ...items),
  );
  (root.querySelector('.jm-unplaced') ?? find(root, '.jm-scroll')).after(section);
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
