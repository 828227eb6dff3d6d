import { equal, given, ok } from '../expect.js';
import { Desk } from '../view/desk.js';
import { attachChips } from '../../../main/frontend/editor/categories/chips.js';
import { readOwn, writeHtml } from '../../../main/frontend/editor/clipboard/copied.js';
import { parse, readHtml } from '../../../main/frontend/editor/clipboard/html.js';
import { copy } from '../../../main/frontend/editor/command/copy.js';
import { attribute, personasOf } from '../../../main/frontend/editor/command/personas.js';
import { editCategories } from '../../../main/frontend/editor/dialogs/categories.js';
import { addition, renewed } from '../../../main/frontend/editor/import/place.js';
import { changes } from '../../../main/frontend/editor/import/changes.js';
import { openActions } from '../../../main/frontend/editor/menus/actions.js';
import { drawPersona } from '../../../main/frontend/editor/persona/persona.js';
import { find } from '../../../main/frontend/editor/dom/element.js';
import { Grid } from '../../../main/frontend/editor/view/grid.js';

const ANNA = { id: 'anna', label: 'Anna', prompt: 'Rides daily' };
const BEN = { id: 'ben', label: 'Ben', prompt: '' };

/** @param {Category[]} value @param {Category[]} [was] @returns {Edit} */
const personas = (value, was = []) => ({ type: 'set-field', field: 'personas', value, was });

/** A map about Anna and Ben. @param {...string} lines */
function withPersonas(...lines) {
  const desk = new Desk(...lines);
  Grid.drawPersona = drawPersona;
  desk.view.grid.view = desk.view;
  drawPersona(desk.view.grid);
  desk.session.dispatch([personas([ANNA, BEN])]);
  desk.edits.length = 0;
  return desk;
}

/** @param {Desk} desk @param {string} id */
const whose = (desk, id) => desk.session.map.note(id)?.persona ?? '';

/** @param {Desk} desk */
const names = (desk) => [...desk.root.querySelectorAll('.jm-personas > [data-persona] > .jm-who')];

/** @param {Desk} desk */
const filtered = (desk) => desk.root.querySelector('.jm-filtered')?.textContent ?? '';

/** Whether a note steps back. @param {Desk} desk @param {string} id */
const isQuiet = (desk, id) =>
  document.adoptedStyleSheets
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : []))
    .some(
      (rule) =>
        rule instanceof CSSStyleRule && desk.find(`[data-note="${id}"]`).matches(rule.selectorText),
    );

/** Gives a note to someone, as the menu does. @param {Desk} desk @param {string} note @param {string} id */
function give(desk, note, id) {
  desk.view.focus({ kind: 'note', id: note });
  desk.view.run(attribute(id));
}

