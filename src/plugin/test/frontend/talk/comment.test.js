import { send, storageOf } from '../../../main/frontend/editor/talk/comment.js';
import { draftOf } from '../../../main/frontend/editor/talk/draft.js';
import { keepCommentLinks } from '../../../main/frontend/editor/talk/comment-links.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { showStrayComments } from '../../../main/frontend/editor/talk/stray-comments.js';
import { commentHere } from '../../../main/frontend/editor/talk/talk.js';
import { leadToStrayDrafts } from '../../../main/frontend/editor/reading/drafts.js';
import { offerField } from '../../../main/frontend/editor/reading/talk.js';
import { equal, ok } from '../expect.js';
import { Desk } from '../view/desk.js';

const NOTE = { id: 'n1', text: 'Too slow', title: 'Plan' };
const NOBODY = new Map();
const MARK = '0123456789abcdef';

const root = () =>
  h('div.journey-map', {
    'data-rest': '/wiki/rest/journey-map/1',
    'data-page-id': 7,
    'data-map-name': 'Our "map" & it\'s',
    'data-user': 'eva',
  });

/** Answers instead of Confluence; what it was asked is kept. @param {(url: string) => Response} answer */
async function asked(answer, /** @type {() => Promise<unknown>} */ use) {
  const { fetch } = window;
  /** @type {Array<[url: string, request: RequestInit | undefined]>} */
  const requests = [];
  window.fetch = async (url, request) => {
    requests.push([`${url}`, request]);
    return answer(`${url}`);
  };
  try {
    return { requests, result: await use() };
  } finally {
    window.fetch = fetch;
  }
}

const json = (/** @type {unknown} */ body, status = 200) =>
  new Response(JSON.stringify(body), { status });

/** What people are told, as the server answers it. */
const messages = () =>
  new Response(JSON.stringify({ 'journey-map.editor.state.clean': 'Saved' }), {
    headers: { 'Content-Type': 'application/json' },
  });

/** What the browser that shows it would make of it. @param {string} storage */
function parsed(storage) {
  const xml = `<x xmlns:ac="ac" xmlns:ri="ri">${storage}</x>`;
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  ok(!document.querySelector('parsererror'), storage);
  return document.documentElement;
}

const drawn = () => new Promise((resolve) => setTimeout(resolve));

