import { ask } from '../asking/dialog.js';
import { h } from '../dom/element.js';

/**
 * The list of shortcuts. Its words are lines of `keys: what they do`, keys named in their language.
 *
 * @param {EditorView} view
 */
export function showShortcuts(view) {
  const { getText } = view;
  const line = (/** @type {string} */ text) => {
    const [keys, about] = text.split(': ');
    const caps = keys.split(' · ').flatMap((key) => [h('kbd', null, key), ' ']);
    // In a narrow place they aren't laid out as a table, which they are nevertheless.
    return h(
      'tr.jm-key-line',
      { role: 'row' },
      h('th.jm-key', { scope: 'row', role: 'rowheader' }, ...caps),
      h('td.jm-key-does', { role: 'cell' }, about),
    );
  };
  const table = h(
    'table.jm-keys',
    { role: 'table' },
    ...getText('keys.list').split('\n').map(line),
  );
  return ask(view, { title: getText('keys'), body: [table] });
}
