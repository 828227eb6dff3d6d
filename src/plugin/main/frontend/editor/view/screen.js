/** The whole screen for the map, for working and for presenting; and the whole map on the screen. */
export class Screen {
  constructor(board) {
    this.board = board;
    this.zoom = '';
    document.addEventListener('fullscreenchange', () => this.changed());
  }

  get full() {
    return document.fullscreenElement === this.board.root;
  }

  async toggle() {
    if (this.full) await document.exitFullscreen();
    else await this.board.root.requestFullscreen();
  }

  changed() {
    const { root, text } = this.board;
    root.classList.toggle('jm-full', this.full);
    this.press('full', this.full);
    text.place();
  }

  /** Makes the columns share the width there is, or gives them their own again. */
  fit() {
    const { root, grid, scroller } = this.board;
    const on = !this.zoom;
    grid.table.style.zoom = this.zoom = '';
    if (on) {
      const scale = Math.min(1, scroller.clientWidth / grid.table.scrollWidth);
      this.zoom = `${Math.max(scale, 0.25)}`;
      grid.table.style.zoom = this.zoom;
    }
    root.classList.toggle('jm-fit', on);
    this.press('fit', on);
    this.board.text.place();
  }

  press(name, on) {
    this.board.root.querySelector(`.jm-tool-${name}`)?.setAttribute('aria-pressed', `${on}`);
  }
}
