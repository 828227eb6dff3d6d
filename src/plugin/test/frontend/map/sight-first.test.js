import { equal, given, ok } from '../expect.js';
import { everything, painted, shown } from './shown.js';

export default {
  async '[V37] the first frame of a map with many notes has those of the first rows, and the next ones have all'() {
    const { page, root, all } = await shown(manyRows(), { height: 900 });
    root.dataset.firstRows = '6';
    const first = given(theFirstFrame(page));
    first.pause();
    await painted(page);
    ok(all('.jm-row:nth-child(-n + 6) .jm-note').every(isDrawn), 'the first rows are drawn');
    ok(!isDrawn(all('.jm-note').at(-1)), 'the last note is not there yet');
    first.finish();
    await painted(page);
    ok(all('.jm-note').every(isDrawn), 'all notes are drawn');
  },

  async '[V37] in a window of up to 800 pixels four fifths of these rows come first'() {
    const { page, root, all } = await shown(manyRows(60, 13), { height: 800 });
    root.dataset.firstRows = '6';
    given(theFirstFrame(page)).pause();
    await painted(page);
    ok(all('.jm-row:nth-child(-n + 5) .jm-note').every(isDrawn), 'five rows are drawn');
    ok(!isDrawn(given(all('.jm-row:nth-child(6) .jm-note')[0])), 'the sixth is not there yet');
  },

  async '[V37] in a window of more than 1,000 pixels twice as many rows come first'() {
    const { page, root, all } = await shown(manyRows(60, 13), { height: 1100 });
    root.dataset.firstRows = '6';
    given(theFirstFrame(page)).pause();
    await painted(page);
    ok(all('.jm-row:nth-child(-n + 12) .jm-note').every(isDrawn), 'the first rows are drawn');
    ok(!isDrawn(all('.jm-note').at(-1)), 'the last note is not there yet');
  },

  async '[V37] nobody scrolls a map sideways in its first frame, so that no more is painted than is seen'() {
    const { page, root, scroller } = await shown(manyRows(), { height: 400 });
    root.dataset.firstRows = '6';
    const still = given(animation(page, 'jm-still'));
    still.pause();
    await painted(page);
    equal(getComputedStyle(scroller).overflowX, 'hidden');
    still.finish();
    equal(getComputedStyle(scroller).overflowX, 'auto');
  },

  async '[V37] a page that is opened at a note has all of the map in the first frame'() {
    const { page, root, all } = await shown(manyRows(), { height: 400 });
    root.dataset.firstRows = '6';
    goTo(given(all('.jm-note').at(-1)));
    theFirstFrame(page)?.pause();
    await painted(page);
    ok(all('.jm-note').every(isDrawn), 'all notes are drawn');
  },

  async '[V37] what is in sight comes first once, and not again when the page is led from a note to something else'() {
    const { page, root, all } = await shown(manyRows(), { height: 400 });
    root.dataset.firstRows = '6';
    goTo(given(all('.jm-note').at(-1)));
    theFirstFrame(page)?.finish();
    goTo(page.body.appendChild(page.createElement('p')));
    ok(!theFirstFrame(page), 'the map is not drawn in two frames');
    await painted(page);
    ok(all('.jm-note').every(isDrawn), 'all notes are drawn');
  },

  async '[V37] the first frame is no shorter than the map, so that a page that is loaded anew can be where it was'() {
    const { page, root } = await shown(manyRows(20), { height: 400 });
    root.dataset.firstRows = '6';
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
    root.dataset.firstRows = '6';
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

/** So many rows, each with so many notes in its first cell. @param {number} [notes] @param {number} [rows] */
function manyRows(notes = 60, rows = 10) {
  const map = everything();
  const [row] = map.rows;
  map.rows = Array.from({ length: rows }, (_, i) => ({ ...row, id: `r${i}` }));
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
const theFirstFrame = (page) => animation(page, 'jm-sight-first');

/** @param {Document} page @param {string} name */
const animation = (page, name) =>
  page.getAnimations().find((one) => /** @type {CSSAnimation} */ (one).animationName === name);
