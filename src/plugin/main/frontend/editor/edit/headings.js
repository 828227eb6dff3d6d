import { KEPT, UNCHANGED, isAt, previous } from './map-builder.js';
import { change, written } from './overwrite.js';

/**
 * Edits of what isn't a note: stages, steps, rows, values, the title, the context and the persona.
 * These lists are short (docs/format.md, limits), so they are copied as a whole.
 *
 * @typedef {import('./map-builder.js').MapBuilder} MapBuilder
 */

/** @typedef {'rows' | 'stages'} ListName one of the two lists of headings in a map */

/** @param {MapBuilder} builder @param {SetField} edit */
export function setField(builder, edit) {
  const [first, second] = edit.field.split('.');
  const { head } = builder;
  if (first === 'context' || first === 'persona' || first === 'votes') {
    return change(builder, head[first] ?? {}, second, edit, (next) => {
      builder.head = { ...head, [first]: next };
    });
  }
  return change(builder, head, first, edit, (next) => {
    builder.head = next;
  });
}

/** A value whose row or step is gone is kept, without a place. @param {MapBuilder} builder @param {SetValue} edit */
export function setValue(builder, edit) {
  const { row, step, value, was } = edit;
  const { values = [] } = builder.head;
  const there = values.find((one) => one.row === row && one.step === step);
  const now = there?.value ?? null;
  if (now === value) return UNCHANGED;
  const rest = value === null ? [] : [{ ...there, row, step, value }];
  const at = there ? values.indexOf(there) : values.length;
  builder.head = { ...builder.head, values: values.toSpliced(at, 1, ...rest) };
  return builder.did(edit, { ...edit, value: now, was: value }, written(now, was));
}

/** @param {MapBuilder} builder @param {AddRow} edit */
export function addRow(builder, edit) {
  return add(builder, 'rows', edit.row, edit, { type: 'remove-row', id: edit.row.id });
}

/** @param {MapBuilder} builder @param {AddStage} edit */
export function addStage(builder, edit) {
  const { stage } = edit;
  if (byId(builder.head.stages, stage.id)) return UNCHANGED;
  // Steps that stand in another stage by now stay there.
  const steps = stage.steps.filter(({ id }) => !stageOf(builder, id));
  if (!steps.length) return KEPT;
  return add(builder, 'stages', { ...stage, steps }, edit, { type: 'remove-stage', id: stage.id });
}

/** @param {MapBuilder} builder @param {AddStep} edit */
export function addStep(builder, edit) {
  const { stage, step, after } = edit;
  if (stageOf(builder, step.id)) return UNCHANGED;
  const into = byId(builder.head.stages, stage);
  if (!into) return KEPT;
  setSteps(builder, into, inserted(into.steps, step, after));
  return builder.did(edit, { type: 'remove-step', id: step.id });
}

/** @param {MapBuilder} builder @param {RemoveHeading} edit */
export function removeHeading(builder, edit) {
  switch (edit.type) {
    case 'remove-row':
      return remove(builder, 'rows', edit, (row, after) => ({ type: 'add-row', row, after }));
    case 'remove-stage':
      return remove(builder, 'stages', edit, (stage, after) => ({
        type: 'add-stage',
        stage,
        after,
      }));
    case 'remove-step':
      return removeStep(builder, edit);
  }
}

/** @param {MapBuilder} builder @param {RemoveHeading} edit */
function removeStep(builder, edit) {
  const found = findStep(builder, edit.id);
  if (!found) return UNCHANGED;
  const { stage, step } = found;
  if (stage.steps.length === 1) return KEPT;
  setSteps(builder, stage, without(stage.steps, step));
  const after = previous(stage.steps, step);
  return builder.did(edit, { type: 'add-step', stage: stage.id, step, after });
}

/** @param {MapBuilder} builder @param {MoveHeading} edit */
export function moveHeading(builder, edit) {
  return move(builder, edit.type === 'move-row' ? 'rows' : 'stages', edit);
}

/** @param {MapBuilder} builder @param {MoveStep} edit */
export function moveStep(builder, edit) {
  const { type, id, after } = edit;
  const found = findStep(builder, id);
  const into = byId(builder.head.stages, edit.stage);
  if (!found || !into) return KEPT;
  const { stage: from, step } = found;
  if (from === into) {
    if (isAt(from.steps, step, after)) return UNCHANGED;
    setSteps(builder, from, inserted(without(from.steps, step), step, after));
  } else {
    if (from.steps.length === 1) return KEPT;
    setSteps(builder, from, without(from.steps, step));
    setSteps(builder, into, inserted(into.steps, step, after));
  }
  return builder.did(edit, { type, id, stage: from.id, after: previous(from.steps, step) });
}

