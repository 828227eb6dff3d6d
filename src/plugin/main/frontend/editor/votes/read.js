/**
 * What a page shows of a map says how many have voted, and not who: that takes the map itself. Resolves to whether it has
 * been read; a sentence says so where it couldn't be. A press isn't kept for longer than that takes: nobody expects it
 * to count later.
 *
 * @param {EditorView} view
 * @returns {Promise<boolean>}
 */
export async function isRead({ session, notices, getText }) {
  await new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
    /** @type {Array<() => void>} */
    const stops = [];
    const look = () => {
      if (!session.base.whole && !session.status.trouble) return;
      stops.forEach((stop) => stop());
      resolve();
    };
    stops.push(session.subscribe(look), session.watch(look));
    look();
  });
  const { whole } = session.base;
  if (!whole) notices.toast(getText('trouble.unread'));
  return whole;
}
