import { add } from '../command/structure.js';
import { button, find, h, icon, moveElement } from '../dom/element.js';

/**
 * Buttons on the borders of the stage, step or row that the pointer or the focus is at: each adds
 * another one there. (Behind a stage or a step are its handles. What comes behind it is put in
 * before the next, or at the end of the map.) The border lights up while one of them is about to be
 * pressed. Like the handles they are one set for the whole map, in the layer above it, and no tab
 * stops: the keyboard has the menu.
 *
 * @param {Handles} handles
 */
export function attachInserts(handles) {
  const inserts = new Inserts(handles);
  handles.inserts = (place) => inserts.follow(place);
}

/** @typedef {import('../pointer/handles.js').Handles} Handles */

class Inserts {
  /** @param {Handles} handles */
  constructor(handles) {
    this.handles = handles;
    /** @type {HeadingPlace | null} what they are at */
    this.place = null;
    this.buttons = SIDES.map((by) =>
      button('jm-insert', () => this.insert(by), icon('add'), {
        tabindex: -1,
        pointerenter: () => this.point(by),
        pointerleave: () => (this.line.hidden = true),
      }),
    );
    this.line = h('div.jm-insert-line', { hidden: true });
    handles.view.layer.append(this.line, ...this.buttons);
    this.follow(null);
  }

  /** @param {0 | 1} by */
  insert(by) {
    const { place, handles } = this;
    const view = handles.does?.view;
    this.line.hidden = true;
    if (view && place) view.run(add(place.kind, by), { ...view.state, at: place });
  }

  /** Moves to the borders of a heading; hidden for null and for anything else. @param {Place | null} place */
  follow(place) {
    const { view } = this.handles;
    const heading = place && isHeading(place) ? place : null;
    this.place = heading;
    this.line.hidden = true;
    const box = heading && view.grid.element(heading)?.getBoundingClientRect();
    const origin = view.layer.getBoundingClientRect();
    this.buttons.forEach((one, by) => {
      const at = box && this.spot(box, by);
      one.hidden = !at;
      if (!at) return;
      one.title = view.getText(`${heading.kind}.${by ? 'after' : 'before'}`);
      moveElement(one, at.x, at.y, origin);
    });
  }

  /**
   * The middle of a button; null where the border is out of sight, behind the headings that stay in
   * view for example.
   *
   * @param {DOMRect} box @param {number} by
   */
  spot(box, by) {
    const { grid, scroller, isRtl } = this;
    const [corner] = grid.tableHead.rows[0].cells;
    const [frame, head] = [scroller, corner].map((one) => one.getBoundingClientRect());
    if (this.place?.kind === 'row') {
      const y = by ? box.bottom : box.top;
      const x = isRtl ? box.right - INSET : box.left + INSET;
      return y < grid.tableHead.getBoundingClientRect().bottom - 1 ? null : { x, y };
    }
    if (by) return null;
    const x = isRtl ? box.right : box.left;
    const [low, high] = isRtl ? [frame.left, head.left] : [head.right, frame.right];
    return x < low - 1 || x > high + 1 ? null : { x, y: box.top + SIZE / 2 };
  }

  /** Shows where it would be. @param {number} by */
  point(by) {
    const { grid, line, scroller, place, handles } = this;
    const { view } = handles;
    const box = grid.element(place)?.getBoundingClientRect();
    const spot = box && this.spot(box, by);
    if (!spot) return;
    const { x, y } = spot;
    const [table, frame] = [grid.table, scroller].map((one) => one.getBoundingClientRect());
    const isRow = place?.kind === 'row';
    moveElement(
      line,
      isRow ? frame.left : x - 1,
      isRow ? y - 1 : box.top,
      view.layer.getBoundingClientRect(),
    );
    line.style.width = `${isRow ? frame.width : 2}px`;
    line.style.height = `${isRow ? 2 : table.bottom - box.top}px`;
    line.hidden = false;
  }

  get grid() {
    return this.handles.view.grid;
  }

  get scroller() {
    return find(this.grid.root, '.jm-scroll');
  }

  get isRtl() {
    return getComputedStyle(this.grid.table).direction === 'rtl';
  }
}

/** The sides of a heading that have a button: before it, and after it. */
const SIDES = /** @type {const} */ ([0, 1]);

/** @param {Place} place @returns {place is HeadingPlace} */
const isHeading = (place) =>
  place.kind === 'stage' || place.kind === 'step' || place.kind === 'row';

/**
 * The width and height of a button, and the distance of a row's button from the beginning of its
 * line, in pixels.
 */
const SIZE = 24;
const INSET = 14;
