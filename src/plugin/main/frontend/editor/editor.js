import { Session } from './session/session.js';
import { attach, machine } from './session/browser.js';
import { loadWords, words } from './words.js';
import { Board } from './view/board.js';
import { Drag } from './view/drag.js';
import { Handles } from './view/handles.js';
import { Others } from './view/others.js';
import { Status } from './view/status.js';
import { Tools } from './view/tools.js';
import { itemsFor } from './view/items.js';
import { listenToClipboard } from './view/clipboard.js';
import { listenToClicks, openAt } from './view/pointer.js';
import { listenToKeys } from './view/keyboard.js';
import { openMenu } from './view/menu.js';
import { chooseTemplate, seeExample } from './view/templates.js';
import { showKeys } from './view/keys.js';
import { Screen } from './view/screen.js';
import { h } from './view/element.js';

/**
 * Takes over a map that the server has drawn: the elements stay, the map's value comes by REST.
 * Called once for each map, by the loader, with the first event that reached it, so that a click
 * that came before the script did still opens what it hit.
 *
 * @param {!Element} root the `.journey-map`
 * @param {?Event} first
 * @return {!Promise<!Board>}
 */
export async function start(root, first) {
  const { rest, pageId, mapName: name, template, mapVersion } = root.dataset;
  // Confluence tells who is signed in; what one person leaves unsaved isn't the next person's.
  const user = document.querySelector('meta[name=ajs-remote-user]')?.content;
  const session = new Session({ rest, pageId, name, template, user, ...machine });
  await Promise.all([session.start(), loadWords(rest, machine.fetch), style()]);

  const held = root.contains(document.activeElement) && document.activeElement;
  const board = new Board(root, session, words);
  if (`${session.version}` !== mapVersion || session.recovered) board.redraw();
  const screen = new Screen(board);
  const showMenu = (box) => openMenu(board, box, words('journey-map.editor.actions'), itemsFor(board));
  const more = () => [
    { label: words('journey-map.editor.template'), run: () => chooseTemplate(board) },
    { label: words('journey-map.editor.example'), run: () => seeExample(board) },
    null,
    { label: words('journey-map.editor.keys'), run: () => showKeys(board), keys: '?' },
  ];
  const tools = new Tools(board, { more, fit: () => screen.fit(), fullScreen: () => screen.toggle() });
  const status = new Status(board);
  board.others = new Others(board, tools.people);
  board.drag = new Drag(board);
  board.handles = new Handles(board, {
    showMenu,
    drag: (event, place) => board.drag.press(event, place, true),
  });
  listenToClicks(board);
  listenToClipboard(board);
  listenToKeys(board, { showMenu, showKeys: () => showKeys(board) });

  session.subscribe((change) => {
    if (change.changed) board.draw(change);
    if (change.outcomes) status.tellOutcomes(change.outcomes);
  });
  const show = (now) => {
    tools.show(now);
    status.show(now);
    board.others.show(now.people);
  };
  session.watch(show);
  show(session.status);
  // Before the session's own: what is typed is among the edits that it saves on leaving.
  for (const type of ['blur', 'pagehide']) addEventListener(type, () => board.keepTyped());
  attach(session, window);
  root.querySelectorAll('[data-command]').forEach((button) => {
    button.addEventListener('click', () => GUIDANCE[button.dataset.command](board));
  });
  if (session.recovered) board.notices.tell(words('journey-map.editor.said.recovered'));
  take(board, first, held);
  return board;
}

/**
 * What the first event asked for. The scrolling frame was the keyboard's way in; from now on it is
 * the grid.
 */
function take(board, first, held) {
  const { target } = first ?? {};
  const place = board.grid.place(target);
  const button = target?.closest?.('[data-command]');
  if (first?.type === 'pointerdown' && button) GUIDANCE[button.dataset.command](board);
  else if (first?.type === 'pointerdown' && place && !target.closest('a, button')) {
    openAt(board, place, target, first);
  } else if (held && held.matches('.jm-scroll')) board.focus(board.at);
}

/** The server's buttons above a map that is still empty. */
const GUIDANCE = { 'choose-template': chooseTemplate, 'see-example': seeExample };

let styled;

/** The editor's own stylesheet, once for the page. It lies beside this file. */
function style() {
  styled ??= new Promise((done) => {
    const href = new URL('editor.css', import.meta.url);
    document.head.append(h('link', { rel: 'stylesheet', href, load: done, error: done }));
  });
  return styled;
}
