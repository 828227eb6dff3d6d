import { h } from '../../../main/frontend/editor/view/element.js';
import { hushByEscape } from '../../../main/frontend/editor/view/prompts.js';
import { equal } from '../expect.js';

export default {
  '[V21] Escape takes a prompt away until the pointer or the focus goes elsewhere'() {
    const words = h('span.jm-heading');
    const [stage, other] = [h('th.jm-stage', { tabindex: -1 }, words), h('th.jm-stage')];
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
    escape();
    stage.focus();
    equal(hushed(), false, 'the focus came');
    root.remove();
  },
};
