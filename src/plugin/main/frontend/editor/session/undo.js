import { apply } from '../edit/apply.js';
import { merged } from '../edit/merge.js';
import { JourneyMap } from '../model/journey-map.js';

/**
 * What this person did, gesture by gesture, and how to take it back. Undo makes new edits; it never
 * rewinds. A step that somebody else has built on meanwhile is left as it is [M10].
 */
export class UndoHistory {
  constructor() {
    /** @type {!Array<!Gesture>} */
    this.past = [];
    /** @type {!Array<!Gesture>} */
    this.future = [];
  }

  /**
   * @param {!Array<!Done>} steps
   * @param {?=} gesture steps of one and the same gesture are undone together
   */
  record(steps, gesture) {
    if (!steps.length) return;
    this.future = [];
    const known = this.find(gesture);
    if (!known) this.past.push({ gesture, steps: steps.slice() });
    else {
      steps.forEach((step) => join(known.steps, step));
      if (!known.steps.length) this.remove(known);
    }
  }

  /** @param {?} gesture @return {?Gesture} */
  find(gesture) {
    return (gesture && this.past.find((one) => one.gesture === gesture)) || null;
  }

  /** @param {!Gesture} gesture */
  remove(gesture) {
    this.past = this.past.filter((one) => one !== gesture);
  }

  /**
   * Takes the last gesture off and says which edits undo it on the map as it is now.
   *
   * @param {!JourneyMap} map
   * @param {boolean=} redo the same with the last gesture that was undone
   * @return {?Undone} null: nothing to undo
   */
  pop(map, redo = false) {
    const gesture = (redo ? this.future : this.past).pop();
    if (!gesture) return null;
    if (gesture.text) return { edits: [], skipped: 0, text: { ...gesture.text, redo } };
    const { edits, skipped, steps } = undone(map, gesture);
    if (steps.length) (redo ? this.past : this.future).push({ gesture: undefined, steps });
    return { edits, skipped };
  }

  /**
   * A text is given up: what was saved of it goes, and the text itself takes the place of what was
   * done last, or, where undo has just brought it back, of what was undone last. (Where redo has, of
   * what was done last: so neither is in the way of what lies behind it.)
   *
   * @param {!JourneyMap} map
   * @param {?} gesture what was saved of it
   * @param {?Object} text what brings it back; null if there is nothing to bring back
   * @param {boolean} again it was given up before
   * @return {!Undone}
   */
  giveUp(map, gesture, text, again) {
    const known = this.find(gesture);
    if (known) this.remove(known);
    const { edits, skipped } = known ? undone(map, known) : { edits: [], skipped: 0 };
    if (text) {
      if (!again) this.future = [];
      (again && !text.redo ? this.future : this.past).push({ gesture: undefined, steps: [], text });
    }
    return { edits, skipped };
  }

  /**
   * The server has made something else of an edit than its author expected: the text became a note of
   * its own, or brought its note back [M3] [M4]. Then it is this note that undo has to take away.
   *
   * @param {string} id the note that the edit was for
   * @param {!Note} note what has become of it
   * @param {?string} after
   */
  became(id, note, after) {
    for (const { steps } of [...this.past, ...this.future]) {
      steps.forEach(({ edit }, i) => {
        const text =
          edit.type === 'add-note' ? edit.note.text : edit.field === 'text' && edit.value;
        if ((edit.note?.id ?? edit.id) !== id || text !== note.text) return;
        const back = { type: 'remove-note', id: note.id, was: text };
        steps[i] = { edit: { type: 'add-note', note, after }, back };
      });
    }
  }

  /**
   * Somebody else had changed a heading that this edit changed: undo brings back what they wrote [M8].
   *
   * @param {!Edit} edit
   * @param {string} other
   */
  replaced({ type, id, field, value }, other) {
    for (const { steps } of this.past) {
      for (const step of steps) {
        const { edit } = step;
        const same = edit.type === type && edit.id === id && edit.field === field;
        if (same && edit.value === value) step.back = { ...step.back, value: other };
      }
    }
  }

  /**
   * The server has left things as they were, since somebody else had been there first [M5] [M7]: there is nothing to
   * take back, whatever becomes of them.
   *
   * @param {!Edit} edit
   */
  kept({ type, id }) {
    const isIt = ({ edit }) => edit.type === type && edit.id === id;
    const known = this.past.findLast(({ steps }) => steps.some(isIt));
    if (!known) return;
    known.steps = known.steps.filter((step) => !isIt(step));
    if (!known.steps.length) this.remove(known);
  }

  /**
   * The person has let go of what wasn't saved: what is left of their gestures on this map can still
   * be undone.
   *
   * @param {!JourneyMap} map
   */
  keepWhatStands(map) {
    this.future = [];
    this.past = this.past
      .reverse()
      .map((gesture) => {
        const steps = [];
        for (const step of gesture.steps.slice().reverse()) {
          if (!stands(map, step.edit)) continue;
          map = apply(map, [step.back]).map;
          steps.unshift(step);
        }
        return { ...gesture, steps };
      })
      .filter(({ steps, text }) => steps.length || text)
      .reverse();
  }
}

/**
 * @param {!JourneyMap} map
 * @param {!Gesture} gesture
 * @return {{edits: !Array<!Edit>, skipped: number, steps: !Array<!Done>}} the edits that undo it, and their own steps
 */
function undone(map, gesture) {
  const steps = [];
  const edits = [];
  for (const { edit, back } of gesture.steps.slice().reverse()) {
    if (!stands(map, edit)) continue;
    const applied = apply(map, [back]);
    map = applied.map;
    edits.push(back);
    steps.push(...applied.steps);
  }
  return { edits, skipped: gesture.steps.length - edits.length, steps };
}

/**
 * Letters typed one after another are one step, and none once they are all gone again.
 *
 * @param {!Array<!Done>} steps
 * @param {!Done} step
 */
function join(steps, step) {
  const last = steps[steps.length - 1];
  const joined = merged(last?.edit, step.edit);
  if (!joined) {
    steps.push(step);
    return;
  }
  steps.pop();
  if (joined.type === 'add-note') {
    steps.push({ edit: joined, back: { ...last.back, was: joined.note.text } });
  } else if (joined.value !== last.back.value) {
    steps.push({ edit: joined, back: { ...step.back, value: last.back.value } });
  }
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
