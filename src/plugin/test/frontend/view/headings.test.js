import { equal, given, ok } from '../expect.js';
import { add, drawn } from '../maps.js';
import { settled } from '../session/clock.js';
import { CONTEXT, TITLE } from '../../../main/frontend/editor/command/cursor.js';
import { Desk } from './desk.js';

/** A desk with the focus on a heading. @param {Place} place @param {...string} lines */
function at(place, ...lines) {
  const desk = new Desk(...lines);
  desk.view.focus(place);
  return desk;
}

/** @type {HeadingPlace} */
const STAGE = { kind: 'stage', id: 'S1' };

/** @type {HeadingPlace} */
const ROW = { kind: 'row', id: 'r1' };
const dialog = (/** @type {Desk} */ desk) => desk.root.querySelector('dialog');

/** The person agrees, or leaves. @param {Desk} desk @param {boolean} agreed */
async function answer(desk, agreed) {
  given(dialog(desk)?.querySelector(agreed ? '[value=ok]' : '.jm-cancel')).click();
  // The dialog tells that it has closed in a task of its own.
  while (dialog(desk)) await new Promise(requestAnimationFrame);
  await settled();
}

export default {
  async '[E39] [U37] Delete on a heading with notes asks first'() {
    for (const place of [STAGE, ROW]) {
      const desk = at(place, 'a,b|c', 'd|');
      const before = drawn(desk.session.map);
      desk.press('Delete');
      equal([drawn(desk.session.map), !!dialog(desk)], [before, true]);
      ok(document.activeElement?.matches('.jm-cancel'), 'Enter would delete it');
      await answer(desk, false);
      equal(drawn(desk.session.map), before);
      desk.press('Delete');
      await answer(desk, true);
      ok(drawn(desk.session.map).join() !== before.join(), 'nothing is deleted');
      desk.view.undo();
      equal(drawn(desk.session.map), before);
    }
  },

  async '[E18] [E39] what was agreed to is done to the heading and the notes that were asked about, and to no others'() {
    const desk = at(STAGE, 'a|b|c');
    desk.press('Delete');
    desk.remote(add('theirs', 'r1', 's1'));
    await answer(desk, true);
    equal(
      [drawn(desk.session.map), desk.session.map.unplaced.map(({ id }) => id)],
      [['b|c'], ['theirs']],
    );
    desk.view.focus({ kind: 'stage', id: 'S2' });
    desk.press('Delete');
    desk.remote({ type: 'remove-note', id: 'b', was: 'b' }, { type: 'remove-stage', id: 'S2' });
    await answer(desk, true);
    equal(drawn(desk.session.map), ['c']);
  },

  '[E39] Delete on a heading without notes deletes it, with a way back'() {
    const desk = at(STAGE, '|b');
    desk.press('Delete');
    equal([drawn(desk.session.map), dialog(desk)], [['b'], null]);
    desk.click('.jm-toasts .jm-link');
    equal(drawn(desk.session.map), ['|b']);
  },

  '[E39] Backspace opens a heading and deletes none'() {
    for (const place of [STAGE, ROW, TITLE, CONTEXT]) {
      const desk = at(place, '|b', '|');
      desk.press('Backspace');
      equal([desk.typing, desk.edits, dialog(desk)], [true, [], null], place.kind);
    }
  },

  '[E12] Backspace deletes a note, and the notes of a range of cells'() {
    const desk = at({ kind: 'note', id: 'a' }, 'a|b', 'c|');
    desk.press('Backspace');
    equal(drawn(desk.session.map), ['|b', 'c|']);
    desk.view.focus({ kind: 'cell', row: 'r1', step: 's2' });
    desk.press('ArrowDown', { shiftKey: true });
    desk.press('ArrowLeft', { shiftKey: true }).press('Backspace');
    equal(drawn(desk.session.map), ['|', '|']);
  },

  '[E39] a letter typed on a heading takes the place of what is written there'() {
    for (const place of [STAGE, ROW, TITLE]) {
      const desk = at(place, 'a|b');
      desk.press('n');
      const { selectionStart, selectionEnd, value } = desk.input;
      equal([desk.typing, selectionStart, selectionEnd], [true, 0, value.length], place.kind);
      ok(value, 'nothing can be taken back');
      desk.press('Escape');
      equal(desk.edits, []);
    }
  },
};
