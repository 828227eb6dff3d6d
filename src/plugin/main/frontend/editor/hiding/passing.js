import { KEYS } from '../command/keymap.js';
import { keyName } from '../command/keys.js';

/**
 * The arrows pass over what is put away, and stay where there is nothing behind it.
 *
 * @param {import('./put-away.js').Hiding} hiding @param {EditorView} view @param {KeyboardEvent} event
 */
export function passOver(hiding, view, event) {
  if (view.text.open || !view.grid.place(event.target)) return;
  const name = keyName(event);
  if (!/^(Mod.)?(Arrow|Home|End|Page)/.test(name)) return;
  const isRtl = getComputedStyle(view.root).direction === 'rtl';
  const command = KEYS.get(isRtl ? swapped(name) : name);
  if (!command) return;
  let { state } = view;
  /** @type {CommandStep | undefined} */
  let step;
  const last = state.map.rows.length + state.map.steps.length;
  for (let i = 0; i <= last; i++) {
    step = undefined;
    command(state, (found) => (step = found));
    const at = /** @type {CommandStep | undefined} */ (step)?.at;
    if (!at || !hiding.isOut(at)) break;
    state = { ...state, at };
  }
  if (state.at === view.at) return;
  event.preventDefault();
  event.stopPropagation();
  if (step && !hiding.isOut(/** @type {Place} */ (/** @type {CommandStep} */ (step).at)))
    view.perform(step);
}

/** @param {string} name */
const swapped = (name) =>
  name.replace(/Left|Right/, (side) => (side === 'Left' ? 'Right' : 'Left'));
