import { button, cross, find, h } from '../dom/element.js';
import { gliding, isStill } from '../dom/motion.js';
import { stepsAtOnce } from './close-up.js';
import { restOf, toReadOn } from './reading-on.js';
import { stepsInTurn, styleOf } from './steps-beside.js';

/** @typedef {import('./steps-beside.js').Steps} Steps */

/** How much of the window an arrow down scrolls. */
const LINES = 0.3;

/**
 * Presents the map: nothing else, in full screen where possible; the whole map first, as large as it can be as a whole, then stage by
 * stage, each as large as the window. Page Down (which remote controls send), the space bar and the arrow down read on, and go on where
 * there is no more; the arrows to the sides and the buttons go at once.
 */
export class Presentation {
  /** @param {import('./screen.js').ScreenView} view @param {import('./screen.js').Screen} screen */
  constructor(view, screen) {
    const { getText } = view;
    this.view = view;
    this.screen = screen;
    this.root = view.root;
    /** Which of the turns is shown; -1: all of the map. */
    this.shown = -1;
    /** @type {Steps | undefined} what is shown of it */
    this.steps = undefined;
    this.scrolled = view.scroller.scrollLeft;
    /** Where it glides to, or has glided to. @type {number | undefined} */
    this.goal = undefined;
    this.sheet = new CSSStyleSheet();
    this.back = /** @type {HTMLElement | null} */ (document.activeElement);
    this.at = h('output.jm-presenter-at');
    /** @param {string} key @param {number} by @param {string} sign */
    const tool = (key, by, sign) => {
      const label = getText(key);
      const go = () => this.go(this.shown + by);
      return button('jm-tool', go, h('span', { 'aria-hidden': 'true' }, sign), { title: label });
    };
    this.next = tool('present.next', 1, '›');
    this.tools = h(
      'div.jm-presenter',
      { role: 'group', 'aria-label': getText('present') },
      tool('present.back', -1, '‹'),
      this.at,
      this.next,
      cross(getText, () => this.end()),
    );
    this.over = new AbortController();
    const { signal } = this.over;
    document.addEventListener('keydown', (event) => this.pressed(event), { signal, capture: true });
    document.addEventListener(
      'fullscreenchange',
      () => (document.fullscreenElement ? this.again() : this.end()),
      { signal },
    );
    addEventListener('resize', () => this.again(), { signal });
    for (const other of ['wheel', 'touchmove', 'pointerdown'])
      this.root.addEventListener(other, () => (this.goal = undefined), { signal, passive: true });
    this.others = new MutationObserver(() => this.again());
    this.others.observe(view.grid.tableHead, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    // It is as high as the window, whatever the page has room for.
    this.height = this.root.dataset.height;
    delete this.root.dataset.height;
    screen.cover('presenting', true);
    this.root.append(this.tools);
    this.covered = around(this.root);
    for (const element of this.covered) element.inert = true;
    this.next.focus();
    this.go(-1);
    screen.askForAll();
  }

  /** What is shown after the whole map, as it is now: others may be at work on it, and windows change. */
  get turns() {
    const stages = this.view.grid.table.querySelectorAll('.jm-stage');
    return stepsInTurn(
      /** @type {HTMLTableCellElement[]} */ ([...stages]),
      stepsAtOnce(this.screen),
    );
  }

  get isRtl() {
    return getComputedStyle(this.view.grid.table).direction === 'rtl';
  }

  end() {
    if (!this.root.classList.contains('jm-presenting')) return;
    this.over.abort();
    this.others.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.sheet);
    this.screen.cover('presenting', false);
    if (this.height) this.root.dataset.height = this.height;
    this.tools.remove();
    for (const element of this.covered) element.inert = false;
    this.screen.show();
    this.view.scroller.scrollTo({ left: this.scrolled, behavior: 'instant' });
    if (document.fullscreenElement) document.exitFullscreen();
    (this.back?.isConnected ? this.back : this.view.current())?.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target, repeat } = event;
    if (altKey || ctrlKey || metaKey || key === 'Tab') return;
    // Nothing can be typed while presenting.
    event.stopPropagation();
    const [on, back] = this.isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const { shown } = this;
    if (this.isForButton(key, target)) return;
    if (key === 'Escape') this.end();
    else if (key === 'PageDown' || (key === ' ' && !shiftKey)) this.readOn(1);
    else if (key === 'PageUp' || key === ' ') this.readOn(-1);
    else if (key === 'ArrowDown') this.scroll(1, repeat);
    else if (key === 'ArrowUp') this.scroll(-1, repeat);
    else if (key === on) this.go(shown + 1);
    else if (key === back) this.go(shown - 1);
    else if (key === 'Home') this.go(-1);
    else if (key === 'End') this.go(this.turns.length - 1);
    else return;
    event.preventDefault();
  }

  /**
   * Whether a key presses a button in focus: Enter does, and so does the space bar where the focus is seen on a button. Where the
   * pointer has pressed one, the space bar goes on.
   *
   * @param {string} key @param {HTMLElement} target
   */
  isForButton(key, target) {
    const button = target.closest('button');
    if (!button) return false;
    return (
      key === 'Enter' || (key === ' ' && button !== this.next && button.matches(':focus-visible'))
    );
  }

  /** @param {number} index of the turns @param {boolean} [isAtItsEnd] whether one comes back from what follows */
  go(index, isAtItsEnd) {
    const { root, shown } = this;
    this.goal = undefined;
    this.show(index);
    root.scrollTop = isAtItsEnd ? root.scrollHeight : 0;
    if (this.shown !== shown) this.arrive(this.shown - shown);
  }

  /** Shows all of the map, or some steps. @param {number} index */
  show(index) {
    const { view, screen, turns } = this;
    this.shown = Math.max(-1, Math.min(index, turns.length - 1));
    const steps = turns[this.shown];
    this.steps = steps;
    this.sheet.replaceSync(steps ? styleOf(steps) : '');
    const said = steps
      ? this.said(steps, turns[turns.length - 1].number)
      : view.getText('present.whole');
    if (this.at.textContent !== said) this.at.textContent = said;
    screen.show(steps ?? 'all');
    if (!steps) view.scroller.scrollLeft = 0;
  }

  /** The stage may be elsewhere by now, and of another window more or fewer steps can be read at once. */
  again() {
    const { steps, shown, turns } = this;
    if (!steps) return this.screen.scale();
    const { stage, from } = steps;
    const at = turns.findLastIndex(
      (one) => one.stage.dataset.stage === stage.dataset.stage && one.from <= from,
    );
    this.show(at < 0 ? shown : at);
  }

  /**
   * The name of the stage, which of how many it is and, where it isn't seen as a whole, which of its steps are.
   *
   * @param {Steps} steps @param {number} all
   */
  said({ stage, number, from, count }, all) {
    const said = [find(stage, '.jm-heading').textContent, `${number}/${all}`];
    const { getText } = this.view;
    if (count < stage.colSpan)
      said.push(
        count > 1
          ? getText('present.steps', from, from + count - 1)
          : getText('present.step', from),
      );
    return said.join(' · ');
  }

  /** It comes from where one goes; for those who want little to move, it is there. @param {number} direction */
  arrive(direction) {
    if (isStill.matches) return;
    const { scroller } = this.view;
    const side = Math.sign(direction) * (this.isRtl ? -1 : 1);
    scroller.animate([{ opacity: 0, translate: `${side * 2}rem` }, {}], {
      duration: 200,
      easing: 'ease-out',
    });
  }

  /** What follows, once all that is shown has been seen; before, more of that. @param {1 | -1} direction */
  readOn(direction) {
    const { root, view, tools } = this;
    this.arriveBelow();
    const far = toReadOn(root, view.grid.table, tools, direction);
    if (far) this.glide(far);
    else this.go(this.shown + direction, direction < 0);
  }

  /** @param {number} far */
  glide(far) {
    this.goal = this.root.scrollTop + far;
    this.root.scrollTo({ top: this.goal, behavior: gliding() });
  }

  /** Who goes on while it still glides goes on from where it is going to. Somebody may have scrolled by hand since. */
  arriveBelow() {
    if (this.goal !== undefined) this.root.scrollTo({ top: this.goal, behavior: 'instant' });
    this.goal = undefined;
  }

  /** Some lines; whoever holds the key down stays with what is shown. @param {1 | -1} direction @param {boolean} isHeld */
  scroll(direction, isHeld) {
    const { root } = this;
    this.arriveBelow();
    const far = Math.min(LINES * root.clientHeight, restOf(root, direction));
    if (far) this.glide(direction * far);
    else if (!isHeld) this.go(this.shown + direction, direction < 0);
  }
}

/**
 * What else is on the page: without full screen, it lies behind the map, where Tab must not lead.
 *
 * @param {HTMLElement} root
 */
function around(root) {
  /** @type {HTMLElement[]} */
  const others = [];
  for (
    let inner = root;
    inner.parentElement && inner !== document.body;
    inner = inner.parentElement
  ) {
    const beside = /** @type {HTMLElement[]} */ ([...inner.parentElement.children]);
    others.push(...beside.filter((one) => one !== inner && !one.inert));
  }
  return others;
}
