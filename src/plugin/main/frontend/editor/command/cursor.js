/**
 * Places on a map, and the way from one to the next.
 *
 * A place is where a person is: `{kind: 'title' | 'context'}`, `{kind: 'persona', id}` (a field of
 * it), `{kind: 'stage' | 'step' | 'row', id}`, `{kind: 'cell', row, step}`, or
 * `{kind: 'note', id}`. The grid has the columns -1 (headings) to n - 1 (steps) and the lines -3
 * (title), -2 (stages), -1 (steps, when they show), 0 to m - 1 (rows).
 */

/** @param {string} row @param {string} step @returns {CellPlace} */
export const cell = (row, step) => ({ kind: 'cell', row, step });
/** @param {string} id @returns {NotePlace} */
export const note = (id) => ({ kind: 'note', id });
/** @param {HeadingKind} kind @param {string} id @returns {HeadingPlace} */
export const head = (kind, id) => ({ kind, id });
/** @type {FieldPlace} */
export const TITLE = { kind: 'title' };
/** @type {FieldPlace} */
export const CONTEXT = { kind: 'context' };

/** @param {string} id one of its fields @returns {PersonaPlace} */
export const persona = (id) => ({ kind: 'persona', id });
/** @type {PersonaPlace} */
export const PORTRAIT = persona('picture');

/** What can be reached on the persona's card, from its beginning to its end. */
const CARD = ['picture', 'name', 'role', 'text', 'quote'];

/** Lines above the rows. */
const TITLE_LINE = -3;
const STAGE_LINE = -2;
const STEP_LINE = -1;

/** The column of the headings. */
const HEADINGS = -1;

/** How many lines Page Up and Page Down go. */
const PAGE = 5;

/**
 * The cell a place lies in: the note's own, null for an unplaced note or a heading.
 *
 * @param {JourneyMap} map @param {Place | null} [place]
 */
export function cellOf(map, place) {
  if (place?.kind === 'cell') return place;
  const n = place?.kind === 'note' ? map.note(place.id) : undefined;
  return n && map.isPlaced(n) ? cell(n.row, n.step) : null;
}

/** The notes of the cell a place lies in. @param {JourneyMap} map @param {Place} place @returns {readonly Note[]} */
export function notesAt(map, place) {
  const within = cellOf(map, place);
  return within ? map.cell(within.row, within.step) : [];
}

/** @param {JourneyMap} map @param {string} id a row's */
const lineOf = (map, id) => map.rows.findIndex((row) => row.id === id);

/** @param {JourneyMap} map @param {Place | null} [place] */
export function exists(map, place) {
  switch (place?.kind) {
    case 'title':
    case 'context':
      return true;
    case 'persona':
      // A card that nobody has filled in has only the name.
      return map.hasPersona || place.id === 'name';
    case 'note':
      return !!map.note(place.id);
    case 'cell':
      return !!map.row(place.row) && map.column(place.step) >= 0;
    case 'row':
      return !!map.row(place.id);
    case 'stage':
      return !!map.stage(place.id);
    case 'step':
      return map.showsSteps && map.column(place.id) >= 0;
    default:
      return false;
  }
}

/**
 * Line and column of a place.
 *
 * @param {JourneyMap} map @param {Place} place @returns {[line: number, column: number]}
 */
export function position(map, place) {
  const at = cellOf(map, place) ?? place;
  switch (at.kind) {
    case 'title':
      return [TITLE_LINE, HEADINGS];
    case 'persona':
      return [TITLE_LINE, map.steps.length - 1];
    case 'stage': {
      const first = map.stage(at.id)?.steps[0];
      return [STAGE_LINE, first ? map.column(first.id) : HEADINGS];
    }
    case 'step':
      return [STEP_LINE, map.column(at.id)];
    case 'row':
      return [lineOf(map, at.id), HEADINGS];
    case 'cell':
      return [lineOf(map, at.row), map.column(at.step)];
    default:
      return [STAGE_LINE, HEADINGS];
  }
}

/** @param {JourneyMap} map @param {number} line @param {number} column @returns {Place} */
export function placeAt(map, line, column) {
  if (line < STAGE_LINE) return column < 0 ? TITLE : persona('name');
  /** @type {Step | undefined} */
  const step = map.steps[Math.min(column, map.steps.length - 1)];
  const stage = step && map.stageOf(step.id);
  if (line === STAGE_LINE) return stage ? head('stage', stage.id) : CONTEXT;
  if (line === STEP_LINE) return step ? head('step', step.id) : CONTEXT;
  const row = map.rows[Math.min(line, map.rows.length - 1)];
  if (!row) return CONTEXT;
  return step && hasCells(row) ? cell(row.id, step.id) : head('row', row.id);
}

/** Whether a row has cells; a line across the map has none. @param {Row} row */
export const hasCells = (row) => row.kind !== 'line';

