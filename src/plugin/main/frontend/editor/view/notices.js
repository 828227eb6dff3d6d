import { button, cross, h } from './element.js';

const READ_MS = 8000;

/**
 * What is said: quietly, for those who listen; visibly, with something to do about it; and, for a
 * trouble, until it is over. They lie over the foot of the map and move nothing.
 */
export class Notices {
  constructor(board) {
    this.board = board;
    this.live = h('div.jm-live.jm-unseen', { role: 'status' });
    this.toasts = h('div.jm-toasts', { role: 'status' });
    this.troubles = h('div.jm-troubles', { role: 'alert' });
    /** @type {number|undefined} */
    this.timer = undefined;
    this.elements = [this.live, h('div.jm-foot', null, this.troubles, this.toasts)];
  }

  /** For those who listen. The same words twice are said twice. */
  say(text) {
    this.live.textContent = this.live.textContent === text ? `${text}\u00a0` : text;
  }

  /**
   * Shows a sentence until it has been read. One at a time: a later one takes its place.
   * @param {Array<!Array>} actions label and what it does
   */
  tell(text, actions = []) {
    clearTimeout(this.timer);
    const close = () => this.put(this.toasts);
    this.put(this.toasts, this.card(text, actions, close, 'info'));
    const later = () => {
      const busy = this.toasts.matches(':hover, :focus-within');
      if (busy) this.timer = setTimeout(later, READ_MS);
      else close();
    };
    this.timer = setTimeout(later, READ_MS);
  }

  /** A trouble that lasts: shown until the next call, taken away with null. */
  trouble(text, actions = []) {
    if (!text) this.put(this.troubles);
    else if (this.troubles.textContent !== text + actions.map(([label]) => label).join('')) {
      this.put(this.troubles, this.card(text, actions, null, 'warning'));
    }
  }

  /** A focus on what goes is not lost: it goes back to the map. */
  put(box, ...cards) {
    if (box.contains(document.activeElement)) this.board.current()?.focus({ preventScroll: true });
    box.replaceChildren(...cards);
  }

  card(text, actions, close, kind) {
    const act = (run) => () => {
      close?.();
      run();
    };
    const buttons = actions.map(([label, run]) => button('jm-link', act(run), label));
    if (close) buttons.push(cross(this.board.words, close));
    return h('div.jm-toast', { 'data-kind': kind }, h('p', null, text), ...buttons);
  }
}
