import { equal, given, ok } from '../expect.js';
import { settled } from '../session/clock.js';
import { asked } from './editor.js';

/** A page with these maps; one of no `editor` may not be edited. @param {...{id: string, editor?: string}} maps */
function page(...maps) {
  asked.length = 0;
  document.body.replaceChildren(
    ...maps.map(({ id, editor }) => {
      const root = document.createElement('div');
      root.className = 'journey-map';
      root.id = id;
      root.dataset.user = 'me';
      root.dataset.pageId = '1';
      root.dataset.mapName = 'Map: ' + id;
      if (editor) root.dataset.editor = new URL(editor, import.meta.url).href;
      const note = document.createElement('button');
      note.textContent = 'note of ' + id;
      root.append(note);
      return root;
    }),
  );
  return document.body.querySelectorAll('button');
}

const EDITOR = './editor.js';

// As Confluence brings it: a classic script, anywhere in the page.
page({ id: 'early', editor: EDITOR }, { id: 'unsaved', editor: EDITOR }, { id: 'closed' });
for (const id of ['unsaved', 'closed', 'elsewhere']) {
  localStorage.setItem(`journey-map:me:1:Map%3A%20${id}:window`, '{}');
}
localStorage.setItem('journey-map:someone:1:Map%3A%20early:window', '{}');
await new Promise((resolve, reject) => {
  const script = document.createElement('script');
  script.src = '/main/frontend/loader/loader.js';
  script.onload = resolve;
  script.onerror = reject;
  document.head.append(script);
});
while (!asked.some(([what]) => what === 'prepare')) {
  await new Promise((resolve) => requestIdleCallback(resolve));
}
const atRest = [...asked];
localStorage.clear();

/** @param {Element} note @param {string} type */
const touch = (note, type) => note.dispatchEvent(new PointerEvent(type, { bubbles: true }));

/** Until what a touch set off is done; a module that is there already takes a few turns. @param {HTMLElement | null} root */
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
    root.insertAdjacentHTML('beforeend', '<svg class="jm-point"><circle /></svg>');
    const face = given(root.querySelector('.jm-point > *'));
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

  async '[E67] what is pressed and typed before the editor is there is kept in its order'() {
    const { root, cells } = cold();
    press(cells[0]);
    type(root, 'First');
    key(root, 'Enter');
    type(root, 'Secondly');
    // An empty field has nothing that Backspace could take.
    press(cells[1]);
    key(root, 'Backspace');
    type(root, 'Thi');
    type(root, 'Third');
    press(cells[0]);
    press(cells[1]);
    equal(kept(root), [
      'mousedown',
      'First',
      'Enter',
      'Secondly',
      'mousedown',
      'Backspace',
      'Third',
      'mousedown',
    ]);
    const last = root.journeyMapEarly?.steps.at(-1);
    equal(typeof last === 'object' && last.target === cells[1], true);
    equal(root.querySelectorAll('.jm-early').length, 1);
    equal(document.activeElement, root.querySelector('.jm-early'));
  },

  '[E67] a key that an input method has taken ends nothing'() {
    const { root, cells } = cold();
    press(cells[0]);
    type(root, 'にほ');
    key(root, 'Enter', { isComposing: true });
    key(root, 'Enter', { keyCode: 229 });
    equal(kept(root), ['mousedown', 'にほ']);
  },

  '[E67] a press on a button or a link is kept, and takes no letters'() {
    const { root } = cold();
    const button = document.createElement('button');
    given(root.querySelector('td')).append(button);
    press(button);
    equal([kept(root), root.querySelector('.jm-early')], [['mousedown'], null]);
  },

  '[E67] letters typed with the focus on a map that has no editor yet go into the field for them'() {
    const { root } = cold();
    const scroller = given(root.querySelector('.jm-scroll'));
    scroller.tabIndex = 0;
    scroller.focus();
    key(root, 'ArrowRight', {}, scroller);
    key(root, ' ', {}, scroller);
    equal(root.querySelector('.jm-early'), null);
    key(root, 'n', {}, scroller);
    equal(document.activeElement, root.querySelector('.jm-early'));
    type(root, 'n');
    equal(kept(root), ['focusin', 'ArrowRight', 'n']);
  },

  '[E67] what is typed is stored when the page goes before the editor has come, as edits where a cell was pressed'() {
    const { root, cells, title } = cold();
    press(cells[1]);
    type(root, 'A note');
    key(root, 'Enter');
    type(root, 'given up');
    key(root, 'Escape');
    press(title);
    type(root, 'A title');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    const [[, record]] = stored();
    equal(
      [record.at, record.aside],
      [0, [{ type: 'damaged', because: 'early', value: 'A title' }]],
    );
    const [{ type: kind, note }] = record.edits;
    equal(record.edits.length, 1);
    equal([kind, note.row, note.step, note.text], ['add-note', 'r', 's2', 'A note']);
    ok(/^[0-9a-z]{16}$/.test(note.id), note.id);
  },

  '[E67] a page that comes back goes on with its words, unless another window has taken them up'() {
    const { root, cells } = cold();
    press(cells[0]);
    type(root, 'A note');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    equal([kept(root), stored()], [['mousedown', 'A note'], []]);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    stored().forEach(([name]) => localStorage.removeItem(name));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    equal([kept(root), fieldOf(root).value], [[], '']);
  },

  '[E67] leaving warns only where what was typed can not be stored'() {
    const { root, cells } = cold();
    const isWarned = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    press(cells[0]);
    equal(isWarned(), false);
    type(root, 'A note');
    equal([isWarned(), stored(), kept(root)?.length], [false, [], 2]);
    const { setItem } = Storage.prototype;
    try {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      equal([isWarned(), kept(root)?.length], [true, 2]);
      type(root, '  ');
      equal(isWarned(), false);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  },

  '[E67] what the editor has taken is stored no more'() {
    const { root, cells } = cold();
    press(cells[0]);
    type(root, 'A note');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    equal(root.journeyMapEarly?.handOver().length, 2);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    equal(stored(), []);
  },
};

