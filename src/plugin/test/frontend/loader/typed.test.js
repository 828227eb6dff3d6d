import { equal, given, ok } from '../expect.js';
import { load, page } from './page.js';

await load();

export default {
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

  '[E67] [U48] each letter is stored, as a browser that ends suddenly says nothing before'() {
    const { root, cells } = cold();
    press(cells[0]);
    type(root, 'A n');
    type(root, 'A note');
    const [[name, { at, edits }]] = stored();
    equal([edits.length, edits[0].note.text], [1, 'A note']);
    // Other windows leave it alone as long as this one may be alive.
    ok(Date.now() - at < 60000, `${at}`);
    type(root, 'A note!');
    equal(
      stored().map(([other]) => other),
      [name],
    );
    type(root, '');
    equal(stored(), []);
  },

  '[E67] a storage that only looks as if it took words takes none away'() {
    const { setItem } = Storage.prototype;
    try {
      Storage.prototype.setItem = () => {};
      const { root, cells } = cold();
      press(cells[0]);
      type(root, 'A note');
      equal(!dispatchEvent(new Event('beforeunload', { cancelable: true })), true);
      equal(root.journeyMapEarly?.handOver().length, 2);
    } finally {
      Storage.prototype.setItem = setItem;
    }
  },

  '[E67] a page that comes back goes on with its words, unless another window has taken them up'() {
    const { root, cells } = cold();
    press(cells[0]);
    type(root, 'A note');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    const [[, { at, edits }]] = stored();
    equal([kept(root), edits[0].note.text], [['mousedown', 'A note'], 'A note']);
    ok(Date.now() - at < 60000, `another window would take them up: ${at}`);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    stored().forEach(([name]) => localStorage.removeItem(name));
    localStorage.setItem('journey-map-number', '1');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    equal([kept(root), fieldOf(root).value], [[], '']);
  },

  '[E67] someone who clears what the site has stored takes no words away'() {
    const { root, cells } = cold();
    press(cells[0]);
    type(root, 'A note');
    localStorage.clear();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    equal([kept(root), fieldOf(root).value], [['mousedown', 'A note'], 'A note']);
    equal(stored().length, 1, 'it is stored again');
    localStorage.clear();
    equal(root.journeyMapEarly?.handOver().length, 2);
  },

  '[E67] nothing comes back of an earlier state that there was still room for'() {
    const { root, cells } = cold();
    press(cells[0]);
    type(root, 'A');
    const { setItem } = Storage.prototype;
    try {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      type(root, 'A note');
      equal(stored().length, 1, 'better than nothing, should the browser end now');
    } finally {
      Storage.prototype.setItem = setItem;
    }
    const early = given(root.journeyMapEarly);
    early.handOver();
    early.forget();
    equal(stored(), []);
  },

  '[E67] leaving warns only where what was typed can not be stored'() {
    const { root, cells } = cold();
    const isWarned = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    press(cells[0]);
    equal(isWarned(), false);
    type(root, 'A note');
    equal([isWarned(), kept(root)?.length], [false, 2]);
    const { setItem } = Storage.prototype;
    try {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      type(root, 'A note, and');
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
    const early = given(root.journeyMapEarly);
    equal(early.handOver().length, 2);
    equal(stored().length, 1, 'until the editor has stored it');
    early.forget();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    equal(stored(), []);
  },

  '[E88] what is typed is stored where it is copied, once it is'() {
    const { root, cells } = cold();
    /** @type {Record<string, string>} */
    const items = {};
    const copied = {
      storage: () => ({
        setItem: (/** @type {string} */ key, /** @type {string} */ text) => (items[key] = text),
        getItem: (/** @type {string} */ key) => items[key] ?? null,
        removeItem: (/** @type {string} */ key) => delete items[key],
      }),
    };
    Object.assign(window, { journeyMapCopies: copied });
    try {
      press(cells[0]);
      type(root, 'A note');
      const { key } = given(root.journeyMapEarly);
      equal([Object.keys(items), stored()], [[key], []]);
      type(root, '');
      equal(items, {});
    } finally {
      delete window.journeyMapCopies;
    }
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

/**
 * What the field for letters has now, as typing and input methods make it.
 *
 * @param {HTMLElement} root @param {string} text
 */
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
