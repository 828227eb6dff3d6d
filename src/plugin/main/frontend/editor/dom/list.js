/**
 * A list box, which the list with the focus in it is, holds no links: with one in it, it is a list
 * again.
 *
 * @param {Element | null} list
 */
export function makeList(list) {
  if (list?.role !== 'listbox') return;
  list.ariaLabel = null;
  for (const element of [list, ...list.children]) element.role = null;
}
