import { JourneyMap, cellKey } from '../model/journey-map.js';

/**
 * A map in the making: takes changes in place, then becomes a map. What it doesn't change it shares
 * with the map it began from. It also writes down what it changed, for those who repaint.
 */
export class MapBuilder {
  /**
   * @param {JourneyMap} map
   * @param {readonly Edit[]} edits all that are about to be applied
   */
  constructor(map, edits) {
    this.map = map;
    this.edits = edits;
    /** The index of the edit being applied. */
    this.at = 0;
    /** @type {Array<string | undefined> | undefined} for each edit, what the next one on its text saw */
    this.seenNext = undefined;
    /** The next of the numbers that end ids where all others are taken. */
    this.number = 0;
    this.head = map.head;
    /** @type {Note[] | undefined} all notes in the order of the file, once they are other than the map's */
    this.notes = undefined;
    this.byId = map.byId;
    this.byCell = map.byCell;
    /** @type {Changed} */
    this.changed = { notes: new Set(), cells: new Set() };
    /** @type {Done[]} */
    this.steps = [];
    /** Whether other notes may be unplaced than before. */
    this.trayTouched = false;
  }

  /** The same map if nothing has changed. */
  finish() {
    const { map, head, notes = map.notes } = this;
    if (head === map.head && notes === map.notes) return map;
    const tray = this.trayTouched ? undefined : map.unplaced;
    return new JourneyMap(head, notes, this.byId, this.byCell, tray);
  }

  /** @param {string} id */
  note(id) {
    return this.byId.get(id);
  }

  /** The notes of the cell that the note is in, or would be. @param {Note} note */
  cellOf(note) {
    return this.byCell.get(cellKey(note.row, note.step)) ?? [];
  }

  /**
   * @param {Note} note
   * @param {After} after null: before the cell's first note; the id of a note of the cell: right
   *     behind it; anything else: at the end of the map's list
   */
  insert(note, after) {
    const cell = this.cellOf(note).slice();
    const behind = cell.findIndex((other) => other.id === after);
    const anchor = behind >= 0 ? cell[behind] : after === null ? cell[0] : undefined;
    const notes = this.ownNotes();
    const at = anchor ? notes.indexOf(anchor) + (behind >= 0 ? 1 : 0) : notes.length;
    notes.splice(at, 0, note);
    cell.splice(behind >= 0 ? behind + 1 : anchor ? 0 : cell.length, 0, note);
    this.settle(note, note, cell);
  }

  /** @param {Note} note one of this map */
  remove(note) {
    const notes = this.ownNotes();
    notes.splice(notes.indexOf(note), 1);
    const rest = this.cellOf(note).filter((other) => other !== note);
    this.settle(note, undefined, rest);
  }

  /** @param {Note} note one of this map @param {Note} by the same note, in the same cell */
  replace(note, by) {
    const notes = this.ownNotes();
    notes[notes.indexOf(note)] = by;
    const cell = this.cellOf(note).map((other) => (other === note ? by : other));
    this.settle(note, by, cell);
  }

  /** The list of the notes, to be changed: copied once, however many edits there are. */
  ownNotes() {
    return (this.notes ??= this.map.notes.slice());
  }

  /**
   * Whether the author went on from this text later in the same batch, by changing it again or by
   * removing the note: then it need not be kept beside someone else's [M3], nor come back [M2].
   *
   * @param {string} text what the edit in hand gives a note
   */
  isSuperseded(text) {
    if (!this.seenNext) {
      /** @type {Map<string, string>} */
      const next = new Map();
      this.seenNext = [];
      for (let i = this.edits.length - 1; i >= 0; i--) {
        const edit = this.edits[i];
        if (edit.type === 'add-note') this.seenNext[i] = next.get(edit.note.id);
        if (edit.type === 'change-note') this.seenNext[i] = next.get(edit.id);
        if (edit.type === 'remove-note' || (edit.type === 'change-note' && edit.field === 'text')) {
          next.set(edit.id, edit.was);
        }
      }
    }
    return this.seenNext[this.at] === text;
  }

  /**
   * Writes down an edit that has changed the map.
   *
   * @param {Edit} edit
   * @param {Edit} back what takes it back
   * @param {Outcome} [outcome]
   */
  did(edit, back, outcome = DONE) {
    this.steps.push({ edit, back });
    return outcome;
  }

  /**
   * @param {Note} note
   * @param {Note | undefined} value
   * @param {readonly Note[]} cell
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

/** @type {Outcome} */
export const DONE = { outcome: 'done' };
/** @type {Outcome} */
export const UNCHANGED = { outcome: 'unchanged' };
/** @type {Outcome} */
export const KEPT = { outcome: 'kept' };

/**
 * The id of what stands before the thing; null if it is the first.
 *
 * @template {{id: string}} T
 * @param {readonly T[]} list
 * @param {T} thing
 */
export function previous(list, thing) {
  return list[list.indexOf(thing) - 1]?.id ?? null;
}

/**
 * Whether moving the thing there would change nothing. A thing behind itself stays where it is.
 *
 * @template {{id: string}} T
 * @param {readonly T[]} list
 * @param {T} thing
 * @param {After} after
 */
export function isAt(list, thing, after) {
  const now = list.indexOf(thing);
  if (after === null) return now === 0;
  const anchor = list.findIndex(({ id }) => id === after);
  if (anchor < 0) return now === list.length - 1;
  return now === anchor || now === anchor + 1;
}
