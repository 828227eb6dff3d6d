import { h } from '../../../main/frontend/editor/dom/element.js';
import { hushByEscape } from '../../../main/frontend/editor/attending/prompts.js';
import { equal } from '../expect.js';

/** A map with two headings, a note and a button of a menu. */
function map() {
  const [stage, other] = [0, 1].map(() =>
    h('th.jm-stage', { tabindex: -1 }, h('span.jm-heading'), h('span.jm-prompt')),
  );
  const note = h('li.jm-note', { tabindex: -1 });
  const menu = h('button');
  const root = h('div.journey-map', null, stage, other, note, menu);
  document.body.append(root);
  hushByEscape(root);
  return { root, stage, other, note, menu };
}

/** @param {Element} heading whether its prompt doesn't come up although the pointer or the focus is there */
const hushed = (heading) => heading.hasAttribute('data-hushed');

/** @param {Element} target */
const escape = (target) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));

/** The pointer goes there. @param {Element | null} target @param {Element} [relatedTarget] from here */
const over = (target, relatedTarget) =>
  target?.dispatchEvent(new PointerEvent('pointerover', { relatedTarget, bubbles: true }));

export default {
  '[V21] Escape takes a prompt away until the pointer goes elsewhere'() {
    const { root, stage, other } = map();
    over(stage);
    escape(stage);
    equal(hushed(stage), true, 'it stays');
    over(stage.firstElementChild, stage);
    equal(hushed(stage), true, 'the pointer is still at the same heading');
    over(other, stage);
    equal([stage, other].map(hushed), [false, false], 'the pointer is at another');
    root.remove();
  },

  '[V21] Escape takes a prompt away until the focus goes elsewhere'() {
    const { root, stage, other } = map();
    other.focus();
    escape(other);
    equal(hushed(other), true, 'it stays');
    stage.focus();
    equal([stage, other].map(hushed), [false, false], 'the focus came');
    root.remove();
  },

  '[V21] no prompt comes up where the focus is back from a menu or a text that is gone'() {
    const { root, stage, menu } = map();
    stage.focus();
    menu.focus();
    menu.remove();
    stage.focus();
    equal(hushed(stage), true);
    root.remove();
  },

  '[V21] nor at the heading that the pointer is still at then'() {
    const { root, stage, note } = map();
    over(stage);
    note.focus();
    equal(hushed(stage), true);
    root.remove();
  },

  '[E84] what gets the focus marks neither the map nor its headings'() {
    const { root, stage, other, note } = map();
    note.focus();
    equal([root, stage, other].map(hushed), [false, false, false]);
    escape(note);
    equal([root, stage, other].map(hushed), [false, false, false]);
    root.remove();
  },
};
