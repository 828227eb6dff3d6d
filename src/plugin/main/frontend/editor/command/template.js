import { textOf } from '../edit/fields.js';
import { attributed, called, personasFor } from './alike.js';
import { newId } from './command.js';
import { cell } from './cursor.js';
import { removals } from './notes.js';
import { valueRemovals } from './structure.js';

/** @typedef {Pick<MapJson, 'context' | 'persona' | 'personas' | 'stages' | 'rows' | 'notes' | 'values'>} NewMap */

/**
 * A stage or row to come: itself, the map's own that stays in its place, and the template's.
 *
 * @template {Stage | Row} T
 * @typedef {{thing: T, own: T | null, from: T}} Coming
 */

/**
 * Puts a template's stages and rows in the place of the map's, as one gesture. Notes whose stage and row are called the same
 * there stay, and with them their stage and row, as the template has these otherwise. Whom the template's notes are about is
 * the map's persona of that name, or comes along.
 *
 * @param {NewMap} template
 * @param {string} [said] what is shown afterwards
 * @returns {Command}
 */
export const startOver =
  (template, said = 'said.started-over') =>
  (state, dispatch) => {
    const { map } = state;
    const kept = new Set(notesKept(map, template));
    const notes = [...kept];
    const values = valuesKept(map, template);
    const used = [...notes, ...values];
    const persons = personasFor(map, template.personas);
    const own = template.notes?.map((note) => attributed(note, persons.ids));
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
    dispatch?.({
      edits: [
        ...removals(map.notes.filter((note) => !kept.has(note))),
        ...valueRemovals(map.values.filter((value) => !values.includes(value))),
        ...removedOf(map.stages, stages, 'remove-stage'),
        ...removedOf(map.rows, rows, 'remove-row'),
        ...contextOf(map.context, template.context),
        ...personaOf(map, template.persona ?? {}),
        ...placed(stages, 'stage', ['prompt'], (stage, after) => ({
          type: 'add-stage',
          stage,
          after,
        })),
        ...placed(rows, 'row', ['prompt', 'tone'], (row, after) => ({
          type: 'add-row',
          row,
          after,
        })),
        ...persons.edits,
        ...added({ ...template, notes: own }, used, stages, rows),
      ],
      at: cell(rows[0].thing.id, stages[0].thing.steps[0].id),
      picked: [],
      toast: [said],
    });
    return true;
  };

/** The notes that stay when a template takes the map's place. @param {JourneyMap} map @param {NewMap} template */
export function notesKept(map, template) {
  return map.notes.filter(stays(map, template));
}

/** The values that stay. @param {JourneyMap} map @param {NewMap} template */
function valuesKept(map, template) {
  return map.values.filter(stays(map, template));
}

/**
 * Whether the template has a stage and a row of the same name for a note or a value.
 *
 * @param {JourneyMap} map @param {NewMap} template
 * @returns {(one: Note | Value) => boolean}
 */
function stays(map, template) {
  const stages = new Set(pairs(map.stages, template.stages).map(([own]) => own.id));
  const rows = new Set(pairs(map.rows, template.rows).map(([own]) => own.id));
  return ({ row, step }) => rows.has(row) && stages.has(map.stageOf(step)?.id ?? '');
}

/**
 * The things of the same name in two lists; each is in at most one pair.
 *
 * @template {Stage | Row} T
 * @param {T[]} list @param {T[]} others
 * @returns {Array<[own: T, other: T]>}
 */
function pairs(list, others) {
  const free = others.filter(({ heading }) => called(heading));
  return list.flatMap((own) => {
    const at = free.findIndex((other) => called(other.heading) === called(own.heading));
    return at < 0 ? [] : [/** @type {[T, T]} */ ([own, free.splice(at, 1)[0]])];
  });
}

/**
 * The stages or rows to come, in their order: those of the template, or in their place those of the map that stay.
 *
 * @template {Stage | Row} T
 * @param {T[]} list @param {T[]} others @param {Array<T | undefined>} used those of the list that are needed
 * @returns {Array<Coming<T>>}
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

/** @param {Stage | Row} thing */
const idsOf = (thing) => [thing.id, ...('steps' in thing ? thing.steps : []).map(({ id }) => id)];

/**
 * What stays may have an id that the template gives to something else.
 *
 * @template {Stage | Row} T
 * @param {T} thing @param {Set<string>} taken
 * @returns {T}
 */
