import { equal, ok } from '../expect.js';
import { drawn } from '../maps.js';
import { Desk } from './desk.js';

export default {
  '[E5] Enter saves and offers the next note; an empty one leaves no trace'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]').type('b').press('Enter');
    ok(desk.typing, 'the next note is not offered');
    desk.type('c').press('Enter').press('Enter');
    equal(drawn(desk.session.map), ['b,c|']);
    ok(!desk.typing, 'an empty note is still open');
  },

  '[E6] Escape gives a text up, and Undo opens it again'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]').type('better').press('Escape');
    equal(drawn(desk.session.map), ['a|']);
    desk.board.undo();
    equal([desk.typing, desk.input.value], [true, 'better']);
  },

  '[E7] emptying a note deletes it, with what its author saw'() {
    const desk = new Desk('a,b|');
    desk.click('[data-note=a]').type('').press('Enter');
    equal(desk.edits, [{ type: 'remove-note', id: 'a', was: 'a' }]);
    equal(document.activeElement.dataset.note, 'b');
  },

  '[E7] opening a text and leaving it unchanged is no edit, whatever space it ends in'() {
    const desk = new Desk('a |');
    desk.click('.jm-note').press('Enter');
    desk.click('.jm-title-text').press('Enter');
    desk.click('.jm-stage .jm-heading').press('Enter');
    equal(desk.edits, []);
  },

  '[E8] a text that is too long stays open and invalid, uncut, until it is short enough'() {
    const desk = new Desk('a|');
    const long = 'x'.repeat(5001);
    desk.click('[data-note=a]').type(long).press('Enter');
    equal([desk.typing, desk.input.value === long, desk.edits], [true, true, []]);
    ok(desk.input.hasAttribute('aria-invalid'), 'it is not marked invalid');
    desk.type(long.slice(1)).press('Enter');
    equal(desk.session.map.note('a').text.length, 5000);
  },

  '[E19] a note in the tray opens, and its words are saved where it is'() {
    const desk = new Desk('a|');
    const stray = { id: 'x', row: 'gone', step: 's1', text: 'x' };
    desk.session.dispatch([{ type: 'add-note', note: stray, after: null }]);
    desk.click('.jm-unplaced .jm-note').type('kept').press('Enter');
    equal(desk.session.map.note('x'), { ...stray, text: 'kept' });
    equal(desk.root.querySelector('.jm-unplaced .jm-text').textContent, 'kept');
  },

  '[E28] words typed into a note that somebody deletes stay in the box, and bring it back'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]').type('mine');
    desk.session.dispatch([{ type: 'remove-note', id: 'a', was: 'a' }]);
    equal([desk.typing, desk.input.value], [true, 'mine']);
    desk.press('Enter');
    equal(drawn(desk.session.map), ['mine|']);
  },

  '[E1] what the editor draws after edits is what it draws from nothing'() {
    const desk = new Desk('a,b|c', 'd|');
    desk.session.dispatch([
      { type: 'move-stage', id: 'S2', after: null },
      { type: 'add-step', stage: 'S1', step: { id: 'n' }, after: null },
      { type: 'move-row', id: 'r2', after: null },
      { type: 'change-row', id: 'r1', field: 'tone', value: 'positive', was: 'neutral' },
      { type: 'remove-note', id: 'b', was: 'b' },
      { type: 'change-note', id: 'a', field: 'text', value: 'A', was: 'a', row: 'r1', step: 's1' },
    ]);
    const { grid } = desk.board;
    const edited = grid.table.outerHTML;
    Object.assign(grid, { map: null, drawn: new WeakMap() });
    grid.draw(desk.session.map);
    equal(grid.table.outerHTML, edited);
  },
};
