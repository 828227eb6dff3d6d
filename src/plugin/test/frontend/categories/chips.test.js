import { attachChips } from '../../../main/frontend/editor/categories/chips.js';
import { equal } from '../expect.js';
import { Desk } from '../view/desk.js';

const CATEGORIES = [
  { id: 'p', label: 'People' },
  { id: 'q', label: 'Places', prompt: 'Where?' },
];

/** A map whose first row has two categories, and chips for them. @param {...string} lines */
function withCategories(...lines) {
  const desk = new Desk(...lines);
  /** @type {Edit} */
  const edit = { type: 'change-row', id: 'r1', field: 'categories', value: CATEGORIES, was: [] };
  desk.session.dispatch([edit]);
  attachChips(desk.view);
  desk.edits.length = 0;
  return desk;
}

const chips = (/** @type {Desk} */ desk) => [
  ...desk.root.querySelectorAll('.jm-chips:not([hidden]) .jm-chip'),
];
const shown = (/** @type {Desk} */ desk) =>
  chips(desk).map((chip) => `${chip.textContent} ${chip.getAttribute('aria-pressed')}`);
/** What a screen reader says of the open text besides its name. @param {Desk} desk */
const told = ({ input }) =>
  (input.ariaDescribedByElements ?? []).map((one) => one.ariaLabel ?? one.textContent);
/** @param {Desk} desk @param {string} id */
const categoryOf = (desk, id) => desk.session.map.note(id)?.category;
/** @param {Desk} desk @param {number} digit */
const altDigit = (desk, digit) => desk.press(`${digit}`, { code: `Digit${digit}`, altKey: true });

/** Types at the caret, letter by letter, as a browser tells of it. @param {Desk} desk @param {string} text */
function type(desk, text) {
  for (const letter of text) document.execCommand('insertText', false, letter);
}

export default {
  '[E73] the categories of its row are below an open note, in no other text'() {
    const desk = withCategories('a|b', 'c|d');
    desk.view.openText({ place: { kind: 'note', id: 'a' } });
    equal(shown(desk), ['People false', 'Places false']);
    equal(told(desk), ['category', 'People', 'Places']);
    desk.view.finish();
    desk.view.openText({ place: { kind: 'note', id: 'c' } });
    equal([shown(desk), told(desk)], [[], []]);
    desk.view.finish();
    desk.view.openText({ place: { kind: 'row', id: 'r1' } });
    equal([shown(desk), told(desk)], [[], []]);
  },

  '[E73] a chip gives the note its category, pressed again takes it away, and the text stays open'() {
    const desk = withCategories('a|');
    desk.view.openText({ place: { kind: 'note', id: 'a' } });
    chips(desk)[1].click();
    equal([categoryOf(desk, 'a'), desk.typing, shown(desk)[1]], ['q', true, 'Places true']);
    chips(desk)[1].click();
    equal(categoryOf(desk, 'a') || '', '');
    chips(desk)[0].click();
    desk.press('Escape');
    equal(categoryOf(desk, 'a') || '', 'p');
    desk.session.undo();
    equal(categoryOf(desk, 'a') || '', '');
  },

  '[E73] a new note is saved with the category that was chosen before it had a word'() {
    const desk = withCategories('|');
    desk.view.openText({ place: { kind: 'cell', row: 'r1', step: 's1' } });
    altDigit(desk, 2);
    equal([shown(desk)[1], desk.edits], ['Places true', []]);
    desk.type('The shop');
    desk.press('Enter');
    const [note] = desk.session.map.notes;
    equal([note.text, note.category], ['The shop', 'q']);
  },

  '[E73] a label with a colon before the text is the category and goes, whatever its case'() {
    const desk = withCategories('|');
    desk.view.openText({ place: { kind: 'cell', row: 'r1', step: 's1' } });
    type(desk, 'people: the baker');
    equal(desk.input.value, 'the baker');
    desk.press('Enter');
    const [note] = desk.session.map.notes;
    equal([note.text, note.category], ['the baker', 'p']);
  },

  '[E73] a colon behind other words, or in a text that is pasted, stays as it was written'() {
    const desk = withCategories('|');
    desk.view.openText({ place: { kind: 'cell', row: 'r1', step: 's1' } });
    type(desk, 'Persons: all');
    equal(desk.input.value, 'Persons: all');
    desk.type('People: all');
    desk.press('Enter');
    const [note] = desk.session.map.notes;
    equal([note.text, note.category || ''], ['People: all', '']);
  },

  '[E73] on notes in focus, Alt and a digit do it, and take it away again'() {
    const desk = withCategories('a,b|');
    desk.view.focus({ kind: 'note', id: 'a' });
    desk.view.perform({ picked: ['a', 'b'] });
    altDigit(desk, 1);
    equal([categoryOf(desk, 'a'), categoryOf(desk, 'b')], ['p', 'p']);
    altDigit(desk, 3);
    altDigit(desk, 1);
    equal([categoryOf(desk, 'a') || '', categoryOf(desk, 'b') || ''], ['', '']);
  },
};
