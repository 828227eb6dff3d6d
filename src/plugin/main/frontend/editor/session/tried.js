/**
 * Does what a browser may not let happen: its storage may be forbidden, full or missing, and what it has kept damaged.
 *
 * @template T
 * @param {() => T} action
 * @returns {T | undefined} undefined if it fails
 */
export function tried(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
