import { given, ok } from '../expect.js';
import { everything, painted, shown } from './shown.js';

export default {
  async '[V37] the first frame of a map with many notes has those in sight, and the next ones have all'() {
    const { page, root, all } = await shown(everything({ notes: 60 }), { height: 400 });
    /** @param {Element | undefined} note */
    const isDrawn = (note) => given(note).checkVisibility({ contentVisibilityAuto: true });
    root.classList.add('jm-sight-first');
    const first = given(theFirstFrame(page));
    first.pause();
    await painted(page);
    ok(isDrawn(all('.jm-note').at(0)), 'the first note is drawn');
    ok(!isDrawn(all('.jm-note').at(-1)), 'the last note is not there yet');
    first.finish();
    await painted(page);
    ok(all('.jm-note').every(isDrawn), 'all notes are drawn');
  },

  async '[V37] a page that is opened at a note has all of the map in the first frame'() {
    const { page, root, all } = await shown(everything({ notes: 60 }), { height: 400 });
    root.classList.add('jm-sight-first');
    ok(theFirstFrame(page), 'the map is drawn in two frames');
    const note = given(all('.jm-note').at(-1));
    note.id = 'the-last';
    given(page.defaultView).location.hash = note.id;
    ok(note.matches(':target'), 'the page is at the note');
    ok(!theFirstFrame(page), 'the map is drawn in one');
  },
};

/** @param {Document} page */
function theFirstFrame(page) {
  return page
    .getAnimations()
    .find((animation) => /** @type {CSSAnimation} */ (animation).animationName === 'jm-sight-first');
}
