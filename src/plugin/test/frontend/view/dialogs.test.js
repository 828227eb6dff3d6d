import { equal, given, ok } from '../expect.js';
import { add, drawn, picture } from '../maps.js';
import { Status } from '../../../main/frontend/editor/view/status.js';
import { editCategories } from '../../../main/frontend/editor/dialogs/categories.js';
import { askWhere } from '../../../main/frontend/editor/dialogs/move.js';
import { startOverIfSure } from '../../../main/frontend/editor/dialogs/start-over.js';
import { editScale } from '../../../main/frontend/editor/dialogs/scale.js';
import { ask, titleOf } from '../../../main/frontend/editor/view/dialog.js';
import { attend } from '../../../main/frontend/editor/view/attending.js';
import { onFirstUse } from '../../../main/frontend/editor/first-use.js';
import { openMenu } from '../../../main/frontend/editor/menus/menu.js';
import { find, h } from '../../../main/frontend/editor/view/element.js';
import { Desk } from './desk.js';

const CATEGORIES = [
  { id: 'p', label: 'People', prompt: 'Who do they see?', 'x-from': 'elsewhere' },
  { id: 'q', label: 'Time: morning' },
];

export default {
  '[E14] in a menu, a first letter goes to the next item that begins with it'() {
    const desk = new Desk('a|');
    const run = () => {};
    const labels = ['Move left', 'Move right', 'Delete'];
    const items = labels.map((label) => ({ label, run }));
    openMenu(desk.view, desk.root.getBoundingClientRect(), 'Actions', items);
    const went = ['m', 'M', 'd', 'x'].map((key) => desk.press(key) && focused());
    equal(went, ['Move right', 'Move left', 'Delete', 'Delete']);
  },

  "[E14] a shortcut of the browser's is no first letter"() {
    const desk = new Desk('a|');
    const items = ['Add', 'Reload'].map((label) => ({ label, run() {} }));
    openMenu(desk.view, desk.root.getBoundingClientRect(), 'Actions', items);
    desk.press('r', { ctrlKey: true });
    equal(focused(), 'Add');
  },

  '[E16] the dots that promise a dialog are no part of its title'() {
    const labels = ['Go away …', 'Partir…', 'Wait … for it'];
    equal(labels.map(titleOf), ['Go away', 'Partir', 'Wait … for it']);
  },

  async "[E10] a letter pressed in a menu or a dialog is no shortcut of Confluence's"() {
    const desk = new Desk('a|');
    const { root, view } = desk;
    attend(root, view.session, view.getText, async () => view, onFirstUse);
    let heard = 0;
    const hear = () => heard++;
    document.addEventListener('keypress', hear);
    const press = () =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keypress', { key: 'e', bubbles: true }),
      );
    const items = [{ label: 'Add', run() {} }];
    openMenu(desk.view, desk.root.getBoundingClientRect(), 'Actions', items);
    press();
    desk.press('Escape');
    const asked = ask(desk.view, { title: 'Sure?', ok: 'Yes' });
    press();
    document.querySelector('dialog')?.close();
    await asked;
    document.body.append(h('button'));
    document.body.querySelector(':scope > button')?.focus();
    press();
    document.removeEventListener('keypress', hear);
    equal(heard, 1, 'outside the map only');
  },

  async '[E16] the prompts of categories are written behind a colon; what is not touched stays as it was'() {
    const desk = await withCategories();
    const { box, agree } = opened(desk);
    equal(box.value, 'People: Who do they see?\nTime: morning');
    box.value = 'People: Whom do they meet?\nTime: morning\nThings';
    await agree();
    const [people, time, things] = given(desk.session.map.row('r1')?.categories);
    equal(people, { ...CATEGORIES[0], prompt: 'Whom do they meet?' });
    equal(time, CATEGORIES[1]);
    equal([things.label, things.prompt], ['Things', '']);
  },

  async '[E16] a prompt is taken away with its colon, a label is changed without its id'() {
    const desk = await withCategories();
    const { box, agree } = opened(desk);
    box.value = 'Persons\nTime: morning';
    await agree();
    equal(desk.session.map.row('r1')?.categories, [
      { ...CATEGORIES[0], label: 'Persons', prompt: '' },
      CATEGORIES[1],
    ]);
  },

  async '[E16] categories that change places keep their ids, and no two lines share one'() {
    const desk = await withCategories();
    const become = async (/** @type {string} */ lines) => {
      const { box, agree } = opened(desk);
      box.value = lines;
      await agree();
      const categories = given(desk.session.map.row('r1')?.categories);
      equal(new Set(categories.map(({ id }) => id)).size, categories.length);
      return categories.filter(({ id }) => /^[pq]$/.test(id)).map((c) => `${c.id} ${c.label}`);
    };
    equal(await become('Time: morning\nPeople'), ['q Time: morning', 'p People']);
    equal(await become('Things\nTime: morning\nPeople: who\nPeople'), [
      'q Time: morning',
      'p People',
    ]);
    equal(await become('Things\nPeople: who\nPeople: who'), ['p People']);
  },

  async '[E16] each category can have an icon, which stays with its label and its line'() {
    const desk = await withCategories();
    const now = () => given(desk.session.map.row('r1')?.categories);
    const icons = () => now().map(({ label, icon }) => [label, icon]);
    const first = opened(desk);
    equal(
      first.selects().map(({ parentElement }) => parentElement?.children[1].textContent),
      CATEGORIES.map(({ label }) => label),
    );
    equal(first.selects()[0].options.length, 25);
    first.choose(0, 'shop');
    await first.agree();
    equal(icons()[0], [CATEGORIES[0].label, 'shop']);
    equal(now()[1], CATEGORIES[1]);

    const second = opened(desk);
    equal(second.selects()[0].value, 'shop');
    second.write('New\nTime: morning\nPersons');
    second.choose(0, 'web');
    second.write('New\nTime: morning\nPeople');
    await second.agree();
    equal(icons(), [
      ['New', 'web'],
      ['Time: morning', undefined],
      ['People', 'shop'],
    ]);
  },

  async '[E16] an icon that only a later version knows is kept'() {
    const desk = await withCategories();
    const later = [{ ...CATEGORIES[0], icon: 'teleporter' }, CATEGORIES[1]];
    desk.session.dispatch([
      { type: 'change-row', id: 'r1', field: 'categories', value: later, was: CATEGORIES },
    ]);
    const { selects, agree, write } = opened(desk);
    equal(selects()[0].value, 'teleporter');
    write('Others\nTime: morning');
    await agree();
    equal(given(desk.session.map.row('r1')?.categories)[0].icon, 'teleporter');
  },

  async '[E16] a line with a separator that is no line break for a field is one label'() {
    const desk = await withCategories();
    const { write, agree, selects } = opened(desk);
    write('One\u2028two: why\u2029not');
    equal(selects().length, 1);
    await agree();
    const [{ label, prompt }] = given(desk.session.map.row('r1')?.categories);
    equal([label, prompt], ['One\u2028two', 'why\u2029not']);
  },

  async '[E16] the dialog of the categories has the focus in its text'() {
    const desk = await withCategories();
    const { box } = opened(desk);
    equal(document.activeElement, box);
    document.querySelector('dialog')?.close();
    await closed();
  },

  async '[E16] a click on a category opens them all, with the focus in the text'() {
    const desk = await withCategories();
    desk.click('.jm-categories .jm-prompt');
    equal(document.activeElement, await desk.appears('.jm-dialog textarea'));
    document.querySelector('dialog')?.close();
    await closed();
    equal(desk.view.at, { kind: 'row', id: 'r1' });
    equal(document.activeElement, desk.root.querySelector('.jm-row-head'));
  },

  '[E27] the getText that the server refuses stand in the sentence, in quotes, and its own after them'() {
    const desk = troubled('refused', {
      aside: [add('<b>mine</b>', 'r1', 's1')],
      message: 'Why not.',
    });
    const sentence = desk.find('.jm-troubles p');
    equal(sentence.textContent, 'trouble.refused Why not. “<b>mine</b>”');
    equal(sentence.children.length, 0);
  },

  "[E29] what became of one's getText is told of the title, too, which has no note to show"() {
    const desk = new Desk('a|');
    /** @type {Edit} */
    const edit = { type: 'set-field', field: 'title', value: 'Mine', was: '' };
    /** @type {Outcome} */
    const outcome = { outcome: 'replaced', other: 'Theirs' };
    new Status(desk.view).reportOutcomes([{ edit, outcome }]);
    equal(desk.find('.jm-toasts p').textContent, 'outcome.replaced');
  },

  '[E38] [U36] what is too long is told by how much, and not by its place in a file'() {
    const desk = troubled('refused', {
      aside: [add('x'.repeat(5600), 'r1', 's1')],
      message: '$.edits[0].note.text: expected text of at most 5000 characters, but found "xxx".',
    });
    const sentence = desk.find('.jm-troubles p').textContent ?? '';
    ok(sentence.startsWith('trouble.refused too-long “xxx'), sentence);
    ok(sentence.length < 250, sentence);
  },

  '[E38] the length is counted in characters, as the server counts'() {
    const isLong = (/** @type {Edit} */ edit) => {
      const desk = troubled('refused', { aside: [edit] });
      return desk.find('.jm-troubles p').textContent?.includes('too-long');
    };
    /** @param {string} name @param {string} value @returns {SetField} */
    const field = (name, value) => ({ type: 'set-field', field: name, value, was: '' });
    /** @type {Edit[]} */
    const edits = [
      add('😀'.repeat(5000), 'r1', 's1'),
      add('😀'.repeat(5001), 'r1', 's1'),
      field('title', 'x'.repeat(201)),
      field('context.text', 'x'.repeat(201)),
      { type: 'remove-note', id: 'a', was: 'a' },
    ];
    equal(edits.map(isLong), [false, true, true, false, false]);
  },

  async '[E38] letting go of a long text shows how it begins; all of it is behind a button'() {
    const text = 'word '.repeat(1200);
    const desk = troubled('refused', { aside: [add(text, 'r1', 's1')] });
    desk.session.pending.aside.push(add(text, 'r1', 's1'));
    const shown = async (/** @type {string} */ label) => {
      const buttons = [...desk.root.querySelectorAll('.jm-troubles button')];
      buttons.find(({ textContent }) => textContent === label)?.click();
      const { length } = desk.find('.jm-dialog blockquote').textContent;
      document.querySelector('dialog')?.close();
      await closed();
      return length;
    };
    ok((await shown('discard')) < 210, 'all of it is in the question');
    equal(await shown('show-all'), text.length);
  },

  async '[E76] range and unit of a row of values are changed by one edit; what else its scale says stays'() {
    const scale = { min: 0, max: 100, unit: 'h', 'x-from': 'elsewhere' };
    const { fields, press, done, now } = scaleDialog({ kind: 'scale', scale });
    fields({ min: '−0,5', max: ' 12.5 ', unit: '', total: 'sum' });
    press();
    await done;
    equal(now(), { min: -0.5, max: 12.5, 'x-from': 'elsewhere', total: 'sum' });
  },

  async '[E76] what is no range is said at its field, and nothing is changed'() {
    const { fields, press, done, now, said } = scaleDialog({ kind: 'scale' });
    /** @type {Array<[input: {min: string, max: string}, min: string, max: string]>} */
    const wrong = [
      [{ min: '', max: '2' }, 'scale.number', ''],
      [{ min: '0', max: 'x' }, '', 'scale.number'],
      [{ min: '0', max: '1e3' }, '', 'scale.number'],
      [{ min: '0', max: '1000000000000000' }, '', 'scale.number'],
      [{ min: '2', max: '2' }, '', 'scale.above'],
    ];
    for (const [input, min, max] of wrong) {
      fields(input);
      press();
      equal([said('min'), said('max')], [min, max], JSON.stringify(input));
      equal(now(), undefined);
    }
    fields({ min: '-2', max: '2' });
    press();
    await done;
    equal(now(), undefined, 'the same range is no change');
  },

  '[E27] what the sentence says already, the server does not say again'() {
    for (const trouble of /** @type {const} */ (['busy', 'signed-out', 'forbidden', 'gone'])) {
      const desk = troubled(trouble, { message: 'Client must be authenticated' });
      equal(desk.find('.jm-troubles p').textContent, `trouble.${trouble}`);
    }
  },

  async '[E27] words that the browser lets no script copy are shown, to be copied by hand'() {
    const desk = troubled('forbidden', { unsaved: 1 });
    desk.session.pending.aside.push(add('mine', 'r1', 's1'));
    const writeText = () => Promise.reject(new Error('denied'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    try {
      const buttons = [...desk.root.querySelectorAll('.jm-troubles button')];
      buttons.find(({ textContent }) => textContent === 'copy-words')?.click();
      await new Promise((done) => setTimeout(done));
      equal(desk.root.querySelector('.jm-dialog blockquote')?.textContent, 'mine');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    document.querySelector('dialog')?.close();
    await closed();
  },

  async '[E20] what someone adds while a person is asked about a template is not deleted with the rest'() {
    const desk = new Desk('a|b');
    const { stages, rows, context } = picture('|');
    const other = rows.map((row) => ({ ...row, id: 'other', heading: 'Other' }));
    const done = startOverIfSure(desk.view, { context, stages, rows: other }, 'Template');
    desk.remote(add('new', 'r1', 's1'));
    desk.click('.jm-dialog .jm-danger');
    await done;
    equal(
      desk.session.map.notes.map(({ id }) => id),
      ['new'],
    );
  },

  async '[E22] a line across the map is no place to move a note to'() {
    const desk = new Desk('a|');
    /** @type {Row} */
    const line = { id: 'line', heading: 'Line', kind: 'line', tone: 'neutral' };
    desk.session.dispatch([{ type: 'add-row', row: line, after: null }]);
    desk.view.focus({ kind: 'note', id: 'a' });
    const done = askWhere(desk.view, 'note');
    const rows = desk.root.querySelectorAll('.jm-dialog [name=row] > option');
    equal(
      [...rows].map(({ textContent }) => textContent),
      ['Row 1'],
    );
    document.querySelector('dialog')?.close();
    await done;
  },

  async '[E61] where agreeing takes something away, Enter does not agree'() {
    const desk = troubled('forbidden', { unsaved: 1 });
    desk.session.discard = () => ok(false, 'discarded');
    desk.click('.jm-troubles .jm-danger');
    const cancel = /** @type {HTMLElement} */ (document.activeElement);
    equal(cancel.textContent, 'cancel');
    cancel.click();
    await closed();
  },

  async '[E27] letting go shows the getText once more, and asks'() {
    const desk = troubled('forbidden', { unsaved: 1 });
    desk.session.pending.aside.push(add('mine', 'r1', 's1'));
    let dropped = 0;
    desk.session.discard = () => dropped++;
    const letGo = () => desk.click('.jm-troubles .jm-danger');
    letGo();
    equal(desk.find('.jm-dialog blockquote').textContent, 'mine');
    document.querySelector('dialog')?.close();
    await closed();
    equal(dropped, 0);
    letGo();
    desk.click('.jm-dialog .jm-danger');
    await closed();
    equal([dropped, drawn(desk.session.map)], [1, ['a|']]);
  },
};

const focused = () => document.activeElement?.textContent;

async function withCategories() {
  const desk = new Desk('a|');
  /** @type {Edit} */
  const edit = { type: 'change-row', id: 'r1', field: 'categories', value: CATEGORIES, was: [] };
  desk.session.dispatch([edit]);
  desk.view.focus({ kind: 'row', id: 'r1' });
  return desk;
}

/** The dialog of the categories. `agree` presses Save and waits until that is done. @param {Desk} desk */
function opened(desk) {
  const done = editCategories(desk.view);
  const dialog = desk.find('.jm-dialog');
  const agree = () => {
    find(dialog, '.jm-primary').click();
    return done;
  };
  const box = given(dialog.querySelector('textarea'));
  const selects = () => [...dialog.querySelectorAll('select')];
  const choose = (/** @type {number} */ i, /** @type {string} */ value) => {
    selects()[i].value = value;
    selects()[i].dispatchEvent(new Event('change', { bubbles: true }));
  };
  const write = (/** @type {string} */ lines) => {
    box.value = lines;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return { box, agree, selects, choose, write };
}

/** The dialog of range and unit, at a row that is about what is given. @param {Partial<Row>} about */
function scaleDialog(about) {
  const desk = new Desk('a|');
  const row = { id: 'scale', heading: 'Time', tone: 'neutral', ...about };
  desk.session.dispatch([{ type: 'add-row', row, after: null }]);
  desk.view.focus({ kind: 'row', id: row.id });
  const done = editScale(desk.view);
  const dialog = desk.find('.jm-dialog');
  const field = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (find(dialog, `[name=${name}]`));
  return {
    fields: (/** @type {Record<string, string>} */ texts) => {
      for (const [name, text] of Object.entries(texts)) {
        field(name).value = text;
        field(name).dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    press: () => find(dialog, '.jm-primary').click(),
    said: (/** @type {string} */ name) => field(name).validationMessage,
    now: () => desk.session.map.row(row.id)?.scale,
    done,
  };
}

/** Until the browser has told that the dialog was closed. */
async function closed() {
  while (document.querySelector('dialog')) await new Promise((done) => setTimeout(done));
}

/** A desk that tells of a trouble. @param {TroubleKind} trouble @param {Partial<SessionStatus>} more */
function troubled(trouble, more) {
  const desk = new Desk('a|');
  desk.root.prepend(h('div.jm-status'));
  new Status(desk.view).show({ ...desk.session.status, state: 'failed', trouble, ...more });
  ok(desk.root.querySelector('.jm-troubles p'), 'nothing is said');
  return desk;
}
