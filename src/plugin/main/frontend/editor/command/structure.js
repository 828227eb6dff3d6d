import { afterAt, newId } from './command.js';
import { cellOf, head } from './cursor.js';
import { removals } from './notes.js';

/**
 * Commands on stages, steps and rows. Each is about the heading in focus; with a cell or a note in
 * focus, those on rows and steps are about the row and the step it lies in.
 */

/** The stage, step or row that `state` is about, or undefined. */
export function subject({ map, at }, kind) {
  if (at?.kind === kind) return map[kind](at.id);
  const within = cellOf(map, at);
  if (kind === 'stage') return map.stageOf(at?.kind === 'step' ? at.id : within?.step);
  if (kind === 'step' && at?.kind === 'stage') return map.stage(at.id)?.steps[0];
  return within && map[kind](within[kind]);
}

const listOf = (map, kind, thing) =>
  kind === 'row' ? map.rows : kind === 'stage' ? map.stages : map.stageOf(thing.id).steps;

/** What it is called; a step without a heading, as the map shows it, by its number. */
const nameOf = ({ map, getText }, kind, thing) =>
  thing.heading || (kind === 'step' && getText('step.unnamed', numberOf(map, thing))) || '';

const numberOf = (map, step) => `${map.stageOf(step.id).steps.indexOf(step) + 1}`;

/** Adds a stage, step or row, `by` 0 before or 1 behind the one at hand, and opens its heading. */
export const add =
  (kind, by = 1) =>
  (state, dispatch) => {
    const { map } = state;
    let here = subject(state, kind);
    if (!here && kind === 'step') here = map.steps.at(-1);
    if (!here && kind === 'step') return false;
    const list = here ? listOf(map, kind, here) : kind === 'row' ? map.rows : map.stages;
    const after = here ? afterAt(list, list.indexOf(here) + by) : (list.at(-1)?.id ?? null);
    const id = newId();
    const heading = kind === 'step' ? '' : state.getText(`${kind}.new`);
    const thing = {
      stage: { id, heading, steps: [{ id: newId() }] },
      step: { id },
      row: { id, heading, kind: 'notes', tone: 'neutral' },
    };
    const edit = { type: `add-${kind}`, [kind]: thing[kind], after };
    const edits = [kind === 'step' ? { ...edit, stage: map.stageOf(here.id).id } : edit];
    dispatch?.({
      edits,
      at: head(kind, id),
      open: { place: head(kind, id), from: 0 },
      toast: [`said.${kind}-added`],
    });
    return true;
  };

/** All notes under a stage, a step or in a row. */
export function notesOf(map, kind, thing) {
  const rows = kind === 'row' ? [thing] : map.rows;
  const steps = kind === 'row' ? map.steps : kind === 'stage' ? thing.steps : [thing];
  return rows.flatMap((row) => steps.flatMap((step) => map.cell(row.id, step.id)));
}

/** All values under a stage, a step or in a row. */
function valuesOf(map, kind, thing) {
  const steps = (kind === 'stage' ? thing.steps : [thing]).map(({ id }) => id);
  return map.values.filter(({ row, step }) =>
    kind === 'row' ? row === thing.id : steps.includes(step) && map.row(row),
  );
}

/** The edits that take values away. */
export const valueRemovals = (values) =>
  values.map(({ row, step, value: was }) => ({ type: 'set-value', row, step, value: null, was }));

/**
 * Removes a stage, a step or a row and, by edits of their own, the notes and values its author sees there: a
 * note that somebody adds meanwhile stays, unplaced. A stage's only step goes with its stage.
 */
export const removeHeading = (kind) => (state, dispatch) => {
  const { map } = state;
  const thing = subject(state, kind);
  if (!thing) return false;
  if (kind === 'step' && map.stageOf(thing.id).steps.length === 1) {
    return removeHeading('stage')(
      { ...state, at: head('stage', map.stageOf(thing.id).id) },
      dispatch,
    );
  }
  if (kind !== 'step' && listOf(map, kind, thing).length === 1) return false;
  const notes = notesOf(map, kind, thing);
  dispatch?.({
    edits: [...removals(notes), ...valueRemovals(valuesOf(map, kind, thing)), { type: `remove-${kind}`, id: thing.id }],
    toast: [`said.${kind}-removed`, nameOf(state, kind, thing), notes.length],
  });
  return true;
};

/** Moves a stage, step or row to stand at `index` of its list; a step also to another `stage`. */
export const moveHeading = (kind, id, index, /** string= */ stage) => (state, dispatch) => {
  const { map } = state;
  const thing = map[kind](id);
  if (!thing) return false;
  const from = kind === 'step' ? map.stageOf(id) : null;
  const to = stage ? map.stage(stage) : from;
  if (kind === 'step' && (!to || (to !== from && from.steps.length === 1))) return false;
  const list = to ? to.steps : listOf(map, kind, thing);
  const after = afterAt(list, index, [id]);
  const now = list.indexOf(thing);
  if (now >= 0 && afterAt(list, now) === after) return false;
  const edit = { type: `move-${kind}`, id, after, ...(to ? { stage: to.id } : {}) };
  dispatch?.({
    edits: [edit],
    at: head(kind, id),
    announce: ['said.heading-moved', nameOf(state, kind, thing)],
  });
  return true;
};

/** Moves the heading in focus one place; a step at the end of its stage goes to the next stage. */
export const shift = (kind, by) => (state, dispatch) => {
  const thing = subject(state, kind);
  if (!thing) return false;
  const { map } = state;
  const list = listOf(map, kind, thing);
  const index = list.indexOf(thing) + by;
  if (index >= 0 && index < list.length) {
    return moveHeading(kind, thing.id, by > 0 ? index + 1 : index)(state, dispatch);
  }
  if (kind !== 'step') return false;
  const next = map.stages[map.stages.indexOf(map.stageOf(thing.id)) + by];
  return (
    !!next &&
    moveHeading('step', thing.id, by > 0 ? 0 : next.steps.length, next.id)(state, dispatch)
  );
};

export const TONES = ['neutral', 'positive', 'negative', 'opportunity'];

export const tone = (value) => (state, dispatch) => {
  const row = subject(state, 'row');
  const was = row?.tone ?? 'neutral';
  if (!row || was === value) return false;
  dispatch?.({ edits: [{ type: 'change-row', id: row.id, field: 'tone', value, was }] });
  return true;
};

/** Other categories for a row: `[{id?, label}]`, in order. */
export const categories = (list) => (state, dispatch) => {
  const row = subject(state, 'row');
  if (!row) return false;
  const value = list.map((c) => ({ ...c, id: c.id ?? newId() }));
  const was = row.categories ?? [];
  dispatch?.({ edits: [{ type: 'change-row', id: row.id, field: 'categories', value, was }] });
  return true;
};
