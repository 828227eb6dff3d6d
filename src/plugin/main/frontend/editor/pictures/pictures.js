import { addPicture, illustrate } from '../command/pictures.js';
import { cellOf, exists } from '../command/cursor.js';
import { PICTURE_TYPES, isPictureName } from '../model/pictures.js';
import { h } from '../view/element.js';
import { fileAddress } from '../view/site.js';
import { attach, attached } from './attachments.js';

export { choosePicture, choosePortrait } from './choose.js';

/** @typedef {import('../view/grid.js').Grid} Grid */

/**
 * The picture of a note, as the server draws it: it leads to all of it.
 *
 * @param {Pick<Grid, 'root' | 'getText'>} grid @param {Note} note @returns {HTMLElement[]}
 */
export function pictureOf({ root, getText }, { picture = '' }) {
  if (!isPictureName(picture)) return [];
  const address = fileAddress(root, picture);
  const link = h(
    'a.jm-picture',
    {
      href: address,
      target: '_blank',
      rel: 'noopener',
      tabindex: root.dataset.canEdit === 'true' ? '-1' : null,
    },
    h('img', {
      src: address,
      alt: getText('note-picture.open'),
      loading: 'lazy',
      // A file that is gone, or isn't a picture, is shown as if there were none.
      error: () => link.remove(),
    }),
  );
  return [link];
}

/** Draws the pictures that were left out, as this wasn't there yet. @param {Grid} grid */
export function drawPictures(grid) {
  for (const li of grid.root.querySelectorAll('.jm-note[data-picture]')) {
    const note = grid.map.note(li.dataset.note ?? '');
    if (note && !li.querySelector(':scope > .jm-picture')) li.prepend(...pictureOf(grid, note));
  }
}

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
