import { digest } from '../model/digest.js';
import { JourneyMap } from '../model/journey-map.js';
import { Grid } from './grid.js';

/**
 * The map as the page shows it, in the form of the file: what one can start to edit with at once,
 * before the server has sent the map itself. It lacks what a page doesn't show, such as fields that
 * only newer versions know.
 *
 * @param {!Element} root the `.journey-map`
 * @return {?Object} null if it isn't what the server wrote: something has altered the page
 */
export function readPage(root) {
  try {
    const map = read(root);
    return digest(map) === root.dataset.mapDigest ? map : null;
  } catch {
    // Not even its elements are there.
    return null;
  }
}

/**
 * Draws the whole map in place of what something has made of it.
 *
 * @param {!Element} root @param {!JourneyMap} map @param {function(string, ...?): string} getText
 */
export function drawAnew(root, map, getText) {
  root.querySelectorAll('.jm-scroll > .jm-grid, .jm-unplaced').forEach((part) => part.remove());
  const grid = new Grid(root, getText);
  root.querySelector('.jm-scroll').prepend(grid.table);
  grid.draw(map);
}

/** @param {!Element} root */
function read(root) {
  const text = (element, part) => element?.querySelector(`:scope > ${part}`)?.textContent;
  const headed = (element) => ({
    heading: text(element, '.jm-heading:not(.jm-unnamed)') ?? '',
    ...(text(element, '.jm-prompt') ? { prompt: text(element, '.jm-prompt') } : {}),
  });
  const named = ({ dataset }, name) => (dataset[name] ? { [name]: dataset[name] } : {});
  const table = root.querySelector('.jm-scroll > .jm-grid');
  const [stageRow, stepRow] = table.tHead.rows;
  const stageCells = [...stageRow.cells].slice(1);
  const lines = [...table.tBodies[0].rows];
  const columns = [...(lines.find(({ cells }) => cells.length > 1)?.cells ?? [])].slice(1);
  let column = 0;
  const stages = stageCells.map((th) => ({
    id: th.dataset.stage,
    ...headed(th),
    ...named(th, 'accent'),
    steps: Array.from({ length: th.colSpan }, () => {
      const heading = text(stepRow?.cells[column], '.jm-heading:not(.jm-unnamed)');
      return { id: columns[column++]?.dataset.step, ...(heading ? { heading } : {}) };
    }),
  }));
  const notes = [];
  const values = [];
  // For each of thousands of notes: no more is asked of the document than must be.
  const readNote = (li, row, step) => {
    const category = li.getAttribute('data-category');
    const text = (category ? li.lastChild : li).textContent;
    const note = { id: li.getAttribute('data-note'), row, step, text };
    if (category) note.category = category;
    notes.push(note);
  };
  const rows = lines.map((tr) => {
    const [th, ...cells] = tr.cells;
    const { row: id, tone, kind = 'notes', min, max, unit, faces, total } = tr.dataset;
    const scale = {
      min: Number(min),
      max: Number(max),
      ...(unit ? { unit } : {}),
      ...(faces ? { faces: true } : {}),
      ...(total ? { total } : {}),
    };
    cells.forEach((td, i) => {
      const { step } = columns[i].dataset;
      const value = td.getAttribute('data-value');
      if (value) values.push({ row: id, step, value: Number(value) });
      const list = td.lastElementChild;
      let li = list?.localName === 'ul' ? list.firstElementChild : null;
      for (; li; li = li.nextElementSibling) readNote(li, id, step);
    });
    const categories = [...th.querySelectorAll('.jm-categories > li')].map((li) => ({
      id: li.dataset.category,
      label: text(li, '.jm-category') ?? '',
      ...named(li, 'icon'),
      ...(text(li, '.jm-prompt') ? { prompt: text(li, '.jm-prompt') } : {}),
    }));
    return {
      id,
      ...headed(th),
      kind,
      tone,
      ...named(tr, 'icon'),
      ...(min ? { scale } : {}),
      ...(categories.length ? { categories } : {}),
    };
  });
  const [title, context] = root.querySelectorAll('.jm-title, .jm-context');
  return {
    title: text(title, '.jm-title-text'),
    context: { ...headed(context), text: text(context, '.jm-context-text') ?? '' },
    stages,
    rows,
    notes,
    ...(values.length ? { values } : {}),
  };
}
