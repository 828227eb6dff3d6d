/**
 * An element in one line: `h('button.jm-undo', {type: 'button', click: undo}, 'Undo')`. Functions
 * become listeners, everything else attributes (none for null and false); children that are null
 * are left out. Text stays text.
 *
 * @template {string} Spec
 * @param {Spec} spec
 * @param {Attributes | null} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {ElementOf<Spec>}
 */
export function h(spec, attributes, ...children) {
  const [tag, ...classes] = spec.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function')
      element.addEventListener(name, /** @type {EventListener} */ (value));
    else if (value != null && value !== false)
      element.setAttribute(name, value === true ? '' : `${value}`);
  }
  element.append(...children.flatMap((child) => child ?? []));
  return /** @type {ElementOf<Spec>} */ (element);
}

/**
 * A button that does something, with its text or picture.
 *
 * @param {string} classes
 * @param {((event: MouseEvent) => unknown) | null} click
 * @param {Node | string} content
 * @param {Attributes} [attributes]
 * @returns {HTMLButtonElement}
 */
export const button = (classes, click, content, attributes) =>
  h(`button.${classes}`, { type: 'button', click, ...attributes }, content);

/** A button that closes what it stands in. @param {GetText} getText @param {() => void} close */
export const cross = (getText, close) =>
  button('jm-close', close, '×', { 'aria-label': getText('close') });

/** The head of a dialog or panel: its title, and the cross that closes it. @param {GetText} getText @param {string} title @param {() => void} close */
export const header = (getText, title, close) =>
  h('header', null, h('h2', null, title), cross(getText, close));

/**
 * Moves an element to a point of the window, to the pixel. By a matrix that the browser turns into text: the engine
 * caches numbers that scripts turn into text, in a table as large as a small map.
 *
 * @param {HTMLElement} element one that stands at the origin
 * @param {number} x @param {number} y in the window
 * @param {DOMRect} origin
 */
export function moveElement(element, x, y, { left, top }) {
  const matrix = new DOMMatrix([1, 0, 0, 1, Math.round(x - left), Math.round(y - top)]);
  element.style.transform = `${matrix}`;
}

/**
 * An element that is sure to be there: the server or the editor has written it.
 *
 * @param {HTMLElement} within @param {`${'.' | ':scope' | '['}${string}`} selectors
 */
export const find = (within, selectors) =>
  /** @type {HTMLElement} */ (within.querySelector(selectors));

/** A picture; what it shows is in the style sheet. @param {string} name */
export const icon = (name) => h(`span.jm-icon.jm-icon-${name}`);

/** The text that an element with links, or a node in it, is drawn for: a link may show something else than its address. @param {Node} node @returns {string} */
export function written(node) {
  const { firstElementChild, dataset, childNodes, textContent } = /** @type {HTMLElement} */ (node);
  if (dataset?.address) return dataset.address;
  return firstElementChild ? [...childNodes].map(written).join('') : (textContent ?? '');
}
