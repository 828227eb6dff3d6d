import { button, h, icon, moveElement } from '../dom/element.js';
import { write } from '../command/texts.js';

/**
 * The grip, the menu button and the plus that come up at the note, cell or heading under the
 * pointer or in focus. One set for the whole map, in the layer above it: the grid stays as it is.
 * The keyboard has its own ways (Space, Enter, Alt with arrows), so they are no tab stops.
 *
 * They come up as soon as the editor is ready, even before it has started: a press on one starts it, and then does what
 * it says.
 */
export class Handles {
  /** @param {HandlesView} view the view of the map, or what stands for it until there is one */
  constructor(view) {
    this.view = view;
    /** @type {HandlesUse | null} what they do, once the editor has started */
    this.does = null;
    /** @type {Place | null} what grip and menu belong to */
    this.place = null;
    /** @type {Element | null} what they are at: it may move, and others' changes don't call them off */
    this.last = null;
    /** @type {HTMLElement | null} */
    this.pointed = null;
    /** @type {Place | null} the cell that plus adds to */
    this.cell = null;
    const { getText } = view;
    /**
     * @param {string} kind
     * @param {string} key
     * @param {((event: MouseEvent) => unknown) | null} click
     * @param {Attributes} [on]
     */
    const handle = (kind, key, click, on) =>
      button(`jm-handle.jm-${kind}`, click, icon(kind), {
        tabindex: -1,
        title: getText(key),
        ...on,
      });
    const down = (/** @type {PointerEvent} */ event) =>
      this.place && this.does?.drag(event, this.place);
    this.grip = handle('grip', 'drag', null, { pointerdown: down });
    this.more = handle('more', 'actions', (event) => this.menu(event), { 'aria-haspopup': 'menu' });
    /** @type {Command} */
    const add = (state, dispatch) => !!this.cell && write({ ...state, at: this.cell }, dispatch);
    /** @type {((place: Place | null) => void) | null} shows where something can be put in beside a heading, once that has been fetched */
    this.inserts = null;
    this.plus = handle('add-note', 'note.add', () => this.does?.view.run(add));
    this.box = h('div.jm-handles', { hidden: true }, this.grip, this.more);
    this.plus.hidden = true;
    view.layer.append(this.box, this.plus);
    // A lifted finger also counts as leaving, but before its tap is reported: what it taps must still be there.
    const { root } = view;
    let scrolled = false;
    const over = (/** @type {PointerEvent} */ { type, pointerType, target }) => {
      const { text, layer } = this.view;
      if (pointerType !== 'mouse' || layer.contains(target)) return;
      if (type === 'pointermove') scrolled = false;
      if (scrolled && type === 'pointerover') return atNextMove();
      this.point(target.closest('.jm-note, .jm-empty'));
      if (!text.open)
        this.follow(target.closest('.jm-head, .jm-scroll, .jm-unplaced') ? target : null);
    };
    const atNextMove = () => root.addEventListener('pointermove', over, { once: true });
    root.addEventListener('pointerover', over);
    root.addEventListener('pointerleave', over);
    // What a scroll brings under a resting pointer doesn't count as pointed at: to show it, each frame would be drawn
    // twice.
    addEventListener('scroll', () => (scrolled = true), { passive: true, capture: true });
    // A pointer that was there before the editor comes over nothing new by its next move.
    atNextMove();
  }

  /** The editor has started. @param {HandlesUse} does */
  serve(does) {
    const { view } = does;
    this.view = view;
    this.does = does;
    view.onFocus = (element) => this.follow(element);
  }

  /** @param {MouseEvent} event */
  menu({ currentTarget }) {
    const { does, place } = this;
    if (!does || !place) return;
    const { view } = does;
    if (place.kind !== 'note' || !view.picked.has(place.id)) {
      view.perform({ picked: [], range: null });
    }
    view.focus(place, true);
    does.showMenu(currentTarget.getBoundingClientRect());
  }

  /**
   * What can be pressed under the pointer shows so, an empty cell with its row's question. (By
   * `:hover` they would while they scroll past, too.)
   *
   * @param {HTMLElement | null} element
   */
  point(element) {
    const { pointed } = this;
    if (pointed === element) return;
    pointed?.classList.remove('jm-pointed');
    pointed?.removeAttribute('data-hint');
    element?.classList.add('jm-pointed');
    const prompt =
      element?.matches('.jm-empty') &&
      element.parentElement?.querySelector('.jm-row-head > .jm-prompt');
    if (prompt) element?.setAttribute('data-hint', prompt.textContent ?? '');
    this.pointed = element;
  }

  /** Goes to the thing that an element lies in; away with null. @param {Element | null} [element] */
  follow(element = this.last?.isConnected ? this.last : (this.does?.view.current() ?? null)) {
    const { view, box, plus } = this;
    const place = view.grid.place(element);
    this.last = view.grid.element(place) ?? element;
    const busy = this.does?.view.drag?.dragging;
    const td = busy || view.text.open ? null : element?.closest('.jm-cell:not(.jm-empty)');
    const shown = busy || !place || ['title', 'cell'].includes(place.kind) ? null : place;
    const r = (shown ? view.grid.element(shown) : td)?.getBoundingClientRect();
    // In a small map, they would be in the way of what they belong to. The scenario, above the grid, is never drawn
    // smaller, and a short one, or none yet, is as narrow as its words.
    const room = r && (place?.kind === 'context' || r.width > LEAST);
    box.hidden = !shown || !room;
    plus.hidden = !td || !room;
    this.inserts?.(room ? shown : null);
    if (!room) return;
    const origin = view.layer.getBoundingClientRect();
    if (shown) {
      const rtl = getComputedStyle(view.root).direction === 'rtl';
      this.place = shown;
      this.grip.hidden = ['context', 'persona'].includes(shown.kind);
      // The line between two columns, where there are no words; a note ends a little before it. Of what is only partly
      // in sight they cover as good as nothing.
      const aside = shown.kind === 'note' ? 4 : 0;
      const x = rtl
        ? Math.max(r.left - aside, origin.left - 6)
        : Math.min(r.right + aside, origin.right + 6);
      moveElement(box, x, r.top, origin);
    }
    if (td) {
      this.cell = view.grid.place(td);
      const cell = td.getBoundingClientRect();
      moveElement(plus, cell.left + cell.width / 2, cell.bottom, origin);
    }
  }
}

/** @typedef {Pick<EditorView, 'root' | 'getText' | 'grid' | 'layer'> & {text: {readonly open: boolean}}} HandlesView */

/**
 * What pressing them does.
 *
 * @typedef {object} HandlesUse
 * @property {EditorView} view
 * @property {(box: DOMRect) => unknown} showMenu
 * @property {(event: PointerEvent, place: Place) => unknown} drag
 */

/** Pixels that a note or heading must be wide for the handles to come up at it. */
const LEAST = 110;
