/** The elements at which a prompt comes up. */
const PROMPTED = '.jm-stage,.jm-row-head,.jm-categories>li,.jm-context';

/**
 * Escape takes away a prompt that has come up, until the pointer or the focus goes elsewhere. None
 * comes up where the focus is back from a menu or a text that is gone: it would lie over notes that
 * one turns to next.
 *
 * Only what could show one now is marked: for a mark on the map itself, the browser would look at
 * the prompts of all headings each time a text is opened.
 *
 * @param {HTMLElement} root
 */
export function hushByEscape(root) {
  /** @type {Element | null | undefined} what the pointer is at, perhaps since before this was there */
  let pointed = root.querySelector(`:scope :is(${PROMPTED}):hover`);
  /** @type {Set<Element>} */
  const hushed = new Set();
  const at = (/** @type {EventTarget | null} */ target) =>
    /** @type {Element | null} */ (target)?.closest?.(PROMPTED);
  const hush = (/** @type {boolean} */ is) => {
    for (const one of hushed) one.toggleAttribute('data-hushed', false);
    hushed.clear();
    if (!is) return;
    for (const one of [pointed, at(document.activeElement)]) if (one) hushed.add(one);
    for (const one of hushed) one.toggleAttribute('data-hushed', true);
  };
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hush(true), true);
  root.addEventListener('focusin', ({ relatedTarget }) => hush(!relatedTarget));
  root.addEventListener('pointerover', ({ target, relatedTarget }) => {
    pointed = at(target);
    if (pointed !== at(relatedTarget)) hush(false);
  });
}
