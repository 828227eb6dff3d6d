import { button, cross, find, h } from '../dom/element.js';
import { gliding } from '../dom/motion.js';

/**
 * Presents the map: nothing else, in full screen where possible; the whole map first, as large as it can be as a whole, then stage by stage. By the arrow
 * keys, by Page Up and Page Down (which remote controls send), by the space bar, or by the buttons.
 */
export class Presentation {
  /** @param {import('./screen.js').ScreenView} view @param {import('./screen.js').Screen} screen */
  constructor(view, screen) {
    const { getText } = view;
    this.view = view;
    this.screen = screen;
    this.root = view.root;
    /** The stage that is shown; -1: all of the map. */
    this.shown = -1;
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
      () => (document.fullscreenElement ? screen.scale() : this.end()),
      { signal },
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    screen.cover('presenting', true);
    this.root.append(this.tools);
    this.covered = around(this.root);
    for (const element of this.covered) element.inert = true;
    screen.showWhole(true);
    addEventListener('resize', () => screen.scale(), { signal });
    this.next.focus();
    this.go(-1);
    screen.askForAll();
  }

  /** As they are now: others may be at work on them. */
  get stages() {
    const stages = this.view.grid.table.querySelectorAll('.jm-stage');
    return /** @type {HTMLTableCellElement[]} */ ([...stages]);
  }

  end() {
    if (!this.root.classList.contains('jm-presenting')) return;
    this.over.abort();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.sheet);
    this.screen.cover('presenting', false);
    this.tools.remove();
    for (const element of this.covered) element.inert = false;
    this.screen.showWhole(false);
    if (document.fullscreenElement) document.exitFullscreen();
    (this.back?.isConnected ? this.back : this.view.current())?.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
    if (altKey || ctrlKey || metaKey || key === 'Tab') return;
    // Nothing can be typed while presenting.
    event.stopPropagation();
    const isRtl = getComputedStyle(this.view.grid.table).direction === 'rtl';
    const [on, back] = isRtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const { shown, stages } = this;
    if (this.isForButton(key, target)) return;
    if (key === 'Escape') this.end();
    else if (key === on || key === 'PageDown' || (key === ' ' && !shiftKey)) this.go(shown + 1);
    else if (key === back || key === 'PageUp' || key === ' ') this.go(shown - 1);
    else if (key === 'Home') this.go(-1);
    else if (key === 'End') this.go(stages.length - 1);
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

  /** All other stages are dimmed, but not hidden: they are the journey that leads here. @param {number} index */
  go(index) {
    const { view, stages } = this;
    this.shown = Math.max(-1, Math.min(index, stages.length - 1));
    const stage = stages[this.shown];
    this.sheet.replaceSync(stage ? dimmed(stages, stage) : '');
    this.at.textContent = stage
      ? `${find(stage, '.jm-heading').textContent} · ${this.shown + 1}/${stages.length}`
      : view.getText('present.whole');
    const { scroller, grid } = view;
    const behavior = gliding();
    if (!stage) return scroller.scrollTo({ left: 0, behavior });
    const [frame, head, box] = [scroller, grid.tableHead.rows[0].cells[0], stage].map((one) =>
      one.getBoundingClientRect(),
    );
    // Centred in the room beside the headings of rows.
    const isRtl = getComputedStyle(grid.table).direction === 'rtl';
    const room = isRtl ? [frame.left, head.left] : [head.right, frame.right];
    scroller.scrollBy({ left: (box.left + box.right) / 2 - (room[0] + room[1]) / 2, behavior });
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

/** The style of what doesn't belong to a stage. @param {HTMLTableCellElement[]} stages @param {HTMLTableCellElement} stage */
function dimmed(stages, stage) {
  const before = stages.slice(0, stages.indexOf(stage));
  const first = before.reduce((sum, one) => sum + one.colSpan, 0) + 1;
  const last = first + stage.colSpan - 1;
  const others = (/** @type {number} */ from) =>
    `:not(:nth-child(n + ${first + from}):nth-child(-n + ${last + from}))`;
  const heading = `.jm-stage:not([data-stage="${CSS.escape(`${stage.dataset.stage}`)}"])`;
  return `@media screen { .jm-presenting :is(.jm-cell${others(1)}, .jm-step${others(0)}, ${heading}) { opacity: 0.15; } }`;
}
