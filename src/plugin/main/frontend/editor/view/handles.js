import { button, h, icon, placeAt } from './element.js';
import { write } from '../command/texts.js';

/**
 * The grip, the menu button and the plus that come up at the note, cell or heading under the
 * pointer or in focus. One set for the whole map, in the layer above it: the grid stays as it is.
 * The keyboard has its own ways (Space, Enter, Alt with arrows), so they are no tab stops.
 *
 * They come up as soon as the editor is ready, before it has started: a press on one starts it, and is obeyed.
 */
export class Handles {
  /** @param {?} board what stands for it until there is one: `{root, words, grid, layer, text}` */
  constructor(board) {
    this.board = board;
    /** @type {?} what they do, once there is a board */
    this.does = null;
    this.place = null;
    /** @type {?Element} what they are at: it may move, and others' changes don't call them off */
    this.last = null;
    /** @type {?Element} */
    this.pointed = null;
    /** @type {?} the place of the cell that plus adds to */
    this.cell;
    const { words } = board;
    const handle = (kind, key, click, /** Object= */ on) =>
      button(`jm-handle.jm-${kind}`, click, icon(kind), { tabindex: -1, title: words(key), ...on });
    const down = (event) => this.does?.drag(event, this.place);
    this.grip = handle('grip', 'drag', null, { pointerdown: down });
    const menu = (event) => this.does && this.menu(event);
    this.more = handle('more', 'actions', menu, { 'aria-haspopup': 'menu' });
    const add = (state, go) => write({ ...state, at: this.cell }, go);
    this.plus = handle('plus', 'note.add', () => this.does && this.board.run(add));
    this.box = h('div.jm-handles', { hidden: true }, this.grip, this.more);
    this.plus.hidden = true;
    board.layer.append(this.box, this.plus);
    // A finger that is lifted leaves, too, but before its tap is told: what it taps must still be there.
    const { root } = board;
    let scrolled = false;
    const over = ({ type, pointerType, target }) => {
      const { text, layer } = this.board;
      if (pointerType !== 'mouse' || layer.contains(target)) return;
      if (type === 'pointermove') scrolled = false;
      if (scrolled && type === 'pointerover') return atNextMove();
      this.point(target.closest('.jm-note, .jm-empty'));
      if (!text.open) this.follow(target.closest('.jm-scroll, .jm-unplaced') ? target : null);
    };
    const atNextMove = () => root.addEventListener('pointermove', over, { once: true });
    root.addEventListener('pointerover', over);
    root.addEventListener('pointerleave', over);
    // What a scroll brings under a pointer at rest isn't pointed at: to show that, each of its frames would be drawn twice.
    addEventListener('scroll', () => (scrolled = true), { passive: true, capture: true });
    // A pointer that was there before the editor comes over nothing new by its next move.
    atNextMove();
  }

  /** The editor has started. */
  serve(board, does) {
    this.board = board;
    this.does = does;
    board.onFocus = (element) => this.follow(element);
  }

  menu({ currentTarget }) {
    const { board, place } = this;
    if (!board.picked.has(place.id)) board.perform({ picked: [], range: null });
    board.focus(place, true);
    this.does.showMenu(currentTarget.getBoundingClientRect());
  }

  /** What can be pressed under the pointer shows so. (By `:hover` it would while it scrolls past, too.) */
  point(/** ?Element */ element) {
    this.pointed?.classList.remove('jm-pointed');
    element?.classList.add('jm-pointed');
    this.pointed = element;
  }

  /** Goes to the thing that an element lies in; away with null. */
  follow(element = this.last?.isConnected ? this.last : this.board.current()) {
    const { board, box, plus } = this;
    const place = element && board.grid.place(element);
    this.last = board.grid.element(place) ?? element;
    const busy = board.drag?.dragging;
    const td = busy || board.text.open ? null : element?.closest?.('.jm-cell:not(.jm-empty)');
    const shown = !busy && place && !['title', 'cell'].includes(place.kind);
    const r = (shown ? board.grid.element(place) : td)?.getBoundingClientRect();
    // Where all is small, they would be in the way of what they belong to.
    const room = r?.width > LEAST;
    box.hidden = !shown || !room;
    plus.hidden = !td || !room;
    if (!room) return;
    const origin = board.layer.getBoundingClientRect();
    if (shown) {
      const rtl = getComputedStyle(board.root).direction === 'rtl';
      this.place = place;
      this.grip.hidden = place.kind === 'context';
      // The line between two columns, where there are no words; a note ends a little before it. Of what is only partly
      // in sight they cover as good as nothing.
      const aside = place.kind === 'note' ? 4 : 0;
      const x = rtl
        ? Math.max(r.left - aside, origin.left - 6)
        : Math.min(r.right + aside, origin.right + 6);
      placeAt(box, x, r.top, origin);
    }
    if (td) {
      this.cell = board.grid.place(td);
      const cell = td.getBoundingClientRect();
      placeAt(plus, cell.left + cell.width / 2, cell.bottom, origin);
    }
  }
}

/** Pixels that a note or heading must be wide for the handles to come up at it. */
const LEAST = 110;
