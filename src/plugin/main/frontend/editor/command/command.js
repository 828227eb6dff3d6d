/**
 * A command is a function `(state, dispatch) → boolean`. It says whether it applies to the state;
 * with `dispatch` it also hands over what is to be done. A key, a button and a menu item share one.
 *
 * State: `{map, at, picked, range}`: the map, the place in focus, the ids of the notes picked
 * (a Set), and the two cells a range lies between (or null).
 *
 * What is dispatched: `edits` to make, as one gesture to be undone together; `at`: the place to go
 * to; `open`: the text to open there, `{place, field, after}`; `picked`, `range`: a new selection;
 * `sure` and `command`: the heading that would go with so many notes, `[kind, name, count]`, and
 * what is run if the person agrees; `announce`: the key of the words for screen readers, and its
 * arguments; `toast`: the same, for everyone to see.
 */

/** A random id of 16 characters. */
export const newId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (n) => (n % 36).toString(36)).join('');

/**
 * `after` for a thing to stand at `index` of `list`, once `moved` are taken out of it.
 *
 * @param {readonly {id: string}[]} list
 * @param {number} index
 * @param {readonly string[]} [moved]
 * @returns {string | null}
 */
export function afterAt(list, index, moved = []) {
  for (let i = index - 1; i >= 0; i--) if (!moved.includes(list[i].id)) return list[i].id;
  return null;
}

/** The first of the commands that applies. @param {...Command} commands @returns {Command} */
export const firstOf =
  (...commands) =>
  (state, dispatch) =>
    commands.some((command) => command(state, dispatch));
