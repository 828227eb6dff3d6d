// Tabulator with its virtual rows, a frozen first column and its text area as editor.
const { grid: cells, columns, rows } = await (await fetch('map.json')).json();
let built = false;
const table = new Tabulator('#grid', {
  data: cells.map((texts, row) => ({
    id: row,
    head: rows[row],
    ...Object.fromEntries(texts.map((text, step) => ['s' + step, text])),
  })),
  columns: [
    { title: '', field: 'head', frozen: true, width: 160 },
    ...columns.map((title, step) => ({
      title,
      field: 's' + step,
      width: 180,
      headerSort: false,
      formatter: 'textarea',
      editor: 'textarea',
      editorParams: { shiftEnterSubmit: true },
    })),
  ],
  height: 700,
  movableRows: true,
  editTriggerEvent: 'dblclick',
});
table.on('tableBuilt', () => (built = true));
const cell = (row, step) =>
  table
    .getRow(row)
    .getCell('s' + step)
    .getElement();
window.contender = {
  ready: () => built && document.querySelector('#grid .tabulator-cell') !== null,
  editing: () => document.activeElement?.matches('.tabulator-editing textarea') === true,
  show: (row, step) => {
    table.scrollToRow(row, 'center', true);
    table.scrollToColumn('s' + step, 'middle', true);
  },
  place: (row, step) => {
    const box = cell(row, step).getBoundingClientRect();
    return { x: box.left + 20, y: box.top + 12 };
  },
  row: (row) => {
    const box = table.getRow(row).getCell('head').getElement().getBoundingClientRect();
    return { x: box.left + 20, y: box.top + 12 };
  },
  grip: (row) => window.contender.row(row),
  dragging: () => document.querySelector('.tabulator-row.tabulator-moving') !== null,
  kept: (row, step, words) =>
    !window.contender.editing() && cell(row, step).textContent.includes(words),
  cells: () => document.querySelectorAll('#grid .tabulator-row .tabulator-cell').length,
};
