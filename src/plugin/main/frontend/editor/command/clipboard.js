import { split } from '../clipboard/split.js';
import { formatTsv } from '../clipboard/tsv.js';
import { writeHtml } from '../clipboard/copied.js';
import { lengthOf } from '../model/plain-text.js';
import { newId } from './command.js';
import { between, cell, cellOf, notesAt, position } from './cursor.js';
import { additions, chosen } from './notes.js';
import { LIMIT, textAt } from './texts.js';

/**
 * What is chosen, ready for the clipboard: a range of cells as a block (a cell's notes on lines of
 * their own), notes as lines, both as HTML too; a heading as its text. Null when there is nothing.
 *
 * @return {?{text: string, html: (string|undefined)}}
 */
export function copy(state) {
  const { map, at, range } = state;
  const known = ({ row, text, category }) => {
    const { label } = map.row(row)?.categories?.find((c) => c.id === category) ?? {};
    return { text, category, label };
  };
  const textOf = (notes) => notes.map((n) => n.text).join('\n');
  if (range) {
    const cells = between(map, ...range).map((line) => line.map((c) => notesAt(map, c).map(known)));
    return {
      text: formatTsv(cells.map((line) => line.map(textOf))),
      html: writeHtml({ cells }),
    };
  }
  const picked = chosen(state);
  const notes = (picked.length || at.kind !== 'cell' ? picked : notesAt(map, at)).map(known);
  if (notes.length) return { text: textOf(notes), html: writeHtml({ notes }) };
  const text = at.kind === 'cell' ? '' : textAt(map, at)?.value;
  return text ? { text } : null;
}

/**
 * What pasting would do at the place in focus. The person is asked about what doesn't fit: `steps` and
 * `rows` are how many of them a block is too wide and too long by, `long` is how many notes are too long
 * and `longest` the length of the longest. `run(grow, part)` is the command: with steps and rows added,
 * or with what sticks out put into the last ones; with long texts in parts, or left out. Of what is more
 * than the map may hold it puts nothing in; it doesn't apply, but says how much it is.
 *
 * @param {!Object} state
 * @param {{cells: (!Array|undefined), notes: (!Array|undefined)}} content
 * @return {?{steps: number, rows: number, long: number, longest: number,
 *     run: function(boolean, boolean): !Function}}
 */
export function paste({ map, at, range }, { cells, notes }) {
  const start = range ? between(map, ...range)[0][0] : cellOf(map, at);
  if (!start) return null;
  const after = at.kind === 'note' && !range ? at.id : undefined;
  const block = filled(cells ?? [[notes]]);
  const [line, column] = position(map, start);
  const width = block.reduce((most, cells) => Math.max(most, cells.length), 0);
  const steps = Math.max(0, column + width - map.steps.length);
  const rows = Math.max(0, line + block.length - map.rows.length);
  const lengths = block.flat(2).map(({ text }) => (text.length > LIMIT.text ? lengthOf(text) : 0));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const long = lengths.filter((length) => length > LIMIT.text).length;
  const fitting = (part) => (list) => (long ? list.flatMap((n) => fit(n, part)) : list);
  return {
    steps,
    rows,
    long,
    longest,
    run: (grow, part) =>
      fill(map, block, { start, after }, grow ? [steps, rows] : [0, 0], fitting(part)),
  };
}

/** A block ends with the last cell that holds something: room for nothing needs no room. */
function filled(cells) {
  const block = cells.map((line) => {
    let end = line.length;
    while (end && !line[end - 1]?.length) end--;
    return line.slice(0, end);
  });
  while (block.length && !block.at(-1).length) block.pop();
  return block;
}

/** A note that is too long, in parts or not at all. */
function fit(note, part) {
  if (lengthOf(note.text) <= LIMIT.text) return [note];
  return part ? split(note.text, LIMIT.text).map((text) => ({ ...note, text })) : [];
}

/** The note as the row takes it: with its category if the row has it, known by its label or else by its id. */
function inRow(row, { text, category, label }) {
  const { categories = [] } = row;
  const same = categories.filter((c) => (label ? c.label === label : c.id === category));
  const found = same.find((c) => c.id === category) ?? same[0];
  return found ? { text, category: found.id } : { text };
}

/**
 * What says that the map would hold more with these edits than it may (Limits.java), if so. Told before
 * anything is shown: the server would refuse the edits that are too many, and leave half of it.
 */
function excess(map, edits) {
  const isTooMuch = ([, count, most]) => count > most;
  const tooMany = [
    ['paste.notes', map.notes.length + edits.filter((e) => e.note).length, 20000],
    ['paste.steps', map.steps.length + edits.filter((e) => e.step).length, 200],
    ['paste.rows', map.rows.length + edits.filter((e) => e.row).length, 100],
  ].find(isTooMuch);
  if (tooMany) return tooMany;
  const size = Math.ceil(new Blob([JSON.stringify(edits)]).size / 2 ** 20);
  return [['paste.size', size, 5]].find(isTooMuch);
}

function fill(map, block, { start, after }, [steps, rows], fitting) {
  const [line, column] = position(map, start);
  return (state, dispatch) => {
    const edits = [];
    const stepIds = map.steps.map((s) => s.id);
    const rowIds = map.rows.map((r) => r.id);
    const stage = map.stages.at(-1);
    for (let i = 0; i < steps; i++) {
      const step = { id: newId() };
      edits.push({ type: 'add-step', stage: stage.id, step, after: stepIds.at(-1) });
      stepIds.push(step.id);
    }
    for (let i = 0; i < rows; i++) {
      const heading = state.getText('row.new');
      const row = { id: newId(), heading, kind: 'notes', tone: 'neutral' };
      edits.push({ type: 'add-row', row, after: rowIds.at(-1) ?? null });
      rowIds.push(row.id);
    }
    const cells = new Map();
    block.forEach((lists, r) =>
      lists.forEach((list, c) => {
        const row = rowIds[Math.min(line + r, rowIds.length - 1)];
        const step = stepIds[Math.min(column + c, stepIds.length - 1)];
        const key = `${row}/${step}`;
        if (!cells.has(key)) cells.set(key, []);
        for (const note of fitting(list)) cells.get(key).push(inRow(map.row(row) ?? {}, note));
      }),
    );
    for (const [key, notes] of cells) {
      const to = cell(...key.split('/'));
      const behind = to.row === start.row && to.step === start.step ? after : undefined;
      for (const edit of additions(map, to, notes, behind)) edits.push(edit);
    }
    const picked = edits.filter((e) => e.note).map((e) => e.note.id);
    if (!picked.length) return false;
    const toast = excess(state.map, edits);
    if (toast) return void dispatch?.({ toast });
    dispatch?.({
      edits,
      at: { kind: 'note', id: picked[0] },
      picked: picked.length > 1 ? picked : [],
      range: null,
      toast: ['said.pasted', picked.length],
    });
    return true;
  };
}
