import { hidingOf } from './put-away.js';
import { choosingSeen } from './choosing.js';
import { passOver } from './passing.js';

/** @typedef {import('./put-away.js').Hiding} Hiding */

/**
 * What was put away at an earlier visit is so again, and goes on so where someone comes to work on the map.
 *
 * @param {HTMLElement} root @param {EditorView['session']} session @param {GetText} getText
 */
export function resume(root, session, getText) {
  const hiding = hidingOf(root, session, getText);
  const meet = () => root.journeyMapEditor?.then((view) => serve(hiding, view)).catch(() => {});
  meet();
  root.addEventListener('focusin', meet);
}

/**
 * Puts a row or a stage away, or brings it back.
 *
 * @param {EditorView} view
 * @param {import('./put-away.js').Way} way
 * @param {string} id
 */
export function putAway(view, way, id) {
  const { root, session, getText } = view;
  const hiding = hidingOf(root, session, getText);
  serve(hiding, view);
  // What goes out of sight is no longer chosen.
  view.perform({ picked: [], range: null });
  hiding.toggle(way, id);
}

/** Where someone works on the map. @param {Hiding} hiding @param {EditorView} view */
function serve(hiding, view) {
  if (hiding.view) return;
  hiding.view = view;
  view.reveal = (place) => hiding.reveal(place);
  const perform = view.perform.bind(view);
  view.perform = (step) => perform(choosingSeen(hiding, step));
  view.root.addEventListener('keydown', (event) => passOver(hiding, view, event), true);
}
