import { h, moveElement } from '../dom/element.js';
import { chosen } from '../command/notes.js';
import { note } from '../command/cursor.js';
import { DropAim } from './drop-aim.js';
import { likeness } from './likeness.js';
import { NoteRoom } from './note-room.js';
import { isFar } from './presses.js';

/** Milliseconds that a finger rests before a press becomes a drag; pixels from an edge within which a drag scrolls. */
const HOLD_MS = 350;
const EDGE = 48;

/** The greatest width of the name of a heading that is dragged, with some space beside it, in pixels. */
const GHOST = 248;

/**
 * Dragging of notes by themselves, and of everything by its grip. A note that is dragged looks like
 * itself. A step of the drag asks what lies under the pointer and moves three elements of the layer
 * above the grid; of the grid, only the notes below the place of a drop move, and only when that
 * place changes. Escape cancels, and so does the loss of what is being dragged.
 */
export class Drag {
  /** @param {EditorView} view */
  constructor(view) {
    const none = /** @type {unknown} */ (null);
    this.view = view;
    /** What was pressed: its place, or that of the first of several notes. */
    this.what = /** @type {import('./drop-aim.js').Draggable} */ (none);
    /** The press that it began with. */
    this.from = /** @type {PointerEvent} */ (none);
    /** @type {(() => void) | null} takes the listeners away again */
    this.stop = null;
    /** @type {number | undefined} of a finger at rest */
    this.timer = undefined;
    this.frame = 0;
    /** @type {HTMLElement | null} what follows the pointer while something is dragged */
    this.ghost = null;
    /** The position of the pointer in the window. */
    this.x = 0;
    this.y = 0;
    /** @type {import('./drop-aim.js').Target | null} where it would be dropped */
    this.target = null;
    /** @type {string[]} */
    this.notes = [];
    /** @type {HTMLElement[]} what is dragged, as it lies in the grid */
    this.elements = [];
    /** Whether the click that follows belongs to the drag. */
    this.swallow = false;
    this.line = h('div.jm-drop', { hidden: true });
    /** Lies over the cell that a note would drop into. */
    this.tint = h('div.jm-drop-cell', { hidden: true, inert: true });
    view.layer.append(this.tint, this.line);
    this.room = new NoteRoom();
    this.aim = new DropAim(view, this.room);
    /** @type {number[]} from the ghost's corner to the pointer */
    this.grab = [];
    const { root } = view;
    // A finger that drags doesn't scroll. The listener must be there before the touch begins, but
    // it has the browser paint all of the map again, to know where to wait for it: nothing for
    // screens that aren't touched.
    const hold = (/** @type {Event} */ event) => this.dragging && event.preventDefault();
    if (navigator.maxTouchPoints) root.addEventListener('touchmove', hold, { passive: false });
    root.addEventListener('contextmenu', hold);
    root.addEventListener(
      'click',
      (event) => {
        if (!this.swallow) return;
        event.stopImmediatePropagation();
        // A note dragged by a link in it doesn't follow the link.
        event.preventDefault();
      },
      true,
    );
  }

  get dragging() {
    return !!this.ghost;
  }

