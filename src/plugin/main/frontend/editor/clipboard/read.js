import { readOwn } from './copied.js';
import { MOST, parse, readHtml } from './html.js';
import { readText } from './lines.js';

/**
 * What a clipboard holds, from the richest form there is: our own, a table, a list, the text.
 *
 * @param {string} html empty when there is none
 * @param {string} text likewise
 * @return {?{cells: (!Array|undefined), notes: (!Array|undefined)}} lists of notes: `{text, category, label}`; null
 *     when there is nothing to paste
 */
export function read(html, text) {
  const body = parse(html);
  const content =
    (body && (readOwn(body) ?? fromHtml(body, text))) || (text.length <= MOST && readText(text));
  if (!content) return null;
  return (content.notes ?? content.cells.flat()).flat().length ? content : null;
}

/** Null where the text says more: that of a block in a program that has no tables, for example. */
function fromHtml(body, text) {
  const content = readHtml(body);
  const { cells, notes, listed } = content;
  const isBlock = () => text.includes('\t') && readText(text).cells;
  return cells || listed || (notes.length && !isBlock()) ? content : null;
}
