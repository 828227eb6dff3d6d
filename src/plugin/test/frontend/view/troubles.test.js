import { equal, ok } from '../expect.js';
import { add, drawn } from '../maps.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { Status } from '../../../main/frontend/editor/view/status.js';
import { Desk, dialogsClosed } from './desk.js';

export default {
  '[E27] the words that the server refuses stand in the sentence, in quotes, and its own after them'() {
    const desk = troubled('refused', {
      aside: [add('<b>mine</b>', 'r1', 's1')],
      message: 'Why not.',
    });
    const sentence = desk.find('.jm-troubles p');
    equal(sentence.textContent, 'trouble.refused Why not. “<b>mine</b>”');
    equal(sentence.children.length, 0);
  },

  '[E55] words for a map whose file is gone are offered to be added to the one that is there now'() {
    const desk = troubled('other-map', { aside: [add('mine', 'r1', 's1')] });
    let added = 0;
    desk.session.retry = () => void added++;
    const buttons = [...desk.root.querySelectorAll('.jm-troubles button')];
    buttons.find(({ textContent }) => textContent === 'retry.add')?.click();
    equal(added, 1);
  },

  "[E29] what became of one's words is told of the title, too, which has no note to show"() {
    const desk = new Desk('a|');
    /** @type {Edit} */
    const edit = { type: 'set-field', field: 'title', value: 'Mine', was: '' };
    /** @type {Outcome} */
    const outcome = { outcome: 'replaced', other: 'Theirs' };
    new Status(desk.view).reportOutcomes([{ edit, outcome }]);
    equal(desk.find('.jm-toasts p').textContent, 'outcome.replaced');
  },

  '[E38] [U36] what is too long is told by how much, and not by its place in a file'() {
    const desk = troubled('refused', {
      aside: [add('x'.repeat(5600), 'r1', 's1')],
      message: '$.edits[0].note.text: expected text of at most 5000 characters, but found "xxx".',
    });
    const sentence = desk.find('.jm-troubles p').textContent ?? '';
    ok(sentence.startsWith('trouble.refused too-long “xxx'), sentence);
    ok(sentence.length < 250, sentence);
  },

  '[E27] [E41] where the browser stores nothing, nobody is promised that it does'() {
    const words = {
      'trouble.offline': 'You’re offline. Keep writing – your changes are stored here.',
      'unstored.offline': 'You’re offline.',
      'trouble.stopped': 'Something refused this text. Reword it, or copy it.',
      'trouble.not-stored': 'Keep this page open.',
    };
    const said = (/** @type {TroubleKind} */ trouble, /** @type {boolean} */ stored) => {
      const desk = new Desk('a|');
      desk.view.getText = (key) => /** @type {Record<string, string>} */ (words)[key] ?? key;
      const { status } = desk.session;
      new Status(desk.view).show({ ...status, state: 'failed', trouble, stored, unsaved: 1 });
      return desk.find('.jm-troubles p').textContent;
    };
    equal(said('offline', true), words['trouble.offline']);
    equal(said('offline', false), 'You’re offline. Keep this page open.');
    equal(
      said('stopped', false),
      'Something refused this text. Reword it, or copy it. Keep this page open.',
      'what to do is no promise',
    );
  },

  '[E38] the length is counted in characters, as the server counts'() {
    const isLong = (/** @type {Edit} */ edit) => {
      const desk = troubled('refused', { aside: [edit] });
      return desk.find('.jm-troubles p').textContent?.includes('too-long');
    };
    /** @param {string} name @param {string} value @returns {SetField} */
    const field = (name, value) => ({ type: 'set-field', field: name, value, was: '' });
    /** @type {Edit[]} */
    const edits = [
      add('😀'.repeat(5000), 'r1', 's1'),
      add('😀'.repeat(5001), 'r1', 's1'),
      field('title', 'x'.repeat(201)),
      field('context.text', 'x'.repeat(201)),
      { type: 'remove-note', id: 'a', was: 'a' },
    ];
    equal(edits.map(isLong), [false, true, true, false, false]);
  },

  async '[E38] letting go of a long text shows how it begins; all of it is behind a button'() {
    const text = 'word '.repeat(1200);
    const desk = troubled('refused', { aside: [add(text, 'r1', 's1')] });
    desk.session.pending.aside.push(add(text, 'r1', 's1'));
    const shown = async (/** @type {string} */ label) => {
      const buttons = [...desk.root.querySelectorAll('.jm-troubles button')];
      buttons.find(({ textContent }) => textContent === label)?.click();
      const { length } = desk.find('.jm-dialog blockquote').textContent;
      document.querySelector('dialog')?.close();
      await dialogsClosed();
      return length;
    };
    ok((await shown('discard')) < 210, 'all of it is in the question');
    equal(await shown('show-all'), text.length);
  },

  '[E27] what the sentence says already, the server does not say again'() {
    for (const trouble of /** @type {const} */ (['busy', 'signed-out', 'forbidden', 'gone'])) {
      const desk = troubled(trouble, { message: 'Client must be authenticated' });
      equal(desk.find('.jm-troubles p').textContent, `trouble.${trouble}`);
    }
  },

  async '[E27] words that the browser lets no script copy are shown, to be copied by hand'() {
    const desk = troubled('forbidden', { unsaved: 1 });
    desk.session.pending.aside.push(add('mine', 'r1', 's1'));
    const writeText = () => Promise.reject(new Error('denied'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    try {
      const buttons = [...desk.root.querySelectorAll('.jm-troubles button')];
      buttons.find(({ textContent }) => textContent === 'copy-words')?.click();
      await new Promise((done) => setTimeout(done));
      equal(desk.root.querySelector('.jm-dialog blockquote')?.textContent, 'mine');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    document.querySelector('dialog')?.close();
    await dialogsClosed();
  },

  async '[E61] where agreeing takes something away, Enter does not agree'() {
    const desk = troubled('forbidden', { unsaved: 1 });
    desk.session.discard = () => ok(false, 'discarded');
    desk.click('.jm-troubles .jm-danger');
    const cancel = /** @type {HTMLElement} */ (document.activeElement);
    equal(cancel.textContent, 'cancel');
    cancel.click();
    await dialogsClosed();
  },

  async '[E27] letting go shows the words once more, and asks'() {
    const desk = troubled('forbidden', { unsaved: 1 });
    desk.session.pending.aside.push(add('mine', 'r1', 's1'));
    let dropped = 0;
    desk.session.discard = () => dropped++;
    const letGo = () => desk.click('.jm-troubles .jm-danger');
    letGo();
    equal(desk.find('.jm-dialog blockquote').textContent, 'mine');
    document.querySelector('dialog')?.close();
    await dialogsClosed();
    equal(dropped, 0);
    letGo();
    desk.click('.jm-dialog .jm-danger');
    await dialogsClosed();
    equal([dropped, drawn(desk.session.map)], [1, ['a|']]);
  },

  async '[E27] words that have come while they were asked were not shown, so they are asked again'() {
    const desk = troubled('forbidden', { unsaved: 1 });
    const { pending } = desk.session;
    pending.aside.push(add('mine', 'r1', 's1'));
    desk.click('.jm-troubles .jm-danger');
    // Of a window that was closed meanwhile.
    pending.aside.push(add('also mine', 'r1', 's1'));
    desk.click('.jm-dialog .jm-danger');
    await desk.appears('.jm-dialog blockquote + blockquote');
    equal(
      [...desk.root.querySelectorAll('.jm-dialog blockquote')].map((quote) => quote.textContent),
      ['mine', 'also mine'],
    );
    equal(pending.aside.length, 2);
    desk.click('.jm-dialog .jm-danger');
    await dialogsClosed();
    equal(pending.aside, []);
  },
};

/** A desk that tells of a trouble. @param {TroubleKind} trouble @param {Partial<SessionStatus>} more */
function troubled(trouble, more) {
  const desk = new Desk('a|');
  desk.root.prepend(h('div.jm-status'));
  new Status(desk.view).show({ ...desk.session.status, state: 'failed', trouble, ...more });
  ok(desk.root.querySelector('.jm-troubles p'), 'nothing is said');
  return desk;
}
