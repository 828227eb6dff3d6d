import { called, personasFor } from '../command/alike.js';
import { newId } from '../command/command.js';
import { labelOf } from '../command/labels.js';
import { removals } from '../command/notes.js';
import { changeNote } from '../command/texts.js';
import { addition, asOurs, renewed, stepsNamedAlike } from './place.js';

/**
 * What someone has changed in a spreadsheet that was taken from this map. Only what was changed
 * there is: what others have changed in the map since stays, unless it is the same thing. Notes
 * that are no longer in the spreadsheet are deleted only on request.
 *
 * @param {JourneyMap} map
 * @param {MapJson} json with the ids that the notes have in the map
 * @param {Origin} origin
 * @param {boolean} isPruned whether notes go that aren't in the spreadsheet any more
 * @returns {{edits: Edit[], left: number, gone: number}} `left`: how many notes and values find no place
 */
export function changes(map, json, origin, isPruned) {
  const found = new Comparison(map, json, origin);
  const { edits, left } = found;
  const going = origin.gone.flatMap((id) => map.note(id) ?? []);
  const values = numbers(map, origin.values);
  return {
    edits: [...edits, ...values.edits, ...(isPruned ? removals(going) : [])],
    left: left + values.left,
    gone: going.length,
  };
}

/** Of the notes of a spreadsheet and those of the map that it was taken from. */
class Comparison {
  /** @param {JourneyMap} map @param {MapJson} json @param {Origin} origin */
  constructor(map, json, { changed }) {
    const { notes = [], personas } = json;
    this.map = map;
    this.json = json;
    this.changed = changed;
    // Who, or what, is called something else by now is no news.
    this.persons = personasFor(
      map,
      among(personas, notes, 'persona', (note) => this.says(note, 'w')),
    );
    this.rows = json.rows.map((row) => {
      const own = notes.filter((note) => note.row === row.id);
      const isSaid = (/** @type {Note} */ note) => this.saysCategory(note);
      return { ...row, categories: among(row.categories, own, 'category', isSaid) };
    });
    const fresh = renewed({
      ...json,
      rows: this.rows,
      notes: notes.filter((note) => !this.isKnown(note)),
      values: [],
    });
    const { edits, left, rows: found } = addition(map, fresh, false, this.persons);
    this.edits = edits;
    /** How many notes find no place. */
    this.left = left;
    /** The map's steps for those of the spreadsheet. */
    this.steps = stepsNamedAlike(map, json);
    /**
     * The map's rows for those of the spreadsheet, also the ids of their categories. A category
     * that was added there is one for all of its notes.
     */
    this.rowFor = new Map(this.rows.map(({ id }, i) => [id, found.get(fresh.rows[i].id)]));
    for (const note of notes) {
      const own = map.note(note.id);
      if (this.isKnown(note)) edits.push(...(own ? this.edited(own, note) : this.again(note)));
    }
  }

  /** Whether the map had the note when the spreadsheet was taken from it. @param {Note} note */
  isKnown({ id }) {
    return this.changed[id] !== undefined;
  }

  /** Whether a note is in the row that the spreadsheet has it in; several may be called the same. @param {Note} note */
  isInRow({ id, row }) {
    const { map, json } = this;
    const heading = json.rows.find((one) => one.id === row)?.heading;
    return called(map.row(map.note(id)?.row ?? '')?.heading) === called(heading);
  }

  /** Of a note that is new, or gone by now, everything is news. @param {Note} note @param {string} what */
  says(note, what) {
    const { map, changed } = this;
    return !this.isKnown(note) || !map.note(note.id) || changed[note.id].includes(what);
  }

  /** In another row it has that one's category of the same name. @param {Note} note */
  saysCategory(note) {
    return this.says(note, 'c') || (this.says(note, 'p') && !this.isInRow(note));
  }

  /** @param {Note} own @param {Note} note as the spreadsheet has it @returns {Edit[]} */
  edited(own, note) {
    const how = this.changed[note.id];
    const edits = /** @type {Edit[]} */ ([]);
    if (how.includes('t') && note.text !== own.text) edits.push(changeNote(own, 'text', note.text));
    const place = how.includes('p') ? this.placeOf(own, note) : null;
    if (place) edits.push({ type: 'move-note', id: own.id, ...place });
    const row = place?.row ?? own.row;
    const category = this.categoryIn(row, note);
    const isOther = category !== undefined && category !== (own.category ?? '');
    if (isOther && (how.includes('c') || row !== own.row))
      edits.push(changeNote(own, 'category', category));
    const persona = this.persons.ids.get(note.persona ?? '') ?? '';
    if (how.includes('w') && persona !== (own.persona ?? ''))
      edits.push(changeNote(own, 'persona', persona));
    return edits;
  }

  /** Where a note was put; null if it is there, or if there is no such place. @param {Note} own @param {Note} note */
  placeOf(own, note) {
    const row = this.isInRow(note) ? own.row : this.rowFor.get(note.row)?.id;
    const step = this.steps.get(note.step);
    if (!row || !step) this.left++;
    return row && step && (row !== own.row || step !== own.step) ? { row, step } : null;
  }

  /**
   * The category of a row that is called as the spreadsheet says; undefined if it has none.
   *
   * @param {string} id the row's @param {Note} note
   */
  categoryIn(id, { row, category = '' }) {
    const known = this.rowFor.get(row);
    const label = labelOf(this.rows.find((one) => one.id === row)?.categories, category);
    if (!label) return category ? undefined : '';
    if (known?.id === id) return known.categories.get(category);
    const others = this.map.row(id)?.categories;
    return others?.find((one) => called(one.label) === called(label))?.id;
  }

  /**
   * The note was deleted in the meantime, but what was written in the spreadsheet isn't lost: it is
   * new, without a place if that is gone, too.
   *
   * @param {Note} note @returns {Edit[]}
   */
  again(note) {
    if (!this.changed[note.id].includes('t')) return [];
    const row = this.rowFor.get(note.row);
    const place = { row: row?.id ?? newId(), step: this.steps.get(note.step) ?? newId() };
    const own = asOurs(note, this.json, row, this.persons);
    return [{ type: 'add-note', note: { ...own, ...place, id: newId() } }];
  }
}

/**
 * Those categories or personas that one of these notes has.
 *
 * @param {Category[] | undefined} all @param {Note[]} notes @param {'category' | 'persona'} field
 * @param {(note: Note) => boolean} isMeant
 */
function among(all, notes, field, isMeant) {
  const ids = new Set(notes.filter(isMeant).map((note) => note[field]));
  return all?.filter(({ id }) => ids.has(id));
}

/**
 * The values that were changed; those whose row or step is gone are left.
 *
 * @param {JourneyMap} map @param {Record<string, string>} values
 */
function numbers(map, values) {
  /** @type {Edit[]} */
  const edits = [];
  let left = 0;
  for (const [place, number] of Object.entries(values)) {
    const [row, step] = place.split('/');
    const was = map.values.find((one) => one.row === row && one.step === step)?.value ?? null;
    const value = Number(number);
    if (map.row(row)?.kind !== 'scale' || !map.step(step)) left++;
    else if (value !== was) edits.push({ type: 'set-value', row, step, value, was });
  }
  return { edits, left };
}
