import { h } from '../../../main/frontend/editor/dom/element.js';
import { offerField } from '../../../main/frontend/editor/reading/talk.js';
import { draftOf } from '../../../main/frontend/editor/talk/draft.js';
import { equal, ok } from '../expect.js';
import { asked, drawn, json, messages, root } from '../talk/confluence.js';

export default {
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
};
