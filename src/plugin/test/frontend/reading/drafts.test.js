import { h } from '../../../main/frontend/editor/dom/element.js';
import { leadToStrayDrafts } from '../../../main/frontend/editor/reading/drafts.js';
import { draftOf } from '../../../main/frontend/editor/talk/draft.js';
import { equal } from '../expect.js';
import { root } from '../talk/confluence.js';

export default {
  '[V35] where a note is chosen to comment on it, a link leads to what was written about one that is gone'() {
    const map = root();
    map.append(h('div.jm-notices'), h('ul', null, h('li.jm-note', { 'data-note': 'n1' })));
    draftOf(map, 'n1').set('About the note that is there');
    draftOf(map, 'gone').mark('About the one that is gone');
    leadToStrayDrafts(map, (key) => key);
    const links = [...map.querySelectorAll('.jm-notice a')];
    equal(
      links.map((link) => link.getAttribute('href')?.replace(/.*\/maps/, '')),
      ["/Our%20%22map%22%20%26%20it's/notes/gone/comments?mode=light"],
    );
    localStorage.clear();
  },
};
