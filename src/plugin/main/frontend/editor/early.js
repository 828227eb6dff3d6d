import { openAt } from './pointer/pointer.js';

/**
 * Carries out what someone did before the editor was there, in that order, and writes down what they typed. The
 * scrolling frame was the keyboard's way in; from now on it is the grid.
 *
 * @param {EditorView} view
 * @param {EarlyInput} [early] what the loader has kept; none if nobody has touched the map
 * @returns {boolean} whether anything was asked for
 */
export function obey(view, early) {
  const { field, composing } = early ?? {};
  if (composing) {
    // A composed word is taken over when it is complete: a change of focus would cut it off.
    field?.addEventListener('compositionend', () => obey(view, early), { once: true });
    return true;
  }
  const { activeElement } = document;
  const steps = early?.handOver() ?? [];
  const isWayIn = activeElement?.matches('.jm-scroll, .jm-early') && !isPress(steps[0]);
  if (isWayIn && view.root.contains(activeElement)) view.focus(view.at);
  for (const step of steps) {
    if (typeof step === 'string') write(view, step);
    else if (isKey(step)) press(view, step);
    else if (isPress(step)) open(view, step);
  }
  early?.close();
  // It is no longer stored as what was typed early only when it is as what is being written.
  view.writing.pause();
  early?.forget();
  if (field && activeElement !== field) {
    // They have gone on to something else on the page.
    view.finish();
    /** @type {HTMLElement | null} */ (activeElement)?.focus();
  }
  return steps.length > 0;
}

/** @param {EarlyEvent} step @returns {step is KeyboardEvent} */
const isKey = (step) => step.type === 'keydown';

/** @param {EarlyEvent | string | undefined} step @returns {step is MouseEvent} */
const isPress = (step) => /** @type {MouseEvent | undefined} */ (step)?.button === 0;

/**
 * What was pressed. A press that is still under way finds the editor's own listeners in place.
 *
 * @param {EditorView} view @param {MouseEvent} event
 */
function open(view, event) {
  if (event.eventPhase) return;
  const target = hit(event);
  const place = view.grid.place(target);
  const command = target.closest('[data-command]');
  // While a button is still pressed, its click is yet to come. A tap has had it, though the button looks pressed a little
  // longer in Chromium, which alone tells of taps.
  const isHeld = command?.matches(':active') && !event.sourceCapabilities?.firesTouchEvents;
  if (command) isHeld || view.openers.guide(view, command);
  else if (place && !target.closest('a, button')) openAt(view, place, target, event);
}

/** What is at the pressed point now: the map may have been drawn anew since. @param {MouseEvent} press */
function hit({ target, clientX, clientY }) {
  if (target.isConnected) return target;
  return /** @type {HTMLElement | null} */ (document.elementFromPoint(clientX, clientY)) ?? target;
}

/**
 * Words begin a note where nothing is open that could take them, and are shown if there is no room
 * for one.
 *
 * @param {EditorView} view @param {string} words
 */
function write(view, words) {
  if (!view.text.open) view.startTyping();
  if (view.text.open) view.text.insert(words);
  else view.session.keepWords([{ type: 'damaged', value: words }], 'early');
}

/**
 * A key, as if it were pressed now; but none deletes more than a letter.
 *
 * @param {EditorView} view @param {KeyboardEvent} event
 */
function press(view, event) {
  if (event.key === 'Backspace') {
    if (view.text.open) document.execCommand('delete');
    return;
  }
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
}
