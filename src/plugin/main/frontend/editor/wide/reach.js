import { button, find, h } from '../dom/element.js';
import { gliding } from '../dom/motion.js';

/**
 * Keeps what scrolls a wide map sideways at the foot of the window, as long as the map's own foot
 * is further down: a scroll bar, and at either side a button that says how many steps there are
 * beyond. Where the map ends, the scroll bar stands in the place of the browser's own and is as
 * high, so that nothing moves when it comes.
 *
 * @param {HTMLElement} root the map
 * @param {GetText} getText
 */
export function attachReach(root, getText) {
  if (!root.querySelector(':scope > .jm-reach')) new Reach(root, getText);
}

class Reach {
  /** @param {HTMLElement} root @param {GetText} getText */
  constructor(root, getText) {
    this.root = root;
    this.getText = getText;
    this.scroller = find(root, '.jm-scroll');
    this.extent = h('div');
    this.bar = h('div.jm-scrollbar', { tabindex: -1, 'aria-hidden': 'true' }, this.extent);
    this.buttons = SIDES.map((side) =>
      button(`jm-beyond.jm-beyond-${side}`, () => this.go(side === 'end' ? 1 : -1), h('bdi'), {
        hidden: true,
      }),
    );
    this.element = h('div.jm-reach', { hidden: true }, ...this.buttons, this.bar);
    this.scroller.after(this.element);
    // Not found by `:has`, for which browsers look through the whole map whenever anything in it changes.
    root.classList.add('jm-with-reach');
    /** The last scroll position of each of the two that the other one knows of. @type {Map<Element, number>} */
    this.told = new Map();
    const { scroller, bar } = this;
    const options = { passive: true };
    scroller.addEventListener('scroll', () => this.show(), options);
    bar.addEventListener('scroll', () => this.follow(bar, scroller), options);
    // What has got the focus may have been scrolled into view. The bar follows before the frame that shows it: if it only did so
    // when the map's own scrolling is reported, which is within that frame, the browser would begin another one for the bar.
    const soon = () => queueMicrotask(() => this.follow(scroller, bar));
    scroller.addEventListener('focusin', soon);
    const observer = new ResizeObserver(() => this.measure());
    observer.observe(scroller);
    observer.observe(this.table);
    // Before the map itself is in sight there, it would stand on what is above the map.
    new IntersectionObserver(
      ([{ isIntersecting }]) => this.element.classList.toggle('jm-away', !isIntersecting),
      { rootMargin: `0px 0px -${CLEAR}px` },
    ).observe(scroller);
  }

  get table() {
    return /** @type {HTMLTableElement} */ (find(this.scroller, '.jm-grid'));
  }

  measure() {
    const { root, scroller, element, extent, bar, table } = this;
    // What comes up at a stage stands below its steps, whose names may take some lines.
    const steps = table.tHead?.rows[1];
    if (steps) root.style.setProperty('--jm-steps', `${steps.offsetHeight}px`);
    const isWide = scroller.scrollWidth > scroller.clientWidth + 1;
    root.classList.toggle('jm-reaching', isWide);
    element.hidden = !isWide;
    if (!isWide) return;
    // As far from one end to the other as it is in the map, which may be drawn smaller.
    const way = scroller.scrollWidth - scroller.clientWidth;
    extent.style.inlineSize = `${bar.clientWidth + way}px`;
    this.show();
  }

  show() {
    const { scroller, bar, buttons, getText } = this;
    this.follow(scroller, bar);
    const beyond = this.beyond();
    buttons.forEach((one, i) => {
      const count = beyond[i];
      if (!count && one === document.activeElement) buttons[1 - i].focus();
      one.hidden = !count;
      const words = find(one, ':scope > bdi');
      const text = getText('beyond', count);
      // The same words once more would have the browser lay them out in each frame of scrolling.
      if (words.textContent !== text) words.textContent = text;
    });
  }

  /**
   * Of two that follow each other, one that is where it was told to be has not been scrolled by
   * anyone.
   *
   * @param {Element} from @param {Element} to
   */
  follow(from, to) {
    const { told } = this;
    const left = Math.round(from.scrollLeft);
    if (told.get(from) === left) return;
    told.set(from, left).set(to, left);
    to.scrollTo({ left, behavior: 'instant' });
  }

  /** How many steps are not wholly in sight at the start, and at the end. */
  beyond() {
    const { step, head, scroller, table } = this.sizes();
    const steps = table - head;
    const start = Math.abs(scroller.scrollLeft);
    const rest = steps - start - (scroller.clientWidth - head);
    return [start, rest].map((width) => Math.ceil(Math.max(0, width) / step - NEARLY));
  }

  sizes() {
    const { scroller, table } = this;
    const [corner] = table.rows[0].cells;
    const count = table.querySelectorAll('.jm-stage-cols > col').length;
    const head = corner.offsetWidth;
    return { scroller, head, table: table.offsetWidth, step: (table.offsetWidth - head) / count };
  }

  /** As many whole steps on as can be seen at once. @param {1 | -1} way */
  go(way) {
    const { step, head, scroller } = this.sizes();
    const isRtl = getComputedStyle(scroller).direction === 'rtl';
    const whole = Math.max(1, Math.floor((scroller.clientWidth - head) / step));
    scroller.scrollBy({ left: way * (isRtl ? -1 : 1) * whole * step, behavior: gliding() });
  }
}

const SIDES = /** @type {const} */ (['start', 'end']);

/** Pixels of the map that have to be in sight. */
const CLEAR = 96;

/** The share of a step that may be out of view while the step still counts as visible. */
const NEARLY = 0.1;
