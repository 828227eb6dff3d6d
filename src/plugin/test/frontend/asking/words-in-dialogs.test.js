import { equal, given, ok } from '../expect.js';
import { add, drawn, remove } from '../maps.js';
import { editCategories } from '../../../main/frontend/editor/dialogs/categories.js';
import { bringTable } from '../../../main/frontend/editor/dialogs/table.js';
import { startOverIfSure } from '../../../main/frontend/editor/dialogs/start-over.js';
import { wordsOf } from '../../../main/frontend/editor/edit/words.js';
import { commentHere } from '../../../main/frontend/editor/talk/talk.js';
import { askInWords } from '../../../main/frontend/editor/asking/ask-in-words.js';
import { find, h } from '../../../main/frontend/editor/dom/element.js';
import { Desk, dialogsClosed } from '../view/desk.js';

const CATEGORIES = [
  { id: 'p', label: 'People', prompt: 'Who?' },
  { id: 'q', label: 'Things' },
];

export default {
  async '[E85] [U57] what is written in a dialog is kept in the browser as long as it stands there, and isn’t called saved'() {
    const desk = withCategories();
    desk.storage.clear();
    const done = editCategories(desk.view);
    equal([stored(desk), desk.session.saver.state], [[], 'clean'], 'nothing was written');
    write(desk, 'People: Who?\nThings\nPlaces');
    equal([stored(desk), desk.session.saver.state], [['People: Who?\nThings\nPlaces'], 'held']);
    desk.session.departure.prepare();
    equal(stored(desk), ['People: Who?\nThings\nPlaces']);
    press(desk, '.jm-primary');
    await done;
    equal(stored(desk), []);
    equal(labels(desk), ['People', 'Things', 'Places']);
  },

  async '[E85] [U57] the next window shows what was written in a dialog when the page went'() {
    const desk = withCategories();
    editCategories(desk.view);
    write(desk, 'Places I have been');
    desk.session.departure.leave();
    const next = new Desk('a|');
    Object.assign(next.storage, desk.storage);
    next.session.recovery.recover();
    const { trouble, aside } = next.session.status;
    equal([trouble, aside.map(wordsOf)], ['dialog', ['Places I have been']]);
    document.querySelector('dialog')?.close();
  },

  async '[E85] [U57] anyone who leaves a dialog by Escape can go on with what they had written'() {
    const desk = withCategories();
    const done = editCategories(desk.view);
    write(desk, 'People: Who?\nThings\nPlaces');
    find(desk.root, '.jm-dialog .jm-cancel').click();
    await done;
    equal(labels(desk), ['People', 'Things']);
    equal(desk.find('.jm-toasts p').textContent, 'dialog.left');
    desk.click('.jm-toasts .jm-link');
    equal(field(desk).value, 'People: Who?\nThings\nPlaces');
    press(desk, '.jm-primary');
    await dialogsClosed();
    equal(labels(desk), ['People', 'Things', 'Places']);
  },

  async '[E85] the offer to go on stays until it is taken or closed'() {
    const { setTimeout } = window;
    /** @type {Map<number, () => void>} what would happen once a message has been read */
    const later = new Map();
    const clear = window.clearTimeout;
    window.setTimeout = /** @type {typeof setTimeout} */ (
      (/** @type {() => void} */ run, /** @type {number} */ ms) => {
        const id = setTimeout.call(window, ms ? () => {} : run, 0);
        if (ms) later.set(id, run);
        return id;
      }
    );
    window.clearTimeout = (id) => {
      later.delete(id ?? 0);
      clear.call(window, id);
    };
    try {
      const desk = withCategories();
      const done = editCategories(desk.view);
      write(desk, 'People: Who?\nThings\nPlaces');
      find(desk.root, '.jm-dialog .jm-cancel').click();
      await done;
      for (const run of later.values()) run();
      equal(desk.find('.jm-toasts p').textContent, 'dialog.left');
    } finally {
      Object.assign(window, { setTimeout, clearTimeout: clear });
    }
  },

  async '[E85] [U57] what was written in a dialog that was left is kept until someone goes on with it or closes the offer'() {
    const desk = withCategories();
    for (const next of ['.jm-link', '.jm-close']) {
      const done = editCategories(desk.view);
      write(desk, 'People: Who?\nThings\nPlaces');
      find(desk.root, '.jm-dialog .jm-cancel').click();
      await done;
      // Neither another message nor another text takes its place.
      desk.view.notices.toast('Note deleted');
      desk.session.keepDraft([add('x'.repeat(9), 'r1', 's1')]);
      desk.session.keepDraft([]);
      equal(stored(desk), ['People: Who?\nThings\nPlaces']);
      equal(desk.find('.jm-toasts + .jm-toasts p').textContent, 'dialog.left');
      desk.click(`.jm-toasts + .jm-toasts ${next}`);
      const dialog = document.querySelector('dialog');
      equal(!!dialog, next === '.jm-link');
      dialog?.remove();
      desk.session.pending.asked = [];
    }
    equal(desk.root.querySelectorAll('.jm-toasts').length, 1);
  },

  '[E85] a text that is too long and stands open beside a dialog does not take the place of its words'() {
    const desk = withCategories();
    editCategories(desk.view);
    write(desk, 'Places I have been');
    desk.session.keepDraft([add('far too long', 'r1', 's1')]);
    equal(stored(desk), ['Places I have been']);
    document.querySelector('dialog')?.close();
  },

  async '[E85] a dialog that nothing was written in is left without a word'() {
    const desk = withCategories();
    const done = editCategories(desk.view);
    find(desk.root, '.jm-dialog .jm-cancel').click();
    await done;
    equal(desk.root.querySelector('.jm-toasts p'), null);
  },

  async '[E85] a table that was typed is there again after the question whether notes may go was answered with no'() {
    const desk = new Desk('a|');
    const done = bringTable(desk.view);
    const table = '\tSearch\tBuy\nDoing\tlooks\tpays';
    write(desk, table);
    swap(desk).click();
    press(desk, '.jm-primary');
    await appears(desk, '.jm-danger');
    find(desk.root, '.jm-dialog .jm-cancel').click();
    await done;
    equal(drawn(desk.session.map), ['a|']);
    desk.click('.jm-toasts .jm-link');
    equal(field(desk).value, table);
    ok(swap(desk).checked, 'it is no longer swapped');
    document.querySelector('dialog')?.close();
    await dialogsClosed();
  },

  async '[E85] [U57] a table that was agreed to is kept in the browser, and not called saved, while the question stands whether notes may go'() {
    const desk = new Desk('a|');
    desk.storage.clear();
    const done = bringTable(desk.view);
    const table = '\tSearch\tBuy\nDoing\tlooks\tpays';
    write(desk, table);
    press(desk, '.jm-primary');
    await appears(desk, '.jm-danger');
    equal([stored(desk), desk.session.saver.state], [[table], 'held']);
    press(desk, '.jm-danger');
    await done;
    equal([stored(desk), desk.session.saver.state], [[], 'dirty']);
  },

  async '[E85] [U57] what was agreed to in a dialog is kept until it is done, and the dialog comes back with it where it fails'() {
    const desk = new Desk('a|');
    desk.storage.clear();
    const field = h('input', { value: 'as it was' });
    /** @type {Array<(problem: Error) => void>} */
    const fails = [];
    const ends = () => new Promise((_, fail) => fails.push(fail));
    const done = askInWords(desk.view, { title: '', body: [field], ok: 'OK' }, [field], ends);
    field.value = 'as it is to be';
    press(desk, '.jm-primary');
    await dialogsClosed();
    equal([stored(desk), desk.session.saver.state], [['as it is to be'], 'held']);
    // Whoever writes elsewhere in the meantime doesn't make it saved.
    desk.session.typing('dirty');
    desk.session.keepDraft([]);
    equal(desk.session.saver.state, 'held');
    given(fails[0])(new Error('The disk is full.'));
    const problem = await desk.appears('.jm-dialog .jm-problem');
    equal(problem.textContent, 'The disk is full.');
    equal([field.isConnected, field.value, stored(desk)], [true, 'as it is to be', [field.value]]);
    document.querySelector('dialog')?.close();
    await done;
  },

  async '[E85] a table that no storage has room for takes none from what is written elsewhere, and leaving warns'() {
    const desk = new Desk('a|');
    desk.storage.clear();
    const leaves = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const done = bringTable(desk.view);
    write(desk, 'x'.repeat(6000000));
    equal([stored(desk).map(({ length }) => length), leaves()], [[1000000], false]);
    document.querySelector('dialog')?.close();
    await done;
    desk.click('.jm-toasts .jm-link');
    equal(field(desk).value.length, 6000000);
    write(desk, '');
    equal([stored(desk), leaves()], [[], true]);
    document.querySelector('dialog')?.close();
    await dialogsClosed();
  },

  async '[E69] a table is taken over with its rows and columns swapped where that is ticked, before or after it is written'() {
    for (const isFirst of [true, false]) {
      const desk = new Desk('|');
      const done = bringTable(desk.view);
      if (isFirst) swap(desk).click();
      write(desk, 'Stage\tDoing\nSearch\tlooks\nBuy\tpays');
      if (!isFirst) swap(desk).click();
      press(desk, '.jm-primary');
      await done;
      const { stages, rows } = desk.session.map;
      equal(
        [stages.map((s) => s.heading), rows.map((r) => r.heading)],
        [['Search', 'Buy'], ['Doing']],
      );
      equal(drawn(desk.session.map), ['looks|pays']);
    }
  },

  async '[E85] what others have done to the categories while one was writing stays'() {
    const desk = withCategories();
    const done = editCategories(desk.view);
    const others = [
      { ...CATEGORIES[0], prompt: 'Who is there?' },
      { id: 'n', label: 'New' },
    ];
    desk.remote({
      type: 'change-row',
      id: 'r1',
      field: 'categories',
      value: others,
      was: CATEGORIES,
    });
    write(desk, 'People: Who?\nThings\nPlaces');
    press(desk, '.jm-primary');
    await done;
    const now = given(desk.session.map.row('r1')?.categories);
    equal(
      now.map(({ label, prompt = '' }) => `${label} ${prompt}`),
      ['People Who is there?', 'Places ', 'New '],
    );
    equal(now.at(-1)?.id, 'n');
  },

  async '[E85] what both have changed is as its author wrote it, and what one takes away stays if the other has changed it'() {
    const desk = withCategories();
    const done = editCategories(desk.view);
    const value = [
      { ...CATEGORIES[0], label: 'Persons' },
      { ...CATEGORIES[1], label: 'Objects' },
    ];
    desk.remote({ type: 'change-row', id: 'r1', field: 'categories', value, was: CATEGORIES });
    write(desk, 'Folks: Who?');
    press(desk, '.jm-primary');
    await done;
    equal(labels(desk), ['Folks', 'Objects']);
  },

  async '[E85] [M11] categories written for a row that is gone are kept, and said to be'() {
    const desk = withCategories('b|');
    const done = editCategories(desk.view);
    write(desk, 'People: Whom do they meet?\nPlaces');
    desk.remote({ type: 'remove-row', id: 'r1' });
    press(desk, '.jm-primary');
    await done;
    const { trouble, aside } = desk.session.status;
    equal([trouble, aside.map(wordsOf)], ['removed', ['People: Whom do they meet?\nPlaces']]);
  },

  async '[E20] [U59] what others write while the question stands whether a template may take the map’s place, isn’t deleted'() {
    const desk = new Desk('a|');
    const template = {
      context: {},
      stages: [{ id: 'x', heading: 'Other', steps: [{ id: 'x1' }] }],
      rows: [{ id: 'y', heading: 'Other', kind: 'notes', tone: 'neutral' }],
      notes: [],
    };
    const done = startOverIfSure(desk.view, template, 'title');
    desk.remote(add('late', 'r1', 's1', 'a'));
    press(desk, '.jm-danger');
    equal(await done, true);
    equal(
      desk.session.map.notes.map(({ text }) => text),
      ['late'],
    );
  },

  async '[V35] [U57] a comment is kept with each letter, and goes on with its own note'() {
    const desk = new Desk('a,b|');
    localStorage.clear();
    desk.view.focus({ kind: 'note', id: 'a' });
    const done = commentHere(desk.view);
    write(desk, 'Is that so?');
    equal(
      Object.values(localStorage).map((kept) => JSON.parse(kept).text),
      ['Is that so?'],
    );
    document.querySelector('dialog')?.close();
    await done;
    desk.view.focus({ kind: 'note', id: 'b' });
    desk.remote(remove('a'));
    desk.click('.jm-toasts .jm-link');
    equal(desk.find('.jm-dialog blockquote').textContent, 'a');
    equal(field(desk).value, 'Is that so?');
    write(desk, '');
    equal(localStorage.length, 0);
    document.querySelector('dialog')?.close();
    await dialogsClosed();
  },

  async '[V35] [U57] where the browser stores nothing, a comment that isn’t sent says so'() {
    const desk = new Desk('a|');
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      desk.view.focus({ kind: 'note', id: 'a' });
      const done = commentHere(desk.view);
      write(desk, 'Is that so?');
      ok(!dispatchEvent(new Event('beforeunload', { cancelable: true })), 'leaving warns');
      document.querySelector('dialog')?.close();
      await done;
      equal(desk.find('.jm-toasts p').textContent, 'comment.not-stored');
      desk.click('.jm-toasts .jm-link');
      equal(field(desk).value, 'Is that so?');
      write(desk, '');
      ok(dispatchEvent(new Event('beforeunload', { cancelable: true })), 'nothing to warn of');
    } finally {
      Storage.prototype.setItem = setItem;
      document.querySelector('dialog')?.close();
      await dialogsClosed();
    }
  },
};

