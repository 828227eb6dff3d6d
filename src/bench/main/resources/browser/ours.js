// How the measuring finds its way in a page of ours.
window.contender = (() => {
  const root = () => document.querySelector('.journey-map');
  const cell = (row, step) =>
    root().querySelectorAll('tr.jm-row')[row].querySelectorAll('td.jm-cell')[step];
  const text = (row, step) => cell(row, step).querySelector('.jm-note .jm-text');
  return {
    // The grid is whole once what stands behind it is there: for those who edit, a button; else the page's end.
    ready: () =>
      root() !== null &&
      (root().querySelector('.jm-append-row') !== null || document.readyState !== 'loading'),
    editing: () =>
      document.activeElement?.closest('.journey-map') != null &&
      document.activeElement.matches('textarea'),
    show: (row, step) =>
      cell(row, step).scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' }),
    place: (row, step) => {
      const box = text(row, step).getBoundingClientRect();
      return { x: box.left + Math.min(20, box.width / 2), y: box.top + 8 };
    },
    // The grip comes up where the pointer is.
    row: (row) => {
      const box = root().querySelectorAll('th.jm-row-head')[row].getBoundingClientRect();
      return { x: box.left + 20, y: box.top + 20 };
    },
    grip: () => {
      const box = root().querySelector('.jm-grip').getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    dragging: () => root().querySelector('.jm-ghost') !== null,
    // Enter keeps the text and goes on to a new note, so the box may still be open.
    kept: (row, step, words) => cell(row, step).textContent.includes(words),
    cells: () => root().querySelectorAll('td.jm-cell').length,
  };
})();
