import { addPicture, illustrate } from '../command/pictures.js';
import { cellOf, exists } from '../command/cursor.js';
import { PICTURE_TYPES } from '../model/pictures.js';
import { attach, attached } from './attachments.js';

export { choosePicture } from './choose.js';

/**
 * Attaches images that were dropped or pasted. The first is given to the note there, and each of the others to a new
 * note of its cell; in a cell, all of them to new ones. If one can't be attached, that and the rest are tried again on
 * demand.
 *
 * @param {EditorView} view
 * @param {readonly File[]} files
 * @param {Place | null} [place] where they were dropped, if that is anywhere; by itself the one in focus
 * @returns {Promise<unknown>}
 */
export async function bringPictures(view, files, place = whereWritten(view)) {
  const { getText, notices } = view;
  const [file, ...others] = files;
  const cell = place && cellOf(view.state.map, place);
  if (!cell && place?.kind !== 'note') return notices.toast(getText('note-picture.where'));
  const wrong = files.find(({ type }) => !PICTURE_TYPES.includes(type));
  if (wrong) return notices.toast(getText('note-picture.wrong', wrong.name));
  notices.toast(getText('note-picture.attaching', file.name));
  let name;
  try {
    name = await attach(view, file, await attached(view));
  } catch (problem) {
    const { message } = /** @type {Error} */ (problem);
    return notices.toast(message || getText('trouble.unread'), [
      [getText('retry'), () => bringPictures(view, files, place)],
    ]);
  }
  if (!showIn(view, file, name, place, cell))
    return notices.toast(getText('note-picture.gone', name));
  if (others.length) return bringPictures(view, others, cell ?? place);
}

/**
 * Gives an attached picture to its note, or to a new one of the cell. False if neither is there any more.
 *
 * @param {EditorView} view @param {File} file @param {string} name of the attachment
 * @param {Place} place @param {ReturnType<typeof cellOf>} cell
 */
function showIn(view, file, name, place, cell) {
  const { map } = view.state;
  if (place.kind === 'note' && view.run(illustrate(place.id, name))) return true;
  if (!cell || !exists(map, cell)) return false;
  view.run(addPicture(cell, captionOf(file, view.getText), name));
  return true;
}

/** The name of the file without its ending; browsers call all that they paste alike. @param {File} file @param {GetText} getText */
const captionOf = ({ name }, getText) =>
  /^image\.\w+$/.test(name) ? getText('note-picture.pasted') : name.replace(/\.[^.]*$/, '');

/**
 * The place in focus. What is being written in a new note is kept first, so that the picture comes to stand above it.
 *
 * @param {EditorView} view
 */
function whereWritten(view) {
  if (view.text.open && view.text.target.id) view.finish();
  return view.state.at;
}
