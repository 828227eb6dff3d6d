import { equal, ok } from '../expect.js';
import { change, drawn } from '../maps.js';
import { Desk } from '../view/desk.js';
import { compose, pause, state, told, writes } from './writer.js';

/** @param {Desk} desk @param {string} text */
const isStored = (desk, text) => Object.values(desk.storage).some((it) => it.includes(text));

export default {
  '[E6] Escape takes back what was saved of a new note'() {
    const desk = writes('a|');
    desk.press('Escape');
    equal([drawn(desk.session.map), told(desk)], [['a|'], 'said.dropped']);
    desk.view.undo();
    equal([desk.typing, desk.input.value, drawn(desk.session.map)], [true, 'Meets', ['a|']]);
    desk.press('Enter');
    equal(drawn(desk.session.map), ['a|Meets']);
  },

  '[E6] of a text that was only opened nothing is given up, and nothing is said'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]').press('Escape');
    equal([told(desk), desk.session.history.past], [undefined, []]);
  },

  '[E6] and brings back an old text'() {
    const desk = new Desk('a|');
    pause(desk.click('[data-note=a]').type('other'));
    desk.type('other still').press('Escape');
    equal(drawn(desk.session.map), ['a|']);
    desk.view.undo();
    equal(desk.input.value, 'other still');
  },

  '[E6] what someone else has made of it in the meantime stays, and a sentence says so'() {
    const desk = new Desk('a|');
    pause(desk.click('[data-note=a]').type('mine'));
    desk.session.pending.queue.length = 0;
    desk.remote(change('a', 'a', 'mine'), change('a', 'mine', 'theirs'));
    desk.press('Escape');
    equal([drawn(desk.session.map), told(desk)], [['theirs|'], 'said.dropped-not']);
  },

  '[E36] [U33] a given-up text is undone in its turn: what was done after it, first'() {
    const desk = new Desk('a,b|');
    desk.click('[data-note=a]').type('abc').press('Escape');
    desk.view.focus({ kind: 'note', id: 'b' });
    desk.press('Delete');
    desk.view.undo();
    equal([desk.typing, drawn(desk.session.map)], [false, ['a,b|']]);
    desk.view.undo();
    equal([desk.typing, desk.input.value], [true, 'abc']);
  },

  '[E36] it comes back once; given up again it is in nobody\u2019s way, and redo still has it'() {
    const desk = new Desk('a,b|');
    desk.view.focus({ kind: 'note', id: 'b' });
    desk.press('Delete');
    desk.click('[data-note=a]').type('abc').press('Escape');
    desk.view.undo();
    pause(desk).press('Escape');
    desk.view.undo();
    equal([desk.typing, drawn(desk.session.map)], [false, ['a,b|']]);
    equal(desk.session.status.undo, null);
    desk.view.redo();
    desk.view.redo();
    equal([desk.typing, desk.input.value], [true, 'abc']);
  },

  '[E36] with the key, too: in a text that has just come back, Undo goes on to what was done before'() {
    const desk = new Desk('a,b|');
    desk.view.focus({ kind: 'note', id: 'b' });
    desk.press('Delete');
    desk.click('[data-note=a]').type('abc').press('Escape');
    const undo = { ctrlKey: true };
    desk.press('z', undo).press('z', undo);
    equal([desk.typing, drawn(desk.session.map)], [false, ['a,b|']]);
  },

  '[E36] [U41] redo is not stuck behind it either: given up once more, what comes after it can be redone'() {
    const desk = new Desk('a,b|');
    desk.click('[data-note=a]').type('abc').press('Escape');
    desk.view.focus({ kind: 'note', id: 'b' });
    desk.press('Delete');
    for (let i = 0; i < 2; i++) desk.view.undo();
    desk.press('Escape');
    desk.view.redo();
    equal([desk.typing, desk.input.value], [true, 'abc']);
    desk.press('Escape');
    desk.view.redo();
    equal([desk.typing, drawn(desk.session.map)], [false, ['a|']]);
    desk.view.undo();
    desk.view.undo();
    equal([desk.typing, desk.input.value], [true, 'abc']);
  },

  '[E36] [U41] by keys and buttons, which save no text that has only just come back'() {
    for (const way of ['key', 'button']) {
      const desk = new Desk('a,b|');
      const step = (/** @type {'undo' | 'redo'} */ name, /** @type {string} */ key) =>
        way === 'key' ? desk.press(key, { ctrlKey: true }) : desk.view[name]();
      desk.click('[data-note=a]').type('abc').press('Escape');
      desk.view.focus({ kind: 'note', id: 'b' });
      desk.press('Delete');
      for (let i = 0; i < 3; i++) step('undo', 'z');
      equal([desk.typing, drawn(desk.session.map)], [false, ['a,b|']], way);
      for (let i = 0; i < 2; i++) step('redo', 'y');
      equal([desk.typing, drawn(desk.session.map)], [false, ['a|']], way);
      equal(desk.session.status.redo, null, way);
    }
  },

  '[E36] [U41] nor do they save it, or lose what can be redone, however long it stands there untouched'() {
    const desk = new Desk('a,b|');
    desk.click('[data-note=a]').type('abc').press('Escape');
    desk.view.focus({ kind: 'note', id: 'b' });
    desk.press('Delete');
    /** @type {Array<[way: 'undo' | 'redo', steps: number]>} */
    const ways = [
      ['undo', 2],
      ['redo', 1],
    ];
    for (const [way, steps] of ways) {
      for (let i = 0; i < steps; i++) desk.view[way]();
      const before = desk.session.status;
      pause(desk).view.writing.keep();
      equal([desk.typing, desk.input.value, drawn(desk.session.map)], [true, 'abc', ['a,b|']], way);
      const { undo, redo } = desk.session.status;
      equal([undo, redo], [before.undo, before.redo], way);
      equal([state(desk), isStored(desk, 'abc')], ['held', true], way);
      desk.view[way]();
    }
    equal([drawn(desk.session.map), isStored(desk, 'abc')], [['a|'], false]);
  },

  '[E46] leaving warns of a text that has come back where the browser stores nothing'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]').type('abc').press('Escape');
    desk.storage.full = true;
    desk.view.undo();
    pause(desk);
    ok(desk.session.atRisk, 'it goes unsaid');
    desk.press('Escape');
    ok(!desk.session.atRisk, 'there is nothing left to lose');
  },

  '[E36] what is typed into a text that has come back is saved as ever'() {
    /** @type {Record<string, (desk: Desk) => unknown>} */
    const typed = {
      letters: (desk) => desk.type('abcd'),
      'letters that are taken back again': (desk) => desk.type('abcd').type('abc'),
      'a word of which only the end is told': (desk) => {
        compose(desk, 'compositionstart');
        desk.input.value = 'abcde';
        compose(desk, 'compositionend');
      },
    };
    for (const [what, type] of Object.entries(typed)) {
      const desk = new Desk('a|');
      desk.click('[data-note=a]').type('abc').press('Escape');
      desk.view.undo();
      pause(desk);
      type(desk);
      equal(state(desk), 'dirty', what);
      pause(desk);
      equal([desk.typing, drawn(desk.session.map)], [true, [`${desk.input.value}|`]], what);
    }
  },

  '[E36] a text that has come back is not replaced by what someone else writes there'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]').type('better').press('Escape');
    desk.view.undo();
    desk.remote(change('a', 'a', 'theirs'));
    equal(desk.input.value, 'better');
    desk.press('Enter');
    equal(drawn(desk.session.map), ['theirs,better|']);
  },
};
