import { afterAt, newId } from './command.js';
import { cellOf, head } from './cursor.js';
import { removals } from './notes.js';
import { isTooMuch } from './paste.js';

/**
 * Commands on stages, steps and rows. Each is about the heading in focus; with a cell or a note in
 * focus, those on rows and steps are about the row and the step it lies in.
 */

/**
 * The stage, step or row that `state` is about, or undefined.
 *
 * @template {HeadingKind} K
 * @param {{map: JourneyMap, at: Place}} state
 * @param {K} kind
 */
export function subject({ map, at }, kind) {
  const thing = map[kind](idOf(map, at, kind));
  return /** @type {Things[K] | undefined} */ (thing);
}

/** @param {JourneyMap} map @param {Place} at @param {HeadingKind} kind @returns {string} empty if there is none */
function idOf(map, at, kind) {
  if (at.kind === kind) return at.id;
  const within = cellOf(map, at);
  if (kind === 'row') return within?.row ?? '';
  if (kind === 'stage')
    return map.stageOf(at.kind === 'step' ? at.id : (within?.step ?? ''))?.id ?? '';
  return at.kind === 'stage' ? (map.stage(at.id)?.steps[0].id ?? '') : (within?.step ?? '');
}

/** What a heading stands among. @param {JourneyMap} map @param {HeadingKind} kind @param {string} [id] its own @returns {{id: string}[]} */
function listOf(map, kind, id = '') {
  if (kind === 'row') return map.rows;
  return kind === 'stage' ? map.stages : (map.stageOf(id)?.steps ?? []);
}

/** @param {{id: string}[]} list @param {string} id */
const indexIn = (list, id) => list.findIndex((thing) => thing.id === id);

/** What it is called; a step without a heading, as the map shows it, by its number. @param {EditorState} state @param {HeadingKind} kind @param {Step | Stage | Row} thing */
function nameOf({ map, getText }, kind, { id, heading }) {
  if (heading || kind !== 'step') return heading ?? '';
  return getText('step.unnamed', indexIn(listOf(map, kind, id), id) + 1);
}

/** The name of a step where its stage has to be named too. @param {Stage} stage @param {Step} step @param {GetText} getText */
export function stepName(stage, step, getText) {
  const { heading = '', steps } = stage;
  if (!step.heading && steps.length === 1) return heading;
  const number = steps.indexOf(step) + 1;
  return `${heading}: ${step.heading || getText('step.unnamed', number)}`;
}

/**
 * Where a note stands, in words.
 *
 * @param {JourneyMap} map @param {Note} note @param {GetText} getText
 * @returns {[row: string, step: string]} empty for one that has no place
 */
export function placeNames(map, note, getText) {
  if (!map.isPlaced(note)) return ['', ''];
  const [row, stage, step] = [map.row(note.row), map.stageOf(note.step), map.step(note.step)];
  return [row?.heading ?? '', stage && step ? stepName(stage, step, getText) : ''];
}

/** All steps, to choose one from. @param {JourneyMap} map @param {GetText} getText @returns {Array<[value: string, text: string]>} */
export const stepChoices = (map, getText) =>
  map.stages.flatMap((stage) =>
    stage.steps.map(
      (step) => /** @type {[string, string]} */ ([step.id, stepName(stage, step, getText)]),
    ),
  );

/**
 * Adds a stage, step or row before (`by` 0) or after (1) the current one, and opens its heading.
 *
 * @param {HeadingKind} kind
 * @param {0 | 1} [by]
 * @param {Partial<Row>} [about] what a row has that isn't one of notes
 * @returns {Command}
 */
export const add =
  (kind, by = 1, about) =>
  (state, dispatch) => {
    const { map } = state;
    const here = subject(state, kind) ?? (kind === 'step' ? map.steps.at(-1) : undefined);
    if (!here && kind === 'step') return false;
    const list = listOf(map, kind, here?.id);
    const index = here ? indexIn(list, here.id) + by : list.length;
    const id = newId();
    const edits = [fresh(state, kind, id, afterAt(list, index), here?.id ?? '', about)];
    return addNamed(map, edits, head(kind, id), dispatch);
  };

/**
 * Adds a heading, and opens it to be named.
 *
 * @param {JourneyMap} map @param {Edit[]} edits @param {HeadingPlace} at @param {Dispatch} [dispatch]
 */
export function addNamed(map, edits, at, dispatch) {
  if (isTooMuch(map, edits, dispatch)) return true;
  dispatch?.({ edits, at, open: { place: at, from: 0 }, toast: [`said.${at.kind}-added`] });
  return true;
}

/**
 * Adds a new heading.
 *
 * @param {EditorState} state @param {HeadingKind} kind @param {string} id @param {After} after
 * @param {string} beside the step beside which a step is to stand
 * @param {Partial<Row>} [about]
 * @returns {Edit}
 */
function fresh({ map, getText }, kind, id, after, beside, about) {
  switch (kind) {
    case 'stage': {
      const stage = { id, heading: getText('stage.new'), steps: [{ id: newId() }] };
      return { type: 'add-stage', stage, after };
    }
    case 'step':
      return { type: 'add-step', stage: map.stageOf(beside)?.id ?? '', step: { id }, after };
    case 'row': {
      const row = { id, heading: getText('row.new'), kind: 'notes', tone: 'neutral', ...about };
      return { type: 'add-row', row, after };
    }
  }
}

