/** @typedef {import('./drag.js').Drag} Drag */

/** Pixels that a pointer moves before a press becomes a drag. */
const SLACK = 5;

/**
 * Presses that may become drags: on a note, and on the grip of anything. What drags is fetched as
 * soon as the editor has started; a press that comes before it waits for it, and where it has
 * become a drag in the meantime, it goes on as one.
 */
export class Presses {
  /**
   * @param {EditorView} view
   * @param {() => Promise<{Drag: typeof import('./drag.js').Drag}>} fetchDrag gives `drag.js`
   */
  constructor(view, fetchDrag) {
    this.view = view;
    this.fetchDrag = fetchDrag;
    /** @type {Drag | undefined} once it is there */
    this.drag = undefined;
    view.root.addEventListener('pointerdown', (event) => {
      const { target } = event;
      const note = target.closest?.('.jm-note');
      if (!note || view.text.frame.contains(target) || target.closest('button')) return;
      const place = view.grid.place(note);
      if (place) this.press(event, place);
    });
  }

  get dragging() {
    return !!this.drag?.dragging;
  }

  /** So that nobody waits for the network later. */
  async makeReady() {
    const { Drag } = await this.fetchDrag();
    this.drag ??= new Drag(this.view);
    return this.drag;
  }

  /** @param {PointerEvent} event @param {Place} place @param {boolean} [byGrip] */
  press(event, place, byGrip = false) {
    const { button, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (button || shiftKey || ctrlKey || metaKey || altKey) return;
    if (this.drag) this.drag.press(event, place, byGrip);
    else this.wait(event, place, byGrip);
  }

  /** @param {PointerEvent} event @param {Place} place @param {boolean} byGrip */
  async wait(event, place, byGrip) {
    const over = new AbortController();
    const { signal } = over;
    /** @type {PointerEvent | undefined} where the pointer has got to */
    let last;
    const options = { signal, capture: true };
    const isIt = (/** @type {PointerEvent} */ { pointerId }) => pointerId === event.pointerId;
    document.addEventListener('pointermove', (move) => void (isIt(move) && (last = move)), options);
    document.addEventListener('pointerup', (up) => isIt(up) && over.abort(), options);
    document.addEventListener('pointercancel', () => over.abort(), options);
    document.addEventListener('selectstart', (select) => select.preventDefault(), options);
    try {
      const drag = await this.makeReady();
      if (!signal.aborted) drag.press(event, place, byGrip, last);
    } catch {
      if (last && !signal.aborted && isFar(event, last)) {
        this.view.notices.toast(this.view.getText('not-fetched'));
      }
    } finally {
      over.abort();
    }
  }

  /** The map changed: what is dragged may be gone. */
  changed() {
    this.drag?.changed();
  }
}

/** Whether a pointer has gone too far for a mere press. @param {PointerEvent} from @param {PointerEvent} to */
export function isFar(from, to) {
  return Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) > SLACK;
}
