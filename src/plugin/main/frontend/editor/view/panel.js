import { Grid } from './grid.js';
import { h } from './element.js';

/**
 * Opens a panel beside the map, with a map to read in it. The map itself stays as it is, and can be
 * worked on meanwhile. One panel at a time; Escape in it closes it.
 *
 * @return {!Grid} to draw the map with
 */
export function openPanel(board, title, ...tools) {
  const { root, words } = board;
  const back = document.activeElement;
  root.querySelector('.jm-panel')?.remove();
  const close = () => {
    panel.remove();
    (back?.isConnected && back !== document.body ? back : board.current()).focus();
  };
  const cross = h('button.jm-close', { type: 'button', 'aria-label': words('journey-map.editor.close'), click: close }, '×');
  const scroll = h('div.jm-scroll', { tabindex: 0, role: 'group', 'aria-label': title });
  const inner = h('div.journey-map', null, scroll);
  const panel = h(
    'aside.jm-panel',
    {
      'aria-label': title,
      keydown: (event) => {
        if (event.key === 'Escape') close();
        event.stopPropagation();
      },
    },
    h('header', null, h('h2', null, title), ...tools, cross),
    inner,
  );
  root.append(panel);
  cross.focus();
  const grid = new Grid(inner, words);
  scroll.append(grid.table);
  return grid;
}
