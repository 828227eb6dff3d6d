/*
 * The only script on a page with a map, and only for those who may edit it. Once the page has come to
 * rest it fetches the editor and lets it make ready, so that nobody waits for the network later; the
 * first pointer, focus or key in a map starts it. What is pressed and typed until it is there is kept
 * for it (`journeyMapEarly`), so that neither the first click nor the first letter is lost. Where this browser holds what its person has typed and not saved, it
 * starts the editor by itself, as soon as the map is there: they are to see their words.
 *
 * A classic script without traces in the page: Confluence may put it in a batch with others, anywhere.
 */
(() => {
  const maps = '.journey-map[data-editor]';

  /**
   * What begins the names under which a person's words for a map are stored (session/outbox.js).
   *
   * @param {DOMStringMap} about
   */
  const prefixOf = ({ user, pageId, mapName }) =>
    /** @type {string[]} */ (['journey-map', user, pageId, mapName, ''])
      .map(encodeURIComponent)
      .join(':');

  /**
   * What has come, by its address: a press doesn't wait until the browser has looked it up once
   * more.
   *
   * @type {Map<string, Editor>}
   */
  const editors = new Map();

  /** @typedef {typeof import('../editor/editor.js')} Editor */

  /** @param {HTMLElement} root @returns {Promise<Editor>} */
  const fetched = (root) => {
    const url = /** @type {string} */ (root.dataset.editor);
    const module = import(url);
    // Browsers remember the failure of an address, but take one of another fragment for a new one.
    module.then(
      (editor) => editors.set(url, editor),
      () => (root.dataset.editor = url + '#'),
    );
    return module;
  };

  const makeReady = (/** @type {HTMLElement} */ root) => {
    fetched(root)
      .then(({ prepare }) => prepare(root))
      .catch(() => {});
  };

  const start = (/** @type {HTMLElement} */ root) => {
    const editor = editors.get(/** @type {string} */ (root.dataset.editor));
    const view = editor ? editor.start(root) : fetched(root).then(({ start }) => start(root));
    root.journeyMapEditor = view;
    view.catch((problem) => {
      // Offline, perhaps: the next click tries again, and words that wait, or that are about to be typed, don't wait for one.
      root.journeyMapEditor = undefined;
      const early = root.journeyMapEarly;
      if (early?.field || early?.holdsWords)
        setTimeout(() => root.journeyMapEditor || start(root), AGAIN);
      console.error(problem);
    });
  };

  /** Milliseconds. */
  const AGAIN = 5000;

  /** Where what is typed is stored: also in copies, once the editor makes some (session/keeping-copies.js). */
  const storage = () => window.journeyMapCopies?.storage() ?? localStorage;

  /** @param {EarlyEvent | string | undefined} step @returns {step is string} */
  const isText = (step) => typeof step === 'string';

  const newId = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) => (n % 36).toString(36)).join('');

  /**
   * What someone does in a map before its editor is there: what they press, the keys that do something, and between
   * them what they type. Letters go into a field of the browser's, which knows about input methods, dead keys and
   * pasting. The editor takes it all, does it in this order, and has taken the field's place then.
   *
   * @implements {EarlyInput}
   */
  class Early {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.root = root;
      /** @type {Array<EarlyEvent | string>} */
      this.steps = [];
      /** @type {HTMLTextAreaElement | null} */
      this.field = null;
      /** Whether an input method is at work in the field. */
      this.composing = false;
      this.key = prefixOf(root.dataset) + newId();
      this.stored = false;
      const over = new AbortController();
      this.over = over;
      // Not all browsers tell of both.
      addEventListener('pagehide', () => this.store(), over);
      document.addEventListener(
        'visibilitychange',
        () => (document.hidden ? this.store() : this.comeBack()),
        over,
      );
      addEventListener('pageshow', () => this.comeBack(), over);
      // Words are lost with the page only if they can't be stored.
      addEventListener(
        'beforeunload',
        (event) => this.holdsWords && !this.stored && event.preventDefault(),
        over,
      );
    }

    get holdsWords() {
      return this.steps.some((step) => isText(step) && step.trim());
    }

    /**
     * Of presses that nothing was typed for, the last one counts; and of what only gets the focus,
     * what has it first.
     *
     * @param {EarlyEvent} event
     */
    press(event) {
      if (event.type === 'focusin' && this.steps.length) return;
      this.close();
      const last = this.steps.at(-1);
      if (last && !isText(last) && last.type !== 'keydown') this.steps.pop();
      this.steps.push(event);
    }

    /**
     * A field for what is typed: in a cell where the new note will be, else below what was pressed.
     *
     * @param {HTMLElement} target
     */
    open(target) {
      const { root } = this;
      const field = document.createElement('textarea');
      const around = root.getBoundingClientRect();
      const { left, top, width } = target.getBoundingClientRect();
      const last = target.matches('.jm-cell')
        ? target.querySelector('.jm-note:last-child')
        : target;
      const y = last?.getBoundingClientRect().bottom ?? top;
      field.style.cssText = `left:${left - around.left}px;top:${y - around.top}px;width:${width}px`;
      field.className = 'jm-early';
      field.placeholder = ' ';
      field.ariaLabel = root.ariaLabel;
      field.addEventListener('input', () => this.typed(field));
      field.addEventListener('keydown', (event) => this.pressed(event, field));
      field.addEventListener('compositionstart', () => (this.composing = true));
      field.addEventListener('compositionend', () => {
        this.composing = false;
        this.typed(field);
      });
      root.append(field);
      this.field = field;
      field.focus({ preventScroll: true });
    }

    /** A word that is being composed is ended by that. */
    close() {
      this.field?.blur();
      this.field?.remove();
      this.field = null;
    }

    /** @param {HTMLTextAreaElement} field */
    typed(field) {
      const { steps } = this;
      if (isText(steps.at(-1))) steps.pop();
      if (field.value) steps.push(field.value);
      // A browser that ends suddenly says nothing before.
      this.store(Date.now());
    }

    /**
     * Keys that end a text, or would change one that is there already.
     *
     * @param {KeyboardEvent} event @param {HTMLTextAreaElement} field
     */
    pressed(event, field) {
      const { key, shiftKey, isComposing, keyCode } = event;
      const ends = /^(Tab|Escape)$/.test(key) || (key === 'Enter' && !shiftKey);
      if (isComposing || keyCode === 229) return;
      if (!ends && (key !== 'Backspace' || field.value)) return;
      event.preventDefault();
      this.steps.push(event);
      field.value = '';
    }

    /**
     * The page may go before the editor comes. What was typed is left as session/outbox.js keeps
     * it, for the next window with the map: as notes where a cell or a note was pressed, else as
     * mere words.
     *
     * @param {number} [alive] when this window was; when it goes, never: another may take it over at once
     */
    store(alive = 0) {
      /** @type {Edit[]} */
      const edits = [];
      /** @type {Unsaved[]} */
      const aside = [];
      /** @type {HTMLElement | null} */
      let at = this.root.querySelector('.jm-cell');
      this.steps.forEach((step, i) => {
        if (!isText(step)) at = /** @type {MouseEvent} */ (step).button === 0 ? step.target : at;
        else if (
          step.trim() &&
          /** @type {KeyboardEvent | undefined} */ (this.steps[i + 1])?.key !== 'Escape'
        ) {
          const cell = at?.closest('.jm-cell');
          const row = cell?.closest('.jm-row')?.dataset.row;
          const note = /** @type {Note} */ ({
            id: newId(),
            row,
            step: cell?.dataset.step,
            text: step,
          });
          const after = at?.closest('.jm-note')?.dataset.note;
          if (cell) edits.push({ type: 'add-note', note, after });
          else aside.push({ type: 'damaged', because: 'early', value: step });
        }
      });
      if (!edits[0] && !aside[0]) return this.forget();
      try {
        storage().setItem(this.key, JSON.stringify({ at: alive, edits, aside }));
        // Some that are forbidden only look as if they took it.
        this.stored = !!storage().getItem(this.key);
      } catch {
        // A storage that is forbidden keeps nothing.
        this.stored = false;
      }
    }

    /**
     * Another window may have taken up what was typed: then it is no longer this one's. That has left the number of a change
     * (session/copied-storage.js); someone who clears the storage leaves nothing, and takes no words away.
     */
    check() {
      if (!this.stored || storage().getItem(this.key)) return;
      if (!storage().getItem('journey-map-number')) return;
      this.steps = [];
      if (this.field) this.field.value = '';
    }

    /** The page has stayed. A browser that ends suddenly says nothing before. */
    comeBack() {
      this.check();
      this.store(Date.now());
    }

    /** Nothing was typed, or the editor has stored it by now. */
    forget() {
      try {
        // An earlier state is still there where there was no room for the latest.
        storage().removeItem(this.key);
      } catch {
        // A storage that is forbidden has nothing.
      }
      this.stored = false;
    }

    /** Hands all of it to the editor, for good. It stays stored until the editor has stored it, too. */
    handOver() {
      this.check();
      this.over.abort();
      this.root.journeyMapEarly = undefined;
      return this.steps;
    }
  }

  /** Whether the last press was one with Alt. */
  let selecting = false;

  const onEvent = (/** @type {EarlyEvent} */ event) => {
    const { target, type } = event;
    const root = target.closest?.(maps);
    if (!root || target.matches('.jm-early')) return;
    if (/down$/.test(type))
      selecting = /** @type {MouseEvent} */ (event).altKey && type !== 'keydown';
    const isPress =
      type === 'mousedown' && !selecting && !(/** @type {MouseEvent} */ (event).button);
    // A press opens what it hits. Left to itself it would also set a caret in the page's text, and
    // to tell what stands around that, browsers go through all of a large map. With Alt it selects
    // text, as ever for those who may only read.
    if (isPress && target.closest('.jm-head div, .jm-scroll > .jm-grid')) {
      event.preventDefault();
      if (!getSelection()?.isCollapsed) getSelection()?.removeAllRanges();
    }
    // A word that is being composed goes where it belongs before something else is opened.
    if (isPress) root.journeyMapEarly?.close();
    if (selecting) return;
    // A pointer on its way to the map, or a file: a good moment to fetch, too early to start. So is a finger's press: it may be
    // about to scroll, but on a face of a curve, which it drags. A tap is told as a press of the mouse, too.
    const any = /** @type {KeyboardEvent & PointerEvent} */ (event);
    const isComing =
      /over|enter/.test(type) || (any.pointerType === 'touch' && !target.closest('.jm-point'));
    if (!isComing && root.dataset.editing === undefined) wait(root, any, isPress);
    if (!root.journeyMapEditor) (isComing ? makeReady : start)(root);
  };

  /**
   * Keeps what is asked for until the editor is there.
   *
   * @param {HTMLElement} root @param {KeyboardEvent & PointerEvent} event @param {boolean} isPress
   */
  const wait = (root, event, isPress) => {
    const { target, type, key } = event;
    const early = (root.journeyMapEarly ??= new Early(root));
    if (type === 'pointerdown' && target.closest('.jm-point')) {
      root.journeyMapDrag = event;
      target.setPointerCapture(event.pointerId);
      target.onpointermove = target.onpointercancel = (latest) => (event.latest = latest);
    }
    if (type !== 'keydown') early.press(event);
    if (
      isPress &&
      target.closest('.jm-head div, .jm-grid, .jm-unplaced') &&
      // A press on these does something else than open a text.
      !target.closest('a, button, .jm-categories, .jm-portrait')
    ) {
      event.preventDefault();
      early.open(target.closest('td, th, li, .jm-head div') ?? target);
    }
    if (type !== 'keydown' || !target.matches('.jm-scroll')) return;
    if (/^(Arrow|Enter$)/.test(key)) {
      event.preventDefault();
      early.steps.push(event);
    } else if (
      // As in command/keymap.js; but Space is the key of the menu.
      (/^[^ ]$/u.test(key) || event.keyCode === 229) &&
      (event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey || event.altKey))
    ) {
      // Confluence has shortcuts of one letter; a letter typed here is none.
      event.stopPropagation();
      early.open(root.querySelector('.jm-cell') ?? target);
    }
  };

  /** @type {Array<'pointerdown' | 'mousedown' | 'focusin' | 'keydown' | 'pointerover' | 'dragenter'>} */
  const types = ['pointerdown', 'mousedown', 'focusin', 'keydown', 'pointerover', 'dragenter'];
  types.forEach((type) => document.addEventListener(type, onEvent, true));

  /** Whether this browser holds anything unsaved for the map and its person (session/outbox.js). */
  const holdsWords = (/** @type {DOMStringMap} */ about) => {
    const prefix = prefixOf(about);
    try {
      return Object.keys(localStorage).some((key) => key.startsWith(prefix));
    } catch {
      // A storage that is forbidden holds nothing.
      return false;
    }
  };

  const inDocument = () => {
    // A page that the browser had kept may be older than what was saved since.
    const isOld =
      /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'))[0]
        ?.type === 'back_forward';
    for (const root of document.querySelectorAll(maps)) {
      if (!root.journeyMapEditor && (isOld || holdsWords(root.dataset))) start(root);
    }
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', inDocument);
  else inDocument();

  const loaded = () =>
    (window.requestIdleCallback ?? setTimeout)(() =>
      document.querySelectorAll(maps).forEach(makeReady),
    );
  if (document.readyState === 'complete') loaded();
  else addEventListener('load', loaded);
})();
