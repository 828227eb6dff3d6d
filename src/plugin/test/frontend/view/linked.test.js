import { h } from '../../../main/frontend/editor/dom/element.js';
import { Grid } from '../../../main/frontend/editor/view/grid.js';
import { link } from '../../../main/frontend/editor/view/linked.js';
import { equal } from '../expect.js';
import { add } from '../maps.js';
import { Desk } from './desk.js';

export default {
  '[V30] what comes to hold a link is no button any more'() {
    for (const [text, role] of [
      ['See https://example.org.', 'group'],
      ['See nothing', 'button'],
    ]) {
      const span = h('span.jm-context-text', null, text);
      const context = h('div.jm-context', { role: 'button' }, span);
      link(span);
      equal(context.role, role, text);
    }
  },

  async '[V30] a list with the focus in it is no list box once a note in it holds a link'() {
    const desk = new Desk('a|');
    desk.view.focus({ kind: 'note', id: 'a' });
    const list = desk.find('.jm-notes');
    equal(list.role, 'listbox');
    Grid.link = link;
    try {
      desk.remote(add('See https://example.org.', 'r1', 's1'));
      await null;
    } finally {
      Grid.link = (span) => span;
    }
    equal([list.role, [...list.children].map(({ role }) => role)], [null, [null, null]]);
  },
};
