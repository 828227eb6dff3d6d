import { equal, given, ok } from '../expect.js';
import { settled } from '../session/clock.js';
import { asked } from './editor.js';
import { EDITOR, load, page } from './page.js';

page({ id: 'early', editor: EDITOR }, { id: 'unsaved', editor: EDITOR }, { id: 'closed' });
for (const id of ['unsaved', 'closed', 'elsewhere']) {
  localStorage.setItem(`journey-map:me:1:Map%3A%20${id}:window`, '{}');
}
localStorage.setItem('journey-map:someone:1:Map%3A%20early:window', '{}');
await load();
while (!asked.some(([what]) => what === 'prepare')) {
  await new Promise((resolve) => requestIdleCallback(resolve));
}
const atRest = [...asked];
localStorage.clear();

/** @param {Element} note @param {string} type */
const touch = (note, type) => note.dispatchEvent(new PointerEvent(type, { bubbles: true }));

/**
 * Until what a touch set off is done; a module that is there already takes a few turns.
 *
 * @param {HTMLElement | null} root
 */
const done = async (root) => {
  await Promise.resolve(root?.journeyMapEditor).catch(() => {});
  await settled();
};

export default {
  '[E50] once the page has come to rest, the maps that may be edited are made ready'() {
    equal(
      atRest.filter(([what]) => what === 'prepare'),
      [
        ['prepare', 'early'],
        ['prepare', 'unsaved'],
      ],
    );
  },

  '[E35] where this browser holds something unsaved of this person for a map, the editor starts by itself'() {
    equal(
      atRest.filter(([what]) => what === 'start'),
      [['start', 'unsaved']],
    );
  },

  '[E50] the first pointer in a map brings the editor, for which the press is kept'() {
    const [note] = page({ id: 'one', editor: EDITOR });
    touch(note, 'pointerdown');
    return done(note.parentElement).then(() =>
      equal(asked, [['start', 'one', 'pointerdown note of one']]),
    );
  },

  '[E50] so does the first focus'() {
    const [note] = page({ id: 'one', editor: EDITOR });
    note.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    return done(note.parentElement).then(() =>
      equal(asked, [['start', 'one', 'focusin note of one']]),
    );
  },

  async '[E75] a finger on a face starts the editor, for which is kept what it does; elsewhere it may be about to scroll'() {
    const [note] = page({ id: 'one', editor: EDITOR });
    const root = given(note.parentElement);
    root.insertAdjacentHTML('beforeend', '<b class="jm-point"></b>');
    const face = given(root.querySelector('.jm-point'));
    /** @type {number[]} */
    const captured = [];
    face.setPointerCapture = (id) => void captured.push(id);
    const finger = (/** @type {Element} */ target, /** @type {string} */ type, clientY = 0) =>
      target.dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerType: 'touch', pointerId: 7, clientY }),
      );
    finger(note, 'pointerdown');
    equal([root.journeyMapEditor, root.journeyMapDrag], [undefined, undefined]);
    finger(face, 'pointerdown', 3);
    finger(face, 'pointermove', 20);
    finger(face, 'pointermove', 50);
    const { clientY, latest } = given(root.journeyMapDrag);
    equal([clientY, latest?.type, latest?.clientY], [3, 'pointermove', 50]);
    equal(captured, [7]);
    await done(root);
    equal(
      asked.filter(([what]) => what === 'start'),
      [['start', 'one', 'pointerdown ']],
    );
  },

  async '[E50] an editor that is there begins before the press goes on to what was hit'() {
    const [note] = page({ id: 'one', editor: EDITOR });
    touch(note, 'pointerover');
    await import('./editor.js').then(settled);
    /** @type {string[]} */
    const before = [];
    note.addEventListener('pointerdown', () => before.push(...asked.map(([what]) => what)));
    touch(note, 'pointerdown');
    equal(before, ['prepare', 'start']);
  },

  '[E51] a press in a grid that may be edited sets no caret in the text of the page'() {
    page({ id: 'open', editor: EDITOR }, { id: 'closed' });
    const prevented = [...document.querySelectorAll('.journey-map')].map((root) => {
      root.innerHTML = '<div class="jm-scroll"><table class="jm-grid"><td>Word</td></table></div>';
      const press = (/** @type {number} */ button, /** @type {Element} */ target) =>
        !target.dispatchEvent(
          new MouseEvent('mousedown', { bubbles: true, cancelable: true, button }),
        );
      const scroller = given(root.querySelector('.jm-scroll'));
      const td = given(scroller.querySelector('td'));
      return [press(0, td), press(2, td), press(0, scroller)];
    });
    equal(prevented, [
      [true, false, false],
      [false, false, false],
    ]);
  },

  '[E51] a press with Alt selects text and starts nothing; the next one lets go of it'() {
    const root = given(page({ id: 'open', editor: EDITOR })[0].parentElement);
    root.innerHTML = '<div class="jm-scroll"><table class="jm-grid"><td>Word</td></table></div>';
    const td = given(root.querySelector('td'));
    const at = (/** @type {boolean} */ altKey) => ({
      bubbles: true,
      cancelable: true,
      button: 0,
      altKey,
    });
    const press = (/** @type {boolean} */ altKey) => {
      td.dispatchEvent(new PointerEvent('pointerdown', at(altKey)));
      const prevented = !td.dispatchEvent(new MouseEvent('mousedown', at(altKey)));
      td.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
      return prevented;
    };
    equal([press(true), root.journeyMapEditor], [false, undefined]);
    getSelection()?.selectAllChildren(td);
    equal([press(false), `${getSelection()}`, !!root.journeyMapEditor], [true, '', true]);
    return done(root);
  },

  '[E50] each map of a page begins by itself, and once'() {
    const [one, two] = page({ id: 'one', editor: EDITOR }, { id: 'two', editor: EDITOR });
    touch(two, 'pointerdown');
    touch(two, 'pointerdown');
    two.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
    return done(two.parentElement).then(async () => {
      equal(
        asked.map(([what, id]) => [what, id]),
        [['start', 'two']],
      );
      touch(one, 'pointerdown');
      await done(one.parentElement);
      equal(
        asked.map(([what, id]) => [what, id]),
        [
          ['start', 'two'],
          ['start', 'one'],
        ],
      );
    });
  },

  '[E50] a pointer on its way only makes ready'() {
    const [note] = page({ id: 'one', editor: EDITOR });
    touch(note, 'pointerover');
    return import('./editor.js').then(async () => {
      await settled();
      equal(asked, [['prepare', 'one']]);
    });
  },

  async '[E50] a finger that may be about to scroll only makes ready; its tap, told as a press, starts'() {
    const [note] = page({ id: 'one', editor: EDITOR });
    note.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
    await import('./editor.js');
    await settled();
    equal(asked, [['prepare', 'one']]);
    note.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    await done(note.parentElement);
    equal(asked.at(-1), ['start', 'one', 'mousedown note of one']);
  },

  '[E50] a map that may not be edited fetches nothing'() {
    const [note] = page({ id: 'one' });
    touch(note, 'pointerdown');
    ok(!note.parentElement?.journeyMapEditor, 'something was fetched');
  },

  async '[E50] if the editor can not be fetched, the next touch tries again'() {
    const [note] = page({ id: 'one', editor: './missing.js' });
    const root = given(note.parentElement);
    touch(note, 'pointerdown');
    await done(root);
    const { href } = new URL('./missing.js', import.meta.url);
    ok(root.dataset.editor !== href, 'browsers would not fetch it again');
    equal(new URL(given(root.dataset.editor)).pathname, new URL(href).pathname);
    root.dataset.editor = new URL(EDITOR, import.meta.url).href;
    touch(note, 'pointerdown');
    await done(root);
    equal(
      asked.map(([what]) => what),
      ['start'],
    );
  },

  async '[E67] while a field for letters stands open it is tried again, also if it failed before the first letter'() {
    const [note] = page({ id: 'one', editor: './missing.js' });
    const root = given(note.parentElement);
    const cell = document.createElement('ul');
    cell.className = 'jm-unplaced';
    cell.append(document.createElement('li'));
    root.append(cell);
    const { setTimeout } = window;
    /** @type {Array<() => void>} */
    const later = [];
    window.setTimeout = /** @type {typeof setTimeout} */ (
      (/** @type {() => void} */ run) => later.push(run)
    );
    try {
      touch(note, 'pointerdown');
      await done(root);
      equal(later.length, 0, 'nobody writes');
      touch(given(cell.querySelector('li')), 'mousedown');
      await done(root);
      equal(later.length, 1);
    } finally {
      window.setTimeout = setTimeout;
    }
    root.dataset.editor = new URL(EDITOR, import.meta.url).href;
    later[0]();
    await done(root);
    equal(
      asked.map(([what]) => what),
      ['start'],
    );
  },
};
