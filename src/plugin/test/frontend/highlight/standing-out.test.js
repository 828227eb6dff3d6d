import { categorise } from '../../../main/frontend/editor/command/notes.js';
import { openActions } from '../../../main/frontend/editor/menus/actions.js';
import { drawPersona } from '../../../main/frontend/editor/persona/persona.js';
import {
  endByEscape,
  offerToStandOut,
} from '../../../main/frontend/editor/highlight/standing-out.js';
import { Grid } from '../../../main/frontend/editor/view/grid.js';
import { equal, given } from '../expect.js';
import { Desk } from '../view/desk.js';

const PHONE = { id: 'phone', label: 'Phone' };
const MAIL = { id: 'mail', label: 'E-mail' };

/** @param {string} id of the row @param {Category[]} value @param {Category[]} [was] @returns {Edit} */
const categories = (id, value, was = []) => ({
  type: 'change-row',
  id,
  field: 'categories',
  value,
  was,
});

/** Two rows that list channels, the second under other ids; a, b and c are by phone, by e-mail and by phone. */
function channels() {
  const desk = new Desk('a,b|', '|c,d');
  Grid.drawPersona = drawPersona;
  desk.view.grid.view = desk.view;
  drawPersona(desk.view.grid);
  desk.session.dispatch([
    categories('r1', [PHONE, MAIL]),
    categories('r2', [{ id: 'x', label: 'Phone' }]),
  ]);
  for (const [id, category] of Object.entries({ a: 'phone', b: 'mail', c: 'x' })) {
    desk.view.focus({ kind: 'note', id });
    desk.view.run(categorise(category));
  }
  return desk;
}

/** The notes that step back. @param {Desk} desk */
const quiet = (desk) =>
  [...desk.root.querySelectorAll('.jm-note')]
    .filter((note) =>
      document.adoptedStyleSheets
        .flatMap((sheet) => [...sheet.cssRules])
        .flatMap((rule) => (rule instanceof CSSMediaRule ? [...rule.cssRules] : []))
        .some((rule) => rule instanceof CSSStyleRule && note.matches(rule.selectorText)),
    )
    .map((note) => note.dataset.note);

/** @param {Desk} desk */
const said = (desk) => desk.root.querySelector('.jm-filtered > span')?.textContent ?? '';

/** Chooses a category in the menu of the first row. @param {Desk} desk @param {string} label */
async function choose(desk, label) {
  desk.view.focus({ kind: 'row', id: 'r1' });
  const menu = openActions(desk.view, new DOMRect());
  const chip = [...menu.querySelectorAll('.jm-chip')].find((one) => one.textContent === label);
  const was = given(chip).ariaChecked;
  given(chip).click();
  return was;
}

export default {
  async '[E82] in the menu of a row, a category lets its notes stand out, and those of the same name elsewhere'() {
    const desk = channels();
    equal(await choose(desk, 'Phone'), 'false');
    equal([quiet(desk), said(desk)], [['b', 'd'], 'filter.category.said']);
    equal(await choose(desk, 'E-mail'), 'false');
    equal(quiet(desk), ['a', 'c', 'd']);
    equal(await choose(desk, 'E-mail'), 'true');
    equal([quiet(desk), said(desk)], [[], '']);
  },

  async '[E82] it ends with the category, and no edit is made'() {
    const desk = channels();
    const edits = desk.edits.length;
    await choose(desk, 'Phone');
    equal(desk.edits.length, edits);
    desk.session.dispatch([categories('r1', [MAIL], [PHONE, MAIL])]);
    equal([quiet(desk), said(desk)], [[], '']);
  },

  async '[E82] Escape ends it where the key has no other meaning'() {
    const desk = channels();
    await choose(desk, 'Phone');
    desk.view.focus({ kind: 'note', id: 'a' }, true);
    desk.press('Escape');
    equal(quiet(desk), ['b', 'd'], 'from a note it leads to its cell');
    desk.press('Escape');
    equal(quiet(desk), []);
  },

  '[E82] readers press a category in the heading of its row, and again to end it'() {
    const desk = channels();
    desk.root.dataset.canEdit = 'false';
    const shown = { root: desk.root, getText: (/** @type {string} */ key) => key };
    offerToStandOut(shown);
    endByEscape(shown);
    const phone = desk.find('.jm-categories > li > button');
    equal([phone.textContent, phone.ariaPressed], ['Phone', 'false']);
    phone.click();
    equal([quiet(desk), phone.ariaPressed], [['b', 'd'], 'true']);
    phone.click();
    equal([quiet(desk), phone.ariaPressed], [[], 'false']);
    phone.click();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    equal([quiet(desk), phone.ariaPressed], [[], 'false']);
  },

  '[E82] who ends it by the button has the focus at a name again'() {
    const desk = channels();
    desk.root.dataset.canEdit = 'false';
    offerToStandOut({ root: desk.root, getText: (/** @type {string} */ key) => key });
    const phone = desk.find('.jm-categories > li > button');
    phone.click();
    const end = desk.find('.jm-everyone');
    end.focus();
    end.click();
    equal(document.activeElement === phone, true);
  },
};
