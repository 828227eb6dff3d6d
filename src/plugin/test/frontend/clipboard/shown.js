import { read } from '../../../main/frontend/editor/clipboard/read.js';

/**
 * What is pasted, as a picture: a block as lines of cells, notes as a list; the notes of a cell between
 * slashes, line breaks as ↵. Null when there is nothing.
 *
 * @param {{html?: string, text?: string}} clipboard
 */
export function pasted({ html = '', text = '' }) {
  const content = read(html, text);
  const one = (/** @type {CopiedNote} */ note) => note.text.replace(/\n/g, '↵');
  return (
    content &&
    (content.notes?.map(one) ??
      content.cells?.map((line) => Array.from(line, (notes) => notes?.map(one).join('/') ?? '')))
  );
}
