/**
 * Under what this browser keeps what a person writes about notes of a map, until it is sent; the note's id comes last.
 *
 * @param {HTMLElement} root @param {string} [id] of a note
 */
export const commentKey = ({ dataset: { user, pageId, mapName } }, id = '') =>
  `journey-map-comment:${[user, pageId, mapName, id].map((part) => encodeURIComponent(part ?? '')).join(':')}`;

/** Behind the name of what is written: that of its mark. */
export const MARK = ':mark';

/**
 * What someone has written about a note that is gone by now would never be found again, as it is offered where its note is
 * commented on. So it is shown with the words that can't be saved, and kept with them.
 *
 * @param {HTMLElement} root @param {EditorView['session']} session
 * @param {() => Promise<EditorView>} start the editor, which shows it
 */
export async function showStrayComments(root, session, start) {
  if (!strays(root, session).length) return;
  await start();
  // The page may have been kept somewhere on its way, and be older than the note.
  await session.poller.ask();
  for (const [key, value] of strays(root, session)) {
    session.keepWords([{ type: 'damaged', because: 'dialog', value }], 'dialog');
    if (!session.outbox.works) return;
    localStorage.removeItem(key);
    localStorage.removeItem(key + MARK);
  }
}

/** @param {HTMLElement} root @param {EditorView['session']} session @returns {Array<[key: string, words: string]>} */
function strays(root, session) {
  const prefix = commentKey(root);
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix) && !key.endsWith(MARK))
      .filter((key) => !session.map.note(key.slice(prefix.length)))
      .map((key) => [key, localStorage.getItem(key) ?? '']);
  } catch {
    // Blocked: it keeps nothing.
    return [];
  }
}
