import * as places from '../command/cursor.js';

/**
 * A script of the page or an extension of the browser may move the open text to another place, or
 * put another element in the place of the map. Both take the focus away without anybody's doing,
 * and what is typed on would go nowhere. So what was taken away comes back, and the text is open as
 * it was.
 *
 * @param {HTMLElement} root of the map
 * @param {() => Promise<EditorView> | undefined} editor
 */
export function bringBackWhatIsTaken(root, editor) {
  const watch = (/** @type {Element | null} */ element) => {
    if (element?.matches('.jm-input') && root.contains(element))
      editor()?.then(
        (view) => watched.get(view) ?? watched.set(view, new Watch(view)),
        () => {},
      );
  };
  root.addEventListener('focusin', ({ target }) => watch(target));
  // A text may be open before this is there.
  watch(document.activeElement);
}

/** @type {WeakMap<EditorView, Watch>} */
const watched = new WeakMap();

/** Sees to it that the text of a view stays where it is as long as it is open. */
export class Watch {
  /** @param {EditorView} view */
  constructor(view) {
    this.view = view;
    /**
     * How the text was when it lost the focus, until it has it again or someone has gone elsewhere.
     *
     * @type {Left | null}
     */
    this.left = null;
    /** How often it was brought back of late: whoever insists has their way, and the words are saved. */
    this.times = 0;
    // Before the text closes, which it does where it loses the focus. (Some browsers don't tell of
    // a focus that is lost with its element.)
    addEventListener('blur', ({ target }) => target === view.text.input && this.remember(), true);
    this.observer = new MutationObserver((records) => this.meet(records));
    this.observer.observe(document, { childList: true, subtree: true });
  }

  remember() {
    const { text, writing } = this.view;
    const { opening } = writing;
    if (!text.open || !opening) return;
    const { value, selectionStart: from, selectionEnd: caret } = text.input;
    const left = { text: value, from, caret, opening, touched: text.touched, isTaken: false };
    this.left = left;
    // What takes it away does so before anything else happens.
    setTimeout(() => {
      if (this.left === left && !left.isTaken) this.left = null;
    });
  }

  /** @param {MutationRecord[]} records */
  meet(records) {
    const { view } = this;
    const { text } = view;
    if (!text.open && !this.left) return;
    const isTaken = records.some(
      ({ target, removedNodes }) =>
        // The box itself puts it back where it is, before it opens: what has been taken away isn't there.
        target !== text.input.parentNode &&
        [...removedNodes].some((node) => node.contains(text.input)),
    );
    if (isTaken && text.open) this.remember();
    if (isTaken && this.left) this.left.isTaken = true;
    if (!this.left?.isTaken) return;
    const { activeElement, body } = document;
    // Someone has gone elsewhere in the meantime.
    if (activeElement && activeElement !== body && activeElement !== text.input) this.giveUp();
    else if (this.times < MOST && this.putBack()) this.goOn(this.left);
    else if (this.times >= MOST) this.giveUp();
    // It may still come back. Until then its words are among the edits.
    else if (text.open) this.keep();
  }

  giveUp() {
    this.left = null;
    if (this.view.text.open) this.keep();
  }

  keep() {
    const { view } = this;
    view.finish();
    view.session.flush();
  }

  /** The map to its place on the page, the text to its own on the map. @returns {boolean} whether both are there */
  putBack() {
    const { root, layer, text } = this.view;
    if (!root.isConnected) {
      const { pageId, mapName } = root.dataset;
      /** @type {NodeListOf<HTMLElement>} */
      const maps = document.querySelectorAll('.journey-map[data-editor]');
      const other = [...maps].find(
        (map) =>
          map.dataset.pageId === pageId && map.dataset.mapName === mapName && !map.journeyMapEditor,
      );
      other?.replaceWith(root);
    }
    if (!root.contains(layer)) root.append(layer);
    if (!layer.contains(text.input)) text.frame.prepend(text.input);
    if (!layer.contains(text.frame)) layer.append(text.frame);
    // That was no other's doing.
    this.observer.takeRecords();
    return root.isConnected;
  }

  /** @param {Left} left */
  goOn({ text: words, from, caret, opening, touched }) {
    const { view } = this;
    const { text, session, writing } = view;
    this.left = null;
    this.times++;
    setTimeout(() => this.times--, WHILE);
    if (text.open) {
      text.place();
      text.input.focus({ preventScroll: true });
      text.input.setSelectionRange(from, caret);
      return;
    }
    const { request, target } = text;
    const isThere = target.id && session.map.note(target.id);
    const last = isThere ? places.note(`${target.id}`) : request.place;
    // A note that was left without a word is gone: what is typed on is another one in its cell.
    const place = places.exists(session.map, last) ? last : places.cellOf(session.map, view.at);
    if (!place) return;
    // What had brought it back knows nothing of what was written since.
    const fresh = { text: undefined, target: undefined, again: undefined };
    view.openText({ ...request, ...fresh, place });
    if (!text.open) return;
    const { input, value } = text;
    const there = input.value;
    // With the space at its end. What someone else has made of it in the meantime isn't written over.
    input.value = words;
    if (text.value !== value) input.value = there;
    else {
      // Nobody has left it, so it is still one gesture: Escape and undo take back all of it.
      writing.opening = opening;
      text.touched = touched;
    }
    input.setSelectionRange(from, caret);
  }
}

/**
 * How a text was when it was taken away, with what had opened it.
 *
 * @typedef {object} Left
 * @property {string} text
 * @property {number} from
 * @property {number} caret
 * @property {import('./writing.js').Opening} opening
 * @property {boolean} touched
 * @property {boolean} isTaken
 */

/** So often in so many milliseconds. */
const MOST = 5;
const WHILE = 10000;