/**
 * A cell by its line and column, those beyond the last being the last; null where the map has none.
 *
 * @param {JourneyMap} map @param {number} line @param {number} column
 */
export function cellAt(map, line, column) {
  return cellOf(map, placeAt(map, Math.max(line, 0), Math.max(column, 0)));
}

/**
 * The place that a key leads to, or null when there is none that way. `column` is the one to come
 * back to below a heading that spans several.
 *
 * @param {JourneyMap} map
 * @param {Place} place
 * @param {string} key
 * @param {number} [column]
 * @returns {Place | null}
 */
export function towards(map, place, key, column) {
  if (place.kind === 'persona') return alongCard(map, place, key);
  const [line, at] = position(map, place);
  const c = column ?? at;
  const lastLine = map.rows.length - 1;
  const lastColumn = map.steps.length - 1;
  // Between the stages and the first row lie the steps, if they show.
  const steps = map.showsSteps && c >= 0;
  switch (key) {
    case 'ArrowUp':
      if (line === TITLE_LINE) return null;
      return line === STAGE_LINE
        ? TITLE
        : placeAt(map, line === 0 && !steps ? STAGE_LINE : line - 1, c);
    case 'ArrowDown':
      if (line === lastLine) return null;
      return placeAt(map, line === STAGE_LINE && !steps ? 0 : line + 1, c);
    case 'ArrowLeft':
      return at < 0 ? null : placeAt(map, line, at - 1);
    case 'ArrowRight': {
      const span = place.kind === 'stage' ? (map.stage(place.id)?.steps.length ?? 1) : 1;
      return at + span > lastColumn ? null : placeAt(map, line, at + span);
    }
    case 'Home':
      return placeAt(map, line, HEADINGS);
    case 'End':
      return placeAt(map, line, lastColumn);
    case 'PageUp':
      return placeAt(map, line > 0 ? Math.max(line - PAGE, 0) : STAGE_LINE, c);
    case 'PageDown':
      return placeAt(map, Math.min(Math.max(line, 0) + PAGE, lastLine), c);
    case 'Ctrl+Home':
      return placeAt(map, STAGE_LINE, HEADINGS);
    case 'Ctrl+End':
      return placeAt(map, lastLine, lastColumn);
    default:
      return null;
  }
}

/**
 * From one thing on the card to the next; before it is the title, below it the stages.
 *
 * @param {JourneyMap} map @param {PersonaPlace} place @param {string} key
 */
function alongCard(map, { id }, key) {
  const there = CARD.filter((field) => exists(map, persona(field)));
  const back = ['ArrowUp', 'ArrowLeft'].includes(key);
  if (!back && !['ArrowDown', 'ArrowRight'].includes(key)) return null;
  const next = there[there.indexOf(id) + (back ? -1 : 1)];
  if (next) return persona(next);
  return back ? TITLE : placeAt(map, STAGE_LINE, map.steps.length - 1);
}

/**
 * The cell after (or before) this one in reading order, or null at the end.
 *
 * @param {JourneyMap} map @param {Place} from @param {boolean} [back]
 */
export function nextCell(map, from, back) {
  const [line, column] = position(map, from);
  const width = map.steps.length;
  const by = back ? -1 : 1;
  let n = Math.max(line, 0) * width + column + by;
  for (; n >= 0 && n < map.rows.length * width; n += by) {
    const to = cellAt(map, Math.floor(n / width), n % width);
    if (to) return to;
  }
  return null;
}

/**
 * The cells of the rectangle between two cells, line by line.
 *
 * @param {JourneyMap} map @param {CellPlace} a @param {CellPlace} b
 * @returns {CellPlace[][]}
 */
export function between(map, a, b) {
  const [r1, c1] = position(map, a);
  const [r2, c2] = position(map, b);
  const span = (/** @type {number} */ x, /** @type {number} */ y) =>
    Array.from({ length: Math.abs(x - y) + 1 }, (_, i) => Math.max(Math.min(x, y), 0) + i);
  return span(r1, r2).map((r) => span(c1, c2).flatMap((c) => cellAt(map, r, c) ?? []));
}

/**
 * Where to go when a place is gone: to what took its place on the map.
 *
 * @param {JourneyMap} before @param {JourneyMap} map @param {Place} place
 * @returns {Place}
 */
export function nearest(before, map, place) {
  if (exists(map, place)) return place;
  if (place.kind === 'note') {
    const was = before.note(place.id);
    const home = was && cell(was.row, was.step);
    if (!home || !exists(before, home)) return placeAt(map, 0, 0);
    if (!exists(map, home)) return nearest(before, map, home);
    const index = notesAt(before, home).findIndex((n) => n.id === place.id);
    const left = notesAt(map, home);
    return left.length ? note(left[Math.min(index, left.length - 1)].id) : home;
  }
  const [line, column] = exists(before, place) ? position(before, place) : [0, 0];
  return placeAt(map, line === STEP_LINE && !map.showsSteps ? STAGE_LINE : line, column);
}
