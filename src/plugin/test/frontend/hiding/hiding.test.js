import { equal, ok } from '../expect.js';
import { add } from '../maps.js';
import { Desk } from '../view/desk.js';
import { putAway, resume } from '../../../main/frontend/editor/hiding/hiding.js';
import { openActions } from '../../../main/frontend/editor/menus/actions.js';
import { awayBy, hasAway, keyOfAway } from '../../../main/frontend/editor/hiding/away.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { dress } from '../../../main/frontend/editor/dom/own-sheet.js';
import { head } from '../../../main/frontend/editor/command/cursor.js';

/** A map on the page of someone, with nothing put away. @param {...string} lines */
function fresh(...lines) {
  const desk = new Desk(...lines);
  Object.assign(desk.root.dataset, { user: 'eva', pageId: '7', mapName: 'Map/1' });
  localStorage.removeItem(keyOfAway(desk.root));
  dress(desk.root, 'hiding', '');
  return desk;
}

/** @param {Desk} desk @param {'hidden' | 'rows' | 'stages'} way @param {string} id */
const put = (desk, way, id) => putAway(desk.view, way, id);

/** @param {Desk} desk @param {string} row */
const isShown = (desk, row) => !!desk.find(`[data-row="${row}"]`).offsetHeight;

/** @param {Desk} desk @param {string} note */
const isSeen = (desk, note) => !!desk.find(`[data-note="${note}"]`).offsetHeight;

/** @param {Desk} desk */
const said = (desk) => desk.root.querySelector('.jm-put-away > span')?.textContent ?? '';

/** Draws a part of a value in a cell, and gives it. @param {Desk} desk @param {string} row @param {string} step @param {string} part its classes */
function plot(desk, row, step, part) {
  const drawn = h('div');
  drawn.className = part;
  const cell = desk.find(`[data-row="${row}"] [data-step="${step}"]`);
  const [there] = cell.querySelectorAll('.jm-plot');
  if (there) there.append(drawn);
  else cell.append(h('div.jm-plot', null, drawn));
  return drawn;
}

/** @param {HTMLElement} part */
const isDrawn = (part) => getComputedStyle(part).display !== 'none' && !isAway(part);

/** @param {HTMLElement} part of a plot */
const isAway = (part) =>
  getComputedStyle(/** @type {HTMLElement} */ (part.parentElement)).display === 'none';

/** @param {HTMLElement} part of a plot */
const dots = (part) =>
  getComputedStyle(/** @type {HTMLElement} */ (part.parentElement), '::after').content;

