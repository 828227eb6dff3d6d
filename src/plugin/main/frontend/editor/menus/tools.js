import { ROW_KINDS, addRow } from '../command/rows.js';
import { beginPersona } from '../command/persona.js';
import { add } from '../command/structure.js';
import { write } from '../command/texts.js';
import { isHidden, isVoting } from '../command/votes.js';
import { openMenu } from './menu.js';

/** Opens the menu of what can be added at the place in focus. @param {EditorView} view @param {DOMRect} box */
export function openAdditions(view, box) {
  const { getText } = view;
  const item = (/** @type {string} */ key, /** @type {Command} */ command) => ({
    label: getText(key),
    command,
  });
  openMenu(view, box, getText('add'), [
    item('note.add', write),
    item('step.add', add('step')),
    item('stage.add', add('stage')),
    item('row.add', add('row')),
    item('persona.add', beginPersona),
    {
      label: getText('persona.take'),
      run: () => view.openers.takePersona(view),
      makeReady: view.openers.takePersona.makeReady,
    },
    ...ROW_KINDS.map((name) => item(`row.${name}.add`, addRow(name))),
  ]);
}

/** How the map is drawn: in the menu where the bar has no room for it. @type {Array<[key: string, what: ScreenAction]>} */
const SIZES = [
  ['full', 'fullScreen'],
  ['fit', 'fit'],
  ['larger', 'larger'],
  ['smaller', 'smaller'],
  ['actual-size', 'actualSize'],
];

/** What changed since a day, in a window of its own: what is typed here goes on. @param {EditorView} view */
function seeChanges({ session }) {
  const isDark = document.documentElement.dataset.colorMode === 'dark';
  open(`${session.server.map}/changes?mode=${isDark ? 'dark' : 'light'}`, '_blank', 'noopener');
}

/** Opens the menu of what is needed less often. @param {EditorView} view @param {DOMRect} box */
export function openMore(view, box) {
  const { getText, root, session, openers } = view;
  /** @param {[key: string, what: ScreenAction]} size @returns {MenuItem} */
  const size = ([key, what]) => ({
    label: getText(key),
    run: () => openers.changeScreen(view, what),
  });
  const sizes = SIZES.filter(([key]) => !root.querySelector(`.jm-tool-${key}`)?.offsetWidth);
  /** @param {string} key @param {Opener} open @returns {MenuItem} */
  const item = (key, open) => ({
    label: getText(key),
    run: () => open(view),
    makeReady: open.makeReady,
  });
  /** @param {'start' | 'close' | 'clear' | 'result'} change @returns {MenuItem} */
  const voting = (change) => ({
    label: getText(`voting.${change}`),
    run: () => openers.changeVoting(view, change),
    makeReady: openers.changeVoting.makeReady,
  });
  const { votes } = session.map.head;
  openMenu(view, box, getText('more'), [
    { label: getText('present'), run: () => openers.changeScreen(view, 'present') },
    item('history', openers.openVersions),
    { label: getText('changes'), run: () => seeChanges(view) },
    null,
    item(session.map.notes.length ? 'template.change' : 'template', openers.chooseTemplate),
    item('save-template', openers.saveAsTemplate),
    item('import', openers.bringFile),
    item('example', openers.seeExample),
    null,
    {
      label: getText('personas.edit'),
      run: () => openers.editCategories(view, true),
      makeReady: openers.editCategories.makeReady,
    },
    voting(isVoting(view) ? 'close' : 'start'),
    ...(votes?.on?.length && !isHidden(session.map.head) ? [voting('result')] : []),
    ...(votes?.on?.length || votes?.own ? [voting('clear')] : []),
    null,
    item('as-table.replace', openers.replaceByTable),
    null,
    ...sizes.map(size),
    ...(matchMedia('(any-pointer: fine)').matches
      ? [null, { ...item('keys', openers.showShortcuts), keys: '?' }]
      : []),
  ]);
}
