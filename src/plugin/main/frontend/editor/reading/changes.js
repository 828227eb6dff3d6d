/**
 * Tells those who come back what changed since they last looked, which their browser remembers:
 * nobody else does. A day that was chosen goes first.
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

/**
 * Lets someone choose whether Confluence is to tell them of changes, and says that it is kept, or that it isn't.
 *
 * @param {HTMLFormElement} form
 */
export function offerNotices(form) {
  const box = /** @type {HTMLInputElement} */ (form.querySelector('input'));
  const status = /** @type {HTMLElement} */ (form.querySelector('[role=status]'));
  form.hidden = false;
  box.addEventListener('change', async () => {
    const { address = '', saved = '', failed = '' } = form.dataset;
    const wanted = box.checked;
    status.textContent = '';
    box.disabled = true;
    const isSaved = await sent(address, wanted);
    box.disabled = false;
    if (!isSaved) box.checked = !wanted;
    box.focus();
    status.textContent = isSaved ? saved : failed;
  });
}

/** @param {string} address @param {boolean} wanted @returns {Promise<boolean>} whether the server has it */
async function sent(address, wanted) {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: JSON.stringify({ wanted }),
    });
    return answer.ok && (await answer.json()).wanted === wanted;
  } catch {
    return false;
  }
}

const notify = document.querySelector('.jm-notify');
if (notify instanceof HTMLFormElement) offerNotices(notify);

const root = document.querySelector('.jm-window > .journey-map[data-now]');
try {
  if (root instanceof HTMLElement) rememberLook(root, location, localStorage);
} catch {
  // A browser that keeps nothing shows what changed in a week.
}
