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
  const isSeen = (/** @type {string} */ selector) =>
    given(desk.root.querySelector(selector)).getBoundingClientRect().width > 1;
  return { desk, at, isSeen };
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

  '[E74] notes of a stage stand beside each other, those of the whole map below'() {
    const { desk } = presenting('a,b');
    const display = () => getComputedStyle(desk.find('.jm-notes')).display;
    const seen = ['End', 'Home', 'End'].map((key) => desk.press(key) && display());
    desk.press('Escape');
    equal([...seen, display()], ['flex', 'block', 'flex', 'block']);
  },

  '[E74] all stages but the one that is shown are out of the way, their words as well'() {
    const { desk, isSeen } = presenting('a|b', 'c|d');
    const cells = ['td[data-step=s1] .jm-note', 'td[data-step=s2] .jm-note'];
    const stages = ['[data-stage=S1] .jm-heading', '[data-stage=S2] .jm-heading'];
    desk.press('End');
    equal([...cells, ...stages].map(isSeen), [false, true, false, true]);
    desk.press('Home');
    equal([...cells, ...stages].map(isSeen), [true, true, true, true]);
    desk.press('End').press('Escape');
    equal([...cells, ...stages].map(isSeen), [true, true, true, true]);
  },

  async '[E74] the stage that is shown is the same when others add one before it'() {
    const { desk, at, isSeen } = presenting('a|b|c');
    desk.press('PageDown').press('PageDown');
    const stage = { id: 'S9', heading: 'New', steps: [{ id: 's9' }] };
    desk.session.dispatch([{ type: 'add-stage', stage, after: 'S1' }]);
    // It is told of what is drawn, when that is done.
    await Promise.resolve();
    equal([at(), isSeen('td[data-step=s2] .jm-note')], ['Stage 2 · 3/4', true]);
    desk.press('Escape');
  },

  '[E74] a long stage is shown in parts, and each says which steps it has'() {
    const { desk, at } = presenting('a');
    const step = (/** @type {number} */ n) => ({ id: `t${n}`, heading: '' });
    desk.press('Escape');
    const stage = {
      id: 'S9',
      heading: 'Long',
      steps: Array.from({ length: 25 }, (_, n) => step(n)),
    };
    desk.session.dispatch([{ type: 'add-stage', stage, after: 'S1' }]);
    changeScreen(desk.view, 'present');
    desk.press('End');
    equal(at(), 'Long · 2/2 · present.steps');
    const parts = [];
    while (at()?.startsWith('Long')) parts.push(desk.press('ArrowLeft'));
    ok(parts.length > 1 && parts.length < 25, `${parts.length}`);
    equal(at(), 'Stage 1 · 1/2');
    desk.press('Escape');
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
