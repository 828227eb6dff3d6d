import { equal, ok } from '../expect.js';
import { add, change, drawn, remove } from '../maps.js';
import { add as addHeading } from '../../../main/frontend/editor/command/structure.js';
import { cell } from '../../../main/frontend/editor/command/cursor.js';
import { Desk } from '../view/desk.js';

/** A note that was begun in the second cell, and that another window of its author has saved as far as it was. */
function draftInTwoWindows() {
  const desk = new Desk('a|');
  desk.click('.jm-cell:has([data-note=a]) ~ .jm-cell').type('begun');
  desk.view.writing.keepDraft();
  const { id = '' } = desk.view.text.target;
  const draft = add('begun', 'r1', 's2');
  desk.remote({ ...draft, note: { ...draft.note, id } });
  return { desk, id };
}

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
    desk.view.undo();
    equal([desk.typing, desk.input.value], [true, 'better']);
  },

  '[E6] so it does when someone has deleted the note in the meantime'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]').type('better').press('Escape');
    desk.remote(remove('a')).view.undo();
    equal(drawn(desk.session.map), ['better|']);
  },

  '[E6] what someone else wrote in the meantime stays beside the text that comes back'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]').type('better').press('Escape');
    desk.remote(change('a', 'a', 'theirs')).view.undo();
    equal(desk.input.value, 'better');
    desk.press('Enter');
    equal(drawn(desk.session.map), ['theirs,better|']);
  },

  '[E11] a letter typed with AltGr starts a note, a shortcut does not'() {
    const desk = new Desk('|');
    desk.view.focus({ kind: 'cell', row: 'r1', step: 's1' });
    desk.press('l', { ctrlKey: true, altKey: true });
    ok(!desk.typing, 'a shortcut starts a note');
    desk.press('ł', { ctrlKey: true, altKey: true, modifierAltGraph: true });
    ok(desk.typing, 'a letter starts none');
  },

  '[E11] a key that an input method has taken starts a note: what it writes begins in the box'() {
    const desk = new Desk('|');
    desk.view.focus({ kind: 'cell', row: 'r1', step: 's1' });
    desk.press('Process', { keyCode: 229 });
    ok(desk.typing, 'the input method has no box to write in');
  },

  '[E11] Tab with Shift goes back, also where the browser has no name for it'() {
    const desk = new Desk('a|b');
    desk.click('[data-note=b]').type('c').press('Unidentified', { code: 'Tab', shiftKey: true });
    equal(drawn(desk.session.map), ['a|c']);
    ok(desk.typing, 'the cell before is not open');
  },

  '[E16] the name that a new stage or row has for now is there to be typed over'() {
    /** @type {Array<[kind: HeadingKind, id: string]>} */
    const headings = [
      ['stage', 'S1'],
      ['row', 'r1'],
    ];
    for (const [kind, id] of headings) {
      const desk = new Desk('a|b');
      desk.view.focus({ kind, id });
      desk.view.run(addHeading(kind));
      const { value, selectionStart, selectionEnd } = desk.input;
      equal([selectionStart, selectionEnd, value > ''], [0, value.length, true]);
    }
  },

  '[E1] the list with a note in focus is one to choose from, in which screen readers leave the arrows alone'() {
    const desk = new Desk('a|b');
    const roles = (/** @type {string} */ id) => {
      const note = desk.find(`[data-note=${id}]`);
      return [note.parentElement, note].map((element) => element?.getAttribute('role'));
    };
    const chosen = ['listbox', 'option'];
    desk.view.focus({ kind: 'note', id: 'a' });
    equal(roles('a'), chosen);
    equal(desk.find('[role=listbox]').ariaLabel, 'note.label');
    desk.remote(add('x', 'r1', 's1', 'a'));
    equal(roles('x'), chosen);
    equal(roles('b'), [null, null]);
    desk.view.focus({ kind: 'note', id: 'b' });
    equal([roles('b'), roles('a'), roles('x')], [chosen, [null, null], [null, null]]);
    desk.view.focus({ kind: 'cell', row: 'r1', step: 's2' });
    equal(roles('b'), [null, null]);
    equal(desk.root.querySelectorAll('.jm-grid [aria-label]').length, 0);
  },

  '[E10] the title in focus has a menu, so that screen readers leave the arrows alone'() {
    const desk = new Desk('a|');
    desk.view.focus({ kind: 'title' });
    equal(document.activeElement?.getAttribute('aria-haspopup'), 'menu');
  },

  '[E12] closing a message that has the focus brings it back to the map'() {
    const desk = new Desk('a|');
    desk.view.focus({ kind: 'note', id: 'a' });
    desk.view.notices.toast('said');
    const close = [...desk.root.querySelectorAll('.jm-toasts button')].at(-1);
    close?.focus();
    close?.click();
    equal(document.activeElement?.getAttribute('data-note'), 'a');
  },

  '[E15] the keys that undo and redo in a text know nothing of what was typed into another one'() {
    const desk = new Desk('a,b|');
    const write = (/** @type {string} */ words) => document.execCommand('insertText', false, words);
    desk.click('[data-note=a]');
    write(' in one');
    desk.view.finish();
    desk.click('[data-note=b]');
    write(' in another');
    const texts = [desk.input.value];
    for (const way of ['undo', 'redo'])
      while (texts.length < 20 && document.execCommand(way)) texts.push(desk.input.value);
    equal(texts, ['b in another', 'b', 'b in another']);
  },

  '[E15] a message offers to undo what it says, and no longer when something else was done'() {
    const desk = new Desk('a,b|');
    const offers = () => desk.root.querySelectorAll('.jm-toasts .jm-link').length;
    desk.view.focus({ kind: 'note', id: 'b' });
    desk.press('Delete');
    equal(offers(), 1);
    desk.remote(change('a', 'a', 'theirs'));
    equal(offers(), 1);
    desk.click('[data-note=a]').type('mine').press('Enter');
    equal(offers(), 0);
  },

  '[E10] the tray is reached from the last row, and left the same way'() {
    const desk = new Desk('a|');
    desk.session.dispatch([add('x', 'gone', 's1'), add('y', 'gone', 's1', 'x')]);
    desk.view.focus({ kind: 'cell', row: 'r1', step: 's2' });
    const ways = ['Down', 'Down', 'Down', 'Up', 'Up'].map((way) => {
      desk.press(`Arrow${way}`);
      const { at } = desk.view;
      return 'id' in at ? at.id : at.kind;
    });
    equal(ways.slice(0, 4), ['x', 'y', 'y', 'x']);
    equal(desk.view.at, { kind: 'cell', row: 'r1', step: 's2' });
  },

  '[E7] emptying a note deletes it, with what its author saw'() {
    const desk = new Desk('a,b|');
    desk.click('[data-note=a]').type('').press('Enter');
    equal(desk.edits, [{ type: 'remove-note', id: 'a', was: 'a' }]);
    equal(document.activeElement?.getAttribute('data-note'), 'b');
  },

  '[E7] emptying one note of a range of cells leaves the others'() {
    const desk = new Desk('a|b');
    desk.click('[data-note=a]').press('Escape');
    /** @type {CellRange} */
    const range = [cell('r1', 's1'), cell('r1', 's2')];
    desk.view.perform({ range, open: { place: { kind: 'note', id: 'a' } } });
    desk.type('').press('Enter');
    equal(drawn(desk.session.map), ['|b']);
  },

  '[E7] emptying a note that someone else has changed in the meantime leaves their words'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]').type('');
    desk.remote(change('a', 'a', 'theirs')).press('Enter');
    equal(drawn(desk.session.map), ['theirs|']);
    equal(desk.find('.jm-toasts p').textContent, 'outcome.kept');
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
    equal(desk.input.getAttribute('aria-invalid'), 'true');
    desk.type(long.slice(1)).press('Enter');
    equal(desk.session.map.note('a')?.text.length, 5000);
  },

  '[E38] near its limit a text says how much of it is used, counted in characters, and beyond it, by how much'() {
    const desk = new Desk('a|');
    desk.view.getText = (key, ...args) => [key, ...args].join(' ');
    const about = (/** @type {string} */ text) => {
      desk.type(text);
      return desk.input.parentElement?.dataset.about ?? '';
    };
    desk.click('[data-note=a]');
    equal(
      ['', '😀'.repeat(2600), '😀'.repeat(4799), '😀'.repeat(4801), '😀'.repeat(5000)].map(about),
      ['', '', '', 'length 4801 5000', 'length 5000 5000'],
    );
    equal(about(`${'😀'.repeat(5001)}\n`), 'too-long 1 5000');
    desk.click('.jm-title-text');
    equal(desk.view.at.kind, 'note');
  },

  '[E38] a note of emoji that is long enough to be refused if halves of them counted can be left'() {
    const desk = new Desk('a|');
    const text = '😀'.repeat(2600);
    desk.click('[data-note=a]').type(text).press('Enter');
    equal(desk.session.map.note('a')?.text, text);
  },

  '[E8] a text that is too long is not left for another'() {
    const desk = new Desk('a|b');
    const long = 'x'.repeat(5001);
    desk.click('[data-note=a]').type(long).click('[data-note=b]');
    equal([desk.typing, desk.input.value === long], [true, true]);
    equal(document.activeElement, desk.input);
    desk.type('short').click('[data-note=b]');
    equal(drawn(desk.session.map), ['short|b']);
    equal(desk.input.value, 'b');
  },

  '[E9] after a save on leaving the window, the box goes on with its own of two texts'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]').type('mine');
    desk.remote(change('a', 'a', 'theirs'));
    desk.view.writing.keep();
    desk.type('mine, longer').press('Enter');
    equal(drawn(desk.session.map), ['theirs,mine, longer|']);
  },

  '[E9] an edit elsewhere does not make what someone else wrote in the meantime seen'() {
    const desk = new Desk('a|b');
    desk.click('[data-note=a]').type('mine');
    desk.remote(change('a', 'a', 'theirs'));
    desk.session.dispatch([change('b', 'b', 'B', 'r1', 's2')]);
    desk.press('Enter');
    equal(drawn(desk.session.map), ['theirs,mine|B']);
  },

  '[E9] a draft that another window has taken over is gone on with'() {
    const { desk } = draftInTwoWindows();
    desk.type('begun and done').press('Enter');
    equal(drawn(desk.session.map), ['a|begun and done']);
  },

  '[E9] but what a third person has made of that draft is not written over'() {
    const { desk, id } = draftInTwoWindows();
    desk.remote(change(id, 'begun', 'theirs', 'r1', 's2'));
    desk.type('begun and done').press('Enter');
    equal(drawn(desk.session.map), ['a|theirs,begun and done']);
  },

  '[E9] a text that was emptied again leaves no draft behind'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]').type('mine');
    desk.view.writing.keepDraft();
    equal(desk.drafts.at(-1), [change('a', 'a', 'mine')]);
    desk.type('');
    desk.view.writing.keepDraft();
    equal(desk.drafts.at(-1), []);
  },

  '[E8] a text that is too long is kept in this browser to its last letter when the window goes'() {
    const desk = new Desk('a|');
    const long = 'x'.repeat(5001);
    desk.click('[data-note=a]').type(long);
    desk.view.writing.keep();
    equal([desk.edits, desk.drafts.at(-1)], [[], [change('a', 'a', long)]]);
    equal([desk.typing, desk.input.value === long], [true, true]);
  },

  '[E19] a note in the tray opens, and its words are saved where it is'() {
    const desk = new Desk('a|');
    const stray = { id: 'x', row: 'gone', step: 's1', text: 'x' };
    desk.session.dispatch([{ type: 'add-note', note: stray, after: null }]);
    desk.click('.jm-unplaced .jm-note').type('kept').press('Enter');
    equal(desk.session.map.note('x'), { ...stray, text: 'kept' });
    equal(desk.find('.jm-unplaced .jm-text').textContent, 'kept');
  },

  '[E28] words typed into a note that someone deletes stay in the box, and bring it back'() {
    const desk = new Desk('a|');
    desk.click('[data-note=a]').type('mine');
    desk.session.dispatch([{ type: 'remove-note', id: 'a', was: 'a' }]);
    equal([desk.typing, desk.input.value], [true, 'mine']);
    desk.press('Enter');
    equal(drawn(desk.session.map), ['mine|']);
  },

  '[E28] the focus is not lost when Enter saves a new note whose row someone has deleted'() {
    const desk = new Desk('a|', 'b|');
    desk.click('[data-row=r2] > .jm-cell:last-child').type('mine');
    desk.remote(remove('b'), { type: 'remove-row', id: 'r2' }).press('Enter');
    equal(
      desk.session.map.unplaced.map(({ text }) => text),
      ['mine'],
    );
    equal(document.activeElement?.textContent, 'mine');
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
    const { grid } = desk.view;
    const edited = grid.table.outerHTML;
    Object.assign(grid, { map: null, drawn: new WeakMap() });
    grid.draw(desk.session.map);
    equal(grid.table.outerHTML, edited);
  },
};
