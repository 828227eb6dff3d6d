import { textOf } from '../edit/fields.js';
import { called, categoriesFor, labelled, personasFor, together } from './alike.js';
import { merged, pairs, placed, removedOf } from './coming.js';
import { newId } from './command.js';
import { cell } from './cursor.js';
import { removals } from './notes.js';
import { valueRemovals } from './structure.js';

/** @typedef {Pick<MapJson, 'context' | 'persona' | 'personas' | 'stages' | 'rows' | 'notes' | 'values'>} NewMap */

/** The ids of the map's own steps or categories that take the place of a template's, by the template's ids. @typedef {Map<string, string>} Ids */

/**
 * Puts a template's stages and rows in the place of the map's, as one gesture. Notes whose stage
 * and row are called the same there stay, and with them their stage and row, as the template has
 * these otherwise. Steps, categories and personas of the template are the map's of that name, or
 * come along.
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
    const stages = merged(
      map.stages,
      template.stages,
      used.map(({ step }) => map.stageOf(step)),
    );
    const rows = merged(
      map.rows,
      template.rows,
      used.map(({ row }) => map.row(row)),
      // A row of notes can't become one of values; one of values has room for notes.
      (own, from) => own.kind === 'scale' || from.kind !== 'scale',
    );
    const steps = stages.map(({ thing, own, from }) =>
      own ? stepsFor(own, from) : asTheyAre(from.steps, thing.steps),
    );
    const categories = rows.map((row) => categoriesOf(row, notes));
    /** Its picture is a file of another page. @param {Note} note */
    const asOurs = ({ picture, ...note }) => {
      const at = template.rows.findIndex(({ id }) => id === note.row);
      const one = labelled(note, 'persona', template.personas ?? [], persons.ids);
      if (at < 0) return one;
      return labelled(one, 'category', template.rows[at].categories ?? [], categories[at].ids);
    };
    dispatch?.({
      edits: [
        ...removals(map.notes.filter((note) => !kept.has(note))),
        ...valueRemovals(map.values.filter((value) => !values.includes(value))),
        ...removedOf(map.stages, stages, 'remove-stage'),
        ...removedOf(map.rows, rows, 'remove-row'),
        ...contextOf(map.context, template.context),
        ...personaOf(map, template.persona ?? {}),
        ...placed(stages, 'stage', ['prompt', 'accent'], (stage, after) => ({
          type: 'add-stage',
          stage,
          after,
        })),
        ...placed(rows, 'row', ['prompt', 'tone', 'icon'], (row, after) => ({
          type: 'add-row',
          row,
          after,
        })),
        ...[...steps, ...categories, persons].flatMap(({ edits }) => edits),
        ...added(
          { ...template, notes: template.notes?.map(asOurs) },
          used,
          new Map(steps.flatMap(({ ids }) => [...ids])),
          new Map(rows.map(({ thing, from }) => [from.id, thing.id])),
        ),
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

/**
 * What someone has said of the persona stays as it is.
 *
 * @param {JourneyMap} map @param {Persona} persona @returns {Edit[]}
 */
const personaOf = (map, persona) =>
  Object.entries(persona).flatMap(([name, value]) => {
    const field = `persona.${name}`;
    if (typeof value !== 'string' || !value || textOf(map, field)) return [];
    return [/** @type {const} */ ({ type: 'set-field', field, value, was: '' })];
  });

/**
 * The steps of a stage that stays for those of the template's: of the same name, or at the same
 * place if one of the two has none. What it has no step for is added to it.
 *
 * @param {Stage} own @param {Stage} from
 * @returns {import('./alike.js').Alike}
 */
function stepsFor(own, from) {
  /** @type {Edit[]} */
  const edits = [];
  /** @type {Ids} */
  const ids = new Map();
  const named = (/** @type {Step} */ step) =>
    own.steps.find(({ heading }) => called(heading) === called(step.heading));
  let after = own.steps[own.steps.length - 1].id;
  from.steps.forEach((step, i) => {
    const { heading: value = '' } = step;
    const there = own.steps[Math.min(i, own.steps.length - 1)];
    let alike = value ? named(step) : there;
    if (!alike && own.steps[i] && !there.heading) {
      alike = there;
      edits.push({ type: 'change-step', id: there.id, field: 'heading', value, was: '' });
    }
    if (!alike) {
      alike = { ...step, id: newId() };
      edits.push({ type: 'add-step', stage: own.id, step: alike, after });
    }
    after = alike.id;
    ids.set(step.id, alike.id);
  });
  return { ids, edits };
}

/**
 * The categories of a row to come for those of the template's. One that comes in the place of another takes its notes.
 *
 * @param {import('./coming.js').Coming<Row>} row @param {Note[]} notes those that stay
 * @returns {import('./alike.js').Alike}
 */
function categoriesOf({ thing, own, from, alike }, notes) {
  const { categories } = from;
  if (own) return categoriesFor(own, categories);
  if (!alike) return asTheyAre(categories);
  const { id } = thing;
  const was = categories ?? [];
  const { ids, value } = together(alike.categories ?? [], was);
  const moved = notes
    .filter((note) => note.row === alike.id)
    .map(
      (note) => /** @type {const} */ ({ type: 'move-note', id: note.id, row: id, step: note.step }),
    );
  return { ids, edits: [{ type: 'change-row', id, field: 'categories', value, was }, ...moved] };
}

/**
 * What comes along, under other ids at most.
 *
 * @param {Array<{id: string}>} [list] of the template @param {Array<{id: string}>} [things] the same as they come
 * @returns {import('./alike.js').Alike}
 */
const asTheyAre = (list = [], things = list) => ({
  ids: new Map(list.map(({ id }, i) => [id, things[i].id])),
  edits: [],
});

/**
 * The template's own notes and values, but for those that are there already.
 *
 * @param {NewMap} template
 * @param {Array<Note | Value>} kept
 * @param {Ids} steps the map's for those of the template
 * @param {Ids} rows likewise
 * @returns {Edit[]}
 */
function added({ notes = [], values = [] }, kept, steps, rows) {
  /** @template {Note | Value} T @param {T[]} list @returns {T[]} */
  const fresh = (list) =>
    list
      .map((one) => ({
        ...one,
        row: rows.get(one.row) ?? one.row,
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

/**
 * Whether both are in the same cell and say the same: two notes by their text, two values in any
 * case.
 *
 * @param {Note | Value} one @param {Note | Value} other
 */
function isLike(one, other) {
  const [text, otherText] = [one, other].map((it) => ('text' in it ? it.text : undefined));
  return one.row === other.row && one.step === other.step && text === otherText;
}
