import { h, moveElement } from '../dom/element.js';
import { lengthOf } from '../model/plain-text.js';

/**
 * A text area laid over what it edits, in a layer of its own that takes part in no other layout: a
 * key costs the same on a map of any size, and nothing under it moves while someone types.
 */
export class TextBox {
  /** @param {EditorView} view @param {import('./writing.js').Writing} writing */
  constructor(view, writing) {
    const none = /** @type {unknown} */ (null);
    this.view = view;
    this.writing = writing;
    this.input = h('textarea.jm-input', {
      rows: 1,
      dir: 'auto',
      spellcheck: 'true',
      input: () => this.typed(),
      blur: () => this.left(),
      compositionstart: () => (this.composing = true),
      compositionend: () => this.composed(),
    });
    this.frame = h('div.jm-textbox', { hidden: true }, this.input);
    this.open = false;
    /** The text that is open, or was last. */
    this.target = /** @type {TextTarget} */ (none);
    /** What has asked for it. */
    this.request = /** @type {TextRequest} */ (none);
    /** @type {HTMLElement | null} what it lies over while it is open */
    this.over = null;
    this.below = false;
    /** The text of the box when all of it is among the edits. */
    this.initial = '';
    /** Whether anything was typed since it was opened. */
    this.touched = false;
    /** Whether an input method is at work. */
    this.composing = false;
    /** Whether the text was too long when it was last looked at. */
    this.wasLong = false;
  }

  /** Whether there is anything that is not among the edits: opening a text and leaving it is none. */
  get changed() {
    return this.input.value !== this.initial;
  }

  /** Whether it is untouched since undo or redo brought it back. */
  get broughtBack() {
    return !!this.request.again && !this.touched;
  }

  get value() {
    const text = this.input.value.trimEnd();
    return this.target.lines ? text : text.replace(/\s+/g, ' ').trim();
  }

  /** How many characters there are too many; below 0, how many more would fit. */
  get excess() {
    return lengthOf(this.value) - this.target.limit;
  }

  /**
   * @param {TextTarget} target
   * @param {TextRequest} request what asked for it
   * @param {HTMLElement | null} over the element to lie over, or for a new note the one to lie below
   * @param {string} label for assistive technology
   */
  show(target, request, over, label) {
    const { input, frame } = this;
    // Put back where it is: so Chromium forgets what could be undone in the last text, which would get into this one.
    frame.prepend(input);
    this.open = true;
    this.target = target;
    this.request = request;
    this.lieOver(over);
    this.below = !!target.id;
    this.touched = this.composing = false;
    this.wasLong = false;
    frame.className = `jm-textbox jm-over-${request.place.kind} jm-field-${target.field}`;
    input.value = target.value;
    this.initial = input.value;
    input.value = request.text ?? target.value;
    input.ariaLabel = label;
    const { place } = request;
    const hint = place.kind === 'cell' && this.view.session.map.row(place.row)?.prompt;
    input.placeholder = hint || this.view.getText(`placeholder.${invitation(target, request)}`);
    this.dress();
    // Not before: what the box lies over would be measured with the box in the layout, and then once more.
    frame.hidden = false;
    this.place();
    input.focus({ preventScroll: true });
    const { caret = input.textLength, from = caret } = request;
    input.setSelectionRange(from, caret);
    frame.scrollIntoView({ block: 'nearest' });
    this.check();
  }

  /** Another text, in which nothing has been typed yet. The caret stays where it is, or at the end. @param {string} value */
  showValue(value) {
    const { input } = this;
    const { selectionStart, selectionEnd, textLength } = input;
    input.value = value;
    this.initial = input.value;
    if (selectionEnd < textLength) input.setSelectionRange(selectionStart, selectionEnd);
    this.grow();
    this.check();
  }

  /** Writes words where the caret is. @param {string} words */
  insert(words) {
    const { input } = this;
    input.setRangeText(words, input.selectionStart, input.selectionEnd, 'end');
    this.typed();
  }

  /** Marks the heading, prompt or cell under the box: otherwise a prompt might be out of sight. A note looks the same. @param {HTMLElement | null} element */
  lieOver(element) {
    this.over?.classList.remove('jm-opened');
    element?.classList.toggle('jm-opened', !element.matches('.jm-note'));
    this.over = element;
  }

  /** Puts the box over its element, or below it for a new note. */
  place() {
    const { over, frame } = this;
    if (!this.open || !over?.isConnected) return;
    const origin = this.view.layer.getBoundingClientRect();
    const { left, right, top, height } = this.below ? roomBelow(over) : around(over);
    // All of it over the map, also where what it lies over is only partly in sight, as a wide map's title: narrower, as long as
    // there is room to write; then elsewhere.
    const rtl = getComputedStyle(over).direction === 'rtl';
    const least = over.matches('.jm-stage *') ? LEAST_OF_STAGE : LEAST;
    const room = rtl ? right - origin.left : origin.right - left;
    const width = Math.min(
      Math.max(right - left, least),
      Math.max(room, LEAST),
      origin.width + 2 * EDGE,
    );
    const start = rtl ? right - width : left;
    const end = origin.right + EDGE - width;
    moveElement(frame, Math.min(Math.max(start, origin.left - EDGE), end), top, origin);
    frame.style.width = `${width}px`;
    frame.style.setProperty('--jm-least', `${height}px`);
    this.grow();
  }

