// jspreadsheet CE with lazy rows and a frame that scrolls.
const { grid: cells, columns } = await (await fetch('map.json')).json();
const [sheet] = jspreadsheet(document.getElementById('grid'), {
  worksheets: [
    {
      data: cells,
      columns: columns.map((title) => ({ title, width: 180, type: 'text' })),
      tableOverflow: true,
      tableWidth: '1200px',
      tableHeight: '700px',
      lazyLoading: true,
      wordWrap: true,
      defaultColAlign: 'left',
    },
  ],
});
const cell = (row, step) => sheet.getCellFromCoords(step, row);
window.contender = {
  ready: () => document.querySelector('#grid tbody td') !== null,
  editing: () => document.activeElement?.closest('td.editor') != null,
  show: (row, step) => cell(row, step).scrollIntoView({ block: 'center', inline: 'center' }),
  place: (row, step) => {
    const box = cell(row, step).getBoundingClientRect();
    return { x: box.left + 20, y: box.top + 12 };
  },
  // Rows are dragged by the last pixels of their number.
  row: (row) => {
    const box = cell(row, 0).parentNode.firstElementChild.getBoundingClientRect();
    return { x: box.right - 3, y: box.top + 12 };
  },
  grip: (row) => window.contender.row(row),
  dragging: () => document.querySelector('#grid tr.dragging') !== null,
  kept: (row, step, words) =>
    !window.contender.editing() && cell(row, step).textContent.includes(words),
  cells: () => document.querySelectorAll('#grid tbody td').length,
};
