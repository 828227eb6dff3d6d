import { h } from '../../../main/frontend/editor/dom/element.js';
import { keepCommentLinks } from '../../../main/frontend/editor/talk/comment-links.js';
import { equal } from '../expect.js';
import { asked, drawn, json, root } from './confluence.js';

export default {
  async '[V36] the number of comments stays at a note that is drawn anew or moved, and goes up with a comment'() {
    const map = root();
    const note = h('li.jm-note', { 'data-note': 'n1' }, h('span.jm-text', null, 'Too slow'));
    const other = h('li.jm-note', { 'data-note': 'n2' });
    for (const mode of ['light', 'dark']) {
      note.append(h('a.jm-comments', { 'data-mode': mode, 'data-comments': 2, href: '/x' }));
    }
    map.append(h('ul', null, note, other), h('ul'));
    document.body.replaceChildren(map);
    keepCommentLinks(map, (key, ...args) => [key, ...args].join(' '));
    const shown = (/** @type {string} */ id) =>
      [...map.querySelectorAll(`[data-note="${id}"] > .jm-comments`)].map(
        (link) => link.dataset.comments,
      );
    note.replaceChildren(h('span.jm-text', null, 'Far too slow'));
    await drawn();
    equal(shown('n1'), ['2', '2']);
    note.remove();
    map.lastElementChild?.append(h('li.jm-note', { 'data-note': 'n1' }));
    await drawn();
    equal(shown('n1'), ['2', '2']);
    for (const id of ['n1', 'n2']) {
      map.dispatchEvent(new CustomEvent('jm-commented', { detail: id }));
    }
    equal(
      [shown('n1'), shown('n2')],
      [
        ['3', '3'],
        ['1', '1'],
      ],
    );
    const [link] = map.querySelectorAll('[data-note="n2"] > .jm-comments');
    equal(
      link.getAttribute('href'),
      "/wiki/rest/journey-map/1/pages/7/maps/Our%20%22map%22%20%26%20it's/notes/n2/comments?mode=light",
    );
    equal(link.textContent, 'comments 1');
  },

  '[V36] a list box that gets a link to comments is a list again'() {
    const map = root();
    const note = h('li.jm-note', { 'data-note': 'n1', role: 'option' });
    const list = h('ul', { role: 'listbox', 'aria-label': 'Enter' }, note);
    map.append(list);
    document.body.replaceChildren(map);
    keepCommentLinks(map, (key) => key);
    map.dispatchEvent(new CustomEvent('jm-commented', { detail: 'n1' }));
    equal([list.role, list.ariaLabel, note.role], [null, null, null]);
  },

  async '[V36] whoever comes back to the page sees what others have said, and what is gone'() {
    const notes = ['n1', 'n2'].map((id) => h('li.jm-note', { 'data-note': id }));
    const [one, two] = notes;
    one.append(h('a.jm-comments', { 'data-comments': 1 }));
    const map = root();
    map.dataset.pageId = '77';
    map.append(h('ul', null, ...notes));
    document.body.append(map);
    keepCommentLinks(map, (key, ...args) => [key, ...args].join(' '));
    const counted = (/** @type {HTMLElement} */ note) =>
      note.querySelector('.jm-comments')?.dataset.comments ?? '';
    try {
      const { requests } = await asked(
        () => json({ comments: { n2: 3 } }),
        async () => {
          dispatchEvent(new Event('focus'));
          document.dispatchEvent(new Event('visibilitychange'));
          for (let i = 0; i < 9 && !counted(two); i++) await drawn();
        },
      );
      const name = encodeURIComponent(map.dataset.mapName ?? '');
      // Other tests' maps may be asking, too.
      const own = requests.map(([url]) => url).filter((url) => url.includes('/pages/77/'));
      equal(own, [`/wiki/rest/journey-map/1/pages/77/maps/${name}/comments`]);
      equal([counted(one), counted(two)], ['', '3']);
    } finally {
      map.remove();
    }
  },
};
