import { Desk } from '../view/desk.js';

/** The second cell, which is empty. */
export const CELL = '.jm-cell:has([data-note=a]) ~ .jm-cell';

/** What is typed is handed on, as after each short while. */
export const pause = (/** @type {Desk} */ desk) => (desk.view.writing.pause(), desk);

/** Someone writes a new note into the second cell, in three pauses. @param {...string} lines */
export function writes(...lines) {
  const desk = new Desk(...lines);
  desk.click(CELL);
  for (const text of ['M', 'Mee', 'Meets']) pause(desk.type(text));
  return desk;
}

export const state = (/** @type {Desk} */ desk) => desk.find('.jm-status').dataset.state;
export const told = (/** @type {Desk} */ desk) =>
  desk.root.querySelector('.jm-toasts p')?.textContent;
/** @param {Desk} desk @param {string} type */
export const compose = (desk, type) => desk.input.dispatchEvent(new CompositionEvent(type));
