import { equal, ok } from '../expect.js';
import { add, change, drawn, remove } from '../maps.js';
import { Desk } from '../view/desk.js';
import { CELL, compose, pause, state, told, writes } from './writer.js';

export default {
  '[E34] what is typed is among the edits while the box is still open'() {
    const desk = writes('a|');
    equal([desk.typing, drawn(desk.session.map)], [true, ['a|Meets']]);
    equal(desk.session.pending.queue.length, 1);
  },

  '[E34] the grid does not move while someone types, and shows all of it when the text is left'() {
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

  '[E37] while someone types, nobody is told again and again that all is saved'() {
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

  '[E28] the caret stays where it was in it, or at its end'() {
    const desk = new Desk('a|');
    const { input } = desk.click('[data-note=a]');
    for (const [at, then] of [
      [0, 0],
      [1, 3],
    ]) {
      input.setSelectionRange(at, at);
      desk.view.text.showValue('and');
      equal([input.selectionStart, input.selectionEnd], [then, then]);
      desk.view.text.showValue('a');
    }
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
