import { apply } from '../edit/apply.js';
import { merged } from '../edit/merge.js';
import { noteOf } from '../edit/note-of.js';
import { stands } from './stands.js';

/**
 * What this person did, gesture by gesture, and how to take it back. Undo makes new edits; it never
 * rewinds. A step that someone else has built on in the meantime is left as it is [M10].
 */
export class UndoHistory {
  constructor() {
    /** @type {Deed[]} */
    this.past = [];
    /** @type {Deed[]} */
    this.future = [];
  }

  /**
   * @param {Done[]} steps
   * @param {Gesture} [gesture] steps of one and the same gesture are undone together
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

  /** @param {Gesture} [gesture] */
  find(gesture) {
    return gesture && this.past.find((one) => one.gesture === gesture);
  }

  /** @param {Deed} deed */
  remove(deed) {
    this.past = this.past.filter((one) => one !== deed);
  }

  /**
   * Removes the last deed from the history and returns the edits that undo it on the map as it is now.
   *
   * @param {JourneyMap} map
   * @param {boolean} [redo] the same with the last deed that was undone
   * @returns {Undone | null} null: nothing to undo
   */
  pop(map, redo = false) {
    const deed = (redo ? this.future : this.past).pop();
    if (!deed) return null;
    if (deed.text) return { edits: [], skipped: 0, text: { ...deed.text, redo } };
    const { edits, skipped, steps } = undone(map, deed);
    if (steps.length) (redo ? this.past : this.future).push({ steps });
    return { edits, skipped };
  }

  /**
   * A text is given up: what was saved of it goes, and the text itself takes the place of what was
   * done last, or, where undo has just brought it back, of what was undone last. (Where redo has, of
   * what was done last: so neither is in the way of what lies behind it.)
   *
   * @param {JourneyMap} map
   * @param {Gesture} gesture what was saved of it
   * @param {GivenUp | null} text what brings it back; null if there is nothing to bring back
   * @param {boolean} again it was given up before
   * @returns {Undone}
   */
  giveUp(map, gesture, text, again) {
    const known = this.find(gesture);
    if (known) this.remove(known);
    const { edits, skipped } = known ? undone(map, known) : { edits: [], skipped: 0 };
    if (text) {
      if (!again) this.future = [];
      (again && !text.redo ? this.future : this.past).push({ steps: [], text });
    }
    return { edits, skipped };
  }

  /**
   * The server has made something else of an edit than its author expected: the text became a note of
   * its own, or brought its note back [M3] [M4]. Then it is this note that undo has to take away.
   *
   * @param {string} id the note that the edit was for
   * @param {Note} note what has become of it
   * @param {After} after
   */
  became(id, note, after) {
    for (const { steps } of [...this.past, ...this.future]) {
      steps.forEach(({ edit }, i) => {
        if (noteOf(edit) !== id || noteTextOf(edit) !== note.text) return;
        steps[i] = {
          edit: { type: 'add-note', note, after },
          back: { type: 'remove-note', id: note.id, was: note.text },
        };
      });
    }
  }

  /**
   * Someone else had changed a text or a value that this edit changed: undo brings back what they wrote [M8]. (Of
   * categories and scales, only their names are known.)
   *
   * @param {Edit} edit
   * @param {string} other
   */
  replaced(edit, other) {
    for (const { steps } of this.past) {
      for (const step of steps) {
        if (isSameChange(step.edit, edit)) step.back = withOther(step.back, other);
      }
    }
  }

  /**
   * The server has left things as they were, since someone else had been there first [M5] [M7]: there is nothing to
   * take back, whatever becomes of them.
   *
   * @param {Edit} edit
   */
  kept(edit) {
    const isIt = (/** @type {Done} */ step) =>
      step.edit.type === edit.type && idOf(step.edit) === idOf(edit);
    const known = this.past.findLast(({ steps }) => steps.some(isIt));
    if (!known) return;
    known.steps = known.steps.filter((step) => !isIt(step));
    if (!known.steps.length) this.remove(known);
  }

