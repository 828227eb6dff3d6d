import { equal, given } from '../expect.js';
import { add, drawn, picture, remove } from '../maps.js';
import { askWhere } from '../../../main/frontend/editor/dialogs/move.js';
import { askTogether } from '../../../main/frontend/editor/dialogs/together.js';
import { startOverIfSure } from '../../../main/frontend/editor/dialogs/start-over.js';
import { onFirstUse } from '../../../main/frontend/editor/first-use.js';
import { openMenu } from '../../../main/frontend/editor/menus/menu.js';
import { attend } from '../../../main/frontend/editor/attending/attending.js';
import { ask, titleOf } from '../../../main/frontend/editor/asking/dialog.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { Desk } from '../view/desk.js';

export default {
  async '[E91] the other notes of the cell are offered, at least one has to be chosen, and they become one'() {
    const desk = new Desk('a,b,c|d');
    desk.view.focus({ kind: 'note', id: 'b' });
    const done = askTogether(desk.view);
    const boxes = [...desk.root.querySelectorAll('.jm-dialog [name=note]')];
    equal(
      boxes.map((box) => box.parentElement?.textContent),
      ['a', 'c'],
    );
    equal(desk.find('.jm-dialog .jm-quoted').textContent, 'b');
    desk.click('.jm-dialog .jm-primary');
    equal(desk.edits, [], 'none is chosen');
    boxes[1].click();
    desk.click('.jm-dialog .jm-primary');
    await done;
    equal(drawn(desk.session.map), ['a,b\nc|d']);
    equal(desk.view.at, { kind: 'note', id: 'b' });
    desk.session.undo();
    equal(drawn(desk.session.map), ['a,b,c|d']);
  },

  async '[E91] notes that are gone by the time that someone agrees are left as they are, and it is said'() {
    const desk = new Desk('a,b|');
    desk.view.focus({ kind: 'note', id: 'a' });
    const done = askTogether(desk.view);
    desk.session.dispatch([remove('b')]);
    desk.click('.jm-dialog .jm-primary');
    await done;
    equal(drawn(desk.session.map), ['a|']);
    equal(desk.root.querySelector('.jm-toast')?.textContent?.includes('together.gone'), true);
  },

  '[E14] in a menu, a first letter goes to the next item that begins with it'() {
    const desk = new Desk('a|');
    const run = () => {};
    const labels = ['Move left', 'Move right', 'Delete'];
    const items = labels.map((label) => ({ label, run }));
    openMenu(desk.view, desk.root.getBoundingClientRect(), 'Actions', items);
    const went = ['m', 'M', 'd', 'x'].map((key) => desk.press(key) && focused());
    equal(went, ['Move right', 'Move left', 'Delete', 'Delete']);
  },

  "[E14] a shortcut of the browser's is no first letter"() {
    const desk = new Desk('a|');
    const items = ['Add', 'Reload'].map((label) => ({ label, run() {} }));
    openMenu(desk.view, desk.root.getBoundingClientRect(), 'Actions', items);
    desk.press('r', { ctrlKey: true });
    equal(focused(), 'Add');
  },

  '[E14] in a menu, up and down go from line to line of what stands beside each other, and out of it'() {
    const desk = new Desk('a|');
    const run = () => {};
    const chips = ['A', 'B', 'C', 'D', 'E'].map((label) => {
      const picture = h('span', {}, label);
      Object.assign(picture.style, { display: 'inline-block', width: '100px' });
      return { label, picture, checked: label === 'B', run };
    });
    const items = [
      { label: 'Edit', run },
      { label: 'Category', chips },
      { label: 'Delete', run },
    ];
    const menu = openMenu(desk.view, desk.root.getBoundingClientRect(), 'Actions', items);
    const group = /** @type {HTMLElement} */ (menu.querySelector('[role=group]'));
    Object.assign(group.style, { display: 'flex', flexWrap: 'wrap', width: '270px' });
    group.firstElementChild?.remove();
    const way = 'Down Right Down Down Down Up Up Left Right Up Up Up Left'.split(' ');
    equal(
      way.map((key) => desk.press(`Arrow${key}`) && focused()).join(' '),
      'A B D E Delete E C B C A Edit Delete Delete',
    );
    equal(group.getAttribute('aria-label'), 'Category');
    equal(
      [...group.children].map((chip) => [chip.role, chip.ariaChecked].join(' '))[1],
      'menuitemradio true',
    );
  },

  '[E14] a menu opens on the side where it covers nothing, also if both have the same room'() {
    const desk = new Desk('a|');
    const middle = new DOMRect(innerWidth / 2 - 12, innerHeight / 2 - 12, 24, 24);
    const items = Array.from({ length: 60 }, (_, i) => ({ label: `${i}`, run() {} }));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('[role=menu] { inline-size: 9rem } [role=menuitem] { display: block }');
    document.adoptedStyleSheets.push(sheet);
    const menu = openMenu(desk.view, middle, 'Actions', items);
    document.adoptedStyleSheets.pop();
    equal(menu.style.left, `${middle.right + 4}px`);
  },

  '[E16] the dots that promise a dialog are no part of its title'() {
    const labels = ['Go away …', 'Partir…', 'Wait … for it'];
    equal(labels.map(titleOf), ['Go away', 'Partir', 'Wait … for it']);
  },

  async "[E10] a letter pressed in a menu or a dialog is no shortcut of Confluence's"() {
    const desk = new Desk('a|');
    const { root, view } = desk;
    attend(root, view.session, view.getText, async () => view, onFirstUse);
    let heard = 0;
    const hear = () => heard++;
    document.addEventListener('keypress', hear);
    const press = () =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keypress', { key: 'e', bubbles: true }),
      );
    const items = [{ label: 'Add', run() {} }];
    openMenu(desk.view, desk.root.getBoundingClientRect(), 'Actions', items);
    press();
    desk.press('Escape');
    const asked = ask(desk.view, { title: 'Sure?', body: [], ok: 'Yes' });
    press();
    document.querySelector('dialog')?.close();
    await asked;
    document.body.append(h('button'));
    document.body.querySelector(':scope > button')?.focus();
    press();
    document.removeEventListener('keypress', hear);
    equal(heard, 1, 'outside the map only');
  },

  '[E14] one item of a menu is in the order of Tab, as that of a menu that scrolls must be'() {
    const desk = new Desk('a|');
    const items = ['Add', 'Reload'].map((label) => ({ label, run() {} }));
    const menu = openMenu(desk.view, desk.root.getBoundingClientRect(), 'Actions', items);
    const stops = [...menu.querySelectorAll('button')].map(({ tabIndex }) => tabIndex);
    equal(stops, [0, -1]);
  },

  async '[E87] a dialog opens with the focus on its first field, also of a group of them, and is described by its sentences'() {
    const desk = new Desk('a|');
    const field = h('input', { type: 'radio' });
    const sentences = ['It is shared.', 'It can be undone.'].map((text) => h('p', null, text));
    const body = [...sentences, h('fieldset', null, h('legend', null, 'How?'), field)];
    const asked = ask(desk.view, { title: 'Share', body, ok: 'Yes' });
    const dialog = given(document.querySelector('dialog'));
    equal(document.activeElement === field, true);
    equal(
      dialog.ariaDescribedByElements?.map((one) => one.textContent),
      ['It is shared.', 'It can be undone.'],
    );
    dialog.close();
    await asked;
  },

  async '[E87] where what had the focus before a dialog is gone, the place in the map has it'() {
    const desk = new Desk('a|');
    desk.view.focus({ kind: 'note', id: 'a' });
    const trouble = () => desk.view.notices.trouble('Not saved', [['Discard', () => {}]]);
    trouble();
    desk.click('.jm-troubles .jm-link');
    desk.find('.jm-troubles .jm-link').focus();
    const asked = ask(desk.view, { title: 'Discard', body: [], ok: 'Yes' });
    desk.view.notices.trouble(null);
    document.querySelector('dialog')?.close();
    await asked;
    equal(document.activeElement === desk.view.current(), true);
  },

  async '[E20] what someone adds while a person is asked about a template is not deleted with the rest'() {
    const desk = new Desk('a|b');
    const { stages, rows, context } = picture('|');
    const other = rows.map((row) => ({ ...row, id: 'other', heading: 'Other' }));
    const done = startOverIfSure(desk.view, { context, stages, rows: other }, 'Template');
    desk.remote(add('new', 'r1', 's1'));
    desk.click('.jm-dialog .jm-danger');
    await done;
    equal(
      desk.session.map.notes.map(({ id }) => id),
      ['new'],
    );
  },

  async '[E22] a line across the map is no place to move a note to'() {
    const desk = new Desk('a|');
    /** @type {Row} */
    const line = { id: 'line', heading: 'Line', kind: 'line', tone: 'neutral' };
    desk.session.dispatch([{ type: 'add-row', row: line, after: null }]);
    desk.view.focus({ kind: 'note', id: 'a' });
    const done = askWhere(desk.view, 'note');
    const rows = desk.root.querySelectorAll('.jm-dialog [name=row] > option');
    equal(
      [...rows].map(({ textContent }) => textContent),
      ['Row 1'],
    );
    document.querySelector('dialog')?.close();
    await done;
  },
};

const focused = () => document.activeElement?.textContent;