export default {
  async '[V35] [U57] what was written about a note that is gone by now is shown with what is not saved, and kept with it'() {
    const desk = new Desk('a|');
    Object.assign(desk.root.dataset, { user: 'eva', pageId: '7', mapName: 'Plan: B' });
    desk.session.poller.ask = async () => {};
    draftOf(desk.root, 'a').set('About the note that is there');
    const gone = draftOf(desk.root, 'gone');
    gone.mark('About the one that is gone');
    draftOf(root(), 'gone').set('About another map');
    const show = () => showStrayComments(desk.root, desk.session, async () => desk.view);
    await show();
    equal(
      desk.session.pending.aside.map((words) => 'value' in words && words.value),
      ['About the one that is gone'],
    );
    equal([gone.get(), draftOf(desk.root, 'a').get()], ['', 'About the note that is there']);
    await show();
    equal(desk.session.pending.aside.length, 1);
    ok(!Object.keys(localStorage).some((key) => /B:gone$/.test(key)), 'it stays');
    localStorage.clear();
  },

  async '[V35] a comment quotes the note, links to it and says what was written, with the page as its container'() {
    const { requests, result } = await asked(
      () => json({ id: '9', type: 'comment' }),
      () => send(root(), NOTE, 'Is that so?\nReally', MARK),
    );
    equal(result, '');
    equal(requests.length, 3);
    const [url, request] = requests[2];
    equal(url, '/wiki/rest/api/content');
    const { type, container, body } = JSON.parse(`${request?.body}`);
    equal({ type, container }, { type: 'comment', container: { id: '7', type: 'page' } });
    const shown = parsed(body.storage.value);
    equal(shown.querySelector('blockquote p')?.textContent, 'Too slow');
    equal(
      shown.querySelector('a')?.getAttribute('href')?.split('?')[0],
      `${location.origin}/wiki/rest/journey-map/1/pages/7/maps/Our%20%22map%22%20%26%20it's/notes/n1`,
    );
    equal(
      [...shown.querySelectorAll(':scope > p')].map((p) => p.textContent),
      ['Is that so?', 'Really'],
    );
  },

  '[V35] neither the note nor the comment makes an element, a macro or a reference of its own'() {
    const hostile =
      '<script>struck()</script>"\'><ac:structured-macro ac:name="html"/>]]>&amp;&#0;\u0000\uD800 <!--';
    const shown = parsed(
      storageOf('https://x/"><b>', { id: 'n1', text: hostile, title: hostile }, hostile, NOBODY),
    );
    equal(new Set([...shown.querySelectorAll('*')].map(({ nodeName }) => nodeName)).size, 3);
    ok(shown.textContent?.includes('<ac:structured-macro'), 'its text is there');
    equal(shown.querySelector('a')?.getAttribute('href'), 'https://x/"><b>');
  },

  '[V35] a note that is too long is quoted in part, and no sign is cut in two'() {
    const long = storageOf('https://x', { ...NOTE, text: '😀'.repeat(600) }, 'So', NOBODY);
    const quote = parsed(long).querySelector('blockquote p')?.textContent ?? '';
    equal(quote, `${'😀'.repeat(500)} …`);
  },

  async '[V35] a person is mentioned as Confluence does it, and one who is not known stays as written'() {
    const { requests } = await asked(
      (url) =>
        url.includes('username=ada.k')
          ? json({ userKey: 'ff80"' })
          : url.includes('/user?')
            ? json({}, 404)
            : json({ type: 'comment' }),
      () => send(root(), NOTE, '@ada.k, ask (@nobody) or a@b.example.', MARK),
    );
    const { body } = JSON.parse(`${requests.at(-1)?.[1]?.body}`);
    const said = parsed(body.storage.value).querySelector(':scope > p');
    equal(said?.getElementsByTagName('ri:user')[0].getAttribute('ri:userkey'), 'ff80"');
    equal(said?.textContent, ', ask (@nobody) or a@b.example.');
    equal(requests.length, 5);
  },

  async '[U62] a comment whose answer is lost is not sent once more, nor is another one taken for it'() {
    /** What the links of the comments say that have arrived. @type {string[]} */
    const arrived = [];
    const draft = draftOf(root(), 'n1');
    const posting = async (
      /** @type {string} */ text,
      /** @type {Response} */ answer,
      mark = draft.mark(text),
    ) => {
      const { fetch } = window;
      let posts = 0;
      window.fetch = async (url, request) => {
        if (`${url}`.includes('/comments/n1/'))
          return json({ isSaid: arrived.some((said) => `${url}`.endsWith(`/${said}`)) });
        if (request?.method !== 'POST') return json({ type: 'known', userKey: 'eva' });
        posts++;
        const { body } = JSON.parse(`${request.body}`);
        const said = body.storage.value.match(/said=([0-9a-f]{16})&#34;|said=([0-9a-f]{16})"/);
        if (answer.status !== 404) arrived.push(said[1] ?? said[2]);
        if (answer.type === 'error') throw new TypeError('cut');
        return answer;
      };
      try {
        return [await send(root(), NOTE, text, mark), posts];
      } finally {
        window.fetch = fetch;
      }
    };
    draft.set('Cut off');
    equal(await posting('Cut off', Response.error()), ['', 1]);
    equal(await posting('Cut off', json({ type: 'comment' })), ['', 0]);
    equal(await posting('Cut off', json({}, 500), draftOf(root(), 'n1').mark('Cut off')), ['', 0]);
    draft.set('');
    draft.set('Cut off');
    equal(await posting('Cut off', json({ type: 'comment' })), ['', 1], 'the same once more');
    equal(await posting('Gateway', json({}, 504)), ['', 1]);
    equal(await posting('Other words', json({}, 404)), ['comment.forbidden', 1]);
    equal(await posting('Other words', json({ type: 'comment' })), ['', 1]);
    draft.set('');
    equal(draftOf(root(), 'n1').get(), '');
  },

  '[V35] [U62] the mark of a comment is another as soon as its words are, and when it is sent'() {
    const draft = draftOf(root(), 'n4');
    draft.set('One');
    const mark = draft.mark('One');
    ok(/^[0-9a-f]{16}$/.test(mark), mark);
    equal(draftOf(root(), 'n4').mark('One'), mark);
    const marks = new Set([mark, draft.mark('Two')]);
    draft.set('One');
    marks.add(draft.mark('One'));
    draft.set('');
    draft.set('One');
    marks.add(draft.mark('One'));
    draft.set('');
    equal(marks.size, 4);
  },

  async '[A14] [U58] nobody comments under the name of whoever has signed in since, or of nobody'() {
    /** @param {Response | null} current who is signed in, as Confluence says it */
    const after = async (current) => {
      const { requests, result } = await asked(
        (url) => (url.endsWith('/user/current') && current) || json({ type: 'comment' }),
        () => send(root(), NOTE, 'So', MARK),
      );
      return [result, requests.some(([, request]) => request?.method === 'POST')];
    };
    equal(await after(json({ type: 'known', userKey: 'ada' })), ['trouble.other-user', false]);
    equal(await after(json({ type: 'anonymous' })), ['trouble.signed-out', false]);
    equal(await after(json({ type: 'known', userKey: 'eva' })), ['', true]);
    // Then Confluence's answer to the comment says what is wrong.
    equal(await after(json({}, 404)), ['', true]);
    equal(await after(new Response('<html>Blocked</html>')), ['', true]);
  },

  async '[V35] whatever else comes back is no comment, and says what to do'() {
    /** @param {Response} answer */
    const of = async (answer) =>
      (
        await asked(
          () => answer,
          () => send(root(), NOTE, 'So', MARK),
        )
      ).result;
    equal(await of(json({}, 403)), 'comment.forbidden');
    equal(await of(json({}, 500)), 'comment.failed');
    equal(await of(new Response('<html>Log in</html>')), 'comment.failed');
    equal(await of(json({ type: 'page' })), 'comment.failed');
  },

  '[V35] what was written is kept for that note and that person until it is sent'() {
    const draft = draftOf(root(), 'n1');
    draft.set('Not sent yet');
    equal(draftOf(root(), 'n1').get(), 'Not sent yet');
    equal(draftOf(root(), 'n2').get(), '');
    const other = root();
    other.dataset.user = 'ada';
    equal(draftOf(other, 'n1').get(), '');
    draft.set('');
    equal(draftOf(root(), 'n1').get(), '');
  },

  '[V35] where the browser keeps nothing, what was written is kept as long as the page is there'() {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new Error('full');
    };
    try {
      draftOf(root(), 'n3').set('Not sent yet');
      equal(draftOf(root(), 'n3').get(), 'Not sent yet');
      draftOf(root(), 'n3').set('');
      equal(draftOf(root(), 'n3').get(), '');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  },

  async '[V35] in the dialog each letter is kept at once, so that no reload loses it'() {
    const desk = new Desk('a|');
    desk.view.focus({ kind: 'note', id: 'a' });
    const done = commentHere(desk.view);
    const field = /** @type {HTMLTextAreaElement} */ (desk.find('[name=comment]'));
    field.value = 'Is that';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const draft = draftOf(desk.root, 'a');
    equal(draft.get(), 'Is that');
    desk.root.querySelector('dialog')?.close();
    await done;
    draft.set('');
  },

  async '[V35] what is typed in the window while a comment is sent stays there'() {
    const field = h('textarea', { name: 'comment' });
    const form = h('form', { hidden: true }, field, h('button'), h('p', { role: 'status' }));
    const talk = h('div.jm-talk', { 'data-rest': '/rest', 'data-note': 'n9' }, form);
    talk.append(h('div.jm-remarks'));
    document.body.replaceChildren(talk);
    await asked(
      (url) => {
        if (url.endsWith('/words')) return messages();
        field.value = 'First. And second';
        field.dispatchEvent(new Event('input'));
        return json({ type: 'comment' });
      },
      async () => {
        await offerField(talk, async () => document);
        field.value = 'First.';
        form.dispatchEvent(new Event('submit', { cancelable: true }));
        await drawn();
        await drawn();
      },
    );
    equal([field.value, draftOf(talk, 'n9').get()], ['First. And second', 'First. And second']);
    draftOf(talk, 'n9').set('');
  },

  async '[V35] where a note is gone, its comment that was not sent is shown, and stays until it is deleted'() {
    const talk = root();
    talk.dataset.note = 'gone';
    const open = async () => {
      talk.replaceChildren(h('p.jm-gone'), h('div.jm-remarks'));
      await asked(messages, () => offerField(talk, async () => document));
      return talk.querySelector('textarea');
    };
    equal(await open(), null);
    draftOf(talk, 'gone').mark('Said in vain');
    const field = /** @type {HTMLTextAreaElement} */ (await open());
    equal([field.value, talk.querySelectorAll('form').length], ['Said in vain', 0]);
    field.value = '';
    field.dispatchEvent(new Event('input'));
    equal(await open(), null);
    ok(!Object.keys(localStorage).some((key) => key.includes(':gone')), 'it stays');
  },

  '[V35] [U57] a comment is the same in all windows, so that none writes over what was written in another'() {
    localStorage.clear();
    const draft = draftOf(root(), 'n1');
    const field = /** @type {HTMLTextAreaElement} */ (h('textarea'));
    document.body.append(field);
    draft.showIn(field);
    draftOf(root(), 'n1').set('Said elsewhere');
    const [name] = Object.keys(localStorage);
    dispatchEvent(new StorageEvent('storage', { key: 'another' }));
    equal(field.value, '');
    dispatchEvent(new StorageEvent('storage', { key: name }));
    equal(field.value, 'Said elsewhere');
    draft.set('Said, while the page was kept');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    equal(field.value, 'Said, while the page was kept');
    field.remove();
    draft.set('');
  },

  '[V35] [U57] what is stored of a comment and can not be understood is its words'() {
    localStorage.clear();
    const draft = draftOf(root(), 'n1');
    draft.set('x');
    const [name] = Object.keys(localStorage);
    localStorage.setItem(name, '{"text":"Cut o');
    equal(draftOf(root(), 'n1').get(), '{"text":"Cut o');
    localStorage.setItem(name, 'Said before');
    equal(draftOf(root(), 'n1').get(), 'Said before');
    draft.set('');
  },

  async '[E88] [V35] where a note is gone, its comment is shown as soon as the browser remembers it'() {
    const talk = root();
    talk.dataset.note = 'forgotten';
    talk.append(h('p.jm-gone'), h('div.jm-remarks'));
    const restored = drawn().then(() => draftOf(talk, 'forgotten').set('Said in vain'));
    await asked(messages, () => offerField(talk, async () => document, restored));
    const field = /** @type {HTMLTextAreaElement} */ (talk.querySelector('textarea'));
    equal(field.value, 'Said in vain');
    draftOf(talk, 'forgotten').set('');
  },

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
