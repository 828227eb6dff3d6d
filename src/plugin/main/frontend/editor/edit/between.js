import { DETAILS } from '../model/journey-map.js';
import { apply } from './apply.js';
import { fieldOf } from './fields.js';

/** Fields of the map itself. */
const FIELDS = [
  'title',
  'personas',
  ...['heading', 'prompt', 'text'].map((name) => `context.${name}`),
  ...['name', 'role', 'text', 'quote', 'picture', 'alt'].map((name) => `persona.${name}`),
];

/**
 * What makes one map of another, as people see it, step by step with what takes it back: every thing,
 * text and place, and the notes of each cell in their order. What no edit can change (fields of other
 * versions) stays as it is.
 *
 * @param {JourneyMap} from
 * @param {JourneyMap} to
 * @param {() => string} newId
 * @returns {Done[]}
 */
export function between(from, to, newId) {
  const way = new Way(from, to);
  way.changeFields();
  way.removeNotes();
  if (columns(from) !== columns(to)) moveColumns(way, newId);
  way.replaceRows();
  way.arrangeStages();
  way.arrangeRows();
  way.nameSteps();
  way.fillCells();
  way.setValues();
  return way.steps;
}

/** From one map to another: how far it has come, and by what. */
class Way {
  /** @param {JourneyMap} from @param {JourneyMap} to */
  constructor(from, to) {
    this.from = from;
    this.to = to;
    /** What the steps so far have made of the first. */
    this.map = from;
    /** @type {Done[]} */
    this.steps = [];
  }

  /** @param {Edit} edit */
  make(edit) {
    const { map, steps } = apply(this.map, [edit]);
    this.map = map;
    this.steps.push(...steps);
  }

  /**
   * Changes a text of a stage, a step or a row, if it isn't the same.
   *
   * @param {ChangeText['type']} type
   * @param {string} id
   * @param {ChangeText['field']} field
   * @param {string | undefined} was
   * @param {string | undefined} value
   */
  changeText(type, id, field, was = '', value = '') {
    if (was !== value) this.make({ type, id, field, value, was });
  }

  changeFields() {
    const { from, to } = this;
    for (const field of FIELDS) {
      const none = field === 'personas' ? [] : '';
      const [was, value] = [fieldOf(from, field) || none, fieldOf(to, field) || none];
      if (!isSame(was, value))
        this.make(/** @type {SetField} */ ({ type: 'set-field', field, value, was }));
    }
  }

  removeNotes() {
    for (const { id, text } of this.from.notes) {
      if (!this.to.note(id)) this.make({ type: 'remove-note', id, was: text });
    }
  }

  /** No edit changes the kind of a row, so such a row is removed and added again, with its notes and values. */
  replaceRows() {
    const { from, to } = this;
    for (const row of from.rows) {
      const { id } = row;
      const same = to.row(id);
      if (!same || kindOf(same) !== kindOf(row)) this.make({ type: 'remove-row', id });
    }
    to.rows.forEach((row, i) => {
      if (!this.map.row(row.id)) this.make({ type: 'add-row', row, after: before(to.rows, i) });
    });
  }

  arrangeStages() {
    const { stages } = this.to;
    stages.forEach(({ id, heading, prompt, accent }, i) => {
      this.make({ type: 'move-stage', id, after: before(stages, i) });
      const now = this.map.stage(id);
      this.changeText('change-stage', id, 'heading', now?.heading, heading);
      this.changeText('change-stage', id, 'prompt', now?.prompt, prompt);
      this.changeText('change-stage', id, 'accent', now?.accent, accent);
    });
  }

  arrangeRows() {
    const { rows } = this.to;
    rows.forEach((row, i) => {
      this.make({ type: 'move-row', id: row.id, after: before(rows, i) });
      this.changeRow(row);
    });
  }

