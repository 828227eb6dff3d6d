import { newId } from './command.js';
import { cell } from './cursor.js';
import { removals } from './notes.js';
import { valueRemovals } from './structure.js';

/**
 * Puts a template's stages and rows in the place of the map's, as one gesture. Notes whose stage and row are called the same
 * there stay, and with them their stage and row, as the template has these otherwise.
 */
export const startOver =
  (template, said = 'said.started-over') =>
  (state, dispatch) => {
    const { map } = state;
    const kept = new Set(notesKept(map, template));
    const notes = [...kept];
    const values = valuesKept(map, template);
    const used = [...notes, ...values];
    const stages = merged(
      map.stages,
      template.stages,
      used.map(({ step }) => map.stageOf(step)),
    );
    const rows = merged(
      map.rows,
      template.rows,
      used.map(({ row }) => map.row(row)),
    );
    const stay = [...stages, ...rows].map(({ own }) => own);
    dispatch?.({
      edits: [
        ...removals(map.notes.filter((note) => !kept.has(note))),
        ...valueRemovals(map.values.filter((value) => !values.includes(value))),
        ...removedOf(map.stages, stay, 'stage'),
        ...removedOf(map.rows, stay, 'row'),
        ...contextOf(map.context, template.context),
        ...placed(stages, 'stage', ['prompt']),
        ...placed(rows, 'row', ['prompt', 'tone']),
        ...added(template, used, stages, rows),
      ],
      at: cell(rows[0].thing.id, stages[0].thing.steps[0].id),
      picked: [],
      toast: [said],
    });
    return true;
  };

/** The notes that stay when a template takes the map's place. */
export function notesKept(map, template) {
  return map.notes.filter(stays(map, template));
}

/** The values that stay. */
function valuesKept(map, template) {
  return map.values.filter(stays(map, template));
}

/** Whether a note or a value has a place that is called the same in the template. */
function stays(map, template) {
  const stages = new Map(pairs(map.stages, template.stages));
  const rows = new Map(pairs(map.rows, template.rows));
  return (one) =>
    map.isPlaced(one) && rows.has(map.row(one.row)) && stages.has(map.stageOf(one.step));
}

const called = ({ heading }) => (heading ?? '').trim().toLowerCase();

/** What is called the same in two lists: each stands in one pair at most. */
function pairs(list, others) {
  const free = others.filter(called);
  return list.flatMap((own) => {
    const at = free.findIndex((other) => called(other) === called(own));
    return at < 0 ? [] : [[own, free.splice(at, 1)[0]]];
  });
}

/**
 * The stages or rows to come, in their order: those of the template, or in their place those of the map that stay.
 *
 * @return {!Array<{thing: !Object, own: ?Object, from: !Object}>}
 */
function merged(list, others, used) {
  const staying = new Map(
    pairs(list, others)
      .filter(([own]) => used.includes(own))
      .map(([own, other]) => [other, own]),
  );
  const taken = new Set([...staying.values()].flatMap((own) => idsOf(own)));
  return others.map((from) => {
    const own = staying.get(from) ?? null;
    return { thing: own ?? renamed(from, taken), own, from };
  });
}

const idsOf = ({ id, steps = [] }) => [id, ...steps.map((step) => step.id)];

/** What stays may have the id that the template gives to something else. */
function renamed(thing, taken) {
  const free = ({ id, ...more }) => ({ ...more, id: taken.has(id) ? newId() : id });
  return thing.steps ? { ...free(thing), steps: thing.steps.map(free) } : free(thing);
}

const removedOf = (list, stay, kind) =>
  list.filter((thing) => !stay.includes(thing)).map(({ id }) => ({ type: `remove-${kind}`, id }));

/** What somebody has written about the map is not emptied. */
function contextOf(was, now) {
  return Object.entries(now).flatMap(([name, value]) => {
    const before = was[name] ?? '';
    const stays = value === before || (name === 'text' && !value);
    return stays ? [] : [{ type: 'set-field', field: `context.${name}`, value, was: before }];
  });
}

/** Adds what is new behind what stands before it, and moves what stays there. */
function placed(list, kind, fields) {
  return list.flatMap(({ thing, own, from }, i) => {
    const after = i ? list[i - 1].thing.id : null;
    if (!own) return [{ type: `add-${kind}`, [kind]: thing, after }];
    const { id } = own;
    return [
      { type: `move-${kind}`, id, after },
      ...fields.flatMap((field) => {
        const [value, was] = [from[field] ?? '', own[field] ?? ''];
        return value && value !== was ? [{ type: `change-${kind}`, id, field, value, was }] : [];
      }),
    ];
  });
}

/** The template's own notes and values, but for those that are there already. */
function added({ notes = [], values = [] }, kept, stages, rows) {
  const steps = new Map(
    stages.flatMap(({ thing, from }) =>
      from.steps.map((step, i) => [step.id, (thing.steps[i] ?? thing.steps.at(-1)).id]),
    ),
  );
  const ids = new Map(rows.map(({ thing, from }) => [from.id, thing.id]));
  const fresh = (list) =>
    list
      .map((one) => ({ ...one, row: ids.get(one.row), step: steps.get(one.step) }))
      .filter(
        ({ row, step, text }) =>
          !kept.some((own) => own.row === row && own.step === step && own.text === text),
      );
  return [
    ...fresh(notes).map((note) => ({
      type: 'add-note',
      note: kept.some(({ id }) => id === note.id) ? { ...note, id: newId() } : note,
    })),
    ...fresh(values).map((value) => ({ type: 'set-value', ...value, was: null })),
  ];
}
