import { bringBackWhatIsTaken, Watch } from '../../../main/frontend/editor/writing/taken.js';
import { equal, ok } from '../expect.js';
import { change, drawn } from '../maps.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { Desk } from '../view/desk.js';

/** The second cell, which is empty. */
const CELL = '.jm-cell:has([data-note=a]) ~ .jm-cell';

/** Someone has typed a word, and goes on behind it. @param {string} [selector] */
function typing(selector = CELL) {
  const desk = new Desk('a|');
  desk.root.dataset.pageId = '1';
  desk.root.dataset.mapName = 'Journey map';
  desk.root.dataset.editor = '/';
  new Watch(desk.view);
  desk.click(/** @type {import('../view/desk.js').Selector} */ (selector));
  letters('Meets ');
  return desk;
}

/** What the keyboard does: it writes wherever the focus is. @param {string} text */
const letters = (text) => void document.execCommand('insertText', false, text);

/** What was seen to at once, before the next key. */
const now = () => Promise.resolve();

/** @param {(desk: Desk) => void} take @param {string} [selector] */
async function goesOn(take, selector) {
  const desk = typing(selector);
  take(desk);
  await now();
  letters('Ada');
  desk.view.finish();
  return desk;
}

/** In whatever way something on the page does it. @type {Record<string, (desk: Desk) => void>} */
const WAYS = {
  'the box to the end of the page': ({ view }) => document.body.append(view.text.frame),
  'the field to the end of the page': ({ view }) => document.body.append(view.text.input),
  'a wrapper around the field': ({ view }) => {
    const wrapper = h('div');
    view.text.input.replaceWith(wrapper);
    wrapper.append(view.text.input);
  },
  'the field out of the page': ({ view }) => view.text.input.remove(),
  'the map into another element': ({ root }) => {
    const other = document.body.appendChild(h('div'));
    other.append(root);
  },
  'a copy in the place of the map': ({ root }) => root.replaceWith(root.cloneNode(true)),
  'the whole page written anew': () => {
    document.body.innerHTML = document.body.innerHTML;
  },
};

