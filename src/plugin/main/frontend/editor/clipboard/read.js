import { readOwn } from './copied.js';
import { MOST, parse, readHtml } from './html.js';
import { readText } from './lines.js';

/**
 * What a clipboard holds, from the richest form there is: our own, a table, a list, the text.
 *
 * @param {string} html empty when there is none
 * @param {string} text likewise
 * @returns {Copied | null} null when there is nothing to paste
 */
export function read(html, text) {
  const body = parse(html);
  const content =
    (body && (readOwn(body) ?? fromHtml(body, text))) || (text.length <= MOST && readText(text));
  if (!content) return null;
  const numbers = content.values?.flat().some((value) => value);
  return numbers || (content.notes ?? content.cells.flat()).flat().length ? content : null;
}

/**
 * Null where the text says more than the HTML: a block from a program that has no tables, for
 * example.
 *
 * @param {HTMLElement} body @param {string} text
 */
function fromHtml(body, text) {
  const content = readHtml(body);
  const isBlock = () => text.includes('\t') && readText(text).cells;
  if (content.cells || content.listed) return content;
  return content.notes.length && !isBlock() ? content : null;
}
