import { equal, given } from '../expect.js';
import { editCategories } from '../../../main/frontend/editor/dialogs/categories.js';
import { find } from '../../../main/frontend/editor/dom/element.js';
import { Desk, dialogsClosed } from '../view/desk.js';

const CATEGORIES = [
  { id: 'p', label: 'People', prompt: 'Who do they see?', 'x-from': 'elsewhere' },
  { id: 'q', label: 'Time: morning' },
];

export default {
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
    await dialogsClosed();
  },

  async '[E16] a click on a category opens them all, with the focus in the text'() {
    const desk = await withCategories();
    desk.click('.jm-categories .jm-prompt');
    equal(document.activeElement, await desk.appears('.jm-dialog textarea'));
    document.querySelector('dialog')?.close();
    await dialogsClosed();
    equal(desk.view.at, { kind: 'row', id: 'r1' });
    equal(document.activeElement, desk.root.querySelector('.jm-row-head'));
  },
};

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