export default {
  ...Object.fromEntries(
    Object.entries(WAYS).map(([way, take]) => [
      `[E56] what is typed goes on where it was: ${way}`,
      async () => {
        const desk = await goesOn(take);
        equal(drawn(desk.session.map), ['a|Meets Ada']);
        equal(document.querySelectorAll('.journey-map').length, 1);
        ok(desk.root.isConnected, 'on the page');
      },
    ]),
  ),

  async '[E56] so it does in a text that was there, with the caret in its middle'() {
    const desk = typing('[data-note=a]');
    desk.input.setSelectionRange(2, 4);
    document.body.append(desk.view.text.frame);
    await now();
    letters('-');
    desk.view.finish();
    equal(drawn(desk.session.map), ['aM-ts|']);
  },

  async '[E56] what is typed after all of a note was deleted is in its cell'() {
    const desk = await goesOn((desk) => {
      desk.input.select();
      document.execCommand('delete');
      document.body.append(desk.view.text.frame);
    }, '[data-note=a]');
    equal(drawn(desk.session.map), ['Ada|']);
  },

  async '[E56] a map that comes back later has its text open again'() {
    const desk = typing();
    desk.root.remove();
    await new Promise((done) => setTimeout(done));
    equal([drawn(desk.session.map), desk.session.pending.count > 0], [['a|Meets'], true]);
    document.body.append(desk.root);
    await now();
    letters('Ada');
    desk.view.finish();
    equal(drawn(desk.session.map), ['a|Meets Ada']);
  },

  async '[E56] what someone else has made of it until then is not written over'() {
    const desk = typing('[data-note=a]');
    desk.root.remove();
    await new Promise((done) => setTimeout(done));
    equal(drawn(desk.session.map), ['aMeets|']);
    desk.session.pending.queue.length = 0;
    desk.remote(change('a', 'a', 'aMeets'), change('a', 'aMeets', 'theirs'));
    document.body.append(desk.root);
    await now();
    equal([desk.typing, desk.input.value], [true, 'theirs']);
    desk.view.finish();
    equal(drawn(desk.session.map), ['theirs|']);
  },

  async '[E56] one that is taken away for good has its words among the edits'() {
    const desk = typing();
    desk.root.remove();
    await now();
    equal(drawn(desk.session.map), ['a|Meets']);
    ok(Object.values(desk.storage).join().includes('Meets'), 'not stored');
  },

  async '[E56] whoever has gone on to something else is left there'() {
    const desk = typing();
    const field = document.body.appendChild(h('input'));
    document.body.append(desk.view.text.frame);
    field.focus();
    await now();
    equal([document.activeElement, drawn(desk.session.map)], [field, ['a|Meets']]);
  },

  async '[E56] a text that its author leaves was not taken away, however often they write another'() {
    const desk = typing();
    for (let i = 0; i < 7; i++) {
      desk.press('Enter');
      await now();
      letters(`${i}`);
    }
    desk.input.blur();
    await now();
    equal([desk.typing, drawn(desk.session.map)], [false, ['a|Meets,0,1,2,3,4,5,6']]);
  },

  async '[E56] it goes on as often as five times'() {
    const desk = typing();
    for (let i = 0; i < 5; i++) {
      document.body.append(desk.view.text.frame);
      await now();
      letters(`${i}`);
      await new Promise((done) => setTimeout(done));
    }
    desk.view.finish();
    equal(drawn(desk.session.map), ['a|Meets 01234']);
  },

  async '[E56] so does a text that was given up and has come back'() {
    const desk = typing();
    desk.press('Escape').view.undo();
    letters(' Ada');
    document.body.append(desk.view.text.frame);
    await now();
    letters(' Lovelace');
    desk.view.finish();
    equal(drawn(desk.session.map), ['a|Meets Ada Lovelace']);
  },

  ...Object.fromEntries(
    [CELL, '[data-note=a]'].map((selector) => [
      `[E6] Escape gives up all of a text that was put back, and undo has its words: ${selector}`,
      async () => {
        const desk = typing(selector);
        document.body.append(desk.view.text.frame);
        await now();
        letters('Ada');
        const { value } = desk.input;
        desk.press('Escape');
        equal([desk.typing, drawn(desk.session.map)], [false, ['a|']]);
        desk.view.undo();
        equal([desk.typing, desk.input.value], [true, value]);
        desk.view.finish();
      },
    ]),
  ),

  async '[E6] so it does if nothing was typed since'() {
    const desk = typing();
    document.body.append(desk.view.text.frame);
    await now();
    desk.press('Escape');
    equal(drawn(desk.session.map), ['a|']);
    desk.view.undo();
    equal([desk.typing, desk.input.value], [true, 'Meets']);
    desk.view.finish();
  },

  async '[E6] Escape brings back a note all of whose text was deleted before it was put back'() {
    const desk = typing('[data-note=a]');
    desk.input.select();
    document.execCommand('delete');
    document.body.append(desk.view.text.frame);
    await now();
    letters('Ada');
    desk.press('Escape');
    equal(drawn(desk.session.map), ['a|']);
    desk.view.undo();
    equal([desk.typing, desk.input.value], [true, 'Ada']);
    desk.view.finish();
  },

  async '[E47] all that was typed before and after a text was put back is one step for undo'() {
    const desk = await goesOn(WAYS['the field out of the page']);
    desk.view.undo();
    equal([desk.typing, drawn(desk.session.map)], [false, ['a|']]);
    desk.view.redo();
    equal(drawn(desk.session.map), ['a|Meets Ada']);
  },

  async '[E56] so does one that was open before what sees to it was there'() {
    const desk = new Desk('a|');
    desk.click(CELL);
    letters('Meets ');
    bringBackWhatIsTaken(desk.root, () => Promise.resolve(desk.view));
    await now();
    document.body.append(desk.view.text.frame);
    await now();
    letters('Ada');
    desk.view.finish();
    equal(drawn(desk.session.map), ['a|Meets Ada']);
  },

  async '[E56] a script that insists has its way, and no word is lost'() {
    const desk = typing();
    for (let i = 0; i < 20; i++) {
      document.body.append(desk.view.text.frame);
      await now();
    }
    equal([desk.typing, drawn(desk.session.map)], [false, ['a|Meets']]);
  },
};