/** @param {MapBuilder} builder @param {ChangeHeading} edit */
export function changeHeading(builder, edit) {
  if (edit.type === 'change-step') return changeStep(builder, edit);
  return changeIn(builder, edit.type === 'change-row' ? 'rows' : 'stages', edit);
}

/** @param {MapBuilder} builder @param {ChangeHeading} edit */
function changeStep(builder, edit) {
  const found = findStep(builder, edit.id);
  if (!found) return KEPT;
  const { stage, step } = found;
  return change(builder, step, edit.field, edit, (next) => {
    if (!next.heading) delete next.heading;
    setSteps(builder, stage, replaced(stage.steps, step, next), false);
  });
}

/**
 * @param {MapBuilder} builder
 * @param {ListName} list
 * @param {Row | Stage} thing
 * @param {AddRow | AddStage} edit
 * @param {Edit} back
 */
function add(builder, list, thing, edit, back) {
  const things = headings(builder, list);
  if (byId(things, thing.id)) return UNCHANGED;
  setList(builder, list, inserted(things, thing, edit.after));
  return builder.did(edit, back);
}

/**
 * @template {ListName} List
 * @param {MapBuilder} builder
 * @param {List} list
 * @param {RemoveHeading} edit
 * @param {(thing: Head[List][number], after: string | null) => Edit} backOf
 */
function remove(builder, list, edit, backOf) {
  const things = headings(builder, list);
  const thing = byId(things, edit.id);
  if (!thing) return UNCHANGED;
  setList(builder, list, without(things, thing));
  return builder.did(edit, backOf(thing, previous(things, thing)));
}

/**
 * @param {MapBuilder} builder
 * @param {ListName} list
 * @param {MoveHeading} edit
 */
function move(builder, list, edit) {
  const { type, id, after } = edit;
  const things = headings(builder, list);
  const thing = byId(things, id);
  if (!thing) return KEPT;
  if (isAt(things, thing, after)) return UNCHANGED;
  setList(builder, list, inserted(without(things, thing), thing, after));
  return builder.did(edit, { type, id, after: previous(things, thing) });
}

/**
 * @param {MapBuilder} builder
 * @param {ListName} list
 * @param {ChangeHeading} edit
 */
function changeIn(builder, list, edit) {
  const things = headings(builder, list);
  const thing = byId(things, edit.id);
  if (!thing) return KEPT;
  return change(builder, thing, edit.field, edit, (next) => {
    builder.head = { ...builder.head, [list]: replaced(things, thing, next) };
  });
}

/**
 * @template {ListName} List
 * @param {MapBuilder} builder @param {List} list @returns {Array<Head[List][number]>}
 */
const headings = ({ head }, list) => head[list];

/** @param {MapBuilder} builder @param {ListName} list @param {Array<Row | Stage>} things */
function setList(builder, list, things) {
  builder.head = { ...builder.head, [list]: things };
  builder.trayTouched = true;
}

/** @param {MapBuilder} builder @param {Stage} stage @param {Step[]} steps @param {boolean} [moved] */
function setSteps(builder, stage, steps, moved = true) {
  const { head } = builder;
  builder.head = { ...head, stages: replaced(head.stages, stage, { ...stage, steps }) };
  builder.trayTouched ||= moved;
}

/** The stage that a step stands in. @param {MapBuilder} builder @param {string} step */
function stageOf(builder, step) {
  return builder.head.stages.find(({ steps }) => steps.some(({ id }) => id === step));
}

/** A step and the stage that it stands in. @param {MapBuilder} builder @param {string} id */
function findStep(builder, id) {
  const stage = stageOf(builder, id);
  const step = stage && byId(stage.steps, id);
  return stage && step ? { stage, step } : undefined;
}

/**
 * @template {{id: string}} T
 * @param {T[]} list @param {T} thing
 * @param {After} after null: it becomes the first; of one that is gone [M7], or none: the last
 */
function inserted(list, thing, after) {
  const behind = after === null ? 0 : list.findIndex(({ id }) => id === after) + 1 || list.length;
  return [...list.slice(0, behind), thing, ...list.slice(behind)];
}

/** @template T @param {T[]} list @param {T} thing */
function without(list, thing) {
  return list.filter((other) => other !== thing);
}

/** @template {{id: string}} T @param {T[]} list @param {string} id */
function byId(list, id) {
  return list.find((thing) => thing.id === id);
}

/** @template T @param {T[]} list @param {T} thing @param {T} by */
function replaced(list, thing, by) {
  return list.map((other) => (other === thing ? by : other));
}
