// No library: the table is in the page.
window.contender = {
  ready: () => document.querySelector('table') !== null,
  show: (row, step) =>
    document.querySelector('table').rows[row + 1].cells[step + 1].scrollIntoView({
      block: 'center',
      inline: 'center',
    }),
};
