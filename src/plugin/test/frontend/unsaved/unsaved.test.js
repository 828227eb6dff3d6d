import { CopiedStorage } from '../../../main/frontend/editor/session/copied-storage.js';
import { Outbox } from '../../../main/frontend/editor/session/outbox.js';
import { showStray, showUnsaved } from '../../../main/frontend/editor/unsaved/unsaved.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { equal, ok } from '../expect.js';
import { change } from '../maps.js';
import { Clock, settled } from '../session/clock.js';
import { Disk } from '../session/disk.js';
import { Storage } from '../session/window-storage.js';

const WORDS = {
  'journey-map.editor.state.clean': 'Saved',
  'journey-map.editor.unsaved': 'This browser holds text of yours.',
  'journey-map.editor.unsaved.stray': 'Text of yours for {0}.',
  'journey-map.editor.discard': 'Discard my change',
  'journey-map.editor.unsaved.download': 'Download my text',
  'journey-map.editor.copy-words': 'Copy my text',
};

/** @param {string} id @param {string} text @returns {Edit} */
const add = (id, text) => ({
  type: 'add-note',
  note: { id, row: 'r1', step: 's1', text },
  after: null,
});

/** A page that shows a map, without the editor, to someone whose browser may hold words for it. */
class Page {
  constructor({ user = 'eva', name = 'Plan' } = {}) {
    this.storage = new Storage();
    this.disk = new Disk();
    this.clock = new Clock();
    this.root = h(
      'div.journey-map',
      {
        'data-rest': '/rest',
        'data-user': user,
        'data-page-id': 1,
        'data-map-name': name,
      },
      h('div.jm-notices'),
    );
    document.body.append(this.root);
  }

  /** What another window has stored. @param {Edit[]} edits @param {Unsaved[]} [aside] */
  holds(edits, aside = [], user = 'eva', name = 'Plan', client = 'c1') {
    const outbox = new Outbox(
      /** @type {SessionOptions} */ (
        /** @type {unknown} */ ({
          storage: () => this.storage,
          clock: new Clock(),
          user,
          pageId: '1',
          name,
        })
      ),
      client,
    );
    outbox.keep(edits, aside);
    return outbox;
  }

  open(storage = () => this.storage) {
    const fetch = async () =>
      new Response(JSON.stringify(WORDS), { headers: { 'Content-Type': 'application/json' } });
    const { clock } = this;
    const browser = {
      fetch,
      clock,
      storage: /** @type {Environment['storage']} */ (/** @type {unknown} */ (storage)),
    };
    return showUnsaved(this.root, browser, new CopiedStorage(browser, this.disk));
  }

  /** As the editor of another map of the page does. @param {number} now */
  attend(now) {
    const fetch = async () =>
      new Response(JSON.stringify(WORDS), { headers: { 'Content-Type': 'application/json' } });
    const clock = /** @type {Timing} */ (/** @type {unknown} */ ({ now: () => now }));
    this.root.dataset.editor = '/x.js';
    const browser = { fetch, clock, storage: () => this.storage };
    return showStray(this.root, browser, new CopiedStorage(browser, this.disk));
  }

  get quotes() {
    return [...this.root.querySelectorAll('.jm-unsaved blockquote')].map((q) => q.textContent);
  }

  /** Waits until it does. @param {...string} texts */
  shows(...texts) {
    const isSo = () => JSON.stringify(this.quotes) === JSON.stringify(texts);
    return new Promise((done) => {
      if (isSo()) return done(null);
      const observer = new MutationObserver(() => {
        if (!isSo()) return;
        observer.disconnect();
        done(null);
      });
      observer.observe(this.root, { childList: true, subtree: true });
    });
  }

  /** @param {string} label */
  press(label) {
    const buttons = [...this.root.querySelectorAll('.jm-unsaved button')];
    /** @type {HTMLElement | undefined} */ (buttons.find((b) => b.textContent === label))?.click();
  }

  close() {
    this.root.remove();
  }
}

/** @param {Storage} storage */
const recordsOf = (storage) => Object.keys(storage).filter((key) => key.startsWith('journey-map:'));

