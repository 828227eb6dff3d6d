import { MapBuilder, DONE, KEPT, UNCHANGED, isAt, previous, withField } from './map-builder.js';

/**
 * Edits of what isn't a note: stages, steps, rows, the title and the context. These lists are short
 * (docs/format.md, limits), so they are copied as a whole.
 *
 * @type {!Object<string, function(!MapBuilder, !Edit): !Outcome>}
 */
export const headingEdits = {
  'set-field'(builder, edit) {
    const [first, second] = edit.field.split('.');
    const holder = second ? builder.head.context || {} : builder.head;
    const { value, was } = edit;
    return change(builder, holder, { field: second || first, value, was }, edit, (next) => {
      builder.head = second ? { ...builder.head, context: next } : next;
    });
  },

  'add-row': (builder, edit) => add(builder, 'rows', edit.row, edit),
  'remove-row': (builder, edit) => remove(builder, 'rows', edit),
  'move-row': (builder, edit) => move(builder, 'rows', edit),
  'change-row': (builder, edit) => changeIn(builder, 'rows', edit),

  'add-stage'(builder, edit) {
    const { stage } = edit;
    if (byId(builder.head.stages, stage.id)) return UNCHANGED;
    // Steps that stand in another stage by now stay there.
    const steps = stage.steps.filter(({ id }) => !stageOf(builder, id));
    return steps.length ? add(builder, 'stages', { ...stage, steps }, edit) : KEPT;
  },
  'remove-stage': (builder, edit) => remove(builder, 'stages', edit),
  'move-stage': (builder, edit) => move(builder, 'stages', edit),
  'change-stage': (builder, edit) => changeIn(builder, 'stages', edit),

  'add-step'(builder, edit) {
    const { stage, step, after } = edit;
    if (stageOf(builder, step.id)) return UNCHANGED;
    const into = byId(builder.head.stages, stage);
    if (!into) return KEPT;
    setSteps(builder, into, inserted(into.steps, step, after));
    return builder.did(edit, { type: 'remove-step', id: step.id });
  },

  'remove-step'(builder, edit) {
    const stage = stageOf(builder, edit.id);
    if (!stage) return UNCHANGED;
    if (stage.steps.length === 1) return KEPT;
    const step = byId(stage.steps, edit.id);
    setSteps(builder, stage, without(stage.steps, step));
    const after = previous(stage.steps, step);
    return builder.did(edit, { type: 'add-step', stage: stage.id, step, after });
  },

  'move-step'(builder, edit) {
    const { type, id, after } = edit;
    const from = stageOf(builder, id);
    const into = byId(builder.head.stages, edit.stage);
    if (!from || !into) return KEPT;
    const step = byId(from.steps, id);
    if (from === into) {
      if (isAt(from.steps, step, after)) return UNCHANGED;
      setSteps(builder, from, inserted(without(from.steps, step), step, after));
    } else {
      if (from.steps.length === 1) return KEPT;
      setSteps(builder, from, without(from.steps, step));
      setSteps(builder, into, inserted(into.steps, step, after));
    }
    return builder.did(edit, { type, id, stage: from.id, after: previous(from.steps, step) });
  },

  'change-step'(builder, edit) {
    const stage = stageOf(builder, edit.id);
    if (!stage) return KEPT;
    const step = byId(stage.steps, edit.id);
    return change(builder, step, edit, edit, (next) => {
      if (!next.heading) delete next.heading;
      setSteps(builder, stage, replaced(stage.steps, step, next), false);
    });
  },
};

/** @param {!MapBuilder} builder @param {string} list @param {!Object} thing @param {!Edit} edit */
function add(builder, list, thing, edit) {
  const things = builder.head[list];
  if (byId(things, thing.id)) return UNCHANGED;
  setList(builder, list, inserted(things, thing, edit.after));
  return builder.did(edit, { type: edit.type.replace('add', 'remove'), id: thing.id });
}

