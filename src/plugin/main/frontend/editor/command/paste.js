import { split } from '../clipboard/split.js';
import { cellKey } from '../model/journey-map.js';
import { lengthOf } from '../model/plain-text.js';
import { newId } from './command.js';
import { between, cell, cellOf, hasCells, position } from './cursor.js';
import { additions } from './notes.js';
import { personasOf } from './personas.js';
import { LIMIT } from './texts.js';
import { numberOf } from '../model/decimal.js';
import { scaleOf } from '../model/scale.js';

/** @typedef {(notes: CopiedNote[]) => CopiedNote[]} Fitting what is left of notes that are too long */

/** @typedef {{notes: CopiedNote[], value?: CopiedValue | null, isOwn?: boolean}} CopiedCell */

/** The most that a map may hold (docs/format.md), and the most that is sent at once. */
const MOST_NOTES = 20000;
export const MOST_STEPS = 200;
export const MOST_ROWS = 100;
const MOST_MEBIBYTES = 5;
const MEBIBYTE = 2 ** 20;

/**
 * What pasting would do at the place in focus. The person is asked about what doesn't fit: `steps` and
 * `rows` are how many of them a block is too wide and too long by, `long` is how many notes are too long
 * and `longest` the length of the longest. `run(grow, part)` is the command: with steps and rows added,
 * or with what sticks out put into the last ones; with long texts in parts, or left out. Of what is more
 * than the map may hold it puts nothing in; it doesn't apply, but says how much it is.
 *
 * @param {EditorState} state
 * @param {Copied} content
 * @returns
 *   {{steps: number, rows: number, long: number, longest: number, run: (grow: boolean, part: boolean) => Command} | null}
 */
