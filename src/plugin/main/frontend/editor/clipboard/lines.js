import { parseTsv } from './tsv.js';

/** Characters that are nothing but bullets. (Those of symbol fonts are in Unicode's private use area.) */
const BULLET = /^[•◦‣⁃∙▪▫·●■\uf000-\uf0ff](?:\s+|$)/;
const DASH = /^[-*–—]\s+/;
const NUMBER = /^(\d+)[.)]\s+/;

/** A list's label as office programs write it: with a tab behind it, and symbol fonts' bullets as letters. */
const LABEL =
  /^\s*(?:[•◦‣⁃∙▪▫·●■○□§–—*oüØvq\uf000-\uf0ff-]|(\(?(?:\d{1,3}|[a-zA-Z]|[ivx]+)[.)]))\t */;

/** How deeply an item is nested in a list written with tabs. */
const DEPTH = /^\t+(?=(?:[•◦‣⁃∙▪▫·●■*–—-]|\d+[.)]) )/;

/**
 * One note for each text that isn't empty, without what only makes it an item of a list. A number may be
 * a date or a club's name: it is a label if all of them count 1, 2, 3. A dash may be a minus: it is
 * one where there is a plus, and where nothing but numbers follows. In a cell of a block there are no
 * numbered lists, and lists have more than one line.
 *
 * @param {string[]} texts
 * @param {boolean} [inCell]
 */
export function notesOf(texts, inCell) {
  const lines = texts.map((text) => text.trim()).filter(Boolean);
  const dashes = lines.filter((line) => DASH.test(line));
  const signs =
    dashes.every((line) => /^\S\s+\d/.test(line)) ||
    lines.some((line) => /^\+\s/.test(line)) ||
    (inCell && lines.length < 2);
  const counted =
    !inCell && lines.length > 1 && lines.every((line, i) => NUMBER.exec(line)?.[1] === `${i + 1}`);
  return lines
    .map((line) => {
      // A lone bullet in a cell is a mark.
      const text = line.replace(BULLET, '') || (inCell ? line : '');
      return counted ? text.replace(NUMBER, '') : signs ? text : text.replace(DASH, '');
    })
    .filter(Boolean)
    .map((text) => ({ text }));
}

/**
 * What a plain text is: a block of cells, or notes. Tabs behind the labels of a list part no cells.
 *
 * @param {string} text
 * @returns {Copied}
 */
export function readText(text) {
  if (text.includes('\t')) {
    const lines = text.split(/[\r\n]+/).filter((line) => line.trim());
    const bare = lines.map((line) =>
      line.replace(DEPTH, '').replace(LABEL, (_, label) => (label ? `${label} ` : '')),
    );
    const isItem = (/** @type {string} */ line, /** @type {number} */ i) =>
      line !== lines[i] && /\p{L}/u.test(line);
    const isList =
      bare.every((line) => !line.includes('\t')) ||
      (bare.every(isItem) && !lines.some((line) => LABEL.exec(line)?.[1]));
    if (isList) return { notes: notesOf(bare) };
  }
  const block = parseTsv(text);
  if (!text.includes('\t') && !block.some(([cell]) => cell.includes('\n')))
    return { notes: notesOf(block.map(([cell]) => cell)) };
  return {
    cells: block.map((line) => line.map((cell) => notesOf(cell.split('\n'), true))),
  };
}
