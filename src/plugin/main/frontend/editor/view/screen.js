/** The whole screen for the map, for working and for presenting; and the whole map on the screen. */
export class Screen {
  constructor(board) {
    this.board = board;
    this.fits = false;
    document.addEventListener('fullscreenchange', () =>
      this.press('full', document.fullscreenElement === board.root),
    );
    const observer = new ResizeObserver(() => this.scale());
    observer.observe(board.grid.table);
    // As wide as the map, and never higher: what follows from its size doesn't change it.
    observer.observe(board.layer);
  }

  toggle() {
    const { root } = this.board;
    return document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
  }

  /** Makes the columns share the width there is, however many they are; or gives them their own again. */
  fit() {
    this.fits = !this.fits;
    this.press('fit', this.fits);
    this.scale();
  }

  /**
   * Where all is to fit, columns get narrower first (in the style sheet), then everything is drawn smaller. Not
   * zoomed: in Safari, what is zoomed is elsewhere than it says. The frame follows what is drawn.
   */
  scale() {
    const { grid, scroller } = this.board;
    const { style, offsetWidth, offsetHeight } = grid.table;
    if (!this.fits && !style.cssText) return;
    const scale = scroller.clientWidth / offsetWidth;
    style.cssText = this.fits
      ? `--jm-scale:${scale};--jm-rest:${(scale - 1) * offsetHeight}px`
      : '';
  }

  /** The button shows what the style sheet is told. */
  press(name, on) {
    const { root } = this.board;
    root.classList.toggle(`jm-${name}`, on);
    root.querySelector(`.jm-tool-${name}`)?.setAttribute('aria-pressed', on);
  }
}