  /**
   * The person has discarded what wasn't saved: what remains of their deeds on this map can still be undone.
   *
   * @param {JourneyMap} map
   */
  keepWhatStands(map) {
    this.future = [];
    this.past = this.past
      .reverse()
      .map((deed) => {
        /** @type {Done[]} */
        const steps = [];
        for (const step of deed.steps.slice().reverse()) {
          if (!stands(map, step.edit)) continue;
          map = apply(map, [step.back]).map;
          steps.unshift(step);
        }
        return { ...deed, steps };
      })
      .filter(({ steps, text }) => steps.length || text)
      .reverse();
  }
}

/**
 * The edits that undo a deed, and their own steps.
 *
 * @param {JourneyMap} map
 * @param {Deed} deed
 */
function undone(map, deed) {
  /** @type {Done[]} */
  const steps = [];
  /** @type {Edit[]} */
  const edits = [];
  for (const { edit, back } of deed.steps.slice().reverse()) {
    if (!stands(map, edit)) continue;
    const applied = apply(map, [back]);
    map = applied.map;
    edits.push(back);
    steps.push(...applied.steps);
  }
  return { edits, skipped: deed.steps.length - edits.length, steps };
}

/**
 * Letters typed one after another are one step, or none once they are all deleted again.
 *
 * @param {Done[]} steps
 * @param {Done} step
 */
function join(steps, step) {
  const last = steps.at(-1);
  const joined = merged(last?.edit, step.edit);
  if (!last || !joined) {
    steps.push(step);
    return;
  }
  steps.pop();
  if (joined.type === 'add-note') {
    const back = /** @type {RemoveNote} */ (last.back);
    steps.push({ edit: joined, back: { ...back, was: joined.note.text } });
    return;
  }
  const first = valueOf(last.back);
  if (valueOf(joined) !== first) {
    steps.push({ edit: joined, back: withValue(step.back, first ?? '') });
  }
}

/** @param {Edit} edit */
const valueOf = (edit) => ('value' in edit ? edit.value : undefined);

/** The same edit with another value. @param {Edit} edit @param {unknown} value */
const withValue = (edit, value) => /** @type {Edit} */ ({ ...edit, value });

/**
 * The same change to what someone else had put there. Of categories and scales only the names are known, so these go
 * back to what the author saw.
 *
 * @param {Edit} back @param {string} other
 */
function withOther(back, other) {
  if (back.type === 'set-value') return withValue(back, other ? Number(other) : null);
  return typeof valueOf(back) === 'string' ? withValue(back, other) : back;
}

/**
 * The id of the thing that an edit adds, which has the name that ends the edit's type, or is about;
 * none for a field of the map and for a value.
 *
 * @param {Edit} edit @returns {string | undefined}
 */
export function idOf(edit) {
  const { id, [edit.type.split('-')[1]]: added } =
    /** @type {{id?: string, [name: string]: unknown}} */ (/** @type {unknown} */ (edit));
  return /** @type {{id?: string} | undefined} */ (added)?.id ?? id;
}

/** The text that an edit gives a note. @param {Edit} edit */
function noteTextOf(edit) {
  if (edit.type === 'add-note') return edit.note.text;
  return edit.type === 'change-note' && edit.field === 'text' ? edit.value : undefined;
}

/** @param {Edit} one @param {Edit} other */
function isSamePlace(one, other) {
  if (one.type !== 'set-value' || other.type !== 'set-value') return false;
  return one.row === other.row && one.step === other.step;
}

/** @param {Edit} one @param {Edit} other */
function isSameChange(one, other) {
  if (!('value' in one) || !('value' in other)) return false;
  if (one.type !== other.type || one.value !== other.value) return false;
  if (one.type === 'set-value' || other.type === 'set-value') return isSamePlace(one, other);
  return one.field === other.field && idOf(one) === idOf(other);
}
