import { isStill } from '../dom/motion.js';

/** Pixels by which notes make room for one that is dropped above them. */
const ROOM = 10;

/** The notes below the place where a dragged note would drop: they move down a little. */
export class NoteRoom {
  constructor() {
    /** @type {HTMLElement[]} notes that make room */
    this.pushed = [];
  }

  /** These make room now; those that did before and don't any more go back. @param {HTMLElement[]} below */
  make(below) {
    const { pushed } = this;
    if (pushed.length === below.length && pushed.every((li, i) => li === below[i])) return;
    for (const li of pushed) if (!below.includes(li)) li.style.translate = '';
    for (const li of below) {
      li.style.transition = isStill.matches ? '' : 'translate 0.12s';
      li.style.translate = `0 ${ROOM}px`;
    }
    this.pushed = below;
  }

  /** How far down a note has moved by now. @param {HTMLElement} li */
  offset(li) {
    if (!this.pushed.includes(li)) return 0;
    return parseFloat(getComputedStyle(li).translate.split(' ')[1]) || 0;
  }

  clear() {
    for (const li of this.pushed) li.removeAttribute('style');
    this.pushed = [];
  }
}
