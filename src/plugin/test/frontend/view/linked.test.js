import { h } from '../../../main/frontend/editor/view/element.js';
import { link } from '../../../main/frontend/editor/view/linked.js';
import { equal } from '../expect.js';

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
};
