import { textOf } from '../edit/fields.js';
import { called, categoriesFor, labelled, personasFor } from '../command/alike.js';
import { newId } from '../command/command.js';
import { hasCells } from '../command/cursor.js';
import { startOver } from '../command/template.js';

/** @typedef {import('../command/template.js').NewMap & MapJson} FoundMap */

/**
 * The same map with ids of its own, so that importing a file twice adds its notes twice, and never
 * brings back what someone has deleted.
 *
 * @param {MapJson} map
 * @returns {FoundMap}
 */
export function renewed({ stages, rows, notes = [], values = [], context = {}, ...head }) {
  /** @type {Map<string, string>} */
  const ids = new Map();
  const fresh = (/** @type {string} */ id) => {
    if (!ids.has(id)) ids.set(id, newId());
    return ids.get(id) ?? id;
  };
  /** @template {{id: string}} T @param {T} one @returns {T} */
  const own = (one) => ({ ...one, id: fresh(one.id) });
  /** @template {{row: string, step: string}} T @param {T} one @returns {T} */
  const placed = (one) => ({ ...one, row: fresh(one.row), step: fresh(one.step) });
  return {
    ...head,
    context,
    stages: stages.map((stage) => ({ ...own(stage), steps: stage.steps.map(own) })),
    rows: rows.map(own),
    notes: notes.map((note) => ({ ...placed(note), id: newId() })),
    values: values.map(placed),
  };
}

/**
 * Replaces the map with that of a file, including the title where the map has none.
 *
 * @param {FoundMap} found @returns {Command}
 */
export const fill = (found) => (state, dispatch) => {
  const more = titleOf(state.map, found);
  return startOver(found, 'said.imported')(
    state,
    dispatch && ((step) => dispatch({ ...step, edits: [...(step.edits ?? []), ...more] })),
  );
};

/** @param {JourneyMap} map @param {FoundMap} found @returns {Edit[]} */
function titleOf(map, { title: value }) {
  const was = textOf(map, 'title') ?? '';
  const isFree = !was || !map.notes.length;
  return isFree && value && value !== was
    ? [{ type: 'set-field', field: 'title', value, was }]
    : [];
}

/**
 * Adds the map of a file to a map: its stages after the map's, or only its notes where stage and row have the same
 * names. Rows of the same name are merged.
 *
 * @param {JourneyMap} map
 * @param {FoundMap} found
 * @param {boolean} isNew whether its stages are added, and rows that the map doesn't have
 * @param {import('../command/alike.js').Alike} [persons] the map's for those of the file
 * @returns {{edits: Edit[], left: number, rows: RowsFor}} `left`: how many notes and values find no place
 */
export function addition(map, found, isNew, persons = personasFor(map, found.personas)) {
  /** @type {Edit[]} */
  const edits = [];
  const rows = rowsFor(map, found, isNew, edits);
  const steps = isNew ? stagesBehind(map, found, edits) : stepsNamedAlike(map, found);
  edits.push(...persons.edits);
  let left = 0;
  for (const one of found.notes ?? []) {
    const row = rows.get(one.row);
    const step = steps.get(one.step);
    const note = asOurs(one, found, row, persons);
    const isPlaced = row && step;
    if (!isPlaced && !isNew) left++;
    else if (!isPlaced || !map.cell(row.id, step).some(({ text }) => text === note.text)) {
      const place = { row: row?.id ?? note.row, step: step ?? note.step };
      edits.push({ type: 'add-note', note: { ...note, ...place } });
    }
  }
  for (const { row, step, value } of found.values ?? []) {
    const place = { row: rows.get(row)?.id, step: steps.get(step) };
    const isFree = !map.values.some((one) => one.row === place.row && one.step === place.step);
    if (!place.row || !place.step || !isFree) left++;
    else edits.push({ type: 'set-value', row: place.row, step: place.step, value, was: null });
  }
  return { edits, left, rows };
}

/**
 * A note of the file as the map has its category and its persona.
 *
 * @param {Note} note @param {Pick<MapJson, 'rows' | 'personas'>} found
 * @param {{categories: Map<string, string>} | undefined} row the map's for that of the file
 * @param {import('../command/alike.js').Alike} persons
 */
export function asOurs(note, { rows, personas = [] }, row, persons) {
  const all = rows.find(({ id }) => id === note.row)?.categories ?? [];
  const one = labelled(note, 'persona', personas, persons.ids);
  return labelled(one, 'category', all, row?.categories ?? new Map());
}

/** @param {Parameters<typeof addition>} about @returns {Command} */
export const add =
  (...[, found, isNew]) =>
  (state, dispatch) => {
    const { edits } = addition(state.map, found, isNew);
    if (edits.length) dispatch?.({ edits, picked: [], toast: ['said.imported'] });
    return edits.length > 0;
  };

/** @typedef {Map<string, {id: string, categories: Map<string, string>}>} RowsFor by the ids of the file's rows, and of its categories */

/**
 * The rows of the map for those of the file, and their categories by the file's ids. What is
 * missing is added to the edits.
 *
 * @param {JourneyMap} map @param {FoundMap} found @param {boolean} isNew @param {Edit[]} edits
 */
function rowsFor(map, found, isNew, edits) {
  /** @type {RowsFor} */
  const rows = new Map();
  const taken = new Set();
  for (const row of found.rows) {
    const alike = map.rows.filter(
      (other) =>
        hasCells(other) && !taken.has(other.id) && called(other.heading) === called(row.heading),
    );
    // A row of values has room for notes, one of notes has none for values.
    const own =
      alike.find(({ kind }) => (kind === 'scale') === (row.kind === 'scale')) ??
      alike.find(({ kind }) => kind === 'scale');
    if (own) {
      taken.add(own.id);
      const { ids, edits: more } = categoriesFor(own, row.categories);
      edits.push(...more);
      rows.set(row.id, { id: own.id, categories: ids });
    } else if (isNew) {
      edits.push({ type: 'add-row', row });
      rows.set(row.id, { id: row.id, categories: same(row) });
    }
  }
  return rows;
}

/** @param {Row} row @returns {Map<string, string>} */
const same = ({ categories = [] }) => new Map(categories.map(({ id }) => [id, id]));

/** @param {JourneyMap} map @param {FoundMap} found @param {Edit[]} edits */
function stagesBehind(map, found, edits) {
  let after = map.stages.at(-1)?.id ?? null;
  for (const stage of found.stages) {
    edits.push({ type: 'add-stage', stage, after });
    after = stage.id;
  }
  return new Map(found.stages.flatMap(({ steps }) => steps.map(({ id }) => [id, id])));
}

/**
 * A step is known by its stage, and in it by its heading, else by its place.
 *
 * @param {JourneyMap} map @param {Head} found
 */
export function stepsNamedAlike(map, found) {
  /** @type {Map<string, string>} */
  const ids = new Map();
  for (const stage of found.stages) {
    const own = map.stages.find((other) => called(other.heading) === called(stage.heading));
    stage.steps.forEach(({ id, heading }, i) => {
      const named = own?.steps.find((step) => heading && called(step.heading) === called(heading));
      // A step without a heading is called by its number.
      const place = Number(heading?.match(/\d+$/)?.[0] ?? i + 1) - 1;
      const step = named ?? own?.steps[Math.min(place, own.steps.length - 1)];
      if (step) ids.set(id, step.id);
    });
  }
  return ids;
}
