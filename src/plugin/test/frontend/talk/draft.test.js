import { h } from '../../../main/frontend/editor/dom/element.js';
import { draftOf } from '../../../main/frontend/editor/talk/draft.js';
import { commentHere } from '../../../main/frontend/editor/talk/talk.js';
import { equal, ok } from '../expect.js';
import { Desk } from '../view/desk.js';
import { root } from './confluence.js';

export default {
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
};
