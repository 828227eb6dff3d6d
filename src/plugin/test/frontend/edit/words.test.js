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
    ]);
    equal(chosen.map(wordsOf), ['', '', '', '']);
    equal(wordsOf({ ...row, field: 'heading', value: 'positive' }), 'positive');
    equal(wordsOf(change('a', '', 'tone')), 'tone');
    equal(wordsOf({ type: 'set-field', field: 'persona.name', value: 'Ada', was: '' }), 'Ada');
  },
};
