import { h, header } from './element.js';

/**
 * Opens a panel beside the map, to read in. The map itself stays as it is, and can be worked on
 * meanwhile. One panel at a time; Escape in it closes it.
 *
 * @return {function()} to close it
 */
export function openPanel(board, title, ...content) {
  const { root, words } = board;
  const back = document.activeElement;
  root.querySelector('.jm-panel')?.remove();
  const close = () => {
    panel.remove();
    (back?.isConnected && back !== document.body ? back : board.current()).focus();
  };
  const panel = h(
    'section.jm-panel',
    {
      'aria-label': title,
      keydown: (event) => {
        if (event.key === 'Escape') close();
        event.stopPropagation();
      },
    },
    header(words, title, close),
    ...content,
  );
  root.append(panel);
  panel.querySelector('button').focus();
  return close;
}
