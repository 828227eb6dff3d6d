import { Draft, DONE, KEPT, UNCHANGED, isAt, previous, withField } from './draft.js';

/**
 * Edits of what isn't a note: stages, steps, rows, the title and the context. These lists are short
 * (docs/format.md, limits), so they are copied as a whole.
 *
 * @type {!Object<string, function(!Draft, !Edit): !Outcome>}
 */
export const HEADINGS = {
  'set-field'(draft, edit) {
    const [first, second] = edit.field.split('.');
    const holder = second ? draft.head.context || {} : draft.head;
    const { value, was } = edit;
    return change(draft, holder, { field: second || first, value, was }, edit, (next) => {
      draft.head = second ? { ...draft.head, context: next } : next;
    });
  },

  'add-row': (draft, edit) => add(draft, 'rows', edit.row, edit),
  'remove-row': (draft, edit) => remove(draft, 'rows', edit),
  'move-row': (draft, edit) => move(draft, 'rows', edit),
  'change-row': (draft, edit) => changeIn(draft, 'rows', edit),

  'add-stage'(draft, edit) {
    const { stage } = edit;
    if (byId(draft.head.stages, stage.id)) return UNCHANGED;
    // Steps that stand in another stage by now stay there.
    const steps = stage.steps.filter(({ id }) => !stageOf(draft, id));
    return steps.length ? add(draft, 'stages', { ...stage, steps }, edit) : KEPT;
  },
  'remove-stage': (draft, edit) => remove(draft, 'stages', edit),
  'move-stage': (draft, edit) => move(draft, 'stages', edit),
  'change-stage': (draft, edit) => changeIn(draft, 'stages', edit),

  'add-step'(draft, edit) {
    const { stage, step, after } = edit;
    if (stageOf(draft, step.id)) return UNCHANGED;
    const into = byId(draft.head.stages, stage);
    if (!into) return KEPT;
    setSteps(draft, into, inserted(into.steps, step, after));
    return draft.did(edit, { type: 'remove-step', id: step.id });
  },

  'remove-step'(draft, edit) {
    const stage = stageOf(draft, edit.id);
    if (!stage) return UNCHANGED;
    if (stage.steps.length === 1) return KEPT;
    const step = byId(stage.steps, edit.id);
    setSteps(draft, stage, without(stage.steps, step));
    const after = previous(stage.steps, step);
    return draft.did(edit, { type: 'add-step', stage: stage.id, step, after });
  },

  'move-step'(draft, edit) {
    const { type, id, after } = edit;
    const from = stageOf(draft, id);
    const into = byId(draft.head.stages, edit.stage);
    if (!from || !into) return KEPT;
    const step = byId(from.steps, id);
    if (from === into) {
      if (isAt(from.steps, step, after)) return UNCHANGED;
      setSteps(draft, from, inserted(without(from.steps, step), step, after));
    } else {
      if (from.steps.length === 1) return KEPT;
      setSteps(draft, from, without(from.steps, step));
      setSteps(draft, into, inserted(into.steps, step, after));
    }
    return draft.did(edit, { type, id, stage: from.id, after: previous(from.steps, step) });
  },

  'change-step'(draft, edit) {
    const stage = stageOf(draft, edit.id);
    if (!stage) return KEPT;
    const step = byId(stage.steps, edit.id);
    return change(draft, step, edit, edit, (next) => {
      if (!next.heading) delete next.heading;
      setSteps(draft, stage, replaced(stage.steps, step, next), false);
    });
  },
};

/** @param {!Draft} draft @param {string} list @param {!Object} thing @param {!Edit} edit */
function add(draft, list, thing, edit) {
  const things = draft.head[list];
  if (byId(things, thing.id)) return UNCHANGED;
  setList(draft, list, inserted(things, thing, edit.after));
  return draft.did(edit, { type: edit.type.replace('add', 'remove'), id: thing.id });
}

/** @param {!Draft} draft @param {string} list @param {!Edit} edit */
function remove(draft, list, edit) {
  const things = draft.head[list];
  const thing = byId(things, edit.id);
  if (!thing) return UNCHANGED;
  setList(draft, list, without(things, thing));
  const type = edit.type.replace('remove', 'add');
  return draft.did(edit, { type, [list.slice(0, -1)]: thing, after: previous(things, thing) });
}

/** @param {!Draft} draft @param {string} list @param {!Edit} edit */
function move(draft, list, edit) {
  const { type, id, after } = edit;
  const things = draft.head[list];
  const thing = byId(things, id);
  if (!thing) return KEPT;
  if (isAt(things, thing, after)) return UNCHANGED;
  setList(draft, list, inserted(without(things, thing), thing, after));
  return draft.did(edit, { type, id, after: previous(things, thing) });
}

/** @param {!Draft} draft @param {string} list @param {!Edit} edit */
function changeIn(draft, list, edit) {
  const thing = byId(draft.head[list], edit.id);
  if (!thing) return KEPT;
  return change(draft, thing, edit, edit, (next) => {
    draft.head = { ...draft.head, [list]: replaced(draft.head[list], thing, next) };
  });
}

/**
 * [M8] The later write wins, and the outcome says what it replaced.
 *
 * @param {!Draft} draft
 * @param {!Object} thing
 * @param {{field: string, value: ?, was: ?}} to
 * @param {!Edit} edit
 * @param {function(!Object)} put takes the changed thing
 * @return {!Outcome}
 */
function change(draft, thing, { field, value, was }, edit, put) {
  const now = thing[field] ?? (Array.isArray(value) ? [] : field === 'tone' ? 'neutral' : '');
  if (same(now, value)) return UNCHANGED;
  put(withField(thing, field, value));
  const outcome = same(now, was) ? DONE : { outcome: 'replaced', other: inWords(now) };
  return draft.did(edit, { ...edit, value: now, was: value }, outcome);
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

/** @param {!Draft} draft @param {string} list @param {!Array} things */
function setList(draft, list, things) {
  draft.head = { ...draft.head, [list]: things };
  draft.trayTouched = true;
}

/** @param {!Draft} draft @param {!Stage} stage @param {!Array<!Step>} steps @param {boolean=} moved */
function setSteps(draft, stage, steps, moved = true) {
  const { stages } = draft.head;
  draft.head = { ...draft.head, stages: replaced(stages, stage, { ...stage, steps }) };
  draft.trayTouched ||= moved;
}

/** @param {!Draft} draft @param {string|undefined} step @return {?} its stage */
function stageOf(draft, step) {
  return draft.head.stages.find(({ steps }) => steps.some(({ id }) => id === step));
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
