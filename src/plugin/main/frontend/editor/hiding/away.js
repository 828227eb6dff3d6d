/**
 * The name under which a browser stores what a person has put away for themselves (hiding).
 *
 * @param {HTMLElement} root
 */
export const keyOfAway = ({ dataset: { user, pageId, mapName } }) =>
  ['journey-map-away', user, pageId, mapName]
    .map((part) => encodeURIComponent(`${part}`))
    .join(':');

/** Whether something is stored. In a browser that blocks storage, even asking may throw. @param {HTMLElement} root */
export function hasAway(root) {
  try {
    return !!localStorage.getItem(keyOfAway(root));
  } catch {
    return false;
  }
}

/**
 * Reads what is stored; anything of another form counts as nothing.
 *
 * @typedef {{hidden: string[], rows: string[], stages: string[]}} Away by ids: rows hidden, rows and stages collapsed
 * @param {string} key
 * @returns {Away}
 */
export function awayBy(key) {
  try {
    const found = JSON.parse(localStorage.getItem(key) ?? '{}');
    const ids = (/** @type {keyof Away} */ way) =>
      [found[way] ?? []].flat().filter((id) => /^[\w-]{1,64}$/.test(id));
    return { hidden: ids('hidden'), rows: ids('rows'), stages: ids('stages') };
  } catch {
    return { hidden: [], rows: [], stages: [] };
  }
}