/** @type {HTMLElement | undefined} */
let before;

/** A page with a map of two cells, whose editor never comes. */
function cold() {
  localStorage.clear();
  before?.journeyMapEarly?.handOver();
  const root = given(page({ id: 'cold', editor: './missing.js' })[0].parentElement);
  root.innerHTML =
    '<div class="jm-head"><div class="jm-title">Title</div></div><div class="jm-scroll"><table class="jm-grid"><tr class="jm-row" data-row="r">' +
    '<th>Row</th><td class="jm-cell" data-step="s1">1</td><td class="jm-cell" data-step="s2">2</td></tr></table></div>';
  root.journeyMapEditor = new Promise(() => {});
  before = root;
  return {
    root,
    cells: root.querySelectorAll('td'),
    title: given(root.querySelector('.jm-title')),
  };
}

/** @param {Element} target */
function press(target) {
  const at = { bubbles: true, cancelable: true, button: 0 };
  target.dispatchEvent(new MouseEvent('mousedown', at));
}

/** What the field for letters has now, as typing and input methods make it. @param {HTMLElement} root @param {string} text */
function type(root, text) {
  const field = fieldOf(root);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** @param {HTMLElement} root @param {string} name @param {KeyboardEventInit} [how] @param {HTMLElement} [target] */
function key(root, name, how = {}, target = fieldOf(root)) {
  const init = { key: name, bubbles: true, cancelable: true, ...how };
  target.dispatchEvent(new KeyboardEvent('keydown', init));
}

/** The field that takes letters. @param {HTMLElement} root */
const fieldOf = (root) => /** @type {HTMLTextAreaElement} */ (root.querySelector('.jm-early'));

const kept = (/** @type {HTMLElement} */ root) =>
  root.journeyMapEarly?.steps.map((step) => {
    if (typeof step === 'string') return step;
    return 'key' in step ? step.key : step.type;
  });

const stored = () => Object.entries(localStorage).map(([name, text]) => [name, JSON.parse(text)]);
