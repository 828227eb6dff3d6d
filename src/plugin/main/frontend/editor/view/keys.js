import { ask } from './dialog.js';
import { h } from './element.js';

const KEYS = [
  ['↑ ↓ ← →', 'journey-map.editor.keys.arrows'],
  ['Home · End · Ctrl+Home · Ctrl+End', 'journey-map.editor.keys.ends'],
  ['Enter · F2', 'journey-map.editor.keys.enter'],
  ['Escape', 'journey-map.editor.keys.escape'],
  ['A … Z', 'journey-map.editor.keys.type'],
  ['Shift+Enter', 'journey-map.editor.keys.line'],
  ['Tab', 'journey-map.editor.keys.tab'],
  ['Delete', 'journey-map.editor.keys.delete'],
  ['Alt+↑ ↓ ← →', 'journey-map.editor.keys.move'],
  ['Shift+↑ ↓ ← → · Ctrl+Space', 'journey-map.editor.keys.pick'],
  ['Space', 'journey-map.editor.keys.menu'],
  ['Ctrl+C · Ctrl+X · Ctrl+V', 'journey-map.editor.keys.copy'],
  ['Ctrl+Z · Ctrl+Shift+Z', 'journey-map.editor.keys.undo'],
  ['?', 'journey-map.editor.keys.list'],
];

/** The list of shortcuts. */
export function showKeys(board) {
  const { words } = board;
  const line = ([keys, key]) =>
    h('tr', null, h('th', { scope: 'row' }, h('kbd', null, keys)), h('td', null, words(key)));
  const table = h('table.jm-keys', null, h('tbody', null, ...KEYS.map(line)));
  return ask(board, { title: words('journey-map.editor.keys'), body: [table] });
}
