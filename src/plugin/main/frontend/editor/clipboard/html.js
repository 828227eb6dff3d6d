import { notesOf } from './lines.js';

/** The most characters that are read: a map with its markup has far fewer. */
export const MOST = 1e7;

/** Parsing takes browsers time that grows with the square of the nesting depth. */
const DEEPEST = 5000;

/**
 * A document that nothing shows, loads or runs. Styles and handlers have other names in it: a strict policy of
 * the site's would report each of them as an attempt.
 *
 * @param {string} html
 * @returns {HTMLElement | null} null for what would keep the browser busy for minutes
 */
export function parse(html) {
  if (!html || html.length > MOST || isTooDeep(html)) return null;
  const inert = html
    .replace(/(<\/?)style(?=[\s>])/gi, '$1noembed')
    .replace(/<[a-z][^<>"']*(?:(?:"[^"]*"|'[^']*')[^<>"']*)*/gi, (tag) =>
      tag.replace(/"[^"]*"|'[^']*'|\s(?=(style|on\w+)\s*=)/gi, (found, name) =>
        name ? `${found}jm-` : found,
      ),
    );
  // Excel sometimes omits the table around its rows.
  const source = /<tr[\s>]/i.test(inert) && !/<table[\s>]/i.test(inert) ? `<table>${inert}` : inert;
  return new DOMParser().parseFromString(source, 'text/html').body;
}

/**
 * Whether more elements than any page has are left open; those that end by themselves don't count.
 *
 * @param {string} html
 */
