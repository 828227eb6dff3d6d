/**
 * Gives `parent`, from its `first` child on, one child for each item in this order. Children are known by
 * `data-<name>`; an element that one item jumped over stays where it is, so that moving one
 * column moves one element in each row.
 *
 * @template {HTMLElement} Child
 * @param {HTMLElement} parent
 * @param {number} first
 * @param {readonly {id: string}[]} items
 * @param {keyof Things} name
 * @param {() => Child} make
 * @returns {Child[]}
 */
export function arrange(parent, first, items, name, make) {
  const children = /** @type {HTMLCollectionOf<Child>} */ (parent.children);
  /** @type {Map<string | undefined, Child>} */
  const known = new Map();
  for (let i = first; i < children.length; i++) known.set(children[i].dataset[name], children[i]);
  /** @type {Element | null} */
  let at = children[first] ?? null;
  const result = items.map((item) => {
    const child = known.get(item.id) ?? make();
    known.delete(item.id);
    if (at && at !== child && at.nextElementSibling === child) {
      at.remove();
      at = child;
    }
    if (at === child) at = child.nextElementSibling;
    else parent.insertBefore(child, at);
    return child;
  });
  known.forEach((child) => child.remove());
  return result;
}

/**
 * Sets the data attribute of that name, or takes it away.
 *
 * @param {HTMLElement} element @param {string} name @param {string | number | boolean} [value]
 */
export function mark(element, name, value) {
  if (value || value === 0) element.dataset[name] = `${value}`;
  else delete element.dataset[name];
}

/** @param {HTMLElement} cell @param {'rowspan' | 'colspan'} name @param {number} n */
export function span(cell, name, n) {
  if (n > 1) cell.setAttribute(name, `${n}`);
  else cell.removeAttribute(name);
}
