import { h } from '../../../main/frontend/editor/view/element.js';
import { hushByEscape } from '../../../main/frontend/editor/view/prompts.js';
import { equal } from '../expect.js';

export default {
  '[V21] Escape takes a prompt away until the pointer or the focus goes elsewhere'() {
    const words = h('span.jm-heading');
    const [stage, other] = [
      h('th.jm-stage', { tabindex: -1 }, words),
      h('th.jm-stage', { tabindex: -1 }),
    ];
    const root = h('div.journey-map', null, stage, other);
    document.body.append(root);
    hushByEscape(root);
    const hushed = () => root.classList.contains('jm-hushed');
    const escape = () =>
      stage.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    /** @param {Element} target @param {Element} relatedTarget */
    const over = (target, relatedTarget) =>
      target.dispatchEvent(new PointerEvent('pointerover', { relatedTarget, bubbles: true }));
    escape();
    over(words, stage);
    equal(hushed(), true, 'the pointer is still at the same heading');
    over(other, stage);
    equal(hushed(), false, 'the pointer is at another');
    other.focus();
    escape();
    stage.focus();
    equal(hushed(), false, 'the focus came');
    root.remove();
  },

  '[V21] no prompt comes up where the focus is back from a menu or a text that is gone'() {
    const stage = h('th.jm-stage', { tabindex: -1 });
    const menu = h('button');
    const root = h('div.journey-map', null, stage, menu);
    document.body.append(root);
    hushByEscape(root);
    stage.focus();
    menu.focus();
    menu.remove();
    stage.focus();
    equal(root.classList.contains('jm-hushed'), true);
    root.remove();
  },
};
