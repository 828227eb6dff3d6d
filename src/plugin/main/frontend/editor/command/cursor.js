/**
 * Places on a map, and the way from one to the next.
 *
 * A place is where a person is: `{kind: 'title' | 'context'}`, `{kind: 'stage' | 'step' | 'row', id}`,
 * `{kind: 'cell', row, step}`, or `{kind: 'note', id}`. The grid has the columns -1 (headings) to
 * n - 1 (steps) and the lines -3 (title), -2 (stages), -1 (steps, when they show), 0 to m - 1 (rows).
 */

export const cell = (row, step) => ({ kind: 'cell', row, step });
export const note = (id) => ({ kind: 'note', id });
export const head = (kind, /** string= */ id) => ({ kind, id });

/** The cell a place lies in: the note's own, null for an unplaced note or a heading. */
export function cellOf(map, place) {
  if (place?.kind === 'cell') return place;
  const n = place?.kind === 'note' && map.note(place.id);
  return n && map.isPlaced(n) ? cell(n.row, n.step) : null;
}

/** The notes of the cell a place lies in. */
export function notesAt(map, place) {
  const within = cellOf(map, place);
  return within ? map.cell(within.row, within.step) : [];
}

const lineOf = (map, id) => map.rows.findIndex((row) => row.id === id);

export function exists(map, place) {
  switch (place?.kind) {
    case 'title':
    case 'context':
      return true;
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

/** Line and column of a place. */
export function position(map, place) {
  const at = cellOf(map, place) ?? place;
  switch (at?.kind) {
    case 'title':
      return [-3, -1];
    case 'stage':
      return [-2, map.column(map.stage(at.id).steps[0].id)];
    case 'step':
      return [-1, map.column(at.id)];
    case 'row':
      return [lineOf(map, at.id), -1];
    case 'cell':
      return [lineOf(map, at.row), map.column(at.step)];
    default:
      return [-2, -1];
  }
}

export function placeAt(map, line, column) {
  const step = map.steps[Math.min(column, map.steps.length - 1)];
  if (line < -2) return head('title');
  if (line < 0 && !step) return head('context');
  if (line === -2) return head('stage', map.stageOf(step.id).id);
  if (line === -1) return head('step', step.id);
  const row = map.rows[Math.min(line, map.rows.length - 1)];
  if (!row) return head('context');
  return step ? cell(row.id, step.id) : head('row', row.id);
}

/**
 * The place that a key leads to, or null when there is none that way. `column` is the one to come
 * back to below a heading that spans several.
 */
export function towards(map, place, key, /** number= */ column) {
  const [line, at] = position(map, place);
  const c = column ?? at;
  const lastLine = map.rows.length - 1;
  const lastColumn = map.steps.length - 1;
  const steps = map.showsSteps;
  switch (key) {
    case 'ArrowUp':
      if (line === -3) return null;
      return placeAt(map, line === 0 && !(steps && c >= 0) ? -2 : line - 1, c);
    case 'ArrowDown':
      if (line === lastLine) return null;
      return placeAt(map, line === -2 && !(steps && c >= 0) ? 0 : line + 1, c);
    case 'ArrowLeft':
      return at < 0 ? null : placeAt(map, line, at - 1);
    case 'ArrowRight': {
      const span = place.kind === 'stage' ? map.stage(place.id).steps.length : 1;
      return at + span > lastColumn ? null : placeAt(map, line, at + span);
    }
    case 'Home':
      return placeAt(map, line, -1);
    case 'End':
      return placeAt(map, line, lastColumn);
    case 'PageUp':
      return placeAt(map, line > 0 ? Math.max(line - 5, 0) : -2, c);
    case 'PageDown':
      return placeAt(map, Math.min(Math.max(line, 0) + 5, lastLine), c);
    case 'Ctrl+Home':
      return placeAt(map, -2, -1);
    case 'Ctrl+End':
      return placeAt(map, lastLine, lastColumn);
    default:
      return null;
  }
}

/** The cell after (or before) this one in reading order, or null at the end. */
export function nextCell(map, from, back) {
  const [line, column] = position(map, from);
  const width = map.steps.length;
  const n = Math.max(line, 0) * width + column + (back ? -1 : 1);
  return n < 0 || n >= map.rows.length * width
    ? null
    : placeAt(map, Math.floor(n / width), n % width);
}

/** The cells of the rectangle between two cells, line by line. */
export function between(map, a, b) {
  const [r1, c1] = position(map, a);
  const [r2, c2] = position(map, b);
  const span = (x, y) =>
    Array.from({ length: Math.abs(x - y) + 1 }, (_, i) => Math.max(Math.min(x, y), 0) + i);
  return span(r1, r2).map((r) => span(c1, c2).map((c) => placeAt(map, r, c)));
}

/** Where to go when a place is gone: to what took its place on the map. */
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
  return placeAt(map, line === -1 && !map.showsSteps ? -2 : line, column);
}
