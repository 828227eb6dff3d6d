import { given, ok } from '../expect.js';
import { everything, painted, shown } from './shown.js';

export default {
  async '[V37] the first frame of a map with many notes has those of the first rows, and the next ones have all'() {
    const { page, root, all } = await shown(manyRows(), { height: 400 });
    /** @param {Element | undefined} note */
    const isDrawn = (note) => given(note).checkVisibility({ contentVisibilityAuto: true });
    root.classList.add('jm-sight-first');
    const first = given(theFirstFrame(page));
    first.pause();
    await painted(page);
    ok(all('.jm-row:nth-child(-n + 8) .jm-note').every(isDrawn), 'the first rows are drawn');
    ok(!isDrawn(all('.jm-note').at(-1)), 'the last note is not there yet');
    first.finish();
    await painted(page);
    ok(all('.jm-note').every(isDrawn), 'all notes are drawn');
  },

  async '[V37] a page that is opened at a note has all of the map in the first frame'() {
    const { page, root, all } = await shown(manyRows(), { height: 400 });
    root.classList.add('jm-sight-first');
    ok(theFirstFrame(page), 'the map is drawn in two frames');
    const note = given(all('.jm-note').at(-1));
    note.id = 'the-last';
    given(page.defaultView).location.hash = note.id;
    ok(note.matches(':target'), 'the page is at the note');
    ok(!theFirstFrame(page), 'the map is drawn in one');
  },
};

/** Ten rows of sixty notes in each cell. */
function manyRows() {
  const map = everything();
  const [row] = map.rows;
  map.rows = Array.from({ length: 10 }, (_, i) => ({ ...row, id: `r${i}` }));
  map.notes = map.rows.flatMap(({ id }) =>
    Array.from({ length: 60 }, (_, n) => ({ id: `${id}-${n}`, row: id, step: 's0', text: 'A word' })),
  );
  return map;
}

/** @param {Document} page */
function theFirstFrame(page) {
  return page
    .getAnimations()
    .find(
      (animation) => /** @type {CSSAnimation} */ (animation).animationName === 'jm-sight-first',
    );
}
