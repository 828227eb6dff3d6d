import { offerChoice } from '../../../main/frontend/editor/reading/choice.js';
import { mapOn } from '../../../main/frontend/editor/reading/map-on.js';
import { keyOfAway } from '../../../main/frontend/editor/hiding/away.js';
import { find } from '../../../main/frontend/editor/dom/element.js';
import { equal } from '../expect.js';
import { Desk } from '../view/desk.js';

/** A reader's page of a map; words are their keys. @param {...string} lines */
function page(...lines) {
  const { root } = new Desk(...lines);
  root.id = `page-${Math.random()}`;
  localStorage.removeItem(keyOfAway(root));
  const getText = (/** @type {string} */ key) => key;
  const choice = offerChoice(root, mapOn(root), getText);
  find(root, '.jm-bar').append(choice);
  return { root, choice };
}

/** @param {{choice: HTMLElement}} page @param {string} name */
const box = ({ choice }, name) =>
  /** @type {HTMLInputElement} */ (
    [...choice.querySelectorAll('label')].find(({ textContent }) => textContent === name)
      ?.firstElementChild
  );

/** @param {{root: HTMLElement}} page */
const seen = ({ root }) =>
  [...root.querySelectorAll('.jm-note')]
    .filter((note) => note.offsetHeight)
    .map((note) => note.textContent);

/** @param {{root: HTMLElement}} page */
const said = ({ root }) => root.querySelector('.jm-put-away > span')?.textContent ?? '';

export default {
  '[E83] a reader unticks rows, which are hidden, and stages, which are collapsed'() {
    const shown = page('a|b', 'c|d');
    box(shown, 'Row 2').click();
    equal([seen(shown), said(shown)], [['a', 'b'], 'away.hidden']);
    box(shown, 'Stage 1').click();
    equal([seen(shown), said(shown)], [['b'], 'away.hidden away.collapsed']);
    box(shown, 'Row 2').click();
    equal([seen(shown), said(shown)], [['b', 'd'], 'away.collapsed']);
  },

  '[E83] what a reader brought back by Show all is ticked when the list is opened again'() {
    const shown = page('a|b', 'c|d');
    box(shown, 'Row 1').click();
    find(shown.root, '.jm-show-all').click();
    equal(seen(shown), ['a', 'b', 'c', 'd']);
    find(shown.choice, '.jm-choice > button').click();
    equal(box(shown, 'Row 1').checked, true);
  },

  '[E83] a reader finds it so at the next visit'() {
    const shown = page('a|b', 'c|d');
    box(shown, 'Row 1').click();
    const { root } = new Desk('a|b', 'c|d');
    root.id = `page-${Math.random()}`;
    const again = { root, choice: offerChoice(root, mapOn(root), (key) => key) };
    find(root, '.jm-bar').append(again.choice);
    equal(seen(again), ['c', 'd']);
    localStorage.removeItem(keyOfAway(root));
  },
};
