import { Sequence } from './sequence.js';
import { Trie } from './trie.js';

/**
 * A journey map as a value. The parts are the frozen objects of the file format (docs/format.md);
 * what changes is replaced, what doesn't is shared, so `===` tells whether a part has changed.
 *
 * Looking up a note, a cell or a heading takes the same time in a map of any size. Only
 * edit/map-builder.js makes changed maps.
 */
export class JourneyMap {
  /**
   * @param {!Object} head the file's fields, without the notes
   * @param {!Sequence} list the notes in the order of the file
   * @param {!Trie} byId note id → note
   * @param {!Trie} byCell cell key → its notes in order
   * @param {!Array<!Note>=} unplaced when known already
   */
  constructor(head, list, byId, byCell, unplaced) {
    this.head = head;
    this.list = list;
    this.byId = byId;
    this.byCell = byCell;
    this.tray = unplaced;
    this.index = indexOf(head);
  }

  /**
   * @param {!Object} json a map as the server sends it
   * @param {!JourneyMap=} like a map whose parts are taken over where they are equal
   * @return {!JourneyMap}
   */
  static of(json, like) {
    const { notes = [], ...head } = json;
    const byId = new Trie();
    const byCell = new Trie();
    const cells = new Map();
    const list = notes.map((/** !Note */ note) => either(like?.note(note.id), note));
    for (const note of list) {
      byId.set(note.id, note, true);
      const key = cellKey(note.row, note.step);
      const cell = cells.get(key);
      if (cell) cell.push(note);
      else cells.set(key, [note]);
    }
    for (const [key, cell] of cells) {
      byCell.set(key, either(like?.byCell.get(key), cell.slice()), true);
    }
    head.rows = head.rows.map((/** !Row */ row) => either(like?.row(row.id), row));
    head.stages = head.stages.map((/** !Stage */ stage) => {
      const steps = stage.steps.map((step) => either(like?.step(step.id), step));
      return either(like?.stage(stage.id), { ...stage, steps });
    });
    return new JourneyMap(head, Sequence.of(list), byId, byCell);
  }

  get title() {
    return this.head.title;
  }

  get context() {
    return this.head.context;
  }

  get stages() {
    return this.head.stages;
  }

  get rows() {
    return this.head.rows;
  }

  /** All steps in the order of their columns. */
  get steps() {
    return this.index.steps;
  }

  /** All notes in the order of the file: a new array, made for this call. */
  get notes() {
    return this.list.toArray();
  }

  /** @param {string} id @return {!Note|undefined} */
  note(id) {
    return this.byId.get(id);
  }

  /** @param {string} id @return {!Row|undefined} */
  row(id) {
    return this.index.rows.get(id);
  }

  /** @param {string} id @return {!Stage|undefined} */
  stage(id) {
    return this.index.stages.get(id);
  }

  /** @param {string} id @return {!Step|undefined} */
  step(id) {
    return this.steps[this.index.columns.get(id)];
  }

  /** @param {string} id a step's @return {!Stage|undefined} the stage the step belongs to */
  stageOf(id) {
    return this.index.stageOf.get(id);
  }

  /** @param {string} id a step's @return {number} its column, from 0; -1 when there is none */
  column(id) {
    return this.index.columns.get(id) ?? -1;
  }

  /**
   * The notes of a cell in order: the same array as before if nothing in the cell has changed.
   *
   * @param {string} row
   * @param {string} step
   * @return {!Array<!Note>}
   */
  cell(row, step) {
    return this.byCell.get(cellKey(row, step)) || NONE;
  }

  /** @param {!Note} note whether both its row and its step exist */
  isPlaced(note) {
    return this.index.rows.has(note.row) && this.index.columns.has(note.step);
  }

  /** Notes whose row or step doesn't exist; shown in the tray below the grid. */
  get unplaced() {
    return (this.tray ??= this.notes.filter((note) => !this.isPlaced(note)));
  }
}

/** @type {!Array<!Note>} */
const NONE = Object.freeze([]);

/** Ids never contain a slash. @param {string} row @param {string} step @return {string} */
export function cellKey(row, step) {
  return row + '/' + step;
}

/** @param {?} known @param {!Object} thing @return {?} known, if it is equal */
function either(known, thing) {
  return same(known, thing) ? known : thing;
}

/** Whether both say the same; in no time if they are the same. @param {?} one @param {?} other */
export function same(one, other) {
  if (one === other) return true;
  if (!(one instanceof Object && other instanceof Object)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length && keys.every((key) => same(one[key], other[key]))
  );
}

/** Headings by id. Made once for each list of stages and rows, not for each map. */
const indexes = new WeakMap();

/** @param {!Object} head */
function indexOf(head) {
  const known = indexes.get(head.stages);
  if (known && known.list === head.rows) return known;
  const steps = head.stages.flatMap((stage) => stage.steps);
  const index = {
    list: head.rows,
    steps,
    rows: new Map(head.rows.map((row) => [row.id, row])),
    stages: new Map(head.stages.map((stage) => [stage.id, stage])),
    columns: new Map(steps.map((step, column) => [step.id, column])),
    stageOf: new Map(head.stages.flatMap((stage) => stage.steps.map((step) => [step.id, stage]))),
  };
  indexes.set(head.stages, index);
  return index;
}
