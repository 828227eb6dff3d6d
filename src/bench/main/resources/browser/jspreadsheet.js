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
  kept: (row, step, words) =>
    !window.contender.editing() && cell(row, step).textContent.includes(words),
  cells: () => document.querySelectorAll('#grid tbody td').length,
};
