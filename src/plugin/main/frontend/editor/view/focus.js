import { cellOf, position } from '../command/cursor.js';
import { firstPlace } from '../command/keymap.js';

/**
 * The focus on a map: brings it to a place, and follows it where the person takes it.
 *
 * The grid is one tab stop: only the element in focus has a tabindex. Elements get one when the
 * focus comes to them, so taking over a large map touches none of its cells.
 */
export class Focus {
  /** @param {EditorView} view */
  constructor(view) {
    this.view = view;
    /** @type {HTMLElement | null} the one element that has a tabindex */
    this.stop = null;
    /** @type {HTMLElement | null} the list that it stands in, if it is a note */
    this.list = null;
  }

  /** The element of the place in focus, or of what stands for it. */
  current() {
    const { grid, at, session } = this.view;
    return grid.element(at) ?? grid.element(firstPlace(session.map));
  }

  /** @param {Place} place @param {boolean} [still] whether nothing is to move: it is under the pointer already */
  move(place, still) {
    this.view.at = place;
    const element = this.current();
    this.stopAt(element);
    element?.focus({ preventScroll: true });
    if (!still) element?.scrollIntoView({ block: 'nearest' });
  }

  /** An element has got the focus, in any way. @param {HTMLElement} target */
  came(target) {
    const { view } = this;
    const place = view.grid.place(target);
    if (!place || target.matches('a') || view.text.frame.contains(target)) return;
    view.at = place;
    this.stopAt(target);
    const { map } = view.session;
    // The tray lies below all columns, so the way back leads to the column that the person came
    // from.
    const inTray = place.kind === 'note' && !cellOf(map, place);
    if (place.kind !== 'stage' && !inTray) [, view.column] = position(map, place);
    view.onFocus(target);
  }

  /** @param {HTMLElement | null} element the one that Tab comes back to */
  stopAt(element) {
    const { view } = this;
    if (this.stop !== element) this.stop?.removeAttribute('tabindex');
    this.stop = element;
    if (element) element.tabIndex = 0;
    const list = element?.closest('.jm-notes') ?? null;
    if (list !== this.list) this.offer();
    this.list = list;
    // A list box holds no links: with a link in it, it stays a list.
    if (list && !list.querySelector('a')) {
      this.offer('listbox', 'option', view.writing.label({ place: view.at }));
    }
  }

  /** A list with the focus in it is a list box. In any other list, screen readers use the arrow keys themselves. @param {string | null} [role] @param {string | null} [option] @param {string | null} [label] */
  offer(role = null, option = null, label = null) {
    const { list } = this;
    if (!list) return;
    list.role = role;
    list.ariaLabel = label;
    for (const li of list.children) li.role = option;
  }
}
