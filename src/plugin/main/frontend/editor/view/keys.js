import { ask } from './dialog.js';
import { h } from './element.js';

const KEYS = [
  ['↑ ↓ ← →', 'keys.arrows'],
  ['Home · End · Ctrl+Home · Ctrl+End', 'keys.ends'],
  ['Enter · F2', 'keys.enter'],
  ['Escape', 'keys.escape'],
  ['A … Z', 'keys.type'],
  ['Shift+Enter', 'keys.line'],
  ['Tab', 'keys.tab'],
  ['Delete', 'keys.delete'],
  ['Alt+↑ ↓ ← →', 'keys.move'],
  ['Shift+↑ ↓ ← → · Ctrl+Space', 'keys.pick'],
  ['Space', 'keys.menu'],
  ['Ctrl+C · Ctrl+X · Ctrl+V', 'keys.copy'],
  ['Ctrl+Z · Ctrl+Shift+Z', 'keys.undo'],
  ['?', 'keys.list'],
];

/** The list of shortcuts. */
export function showKeys(board) {
  const { words } = board;
  const line = ([keys, key]) =>
    h('tr', null, h('th', { scope: 'row' }, h('kbd', null, keys)), h('td', null, words(key)));
  const table = h('table.jm-keys', null, h('tbody', null, ...KEYS.map(line)));
  return ask(board, { title: words('keys'), body: [table] });
}