/** All notes under a stage, a step or in a row. @param {JourneyMap} map @param {HeadingKind} kind @param {Step | Stage | Row} thing */
export function notesOf(map, kind, thing) {
  const rows = kind === 'row' ? [thing] : map.rows;
  const steps = kind === 'row' ? map.steps : 'steps' in thing ? thing.steps : [thing];
  return rows.flatMap((row) => steps.flatMap((step) => map.cell(row.id, step.id)));
}

/** All values under a stage, a step or in a row. @param {JourneyMap} map @param {HeadingKind} kind @param {Step | Stage | Row} thing */
function valuesOf(map, kind, thing) {
  const steps = ('steps' in thing ? thing.steps : [thing]).map(({ id }) => id);
  return map.values.filter(({ row, step }) =>
    kind === 'row' ? row === thing.id : steps.includes(step) && map.row(row),
  );
}

/** The edits that remove values. @param {readonly Value[]} values @returns {Edit[]} */
export const valueRemovals = (values) =>
  values.map(({ row, step, value: was }) => ({ type: 'set-value', row, step, value: null, was }));

/**
 * What would go with the heading that `state` is about: a stage's only step goes with its stage, and the map keeps its last
 * stage and its last row.
 *
 * @param {EditorState} state
 * @param {HeadingKind} kind
 */
export function goingWith(state, kind) {
  const { map } = state;
  const thing = subject(state, kind);
  if (!thing) return null;
  const list = listOf(map, kind, thing.id);
  const stage = kind === 'step' && list.length === 1 ? map.stageOf(thing.id) : undefined;
  if (stage ? map.stages.length === 1 : list.length === 1) return null;
  const [gone, going] = stage ? [/** @type {const} */ ('stage'), stage] : [kind, thing];
  const notes = notesOf(map, gone, going);
  const values = valuesOf(map, gone, going);
  return { kind: gone, id: going.id, name: nameOf(state, gone, going), notes, values };
}

/**
 * Removes a stage, a step or a row and, by edits of their own, the notes and values its author sees there: a
 * note that someone adds in the meantime stays, unplaced. A stage's only step goes with its stage.
 *
 * @param {HeadingKind} kind
 * @returns {Command}
 */
export const removeHeading = (kind) => (state, dispatch) => {
  const going = goingWith(state, kind);
  if (!going) return false;
  const { id, name, notes, values } = going;
  dispatch?.({
    edits: [...removals(notes), ...valueRemovals(values), { type: `remove-${going.kind}`, id }],
    toast: [`said.${going.kind}-removed`, name, notes.length],
  });
  return true;
};

/**
 * Moves a stage, step or row to stand at `index` of its list; a step also to another `stage`.
 *
 * @param {HeadingKind} kind @param {string} id @param {number} index @param {string} [stage]
 * @returns {Command}
 */
export const moveHeading = (kind, id, index, stage) => (state, dispatch) => {
  const { map } = state;
  const thing = map[kind](id);
  if (!thing) return false;
  const edit = kind === 'step' ? movedStep(map, id, index, stage) : moved(map, kind, id, index);
  if (!edit) return false;
  dispatch?.({
    edits: [edit],
    at: head(kind, id),
    announce: ['said.heading-moved', nameOf(state, kind, thing)],
  });
  return true;
};

/** Null if it is there already. @param {JourneyMap} map @param {'stage' | 'row'} kind @param {string} id @param {number} index @returns {Edit | null} */
function moved(map, kind, id, index) {
  const list = listOf(map, kind);
  const after = afterAt(list, index, [id]);
  return after === afterAt(list, indexIn(list, id)) ? null : { type: `move-${kind}`, id, after };
}

/** Null if it is there already, or is its stage's only step. @param {JourneyMap} map @param {string} id @param {number} index @param {string} [stage] @returns {Edit | null} */
function movedStep(map, id, index, stage) {
  const from = map.stageOf(id);
  const to = stage ? map.stage(stage) : from;
  if (!from || !to) return null;
  const after = afterAt(to.steps, index, [id]);
  const stands = to === from && after === afterAt(from.steps, indexIn(from.steps, id));
  if (stands || (to !== from && from.steps.length === 1)) return null;
  return { type: 'move-step', id, after, stage: to.id };
}

/**
 * Moves the heading in focus one place; a step at the end of its stage goes to the next stage.
 *
 * @param {HeadingKind} kind
 * @param {1 | -1} by
 * @returns {Command}
 */
export const shift = (kind, by) => (state, dispatch) => {
  const thing = subject(state, kind);
  if (!thing) return false;
  const { map } = state;
  const list = listOf(map, kind, thing.id);
  const index = indexIn(list, thing.id) + by;
  if (index >= 0 && index < list.length) {
    return moveHeading(kind, thing.id, by > 0 ? index + 1 : index)(state, dispatch);
  }
  const stage = kind === 'step' ? map.stageOf(thing.id) : undefined;
  if (!stage) return false;
  /** @type {Stage | undefined} */
  const next = map.stages[map.stages.indexOf(stage) + by];
  if (!next) return false;
  return moveHeading('step', thing.id, by > 0 ? 0 : next.steps.length, next.id)(state, dispatch);
};
