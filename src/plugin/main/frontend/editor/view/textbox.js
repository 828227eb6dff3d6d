import { h, placeAt } from './element.js';

/**
 * A text area laid over what it edits, in a layer of its own that takes part in no other layout:
 * a key costs the same on a map of any size, and nothing under it moves while one types.
 */
export class TextBox {
  constructor(board) {
    this.board = board;
    this.input = h('textarea.jm-input', {
      rows: 1,
      dir: 'auto',
      spellcheck: 'true',
      input: () => this.typed(),
      blur: () => this.left(),
    });
    this.frame = h('div.jm-textbox', { hidden: true }, this.input);
    /** @type {?} */
    this.target = null;
    /** @type {?} what asked for the text that is open */
    this.request = null;
    /** @type {?} the element it lies over */
    this.over = null;
    this.below = false;
    this.initial = '';
    /** A text that was given up, for undo to bring back: `{place, field, after, text, target}`. */
    this.dropped = null;
  }

  get open() {
    return !!this.target;
  }

  /** Whether anything was typed: opening a text and leaving it is no edit. */
  get changed() {
    return this.input.value !== this.initial;
  }

  get value() {
    const text = this.input.value.replace(/\s+$/, '');
    return this.target.lines ? text : text.replace(/\s+/g, ' ').trim();
  }

  /**
   * @param {!Object} target what textAt or newText gave
   * @param {!Object} request what asked for it: `{place, field, after, text, caret, from}`
   * @param {!Element} over the element to lie over, or for a new note the one to lie below
   * @param {string} label for assistive technology
   */
  show(target, request, over, label) {
    const { input, frame } = this;
    this.target = target;
    this.request = request;
    this.over = over;
    this.below = !!target.id;
    frame.hidden = false;
    frame.className = `jm-textbox jm-over-${request.place.kind} jm-field-${target.field}`;
    frame.dataset.tone = over.closest?.('tr')?.dataset.tone ?? '';
    input.value = target.value;
    this.initial = input.value;
    input.value = request.text ?? target.value;
    input.setAttribute('aria-label', label);
    input.placeholder = this.board.words(`placeholder.${invitation(target, request)}`);
    this.place();
    input.focus({ preventScroll: true });
    const end = input.value.length;
    const caret = Math.min(request.caret ?? end, end);
    input.setSelectionRange(request.from ?? caret, caret);
    frame.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.check();
  }

  /** Puts the frame over its element again, after something moved. One read, then one write. */
  place() {
    const { over, frame } = this;
    if (!this.open || !over?.isConnected) return;
    const origin = frame.parentNode.getBoundingClientRect();
    const box = over.getBoundingClientRect();
    const inCell = this.below && over.matches('.jm-cell');
    const pad = inCell ? 8 : 0;
    const top = this.below && !inCell ? box.bottom + 6 : box.top + pad;
    // All of it over the map, also where what it lies over is only partly in sight, as a wide map's title.
    const width = Math.min(Math.max(Math.round(box.width - 2 * pad), LEAST), origin.width);
    const left = Math.min(Math.max(box.left + pad, origin.left), origin.right - width);
    placeAt(frame, left, top, origin);
    frame.style.width = `${width}px`;
    frame.style.setProperty('--jm-least', `${this.below ? 0 : Math.round(box.height)}px`);
    this.grow();
  }

  /** Browsers that can't size a text area by its text get its height set. */
  grow() {
    if (SIZES_ITSELF) return;
    this.input.style.height = 'auto';
    this.input.style.height = `${this.input.scrollHeight}px`;
  }

  typed() {
    // The page's own undo reaches the box even when it is closed.
    if (!this.open) return;
    this.grow();
    this.check();
    this.board.typing();
  }

  /** Too long a text stays here, and says so, until it is short enough to be kept. */
  check() {
    const over = this.value.length - this.target.limit;
    this.input.setAttribute('aria-invalid', `${over > 0}`);
    if (over <= 0) return true;
    const { board, frame, target } = this;
    const about = board.words('too-long', `${target.limit}`, `${over}`);
    frame.dataset.about = about;
    board.notices.say(about);
    return false;
  }

  left() {
    if (this.open && document.hasFocus()) this.board.finish();
  }

  /** Takes the box away. Focus is the caller's business. */
  hide() {
    this.target = this.over = null;
    this.frame.hidden = true;
    this.input.value = '';
  }
}

/** What a text is called that is yet to be written. */
function invitation({ field }, { place: { kind } }) {
  if (field === 'prompt' || (field === 'text' && kind === 'context')) return field;
  return kind === 'cell' ? 'note' : kind;
}

/** Pixels: room for some words even where the map is shown small. */
const LEAST = 120;

const SIZES_ITSELF = CSS.supports('field-sizing', 'content');
