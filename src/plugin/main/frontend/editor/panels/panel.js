import { h, header } from '../dom/element.js';

/**
 * Opens a panel beside the map, to read in. The map itself stays as it is and can still be edited. One panel at a time;
 * Escape in it closes it.
 *
 * @param {EditorView} view
 * @param {string} title
 * @param {HTMLElement[]} tools what one chooses with: they stay in sight while what is shown scrolls
 * @param {...HTMLElement} content
 * @returns {() => void} to close it
 */
export function openPanel(view, title, tools, ...content) {
  const { root, getText } = view;
  const back = /** @type {HTMLElement | null} */ (document.activeElement);
  root.querySelector('.jm-panel')?.remove();
  const close = () => {
    panel.remove();
    (back?.isConnected && back !== document.body ? back : view.current())?.focus();
  };
  const panel = h(
    'section.jm-panel',
    {
      'aria-label': title,
      keydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === 'Escape') close();
        // `?` lists the shortcuts from everywhere.
        if (event.key !== '?') event.stopPropagation();
      },
    },
    header(getText, title, close),
    ...tools,
    h('div.jm-panel-body', { tabindex: 0, role: 'group', 'aria-label': title }, ...content),
  );
  root.append(panel);
  panel.querySelector('button')?.focus();
  return close;
}
