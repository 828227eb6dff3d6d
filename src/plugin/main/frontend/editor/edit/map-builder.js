import { JourneyMap, cellKey } from '../model/journey-map.js';

/**
 * A map in the making: takes changes in place, then becomes a map. What it doesn't change it shares
 * with the map it began from. It also writes down what it changed, for those who repaint.
 */
export class MapBuilder {
  /** @param {!JourneyMap} map @param {!Array<!Edit>} edits all that are about to be applied */
  constructor(map, edits) {
    this.map = map;
    this.edits = edits;
    /** Which of them is in hand. */
    this.at = 0;
    /** @type {!Array<string|undefined>|undefined} for each edit, what the next one on its text saw */
    this.seenNext = undefined;
    /** The next of the numbers that end ids where all others are taken. */
    this.number = 0;
    this.head = map.head;
    this.list = map.list;
    this.byId = map.byId;
    this.byCell = map.byCell;
    /** @type {!Changed} */
    this.changed = { notes: new Set(), cells: new Set() };
    /** @type {!Array<!Done>} */
    this.steps = [];
    /** Whether other notes may be unplaced than before. */
    this.trayTouched = false;
  }

  /** @return {!JourneyMap} the same map if nothing has changed */
  finish() {
    const { map } = this;
    if (this.head === map.head && this.list === map.list) return map;
    const tray = this.trayTouched ? undefined : map.unplaced;
    return new JourneyMap(this.head, this.list, this.byId, this.byCell, tray);
  }

  /** @param {string} id @return {!Note|undefined} */
  note(id) {
    return this.byId.get(id);
  }

  /** @param {!Note} note @return {!Array<!Note>} the notes of the cell the note is in, or would be */
  cellOf(note) {
    return this.byCell.get(cellKey(note.row, note.step)) || [];
  }

  /**
   * @param {!Note} note
   * @param {?string=} after null: before the cell's first note; the id of a note of the cell: right
   *     behind it; anything else: at the end of the map's list
   */
  insert(note, after) {
    const cell = this.cellOf(note).slice();
    const behind = cell.findIndex((other) => other.id === after);
    const anchor = behind >= 0 ? cell[behind] : after === null ? cell[0] : undefined;
    if (!anchor) this.list = this.list.push(note);
    else this.list = this.list.replace(anchor, ...(behind < 0 ? [note, anchor] : [anchor, note]));
    cell.splice(behind >= 0 ? behind + 1 : anchor ? 0 : cell.length, 0, note);
    this.settle(note, note, cell);
  }

  /** @param {!Note} note one of this builder */
  remove(note) {
    this.list = this.list.replace(note);
    const rest = this.cellOf(note).filter((other) => other !== note);
    this.settle(note, undefined, rest);
  }

  /** @param {!Note} note one of this builder @param {!Note} by the same note, in the same cell */
  replace(note, by) {
    this.list = this.list.replace(note, by);
    const cell = this.cellOf(note).map((other) => (other === note ? by : other));
    this.settle(note, by, cell);
  }

  /**
   * Whether the author went on from this text later in the same batch, by changing it again or by
   * removing the note: then it need not be kept beside somebody else's [M3], nor come back [M2].
   *
   * @param {string} text what the edit in hand gives a note
   */
  isSuperseded(text) {
    if (!this.seenNext) {
      const next = new Map();
      this.seenNext = [];
      for (let i = this.edits.length - 1; i >= 0; i--) {
        const { type, id, field, was, note } = this.edits[i];
        this.seenNext[i] = next.get(id ?? note?.id);
        // No thing but a note has a text.
        if (type === 'remove-note' || field === 'text') next.set(id, was);
      }
    }
    return this.seenNext[this.at] === text;
  }

  /**
   * Writes down an edit that has changed the builder.
   *
   * @param {!Edit} edit
   * @param {!Edit} back what takes it back
   * @param {!Outcome=} outcome
   * @return {!Outcome}
   */
  did(edit, back, outcome = DONE) {
    this.steps.push({ edit, back });
    return outcome;
  }

  /**
   * @param {!Note} note
   * @param {!Note|undefined} value
   * @param {!Array<!Note>} cell
   */
  settle(note, value, cell) {
    const key = cellKey(note.row, note.step);
    this.byId = this.byId.set(note.id, value);
    this.byCell = this.byCell.set(key, cell.length ? cell : undefined);
    this.changed.notes.add(note.id);
    this.changed.cells.add(key);
    this.trayTouched ||= !this.map.isPlaced(note);
  }
}

/** @type {!Outcome} */
export const DONE = { outcome: 'done' };
/** @type {!Outcome} */
export const UNCHANGED = { outcome: 'unchanged' };
/** @type {!Outcome} */
export const KEPT = { outcome: 'kept' };

/**
 * @param {!Array} list
 * @param {!Object} thing
 * @return {?string} the id of what stands before the thing; null if it is the first
 */
export function previous(list, thing) {
  return list[list.indexOf(thing) - 1]?.id ?? null;
}

/**
 * Whether moving the thing there would change nothing. A thing behind itself stays where it is.
 *
 * @param {!Array} list
 * @param {!Object} thing
 * @param {?string|undefined} after
 */
export function isAt(list, thing, after) {
  const now = list.indexOf(thing);
  if (after === null) return now === 0;
  const anchor = list.findIndex(({ id }) => id === after);
  if (anchor < 0) return now === list.length - 1;
  return now === anchor || now === anchor + 1;
}

/**
 * @param {!Object} thing
 * @param {string} field
 * @param {*} value an empty name (a category, an icon), or no categories, takes the field away
 */
export function withField(thing, field, value) {
  const next = { ...thing, [field]: value };
  if (!value.length && /^(categor|icon|accent)/.test(field)) delete next[field];
  return next;
}
