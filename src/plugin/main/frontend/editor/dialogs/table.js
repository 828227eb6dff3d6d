import { read } from '../clipboard/read.js';
import { formatTsv } from '../clipboard/tsv.js';
import { tooMany } from '../command/paste.js';
import { mapOfTable, swapped } from '../command/table.js';
import { askInWords } from '../asking/ask-in-words.js';
import { startOverIfSure } from './start-over.js';
import { h } from '../dom/element.js';

/**
 * Turns a pasted or typed table into the map, and says at once what it would contain.
 *
 * @param {EditorView} view
 */
export function bringTable(view) {
  const { getText } = view;
  const title = getText('table');
  /** @type {ReturnType<typeof mapOfTable>} */
  let map = null;
  const found = h('p.jm-found', { role: 'status' });
  const text = h('textarea.jm-lines', {
    rows: 8,
    required: true,
    input: () => show(read('', text.value)),
    paste: (/** @type {ClipboardEvent} */ event) => {
      const [html, plain] = ['html', 'plain'].map(
        (type) => event.clipboardData?.getData(`text/${type}`) ?? '',
      );
      const copied = read(html, plain);
      // If there is text already, the browser pastes into it.
      if (!copied?.cells || text.value) return;
      event.preventDefault();
      const line = (/** @type {CopiedNote[][]} */ cells) =>
        Array.from(cells, (cell) => (cell ?? []).map((n) => n.text).join('\n'));
      text.value = plain || formatTsv(copied.cells.map(line));
      show(copied);
    },
  });
  /** @type {Copied | null} */
  let content = null;
  const swap = h('input', { type: 'checkbox', change: () => show(content) });
  const show = (/** @type {Copied | null} */ copied) => {
    content = copied;
    const cells = content?.cells;
    map = cells ? mapOfTable(swap.checked ? swapped(cells) : cells) : null;
    const problem = map ? excessOf(map, getText) : getText('table.none');
    text.setCustomValidity(problem);
    found.textContent = problem || (map && foundIn(map, getText));
  };
  const body = [
    h('p', null, getText('table.about')),
    h('label.jm-field', null, getText('table.label'), text),
    h('label.jm-choice', null, swap, getText('import.swap')),
    found,
  ];
  const about = { title, body, ok: getText('table.ok') };
  return askInWords(
    view,
    about,
    [text],
    () => !!map && startOverIfSure(view, map, title, 'said.table'),
  );
}

/** @typedef {NonNullable<ReturnType<typeof mapOfTable>>} TableMap */

/** @param {TableMap} map @param {GetText} getText */
const foundIn = ({ stages, rows, notes }, getText) =>
  getText('table.found', stages.length, rows.length, notes.length);

/**
 * A sentence saying that a map can't hold that much (Limits.java); empty if it can.
 *
 * @param {TableMap} map @param {GetText} getText
 */
function excessOf({ stages, rows, notes }, getText) {
  const steps = stages.flatMap((stage) => stage.steps);
  const [what, ...numbers] = tooMany(notes.length, steps.length, rows.length) ?? [];
  return what ? getText(`excess.${what}`, ...numbers) : '';
}
