// Glide Data Grid: a canvas; rows of one height, text that wraps, its overlay as editor.
import '@glideapps/glide-data-grid/dist/index.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { DataEditor, GridCellKind } from '@glideapps/glide-data-grid';

const { grid: cells, columns } = await (await fetch('map.json')).json();
// What its overlay hangs in.
document.body.append(Object.assign(document.createElement('div'), { id: 'portal' }));
let grid = null;
createRoot(document.getElementById('grid')).render(
  createElement(DataEditor, {
    ref: (made) => (grid = made),
    columns: columns.map((title) => ({ title, id: title, width: 180 })),
    rows: cells.length,
    rowHeight: 240,
    rowMarkers: 'number',
    width: 1200,
    height: 700,
    getCellContent: ([step, row]) => ({
      kind: GridCellKind.Text,
      data: cells[row][step],
      displayData: cells[row][step],
      allowOverlay: true,
      allowWrapping: true,
    }),
    onCellEdited: ([step, row], { data }) => (cells[row][step] = data),
  }),
);
window.contender = {
  ready: () => grid?.getBounds(0, 0) !== undefined,
  editing: () => document.activeElement?.matches('#portal textarea') === true,
  show: (row, step) =>
    grid.scrollTo(step, row, 'both', 0, 0, { hAlign: 'center', vAlign: 'center' }),
  place: (row, step) => {
    const box = grid.getBounds(step, row);
    return { x: box.x + 20, y: box.y + 12 };
  },
  // It has no headings of rows, and its rows are not dragged.
  row: (row) => window.contender.place(row, 0),
  grip: (row) => window.contender.place(row, 0),
  dragging: () => false,
  kept: (row, step, words) => !window.contender.editing() && cells[row][step].includes(words),
};