export default {
  '[E83] a row is hidden for oneself: no edit is made, a sentence says so, and the browser keeps it'() {
    const desk = fresh('a|b', 'c|d');
    desk.view.focus(head('row', 'r1'));
    put(desk, 'hidden', 'r1');
    equal([isShown(desk, 'r1'), isShown(desk, 'r2'), said(desk)], [false, true, 'away.hidden']);
    equal([desk.edits.length, desk.view.at], [0, head('row', 'r2')]);
    equal([hasAway(desk.root), awayBy(keyOfAway(desk.root)).hidden], [true, ['r1']]);
  },

  '[E83] Show all brings all of it back, and the focus to it'() {
    const desk = fresh('a|b', 'c|d');
    put(desk, 'hidden', 'r2');
    put(desk, 'stages', 'S1');
    equal(said(desk), 'away.hidden away.collapsed');
    desk.click('.jm-show-all');
    equal([isShown(desk, 'r2'), isSeen(desk, 'a'), said(desk)], [true, true, '']);
    equal([desk.view.at, hasAway(desk.root)], [head('row', 'r2'), false]);
  },

  '[E83] of what is collapsed the heading stays, and the other rows and stages are as they were'() {
    const desk = fresh('a|b', 'c|d');
    put(desk, 'rows', 'r1');
    equal(
      ['a', 'b', 'c', 'd'].map((note) => isSeen(desk, note)),
      [false, false, true, true],
    );
    ok(isShown(desk, 'r1'), 'its heading is gone');
    put(desk, 'rows', 'r1');
    put(desk, 'stages', 'S2');
    equal(
      ['a', 'b', 'c', 'd'].map((note) => isSeen(desk, note)),
      [true, false, true, false],
    );
  },

  '[E83] a curve breaks off at a collapsed stage, and stays whole in a collapsed row'() {
    const desk = fresh('|', '|');
    const curves = ['s1', 's2'].map((step) => plot(desk, 'r1', step, 'jm-curve'));
    curves[1].after(h('i.jm-point'));
    const words = h('span.jm-value', null, 'plus 1 of 2, happy');
    desk.find('[data-row="r1"] [data-step="s2"]').append(words);
    put(desk, 'stages', 'S2');
    equal(curves.map(isDrawn), [true, false]);
    equal(getComputedStyle(words).display, 'none', 'who listens is told what is put away');
    ok(dots(curves[1]) !== 'none', 'nothing says that there is more');
    put(desk, 'stages', 'S2');
    put(desk, 'rows', 'r1');
    equal(curves.map(isDrawn), [true, true]);
  },

  '[E83] of a value as a number there are dots where it is collapsed'() {
    const desk = fresh('|', '|');
    const value = h('span.jm-value', null, '12 min');
    const cell = desk.find('[data-row="r1"] [data-step="s1"]');
    cell.append(value);
    const after = () => getComputedStyle(cell, '::after').content;
    equal(after(), 'none');
    put(desk, 'stages', 'S1');
    equal([getComputedStyle(value).display, after() === 'none'], ['none', false]);
  },

  '[E83] a curve in the drawing area of the row above is hidden with its own row'() {
    const desk = fresh('|', '|');
    desk.find('[data-row="r2"]').dataset.joined = 'true';
    const [own, second] = ['jm-curve', 'jm-curve jm-second'].map((name) =>
      plot(desk, 'r1', 's1', name),
    );
    put(desk, 'hidden', 'r2');
    equal([own, second].map(isDrawn), [true, false]);
  },

  '[E83] the arrows pass over what is hidden or collapsed, and stay where there is nothing behind it'() {
    const desk = fresh('a|b|c', 'd|e|f', 'g|h|i');
    put(desk, 'hidden', 'r2');
    put(desk, 'stages', 'S2');
    desk.view.focus({ kind: 'cell', row: 'r1', step: 's1' });
    desk.press('ArrowDown');
    equal(desk.view.at, { kind: 'cell', row: 'r3', step: 's1' });
    desk.press('ArrowRight');
    equal(desk.view.at, { kind: 'cell', row: 'r3', step: 's3' });
    desk.press('ArrowUp');
    equal(desk.view.at, { kind: 'cell', row: 'r1', step: 's3' });
    put(desk, 'hidden', 'r3');
    desk.view.focus({ kind: 'cell', row: 'r1', step: 's3' });
    desk.press('ArrowDown');
    equal(desk.view.at, { kind: 'cell', row: 'r1', step: 's3' });
  },

  '[E83] what someone is led to is shown again'() {
    const desk = fresh('a|b', 'c|d');
    put(desk, 'hidden', 'r2');
    put(desk, 'stages', 'S2');
    desk.view.focus({ kind: 'note', id: 'd' });
    equal([isSeen(desk, 'd'), said(desk)], [true, '']);
    put(desk, 'rows', 'r1');
    desk.view.openText({ place: { kind: 'cell', row: 'r1', step: 's1' } });
    equal([isSeen(desk, 'a'), said(desk)], [true, '']);
  },

  '[E83] what others change in there is told, and there when it is shown'() {
    const desk = fresh('a|b', 'c|d');
    put(desk, 'hidden', 'r2');
    desk.remote(add('new', 'r1', 's1'));
    equal(said(desk), 'away.hidden');
    desk.remote(add('newer', 'r2', 's1'));
    equal(said(desk), 'away.hidden away.changed');
    desk.click('.jm-show-all');
    ok(isSeen(desk, 'newer'), 'lost');
  },

  '[E83] a row that someone deletes is no longer spoken of'() {
    const desk = fresh('a|b', '|');
    put(desk, 'hidden', 'r2');
    desk.remote({ type: 'remove-row', id: 'r2' });
    equal(said(desk), '');
  },

  '[E84] what is edited elsewhere has no style looked at anew for what is put away'() {
    const desk = fresh('a|b', 'c|d');
    put(desk, 'hidden', 'r2');
    const { replaceSync } = CSSStyleSheet.prototype;
    let count = 0;
    CSSStyleSheet.prototype.replaceSync = function (/** @type {string} */ text) {
      count++;
      replaceSync.call(this, text);
    };
    desk.remote(add('new', 'r1', 's1'));
    equal(count, 0);
    desk.click('.jm-show-all');
    CSSStyleSheet.prototype.replaceSync = replaceSync;
    equal([count, isShown(desk, 'r2')], [1, true]);
  },

  '[E83] it is so again at the next visit, and nonsense in the storage is nothing'() {
    const before = fresh('a|b', 'c|d');
    put(before, 'hidden', 'r1');
    const desk = new Desk('a|b', 'c|d');
    Object.assign(desk.root.dataset, { user: 'eva', pageId: '7', mapName: 'Map/1' });
    resume(desk.root, desk.view.session, desk.view.getText);
    equal([isShown(desk, 'r1'), said(desk)], [false, 'away.hidden']);
    localStorage.setItem(keyOfAway(desk.root), '{"hidden":["r1\'] {} *"],"rows":7');
    equal(awayBy(keyOfAway(desk.root)), { hidden: [], rows: [], stages: [] });
    localStorage.setItem(keyOfAway(desk.root), '{"hidden":["r1\'] {} *", "r2"],"rows":7}');
    equal(awayBy(keyOfAway(desk.root)).hidden, ['r2']);
  },

  '[E83] the menu of a row offers it, but not for the last row that is to be seen'() {
    const desk = fresh('a|b', 'c|d');
    const labels = () => {
      openActions(desk.view, desk.root.getBoundingClientRect());
      const items = [...desk.root.querySelectorAll('.jm-popup .jm-item-label')];
      const texts = items.map(({ textContent }) => `${textContent}`);
      desk.press('Escape');
      return texts.filter((text) => text.startsWith('away.'));
    };
    desk.view.focus(head('row', 'r1'));
    equal(labels(), ['away.collapse.row', 'away.hide']);
    put(desk, 'rows', 'r1');
    equal(labels()[0], 'away.expand.row');
    put(desk, 'hidden', 'r2');
    desk.view.focus(head('row', 'r1'));
    equal(labels(), ['away.expand.row']);
    desk.view.focus(head('stage', 'S1'));
    equal(labels(), ['away.collapse.stage']);
  },

  '[E83] what is put away between two corners is not chosen with the rest, and not deleted with it'() {
    const desk = fresh('a|b', 'c|d', 'e|f');
    put(desk, 'hidden', 'r2');
    desk.view.focus({ kind: 'cell', row: 'r1', step: 's1' });
    const corner = desk.find('[data-note="f"]');
    corner.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    equal([...desk.view.picked].sort(), ['a', 'b', 'e', 'f']);
    desk.press('Delete');
    equal(
      desk.session.map.notes.map(({ id }) => id),
      ['c', 'd'],
    );
  },

  '[E83] what is put away is no longer chosen'() {
    const desk = fresh('a|b', 'c|d', 'e|f');
    desk.view.focus({ kind: 'cell', row: 'r1', step: 's1' });
    desk
      .find('[data-note="f"]')
      .dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    equal(desk.view.picked.size, 6);
    put(desk, 'stages', 'S2');
    equal([desk.view.picked.size, desk.view.range], [0, null]);
  },
};
