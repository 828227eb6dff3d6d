import { given, ok } from '../expect.js';
import { everything, painted, shown } from './shown.js';

export default {
  async '[V37] the first frame of a map with many notes has those of the first rows, and the next ones have all'() {
    const { page, root, all } = await shown(manyRows(), { height: 400 });
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
    goTo(given(all('.jm-note').at(-1)));
    theFirstFrame(page)?.pause();
    await painted(page);
    ok(all('.jm-note').every(isDrawn), 'all notes are drawn');
  },

  async '[V37] what is in sight comes first once, and not again when the page is led from a note to something else'() {
    const { page, root, all } = await shown(manyRows(), { height: 400 });
    root.classList.add('jm-sight-first');
    goTo(given(all('.jm-note').at(-1)));
    theFirstFrame(page)?.finish();
    goTo(page.body.appendChild(page.createElement('p')));
    ok(!theFirstFrame(page), 'the map is not drawn in two frames');
    await painted(page);
    ok(all('.jm-note').every(isDrawn), 'all notes are drawn');
  },

  async '[V37] the first frame is no shorter than the map, so that a page that is loaded anew can be where it was'() {
    const { page, root } = await shown(manyRows(20), { height: 400 });
    root.classList.add('jm-sight-first');
    const first = given(theFirstFrame(page));
    first.pause();
    await painted(page);
    const height = root.offsetHeight;
    first.finish();
    await painted(page);
    ok(height >= root.offsetHeight, `${height}, then ${root.offsetHeight} px`);
  },

  async '[V37] a map in a panel beside it is drawn at once'() {
    const { page, root, scroller } = await shown(manyRows(), { height: 400 });
    const panel = page.createElement('div');
    panel.className = 'jm-panel';
    panel.append(scroller);
    root.append(panel);
    root.classList.add('jm-sight-first');
    ok(!theFirstFrame(page), 'it is drawn in two frames');
  },
};

/** @param {Element | undefined} note */
const isDrawn = (note) => given(note).checkVisibility({ contentVisibilityAuto: true });

/** Leads the page there by its address. @param {Element} place */
function goTo(place) {
  place.id = `place-of-${place.localName}`;
  given(place.ownerDocument.defaultView).location.hash = place.id;
  ok(place.matches(':target'), 'the page is there');
}

/** Ten rows with so many notes in their first cell. @param {number} [notes] */
function manyRows(notes = 60) {
  const map = everything();
  const [row] = map.rows;
  map.rows = Array.from({ length: 10 }, (_, i) => ({ ...row, id: `r${i}` }));
  map.notes = map.rows.flatMap(({ id }) =>
    Array.from({ length: notes }, (_, n) => ({
      id: `${id}-${n}`,
      row: id,
      step: 's0',
      text: 'A word',
    })),
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