/** @param {!MapBuilder} builder @param {string} list @param {!Edit} edit */
function remove(builder, list, edit) {
  const things = builder.head[list];
  const thing = byId(things, edit.id);
  if (!thing) return UNCHANGED;
  setList(builder, list, without(things, thing));
  const type = edit.type.replace('remove', 'add');
  return builder.did(edit, { type, [list.slice(0, -1)]: thing, after: previous(things, thing) });
}

/** @param {!MapBuilder} builder @param {string} list @param {!Edit} edit */
function move(builder, list, edit) {
  const { type, id, after } = edit;
  const things = builder.head[list];
  const thing = byId(things, id);
  if (!thing) return KEPT;
  if (isAt(things, thing, after)) return UNCHANGED;
  setList(builder, list, inserted(without(things, thing), thing, after));
  return builder.did(edit, { type, id, after: previous(things, thing) });
}

/** @param {!MapBuilder} builder @param {string} list @param {!Edit} edit */
function changeIn(builder, list, edit) {
  const thing = byId(builder.head[list], edit.id);
  if (!thing) return KEPT;
  return change(builder, thing, edit, edit, (next) => {
    builder.head = { ...builder.head, [list]: replaced(builder.head[list], thing, next) };
  });
}

/**
 * [M8] The later write wins, and the outcome says what it replaced.
 *
 * @param {!MapBuilder} builder
 * @param {!Object} thing
 * @param {{field: string, value: ?, was: ?}} to
 * @param {!Edit} edit
 * @param {function(!Object)} put takes the changed thing
 * @return {!Outcome}
 */
function change(builder, thing, { field, value, was }, edit, put) {
  const now = thing[field] ?? (Array.isArray(value) ? [] : field === 'tone' ? 'neutral' : '');
  if (same(now, value)) return UNCHANGED;
  put(withField(thing, field, value));
  const outcome = same(now, was) ? DONE : { outcome: 'replaced', other: inWords(now) };
  return builder.did(edit, { ...edit, value: now, was: value }, outcome);
}

/** @param {?} one @param {?} other */
function same(one, other) {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  const alike = (/** !Object */ a, /** !Object */ b) =>
    Object.keys({ ...a, ...b }).every((key) => text(a[key]) === text(b[key]));
  return one.length === other.length && one.every((part, i) => alike(part, other[i]));
}

/** @param {*} value @return {string} the same for equal values; nothing is the empty text */
function text(value) {
  return JSON.stringify(value ?? '');
}

/** @param {?} value */
function inWords(value) {
  return Array.isArray(value) ? value.map(({ label }) => label).join(', ') : value;
}

/** @param {!MapBuilder} builder @param {string} list @param {!Array} things */
function setList(builder, list, things) {
  builder.head = { ...builder.head, [list]: things };
  builder.trayTouched = true;
}

/** @param {!MapBuilder} builder @param {!Stage} stage @param {!Array<!Step>} steps @param {boolean=} moved */
function setSteps(builder, stage, steps, moved = true) {
  const { stages } = builder.head;
  builder.head = { ...builder.head, stages: replaced(stages, stage, { ...stage, steps }) };
  builder.trayTouched ||= moved;
}

/** @param {!MapBuilder} builder @param {string|undefined} step @return {?} its stage */
function stageOf(builder, step) {
  return builder.head.stages.find(({ steps }) => steps.some(({ id }) => id === step));
}

/** @param {!Array} list @param {!Object} thing @param {?string=} after [M7] one that is gone: the end */
function inserted(list, thing, after) {
  const behind = after === null ? 0 : list.findIndex(({ id }) => id === after) + 1 || list.length;
  return [...list.slice(0, behind), thing, ...list.slice(behind)];
}

/** @param {!Array} list @param {!Object} thing */
function without(list, thing) {
  return list.filter((other) => other !== thing);
}

/** @param {!Array} list @param {string|undefined} id @return {?} undefined if there is none */
function byId(list, id) {
  return list.find((thing) => thing.id === id);
}

/** @param {!Array} list @param {!Object} thing @param {!Object} by */
function replaced(list, thing, by) {
  return list.map((other) => (other === thing ? by : other));
}
