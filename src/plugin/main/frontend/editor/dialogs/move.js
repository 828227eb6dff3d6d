import { ask, select, titleOf } from '../asking/dialog.js';
import { chosen, moveTo } from '../command/notes.js';
import { moveHeading, stepChoices, stepName, subject } from '../command/structure.js';
import { cell, hasCells, notesAt, cellOf, note } from '../command/cursor.js';

/** @typedef {[value: string, text: string]} Choice */

/**
 * Moves what is chosen to a place picked from lists: the way without dragging.
 *
 * @param {EditorView} view
 * @param {HeadingKind | 'note'} kind
 */
export const askWhere = (view, kind) =>
  kind === 'note' ? askForCell(view) : askForSpot(view, kind);

/** Where the chosen notes go: a cell, and its beginning or end. @param {EditorView} view */
async function askForCell(view) {
  const { getText, state } = view;
  const { map } = state;
  const first = chosen(state)[0];
  const own = map.rows.filter(hasCells);
  const from = cellOf(map, note(first.id)) ?? { row: own[0]?.id, step: map.steps[0].id };
  /** @type {Choice[]} */
  const rows = own.map((r) => [r.id, r.heading ?? '']);
  const steps = stepChoices(map, getText);
  /** @type {Choice[]} */
  const ends = [
    ['end', getText('move.last')],
    ['start', getText('move.first')],
  ];
  const form = await askToMove(view, [
    select(getText('row'), 'row', rows, from.row),
    select(getText('step'), 'step', steps, from.step),
    select(getText('position'), 'at', ends, 'end'),
  ]);
  if (!form) return;
  const to = cell(`${form.get('row')}`, `${form.get('step')}`);
  const index = form.get('at') === 'start' ? 0 : notesAt(map, to).length;
  view.run(moveTo(to, index), state);
}

/** Where the heading in focus goes. @param {EditorView} view @param {HeadingKind} kind */
async function askForSpot(view, kind) {
  const { getText, state } = view;
  const thing = subject(state, kind);
  if (!thing) return;
  const places = spots(state.map, kind, thing, getText);
  const choices = places.map(({ label }, i) => /** @type {Choice} */ ([`${i}`, label]));
  const form = await askToMove(view, [select(getText('position'), 'spot', choices)]);
  if (!form) return;
  const { index, stage } = places[Number(form.get('spot'))];
  view.run(moveHeading(kind, thing.id, index, stage), state);
}

/** @param {EditorView} view @param {Node[]} body */
const askToMove = (view, body) =>
  ask(view, { title: titleOf(view.getText('move')), body, ok: view.getText('move.ok') });

/**
 * Every position a heading can move to, in words.
 *
 * @param {JourneyMap} map @param {HeadingKind} kind @param {{id: string}} thing @param {GetText} getText
 * @returns {Array<{label: string, index: number, stage?: string}>}
 */
function spots(map, kind, thing, getText) {
  const first = getText('move.first');
  const behind = (/** @type {string} */ name) => getText('move.behind', name);
  if (kind !== 'step') {
    /** @type {Array<{id: string, heading?: string}>} */
    const list = kind === 'row' ? map.rows : map.stages;
    const others = list.filter((other) => other !== thing);
    return [
      { label: first, index: 0 },
      ...others.map((o) => ({ label: behind(o.heading ?? ''), index: list.indexOf(o) + 1 })),
    ];
  }
  return map.stages.flatMap((stage) => [
    { label: `${stage.heading}: ${first}`, index: 0, stage: stage.id },
    ...stage.steps
      .filter((s) => s !== thing)
      .map((s) => ({
        label: behind(stepName(stage, s, getText)),
        index: stage.steps.indexOf(s) + 1,
        stage: stage.id,
      })),
  ]);
}
