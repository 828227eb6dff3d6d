import { guide } from './guidance.js';
import { openAt } from './pointer.js';

/**
 * Does what somebody asked for before the editor was there, in the order in which they did, and writes down what they
 * typed. The scrolling frame was the keyboard's way in; from now on it is the grid.
 *
 * @param {?} early what the loader has kept; none if nobody has touched the map
 * @return {boolean} whether anything was asked for
 */
export function obey(board, early) {
  const { field, composing } = early ?? {};
  if (composing) {
    // A word is taken when it is whole: a change of the focus would cut it off.
    field.addEventListener('compositionend', () => obey(board, early), { once: true });
    return true;
  }
  const { activeElement } = document;
  const steps = early?.take() ?? [];
  const isWayIn = activeElement?.matches('.jm-scroll, .jm-early') && steps[0]?.button !== 0;
  if (isWayIn && board.root.contains(activeElement)) board.focus(board.at);
  for (const step of steps) {
    if (typeof step === 'string') write(board, step);
    else if (step.type === 'keydown') press(board, step);
    else if (step.button === 0) open(board, step);
  }
  early?.close();
  if (field && activeElement !== field) {
    // They have gone on to something else on the page.
    board.finish();
    activeElement?.focus();
  }
  return steps.length > 0;
}

/** What was pressed. A press that is still under way finds the editor's own listeners in place. */
function open(board, event) {
  if (event.eventPhase) return;
  const target = hit(event);
  const place = board.grid.place(target);
  const command = target.closest('[data-command]');
  // While a button is still pressed, its click is yet to come.
  if (command) command.matches(':active') || guide(board, command);
  else if (place && !target.closest('a, button')) openAt(board, place, target, event);
}

/** What the press is on now: the map may have been drawn anew since. @return {!Element} */
function hit({ target, clientX, clientY }) {
  return target.isConnected ? target : (document.elementFromPoint(clientX, clientY) ?? target);
}

/** Words begin a note where nothing is open that could take them, and are shown if there is no room for one. */
function write(board, words) {
  if (!board.text.open) board.startTyping();
  if (board.text.open) board.text.insert(words);
  else board.session.keepWords([{ type: 'damaged', value: words }], 'early');
}

/** A key, as if it were pressed now; but none takes more away than a letter. */
function press(board, event) {
  if (event.key === 'Backspace') {
    if (board.text.open) document.execCommand('delete');
    return;
  }
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', event));
}
