import { personasFor } from '../command/alike.js';
import { newId } from '../command/command.js';
import { removals } from '../command/notes.js';
import { changeNote } from '../command/texts.js';
import { addition, renewed, stepsNamedAlike } from './place.js';

/** @typedef {import('./place.js').FoundMap} FoundMap */

/**
 * What someone has changed in a spreadsheet that was taken from this map. Only what was changed there is: what others have
 * changed in the map since stays, unless it is the same thing. Notes that are no longer in the spreadsheet are deleted
 * only on request.
 *
 * @param {JourneyMap} map
 * @param {MapJson} json with the ids that the notes have in the map
 * @param {Origin} origin
 * @param {boolean} isPruned whether notes go that aren't in the spreadsheet any more
 * @returns {{edits: Edit[], left: number, gone: number}}
 */
export function changes(map, json, { changed, values, gone }, isPruned) {
  const known = (/** @type {Note} */ note) => changed[note.id] !== undefined;
  const { notes = [] } = json;
  const steps = stepsNamedAlike(map, json);
  const rows = new Map(json.rows.map((row) => [row.id, rowNamed(map, row.heading)]));
  // Who is called something else by now is no news.
  const told = notes.filter((note) => !known(note) || changed[note.id].includes('w'));
  const persons = personasFor(
    map,
    json.personas?.filter(({ id }) => told.some(({ persona }) => persona === id)),
  );
  const fresh = renewed({ ...json, notes: notes.filter((note) => !known(note)), values: [] });
  const { edits, left, rows: found } = addition(map, fresh, false, persons);
  // A category that was added to the spreadsheet is the same one for all of its notes.
  const categories = new Map(json.rows.map(({ id }, i) => [id, found.get(fresh.rows[i].id)]));
  const before = notes.filter(known).flatMap((note) => {
    const own = map.note(note.id);
    const how = changed[note.id];
    if (!how) return [];
    const place = { row: rows.get(note.row)?.id, step: steps.get(note.step) };
    if (!own) return added(note, how, place);
    return edited(own, note, how, place, map, persons, categories.get(note.row));
  });
  const going = gone.flatMap((id) => map.note(id) ?? []);
  return {
    edits: [...edits, ...before, ...numbers(map, values), ...(isPruned ? removals(going) : [])],
    left,
    gone: going.length,
  };
}

/** @param {JourneyMap} map @param {string | undefined} heading */
const rowNamed = (map, heading = '') =>
  map.rows.find((row) => (row.heading ?? '').trim() === heading.trim());

/** @typedef {{row: string | undefined, step: string | undefined}} Where */

/**
 * @param {Note} own @param {Note} note @param {string} how @param {Where} place @param {JourneyMap} map
 * @param {import('../command/alike.js').Persons} persons
 * @param {{id: string, categories: Map<string, string>}} [known] the map's row for that of the spreadsheet
 * @returns {Edit[]}
 */
function edited(own, note, how, { row, step }, map, persons, known) {
  const edits = /** @type {Edit[]} */ ([]);
  const isMoved = how.includes('p') && row && step && (row !== own.row || step !== own.step);
  if (how.includes('t') && note.text !== own.text) edits.push(changeNote(own, 'text', note.text));
  if (isMoved) edits.push({ type: 'move-note', id: own.id, row, step });
  if (how.includes('c') && known?.id === (isMoved ? row : own.row)) {
    const category = known.categories.get(note.category ?? '') ?? '';
    if (category !== (own.category ?? '')) edits.push(changeNote(own, 'category', category));
  }
  if (how.includes('w')) {
    const persona = persons.ids.get(note.persona ?? '') ?? '';
    if (persona !== (own.persona ?? '')) edits.push(changeNote(own, 'persona', persona));
  }
  return edits;
}

/** The note was deleted in the meantime, but what was written in the spreadsheet isn't lost. @param {Note} note @param {string} how @param {Where} place @returns {Edit[]} */
function added({ text }, how, { row, step }) {
  if (!how.includes('t') || !row || !step) return [];
  return [{ type: 'add-note', note: { id: newId(), row, step, text } }];
}

/** @param {JourneyMap} map @param {Record<string, string>} values @returns {Edit[]} */
function numbers(map, values) {
  return Object.entries(values).flatMap(([place, number]) => {
    const [row, step] = place.split('/');
    const was = map.values.find((one) => one.row === row && one.step === step)?.value ?? null;
    const value = Number(number);
    const isThere = map.row(row)?.kind === 'scale' && map.step(step);
    return isThere && value !== was
      ? [/** @type {const} */ ({ type: 'set-value', row, step, value, was })]
      : [];
  });
}
