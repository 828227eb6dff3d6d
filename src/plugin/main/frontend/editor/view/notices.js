import { button, cross, h, icon } from '../dom/element.js';

const READ_MS = 8000;

/**
 * Notices: announced to screen readers; shown for a while, with something to do about them; and, for a trouble, shown
 * until it is over. They lie over the foot of the map and move nothing.
 */
export class Notices {
  /** @param {EditorView} view */
  constructor(view) {
    this.view = view;
    this.live = h('div.jm-live.jm-visually-hidden', { role: 'status' });
    this.toasts = h('div.jm-toasts', { role: 'status' });
    this.troubles = h('div.jm-troubles', { role: 'alert' });
    /** @type {number | undefined} */
    this.timer = undefined;
    this.elements = [this.live, h('div.jm-foot', null, this.troubles, this.toasts)];
    /** Whether a trouble takes up one line only. */
    this.folded = false;
    /** The trouble that is shown, and the words for what can be done about it. */
    this.shown = '';
  }

  /** Announces to screen readers. The same words twice are announced twice. @param {string} text */
  announce(text) {
    this.live.textContent = this.live.textContent === text ? `${text}\u00a0` : text;
  }

  /**
   * Shows a sentence until it has been read. One at a time: a later one takes its place.
   *
   * @param {string} text @param {Action[]} [actions]
   */
  toast(text, actions = []) {
    clearTimeout(this.timer);
    const close = () => this.put(this.toasts);
    this.put(this.toasts, this.card(text, actions, close, 'info'));
    this.keepClear();
    const wait = () => {
      this.timer = window.setTimeout(
        () => (this.toasts.matches(':hover, :focus-within') ? wait() : close()),
        READ_MS,
      );
    };
    wait();
  }

  /**
   * A trouble that lasts: shown until the next call, taken away with null. It keeps clear of the text that is open, and can be
   * folded to one line.
   *
   * @param {string | null} text @param {Action[]} [actions]
   */
  trouble(text, actions = []) {
    const { troubles } = this;
    const shown = JSON.stringify([text, actions]);
    if (this.shown === shown) return;
    this.shown = shown;
    if (!text) return this.put(troubles);
    const card = this.card(text, actions, null, 'warning');
    card.append(button('jm-fold', () => this.fold(!this.folded), icon('fold')));
    this.put(troubles, card);
    this.fold(this.folded);
  }

  /** @param {boolean} folded */
  fold(folded) {
    const { view, troubles } = this;
    const card = /** @type {HTMLElement} */ (troubles.firstElementChild);
    const sentence = /** @type {HTMLElement} */ (card.firstElementChild);
    const button = /** @type {HTMLElement} */ (card.lastElementChild);
    this.folded = folded;
    card.classList.toggle('jm-folded', folded);
    button.title = view.getText(folded ? 'unfold' : 'fold');
    button.ariaExpanded = `${!folded}`;
    // Long ones scroll, by keys as well.
    if (sentence.scrollHeight > sentence.clientHeight) sentence.tabIndex = 0;
    this.keepClear();
  }

  /** Notices don't lie over the text that is open: the page scrolls. (A text that isn't open has no place to scroll to.) */
  keepClear() {
    const { troubles, toasts, view } = this;
    view.layer.style.setProperty('--jm-foot', `${troubles.offsetHeight + toasts.offsetHeight}px`);
    view.text.frame.scrollIntoView({ block: 'nearest' });
  }

  /** The focus isn't lost with what goes away: it returns to the map. @param {HTMLElement} box @param {...HTMLElement} cards */
  put(box, ...cards) {
    if (box.contains(document.activeElement)) this.view.current()?.focus({ preventScroll: true });
    box.replaceChildren(...cards);
  }

  /** @param {string} text @param {Action[]} actions @param {(() => void) | null} close @param {'info' | 'warning'} kind */
  card(text, actions, close, kind) {
    const act = (/** @type {() => unknown} */ run) => () => {
      close?.();
      run();
    };
    const buttons = actions.map(([label, run, danger]) =>
      button(`jm-link${danger ? '.jm-danger' : ''}`, act(run), label),
    );
    if (close) buttons.push(cross(this.view.getText, close));
    return h('div.jm-toast', { 'data-kind': kind }, h('p', null, text), ...buttons);
  }
}
