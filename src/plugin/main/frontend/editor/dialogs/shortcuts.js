import { ask } from '../view/dialog.js';
import { h } from '../view/element.js';

/**
 * The list of shortcuts. Its words are lines of `keys: what they do`, keys named in their language.
 *
 * @param {EditorView} view
 */
export function showShortcuts(view) {
  const { getText } = view;
  const line = (/** @type {string} */ text) => {
    const [keys, about] = text.split(': ');
    return h('tr', null, h('th', { scope: 'row' }, h('kbd', null, keys)), h('td', null, about));
  };
  const table = h('table.jm-keys', null, ...getText('keys.list').split('\n').map(line));
  return ask(view, { title: getText('keys'), body: [table] });
}
