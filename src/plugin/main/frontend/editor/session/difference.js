import { nothing } from '../edit/draft.js';
import { JourneyMap, cellKey } from '../model/journey-map.js';

/**
 * What has to be painted again after `then` became `now`. Parts that are equal must be identical:
 * `JourneyMap.of(json, then)` sees to that. Walks both maps once; for maps from the server only.
 *
 * @param {!JourneyMap} then
 * @param {!JourneyMap} now
 * @return {!Changed}
 */
export function difference(then, now) {
  const changed = nothing();
  const keys = new Set();
  const compare = (/** !JourneyMap */ one, /** !JourneyMap */ other) => {
    for (const note of one.notes) {
      keys.add(cellKey(note.row, note.step));
      if (other.note(note.id) !== note) changed.notes.add(note.id);
    }
  };
  compare(then, now);
  compare(now, then);
  for (const key of keys) if (then.byCell.get(key) !== now.byCell.get(key)) changed.cells.add(key);
  for (const row of now.rows) if (then.row(row.id) !== row) changed.rows.add(row.id);
  for (const step of now.steps) if (then.step(step.id) !== step) changed.steps.add(step.id);
  for (const stage of now.stages) if (then.stage(stage.id) !== stage) changed.stages.add(stage.id);
  changed.structure = outline(then) !== outline(now);
  if (then.title !== now.title) changed.fields.add('title');
  for (const part of ['heading', 'prompt', 'text']) {
    if (then.context?.[part] !== now.context?.[part]) changed.fields.add('context.' + part);
  }
  return changed;
}

/** @param {!JourneyMap} map @return {string} its stages, steps and rows by id */
function outline({ stages, rows }) {
  const ids = (/** !Array<{id: string}> */ list) => list.map(({ id }) => id).join();
  return [...stages.map(({ id, steps }) => id + ':' + ids(steps)), ids(rows)].join(';');
}
