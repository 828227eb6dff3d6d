import { DETAILS } from '../model/journey-map.js';
import { apply } from './apply.js';
import { fieldOf } from './fields.js';

/** Fields of the map itself. */
const FIELDS = [
  'title',
  'personas',
  ...['heading', 'prompt', 'text'].map((name) => `context.${name}`),
  ...['name', 'role', 'text', 'quote', 'picture', 'alt'].map((name) => `persona.${name}`),
];

/**
 * What makes one map of another, as people see it, step by step with what takes it back: every thing,
 * text and place, and the notes of each cell in their order. What no edit can change (fields of other
 * versions) stays as it is.
 *
 * @param {JourneyMap} from
 * @param {JourneyMap} to
 * @param {() => string} newId
 * @returns {Done[]}
 */
export function between(from, to, newId) {
  /** @type {Done[]} */
  const steps = [];
  /** @type {Map<string, string>} */
  const spares = new Map();
  let map = from;
  const make = (/** @type {Edit} */ edit) => {
    const applied = apply(map, [edit]);
    map = applied.map;
    steps.push(...applied.steps);
  };
  for (const field of FIELDS) {
    const none = field === 'personas' ? [] : '';
    const [was, value] = [fieldOf(from, field) || none, fieldOf(to, field) || none];
    if (!isSame(was, value))
      make(/** @type {SetField} */ ({ type: 'set-field', field, value, was }));
  }
  for (const { id, text } of from.notes) {
    if (!to.note(id)) make({ type: 'remove-note', id, was: text });
  }
  if (columns(from) !== columns(to)) moveColumns();
  // No edit changes the kind of a row, so the row is removed and added again, with its notes and values.
  for (const row of from.rows) {
    const { id } = row;
    const same = to.row(id);
    if (!same || kindOf(same) !== kindOf(row)) make({ type: 'remove-row', id });
  }
  to.rows.forEach((row, i) => {
    if (!map.row(row.id)) make({ type: 'add-row', row, after: before(to.rows, i) });
  });
  arrangeStages();
  arrangeRows();
  for (const { id, heading } of to.steps) {
    change('change-step', id, 'heading', map.step(id)?.heading, heading);
  }
  const done = new Set();
  for (const { row, step } of to.notes) {
    const cell = to.cell(row, step);
    if (done.has(cell)) continue;
    done.add(cell);
    fill(cell);
  }
  for (const { row, step } of [...from.values, ...to.values]) {
    const [was, value] = [map, to].map((one) => one.value(row, step)?.value ?? null);
    if (was !== value) make({ type: 'set-value', row, step, value, was });
  }
  return steps;

  function moveColumns() {
    to.stages.forEach((stage, i) => {
      if (map.stage(stage.id)) return;
      const fresh = stage.steps.filter(({ id }) => !from.step(id));
      const steps = fresh.length ? fresh : [spare(stage.id)];
      make({ type: 'add-stage', stage: { ...stage, steps }, after: before(to.stages, i) });
    });
    for (const { id: stage, steps } of to.stages) {
      steps.forEach((step, i) => {
        const { id } = step;
        const after = before(steps, i);
        const now = map.stageOf(id);
        if (!now) return make({ type: 'add-step', stage, step, after });
        if (now.id !== stage && now.steps.length < 2) {
          make({ type: 'add-step', stage: now.id, step: spare(now.id), after: id });
        }
        make({ type: 'move-step', id, stage, after });
      });
    }
    // Removing a stage removes whatever is left in it.
    for (const { id: stage, steps } of from.stages) {
      if (!to.stage(stage)) continue;
      for (const { id } of steps) if (!to.step(id)) make({ type: 'remove-step', id });
    }
    for (const [id, stage] of spares) if (to.stage(stage)) make({ type: 'remove-step', id });
    for (const { id } of from.stages) if (!to.stage(id)) make({ type: 'remove-stage', id });
  }

  /** A placeholder step for a stage that is about to get or lose its own: a stage is never without a step. */
  function spare(/** @type {string} */ stage) {
    const id = newId();
    spares.set(id, stage);
    return { id };
  }

  function arrangeStages() {
    to.stages.forEach(({ id, heading, prompt, accent }, i) => {
      make({ type: 'move-stage', id, after: before(to.stages, i) });
      const now = map.stage(id);
      change('change-stage', id, 'heading', now?.heading, heading);
      change('change-stage', id, 'prompt', now?.prompt, prompt);
      change('change-stage', id, 'accent', now?.accent, accent);
    });
  }

  function arrangeRows() {
    to.rows.forEach(
      (
        { id, heading, prompt, icon, tone = 'neutral', scale = null, categories: value = [] },
        i,
      ) => {
        make({ type: 'move-row', id, after: before(to.rows, i) });
        const now = map.row(id);
        change('change-row', id, 'heading', now?.heading, heading);
        change('change-row', id, 'prompt', now?.prompt, prompt);
        change('change-row', id, 'icon', now?.icon, icon);
        change('change-row', id, 'tone', now?.tone ?? 'neutral', tone);
        const by = now?.scale ?? null;
        if (!isSame(by, scale)) {
          make({ type: 'change-row', id, field: 'scale', value: scale, was: by });
        }
        const was = now?.categories ?? [];
        if (!isSame(was, value)) {
          make({ type: 'change-row', id, field: 'categories', value, was });
        }
      },
    );
  }

  /**
   * @param {ChangeText['type']} type
   * @param {string} id
   * @param {ChangeText['field']} field
   * @param {string | undefined} was
   * @param {string | undefined} value
   */
  function change(type, id, field, was = '', value = '') {
    if (was !== value) make({ type, id, field, value, was });
  }

  function fill(/** @type {readonly Note[]} */ notes) {
    notes.forEach((note, i) => {
      const { id, row, step, text } = note;
      const after = before(notes, i);
      const now = map.note(id);
      if (!now) return make({ type: 'add-note', note, after });
      make({ type: 'move-note', id, row, step, after });
      const place = { row, step };
      if (now.text !== text) {
        make({ type: 'change-note', id, field: 'text', value: text, was: now.text, ...place });
      }
      for (const field of DETAILS) {
        const [was = '', value = ''] = [now[field], note[field]];
        if (was !== value) make({ type: 'change-note', id, field, value, was, ...place });
      }
    });
  }
}

/** @param {readonly {id: string}[]} things @param {number} i @returns {string | null} the id of the one before it */
const before = (things, i) => things[i - 1]?.id ?? null;

/** @param {unknown} one @param {unknown} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** @param {Row} row */
const kindOf = ({ kind = 'notes' }) => kind;

/** Which steps stand in which stage. @param {JourneyMap} map */
function columns(map) {
  return JSON.stringify(map.stages.map(({ id, steps }) => [id, steps.map((step) => step.id)]));
}