  /** The letters look as they do in the map, so that none moves when the text is opened. */
  dress() {
    const { over, frame } = this;
    frame.style.cssText = '';
    if (this.below || !over) return;
    const inner = textIn(over);
    const { fontSize, fontWeight, lineHeight, textAlign } = getComputedStyle(inner);
    frame.style.cssText =
      `--jm-size:${fontSize};--jm-weight:${fontWeight};--jm-leading:${lineHeight};` +
      `--jm-align:${textAlign};${mark(inner, this.input)};--jm-pad:${above(inner)}px`;
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
    this.touched = true;
    this.grow();
    this.check();
    this.writing.typed();
  }

  /** An input method has finished its word. Some browsers send no further input event. */
  composed() {
    this.composing = false;
    if (!this.open) return;
    this.touched ||= this.changed;
    this.writing.typed();
  }

  /**
   * A text that is too long stays here, and says so, until it is short enough to be saved. Near the limit the
   * box shows how much of it is used. Screen readers say so when the text gets too long, and
   * at each try to leave it.
   *
   * @param {boolean} [leaving]
   * @returns {boolean} whether it can be kept
   */
  check(leaving) {
    const { view, frame, target, excess, input } = this;
    const { limit } = target;
    const isLong = excess > 0;
    input.ariaInvalid = `${isLong}`;
    const about = isLong
      ? view.getText('too-long', excess, limit)
      : view.getText('length', excess + limit, limit);
    if (excess <= -Math.min(limit / 5, 200)) delete frame.dataset.about;
    else frame.dataset.about = about;
    if (isLong && (leaving || !this.wasLong)) view.notices.announce(about);
    this.wasLong = isLong;
    return !isLong;
  }

  left() {
    if (this.open && document.hasFocus()) this.view.finish();
  }

  /** Takes the box away. Focus is the caller's business. */
  hide() {
    this.open = false;
    this.lieOver(null);
    this.frame.hidden = true;
    this.input.value = '';
  }
}

/** The key of the words that invite to write a text. @param {TextTarget} target @param {TextRequest} request */
function invitation({ field }, { place }) {
  const { kind } = place;
  if (kind === 'persona') return `persona.${place.id}`;
  if (field === 'prompt' || (field === 'text' && kind === 'context')) return field;
  return kind === 'cell' ? 'note' : kind;
}

/** Pixels between a text and the edges of its box: as in a note. */
const PAD = { inline: 9, block: 7 };

/** Pixels between two notes. */
const GAP = 6;

/** The element that has the letters of what a text lies over. @param {HTMLElement} over */
const textIn = (over) => over.querySelector(':scope > .jm-text, :scope > .jm-title-text') ?? over;

/** What is above the letters stays in sight: a note's category. @param {HTMLElement} inner */
const above = (inner) => (inner.matches('.jm-category + *') ? 0 : PAD.block);

/** What a row's icon and the mark of its tone stand in: the beginning of the first line, or the edge where lines of the other direction end. @param {HTMLElement} inner @param {HTMLElement} input */
function mark(inner, input) {
  const { direction } = getComputedStyle(/** @type {Element} */ (inner.parentNode));
  const range = document.createRange();
  range.selectNodeContents(inner);
  const first = range.getClientRects()[0] ?? inner.getBoundingClientRect();
  const box = inner.getBoundingClientRect();
  const isMarked = inner.matches('.jm-row-head > .jm-heading');
  const gap = direction === 'rtl' ? box.right - first.right : first.left - box.left;
  const size = isMarked && gap < 3 * first.height ? gap : 0;
  if (getComputedStyle(input).direction === direction) return `--jm-indent:${size}px`;
  return `--jm-${direction === 'rtl' ? 'right' : 'left'}:${size}px`;
}

/** The box for a text that is there: around its letters. @param {HTMLElement} over */
function around(over) {
  const inner = textIn(over);
  const { left, right, top, bottom } = contentOf(inner);
  const pad = above(inner);
  return {
    left: left - PAD.inline,
    right: right + PAD.inline,
    top: top - pad,
    height: bottom - top + pad + PAD.block,
  };
}

/** Where a new note will be: in an empty cell, or below the cell's last. @param {HTMLElement} over */
function roomBelow(over) {
  if (over.matches('.jm-cell')) return { ...contentOf(over), height: 0 };
  const { left, right, bottom } = over.getBoundingClientRect();
  return { left, right, top: bottom + GAP, height: 0 };
}

/** An element's box without its edges and what they keep free. @param {HTMLElement} element */
function contentOf(element) {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const edge = (/** @type {'Left' | 'Right' | 'Top' | 'Bottom'} */ side) =>
    parseFloat(style[`padding${side}`]) + parseFloat(style[`border${side}Width`]);
  return {
    left: left + edge('Left'),
    right: right - edge('Right'),
    top: top + edge('Top'),
    bottom: bottom - edge('Bottom'),
  };
}

/** Pixels: room for some words even where the map is shown small, and however short the name is that a stage has now. */
const LEAST = 100;
const LEAST_OF_STAGE = 160;

/** Pixels that a box may reach beyond the map. */
const EDGE = 1;

const SIZES_ITSELF = CSS.supports('field-sizing', 'content');
