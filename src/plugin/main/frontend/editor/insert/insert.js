import { add } from '../command/structure.js';
import { button, h, icon, moveElement } from '../view/element.js';

/**
 * Buttons on the borders of the stage, step or row that the pointer or the focus is at: each adds another one there. (Behind a
 * stage or a step are its handles. What comes behind it is put in before the next, or at the end of the map.) The
 * line of the border shows while one is about to press. Like the handles they are one set for the whole map, in the layer
 * above it, and no tab stops: the keyboard has the menu.
 *
 * @param {?} handles
 */
export function attachInserts(handles) {
  const inserts = new Inserts(handles);
  handles.inserts = (place) => inserts.follow(place);
}

class Inserts {
  constructor(handles) {
    this.handles = handles;
    /** @type {?} the place of the heading that they are at */
    this.place = null;
    this.buttons = [0, 1].map((by) =>
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

  insert(by) {
    const { handles, place } = this;
    const { does, view } = handles;
    this.line.hidden = true;
    if (does) view.run(add(place.kind, by), { ...view.state, at: place });
  }

  /** Goes to the borders of a heading; away with null, and from anything else. */
  follow(/** ?{kind: string, id: string} */ place) {
    const { view } = this.handles;
    const kind = /^(stage|step|row)$/.exec(place?.kind ?? '')?.[0];
    this.place = kind ? place : null;
    this.line.hidden = true;
    const box = kind && view.grid.element(place)?.getBoundingClientRect();
    const origin = view.layer.getBoundingClientRect();
    this.buttons.forEach((one, by) => {
      const at = box && this.spot(box, by);
      one.hidden = !at;
      if (!at) return;
      one.title = view.getText(`${kind}.${by ? 'after' : 'before'}`);
      moveElement(one, at.x, at.y, origin);
    });
  }

  /** The middle of a button; null where the border is out of sight, behind the headings that stay in view for example. */
  spot(box, by) {
    const { grid, scroller, isRtl } = this;
    const [corner] = grid.table.tHead.rows[0].cells;
    const [frame, head] = [scroller, corner].map((one) => one.getBoundingClientRect());
    if (this.place.kind === 'row') {
      const y = by ? box.bottom : box.top;
      const x = isRtl ? box.right - INSET : box.left + INSET;
      return y < grid.table.tHead.getBoundingClientRect().bottom - 1 ? null : { x, y };
    }
    if (by) return null;
    const x = isRtl ? box.right : box.left;
    const [low, high] = isRtl ? [frame.left, head.left] : [head.right, frame.right];
    return x < low - 1 || x > high + 1 ? null : { x, y: box.top + SIZE / 2 };
  }

  /** Shows where it would be. */
  point(by) {
    const { grid, line, scroller, place, handles } = this;
    const { view } = handles;
    const box = view.grid.element(place).getBoundingClientRect();
    const [table, frame] = [grid.table, scroller].map((one) => one.getBoundingClientRect());
    const { x, y } = this.spot(box, by);
    const isRow = place.kind === 'row';
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
    return this.grid.table.parentNode;
  }

  get isRtl() {
    return getComputedStyle(this.grid.table).direction === 'rtl';
  }
}

/** Pixels that a button is wide and high; how far a row's stands from where its line begins. */
const SIZE = 24;
const INSET = 14;
