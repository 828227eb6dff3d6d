/** The whole screen for the map, for working and for presenting; and the whole map on the screen. */
export class Screen {
  constructor(board) {
    this.board = board;
    this.fits = false;
    document.addEventListener('fullscreenchange', () => this.changed());
    addEventListener('resize', () => this.scale());
  }

  get full() {
    return document.fullscreenElement === this.board.root;
  }

  toggle() {
    return this.full ? document.exitFullscreen() : this.board.root.requestFullscreen();
  }

  changed() {
    this.press('full', this.full);
    this.board.text.place();
  }

  /** Makes the columns share the width there is, however many they are; or gives them their own again. */
  fit() {
    this.fits = !this.fits;
    this.press('fit', this.fits);
    this.scale();
  }

  /** Where all is to fit, columns get narrower first (in the style sheet), then everything gets smaller. */
  scale() {
    const { grid, scroller, text } = this.board;
    const { style } = grid.table;
    if (!this.fits && !style.zoom) return;
    style.zoom = '';
    if (this.fits) style.zoom = `${Math.min(1, scroller.clientWidth / grid.table.scrollWidth)}`;
    text.place();
  }

  /** The button shows what the style sheet is told. */
  press(name, on) {
    const { root } = this.board;
    root.classList.toggle(`jm-${name}`, on);
    root.querySelector(`.jm-tool-${name}`)?.setAttribute('aria-pressed', on);
  }
}
