import { drawCloseUp } from './close-up.js';
import { Presentation } from './present.js';
import { NARROWEST, WIDEST, largest, rem } from './sizes.js';

/** A map that would have to be drawn smaller than that to be seen as a whole scrolls instead. */
const LEAST = 0.5;

/** How large the map can be drawn, in percent. */
const SIZES = [50, 67, 75, 90, 100, 110, 125, 150, 200];

/**
 * As much of an editor's view as this takes: readers have a screen, and no editor.
 *
 * @typedef {Pick<EditorView, 'root' | 'scroller' | 'layer' | 'grid' | 'getText' | 'announce' | 'finish' | 'current'>
 *   & {screen?: Screen, text: {open: boolean}}} ScreenView
 */

/**
 * Carries out a command of the toolbar.
 *
 * @param {ScreenView} view
 * @param {ScreenAction} what
 */
export function changeScreen(view, what) {
  view.screen ??= new Screen(view);
  return view.screen[what]();
}

/** The whole screen for the map; the whole map on the screen; and all of it larger or smaller. */
export class Screen {
  /** @param {ScreenView} view */
  constructor(view) {
    this.view = view;
    this.fits = false;
    /**
     * What fills the window while presenting, whose height counts as well then.
     *
     * @type {'all' | import('./steps-beside.js').Steps | undefined}
     */
    this.shown = undefined;
    /** The zoom when the map isn't fitted to the width, in percent. */
    this.size = 100;
    /** The width for which the columns were last computed. */
    this.width = 0;
    /** @type {JourneyMap | undefined} the map that they were made for */
    this.map = undefined;
    document.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement) this.cover('full', false);
    });
    document.addEventListener('keydown', (event) => this.pressed(event));
    // Browsers print what lies over the page as one sheet.
    addEventListener('beforeprint', () => lift(view.root, false));
    addEventListener('afterprint', () => lift(view.root, this.covers));
    const observer = new ResizeObserver(() => this.scale());
    observer.observe(view.grid.table);
    // As wide as the map and of no height, so that resizing the map doesn't change it.
    observer.observe(view.layer);
  }

  /** Whether the map covers the window: nothing else is seen. */
  get covers() {
    return this.view.root.matches('.jm-full, .jm-presenting');
  }

  /**
   * The screen is the page's, on which the map covers all else: if it were the map's own, only what fills it would be printed,
   * on one sheet. A browser may refuse its screen, or have none to give: then the map covers the window.
   */
  fullScreen() {
    const isFull = this.view.root.matches('.jm-full');
    if (isFull && document.fullscreenElement) return document.exitFullscreen();
    this.cover('full', !isFull);
    return isFull ? undefined : this.askForAll();
  }

  askForAll() {
    return document.documentElement.requestFullscreen?.().catch(() => {});
  }

  /**
   * Lays the map over the whole window, or puts it back in its page.
   *
   * @param {'full' | 'presenting'} why @param {boolean} on
   */
  cover(why, on) {
    this.press(why, on);
    lift(this.view.root, this.covers);
  }

  /** Escape is the browser's where it gave its screen; where it didn't, the key does the same, unless it has another meaning there. @param {KeyboardEvent} event */
  pressed({ key, isComposing, defaultPrevented }) {
    const { root } = this.view;
    if (key !== 'Escape' || isComposing || defaultPrevented || document.fullscreenElement) return;
    const isOverMap = document.querySelector('dialog:modal, :popover-open:not(.jm-full)');
    if (root.matches('.jm-full') && !isOverMap) this.cover('full', false);
  }

  present() {
    const { view } = this;
    if (view.text.open) view.finish();
    if (!view.text.open) new Presentation(view, this);
  }

  /**
   * Draws all of the map within the window, if it can still be read then; or some steps, as large as they can be; or as before.
   *
   * @param {'all' | import('./steps-beside.js').Steps} [what]
   */
  show(what) {
    const { classList } = this.view.root;
    this.shown = what;
    this.map = undefined;
    classList.toggle('jm-fit', !!what || this.fits);
    classList.toggle('jm-close-up', typeof what === 'object');
    this.scale();
  }

  /** Makes the columns share the width there is, however many they are; or gives them their own again. */
  fit() {
    this.fits = !this.fits;
    this.size = 100;
    this.change();
  }

  larger() {
    this.resize((size, now) => size > now);
  }

  smaller() {
    this.resize((size, now) => size < now);
  }

  actualSize() {
    this.resize((size) => size === 100);
  }

  /** Goes to the nearest zoom level that qualifies. @param {(size: number, now: number) => boolean} isWanted */
  resize(isWanted) {
    const now = this.percent;
    const sizes = SIZES.filter((size) => isWanted(size, now));
    sizes.sort((a, b) => Math.abs(a - now) - Math.abs(b - now));
    this.size = sizes[0] ?? this.size;
    this.fits = false;
    this.change();
  }

  change() {
    this.press('fit', this.fits);
    this.map = undefined;
    this.scale();
    this.view.announce('percent', this.percent);
  }

  /** How large the map is drawn now. */
  get percent() {
    const { scroller } = this.view;
    return Math.round((parseFloat(scroller.style.getPropertyValue('--jm-scale')) || 1) * 100);
  }

  /** How much room there is from side to side. */
  get room() {
    const { root, scroller } = this.view;
    const outdent = Math.abs(parseFloat(getComputedStyle(scroller).marginInlineStart)) || 0;
    // Not that of the bar, which is hidden while presenting.
    const { paddingLeft, paddingRight } = getComputedStyle(root);
    return root.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) + outdent;
  }

  /** What stands at the end of the map, with the space before it. */
  get end() {
    const { grid, scroller } = this.view;
    const append = scroller.querySelector('.jm-append-stage');
    if (!append?.offsetWidth) return 0;
    const [table, own] = [grid.table, append].map((one) => one.getBoundingClientRect());
    const gap = Math.max(own.left - table.right, table.left - own.right, 0);
    return (own.width + gap) / (this.percent / 100);
  }

  /** Draws the map as it is to be. While it is measured it is lower, but it stays where one has scrolled to. */
  scale() {
    const { root } = this.view;
    const { scrollTop } = root;
    this.layOut();
    if (root.scrollTop !== scrollTop) root.scrollTop = scrollTop;
  }

  /**
   * Where all is to fit, columns get narrower first, then everything is drawn smaller. It is the frame that is drawn so, with
   * the map in it: what stays in view in it while it scrolls is then right in there. Not zoomed: in Safari, what is zoomed is
   * elsewhere than it says.
   */
  layOut() {
    const { grid, scroller } = this.view;
    const { style } = grid.table;
    if (typeof this.shown === 'object') return drawCloseUp(this, this.shown);
    const isWhole = this.shown === 'all';
    const fits = this.fits || isWhole;
    if (!fits && this.size === 100 && !style.cssText && !scroller.style.cssText) return;
    const { room } = this;
    if (this.width !== room || this.map !== grid.map) {
      this.width = room;
      this.map = grid.map;
      scroller.style.cssText = '';
      style.cssText = fits ? this.columns() : '';
    }
    // Drawn smaller than its width asks for, it is as wide as its place.
    if (isWhole) this.draw(1);
    const { offsetWidth } = grid.table;
    const { end } = this;
    const scale = fits ? Math.min(1, room / (offsetWidth + end)) : this.size / 100;
    this.draw(scale);
    if (isWhole) this.fitHeight(Math.max(scale, LEAST));
  }

  /** Drawn smaller, a map is wider, and its notes have fewer lines: so how small it has to be is tried. @param {number} most */
  fitHeight(most) {
    const isIn = (/** @type {number} */ scale) => {
      this.draw(scale);
      return this.isInHeight(scale);
    };
    this.draw(largest(isIn, LEAST, most) ?? most);
  }

  /** Whether all of the map is in the window from top to bottom, drawn like that. @param {number} scale */
  isInHeight(scale) {
    const { root, scroller, grid } = this.view;
    const { paddingBottom } = getComputedStyle(root);
    const room = root.clientHeight - parseFloat(paddingBottom) - scroller.offsetTop;
    return grid.table.offsetHeight * scale <= room;
  }

  /** @param {number} scale 1: as ever */
  draw(scale) {
    const { view } = this;
    const { scroller, root } = view;
    const { style } = scroller;
    root.classList.toggle('jm-scaled', scale !== 1);
    style.cssText = '';
    if (scale !== 1) {
      style.setProperty('--jm-scale', `${scale}`);
      style.setProperty('--jm-rest', `${(scale - 1) * scroller.offsetHeight}px`);
    }
    const label = root.querySelector('.jm-tool-actual-size');
    if (label) label.textContent = view.getText('percent', this.percent);
  }

  /**
   * How wide the columns are to be: as ever where they fit; else the headings of rows give way first, then the notes, but no
   * word is broken for it that would otherwise be whole.
   */
  columns() {
    const { grid, root } = this.view;
    const width = this.width - this.end;
    const { style } = grid.table;
    style.cssText = '';
    if (grid.table.offsetWidth <= width) return '';
    // A line across the map has no cells to measure.
    const columns = [...grid.body.rows].find((row) => row.cells.length > 1)?.cells;
    if (!columns) return '';
    const [head, cell] = columns;
    const [headWidth, cellWidth] = [head.offsetWidth, cell.offsetWidth];
    let [leastHead, least] = [headWidth, Math.min(cellWidth, WIDEST * rem())];
    // Where rows out of sight aren't laid out, their words can't be measured.
    if (!root.matches('.jm-lazy-rows')) {
      root.classList.add('jm-measured');
      const [first, ...others] = [...columns].map((one) => one.offsetWidth + 1);
      root.classList.remove('jm-measured');
      const clamp = (/** @type {number} */ width, /** @type {number} */ most) =>
        Math.min(Math.max(width, NARROWEST * rem()), most);
      leastHead = clamp(first, headWidth);
      least = clamp(Math.max(...others), least);
    }
    const { length } = grid.map.steps;
    const rest = width - length * cellWidth;
    const share = (width - leastHead) / length;
    const [wideHead, wide] =
      rest >= leastHead ? [rest, cellWidth] : [leastHead, Math.max(least, share)];
    return `--jm-fit-head:${wideHead}px;--jm-fit-step:${wide}px`;
  }

  /** Sets a state that both the style sheet and the button show. @param {string} name @param {boolean} on */
  press(name, on) {
    const { root } = this.view;
    root.classList.toggle(`jm-${name}`, on);
    root.querySelector(`.jm-tool-${name}`)?.setAttribute('aria-pressed', `${on}`);
  }
}

/** Lays an element over all of the page, whatever that has above what, or lets it down. @param {HTMLElement} root @param {boolean} on */
function lift(root, on) {
  root.popover = on ? 'manual' : null;
  if (on) root.togglePopover?.(true);
}