export default {
  '[V34] the personas stand above the table, and their name on each of their notes'() {
    const desk = withPersonas('a,b|c');
    give(desk, 'a', 'anna');
    equal(
      [...desk.root.querySelectorAll('.jm-personas > [data-persona]')].map((li) => li.textContent),
      ['AnnaRides daily', 'Ben'],
    );
    const [who, text] = desk.find('[data-note="a"]').children;
    equal([who.className, who.textContent, text.textContent], ['jm-who', 'Anna', 'a']);
    desk.session.dispatch([personas([{ ...ANNA, label: 'Anna K.' }], [ANNA, BEN])]);
    equal(desk.find('[data-note="a"] > .jm-who').textContent, 'Anna K.');
    desk.view.undo();
    desk.view.undo();
    equal([whose(desk, 'a'), desk.root.querySelector('[data-note="a"] > .jm-who')], ['', null]);
  },

  '[E82] a press on a name lets the other notes step back, says how many, and a second press ends it'() {
    const desk = withPersonas('a,b|c');
    give(desk, 'a', 'anna');
    const [anna, ben] = names(desk);
    anna.click();
    equal([isQuiet(desk, 'a'), isQuiet(desk, 'b'), isQuiet(desk, 'c')], [false, true, true]);
    equal([anna.getAttribute('aria-pressed'), ben.getAttribute('aria-pressed')], ['true', 'false']);
    ok(filtered(desk).startsWith('filter.said'), filtered(desk));
    equal(desk.find('.jm-filtered > span').role, 'status');
    ben.click();
    equal([isQuiet(desk, 'a'), anna.getAttribute('aria-pressed')], [true, 'false']);
    ben.click();
    equal([isQuiet(desk, 'a'), filtered(desk), desk.edits.length], [false, '', 1]);
  },

  '[E82] what ends the filter gives the focus back to a name'() {
    const desk = withPersonas('a|');
    names(desk)[1].click();
    const end = desk.find('.jm-everyone');
    end.focus();
    end.click();
    equal([filtered(desk), document.activeElement === names(desk)[0]], ['', true]);
  },

  '[E82] the filter stays when others name someone else, and goes with the one it is about'() {
    const desk = withPersonas('a|');
    give(desk, 'a', 'ben');
    names(desk)[1].click();
    desk.session.dispatch([personas([ANNA, { ...BEN, label: 'Benedict' }], [ANNA, BEN])]);
    equal([desk.root.dataset.only, names(desk)[1].ariaPressed], ['persona ben', 'true']);
    desk.session.dispatch([personas([ANNA], [ANNA, BEN])]);
    equal([desk.root.dataset.only, filtered(desk)], [undefined, '']);
  },

  '[E82] below an open note a chip, and Alt with its number, say whom it is about'() {
    const desk = withPersonas('a|');
    attachChips(desk.view);
    desk.view.openText({ place: { kind: 'note', id: 'a' } });
    const chips = () => [...desk.root.querySelectorAll('.jm-chips .jm-chip')];
    equal(
      chips().map((chip) => chip.textContent),
      ['Anna', 'Ben'],
    );
    chips()[1].click();
    equal([whose(desk, 'a'), chips()[1].getAttribute('aria-pressed')], ['ben', 'true']);
    desk.press('1', { code: 'Digit1', altKey: true });
    equal(whose(desk, 'a'), 'anna');
    desk.press('1', { code: 'Digit1', altKey: true });
    equal(whose(desk, 'a'), '');
  },

  '[E82] a name and a colon before a text are words: people quote each other'() {
    const desk = withPersonas('|');
    attachChips(desk.view);
    desk.view.openText({ place: { kind: 'cell', row: 'r1', step: 's1' } });
    for (const letter of 'Anna: no!') document.execCommand('insertText', false, letter);
    desk.press('Enter');
    const [note] = desk.session.map.notes;
    equal([note.text, note.persona ?? ''], ['Anna: no!', '']);
  },

  '[E82] the menu of notes that are picked says whom all of them are about, in one undo'() {
    const desk = withPersonas('a,b|');
    desk.view.focus({ kind: 'note', id: 'a' });
    desk.view.perform({ picked: ['a', 'b'] });
    openActions(desk.view, desk.root.getBoundingClientRect());
    const items = [...desk.root.querySelectorAll('.jm-popup [role=menuitemradio]')];
    equal(
      items.map((item) => [item.textContent, item.getAttribute('aria-checked')].join(' ')),
      ['persona.none true', 'Anna false', 'Ben false'],
    );
    /** @type {HTMLElement} */ (items[2]).click();
    equal([whose(desk, 'a'), whose(desk, 'b')], ['ben', 'ben']);
    desk.view.undo();
    equal([whose(desk, 'a'), whose(desk, 'b')], ['', '']);
  },

  async '[E82] a line that keeps its name keeps its notes, and the first proposal is whom the map is about'() {
    const desk = withPersonas('a|');
    give(desk, 'a', 'ben');
    await written(desk, 'Ben: drives\nClara');
    equal(
      personasOf(desk.session.map).map(({ id, label, prompt }) => [id === 'ben', label, prompt]),
      [
        [true, 'Ben', 'drives'],
        [false, 'Clara', ''],
      ],
    );
    desk.session.dispatch([
      personas([], personasOf(desk.session.map).slice()),
      { type: 'set-field', field: 'persona.name', value: 'Ada', was: '' },
    ]);
    const done = editCategories(desk.view, true);
    equal(lines(desk).value, 'Ada');
    find(desk.root, '.jm-dialog .jm-primary').click();
    await done;
    equal(personasOf(desk.session.map)[0].label, 'Ada');
  },

  '[E26] whom a note is about goes along with a copy, to where someone is called the same'() {
    const desk = withPersonas('a|');
    give(desk, 'a', 'anna');
    const html = given(copy(desk.view.state)?.html);
    const body = given(parse(html));
    equal(
      readOwn(body)?.notes?.map(({ persona, whose }) => [persona, whose]),
      [['anna', 'Anna']],
    );
    equal(writeHtml({ notes: [{ text: 'x' }] }).includes('whose'), false);
    const selected = given(parse(`<ul>${desk.find('[data-note="a"]').outerHTML}</ul>`));
    const { notes } = readHtml(selected);
    equal(
      notes?.map(({ text, whose }) => [text, whose]),
      [['a', 'Anna']],
    );
  },

  '[I5] those whom the notes of a file are about are the map’s of that name, or new ones'() {
    const desk = withPersonas('a|');
    const { edits } = addition(desk.session.map, renewed(file()), false);
    desk.session.dispatch(edits);
    const { map } = desk.session;
    equal(
      personasOf(map).map(({ label }) => label),
      ['Anna', 'Ben', 'Clara'],
    );
    const clara = personasOf(map)[2].id;
    equal(
      map.notes.map(({ text, persona }) => [text, persona ?? '']),
      [
        ['a', ''],
        ['one', 'ben'],
        ['two', clara],
      ],
    );
  },

  '[I6] whose note was made another’s in a spreadsheet is that one’s, and a name that nothing was done to is not new'() {
    const desk = withPersonas('a,b|');
    give(desk, 'b', 'anna');
    const json = file();
    json.notes = [
      { id: 'a', row: 'x', step: 'y', text: 'a', persona: 'p2' },
      { id: 'b', row: 'x', step: 'y', text: 'b', persona: 'p3' },
    ];
    json.personas?.push({ id: 'p3', label: 'Anna as she was called' });
    const { edits } = changes(
      desk.session.map,
      json,
      { changed: { a: 'w', b: '' }, values: {}, gone: [] },
      false,
    );
    desk.session.dispatch(edits);
    equal(
      personasOf(desk.session.map).map(({ label }) => label),
      ['Anna', 'Ben', 'Clara'],
    );
    equal([whose(desk, 'a'), whose(desk, 'b')], [personasOf(desk.session.map)[2].id, 'anna']);
  },
};

/** What a file was read as: notes about Ben and about Clara. @returns {MapJson} */
const file = () => ({
  title: '',
  context: {},
  personas: [
    { id: 'p1', label: 'ben' },
    { id: 'p2', label: 'Clara' },
  ],
  stages: [{ id: 'S', heading: 'Stage 1', steps: [{ id: 'y' }] }],
  rows: [{ id: 'x', heading: 'Row 1' }],
  notes: [
    { id: 'n1', row: 'x', step: 'y', text: 'one', persona: 'p1' },
    { id: 'n2', row: 'x', step: 'y', text: 'two', persona: 'p2' },
  ],
});

/** @param {Desk} desk */
const lines = (desk) =>
  /** @type {HTMLTextAreaElement} */ (find(desk.root, '.jm-dialog [name=lines]'));

/** Saves other lines in the dialog. @param {Desk} desk @param {string} text */
async function written(desk, text) {
  const done = editCategories(desk.view, true);
  const box = lines(desk);
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  find(desk.root, '.jm-dialog .jm-primary').click();
  await done;
}