/** @param {...string} more rows */
function withCategories(...more) {
  const desk = new Desk('a|', ...more);
  desk.remote({ type: 'change-row', id: 'r1', field: 'categories', value: CATEGORIES, was: [] });
  desk.view.focus({ kind: 'row', id: 'r1' });
  return desk;
}

/** @param {Desk} desk */
const field = (desk) =>
  /** @type {HTMLTextAreaElement} */ (given(desk.root.querySelector('.jm-dialog textarea')));

/** @param {Desk} desk @param {string} text */
function write(desk, text) {
  field(desk).value = text;
  field(desk).dispatchEvent(new Event('input', { bubbles: true }));
}

/** @param {Desk} desk @param {'.jm-primary' | '.jm-danger'} button */
const press = (desk, button) => find(desk.root, `.jm-dialog ${button}`).click();

/** @param {Desk} desk */
const labels = (desk) => given(desk.session.map.row('r1')?.categories).map(({ label }) => label);

/** The words that no edit can be made of, as they are stored. @param {Desk} desk */
const stored = ({ storage }) =>
  Object.values(storage.items).flatMap((record) =>
    JSON.parse(record)
      .edits.filter((/** @type {Unsaved} */ { type }) => type === 'damaged')
      .map((/** @type {Words} */ { value }) => value),
  );

/** @param {Desk} desk @param {'.jm-danger'} selector */
const appears = (desk, selector) => desk.appears(`.jm-dialog ${selector}`);

/** The box that swaps rows and columns. @param {Desk} desk */
const swap = (desk) =>
  /** @type {HTMLInputElement} */ (find(desk.root, '.jm-dialog [type=checkbox]'));
