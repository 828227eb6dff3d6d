import { send, storageOf } from '../../../main/frontend/editor/talk/comment.js';
import { draftOf } from '../../../main/frontend/editor/talk/draft.js';
import { equal, ok } from '../expect.js';
import { asked, json, root } from './confluence.js';

const NOTE = { id: 'n1', text: 'Too slow', title: 'Plan' };
const NOBODY = new Map();
const MARK = '0123456789abcdef';

/** What the browser that shows it would make of it. @param {string} storage */
function parsed(storage) {
  const xml = `<x xmlns:ac="ac" xmlns:ri="ri">${storage}</x>`;
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  ok(!document.querySelector('parsererror'), storage);
  return document.documentElement;
}

export default {
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
};
