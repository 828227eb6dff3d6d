import { PICTURE_TYPES } from '../model/pictures.js';
import { notAsMyself, pageAddress } from '../site/site.js';

/** Characters that a picture's name may have. */
const NAME = 255;

/** The most milliseconds for sending a picture, enough for a large one on a slow connection. */
const UPLOAD_PATIENCE = 600000;

/** How many files of the page are looked through. */
const MOST = 200;

/** @typedef {{title: string, metadata?: {mediaType?: string}, extensions?: {mediaType?: string}, _links: {download: string}}} Attached */

/** Whether a file of the page is a picture that browsers show. @param {Attached} file */
export const isImage = ({ metadata, extensions }) =>
  PICTURE_TYPES.includes(extensions?.mediaType ?? metadata?.mediaType ?? '');

/**
 * The attachments of a page, as Confluence's REST documentation has them
 * (https://developer.atlassian.com/server/confluence/rest/v1000/api-group-attachments).
 *
 * @param {EditorView} view
 */
const addressOf = ({ root }) => `${pageAddress(root)}/child/attachment`;

/** The files of the page. @param {EditorView} view @returns {Promise<Attached[]>} */
export async function attached(view) {
  const { server } = view.session;
  return (await server.call(`${addressOf(view)}?limit=${MOST}`, isList)).results;
}

/**
 * Attaches a file to the page, under a name that nothing on it has, with the person's own permission. The name under
 * which it is there is the server's.
 *
 * @param {EditorView} view @param {File} file @param {Attached[]} files
 */
export async function attach(view, file, files) {
  const hindrance = await notAsMyself(view.root);
  if (hindrance) throw new Error(view.getText(hindrance));
  const form = new FormData();
  form.append('file', file, freeName(file.name, files));
  form.append('minorEdit', 'true');
  const request = { method: 'POST', headers: { 'X-Atlassian-Token': 'no-check' }, body: form };
  const { server } = view.session;
  const { results } = await server.call(addressOf(view), isList, request, UPLOAD_PATIENCE);
  return results[0]?.title ?? '';
}

/** Attaching it mustn't overwrite a file of the same name. @param {string} name @param {Attached[]} files */
function freeName(name, files) {
  const taken = new Set(files.map(({ title }) => title.toLowerCase()));
  const dot = name.lastIndexOf('.');
  const ending = name.slice(dot);
  const base = name.slice(0, dot).slice(0, NAME - ending.length - 6);
  let free = base + ending;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${base} (${n})${ending}`;
  return free;
}

/** @param {unknown} value @returns {value is {results: Attached[]}} */
function isList(value) {
  const results = /** @type {{results?: unknown} | null} */ (value)?.results;
  return (
    Array.isArray(results) &&
    results.every(
      (one) => typeof one?.title === 'string' && typeof one._links?.download === 'string',
    )
  );
}
