import { wordsOf } from '../../../main/frontend/editor/edit/words.js';
import { equal } from '../expect.js';
import { change } from '../maps.js';

export default {
  '[E45] what was chosen for a heading or a note is no word of anybody, what was typed is'() {
    const row = { type: /** @type {const} */ ('change-row'), id: 'r1', was: '' };
    const chosen = /** @type {const} */ ([
      { ...row, field: 'tone', value: 'positive' },
      { ...row, field: 'icon', value: 'star' },
      { ...change('a', '', 'c1'), field: 'category' },
      { ...change('a', '', 'p1'), field: 'persona' },
      { ...change('a', '', 'shop.png'), field: 'picture' },
    ]);
    equal(chosen.map(wordsOf), ['', '', '', '', '']);
    equal(wordsOf({ ...row, field: 'heading', value: 'positive' }), 'positive');
    equal(wordsOf(change('a', '', 'tone')), 'tone');
    equal(wordsOf({ type: 'set-field', field: 'persona.name', value: 'Ada', was: '' }), 'Ada');
  },

  '[E45] headings are words, too, in whatever they come'() {
    const stage = { id: 's', heading: 'Find', prompt: 'Where?', accent: 'teal' };
    const steps = [{ id: 's1', heading: 'Ask' }, { id: 's2' }, { id: 's3', heading: 'Choose' }];
    equal(wordsOf({ type: 'add-stage', stage: { ...stage, steps } }), 'Find: Where?\nAsk\nChoose');
    equal(wordsOf({ type: 'add-step', stage: 's', step: { id: 's1', heading: 'Ask' } }), 'Ask');
    equal(wordsOf({ type: 'add-step', stage: 's', step: { id: 's2' } }), '');
    const categories = [{ id: 'c', label: 'Shop', prompt: 'In town', icon: 'shop' }];
    equal(
      wordsOf({ type: 'add-row', row: { id: 'r', heading: 'Where', tone: 'x', categories } }),
      'Where\nShop: In town',
    );
    equal(wordsOf({ type: 'add-row', row: { id: 'r', prompt: 'Only asked' } }), 'Only asked');
  },

  '[E75] so is a number, and none is nothing; where it stands is no word'() {
    const cell = /** @type {const} */ ({ type: 'set-value', row: 'r1', step: 's1', was: null });
    equal(
      [0, -1.5, null].map((value) => wordsOf({ ...cell, value })),
      ['0', '-1.5', ''],
    );
    /** @type {Scale} */
    const value = { min: 0, max: 9 };
    const field = /** @type {const} */ ('scale');
    equal(wordsOf({ type: 'change-row', id: 'r1', field, value, was: null }), '');
  },

  '[E41] whatever stands in a damaged record keeps no other words from being read'() {
    const rotten = [
      { type: 'add-note' },
      { type: 'add-note', note: null },
      { type: 'add-note', note: 'n' },
      { type: 'add-stage', stage: { steps: [null, 'x', { heading: null }] } },
      { type: 'add-row', row: { categories: 7 } },
      { type: 'change-row', field: 'categories', value: [null, 4] },
      { type: '' },
    ];
    equal(
      rotten.map((edit) => wordsOf(/** @type {Edit} */ (/** @type {unknown} */ (edit)))),
      rotten.map(() => ''),
    );
  },
};
