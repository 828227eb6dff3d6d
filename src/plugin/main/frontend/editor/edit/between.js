import { JourneyMap } from '../model/journey-map.js';
import { apply } from './apply.js';

/**
 * What makes one map of another, as people see it, step by step with what takes it back: every thing,
 * text and place, and the notes of each cell in their order. What no edit can change (fields of other
 * versions) stays as it is.
 *
 * @param {!JourneyMap} from
 * @param {!JourneyMap} to
 * @param {function(): string} newId
 * @return {!Array<!Done>}
 */
export function between(from, to, newId) {
  const steps = [];
  /** @type {!Map<string, string>} */
  const spares = new Map();
  let map = from;
  const make = (/** !Edit */ edit) => {
    const applied = apply(map, [edit]);
    map = applied.map;
    steps.push(...applied.steps);
  };
  for (const field of ['title', 'context.heading', 'context.prompt', 'context.text']) {
    const [was, value] = [from, to].map((one) => textOf(one, field));
    if (was !== value) make({ type: 'set-field', field, value, was });
  }
  for (const { id, text } of from.notes) {
    if (!to.note(id)) make({ type: 'remove-note', id, was: text });
  }
  if (columns(from) !== columns(to)) moveColumns();
  for (const { id } of from.rows) if (!to.row(id)) make({ type: 'remove-row', id });
  to.rows.forEach(
    (row, i) => map.row(row.id) || make({ type: 'add-row', row, after: before(to.rows, i) }),
  );
  arrange('stage', to.stages);
  arrange('row', to.rows);
  for (const { id, heading = '' } of to.steps) change('step', id, 'heading', heading);
  const done = new Set();
  for (const { row, step } of to.notes) {
    const key = `${row}/${step}`;
    if (done.has(key)) continue;
    done.add(key);
    fill(to.cell(row, step));
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
        if (now.id !== stage && now.steps.length < 2)
          make({ type: 'add-step', stage: now.id, step: spare(now.id), after: id });
        make({ type: 'move-step', id, stage, after });
      });
    }
    // What is left in a stage that goes, goes with it.
    const left = from.steps.filter(({ id }) => !to.step(id) && to.stage(from.stageOf(id).id));
    for (const { id } of left) make({ type: 'remove-step', id });
    for (const [id, stage] of spares) if (to.stage(stage)) make({ type: 'remove-step', id });
    for (const { id } of from.stages) if (!to.stage(id)) make({ type: 'remove-stage', id });
  }

  /** A step for a stage that is to get its own, or to lose them, a moment later: it is never without any. */
  function spare(/** string */ stage) {
    const id = newId();
    spares.set(id, stage);
    return { id };
  }

  function arrange(/** string */ kind, /** !Array */ things) {
    things.forEach((thing, i) => {
      const { id, heading = '', prompt = '' } = thing;
      make({ type: `move-${kind}`, id, after: before(things, i) });
      change(kind, id, 'heading', heading);
      change(kind, id, 'prompt', prompt);
      if (kind !== 'row') return change(kind, id, 'accent', thing.accent ?? '');
      change(kind, id, 'icon', thing.icon ?? '');
      change(kind, id, 'tone', thing.tone ?? 'neutral');
      change(kind, id, 'categories', thing.categories ?? []);
    });
  }

  function change(/** string */ kind, /** string */ id, /** string */ field, /** ? */ value) {
    const was =
      map[kind](id)[field] ?? (Array.isArray(value) ? [] : field === 'tone' ? 'neutral' : '');
    if (JSON.stringify(was) !== JSON.stringify(value))
      make({ type: `change-${kind}`, id, field, value, was });
  }

  function fill(/** !Array<!Note> */ notes) {
    notes.forEach((note, i) => {
      const { id, row, step, text, category = '' } = note;
      const after = before(notes, i);
      const now = map.note(id);
      if (!now) return make({ type: 'add-note', note, after });
      make({ type: 'move-note', id, row, step, after });
      const place = { row, step };
      if (now.text !== text)
        make({ type: 'change-note', id, field: 'text', value: text, was: now.text, ...place });
      const was = now.category ?? '';
      if (was !== category)
        make({ type: 'change-note', id, field: 'category', value: category, was, ...place });
    });
  }
}

/** @param {!Array} things @param {number} i @return {?string} the id of the one before it */
const before = (things, i) => things[i - 1]?.id ?? null;

/** @param {!JourneyMap} map @return {string} which steps stand in which stage */
function columns(map) {
  const ids = (/** !Stage */ { id, steps }) => [id, steps.map((step) => step.id)];
  return JSON.stringify(map.stages.map(ids));
}

/** @param {!JourneyMap} map @param {string} field */
function textOf(map, field) {
  const [first, second] = field.split('.');
  return (second ? map.context?.[second] : map.head[first]) ?? '';
}
