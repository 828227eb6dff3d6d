/**
 * A block of a spreadsheet as lines of cells. Tabs part cells, line breaks lines. A cell that holds
 * either stands in quotes, with its own quotes doubled; one that only holds quotes doesn't (Excel), so
 * which quotes are a spreadsheet's and which are people's is told by what lies between them, and by
 * what makes all lines equally long.
 *
 * @param {string} text
 * @return {!Array<!Array<string>>}
 */
export function parseTsv(text) {
  // Excel for Windows ends lines of the block with CR LF, those in a cell with LF.
  const source = /\r\n/.test(text)
    ? text.replace(/\r\n/g, /[^\r]\n/.test(text) ? '\r' : '\n')
    : text.replace(/\r/g, '\n');
  const readings = /\t|""|[\r\n]$/.test(text) ? [isOneKind, isEither, isNone] : [isNone];
  let first;
  for (const quotable of readings) {
    const lines = cellsOf(source.replace(/[\r\n]$/, ''), quotable);
    if (lines.every((line) => line.length === lines[0].length)) return lines;
    first ??= lines;
  }
  return first;
}

// Hardly a cell holds a tab as well as a line break; two quotes of people, cells and lines apart, may.
const isOneKind = (content) => content.includes('\t') !== content.includes('\n');
const isEither = (content) => /[\t\n]/.test(content);
const isNone = () => false;

const QUOTED = /"([^"\r]*(?:""[^"\r]*)*)"([\t\r\n]|$)/y;
const PLAIN = /([^\t\r\n]*)([\t\r\n]|$)/y;

function cellsOf(source, quotable) {
  const lines = [[]];
  for (let at = 0; ; ) {
    QUOTED.lastIndex = PLAIN.lastIndex = at;
    const quoted = quotable === isNone ? null : QUOTED.exec(source);
    const isQuoted = quoted && quotable(quoted[1]);
    const found = isQuoted ? quoted : PLAIN.exec(source);
    const [all, content, end] = /** @type {!Array<string>} */ (found);
    lines.at(-1).push(isQuoted ? content.replace(/""/g, '"') : content);
    at += all.length;
    if (!end) return lines;
    if (end !== '\t') lines.push([]);
  }
}

/** The reverse, as Excel does it. */
export function formatTsv(lines) {
  const quote = (text) => (/[\t\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return lines.map((line) => line.map(quote).join('\t')).join('\n');
}