export function paste({ map, at, range, page }, { cells, notes, values, isOwn }) {
  const start = range ? between(map, ...range)[0][0] : cellOf(map, at);
  if (!start) return null;
  const after = at.kind === 'note' && !range ? at.id : undefined;
  const block = filled(
    (cells ?? [[notes ?? []]]).map((line, r) =>
      line.map((list, c) => {
        const notes = list?.map((one) => withFileOf(page, one));
        return { notes, value: values?.[r]?.[c], isOwn };
      }),
    ),
  );
  const [, column] = position(map, start);
  const width = block.reduce((most, cells) => Math.max(most, cells.length), 0);
  const steps = Math.max(0, column + width - map.steps.length);
  const rows = Math.max(0, block.length - rowsFrom(map, start).length);
  const texts = block.flat().flatMap(({ notes }) => notes);
  const lengths = texts.map(({ text }) => (text.length > LIMIT.text ? lengthOf(text) : 0));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const long = lengths.filter((length) => length > LIMIT.text).length;
  /** @type {(part: boolean) => Fitting} */
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

/** A note without a picture that is a file of another page. @param {string | undefined} page @param {CopiedNote} note */
const withFileOf = (page, note) => (note.page === page ? note : { ...note, picture: undefined });

/** The block without empty cells and lines at its end: those need no room in the map. @param {CopiedCell[][]} cells */
function filled(cells) {
  const block = cells.map((line) => {
    let end = line.length;
    while (end && !line[end - 1].notes?.length && !line[end - 1].value) end--;
    return line.slice(0, end);
  });
  while (block.at(-1)?.length === 0) block.pop();
  return block;
}

/**
 * A note that is too long, in parts or not at all.
 *
 * @param {CopiedNote} note @param {boolean} part @returns {CopiedNote[]}
 */
function fit(note, part) {
  if (lengthOf(note.text) <= LIMIT.text) return [note];
  return part ? split(note.text, LIMIT.text).map((text) => ({ ...note, text })) : [];
}

/**
 * The note as the row takes it: with its category if the row has it, and about the same persona if the map has that.
 *
 * @param {Partial<Row>} row @param {CopiedNote} note @param {JourneyMap} map
 */
function inRow({ categories = [] }, note, map) {
  const { text, category: was, label, persona: who, whose, picture } = note;
  const category = idOf(categories, was, label);
  const persona = idOf(personasOf(map), who, whose);
  return {
    text,
    ...(category ? { category } : {}),
    ...(persona ? { persona } : {}),
    ...(picture ? { picture } : {}),
  };
}

/**
 * The id of the category or persona with that label; without a label, with that id.
 *
 * @param {Category[]} all @param {string | undefined} id @param {string | undefined} label
 */
function idOf(all, id, label) {
  const same = all.filter((one) => (label ? one.label === label : one.id === id));
  return (same.find((one) => one.id === id) ?? same[0])?.id;
}

/**
 * What a row takes of a cell: a value as one where it has values, else as a note; and a number
 * alone, of anything but a map, as a value where it is one of those that the row has.
 *
 * @param {Row | undefined} row
 * @param {CopiedCell} copied
 * @returns {{notes: CopiedNote[], value: CopiedValue | null}}
 */
function asRow(row, { notes, value = null, isOwn }) {
  if (row?.kind !== 'scale') return { notes: value ? [value, ...notes] : notes, value: null };
  if (value || isOwn || notes.length !== 1) return { notes, value };
  const { min, max, unit = '' } = scaleOf(row);
  const { text } = notes[0];
  const number = numberOf(unit && text.endsWith(unit) ? text.slice(0, -unit.length) : text);
  return number >= min && number <= max
    ? { notes: [], value: { value: number, text } }
    : { notes, value };
}

/**
 * Of what the map would hold more with these edits than it may (Limits.java), how many it would be,
 * and the most that it holds. Told before anything is shown: the server would refuse the edits that
 * are too many, and leave half of it.
 *
 * @param {JourneyMap} map
 * @param {Edit[]} edits
 * @returns {[what: string, count: number, most: number] | null}
 */
export function excess(map, edits) {
  const added = (/** @type {Edit['type']} */ type) => edits.filter((e) => e.type === type).length;
  const inStages = edits.map((e) => (e.type === 'add-stage' ? e.stage.steps.length : 0));
  const steps = inStages.reduce((sum, count) => sum + count, added('add-step'));
  return (
    tooMany(
      map.notes.length + added('add-note'),
      map.steps.length + steps,
      map.rows.length + added('add-row'),
    ) ?? tooLarge(edits)
  );
}

/**
 * Whether the map would hold more than it may. The person is told, in place of what they asked for.
 *
 * @param {JourneyMap} map @param {Edit[]} edits @param {Dispatch} [dispatch]
 */
export function isTooMuch(map, edits, dispatch) {
  const [what, ...numbers] = excess(map, edits) ?? [];
  if (what) dispatch?.({ toast: [`excess.${what}`, ...numbers] });
  return !!what;
}

/**
 * @param {number} notes
 * @param {number} steps
 * @param {number} rows
 * @returns {[what: string, count: number, most: number] | null}
 */
export function tooMany(notes, steps, rows) {
  if (notes > MOST_NOTES) return ['notes', notes, MOST_NOTES];
  if (steps > MOST_STEPS) return ['steps', steps, MOST_STEPS];
  return rows > MOST_ROWS ? ['rows', rows, MOST_ROWS] : null;
}

/** @param {Edit[]} edits @returns {[what: string, count: number, most: number] | null} */
function tooLarge(edits) {
  const size = Math.ceil(new Blob([JSON.stringify(edits)]).size / MEBIBYTE);
  return size > MOST_MEBIBYTES ? ['size', size, MOST_MEBIBYTES] : null;
}

/** The rows that can take notes, from that of a cell on. @param {JourneyMap} map @param {CellPlace} start */
const rowsFrom = (map, start) => map.rows.slice(position(map, start)[0]).filter(hasCells);

/**
 * @param {JourneyMap} map
 * @param {CopiedCell[][]} block
 * @param {{start: CellPlace, after?: string}} at
 * @param {[steps: number, rows: number]} more to add
 * @param {Fitting} fitting
 * @returns {Command}
 */
function fill(map, block, { start, after }, more, fitting) {
  return (state, dispatch) => {
    const { edits, stepIds, rowIds } = withRoom(map, start, more, state.getText);
    const column = position(map, start)[1];
    const placeOf = (/** @type {number} */ line, /** @type {number} */ index) =>
      cell(
        rowIds[Math.min(line, rowIds.length - 1)],
        stepIds[Math.min(column + index, stepIds.length - 1)],
      );
    const numbers = new Map(map.values.map((v) => [cellKey(v.row, v.step), v.value]));
    let count = 0;
    /** @type {string[]} */
    const picked = [];
    for (const [key, { to, notes, value: copied }] of gathered(map, block, placeOf, fitting)) {
      const was = numbers.get(key) ?? null;
      if (copied && copied.value !== was) {
        const { row, step } = to;
        edits.push({ type: 'set-value', row, step, value: copied.value, was });
      }
      if (copied) count++;
      const isStart = to.row === start.row && to.step === start.step;
      for (const edit of additions(map, to, notes, isStart ? after : undefined)) {
        edits.push(edit);
        picked.push(edit.note.id);
      }
    }
    if (!picked.length && !count) return false;
    const tooMuch = excess(state.map, edits);
    if (tooMuch) {
      const [what, ...numbers] = tooMuch;
      dispatch?.({ toast: [`paste.${what}`, ...numbers] });
      return false;
    }
    dispatch?.({
      edits,
      at: picked.length ? { kind: 'note', id: picked[0] } : start,
      picked: picked.length > 1 ? picked : [],
      range: null,
      toast: count ? ['said.values-pasted', picked.length, count] : ['said.pasted', picked.length],
    });
    return true;
  };
}

/**
 * The edits that add steps and rows at the end of the map, with all steps and the rows from that of
 * the cell on, as they will be then.
 *
 * @param {JourneyMap} map
 * @param {CellPlace} start
 * @param {[steps: number, rows: number]} more to add
 * @param {GetText} getText
 */
function withRoom(map, start, [steps, rows], getText) {
  /** @type {Edit[]} */
  const edits = [];
  const stepIds = map.steps.map((s) => s.id);
  const rowIds = rowsFrom(map, start).map((r) => r.id);
  const stage = map.stages.at(-1)?.id ?? '';
  for (let i = 0; i < steps; i++) {
    const step = { id: newId() };
    edits.push({ type: 'add-step', stage, step, after: stepIds.at(-1) });
    stepIds.push(step.id);
  }
  let last = map.rows.at(-1)?.id ?? null;
  for (let i = 0; i < rows; i++) {
    const row = { id: newId(), heading: getText('row.new'), kind: 'notes', tone: 'neutral' };
    edits.push({ type: 'add-row', row, after: last });
    last = row.id;
    rowIds.push(row.id);
  }
  return { edits, stepIds, rowIds };
}

/**
 * What goes into each cell. Several cells of the block may go into one, at the edges of a map that takes no more.
 *
 * @param {JourneyMap} map
 * @param {CopiedCell[][]} block
 * @param {(line: number, index: number) => CellPlace} placeOf where a cell of the block goes
 * @param {Fitting} fitting
 */
function gathered(map, block, placeOf, fitting) {
  /** @type {Map<string, {to: CellPlace, notes: CopiedNote[], value: CopiedValue | null}>} */
  const cells = new Map();
  block.forEach((line, l) =>
    line.forEach((copied, i) => {
      const to = placeOf(l, i);
      const key = cellKey(to.row, to.step);
      const before = cells.get(key);
      const row = map.row(to.row);
      const { notes, value } = asRow(row, copied);
      // A cell has one value; what else is put into it stays as a note.
      const all = before?.value && value ? [value, ...notes] : notes;
      const taken = fitting(all).map((note) => inRow(row ?? {}, note, map));
      if (before) {
        // Not a new list for each: what sticks out may be any number of lines.
        for (const note of taken) before.notes.push(note);
        before.value ??= value;
      } else cells.set(key, { to, notes: taken, value });
    }),
  );
  return cells;
}
