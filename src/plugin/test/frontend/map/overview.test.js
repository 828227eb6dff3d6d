import { h } from '../../../main/frontend/editor/dom/element.js';
import { equal } from '../expect.js';
import { everything, shown, style, styleOf } from './shown.js';

const SHEET = new URL('../../../main/frontend/map/overview.css', import.meta.url).href;
const COLUMNS = ['Note', 'Stage, step', 'Row', 'Persona', 'Votes', 'Value', 'Map', 'Last change'];

/** @param {{width: number, dir?: string}} options @param {string[]} texts */
async function overview(options, texts) {
  const { page, root } = await shown(everything({ stages: 1 }), options);
  await style(page, SHEET);
  const cells = texts.map((text, i) =>
    h(`td.jm-overview-cell${COLUMNS[i] === 'Votes' ? '.jm-overview-number' : ''}`, null, text),
  );
  const heads = COLUMNS.map((text) => h('th.jm-overview-head', null, text));
  const table = h(
    'table.jm-overview-table',
    null,
    h('thead', null, h('tr', null, ...heads)),
    h('tbody', null, h('tr', null, ...cells)),
  );
  root.classList.add('jm-overview');
  root.replaceChildren(h('div.jm-overview-scroll', null, table));
  return { page, root, cells };
}

/** The words of a cell that go over more than one line. @param {Document} page @param {HTMLElement} cell */
function broken(page, { firstChild }) {
  const { data } = /** @type {Text} */ (firstChild);
  return [...data.matchAll(/\S+/g)]
    .filter(({ 0: word, index }) => {
      const range = page.createRange();
      range.setStart(/** @type {Text} */ (firstChild), index);
      range.setEnd(/** @type {Text} */ (firstChild), index + word.length);
      return range.getClientRects().length > 1;
    })
    .map(([word]) => word);
}

export default {
  async '[O9] a long note breaks no common word in the columns beside it, and none is wider than the place for it'() {
    const note =
      'Nobody says when the parcel comes, and the form asks for it again and again. '.repeat(4);
    const row = [note, 'Unpacking, Trying', 'Touchpoints', 'Shopkeeper', '7'];
    for (const width of [1000, 1200]) {
      const { page, root, cells } = await overview({ width }, [
        ...row,
        '−2 (very frustrated)',
        'Searching for a job',
        'Nov 26, 2026',
      ]);
      equal(
        cells.flatMap((cell) => broken(page, cell)),
        [],
        `${width} px`,
      );
      equal(
        root.querySelector('div')?.scrollWidth,
        root.querySelector('div')?.clientWidth,
        `${width} px`,
      );
    }
  },

  async '[O4] the curve begins where the first stage does, from right to left, too'() {
    for (const [dir, mirrored] of [
      ['ltr', 'none'],
      ['rtl', 'matrix(-1, 0, 0, 1, 0, 0)'],
    ]) {
      const { cells } = await overview({ width: 1000, dir }, ['Shop']);
      const curve = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      curve.setAttribute('class', 'jm-overview-curve');
      cells[0].append(curve);
      equal(styleOf(curve).transform, mirrored, dir);
    }
  },
};
