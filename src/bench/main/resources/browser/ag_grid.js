// AG Grid Community as its guide sets it up: text that wraps, its large text as editor, rows that drag.
const { grid: cells, columns, rows } = await (await fetch('map.json')).json();
const place = document.getElementById('grid');
Object.assign(place.style, { width: '1200px', height: '700px' });
const api = agGrid.createGrid(place, {
  rowData: cells.map((texts, row) => ({
    head: rows[row],
    ...Object.fromEntries(texts.map((text, step) => ['s' + step, text])),
  })),
  columnDefs: [
    { field: 'head', headerName: '', pinned: 'left', width: 160, rowDrag: true },
    ...columns.map((headerName, step) => ({
      field: 's' + step,
      headerName,
      width: 180,
      sortable: false,
      wrapText: true,
      autoHeight: true,
      editable: true,
      cellEditor: 'agLargeTextCellEditor',
      cellEditorParams: { maxLength: 5000 },
      cellEditorPopup: true,
    })),
  ],
  rowDragManaged: true,
});
const cell = (row, column) => place.querySelector(`[row-index="${row}"] [col-id="${column}"]`);
const inside = (element) => {
  const box = element.getBoundingClientRect();
  return { x: box.left + 20, y: box.top + 12 };
};
window.contender = {
  ready: () => cell(0, 's0') !== null,
  editing: () => document.activeElement?.matches('#grid textarea') === true,
  show: (row, step) => {
    api.ensureIndexVisible(row, 'middle');
    api.ensureColumnVisible('s' + step, 'middle');
  },
  place: (row, step) => inside(cell(row, 's' + step)),
  row: (row) => inside(cell(row, 'head')),
  grip: (row) => {
    const box = cell(row, 'head').querySelector('.ag-row-drag').getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  },
  dragging: () => document.querySelector('.ag-row-dragging') !== null,
  kept: (row, step, words) =>
    !window.contender.editing() && cell(row, 's' + step).textContent.includes(words),
};
