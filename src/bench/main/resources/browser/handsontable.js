// Handsontable as its guide sets it up: a fixed size, text that wraps, rows and columns drawn only while in sight.
const { grid: cells, columns, rows } = await (await fetch('map.json')).json();
const table = new Handsontable(document.getElementById('grid'), {
  data: cells,
  colHeaders: columns,
  rowHeaders: rows,
  rowHeaderWidth: 160,
  colWidths: 180,
  width: 1200,
  height: 700,
  manualRowMove: true,
  licenseKey: 'non-commercial-and-evaluation',
});
window.contender = {
  ready: () => document.querySelector('#grid td') !== null,
  editing: () => table.getActiveEditor()?.isOpened() === true,
  // Its heading, too, which is at the top of the row.
  show: (row, step) => table.scrollViewportTo({ row, col: step, verticalSnap: 'top' }),
  place: (row, step) => {
    const box = table.getCell(row, step, true).getBoundingClientRect();
    return { x: box.left + 20, y: box.top + 12 };
  },
  row: (row) => {
    const box = table.getCell(row, -1, true).getBoundingClientRect();
    return { x: box.left + 20, y: box.top + 12 };
  },
  // A row is dragged once it is selected.
  grip: (row) => {
    table.selectRows(row);
    return window.contender.row(row);
  },
  dragging: () => document.querySelector('.ht__manualRowMove.show-ui') !== null,
  kept: (row, step, words) =>
    !window.contender.editing() && table.getCell(row, step, true).textContent.includes(words),
  cells: () => document.querySelectorAll('#grid .ht_master td').length,
};
