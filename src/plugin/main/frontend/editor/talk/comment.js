import { addressOf, askConfluence, notAsMyself, siteOf, withJson } from '../site/site.js';

/**
 * Commenting on a note, in comments of the page, by Confluence's own REST
 * (https://developer.atlassian.com/server/confluence/confluence-rest-api-examples/, *Add a comment
 * to a page*) and with the person's own permission. A comment is about a note by a link to it.
 */

/** Characters of a note that a comment quotes. */
const QUOTED = 500;

/** Those whom a comment mentions, at most. */
const MOST_MENTIONED = 20;

/** As user names are written. A full stop at the end belongs to the sentence. */
const MENTION = /(^|[\s([])@([\w.+-]{0,254}\w)/g;

/** @typedef {{id: string, text: string, title: string}} Noted the note's id and text, and what its map is called */

/**
 * Makes the comment. Where that fails, it says why as the key of a text.
 *
 * @param {HTMLElement} root of a map or of what is said about a note of it
 * @param {Noted} note @param {string} text what is said
 * @param {string} mark by which this comment is known if it is sent again
 * @returns {Promise<string>} empty when the comment is there
 */
export async function send(root, note, text, mark) {
  const hindrance = await notAsMyself(root);
  if (hindrance) return hindrance;
  if (await isThere(root, note.id, mark)) return '';
  const address = `${addressOf(root, note.id)}?said=${mark}`;
  const value = storageOf(address, note, text, await keysOf(root, text));
  const answer = await askConfluence(
    `${siteOf(root)}/rest/api/content`,
    withJson('POST', {
      type: 'comment',
      container: { id: root.dataset.pageId, type: 'page' },
      body: { storage: { value, representation: 'storage' } },
    }),
  );
  const made = answer?.ok ? await answer.json().catch(() => null) : null;
  // What stands between may answer for Confluence.
  if (made?.type === 'comment') return '';
  if (answer && [401, 403, 404].includes(answer.status)) return 'comment.forbidden';
  return (await isThere(root, note.id, mark)) ? '' : 'comment.failed';
}

/**
 * Whether this person's comment is there though its answer never came: sent once more, it would
 * stand there twice. Not, where that can't be told.
 *
 * @param {HTMLElement} root @param {string} id of the note @param {string} mark
 */
async function isThere(root, id, mark) {
  const { rest, pageId, mapName = '' } = root.dataset;
  const map = `${rest}/pages/${pageId}/maps/${encodeURIComponent(mapName)}`;
  const answer = await askConfluence(`${map}/comments/${id}/${mark}`);
  const told = answer?.ok ? await answer.json().catch(() => null) : null;
  return told?.isSaid === true;
}

/**
 * A comment in Confluence's storage format: the note's text with a link to it, and what is said.
 *
 * @param {string} address of the note @param {Noted} note @param {string} text
 * @param {Map<string, string>} keys of those who are mentioned, by their user names
 */
export function storageOf(address, { text: quote, title }, text, keys) {
  const link = `<p><a href="${escape(address)}">${escape(title)}</a></p>`;
  const said = text.split('\n').map((line) => `<p>${mentioning(line, keys)}</p>`);
  return `<blockquote>${paragraphs(quoted(quote))}${link}</blockquote>${said.join('')}`;
}

/** @param {string} text */
const paragraphs = (text) =>
  text
    .split('\n')
    .map((line) => `<p>${escape(line)}</p>`)
    .join('');

/**
 * With whoever is mentioned as Confluence mentions them, which tells them.
 *
 * @param {string} line @param {Map<string, string>} keys
 */
function mentioning(line, keys) {
  let html = '';
  let from = 0;
  for (const { 0: found, 1: before, 2: name, index } of line.matchAll(MENTION)) {
    const key = keys.get(name);
    if (!key) continue;
    html += escape(line.slice(from, index) + before);
    html += `<ac:link><ri:user ri:userkey="${escape(key)}"/></ac:link>`;
    from = index + found.length;
  }
  return html + escape(line.slice(from));
}

/**
 * The keys of the users that a text mentions, as far as there are such.
 *
 * @param {HTMLElement} root @param {string} text
 */
async function keysOf(root, text) {
  const names = new Set([...text.matchAll(MENTION)].map(([, , name]) => name));
  /** @type {Map<string, string>} */
  const keys = new Map();
  await Promise.all(
    [...names].slice(0, MOST_MENTIONED).map(async (name) => {
      const address = `${siteOf(root)}/rest/api/user?username=${encodeURIComponent(name)}`;
      const answer = await askConfluence(address);
      const user = answer?.ok ? await answer.json().catch(() => null) : null;
      if (typeof user?.userKey === 'string') keys.set(name, user.userKey);
    }),
  );
  return keys;
}

/** Text in XML, without what no XML can hold. @param {string} text */
const escape = (text) =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param {string} text */
export function quoted(text) {
  const start = [...text.slice(0, 2 * QUOTED)].slice(0, QUOTED).join('');
  return start === text ? text : `${start.trimEnd()} …`;
}
