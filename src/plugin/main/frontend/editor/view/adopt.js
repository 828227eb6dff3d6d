import { digest } from '../model/digest.js';
import { DETAILS, JourneyMap } from '../model/journey-map.js';
import { find, written } from '../dom/element.js';
import { Grid } from './grid.js';

/**
 * The map as the page shows it, in the form of the file: enough to start editing at once, before
 * the server has sent the map itself. It lacks what a page doesn't show, such as fields that only
 * newer versions know.
 *
 * @param {HTMLElement} root the `.journey-map`
 * @returns {MapJson | null} null if it isn't what the server wrote: something has altered the page
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
 * Draws the whole map anew, in place of what something has altered.
 *
 * @param {HTMLElement} root @param {JourneyMap} map @param {GetText} getText
 */
export function drawAnew(root, map, getText) {
  root.querySelectorAll('.jm-scroll > .jm-grid, .jm-unplaced').forEach((part) => part.remove());
  const grid = new Grid(root, getText);
  find(root, '.jm-scroll').prepend(grid.table);
  grid.draw(map);
}

/** The text of a part of an element. @param {HTMLElement | undefined} element @param {string} part */
function text(element, part) {
  const found = element?.querySelector(`:scope > ${part}`);
  return found ? written(found) : '';
}

/** The prompt of an element, if it has one. @param {HTMLElement} element */
function prompted(element) {
  const prompt = text(element, '.jm-prompt');
  return prompt ? { prompt } : {};
}

/** @param {HTMLElement} element */
const headed = (element) => ({
  heading: text(element, '.jm-heading:not(.jm-unnamed)'),
  ...prompted(element),
});

/** What an element says by its data, if it does. @param {HTMLElement} element @param {string} name */
const named = ({ dataset }, name) => (dataset[name] ? { [name]: dataset[name] } : {});

/** Categories or personas. @param {Iterable<HTMLElement>} items @returns {Category[]} */
const labels = (items) =>
  [...items].map((li) => ({
    id: `${li.dataset.category ?? li.dataset.persona}`,
    label: text(li, '[data-hue]'),
    ...named(li, 'icon'),
    ...prompted(li),
  }));

/** @param {HTMLElement} root @returns {MapJson} */
function read(root) {
  const table = /** @type {HTMLTableElement} */ (root.querySelector('.jm-scroll > .jm-grid'));
  const lines = [...table.tBodies[0].rows];
  // Every row that has cells names the steps in them.
  const columns = [...(lines.find(({ cells }) => cells.length > 1)?.cells ?? [])].slice(1);
  const [title, context] = root.querySelectorAll('.jm-title, .jm-context');
  const persona = readPersona(root);
  const personas = labels(root.querySelectorAll('.jm-personas > [data-persona]'));
  const stages = readStages(table, columns);
  const { notes, values } = readCells(lines, columns);
  for (const li of root.querySelectorAll('.jm-unplaced .jm-note')) {
    const { row = '', step = '' } = li.dataset;
    notes.push(readNote(li, row, step));
  }
  return {
    title: find(title, ':scope > .jm-title-text').textContent ?? '',
    context: { ...headed(context), text: text(context, '.jm-context-text') },
    ...(Object.keys(persona).length ? { persona } : {}),
    ...(personas.length ? { personas } : {}),
    stages,
    rows: lines.map(readRow),
    notes,
    ...(values.length ? { values } : {}),
  };
}

/** @param {HTMLElement} root */
function readPersona(root) {
  /** @type {Record<string, string>} */
  const persona = {};
  for (const element of root.querySelectorAll('[data-trait]')) {
    const { trait = '' } = element.dataset;
    const text = written(element);
    if (trait === 'picture')
      Object.assign(persona, named(element, 'picture'), named(element, 'alt'));
    else if (text) persona[trait] = text;
  }
  return persona;
}

/** @param {HTMLTableElement} table @param {HTMLElement[]} columns */
function readStages(table, columns) {
  const [stageRow, stepRow] = /** @type {HTMLTableSectionElement} */ (table.tHead).rows;
  let column = 0;
  return [...stageRow.cells].slice(1).map((th) => ({
    id: `${th.dataset.stage}`,
    ...headed(th),
    ...named(th, 'accent'),
    steps: Array.from({ length: th.colSpan }, () => {
      const heading = text(stepRow?.cells[column], '.jm-heading:not(.jm-unnamed)');
      return { id: `${columns[column++]?.dataset.step}`, ...(heading ? { heading } : {}) };
    }),
  }));
}

/** A row without what stands in its cells. @param {HTMLTableRowElement} tr */
function readRow(tr) {
  const [th] = tr.cells;
  const { row: id = '', tone, kind = 'notes', min, max, faces, joined } = tr.dataset;
  const scale = {
    min: Number(min),
    max: Number(max),
    ...named(tr, 'unit'),
    ...(faces ? { faces: true } : {}),
    ...named(tr, 'total'),
    ...(joined ? { joined: true } : {}),
  };
  const categories = labels(th.querySelectorAll('.jm-categories > li'));
  return {
    id,
    ...headed(th),
    kind,
    tone,
    ...named(tr, 'icon'),
    ...(min ? { scale } : {}),
    ...(categories.length ? { categories } : {}),
  };
}

/** @param {HTMLTableRowElement[]} lines @param {HTMLElement[]} columns */
function readCells(lines, columns) {
  /** @type {Note[]} */
  const notes = [];
  /** @type {Value[]} */
  const values = [];
  for (const tr of lines) {
    const { row = '' } = tr.dataset;
    [...tr.cells].slice(1).forEach((td, i) => {
      const { step = '' } = columns[i].dataset;
      const value = td.getAttribute('data-value');
      if (value) values.push({ row, step, value: Number(value) });
      const list = td.lastElementChild;
      /** @type {Element | null} */
      let li = list?.localName === 'ul' ? list.firstElementChild : null;
      for (; li; li = li.nextElementSibling) notes.push(readNote(li, row, step));
    });
  }
  return { notes, values };
}

/**
 * Runs for each of thousands of notes, so it asks the document as little as possible.
 *
 * @param {Element} li @param {string} row @param {string} step
 */
function readNote(li, row, step) {
  // Votes and links to comments stand behind it.
  const text = written(li.getElementsByClassName('jm-text')[0]);
  /** @type {Note} */
  const note = { id: `${li.getAttribute('data-note')}`, row, step, text };
  for (const detail of DETAILS) {
    const value = li.getAttribute(`data-${detail}`);
    if (value) note[detail] = value;
  }
  return note;
}
