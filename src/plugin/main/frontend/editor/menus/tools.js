import { add } from '../command/structure.js';
import { write } from '../command/texts.js';
import { showKeys } from '../dialogs/keys.js';
import { openMenu } from './menu.js';

/** What can be added at the place in focus. */
export function openAdditions(board, box) {
  const { words } = board;
  const item = (key, command) => ({ label: words(key), command });
  openMenu(board, box, words('add'), [
    item('note.add', write),
    item('step.add', add('step')),
    item('stage.add', add('stage')),
    item('row.add', add('row')),
  ]);
}

/** What is needed less often. */
export function openMore(board, box) {
  const { words, session, openers } = board;
  const item = (key, open) => ({
    label: words(key),
    run: () => open(board),
    makeReady: open.makeReady,
  });
  openMenu(board, box, words('more'), [
    item(session.map.notes.length ? 'template.change' : 'template', openers.templates),
    item('example', openers.example),
    item('history', openers.versions),
    ...(matchMedia('(any-pointer: fine)').matches
      ? [null, { ...item('keys', showKeys), keys: '?' }]
      : []),
  ]);
}
