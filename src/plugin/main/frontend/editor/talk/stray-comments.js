import { tried } from '../session/tried.js';

/**
 * Under what this browser keeps what a person writes about notes of a map, until it is sent; the note's id comes last.
 *
 * @param {HTMLElement} root @param {string} [id] of a note
 */
export const commentKey = ({ dataset: { user, pageId, mapName } }, id = '') =>
  `journey-map-comment:${[user, pageId, mapName, id].map((part) => encodeURIComponent(part ?? '')).join(':')}`;

/** Where comments are kept that aren't sent. May throw. */
export const storage = () => window.journeyMapCopies?.storage() ?? localStorage;

/**
 * A comment that isn't sent, as it is stored.
 *
 * @param {string | null} record
 * @returns {{text: string, mark?: string}} what was written, and what tells the comment from any other
 */
export function draftIn(record) {
  try {
    return { text: '', ...JSON.parse(record ?? '{}') };
  } catch {
    // Nothing that we have stored, but somebody's words.
    return { text: `${record}` };
  }
}

/**
 * What someone has written about a note that is gone by now would never be found again, as it is offered where its note is
 * commented on. So it is shown with the words that can't be saved, and kept with them. (For those who may only comment, see
 * reading/drafts.js.)
 *
 * @param {HTMLElement} root @param {EditorView['session']} session
 * @param {() => Promise<EditorView>} start the editor, which shows it
 */
export async function showStrayComments(root, session, start) {
  if (!strays(root, session).length) return;
  await start();
  // The page may have been kept somewhere on its way, and be older than the note.
  await session.poller.ask();
  for (const { key, words } of strays(root, session)) {
    session.keepWords([{ type: 'damaged', because: 'dialog', value: words }], 'dialog');
    if (!session.outbox.works) return;
    storage().removeItem(key);
  }
}

/** @param {HTMLElement} root @param {EditorView['session']} session @returns {Draft[]} */
const strays = (root, session) => draftsOn(root).filter(({ note }) => !session.map.note(note));

/** What someone has written about a note and not sent. @typedef {{key: string, note: string, words: string}} Draft */

/**
 * What this browser keeps of what a person has written about notes of a map.
 *
 * @param {HTMLElement} root @returns {Draft[]}
 */
export function draftsOn(root) {
  const prefix = commentKey(root);
  const drafts = () =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => ({
        key,
        note: key.slice(prefix.length),
        words: draftIn(localStorage.getItem(key)).text,
      }));
  return tried(drafts) ?? [];
}
