/**
 * Pixels of the screen that needn't be made room for where letters are larger while they are written: no more than is free between
 * two notes. Elsewhere the box is as high as the note will be.
 */
const FREE = 5;

/** Where what is typed is at least 16 px (layer.css). */
const LARGE = matchMedia('(pointer: coarse)');

/** Pixels of the box below its last letters, as in a note. Headings have none. */
const PAD = 7;

/**
 * What stands below an open text makes room for it, so that it covers no other words however long it gets: what it lies over gets
 * as much more space as it will take up there. An empty text moves nothing, so that whoever only looks, or goes on to another cell,
 * finds all in its place; but for one between two notes, where it would hide the second.
 *
 * The table is laid out for it, but only when a line is added or taken away, as it would be in the end anyway.
 */
export class TextRoom {
  /** @param {EditorView} view */
  constructor({ text }) {
    this.text = text;
    /** @type {HTMLElement | null} what has more space now */
    this.above = null;
    /** The space that it has below it anyway. */
    this.own = 0;
    this.isEmpty = true;
    const { input } = text;
    const fit = () => this.fit();
    // Once the frame with the letter is painted: asked for as a frame, it might come at once, before anything else is done.
    const soon = () => setTimeout(fit);
    new ResizeObserver(soon).observe(input);
    // The first letter needn't change its size.
    input.addEventListener(
      'input',
      () => this.isEmpty !== !input.value && requestAnimationFrame(soon),
    );
    const { lieOver } = text;
    // What it lies over may be drawn anew, and what stands there is measured then.
    text.lieOver = (element) => {
      if (element !== this.above) this.giveBack();
      lieOver.call(text, element);
      queueMicrotask(fit);
    };
  }

  fit() {
    const { open, over, input } = this.text;
    this.isEmpty = !input.value;
    const isNeeded = open && over && (!this.isEmpty || over.matches('.jm-note:not(:last-child)'));
    if (this.above !== over || !isNeeded) this.giveBack();
    if (!isNeeded) return;
    const own = over.getBoundingClientRect();
    const { bottom } = input.getBoundingClientRect();
    // A map that is drawn smaller has pixels of its own.
    const scale = own.height / over.offsetHeight || 1;
    const { paddingBottom, borderBottomWidth, marginBottom } = getComputedStyle(over);
    const isCell = over.matches('td');
    if (isCell) this.own = parseFloat(paddingBottom) + parseFloat(borderBottomWidth);
    else if (!this.above) this.own = parseFloat(marginBottom);
    // A cell can't have a margin, and is as high as its row.
    const rest = isCell ? this.own : over.matches('.jm-note') ? 0 : -PAD;
    // Rows below that move by whole pixels needn't be painted again (growing-rows.css).
    const more = Math.round((bottom - own.bottom) / scale + rest);
    const isLarger = scale !== 1 || LARGE.matches;
    if (!this.above && more * scale <= (isLarger ? FREE : 0)) return;
    this.above = over;
    if (isCell) {
      over.style.boxSizing = 'border-box';
      over.style.height = `${Math.round((bottom - own.top) / scale + this.own)}px`;
    } else over.style.marginBottom = `${Math.max(more, 0) + this.own}px`;
  }

  giveBack() {
    // Asked for first: Chromium would leave an empty one where nobody has read it yet.
    if (this.above?.hasAttribute('style')) this.above.removeAttribute('style');
    this.above = null;
  }
}
