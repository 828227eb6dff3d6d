import { formatTsv } from '../clipboard/tsv.js';
import { writeHtml } from '../clipboard/copied.js';
import { between, notesAt } from './cursor.js';
import { labelOf } from './labels.js';
import { personasOf } from './personas.js';
import { chosen, valuesAt } from './notes.js';
import { textAt } from './texts.js';
import { cellKey } from '../model/journey-map.js';
import { plain } from '../model/decimal.js';

/**
 * What is chosen, ready for the clipboard: a range of cells, or one with a value, as a block (a
 * cell's value and notes on lines of their own), notes as lines, both as HTML too; a heading as its
 * text. Null when there is nothing.
 *
 * @param {EditorState} state
 * @returns {{text: string, html?: string} | null}
 */
export function copy(state) {
  const { map, at, range, getText, page } = state;
  const known = (/** @type {Note} */ { row, text, category, persona, picture }) => {
    const label = labelOf(map.row(row)?.categories, category);
    const whose = labelOf(personasOf(map), persona);
    return { text, category, label, persona, whose, picture, page };
  };
  const textOf = (/** @type {CopiedNote[]} */ notes) => notes.map((n) => n.text).join('\n');
  const numbers = new Map(
    valuesAt(state).map(({ row, step, value }) => {
      const text = plain(value).replace('.', getText('value.point'));
      return /** @type {const} */ ([cellKey(row, step), { value, text }]);
    }),
  );
  const block = range ?? (at.kind === 'cell' && numbers.size ? [at, at] : null);
  if (block) {
    const places = between(map, block[0], block[1]);
    const cells = places.map((line) => line.map((c) => notesAt(map, c).map(known)));
    const values = places.map((line) =>
      line.map((c) => numbers.get(cellKey(c.row, c.step)) ?? null),
    );
    const lines = cells.map((line, r) =>
      line.map((notes, c) => {
        const value = values[r][c];
        return textOf(value ? [value, ...notes] : notes);
      }),
    );
    return {
      text: formatTsv(lines),
      html: writeHtml(numbers.size ? { cells, values } : { cells }),
    };
  }
  const picked = chosen(state);
  const notes = (picked.length || at.kind !== 'cell' ? picked : notesAt(map, at)).map(known);
  if (notes.length) return { text: textOf(notes), html: writeHtml({ notes }) };
  const text = at.kind === 'cell' ? '' : textAt(map, at)?.value;
  return text ? { text } : null;
}
