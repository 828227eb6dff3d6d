import { isAbout, isHidden, isOpen, votersOf } from '../command/votes.js';
import { placeNames } from '../command/structure.js';
import { formatTsv } from '../clipboard/tsv.js';
import { putOnClipboard } from '../clipboard/write.js';
import { button, h } from '../dom/element.js';
import { openPanel } from '../panels/panel.js';

/**
 * The notes that the vote is about and that people have voted for, most votes first; those that have as many stand as they do in the map, row by
 * row. None while counts are hidden.
 *
 * @param {JourneyMap} map
 * @returns {Array<{note: Note, count: number}>}
 */
export function resultOf(map) {
  if (isHidden(map.head)) return [];
  const { rows, steps, unplaced } = map;
  const placed = rows.flatMap((row) => steps.flatMap((step) => map.cell(row.id, step.id)));
  return [...new Set([...placed, ...unplaced])]
    .map((note) => ({ note, count: votersOf(map, note.id).length }))
    .filter(({ note, count }) => count && isAbout(map.head.votes, note))
    .sort((a, b) => b.count - a.count);
}

/** Opens the result beside the map, which follows what people vote in the meantime. @param {EditorView} view */
export function openResult(view) {
  const { getText, session } = view;
  const said = h('p.jm-result-said', { role: 'status' });
  const list = h('ol.jm-result');
  const copy = button('jm-button.jm-result-copy', () => copyResult(view), getText('result.copy'));
  /** @type {JourneyMap | undefined} */
  let drawn;
  const draw = () => {
    const { map } = session;
    if (drawn && isSame(drawn, map)) return;
    drawn = map;
    const lines = resultOf(map);
    copy.disabled = !lines.length;
    said.textContent = sentence(view, lines);
    const at = list.contains(document.activeElement) && noteIn(document.activeElement);
    list.replaceChildren(...lines.map(({ note, count }) => item(note, count)));
    if (at) [...list.querySelectorAll('button')].find((one) => noteIn(one) === at)?.focus();
  };
  /** @param {Note} note @param {number} count */
  const item = (note, count) => {
    const lead = () => {
      close();
      view.focus({ kind: 'note', id: note.id });
    };
    const parts = [
      h('span.jm-result-count', null, getText('votes', count)),
      h('span.jm-result-note', null, note.text),
      h('span.jm-result-where', null, placeOf(view, note).filter(Boolean).join(' · ')),
    ];
    // Said as parts, not as one word.
    const spaced = parts.flatMap((part) => [part, ' ']);
    return h(
      'li.jm-result-line',
      null,
      h('button', { type: 'button', 'data-of': note.id, click: lead }, ...spaced),
    );
  };
  draw();
  const close = openPanel(view, getText('voting.result'), [copy], said, list);
  const stop = session.subscribe(() => (list.isConnected ? draw() : stop()));
}

/** @param {Element | null} button */
const noteIn = (button) => /** @type {HTMLElement | null} */ (button)?.dataset.of;

/** Whether the result looks the same. @param {JourneyMap} one @param {JourneyMap} other */
const isSame = (one, other) =>
  one.notes === other.notes &&
  /** @type {const} */ (['votes', 'rows', 'stages']).every(
    (part) => one.head[part] === other.head[part],
  );

/** @param {EditorView} view @param {Array<{count: number}>} lines */
function sentence({ getText, session: { map } }, lines) {
  if (isHidden(map.head)) return getText(isOpen(map) ? 'result.hidden' : 'result.counting');
  const total = lines.reduce((sum, { count }) => sum + count, 0);
  const said = getText('result.total', total, lines.length);
  const voters = Number(map.head.votes?.voters);
  return voters ? getText('result.voters', said, getText('voters', voters)) : said;
}

/** @param {EditorView} view @param {Note} note */
const placeOf = ({ getText, session: { map } }, note) => placeNames(map, note, getText);

/** Puts the result on the clipboard as a table, for any page or program. @param {EditorView} view */
async function copyResult(view) {
  const { getText, notices, session } = view;
  const headings = ['result.votes', 'result.note', 'row', 'step'].map((key) => getText(key));
  const lines = resultOf(session.map).map(({ note, count }) => [
    `${count}`,
    note.text,
    ...placeOf(view, note),
  ]);
  const all = [headings, ...lines];
  const forms = { 'text/html': tableOf(all).outerHTML, 'text/plain': formatTsv(all) };
  const isThere = await putOnClipboard(forms);
  notices.toast(getText(isThere ? 'as-table.copied' : 'as-table.not-copied'));
}

/**
 * A plain table: the policies of many sites forbid styles in what a page puts on the clipboard.
 *
 * @param {string[][]} lines the headings and what stands below them
 */
function tableOf([headings, ...lines]) {
  const cell = (/** @type {'th' | 'td'} */ tag) => (/** @type {string} */ text) =>
    h(tag, null, ...text.split('\n').flatMap((line, n) => (n ? [h('br'), line] : [line])));
  const row = (/** @type {HTMLElement[]} */ cells) => h('tr', null, ...cells);
  const rows = [row(headings.map(cell('th'))), ...lines.map((line) => row(line.map(cell('td'))))];
  return h('table', null, h('tbody', null, ...rows));
}
