import { isPictureName } from '../model/pictures.js';
import { find, h } from '../dom/element.js';
import { fileAddress } from '../site/site.js';

/** @typedef {import('../view/grid.js').Grid} Grid */

/**
 * The picture of a note, as the server draws it: it leads to all of it. It is seen above the note's text, and read behind it.
 *
 * @param {Pick<Grid, 'root' | 'getText'>} grid @param {Note} note @returns {HTMLElement[]}
 */
export function pictureOf({ root, getText }, { picture = '' }) {
  if (!isPictureName(picture)) return [];
  const address = fileAddress(root, picture);
  const link = h(
    'a.jm-note-picture',
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

/** Draws the pictures that were left out, as this wasn't there yet. @param {Pick<Grid, 'root' | 'getText' | 'map'>} grid */
export function drawPictures(grid) {
  for (const li of grid.root.querySelectorAll('.jm-note[data-picture]')) {
    const note = grid.map.note(li.dataset.note ?? '');
    if (note && !li.querySelector(':scope > .jm-note-picture'))
      find(li, '.jm-text').after(...pictureOf(grid, note));
  }
}
