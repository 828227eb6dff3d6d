/** The elements at which a prompt comes up. */
const PROMPTED = '.jm-stage,.jm-row-head,.jm-categories>li,.jm-context';

/**
 * Escape takes away a prompt that has come up, until the pointer or the focus goes elsewhere.
 *
 * @param {Element} root
 */
export function hushByEscape(root) {
  const speak = () => root.classList.remove('jm-hushed');
  /** @param {EventTarget | null} target */
  const at = (target) => (target instanceof Element ? target.closest(PROMPTED) : null);
  const hush = (/** @type {KeyboardEvent} */ { key }) =>
    key === 'Escape' && root.classList.add('jm-hushed');
  document.addEventListener('keydown', hush, true);
  root.addEventListener('focusin', speak);
  root.addEventListener('pointerover', (event) => {
    const { target, relatedTarget } = /** @type {PointerEvent} */ (event);
    if (at(target) !== at(relatedTarget)) speak();
  });
}
