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
  // A stage is never without a step, so each has one to spare while steps come and go.
  const isSame = columns(from) === columns(to);
  const stages = isSame ? [] : [...from.stages, ...to.stages];
  const spare = new Map(stages.map(({ id }) => [id, newId()]));
  for (const [id, step] of spare) {
    if (map.stage(id)) make({ type: 'add-step', stage: id, step: { id: step }, after: null });
    else make({ type: 'add-stage', stage: { ...to.stage(id), steps: [{ id: step }] } });
  }
  for (const stage of to.stages) {
    stage.steps.forEach((step, i) => {
      const after = stage.steps[i - 1]?.id ?? null;
      if (map.step(step.id)) make({ type: 'move-step', id: step.id, stage: stage.id, after });
      else make({ type: 'add-step', stage: stage.id, step, after });
    });
  }
  for (const { id } of from.steps) if (!to.step(id)) make({ type: 'remove-step', id });
  for (const id of spare.values()) make({ type: 'remove-step', id });
  for (const { id } of from.stages) if (!to.stage(id)) make({ type: 'remove-stage', id });
  for (const { id } of from.rows) if (!to.row(id)) make({ type: 'remove-row', id });
  for (const row of to.rows) if (!map.row(row.id)) make({ type: 'add-row', row });
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

  function arrange(/** string */ kind, /** !Array */ things) {
    things.forEach((thing, i) => {
      const { id, heading = '', prompt = '' } = thing;
      make({ type: `move-${kind}`, id, after: things[i - 1]?.id ?? null });
      change(kind, id, 'heading', heading);
      change(kind, id, 'prompt', prompt);
      if (kind !== 'row') return;
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
      const after = notes[i - 1]?.id ?? null;
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
