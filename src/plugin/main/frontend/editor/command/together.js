import { DETAILS } from '../model/journey-map.js';
import { note as noteAt } from './cursor.js';
import { chosen, removals } from './notes.js';
import { LIMIT, changeNote } from './texts.js';

/**
 * Makes one note of several of a cell: with all their words, a line each and what is said twice once, and with a
 * category, a persona and a picture as soon as one of them has it. The note that stays is the one with most votes and
 * comments, as nobody can give those to another note; of as many, the first.
 *
 * Whatever others write in one of them at the same moment stays: the removal of a note leaves one whose text has
 * changed [M5], and the change of a text one beside it [M3].
 *
 * @param {(note: Note) => number} marksOn how many votes and comments there are on a note
 * @param {readonly string[]} [ids] of the notes; those that are chosen, if left out
 * @returns {Command}
 */
export const together = (marksOn, ids) => (state, dispatch) => {
  const notes = ids ? besides(state.map, ids) : chosenInOneCell(state);
  if (notes.length < 2) return false;
  const text = [...new Set(notes.map((one) => one.text))].join('\n');
  const pictures = new Set(notes.flatMap(({ picture }) => picture || []));
  const refused = pictures.size > 1 ? 'pictures' : [...text].length > LIMIT.text && 'too-long';
  if (refused) {
    dispatch?.({ toast: [`together.${refused}`, LIMIT.text] });
    return true;
  }
  const most = Math.max(...notes.map(marksOn));
  const kept = notes.find((one) => marksOn(one) === most) ?? notes[0];
  const others = notes.filter((one) => one !== kept);
  /** @type {Edit[]} */
  const edits = text === kept.text ? [] : [changeNote(kept, 'text', text)];
  for (const detail of DETAILS) {
    const value = kept[detail] ? '' : others.find((one) => one[detail])?.[detail];
    if (value) edits.push(changeNote(kept, detail, value));
  }
  dispatch?.({
    edits: [...edits, ...removals(others)],
    at: noteAt(kept.id),
    picked: [],
    toast: ['said.together', notes.length],
  });
  return true;
};

/** The notes that are chosen, in their order, if they stand in the same cell; or else none. @param {EditorState} state */
function chosenInOneCell(state) {
  const ids = chosen(state).map(({ id }) => id);
  const notes = besides(state.map, ids);
  return notes.length === ids.length ? notes : [];
}

/** The notes of these ids that stand in the cell of the first, in their order. @param {JourneyMap} map @param {readonly string[]} ids */
function besides(map, ids) {
  const first = map.note(ids[0] ?? '');
  return first ? map.cell(first.row, first.step).filter(({ id }) => ids.includes(id)) : [];
}
