/**
 * Tells those who come back what changed since they last looked, which their browser remembers: nobody else does. A day that was
 * chosen goes first.
 *
 * @param {HTMLElement} root of the map
 * @param {Pick<Location, 'href' | 'replace'>} page
 * @param {Pick<Storage, 'getItem' | 'setItem'>} storage
 */
export function rememberLook({ dataset }, page, storage) {
  const { pageId = '', mapName = '', user = '', now = '' } = dataset;
  const key = ['journey-map-looked', user, pageId, mapName].map(encodeURIComponent).join(':');
  const last = storage.getItem(key);
  const address = new URL(page.href);
  if (last && !address.searchParams.has('since')) {
    address.searchParams.set('since', last);
    page.replace(address.href);
  } else storage.setItem(key, now);
}

const root = document.querySelector('.jm-window > .journey-map[data-now]');
try {
  if (root instanceof HTMLElement) rememberLook(root, location, localStorage);
} catch {
  // A browser that keeps nothing shows what changed in a week.
}
