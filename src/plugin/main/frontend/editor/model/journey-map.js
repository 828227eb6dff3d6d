import { Trie } from './trie.js';

/** What a note has besides its text. */
export const DETAILS = /** @type {const} */ (['category', 'persona', 'picture']);

/**
 * A journey map as a value. The parts are the frozen objects of the file format (docs/format.md);
 * what changes is replaced, what doesn't is shared, so `===` tells whether a part has changed.
 *
 * Looking up a note, a cell or a heading takes the same time in a map of any size. Only
 * edit/map-builder.js makes changed maps.
 */
export class JourneyMap {
  /**
   * @param {Head} head the file's fields, without the notes
   * @param {readonly Note[]} notes in the order of the file
   * @param {Trie<Note>} byId note id → note
   * @param {Trie<readonly Note[]>} byCell cell key → its notes in order
   * @param {readonly Note[]} [unplaced] when known already
   */
  constructor(head, notes, byId, byCell, unplaced) {
    this.head = head;
    /** All notes in the order of the file. */
    this.notes = notes;
    this.byId = byId;
    this.byCell = byCell;
    this.tray = unplaced;
    this.index = indexOf(head);
  }

  /**
   * @param {MapJson} json a map as the server sends it
   * @param {JourneyMap} [like] a map whose parts are taken over where they are equal
   */
  static of(json, like) {
    const { notes = [], ...head } = json;
    const list = notes.map((note) => either(like?.note(note.id), note));
    /** @type {Trie<Note>} */
    const byId = new Trie();
    /** @type {Map<string, Note[]>} */
    const cells = new Map();
    for (const note of list) {
      byId.set(note.id, note, true);
      const key = cellKey(note.row, note.step);
      const cell = cells.get(key);
      if (cell) cell.push(note);
      else cells.set(key, [note]);
    }
    /** @type {Trie<readonly Note[]>} */
    const byCell = new Trie();
    for (const [key, cell] of cells) {
      byCell.set(key, either(like?.byCell.get(key), cell.slice()), true);
    }
    head.rows = head.rows.map((row) => either(like?.row(row.id), row));
    head.stages = head.stages.map((stage) => {
      const steps = stage.steps.map((step) => either(like?.step(step.id), step));
      return either(like?.stage(stage.id), { ...stage, steps });
    });
    return new JourneyMap(head, list, byId, byCell);
  }

  get title() {
    return this.head.title;
  }

  get context() {
    return this.head.context;
  }

  /** Whether the map says anything about its persona. */
  get hasPersona() {
    return Object.values(this.head.persona ?? {}).some(Boolean);
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

  /** Whether steps have a row of headings: only if there is something to distinguish. */
  get showsSteps() {
    return this.index.showsSteps;
  }

  /** @param {string} id */
  note(id) {
    return this.byId.get(id);
  }

  /** @param {string} id */
  row(id) {
    return this.index.rows.get(id);
  }

  /** @param {string} id */
  stage(id) {
    return this.index.stages.get(id);
  }

  /** @param {string} id @returns {Step | undefined} */
  step(id) {
    return this.steps[this.column(id)];
  }

  /** The stage that a step belongs to. @param {string} id the step's */
  stageOf(id) {
    return this.index.stageOf.get(id);
  }

  /** The column of a step, from 0; -1 when there is none. @param {string} id */
  column(id) {
    return this.index.columns.get(id) ?? -1;
  }

  /**
   * The notes of a cell in order: the same array as before if nothing in the cell has changed.
   *
   * @param {string} row
   * @param {string} step
   */
  cell(row, step) {
    return this.byCell.get(cellKey(row, step)) ?? NONE;
  }

  /** The numbers in cells of rows of values. @returns {readonly Value[]} */
  get values() {
    return this.head.values ?? NONE;
  }

  /** @param {string} row @param {string} step */
  value(row, step) {
    return this.values.find((value) => value.row === row && value.step === step);
  }

  /** Whether both its row and its step exist, and the row has cells. @param {Note | Value} one */
  isPlaced({ row: id, step }) {
    const row = this.row(id);
    return !!row && row.kind !== 'line' && this.index.columns.has(step);
  }

  /** Notes whose row or step doesn't exist; shown in the tray below the grid. */
  get unplaced() {
    return (this.tray ??= this.notes.filter((note) => !this.isPlaced(note)));
  }
}

/** @type {readonly never[]} */
const NONE = Object.freeze([]);

/** Ids never contain a slash. @param {string} row @param {string} step */
export function cellKey(row, step) {
  return `${row}/${step}`;
}

/**
 * @template T
 * @param {T | undefined} known
 * @param {T} thing
 * @returns {T} known, if it is equal
 */
function either(known, thing) {
  return known !== undefined && same(known, thing) ? known : thing;
}

/**
 * Whether both say the same; in no time if they are the same.
 *
 * @param {unknown} one @param {unknown} other @returns {boolean}
 */
export function same(one, other) {
  if (one === other) return true;
  if (!(one instanceof Object && other instanceof Object)) return false;
  const [left, right] = /** @type {Record<string, unknown>[]} */ ([one, other]);
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length && keys.every((key) => same(left[key], right[key]))
  );
}

/**
 * @typedef {object} Index
 * @property {Row[]} list the rows it was made for
 * @property {Step[]} steps
 * @property {boolean} showsSteps
 * @property {Map<string, Row>} rows
 * @property {Map<string, Stage>} stages
 * @property {Map<string, number>} columns
 * @property {Map<string, Stage>} stageOf
 */

/** Headings by id. Made once for each list of stages and rows, not for each map. @type {WeakMap<Stage[], Index>} */
const indexes = new WeakMap();

/** @param {Head} head @returns {Index} */
function indexOf({ stages, rows }) {
  const known = indexes.get(stages);
  if (known && known.list === rows) return known;
  const steps = stages.flatMap((stage) => stage.steps);
  const index = {
    list: rows,
    steps,
    showsSteps: stages.some(({ steps }) => steps.length > 1 || steps.some((step) => step.heading)),
    rows: new Map(rows.map((row) => [row.id, row])),
    stages: new Map(stages.map((stage) => [stage.id, stage])),
    columns: new Map(steps.map((step, column) => [step.id, column])),
    stageOf: new Map(stages.flatMap((stage) => stage.steps.map((step) => [step.id, stage]))),
  };
  indexes.set(stages, index);
  return index;
}
