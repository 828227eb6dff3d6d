import { between, cell, note, notesAt } from '../command/cursor.js';
import { written } from '../dom/element.js';

/**
 * Clicks on the grid: what is clicked opens for typing, with the caret where the click was. With Ctrl or Command a note
 * is picked or unpicked; with Shift, all notes up to it (or the cells up to it); with Alt the text is selected as on
 * any page.
 *
 * @param {EditorView} view
 */
export function listenToClicks(view) {
  const { root, grid } = view;
  root.addEventListener('click', (event) => {
    const { target } = event;
    const place = grid.place(target);
    if (!place || event.defaultPrevented || target.closest('a, button')) return;
    // A press with Alt has selected text. (Any other press cleared the selection; the loader does that.)
    if (event.altKey || !getSelection()?.isCollapsed) return;
    const { at, map, picked, range } = view.state;
    const from = withinCell(map, at);
    const here = withinCell(map, place);
    if (event.shiftKey && from && here) {
      const sameCell = from.row === here.row && from.step === here.step;
      if (sameCell && place.kind === 'note') {
        const ids = notesAt(map, place).map((n) => n.id);
        const last = at.kind === 'note' ? ids.indexOf(at.id) : -1;
        const [a, b] = [last, ids.indexOf(place.id)].sort((x, y) => x - y);
        view.perform({ at: place, picked: ids.slice(Math.max(a, 0), b + 1) });
      } else {
        /** @type {CellRange} */
        const corners = [range?.[0] ?? from, here];
        const ids = between(map, ...corners)
          .flat()
          .flatMap((c) => notesAt(map, c))
          .map((n) => n.id);
        view.perform({ at: here, range: corners, picked: ids });
      }
      return;
    }
    if ((event.ctrlKey || event.metaKey) && place.kind === 'note') {
      const next = new Set(picked);
      if (!picked.size && at.kind === 'note' && at.id !== place.id) next.add(at.id);
      if (!next.delete(place.id)) next.add(place.id);
      view.perform({ at: note(place.id), picked: [...next], range: null });
      return;
    }
    if (picked.size || range) view.perform({ picked: [], range: null });
    openAt(view, place, target, event);
  });
}

/**
 * The cell that a place lies in; of a note without a place, the one that it names.
 *
 * @param {JourneyMap} map @param {Place} place
 */
function withinCell(map, place) {
  const at = place.kind === 'note' ? map.note(place.id) : place.kind === 'cell' ? place : undefined;
  return at && cell(at.row, at.step);
}

/**
 * Opens the text at a place; in a heading, the part that was hit.
 *
 * @param {EditorView} view @param {Place} place @param {HTMLElement} target @param {Point} point in the window
 */
export function openAt(view, place, target, point) {
  /** @type {TextField | undefined} */
  let field;
  if (target.closest('.jm-categories')) {
    view.focus(place);
    return void view.openers.editCategories(view);
  }
  if (target.closest('[data-open]')) {
    view.focus(place, true);
    return void view.openers.toggleVote(view);
  }
  if (place.kind === 'cell' && target.closest('[data-kind="scale"]')) {
    return void view.openers.openValue(view, place);
  }
  if (place.kind === 'persona' && place.id === 'picture') {
    view.focus(place, true);
    return void view.openers.choosePicture(view);
  }
  if (place.kind !== 'note' && target.closest('.jm-prompt')) field = 'prompt';
  else if (place.kind === 'context' && target.closest('.jm-heading')) field = 'heading';
  view.openText({ place, field, caret: caretAt(target, point) });
}

/** @typedef {{clientX: number, clientY: number}} Point */

/**
 * How many characters stand before a point, in the text it hit; undefined elsewhere.
 *
 * @param {HTMLElement} target @param {Point} point
 */
function caretAt(target, { clientX, clientY }) {
  if (target.matches('.jm-category')) return;
  const at = document.caretPositionFromPoint?.(clientX, clientY);
  const range = at ? null : document.caretRangeFromPoint?.(clientX, clientY);
  const node = at?.offsetNode ?? range?.startContainer;
  if (node?.parentNode !== target) return;
  let before = 0;
  for (let each = node.previousSibling; each; each = each.previousSibling) {
    before += written(each).length;
  }
  return before + (at?.offset ?? range?.startOffset ?? 0);
}
