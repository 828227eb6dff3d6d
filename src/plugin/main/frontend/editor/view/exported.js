import { wordsOf } from '../edit/words.js';

/** Something that was typed isn't on the server yet, so the export would lack it. */
export class Unsaved extends Error {}

/** The name of the map that is shown, as macros use it. @param {EditorView} view */
export const shownMap = ({ root: { dataset } }) => ({
  name: dataset.mapName ?? '',
  template: dataset.template ?? '',
});

/**
 * Whether the server has every word that was typed into a map in this window. What was set aside, or is too long to be
 * saved, isn't among the edits that are sent: it counts, too.
 *
 * @param {EditorView} view of this map, or of another one of its page
 * @param {string} name the map's
 * @param {string} [besides] what is written in the dialog that asks: no part of the map
 */
export async function isSaved(view, name, besides) {
  for (const one of await viewsOf(view, name)) {
    one.finish();
    const { session } = one;
    const isSent = await session.flush();
    const { count, aside, stored, open } = session.pending;
    const words = [...aside, ...stored].filter((edit) => wordsOf(edit) !== besides);
    if (!isSent || count || words.length || open) return false;
  }
  return true;
}

/**
 * The places of this page where someone may have typed into a map.
 *
 * @param {EditorView} view @param {string} name the map's
 * @throws {Unsaved} something was typed, and the editor that takes it up isn't there
 */
export async function viewsOf(view, name) {
  const { pageId, mapName } = view.root.dataset;
  const views = new Set(mapName === name ? [view] : []);
  for (const root of document.querySelectorAll('.journey-map[data-editor]')) {
    const { dataset, journeyMapEditor, journeyMapEarly } = /** @type {HTMLElement} */ (root);
    if (dataset.pageId !== pageId || dataset.mapName !== name) continue;
    const other = await journeyMapEditor?.catch(() => null);
    if (other) views.add(other);
    else if (journeyMapEarly?.holdsWords) throw new Unsaved();
  }
  return views;
}

/**
 * What a macro shows of a map of its page.
 *
 * @typedef {{name: string, template: string, version?: string, rows?: string, stages?: string}} ShownPart
 */

/**
 * What the server makes of a map of this page (Export.java), with all that has been typed.
 *
 * @param {EditorView} view
 * @param {ShownPart} part
 * @param {string} kind
 * @param {string} type its media type: anything else is someone else's answer
 * @returns {Promise<Response>}
 * @throws {Unsaved}
 */
export async function exported(view, { name, template, ...part }, kind, type) {
  if (!(await isSaved(view, name))) throw new Unsaved();
  const { rest, pageId } = view.root.dataset;
  const map = `${rest}/pages/${pageId}/maps/${encodeURIComponent(name)}`;
  const asked = new URLSearchParams({ template });
  for (const [key, value] of Object.entries(part)) if (value) asked.set(key, value);
  const answer = await fetch(`${map}/export/${kind}?${asked}`, { redirect: 'manual' });
  const found = answer.headers.get('Content-Type') ?? '';
  if (!answer.ok || !found.startsWith(type)) throw new Error(`${answer.status} ${found}`);
  return answer;
}
