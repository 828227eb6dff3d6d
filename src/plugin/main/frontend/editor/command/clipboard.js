import { newId } from './command.js';
import { between, cell, cellOf, notesAt, position } from './place.js';
import { additions, chosen } from './notes.js';
import { textAt } from './texts.js';

/** Under this type a copied note keeps its category. */
export const NOTES = 'application/vnd.journey-map-notes+json';

/**
 * A block of a spreadsheet as lines of cells. Tabs part cells, line breaks lines; a cell in
 * quotes may hold both, and doubled quotes.
 *
 * @param {string} text
 * @return {!Array<!Array<string>>}
 */
export function parseTsv(text) {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const lines = [[]];
  const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/y;
  for (;;) {
    const [, quoted, plain, end] = /** @type {!Array<string>} */ (CELL.exec(source));
    lines.at(-1).push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (!end) return lines;
    if (end === '\n') lines.push([]);
  }
}

/** The reverse: what parseTsv reads back. */
export function formatTsv(lines) {
  const quote = (text) => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return lines.map((line) => line.map(quote).join('\t')).join('\n');
}

/** One note a line; empty lines and the bullets in front of a list's lines are left out. */
export const linesOf = (text) =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter(Boolean);

/**
 * What is chosen, ready for the clipboard: a range of cells as a block (a cell's notes on lines of
 * their own) and as no notes, notes as lines and as notes, a heading as its text. Null when there is nothing.
 *
 * @return {?{text: string, notes: (!Array|undefined)}}
 */
export function copy(state) {
  const { map, at, range } = state;
  const plain = (n) => ({ text: n.text, ...(n.category ? { category: n.category } : {}) });
  if (range) {
    const text = (c) =>
      notesAt(map, c)
        .map((n) => n.text)
        .join('\n');
    return { text: formatTsv(between(map, ...range).map((line) => line.map(text))), notes: [] };
  }
  const notes = chosen(state);
  const list = notes.length || at.kind !== 'cell' ? notes : notesAt(map, at);
  if (list.length) return { text: list.map((n) => n.text).join('\n'), notes: list.map(plain) };
  const text = at.kind === 'cell' ? '' : textAt(map, at)?.value;
  return text ? { text } : null;
}

/**
 * What pasting would do at the place in focus: `steps` and `rows` are how many of them a block is
 * too wide and too long by, for the person to be asked about. `run(grow)` is the command,
 * with those added, or with what sticks out put into the last step and row. Of what is more than the
 * map may hold it puts nothing in; it doesn't apply, but says how much it is.
 *
 * @return {?{steps: number, rows: number, run: function(boolean): !Function}}
 */
export function paste({ map, at, range }, text, notes) {
  const start = range ? between(map, ...range)[0][0] : cellOf(map, at);
  if (!start || !text) return null;
  const after = at.kind === 'note' && !range ? at.id : undefined;
  const block = parseTsv(text);
  // A column of cells has no tabs: ours says so by no notes, and elsewhere a cell of several lines has quotes.
  const cells = notes ? !notes[0] : text.includes('\t') || block.some(([c]) => c.includes('\n'));
  if (!cells) {
    const { categories = [] } = map.row(start.row);
    const known = ({ text, category }) =>
      categories.some((c) => c.id === category) ? { text, category } : { text };
    const texts = notes?.map(known) ?? linesOf(text);
    if (!texts.length) return null;
    const edits = additions(map, start, texts, after);
    return { steps: 0, rows: 0, run: () => adding(edits) };
  }
  const [line, column] = position(map, start);
  const width = block.reduce((most, cells) => Math.max(most, cells.length), 0);
  const steps = Math.max(0, column + width - map.steps.length);
  const rows = Math.max(0, line + block.length - map.rows.length);
  return {
    steps,
    rows,
    run: (grow) => fill(map, block, line, column, grow ? [steps, rows] : [0, 0]),
  };
}

const adding = (edits) => (state, dispatch) => {
  const tell = excess(state.map, edits);
  if (tell) return void dispatch?.({ tell });
  const picked = edits.filter((e) => e.note).map((e) => e.note.id);
  dispatch?.({
    edits,
    at: { kind: 'note', id: picked[0] },
    picked: picked.length > 1 ? picked : [],
    range: null,
    tell: ['said.pasted', picked.length],
  });
  return true;
};

/**
 * What says that the map would hold more with these edits than it may (Limits.java), if so. Told before
 * anything is shown: the server would refuse the edits that are too many, and leave half of it.
 */
function excess(map, edits) {
  return [
    ['paste.notes', map.notes.length + edits.filter((e) => e.note).length, 20000],
    ['paste.steps', map.steps.length + edits.filter((e) => e.step).length, 200],
    ['paste.rows', map.rows.length + edits.filter((e) => e.row).length, 100],
  ].find(([, count, most]) => count > most);
}

function fill(map, block, line, column, [steps, rows]) {
  return (state, dispatch) => {
    let edits = [];
    const stepIds = map.steps.map((s) => s.id);
    const rowIds = map.rows.map((r) => r.id);
    const stage = map.stages.at(-1);
    for (let i = 0; i < steps; i++) {
      const step = { id: newId() };
      edits.push({ type: 'add-step', stage: stage.id, step, after: stepIds.at(-1) });
      stepIds.push(step.id);
    }
    for (let i = 0; i < rows; i++) {
      const heading = state.words('row.new');
      const row = { id: newId(), heading, kind: 'notes', tone: 'neutral' };
      edits.push({ type: 'add-row', row, after: rowIds.at(-1) ?? null });
      rowIds.push(row.id);
    }
    const cells = new Map();
    block.forEach((texts, r) =>
      texts.forEach((text, c) => {
        const row = rowIds[Math.min(line + r, rowIds.length - 1)];
        const step = stepIds[Math.min(column + c, stepIds.length - 1)];
        const key = `${row}/${step}`;
        if (!cells.has(key)) cells.set(key, []);
        for (const line of linesOf(text)) cells.get(key).push(line);
      }),
    );
    for (const [key, texts] of cells) {
      edits = edits.concat(additions(map, cell(...key.split('/')), texts));
    }
    return edits.some((e) => e.note) && adding(edits)(state, dispatch);
  };
}
