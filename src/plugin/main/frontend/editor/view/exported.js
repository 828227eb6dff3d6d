/** Something that was typed isn't on the server yet, so the export would lack it. */
export class Unsaved extends Error {}

/** The map that is shown, as macros call it. @param {EditorView} view */
export const shownMap = ({ root: { dataset } }) => ({
  name: dataset.mapName ?? '',
  template: dataset.template ?? '',
});

/**
 * What the server makes of a map of this page (Export.java), with all that has been typed.
 *
 * @param {EditorView} view
 * @param {{name: string, template: string}} map
 * @param {string} kind
 * @param {string} type its media type: anything else is someone else's answer
 * @returns {Promise<Response>}
 * @throws {Unsaved}
 */
export async function exported({ root, session }, { name, template }, kind, type) {
  if (!(await session.flush())) throw new Unsaved();
  const { rest, pageId } = root.dataset;
  const map = `${rest}/pages/${pageId}/maps/${encodeURIComponent(name)}`;
  const asked = new URLSearchParams({ template });
  const answer = await fetch(`${map}/export/${kind}?${asked}`, { redirect: 'manual' });
  const found = answer.headers.get('Content-Type') ?? '';
  if (!answer.ok || !found.startsWith(type)) throw new Error(`${answer.status} ${found}`);
  return answer;
}
