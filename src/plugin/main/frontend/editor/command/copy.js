import { formatTsv } from '../clipboard/tsv.js';
import { writeHtml } from '../clipboard/copied.js';
import { between, notesAt } from './cursor.js';
import { chosen } from './notes.js';
import { textAt } from './texts.js';

/**
 * What is chosen, ready for the clipboard: a range of cells as a block (a cell's notes on lines of
 * their own), notes as lines, both as HTML too; a heading as its text. Null when there is nothing.
 *
 * @param {EditorState} state
 * @returns {{text: string, html?: string} | null}
 */
export function copy(state) {
  const { map, at, range } = state;
  const known = (/** @type {Note} */ { row, text, category }) => {
    const { label } = map.row(row)?.categories?.find((c) => c.id === category) ?? {};
    return { text, category, label };
  };
  const textOf = (/** @type {CopiedNote[]} */ notes) => notes.map((n) => n.text).join('\n');
  if (range) {
    const cells = between(map, ...range).map((line) => line.map((c) => notesAt(map, c).map(known)));
    return {
      text: formatTsv(cells.map((line) => line.map(textOf))),
      html: writeHtml({ cells }),
    };
  }
  const picked = chosen(state);
  const notes = (picked.length || at.kind !== 'cell' ? picked : notesAt(map, at)).map(known);
  if (notes.length) return { text: textOf(notes), html: writeHtml({ notes }) };
  const text = at.kind === 'cell' ? '' : textAt(map, at)?.value;
  return text ? { text } : null;
}
