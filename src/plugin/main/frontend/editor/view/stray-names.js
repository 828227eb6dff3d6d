/**
 * The names of maps of a page for which this browser holds words of a person, and which the page doesn't show.
 *
 * @param {() => Storage} storage @param {string} user @param {string} pageId
 * @returns {string[]}
 */
export function strayNames(storage, user, pageId) {
  const prefix = ['journey-map', user, pageId, ''].map(encodeURIComponent).join(':');
  /** @type {NodeListOf<HTMLElement>} */
  const maps = document.querySelectorAll('.journey-map[data-map-name]');
  const here = [...maps].filter(({ dataset }) => dataset.pageId === pageId);
  const shown = new Set(here.map(({ dataset }) => dataset.mapName));
  const names = new Set();
  try {
    for (const key of Object.keys(storage())) {
      const [name] = key.startsWith(prefix) ? key.slice(prefix.length).split(':') : [];
      if (name) names.add(decodeURIComponent(name));
    }
  } catch {
    // Blocked, or a key that is someone else's.
  }
  return [...names].filter((name) => !shown.has(name));
}