function renamed(thing, taken) {
  /** @template {{id: string}} U @param {U} one @returns {U} */
  const free = (one) => (taken.has(one.id) ? { ...one, id: newId() } : one);
  return 'steps' in thing ? { ...free(thing), steps: thing.steps.map(free) } : free(thing);
}

/** @param {Array<Stage | Row>} list @param {Array<Coming<Stage | Row>>} coming @param {'remove-stage' | 'remove-row'} type @returns {Edit[]} */
const removedOf = (list, coming, type) =>
  list
    .filter(({ id }) => !coming.some(({ own }) => own?.id === id))
    .map(({ id }) => ({ type, id }));

/** What was written about the map is never emptied. @param {Context} was @param {Context} now @returns {Edit[]} */
function contextOf(was, now) {
  /** @type {Record<string, string>} */
  const texts = { ...was };
  return Object.entries(now).flatMap(([name, value]) => {
    const before = texts[name] ?? '';
    if (value === before || (name === 'text' && !value)) return [];
    return [
      /** @type {const} */ ({ type: 'set-field', field: `context.${name}`, value, was: before }),
    ];
  });
}

/** What someone has said of the persona stays as it is. @param {JourneyMap} map @param {Persona} persona @returns {Edit[]} */
const personaOf = (map, persona) =>
  Object.entries(persona).flatMap(([name, value]) => {
    const field = `persona.${name}`;
    if (typeof value !== 'string' || !value || textOf(map, field)) return [];
    return [/** @type {const} */ ({ type: 'set-field', field, value, was: '' })];
  });

/**
 * Adds what is new behind what stands before it, and moves what stays there.
 *
 * @template {Stage | Row} T
 * @param {Array<Coming<T>>} list
 * @param {'stage' | 'row'} kind
 * @param {Array<'prompt' | 'tone'>} fields that follow the template
 * @param {(thing: T, after: string | null) => Edit} add
 * @returns {Edit[]}
 */
function placed(list, kind, fields, add) {
  return list.flatMap(({ thing, own, from }, i) => {
    const after = i ? list[i - 1].thing.id : null;
    if (!own) return [add(thing, after)];
    const { id } = own;
    /** @type {Edit[]} */
    const edits = [{ type: `move-${kind}`, id, after }];
    /** @type {Array<Partial<Record<'prompt' | 'tone', string>>>} */
    const [now, before] = [from, own];
    for (const field of fields) {
      const [value, was] = [now[field] ?? '', before[field] ?? ''];
      if (value && value !== was) edits.push({ type: `change-${kind}`, id, field, value, was });
    }
    return edits;
  });
}

/**
 * The template's own notes and values, but for those that are there already.
 *
 * @param {NewMap} template
 * @param {Array<Note | Value>} kept
 * @param {Array<Coming<Stage>>} stages
 * @param {Array<Coming<Row>>} rows
 * @returns {Edit[]}
 */
function added({ notes = [], values = [] }, kept, stages, rows) {
  /** @type {Map<string, string>} */
  const steps = new Map(
    stages.flatMap(({ thing, from }) =>
      from.steps.map((step, i) => /** @type {const} */ ([step.id, stepAt(thing, i)])),
    ),
  );
  const ids = new Map(rows.map(({ thing, from }) => [from.id, thing.id]));
  /** @template {Note | Value} T @param {T[]} list @returns {T[]} */
  const fresh = (list) =>
    list
      .map((one) => ({
        ...one,
        row: ids.get(one.row) ?? one.row,
        step: steps.get(one.step) ?? one.step,
      }))
      .filter((one) => !kept.some((own) => isLike(own, one)));
  const taken = new Set(kept.map((one) => ('id' in one ? one.id : '')));
  return [
    ...fresh(notes).map(
      (note) =>
        /** @type {const} */ ({
          type: 'add-note',
          note: taken.has(note.id) ? { ...note, id: newId() } : note,
        }),
    ),
    ...fresh(values).map(
      (value) => /** @type {const} */ ({ type: 'set-value', ...value, was: null }),
    ),
  ];
}

/** The step of a stage at that index, or its last one. @param {Stage} stage @param {number} index */
const stepAt = ({ steps }, index) => steps[Math.min(index, steps.length - 1)].id;

/** Whether both are in the same cell and say the same: two notes by their text, two values in any case. @param {Note | Value} one @param {Note | Value} other */
function isLike(one, other) {
  const [text, otherText] = [one, other].map((it) => ('text' in it ? it.text : undefined));
  return one.row === other.row && one.step === other.step && text === otherText;
}
