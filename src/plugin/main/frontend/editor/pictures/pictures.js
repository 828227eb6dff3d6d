import { addPicture, illustrate } from '../command/pictures.js';
import { cellOf, exists } from '../command/cursor.js';
import { PICTURE_TYPES } from '../model/pictures.js';
import { attach, attached } from './attachments.js';

export { choosePicture } from './choose.js';

/**
 * Attaches an image that was dropped or pasted, and gives it to a note; in a cell, to a new one.
 *
 * @param {EditorView} view
 * @param {File} file
 * @param {Place | null} [place] where it was dropped, if that is anywhere; by itself the one in focus
 * @returns {Promise<unknown>}
 */
export async function bringPicture(view, file, place = whereWritten(view)) {
  const { getText, notices } = view;
  const cell = place && cellOf(view.state.map, place);
  if (!cell && place?.kind !== 'note') return notices.toast(getText('note-picture.where'));
  if (!PICTURE_TYPES.includes(file.type)) return notices.toast(getText('portrait.wrong'));
  notices.toast(getText('note-picture.attaching', file.name));
  let name;
  try {
    name = await attach(view, file, await attached(view));
  } catch (problem) {
    const { message } = /** @type {Error} */ (problem);
    return notices.toast(message || getText('trouble.unread'), [
      [getText('retry'), () => bringPicture(view, file, place)],
    ]);
  }
  const { map } = view.state;
  if (place?.kind === 'note' && view.run(illustrate(place.id, name))) return;
  if (!cell || !exists(map, cell)) return notices.toast(getText('note-picture.gone', name));
  view.run(addPicture(cell, captionOf(file, getText), name));
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