  /** @param {Row} row as it is to be */
  changeRow(row) {
    const { id, heading, prompt, icon, tone = 'neutral', scale = null, categories = [] } = row;
    const now = this.map.row(id);
    this.changeText('change-row', id, 'heading', now?.heading, heading);
    this.changeText('change-row', id, 'prompt', now?.prompt, prompt);
    this.changeText('change-row', id, 'icon', now?.icon, icon);
    this.changeText('change-row', id, 'tone', now?.tone ?? 'neutral', tone);
    const by = now?.scale ?? null;
    if (!isSame(by, scale)) {
      this.make({ type: 'change-row', id, field: 'scale', value: scale, was: by });
    }
    const was = now?.categories ?? [];
    if (!isSame(was, categories)) {
      this.make({ type: 'change-row', id, field: 'categories', value: categories, was });
    }
  }

  nameSteps() {
    for (const { id, heading } of this.to.steps) {
      this.changeText('change-step', id, 'heading', this.map.step(id)?.heading, heading);
    }
  }

  fillCells() {
    const { to } = this;
    const cells = new Set(to.notes.map(({ row, step }) => to.cell(row, step)));
    for (const notes of cells) {
      notes.forEach((note, i) => this.place(note, before(notes, i)));
    }
  }

  /** @param {Note} note as it is to be @param {string | null} after the one before it in its cell */
  place(note, after) {
    const { id, row, step, text } = note;
    const now = this.map.note(id);
    if (!now) return this.make({ type: 'add-note', note, after });
    this.make({ type: 'move-note', id, row, step, after });
    const place = { row, step };
    if (now.text !== text) {
      this.make({ type: 'change-note', id, field: 'text', value: text, was: now.text, ...place });
    }
    for (const field of DETAILS) {
      const [was = '', value = ''] = [now[field], note[field]];
      if (was !== value) this.make({ type: 'change-note', id, field, value, was, ...place });
    }
  }

  setValues() {
    const { from, to } = this;
    for (const { row, step } of [...from.values, ...to.values]) {
      const [was, value] = [this.map, to].map((one) => one.value(row, step)?.value ?? null);
      if (was !== value) this.make({ type: 'set-value', row, step, value, was });
    }
  }
}

/**
 * Has each stage have its own steps, in their order, and no others. A stage is never without a step: one that is about to get or
 * lose its own has a placeholder in the meantime.
 *
 * @param {Way} way @param {() => string} newId
 */
function moveColumns(way, newId) {
  const { from, to } = way;
  /** The stages of placeholders, by these. @type {Map<string, string>} */
  const spares = new Map();
  const spare = (/** @type {string} */ stage) => {
    const id = newId();
    spares.set(id, stage);
    return { id };
  };
  to.stages.forEach((stage, i) => {
    if (way.map.stage(stage.id)) return;
    const fresh = stage.steps.filter(({ id }) => !from.step(id));
    const steps = fresh.length ? fresh : [spare(stage.id)];
    way.make({ type: 'add-stage', stage: { ...stage, steps }, after: before(to.stages, i) });
  });
  for (const { id: stage, steps } of to.stages) {
    steps.forEach((step, i) => {
      const { id } = step;
      const after = before(steps, i);
      const now = way.map.stageOf(id);
      if (!now) return way.make({ type: 'add-step', stage, step, after });
      if (now.id !== stage && now.steps.length < 2) {
        way.make({ type: 'add-step', stage: now.id, step: spare(now.id), after: id });
      }
      way.make({ type: 'move-step', id, stage, after });
    });
  }
  // Removing a stage removes whatever is left in it.
  for (const { id: stage, steps } of from.stages) {
    if (!to.stage(stage)) continue;
    for (const { id } of steps) if (!to.step(id)) way.make({ type: 'remove-step', id });
  }
  for (const [id, stage] of spares) if (to.stage(stage)) way.make({ type: 'remove-step', id });
  for (const { id } of from.stages) if (!to.stage(id)) way.make({ type: 'remove-stage', id });
}

/** @param {readonly {id: string}[]} things @param {number} i @returns {string | null} the id of the one before it */
const before = (things, i) => things[i - 1]?.id ?? null;

/** @param {unknown} one @param {unknown} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** @param {Row} row */
const kindOf = ({ kind = 'notes' }) => kind;

/** Which steps stand in which stage. @param {JourneyMap} map */
function columns(map) {
  return JSON.stringify(map.stages.map(({ id, steps }) => [id, steps.map((step) => step.id)]));
}
