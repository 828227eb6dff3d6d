import { equal, ok } from '../expect.js';
import { add, change, drawn, remove } from '../maps.js';
import { Desk } from './desk.js';

/** The second cell, which is empty. */
const CELL = '.jm-cell:has([data-note=a]) ~ .jm-cell';

/** What is typed is handed on, as after each short while. */
const pause = (/** @type {Desk} */ desk) => (desk.view.writing.pause(), desk);

/** Someone writes a new note into the second cell, in three pauses. @param {...string} lines */
function writes(...lines) {
  const desk = new Desk(...lines);
  desk.click(CELL);
  for (const text of ['M', 'Mee', 'Meets']) pause(desk.type(text));
  return desk;
}

/** @param {Desk} desk @param {string} text */
const isStored = (desk, text) => Object.values(desk.storage).some((it) => it.includes(text));
const state = (/** @type {Desk} */ desk) => desk.find('.jm-status').dataset.state;
const told = (/** @type {Desk} */ desk) => desk.root.querySelector('.jm-toasts p')?.textContent;
/** @param {Desk} desk @param {string} type */
const compose = (desk, type) => desk.input.dispatchEvent(new CompositionEvent(type));

export default {
  '[E34] what is typed is among the edits while the box is still open'() {
    const desk = writes('a|');
    equal([desk.typing, drawn(desk.session.map)], [true, ['a|Meets']]);
    equal(desk.session.pending.queue.length, 1);
  },

  '[E34] the grid does not move while one types, and shows all of it when the text is left'() {
    const desk = new Desk('a|');
    const before = desk.view.grid.table.outerHTML;
    desk.click(CELL);
    const open = desk.view.grid.table.outerHTML;
    pause(desk.type('Meets'));
    equal(desk.view.grid.table.outerHTML, open);
    desk.press('Enter').press('Escape');
    ok(before !== desk.view.grid.table.outerHTML, 'nothing is drawn');
    equal(document.activeElement?.textContent, 'Meets');
  },

  '[E34] all letters of one opening are one step to be undone and redone'() {
    const desk = writes('a|');
    desk.type('Meets a recruiter').press('Escape');
    desk.click('[data-note=a]');
    for (const text of ['aa', 'aaa']) pause(desk.type(text));
    desk.press('Enter').press('Escape');
    const past = desk.session.history.past.map(({ steps }) => steps.length);
    desk.view.undo();
    equal([past.at(-1), drawn(desk.session.map)], [1, ['a|']]);
    desk.view.redo();
    equal(drawn(desk.session.map), ['aaa|']);
  },

  '[E9] what was typed last is handed on even if the map under the box can not be drawn'() {
    const desk = writes('a|');
    desk.type('Meets a recruiter');
    desk.view.grid.draw = () => {
      throw new Error('Something has altered the page.');
    };
    try {
      desk.view.finish();
    } catch {
      // It is reported.
    }
    equal(drawn(desk.session.map), ['a|Meets a recruiter']);
  },

  '[E34] so are those of a heading, which travel as one edit'() {
    const desk = new Desk('a|');
    desk.click('.jm-row-head .jm-heading');
    for (const text of ['R', 'Ro', 'Room']) pause(desk.type(text));
    desk.press('Enter');
    equal(desk.session.pending.queue.length, 1);
    desk.view.undo();
    equal(desk.session.map.row('r1')?.heading, 'Row 1');
    equal(desk.session.history.past, []);
  },

  '[E34] two openings of one text are two steps'() {
    const desk = new Desk('a|');
    for (const text of ['aa', 'aaa'])
      desk.click('[data-note=a]').type(text).press('Enter').press('Escape');
    desk.view.undo();
    equal(drawn(desk.session.map), ['aa|']);
  },

  '[E34] an emptied text is not deleted while it is open'() {
    const desk = writes('a|');
    desk.session.pending.queue.length = 0;
    pause(desk.type(''));
    equal([drawn(desk.session.map), state(desk)], [['a|Meets'], 'held']);
    pause(desk.type('Meets again'));
    equal(drawn(desk.session.map), ['a|Meets again']);
  },

  '[E34] an emptied new note leaves no trace when it is left, not even in what can be undone'() {
    const desk = writes('a|');
    desk.type('').press('Enter');
    equal(
      [drawn(desk.session.map), desk.session.history.past, told(desk)],
      [['a|'], [], undefined],
    );
  },

  '[E34] an emptied old one comes back with its first text, in one step'() {
    const desk = new Desk('a|');
    pause(desk.click('[data-note=a]').type('other'));
    desk.type('').press('Enter');
    equal(drawn(desk.session.map), ['|']);
    desk.view.undo();
    equal(drawn(desk.session.map), ['a|']);
  },

  '[E34] letters that are all taken back again are no step'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]');
    for (const text of ['ab', 'a']) pause(desk.type(text));
    desk.press('Enter').press('Escape');
    equal([drawn(desk.session.map), desk.session.history.past], [['a|'], []]);
  },

  '[E34] what an input method is composing is stored, and not saved before its end'() {
    const desk = new Desk('a|');
    desk.click(CELL);
    compose(desk, 'compositionstart');
    pause(desk.type('ｋ'));
    equal([drawn(desk.session.map), state(desk)], [['a|'], 'held']);
    ok(
      Object.values(desk.storage).some((text) => text.includes('ｋ')),
      'it is nowhere',
    );
    desk.type('か');
    compose(desk, 'compositionend');
    pause(desk);
    equal(drawn(desk.session.map), ['a|か']);
  },

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

  '[E37] [U34] from the first letter on, the status does not say that all is saved'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]');
    desk.session.notify();
    equal(state(desk), 'clean');
    desk.type('ab');
    equal(state(desk), 'dirty');
    desk.type('a');
    equal(state(desk), 'clean');
    desk.type('x'.repeat(5001));
    equal(state(desk), 'held');
    desk.type('a').press('Escape');
    equal(state(desk), 'clean');
  },

  '[E37] while one types, nobody is told again and again that all is saved'() {
    const desk = new Desk('a|');
    const isHeard = () => !desk.root.querySelector('.jm-status [aria-hidden]');
    pause(desk.click('[data-note=a]').type('ab'));
    desk.session.pending.queue.length = 0;
    desk.session.notify();
    equal([state(desk), isHeard()], ['clean', false]);
    desk.press('Enter').press('Escape');
    equal([state(desk), isHeard()], ['clean', true]);
  },

  '[E28] a text into which nothing was typed yet shows what someone else is making of it'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]');
    desk.remote(change('a', 'a', 'and'));
    equal(desk.input.value, 'and');
    desk.type('and mine').press('Enter');
    equal(drawn(desk.session.map), ['and mine|']);
  },

  '[E28] two people in one note: the box goes on with its own text, and makes no third'() {
    const desk = new Desk('a|');
    pause(desk.click('[data-note=a]').type('my'));
    desk.remote(change('a', 'a', 'theirs'));
    for (const text of ['my o', 'my own']) pause(desk.type(text));
    equal(drawn(desk.session.map), ['theirs,my own|']);
    desk.press('Enter').press('Escape');
    desk.view.undo();
    equal(drawn(desk.session.map), ['theirs|']);
  },

  '[E28] words typed into a note that someone deletes bring it back, and undo takes them away again'() {
    const desk = new Desk('a|');
    pause(desk.click('[data-note=a]').type('mine'));
    desk.remote(remove('a'));
    equal(drawn(desk.session.map), ['mine|']);
    desk.type('mine!').press('Enter').press('Escape');
    desk.view.undo();
    equal(drawn(desk.session.map), ['|']);
  },

  '[E28] a new note that was drawn while it was open is the one that the box lies over'() {
    const desk = writes('a|');
    desk.remote(add('theirs', 'r1', 's1'));
    equal(desk.root.querySelectorAll('.jm-note').length, 3);
    equal(desk.view.text.over?.textContent, 'Meets');
    desk.type('Meets!').press('Enter');
    equal(drawn(desk.session.map), ['a,theirs|Meets!']);
  },
};
