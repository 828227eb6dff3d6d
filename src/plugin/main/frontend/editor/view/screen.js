/** In rem: columns in which one can still read, whatever stands in them; and those in which most words are whole. */
const NARROWEST = 6;
const WIDEST = 9.5;

/** The whole screen for the map, for working and for presenting; and the whole map on the screen. */
export class Screen {
  constructor(view) {
    this.view = view;
    this.fits = false;
    /** @type {?} what the columns were last made for: the room there is, and the map */
    this.width = this.map = undefined;
    document.addEventListener('fullscreenchange', () =>
      this.press('full', document.fullscreenElement === view.root),
    );
    const observer = new ResizeObserver(() => this.scale());
    observer.observe(view.grid.table);
    // As wide as the map, and never higher: what follows from its size doesn't change it.
    observer.observe(view.layer);
  }

  toggle() {
    const { root } = this.view;
    return document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
  }

  /** Makes the columns share the width there is, however many they are; or gives them their own again. */
  fit() {
    this.fits = !this.fits;
    this.press('fit', this.fits);
    this.map = undefined;
    this.scale();
  }

  /**
   * Where all is to fit, columns get narrower first, then everything is drawn smaller. Not zoomed: in Safari, what is zoomed
   * is elsewhere than it says. The frame follows what is drawn.
   */
  scale() {
    const { grid, scroller } = this.view;
    const { style } = grid.table;
    const { clientWidth } = scroller;
    if (!this.fits && !style.cssText) return;
    if (this.width !== clientWidth || this.map !== grid.map) {
      this.width = clientWidth;
      this.map = grid.map;
      style.cssText = this.fits ? this.columns() : '';
    }
    const { offsetWidth, offsetHeight } = grid.table;
    if (!this.fits || offsetWidth <= clientWidth) return;
    const scale = clientWidth / offsetWidth;
    style.setProperty('--jm-scale', scale);
    style.setProperty('--jm-rest', `${(scale - 1) * offsetHeight}px`);
  }

  /**
   * How wide the columns are to be: as ever where they fit; else the headings of rows give way first, then the notes, but no
   * word is broken for it that would otherwise be whole.
   */
  columns() {
    const { grid, root, scroller } = this.view;
    const { style } = grid.table;
    style.cssText = '';
    if (grid.table.offsetWidth <= scroller.clientWidth) return '';
    const [head, cell] = grid.body.rows[0].cells;
    const [headWidth, cellWidth] = [head.offsetWidth, cell.offsetWidth];
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    let [leastHead, least] = [headWidth, Math.min(cellWidth, WIDEST * rem)];
    // Where rows out of sight aren't laid out, there is no asking how long their words are.
    if (!root.matches('.jm-lazy-rows')) {
      root.classList.add('jm-measured');
      const [first, ...others] = [...grid.body.rows[0].cells].map((one) => one.offsetWidth + 1);
      root.classList.remove('jm-measured');
      const clamp = (width, most) => Math.min(Math.max(width, NARROWEST * rem), most);
      leastHead = clamp(first, headWidth);
      least = clamp(Math.max(...others), least);
    }
    const { length } = grid.map.steps;
    const rest = scroller.clientWidth - length * cellWidth;
    const share = (scroller.clientWidth - leastHead) / length;
    const [wideHead, wide] =
      rest >= leastHead ? [rest, cellWidth] : [leastHead, Math.max(least, share)];
    return `--jm-fit-head:${wideHead}px;--jm-fit-step:${wide}px`;
  }

  /** The button shows what the style sheet is told. */
  press(name, on) {
    const { root } = this.view;
    root.classList.toggle(`jm-${name}`, on);
    root.querySelector(`.jm-tool-${name}`)?.setAttribute('aria-pressed', on);
  }
}
