/**
 * A block of a spreadsheet as lines of cells. Tabs part cells, line breaks lines. A cell that holds
 * either stands in quotes, with its own quotes doubled; one that only holds quotes doesn't (Excel), so
 * which quotes are a spreadsheet's and which are people's is told by what lies between them, and by
 * what makes all lines equally long.
 *
 * @param {string} text
 * @returns {string[][]}
 */
export function parseTsv(text) {
  // Excel for Windows ends lines of the block with CR LF, those in a cell with LF.
  const source = /\r\n/.test(text)
    ? text.replace(/\r\n/g, /[^\r]\n/.test(text) ? '\r' : '\n')
    : text.replace(/\r/g, '\n');
  const readings = /\t|""|[\r\n]$/.test(text) ? [isOneKind, isEither, isNone] : [isNone];
  /** @type {string[][] | undefined} */
  let first;
  for (const quotable of readings) {
    const lines = cellsOf(source.replace(/[\r\n]$/, ''), quotable);
    if (lines.every((line) => line.length === lines[0].length)) return lines;
    first ??= lines;
  }
  return first ?? [];
}

/** @typedef {(content: string) => boolean} Quotable whether a spreadsheet puts a cell that holds this in quotes */

// Hardly any cell holds both a tab and a line break; two quotation marks that people typed, cells and lines apart, may
// enclose both.
/** @type {Quotable} */
const isOneKind = (content) => content.includes('\t') !== content.includes('\n');
/** @type {Quotable} */
const isEither = (content) => /[\t\n]/.test(content);
/** @type {Quotable} */
const isNone = () => false;

const QUOTED = /"([^"\r]*(?:""[^"\r]*)*)"([\t\r\n]|$)/y;
const PLAIN = /([^\t\r\n]*)([\t\r\n]|$)/y;

/** @param {string} source @param {Quotable} quotable */
function cellsOf(source, quotable) {
  /** @type {string[]} */
  let line = [];
  const lines = [line];
  for (let at = 0; ; ) {
    QUOTED.lastIndex = PLAIN.lastIndex = at;
    const quoted = quotable === isNone ? null : QUOTED.exec(source);
    const isQuoted = quoted && quotable(quoted[1]);
    const found = isQuoted ? quoted : PLAIN.exec(source);
    const [all, content, end] = /** @type {RegExpExecArray} */ (found);
    line.push(isQuoted ? content.replace(/""/g, '"') : content);
    at += all.length;
    if (!end) return lines;
    if (end !== '\t') lines.push((line = []));
  }
}

/** The reverse, as Excel does it. @param {string[][]} lines */
export function formatTsv(lines) {
  const quote = (/** @type {string} */ text) =>
    /[\t\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return lines.map((line) => line.map(quote).join('\t')).join('\n');
}