export default {
  async '[E86] words for a map that the page no longer shows stand above one that it shows'() {
    const page = new Page({ name: 'New name' });
    page.holds([add('n1', 'One')], [], 'eva', 'Old: name');
    page.holds([add('n2', 'Two')], [], 'eva', 'New name');
    page.holds([add('n3', 'Three')], [], 'max', 'Old: name');
    await page.attend(1e15);
    equal(page.quotes, ['One']);
    ok(page.root.textContent.includes('for Old: name'), 'nothing says of which map');
    page.press('Discard my change');
    /** @type {HTMLElement | null} */ (page.root.querySelector('dialog .jm-danger'))?.click();
    await page.shows();
    equal(recordsOf(page.storage).length, 2);
    page.close();
  },

  async '[E86] where no map of the page can be edited, they stand above the first, once, beside the words for that one'() {
    const page = new Page({ name: 'New name' });
    const again = new Page({ name: 'New name' });
    again.storage = page.storage;
    page.holds([add('n1', 'One')], [], 'eva', 'Old name');
    page.holds([add('n2', 'Two')], [], 'eva', 'New name');
    page.root.dataset.unsaved = again.root.dataset.unsaved = '/x.js';
    page.clock.time += 100000;
    await Promise.all([page.open(), again.open()]);
    equal([page.quotes, again.quotes], [['Two', 'One'], []]);
    again.close();
    page.close();
  },

  async '[E86] but not those of a window that may still have that map open, nor of one that the page shows as well'() {
    const page = new Page({ name: 'New name' });
    const other = new Page({ name: 'Second' });
    page.holds([add('n1', 'One')], [], 'eva', 'Second');
    page.holds([add('n2', 'Two')], [], 'eva', 'Old name');
    await page.attend(new Clock().now() + 1000);
    equal(page.quotes, []);
    other.close();
    page.close();
  },

  async '[E86] they stand there once, where the page shows the same map twice'() {
    const page = new Page({ name: 'New name' });
    const again = new Page({ name: 'New name' });
    again.storage = page.storage;
    page.holds([add('n1', 'One')], [], 'eva', 'Old name');
    page.root.dataset.editor = again.root.dataset.editor = '/x.js';
    await Promise.all([page.attend(1e15), again.attend(1e15)]);
    equal([page.quotes, again.quotes], [['One'], []]);
    again.close();
    page.close();
  },

  async '[E86] neither a damaged record nor a name that nobody can read keeps them from being shown'() {
    const page = new Page({ name: 'New name' });
    page.storage.setItem('journey-map:eva:1:%:c0', '{}');
    const { key } = page.holds([add('n1', 'One')], [], 'eva', 'Old name');
    const record = JSON.parse(`${page.storage.getItem(key)}`);
    page.storage.setItem(key, JSON.stringify({ ...record, at: 'yesterday' }));
    await page.attend(1e15);
    equal(page.quotes, ['One']);
    page.close();
  },

  async '[E86] the file to download has the name of the map that they are for'() {
    const page = new Page({ name: 'New name' });
    page.holds([add('n1', 'One')], [], 'eva', 'Old name');
    await page.attend(1e15);
    let name = '';
    page.root.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      name = event.target.download;
      event.preventDefault();
    });
    page.press('Download my text');
    equal(name, 'Old name.txt');
    page.close();
  },

  async '[E86] [U61] words that wait are shown where the map can no longer be edited'() {
    const page = new Page();
    page.holds(
      [add('n1', 'One\nline two')],
      [{ type: 'damaged', because: 'dialog', value: 'A dialog' }],
    );
    page.storage.setItem('journey-map:eva:1:Plan:c9', '{"edits":[{"type":"x","text":"Damag');
    await page.open();
    equal(page.quotes.sort(), ['A dialog', 'Damag', 'One\nline two']);
    ok(page.root.textContent.includes('This browser holds text of yours.'), 'nothing says so');
    page.close();
  },

  async '[E86] a text that is typed on is shown once; one that only begins like the next, and a value, are shown, too'() {
    const page = new Page();
    page.holds([
      add('n1', 'Ca'),
      change('n1', 'Ca', 'Call'),
      add('n2', 'Call back later'),
      { type: 'set-value', row: 'r2', step: 's1', value: 4.5, was: null },
      { type: 'set-value', row: 'r2', step: 's2', value: 0, was: null },
      { type: 'change-row', id: 'r1', field: 'heading', value: 'Pain', was: '' },
      { type: 'change-row', id: 'r2', field: 'heading', value: 'Pains', was: '' },
    ]);
    await page.open();
    equal(page.quotes, ['Call', 'Call back later', '4.5', '0', 'Pain', 'Pains']);
    page.close();
  },

  async '[E86] where the page has the editor of the map, too, or several views of it, they are shown once'() {
    const quotes = async (/** @type {'unsaved' | 'editor'} */ first, name = 'Plan') => {
      const attributes = { 'data-page-id': 1, 'data-map-name': name, [`data-${first}`]: '/x.js' };
      const other = h('div.journey-map', attributes);
      document.body.append(other);
      const page = new Page();
      page.root.dataset.unsaved = '/x.js';
      page.holds([add('n1', 'One')]);
      await page.open();
      other.remove();
      page.close();
      return page.quotes;
    };
    equal(await quotes('editor'), []);
    equal(await quotes('unsaved'), []);
    equal(await quotes('editor', 'Plan B'), ['One']);
  },

  async '[E86] nobody is shown the words of someone else, of another map, or that there are none'() {
    const page = new Page();
    page.holds([add('n1', 'Of Adam')], [], 'adam');
    page.holds([add('n1', 'Of a plan')], [], 'eva', 'Plan B');
    await page.open();
    equal(page.quotes, []);
    equal(page.root.querySelector('.jm-notices')?.textContent, '');
    page.close();
  },

  async '[E86] what another window has saved in the meantime is no longer shown, what it adds is'() {
    const page = new Page();
    const outbox = page.holds([add('n1', 'One')]);
    await page.open();
    outbox.keep([add('n1', 'One'), add('n2', 'Two')], []);
    dispatchEvent(new StorageEvent('storage', { key: outbox.key }));
    await page.shows('One', 'Two');
    outbox.keep([], []);
    dispatchEvent(new StorageEvent('storage', { key: outbox.key }));
    await page.shows();
    page.close();
  },

  async '[E86] they stay until they are let go of, and only what was shown goes then'() {
    const page = new Page();
    const outbox = page.holds([add('n1', 'One')]);
    page.holds([add('n3', 'Three')], [], 'eva', 'Plan', 'c2');
    await page.open();
    page.press('Discard my change');
    const dialog = /** @type {HTMLDialogElement} */ (page.root.querySelector('dialog'));
    ok(dialog.textContent.includes('Three'), 'not shown once more');
    dialog.close();
    await new Promise((done) => dialog.addEventListener('close', done));
    await page.shows('One', 'Three');
    page.press('Discard my change');
    // Another window goes on while the question stands there.
    outbox.keep([add('n1', 'One and more')], []);
    /** @type {HTMLElement} */ (page.root.querySelector('dialog .jm-danger')).click();
    await page.shows('One and more');
    page.close();
  },

  async '[E88] what local storage has forgotten is shown as well, and what is discarded stays away for good'() {
    const page = new Page();
    const copied = new CopiedStorage({ storage: () => page.storage, clock: page.clock }, page.disk);
    await copied.restored();
    const outbox = page.holds([add('n1', 'One')]);
    outbox.storage = copied.storage;
    outbox.keep([add('n1', 'One')], []);
    await settled();
    page.storage.clear();
    await page.open();
    await page.clock.advance(200);
    await page.shows('One');
    page.press('Discard my change');
    /** @type {HTMLElement} */ (page.root.querySelector('dialog .jm-danger')).click();
    await page.shows();
    await settled();
    page.storage.clear();
    const again = new CopiedStorage({ storage: () => page.storage, clock: page.clock }, page.disk);
    again.restored();
    await page.clock.advance(200);
    equal(recordsOf(page.storage), []);
    page.close();
  },

  async '[E86] once they are discarded, the map has the focus, not nothing'() {
    const page = new Page();
    page.holds([add('n1', 'One')]);
    await page.open();
    page.press('Discard my change');
    /** @type {HTMLElement} */ (page.root.querySelector('dialog .jm-danger')).click();
    await page.shows();
    await new Promise((done) => setTimeout(done));
    equal(document.activeElement === page.root, true);
    page.close();
  },

  async '[E86] a storage that is denied holds nothing, and is no error'() {
    const page = new Page();
    await page.open(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    equal(page.quotes, []);
    page.close();
  },
};
