import { fieldOf } from '../edit/fields.js';

/**
 * Whether the map still is what the edit made it, as far as the edit goes: if not, someone else has changed it.
 *
 * @param {JourneyMap} map
 * @param {Edit} edit
 * @returns {boolean}
 */
export function stands(map, edit) {
  switch (edit.type) {
    case 'set-field':
      return includes(fieldOf(map, edit.field), edit.value);
    case 'set-value':
      return includes(map.value(edit.row, edit.step)?.value, edit.value);
    case 'add-note':
      return includes(map.note(edit.note.id), edit.note);
    case 'add-vote':
    case 'remove-vote':
      return hasOwnVote(map, edit.id) === (edit.type === 'add-vote');
    case 'add-row':
      return includes(map.row(edit.row.id), edit.row) && isEmpty(map, [edit.row], map.steps);
    case 'add-stage':
      return standsStage(map, edit.stage);
    case 'add-step':
      return includes(map.step(edit.step.id), edit.step) && isEmpty(map, map.rows, [edit.step]);
    case 'remove-note':
      return !map.note(edit.id);
    case 'remove-row':
      return !map.row(edit.id);
    case 'remove-stage':
      return !map.stage(edit.id);
    case 'remove-step':
      return !map.step(edit.id);
    case 'change-note':
      return says(map.note(edit.id), edit);
    case 'change-row':
      return says(map.row(edit.id), edit);
    case 'change-stage':
      return says(map.stage(edit.id), edit);
    case 'change-step':
      return says(map.step(edit.id), edit);
    case 'move-note':
      return standsNote(map.note(edit.id), edit);
    case 'move-row':
      return isBehind(map.rows, edit);
    case 'move-stage':
      return isBehind(map.stages, edit);
    case 'move-step': {
      const stage = map.stageOf(edit.id);
      return !!stage && stage.id === edit.stage && isBehind(stage.steps, edit);
    }
  }
}

/** @param {JourneyMap} map @param {string} id */
function hasOwnVote({ head }, id) {
  return !!head.votes?.on?.some(({ note, by }) => note === id && by.includes('me'));
}

/** @param {JourneyMap} map @param {Stage} added */
function standsStage(map, added) {
  const stage = map.stage(added.id);
  return !!stage && includes(stage, added) && isEmpty(map, map.rows, stage.steps);
}

/** @param {Note | undefined} note @param {MoveNote} edit */
function standsNote(note, { row, step }) {
  return note?.row === row && note.step === step;
}

/** @param {object | undefined} thing @param {ChangeNote | ChangeHeading} edit */
function says(thing, { field, value }) {
  return !!thing && includes(thing, { [field]: value });
}

/** @param {{id: string}[]} list @param {{id: string, after?: After}} edit */
function isBehind(list, { id, after }) {
  const at = list.findIndex((thing) => thing.id === id);
  if (at < 0) return false;
  return after === undefined ? at === list.length - 1 : after === (list[at - 1]?.id ?? null);
}

/** @param {JourneyMap} map @param {Row[]} rows @param {Step[]} steps */
function isEmpty(map, rows, steps) {
  return !rows.some(({ id: row }) =>
    steps.some(({ id: step }) => map.cell(row, step).length || map.value(row, step)),
  );
}

/**
 * Whether `whole` has everything that `part` says. The server may have added defaults.
 *
 * @param {unknown} whole @param {unknown} part @returns {boolean}
 */
function includes(whole, part) {
  if (!(part instanceof Object)) return (whole ?? '') === (part ?? '');
  if (Array.isArray(part) && part.length !== (Array.isArray(whole) ? whole.length : 0))
    return false;
  const fields = /** @type {Record<string, unknown>} */ (whole ?? {});
  return Object.entries(part).every(([key, value]) => includes(fields[key], value));
}
