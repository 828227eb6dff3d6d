import { changeScreen } from '../../../main/frontend/editor/screen/screen.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { equal, given, ok } from '../expect.js';
import { drawn } from '../maps.js';
import { Desk } from '../view/desk.js';

/** A map that is being presented. The browser of the tests has no whole screen to give without a person's press. @param {...string} lines */
function presenting(...lines) {
  const desk = new Desk(...lines);
  desk.view.focus({ kind: 'cell', row: 'r1', step: 's2' });
  changeScreen(desk.view, 'present');
  const at = () => desk.root.querySelector('.jm-presenter-at')?.textContent;
  const opacity = (/** @type {string} */ selector) =>
    getComputedStyle(given(desk.root.querySelector(selector))).opacity;
  return { desk, at, opacity };
}

export default {
  '[E74] the map is shown as a whole, then stage by stage, and not beyond its ends'() {
    const { desk, at } = presenting('a|b|c');
    const went = [
      'PageDown',
      'ArrowRight',
      ' ',
      'ArrowRight',
      'PageUp',
      'Home',
      'ArrowLeft',
      'End',
    ].map((key) => desk.press(key) && at());
    equal(went, [
      'Stage 1 · 1/3',
      'Stage 2 · 2/3',
      'Stage 3 · 3/3',
      'Stage 3 · 3/3',
      'Stage 2 · 2/3',
      'present.whole',
      'present.whole',
      'Stage 3 · 3/3',
    ]);
    desk.press('Escape');
  },

  '[E74] a map that is made to fit is as wide as before while one presents it'() {
    const desk = new Desk('a|b|c|d|e|f|g|h', 'i|j|k|l|m|n|o|p');
    desk.root.style.inlineSize = '400px';
    changeScreen(desk.view, 'fit');
    const width = () => desk.view.grid.table.getBoundingClientRect().width;
    const before = width();
    changeScreen(desk.view, 'present');
    // What follows from its size is as if it had just changed.
    given(desk.view.screen).scale();
    const during = width();
    desk.press('Escape');
    ok(before > 300 && during >= before, `${before} → ${during}`);
  },

  '[E74] a stage that others add or delete in the meantime is shown, or not any more'() {
    const { desk, at } = presenting('a|b|c');
    desk.press('PageDown');
    /** @type {Edit[]} */
    const edits = [
      {
        type: 'add-stage',
        stage: { id: 'S9', heading: 'New', steps: [{ id: 's9' }] },
        after: 'S1',
      },
      { type: 'remove-stage', id: 'S2' },
    ];
    desk.session.dispatch(edits);
    equal(
      ['PageDown', 'PageDown', 'PageDown'].map((key) => desk.press(key) && at()),
      ['New · 2/3', 'Stage 3 · 3/3', 'Stage 3 · 3/3'],
    );
    desk.press('Escape');
  },

  '[E74] all stages but the one that is shown stand back'() {
    const { desk, opacity } = presenting('a|b', 'c|d');
    desk.press('End');
    equal(
      ['[data-stage=S1]', '[data-stage=S2]', 'td[data-step=s1]', 'td[data-step=s2]'].map(opacity),
      ['0.15', '1', '0.15', '1'],
    );
    desk.press('Escape');
    equal(opacity('td[data-step=s1]'), '1');
  },

  '[E74] the space bar goes on, but presses another button that has the focus by keyboard'() {
    const { desk, at } = presenting('a|b|c');
    desk.press(' ').press(' ');
    const [back] = desk.root.querySelectorAll('.jm-presenter button');
    /** @type {HTMLElement} */ (back).focus();
    const event = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true });
    back.dispatchEvent(event);
    equal([at(), event.defaultPrevented], ['Stage 2 · 2/3', false], 'it is left to the browser');
    desk.press('Escape');
  },

  '[E74] what else is on the page is out of reach while one presents'() {
    const beside = h('button', null, 'Of the page');
    const { desk } = presenting('a|b');
    desk.press('Escape');
    document.body.append(beside);
    changeScreen(desk.view, 'present');
    equal([beside.inert, desk.root.inert], [true, false]);
    desk.press('Escape');
    equal(beside.inert, false);
    beside.remove();
  },

  '[E74] the buttons are named by what they do'() {
    const { desk } = presenting('a|b');
    const buttons = [...desk.root.querySelectorAll('.jm-presenter button')];
    const names = buttons.map((b) => b.ariaLabel ?? b.title);
    equal(names, ['present.back', 'present.next', 'close']);
    desk.press('Escape');
  },

  '[E74] no key writes while one presents, and Escape gives the focus back'() {
    const { desk, at } = presenting('a|b');
    for (const key of ['x', 'Delete', 'Backspace', 'Enter']) desk.press(key);
    equal([drawn(desk.session.map), desk.typing], [['a|b'], false]);
    desk.press('Escape');
    equal(at(), undefined);
    ok(!desk.root.matches('.jm-presenting'), 'still presenting');
    equal(document.activeElement, desk.view.current());
  },
};
