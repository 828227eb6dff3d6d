import { read } from '../clipboard/read.js';
import { formatTsv } from '../clipboard/tsv.js';
import { mapOfTable } from '../command/table.js';
import { ask } from '../view/dialog.js';
import { startOverIfSure } from './start-over.js';
import { h } from '../view/element.js';

/** Makes the map of a table that is pasted or typed; what it would come to is said as soon as it is there. */
export async function bringTable(view) {
  const { getText } = view;
  const title = getText('table');
  /** @type {?} */
  let map = null;
  const found = h('p.jm-found', { role: 'status' });
  const text = h('textarea.jm-lines', {
    rows: 8,
    required: true,
    input: () => show(read('', text.value)),
    paste: (event) => {
      const [html, plain] = ['html', 'plain'].map((type) =>
        event.clipboardData.getData(`text/${type}`),
      );
      const content = read(html, plain);
      // Into what is there already, the browser pastes.
      if (!content?.cells || text.value) return;
      event.preventDefault();
      const line = (cells) =>
        Array.from(cells, (cell) => (cell ?? []).map((n) => n.text).join('\n'));
      text.value = plain || formatTsv(content.cells.map(line));
      show(content);
    },
  });
  const show = (content) => {
    map = content?.cells ? mapOfTable(content.cells) : null;
    const problem = map ? excess(map, getText) : getText('table.none');
    text.setCustomValidity(problem);
    found.textContent = problem || foundIn(map, getText);
  };
  const body = [
    h('p', null, getText('table.about')),
    h('label.jm-field', null, getText('table.label'), text),
    found,
  ];
  const form = await ask(view, { title, body, ok: getText('table.ok') });
  if (form && map) await startOverIfSure(view, map, title, 'said.table');
}

const foundIn = (/** ? */ { stages, rows, notes }, getText) =>
  getText('table.found', stages.length, rows.length, notes.length);

/** What says that a map can't hold as much (Limits.java); empty if it can. */
function excess({ stages, rows, notes }, getText) {
  const steps = stages.flatMap((stage) => stage.steps);
  const tooMany = [
    ['paste.notes', notes.length, 20000],
    ['paste.steps', steps.length, 200],
    ['paste.rows', rows.length, 100],
  ].find(([, count, most]) => count > most);
  return tooMany ? getText(...tooMany) : '';
}
