import { apply } from '../edit/apply.js';
import { JourneyMap } from '../model/journey-map.js';

/**
 * What this person did, gesture by gesture, and how to take it back. Undo makes new edits; it never
 * rewinds. A step that somebody else has built on meanwhile is left as it is [M10].
 */
export class History {
  constructor() {
    /** @type {!Array<!Gesture>} */
    this.past = [];
    /** @type {!Array<!Gesture>} */
    this.future = [];
  }

  /**
   * @param {!Array<!Done>} steps
   * @param {string|undefined} gesture steps of the same gesture are undone together
   */
  record(steps, gesture) {
    if (!steps.length) return;
    this.future = [];
    const last = this.past[this.past.length - 1];
    if (gesture && last?.gesture === gesture) {
      steps.forEach((step) => join(last.steps, step));
    } else {
      this.past.push({ gesture, steps: steps.slice() });
    }
  }

  /**
   * Takes the last gesture off and says which edits undo it on the map as it is now.
   *
   * @param {!JourneyMap} map
   * @param {boolean=} redo the same with the last gesture that was undone
   * @return {?{edits: !Array<!Edit>, skipped: number}} null: nothing to undo
   */
  take(map, redo = false) {
    const gesture = (redo ? this.future : this.past).pop();
    if (!gesture) return null;
    const steps = [];
    const edits = [];
    for (const { edit, back } of gesture.steps.slice().reverse()) {
      if (!stands(map, edit)) continue;
      const applied = apply(map, [back]);
      map = applied.map;
      edits.push(back);
      steps.push(...applied.steps);
    }
    if (steps.length) (redo ? this.past : this.future).push({ gesture: undefined, steps });
    return { edits, skipped: gesture.steps.length - edits.length };
  }
}

/**
 * Letters typed one after another are one step.
 *
 * @param {!Array<!Done>} steps
 * @param {!Done} step
 */
function join(steps, step) {
  const last = steps[steps.length - 1];
  const joined = merged(last.edit, step.edit);
  if (!joined) {
    steps.push(step);
    return;
  }
  const back =
    joined.type === 'add-note'
      ? { ...last.back, was: joined.note.text }
      : { ...step.back, value: last.back.value };
  steps[steps.length - 1] = { edit: joined, back: back };
}

/**
 * One edit for two, when the second goes on with the text that the first one left.
 *
 * @param {!Edit|undefined} first
 * @param {!Edit} second
 * @return {?Edit}
 */
export function merged(first, second) {
  if (!first || second.type !== 'change-note' || second.field !== 'text') return null;
  if (first.type === 'add-note' && first.note.id === second.id && first.note.text === second.was) {
    const note = { ...first.note, text: second.value };
    return { ...first, note };
  }
  const same = first.type === second.type && first.id === second.id && first.field === second.field;
  const goesOn = same && first.value === second.was;
  return goesOn ? { ...second, was: first.was } : null;
}

/**
 * Whether the map still is what the edit made it, as far as the edit goes: if not, somebody else has
 * been at it.
 *
 * @param {!JourneyMap} map
 * @param {!Edit} edit
 * @return {boolean}
 */
function stands(map, edit) {
  const { type, id, field, value } = edit;
  const [verb, kind] = type.split('-');
  if (type === 'set-field') {
    const [first, second] = field.split('.');
    return includes(second ? map.context?.[second] : map.head[first], value);
  }
  const thing = find(map, kind, id ?? edit[kind].id);
  if (verb === 'remove') return !thing;
  if (!thing) return false;
  if (verb === 'change') return includes(thing[field], value);
  if (verb === 'add') return includes(thing, edit[kind]) && !holdsNotes(map, kind, thing);
  if (kind === 'note') return thing.row === edit.row && thing.step === edit.step;
  return standsBehind(map, kind, thing, edit);
}

/** @param {!JourneyMap} map @param {string} kind @param {string} id @return {?} undefined if there is none */
function find(map, kind, id) {
  if (kind === 'note') return map.note(id);
  if (kind === 'row') return map.row(id);
  return kind === 'step' ? map.step(id) : map.stage(id);
}

/** @param {!JourneyMap} map @param {string} kind @param {!Object} thing @param {!Edit} edit */
function standsBehind(map, kind, thing, { stage, after }) {
  const holder = map.stageOf(thing.id);
  if (kind === 'step' && holder.id !== stage) return false;
  const list = kind === 'step' ? holder.steps : kind === 'row' ? map.rows : map.stages;
  const at = list.indexOf(thing);
  return after === undefined ? at === list.length - 1 : after === (list[at - 1]?.id ?? null);
}

/** @param {!JourneyMap} map @param {string} kind @param {!Object} thing */
function holdsNotes(map, kind, thing) {
  if (kind === 'note') return false;
  const rows = kind === 'row' ? [thing] : map.rows;
  const steps = kind === 'row' ? map.steps : kind === 'stage' ? thing.steps : [thing];
  return rows.some((row) => steps.some((step) => map.cell(row.id, step.id).length));
}

/** Whether `whole` has everything that `part` says. The server may have added defaults. */
function includes(whole, part) {
  if (!(part instanceof Object)) return (whole ?? '') === (part ?? '');
  if (Array.isArray(part) && part.length !== (whole || []).length) return false;
  return Object.keys(part).every((key) => includes(whole?.[key], part[key]));
}