  /**
   * A press that may become a drag: at once by the grip, after a while or a few pixels otherwise.
   *
   * @param {PointerEvent} event @param {Place} place @param {boolean} byGrip
   * @param {PointerEvent} [last] where the pointer has got to since
   */
  press(event, place, byGrip, last) {
    this.end();
    if (!isDraggable(place)) return;
    this.what = place;
    this.from = event;
    const touch = event.pointerType !== 'mouse' && !byGrip;
    const move = (/** @type {PointerEvent} */ e) => {
      if (e.pointerId !== event.pointerId) return;
      const far = isFar(event, e);
      if (!this.dragging && far && touch) this.end();
      else if (!this.dragging && far) this.begin(e);
      else if (this.dragging) this.moved(e);
    };
    const over = new AbortController();
    const options = { signal: over.signal, capture: true };
    document.addEventListener('pointermove', move, options);
    const up = (/** @type {PointerEvent} */ e) => e.pointerId === event.pointerId && this.drop(e);
    document.addEventListener('pointerup', up, options);
    document.addEventListener('pointercancel', () => this.end(), options);
    document.addEventListener('selectstart', (e) => e.preventDefault(), options);
    document.addEventListener('keydown', (e) => this.dragging && this.key(e), options);
    this.stop = () => {
      clearTimeout(this.timer);
      over.abort();
    };
    if (touch) this.timer = window.setTimeout(() => this.begin(event), HOLD_MS);
    if (last) move(last);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.end();
    }
  }

  /** @param {PointerEvent} event */
  begin(event) {
    const { view, what } = this;
    if (view.text.open) view.finish();
    const { map, picked } = view.state;
    const element = view.grid.element(what);
    const thing = map[what.kind](what.id);
    // Others may have removed it since the press.
    if (!element || !thing) return this.end();
    if (!picked.has(what.id)) view.perform({ picked: [], range: null });
    this.notes = what.kind === 'note' ? chosen({ ...view.state, at: what }).map((n) => n.id) : [];
    const name = 'text' in thing ? thing.text : thing.heading;
    const count = this.notes.length > 1 ? h('b', null, `${this.notes.length}`) : null;
    const isNote = what.kind === 'note';
    const look = isNote ? likeness(element) : h('span.jm-ghost-text', null, name);
    const about = { 'aria-hidden': 'true', 'data-tone': element.closest('tr')?.dataset.tone };
    const ghost = h(`div.jm-ghost.jm-ghost-${what.kind}`, about, look, count);
    this.ghost = ghost;
    // A stage keeps its colour, which may be that of its place.
    const band = getComputedStyle(element).getPropertyValue('--jm-band');
    ghost.style.setProperty('--jm-band', band);
    if (isNote) {
      const { left, top } = element.getBoundingClientRect();
      ghost.style.width = `${element.offsetWidth}px`;
      this.grab = [this.from.clientX - left, this.from.clientY - top];
    } else this.grab = [-8, -8];
    view.layer.append(ghost);
    const dragged = this.notes.flatMap((id) => view.grid.element(note(id)) ?? []);
    this.elements = dragged.length ? dragged : [element];
    for (const one of this.elements) one.classList.add('jm-dragged');
    // The mouse shows the ghost's cursor, and nothing it passes over is drawn for it.
    if (event.pointerType === 'mouse') ghost.setPointerCapture(event.pointerId);
    view.onFocus(null);
    view.announce('said.dragging');
    this.moved(event);
  }

  /** @param {import('./pointer.js').Point} point */
  moved({ clientX, clientY }) {
    this.x = clientX;
    this.y = clientY;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      if (this.ghost) this.show(this.ghost);
    });
  }

  /** One step: reads first, then writes. @param {HTMLElement} ghost */
  show(ghost) {
    const { view, x, y } = this;
    const origin = view.layer.getBoundingClientRect();
    const scroll = view.scroller.getBoundingClientRect();
    this.target = this.aim.at(this.what, x, y, scroll, this.elements);
    const { box, cell: td, below = [] } = this.target ?? {};
    const [dx, dy] = this.grab;
    const left = this.notes.length ? x - dx : Math.min(x - dx, innerWidth - GHOST);
    moveElement(ghost, left, y - dy, origin);
    this.tint.hidden = !td;
    if (td) cover(this.tint, td, origin);
    this.room.make(below);
    this.line.hidden = !box;
    if (box) cover(this.line, box, origin);
    this.scroll(scroll);
  }

  /** Near an edge the map, or the page, scrolls on for as long as the pointer stays there. @param {DOMRect} frame */
  scroll(frame) {
    const { x, y, view } = this;
    /** @param {number} at @param {number} low @param {number} high */
    const near = (at, low, high) =>
      at < low + EDGE ? at - low - EDGE : at > high - EDGE ? at - high + EDGE : 0;
    const dx = near(x, Math.max(frame.left, 0), Math.min(frame.right, innerWidth));
    const dy = near(y, 0, innerHeight);
    if (!dx && !dy) return;
    const isFull = view.root.matches('.jm-full');
    const page = isFull ? view.root : (document.scrollingElement ?? document.body);
    const at = () => `${view.scroller.scrollLeft} ${page.scrollTop}`;
    const before = at();
    view.scroller.scrollLeft += dx / 3;
    page.scrollTop += dy / 3;
    if (before !== at()) this.moved({ clientX: x, clientY: y });
  }

  /** Where the pointer is now, not where it was when the line was last drawn. @param {PointerEvent} event */
  drop({ clientX, clientY }) {
    const { view, what, ghost } = this;
    if (ghost) {
      this.x = clientX;
      this.y = clientY;
      this.show(ghost);
    }
    const { target } = this;
    this.end();
    if (!ghost) return;
    this.swallow = true;
    setTimeout(() => (this.swallow = false));
    if (target) target.command({ ...view.state, at: what }, (step) => view.perform(step));
  }

  /** The map changed under the drag: what is dragged may be gone. */
  changed() {
    if (!this.dragging) return;
    const { view, what } = this;
    const { map } = view.session;
    if (map[what.kind](what.id)) this.moved({ clientX: this.x, clientY: this.y });
    else {
      this.end();
      view.notices.toast(view.getText('said.drag-gone'));
    }
  }

  end() {
    this.stop?.();
    this.stop = null;
    if (!this.ghost) return;
    this.ghost.remove();
    this.ghost = null;
    this.target = null;
    this.line.hidden = this.tint.hidden = true;
    this.room.clear();
    for (const one of this.elements) one.classList.remove('jm-dragged');
  }
}

/** @param {Place} place @returns {place is import('./drop-aim.js').Draggable} */
const isDraggable = (place) => 'id' in place;

/**
 * Lays an element of the layer over a box.
 *
 * @param {HTMLElement} element
 * @param {import('./drop-aim.js').Box} box
 * @param {DOMRect} origin
 */
function cover(element, { x, y, width, height }, origin) {
  moveElement(element, x, y, origin);
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}
