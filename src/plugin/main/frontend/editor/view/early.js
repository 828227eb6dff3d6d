import { guide } from './guidance.js';
import { openAt } from './pointer.js';

/**
 * Does what somebody asked for before the editor was there, in the order in which they did, and writes down what they
 * typed. The scrolling frame was the keyboard's way in; from now on it is the grid.
 *
 * @param {?} early what the loader has kept; none if nobody has touched the map
 * @return {boolean} whether anything was asked for
 */
export function obey(view, early) {
  const { field, composing } = early ?? {};
  if (composing) {
    // A word is taken when it is whole: a change of the focus would cut it off.
    field.addEventListener('compositionend', () => obey(view, early), { once: true });
    return true;
  }
  const { activeElement } = document;
  const steps = early?.handOver() ?? [];
  const isWayIn = activeElement?.matches('.jm-scroll, .jm-early') && steps[0]?.button !== 0;
  if (isWayIn && view.root.contains(activeElement)) view.focus(view.at);
  for (const step of steps) {
    if (typeof step === 'string') write(view, step);
    else if (step.type === 'keydown') press(view, step);
    else if (step.button === 0) open(view, step);
  }
  early?.close();
  if (field && activeElement !== field) {
    // They have gone on to something else on the page.
    view.finish();
    activeElement?.focus();
  }
  return steps.length > 0;
}

/** What was pressed. A press that is still under way finds the editor's own listeners in place. */
function open(view, event) {
  if (event.eventPhase) return;
  const target = hit(event);
  const place = view.grid.place(target);
  const command = target.closest('[data-command]');
  // While a button is still pressed, its click is yet to come.
  if (command) command.matches(':active') || guide(view, command);
  else if (place && !target.closest('a, button')) openAt(view, place, target, event);
}

/** What the press is on now: the map may have been drawn anew since. @return {!Element} */
function hit({ target, clientX, clientY }) {
  return target.isConnected ? target : (document.elementFromPoint(clientX, clientY) ?? target);
}

/** Words begin a note where nothing is open that could take them, and are shown if there is no room for one. */
function write(view, words) {
  if (!view.text.open) view.startTyping();
  if (view.text.open) view.text.insert(words);
  else view.session.keepWords([{ type: 'damaged', value: words }], 'early');
}

/** A key, as if it were pressed now; but none takes more away than a letter. */
function press(view, event) {
  if (event.key === 'Backspace') {
    if (view.text.open) document.execCommand('delete');
    return;
  }
  document.activeElement.dispatchEvent(new KeyboardEvent('keydown', event));
}
