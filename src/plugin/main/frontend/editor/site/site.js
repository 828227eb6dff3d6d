/** The beginning of the site's own addresses. @param {HTMLElement} root of a map */
export const siteOf = ({ dataset: { rest = '' } }) => rest.replace(/\/rest\/.*/, '');

/** The page of a map in Confluence's own REST. @param {HTMLElement} root */
export const pageAddress = (root) => `${siteOf(root)}/rest/api/content/${root.dataset.pageId}`;

/** Where a file of the page is. @param {HTMLElement} root of a map @param {string} name of the file */
export const fileAddress = (root, name) =>
  `${siteOf(root)}/download/attachments/${root.dataset.pageId}/${encodeURIComponent(name)}`;

/**
 * @param {string} method
 * @param {object} body
 * @returns {RequestInit} a request that Confluence's protection against forgery lets through
 */
export const withJson = (method, body) => ({
  method,
  headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
  body: JSON.stringify(body),
});

/**
 * Asks Confluence's own REST, with the person's own permission. Resolves to the answer, of whatever
 * status; to null where there is none.
 *
 * @param {string} address @param {RequestInit} [request]
 */
export async function askConfluence(address, request) {
  try {
    return await fetch(address, { redirect: 'manual', ...request });
  } catch {
    return null;
  }
}

/**
 * What keeps the person for whom the page was drawn from doing something in their own name, as the
 * key of a text: they have been signed out, or someone else has signed in, in another tab.
 * Confluence's own REST doesn't ask for whom a page was drawn [A14]. Empty if nothing does, or if
 * that can't be told: then Confluence's answer says what is wrong.
 *
 * @param {HTMLElement} root
 */
export async function notAsMyself(root) {
  const answer = await askConfluence(`${siteOf(root)}/rest/api/user/current`);
  const { type, userKey = '' } = (answer?.ok && (await answer.json().catch(() => null))) || {};
  const isTold = userKey || type === 'anonymous';
  if (!isTold || userKey === (root.dataset.user ?? '')) return '';
  return userKey ? 'trouble.other-user' : 'trouble.signed-out';
}

/**
 * The app's own address of a note: it leads to the note, or says that it is gone.
 *
 * @param {HTMLElement} root @param {string} id
 */
export const addressOf = ({ dataset: { rest, pageId, mapName = '' } }, id) =>
  `${location.origin}${rest}/pages/${pageId}/maps/${encodeURIComponent(mapName)}/notes/${id}`;
