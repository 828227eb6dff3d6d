/** The elements at which a prompt comes up. */
const PROMPTED = '.jm-stage,.jm-row-head,.jm-categories>li,.jm-context';

/**
 * Escape takes away a prompt that has come up, until the pointer or the focus goes elsewhere. None comes up where the focus
 * is back from a menu or a text that is gone: it would lie over notes that one turns to next.
 *
 * @param {HTMLElement} root
 */
export function hushByEscape(root) {
  const hush = (/** @type {boolean} */ is) => root.classList.toggle('jm-hushed', is);
  const at = (/** @type {EventTarget | null} */ target) =>
    /** @type {Element | null} */ (target)?.closest?.(PROMPTED);
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hush(true), true);
  root.addEventListener('focusin', ({ relatedTarget }) => hush(!relatedTarget));
  root.addEventListener('pointerover', ({ target, relatedTarget }) => {
    if (at(target) !== at(relatedTarget)) hush(false);
  });
}