function isTooDeep(html) {
  const open = new Map();
  let depth = 0;
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][^\s>/]*)/gi)) {
    if (ENDS_ITSELF.test(name)) continue;
    const key = name.toLowerCase();
    const count = open.get(key) ?? 0;
    if (slash && !count) continue;
    open.set(key, count + (slash ? -1 : 1));
    depth += slash ? -1 : 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

const ENDS_ITSELF = /^(area|br|col|d[dt]|hr|img|input|li|link|meta|option|p|t[dhr]|tbody|wbr)$/i;

/** Beyond this column nothing fits any map: where such cells lie exactly doesn't matter. */
const WIDEST = 1000;

const BLOCK =
  /^(address|article|aside|blockquote|caption|center|d[dlt]|details|div|fieldset|fig(caption|ure)|footer|form|h[1-6r]|header|legend|li|main|nav|ol|p|pre|section|summary|table|tr|ul)$/;
const UNREAD = /^(script|style|noscript|title|desc|select|iframe|noembed|noframes)$/;
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*comment-list/i;
const LABEL = /mso-list\s*:\s*ignore|mso-special-format\s*:\s*(num)?bullet/i;
const KEPT_SPACE = /white-space(?:-collapse)?\s*:\s*(pre|break-spaces)?/i;

/**
 * HTML as a person sees it: tables as cells, their lists, paragraphs and lines as notes. The text
 * before and behind a table is a line of the block, of one cell. Without a table, items of lists,
 * paragraphs and lines are notes. An item of a list stays one note, lines and all; one of a list in a
 * list is a note of its own, right behind the item that it belongs to.
 *
 * @param {HTMLElement} body of a document that nothing shows, loads or runs: it is only read
 * @returns {Copied & {listed?: boolean}} `listed`: whether there are lists
 */
export function readHtml(body) {
  /** @type {CopiedNote[][][]} */
  const cells = [];
  const loose = (/** @type {CopiedNote[]} */ notes) => notes.length && cells.push([notes]);
  let tables = 0;
  const { notes, listed } = notesIn(body, (before, table) => {
    tables++;
    loose(before);
    if (table.caption) loose(notesIn(table.caption).notes);
    readRows(table, cells);
  });
  if (!tables) return { notes, listed };
  loose(notes);
  return { cells };
}

/**
 * Adds the rows of a table. What spans several columns or rows stands in the first of them.
 *
 * @param {HTMLTableElement} table @param {CopiedNote[][][]} cells
 */
function readRows(table, cells) {
  /** For each column, the row down to which a cell from above reaches. @type {number[]} */
  const taken = [];
  let row = 0;
  for (const tr of table.rows) {
    if (isHidden(tr)) continue;
    /** @type {CopiedNote[][]} */
    const line = [];
    let column = 0;
    for (const td of tr.cells) {
      if (isHidden(td)) continue;
      while (taken[column] > row) column++;
      const { notes } = notesIn(td);
      if (notes.length) line[column] = notes;
      const { colSpan, rowSpan } = td;
      if (rowSpan !== 1) {
        const end = Math.min(column + colSpan, WIDEST);
        for (let c = column; c < end; c++) taken[c] = row + (rowSpan || Infinity);
      }
      column += column < WIDEST ? colSpan : 1;
    }
    cells.push(line);
    row++;
  }
}

/** @typedef {(before: CopiedNote[], table: HTMLTableElement) => void} OnTable takes a table and the notes before it */

/**
 * The notes in an element.
 *
 * @param {HTMLElement} root
 * @param {OnTable} [onTable] left out in a cell, where a table is read as lines
 */
function notesIn(root, onTable) {
  const lines = new Lines(onTable);
  lines.walk(root, false, false);
  return { notes: lines.collect(), listed: lines.listed || lines.labelled };
}

/** Goes through an element and gathers the lines in it, each of which becomes a note. */
class Lines {
  /** @param {OnTable} [onTable] */
  constructor(onTable) {
    this.onTable = onTable;
    /** @type {Array<{text: string, label?: string, whose?: string}>} */
    this.ended = [];
    /** The line that the next text belongs to. */
    this.line = '';
    /** Its category and persona, if the HTML is a part of a map. @type {{label?: string, whose?: string}} */
    this.about = {};
    this.listed = false;
    this.labelled = false;
  }

  end() {
    const text = tidy(this.line);
    if (text) this.ended.push({ text, label: undefined, ...this.about });
    this.about = {};
    this.line = '';
  }

  /** Ends the line, except in an item of a list: all of that is one note. @param {boolean} inItem */
  newLine(inItem) {
    if (inItem) this.line += '\n';
    else this.end();
  }

  /** The notes so far, which are no longer here then. @returns {CopiedNote[]} */
  collect() {
    this.end();
    const { ended } = this;
    this.ended = [];
    // Beside real list items, what looks like a bullet was typed.
    if (this.listed) return ended;
    const texts = ended.map(({ text }) => text);
    return notesOf(texts, !this.onTable);
  }

  /** @param {Element} parent @param {boolean} inItem @param {boolean} keepsSpace */
  walk(parent, inItem, keepsSpace) {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) {
        const lines = keepsSpace ? node.data.split('\n') : [node.data];
        lines.forEach((text, i) => {
          if (i) this.newLine(inItem);
          this.line += text.replace(/\n/g, ' ');
        });
      } else if (node instanceof Element && !isHidden(node)) this.visit(node, inItem, keepsSpace);
    }
  }

  /** @param {Element} element @param {boolean} inItem @param {boolean} keepsSpace */
  visit(element, inItem, keepsSpace) {
    if (element.localName === 'br') this.newLine(inItem);
    else if (element instanceof HTMLImageElement)
      this.line += /\w/.test(element.alt) ? '' : element.alt;
    else if (inItem && element.matches('.jm-category')) this.about.label = textOf(element);
    else if (inItem && element.matches('.jm-who')) this.about.whose = textOf(element);
    else if (LABEL.test(styleOf(element))) {
      const label = textOf(element).trim();
      this.labelled = true;
      if (!/^\D?$/u.test(label)) this.line += `${label} `;
    } else if (this.onTable && element instanceof HTMLTableElement && isGrid(element)) {
      this.onTable(this.collect(), element);
    } else this.visitParts(element, inItem, keepsSpace);
  }

  /** @param {Element} element @param {boolean} inItem @param {boolean} keepsSpace */
  visitParts(element, inItem, keepsSpace) {
    const tag = element.localName;
    const isBlock = BLOCK.test(tag) || element.matches('[class^=jm-]');
    const space = KEPT_SPACE.exec(styleOf(element));
    this.listed ||= tag === 'li';
    if (isBlock) this.newLine(inItem);
    this.walk(
      element,
      tag === 'li' || (inItem && !/^[ou]l$/.test(tag)),
      tag === 'pre' || (space ? !!space[1] : keepsSpace),
    );
    if (isBlock) this.newLine(inItem && tag !== 'li');
    if (/^t[dh]$/.test(tag)) this.line += ' ';
  }
}

/** Spaces as a page shows them. A single non-breaking space was meant. @param {string} text */
const tidy = (text) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, (run) => (run.length > 1 || run < '!' ? ' ' : run)).trim())
    .filter(Boolean)
    .join('\n');

/** A table with one cell is only a frame around its content. @param {HTMLTableElement} table */
const isGrid = ({ rows }) => rows.length > 1 || rows[0]?.cells.length > 1;

/** @param {Element} element */
const textOf = (element) => element.textContent ?? '';

/** @param {Element} element */
const styleOf = (element) => element.getAttribute('jm-style') ?? '';

/** @param {Element} element */
const isHidden = (element) =>
  (element instanceof HTMLElement && element.hidden) ||
  UNREAD.test(element.localName) ||
  HIDDEN.test(styleOf(element));
