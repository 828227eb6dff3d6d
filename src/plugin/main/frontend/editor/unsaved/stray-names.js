/**
 * The names of maps of a page for which this browser holds words of a person, and which the page doesn't show.
 *
 * @param {() => Storage} storage @param {string} user @param {string} pageId
 * @returns {string[]}
 */
export function strayNames(storage, user, pageId) {
  // As outbox.js names them.
  const prefix = ['journey-map', user, pageId, ''].map(encodeURIComponent).join(':');
  /** @type {NodeListOf<HTMLElement>} */
  const maps = document.querySelectorAll('.journey-map[data-map-name]');
  const here = [...maps].filter(({ dataset }) => dataset.pageId === pageId);
  const shown = new Set(here.map(({ dataset }) => dataset.mapName));
  const names = new Set(keysOf(storage).flatMap((key) => nameIn(key, prefix)));
  return [...names].filter((name) => !shown.has(name));
}

/** @param {() => Storage} storage */
function keysOf(storage) {
  try {
    return Object.keys(storage());
  } catch {
    // Blocked.
    return [];
  }
}

/** @param {string} key @param {string} prefix @returns {string[]} the name of the map, or nothing */
function nameIn(key, prefix) {
  const [name] = key.startsWith(prefix) ? key.slice(prefix.length).split(':') : [];
  try {
    return name ? [decodeURIComponent(name)] : [];
  } catch {
    // Nothing that we have stored.
    return [];
  }
}
