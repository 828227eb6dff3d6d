import { hasAway } from '../hiding/away.js';
import { keepCommentLinks } from '../talk/comment-links.js';
import { showStrayComments } from '../talk/stray-comments.js';
import { strayNames } from '../unsaved/stray-names.js';
import { bringBackWhatIsTaken } from '../writing/taken.js';
import { listenToFiles } from './files.js';
import { hushByEscape } from './prompts.js';

// What the server's links say: a map may be drawn anew before what makes links is there.
window.journeyMapLinks = document.querySelectorAll('[data-address]');

/**
 * What a map that may be edited attends to from the start, whether or not anyone comes to work on it.
 *
 * @param {HTMLElement} root @param {EditorView['session']} session @param {GetText} getText
 * @param {(root: HTMLElement) => Promise<EditorView>} start the editor
 * @param {OnFirstUse} onFirstUse fetches a module
 */
export function attend(root, session, getText, start, onFirstUse) {
  const edit = () => (root.journeyMapEditor ??= start(root));
  hushByEscape(root);
  keepLettersFromTheSite(root);
  keepLinksInTheWindow(root);
  keepCommentLinks(root, getText);
  bringBackWhatIsTaken(root, () => root.journeyMapEditor);
  takeFiles(root, getText, edit, onFirstUse);
  showWhatWasNotSent(root, session, edit, onFirstUse);
  putAwayAgain(root, session, getText, onFirstUse);
}

/** @typedef {<Path extends keyof FirstUse>(path: Path) => Promise<FirstUse[Path]>} OnFirstUse */

/**
 * Confluence has shortcuts of one letter, which it hears by this event: one pressed in a menu, a dialog or a panel is none.
 *
 * @param {HTMLElement} root
 */
function keepLettersFromTheSite(root) {
  root.addEventListener('keypress', (event) => event.stopPropagation());
}

/** A link in a note drags the note, and isn't dragged out of the window itself. @param {HTMLElement} root */
function keepLinksInTheWindow(root) {
  root.addEventListener('dragstart', (event) => {
    if (event.target.closest?.('.jm-note')) event.preventDefault();
  });
}

/**
 * @param {HTMLElement} root @param {GetText} getText
 * @param {() => Promise<EditorView>} edit @param {OnFirstUse} onFirstUse
 */
function takeFiles(root, getText, edit, onFirstUse) {
  listenToFiles(
    root,
    async (file) => {
      const view = await edit();
      view.openers.bringFile(view, file);
    },
    async (files, target) => {
      const view = await edit();
      onFirstUse('pictures/pictures').then(
        ({ bringPictures }) => bringPictures(view, files, target && view.grid.place(target)),
        () => view.notices.toast(getText('not-fetched')),
      );
    },
  );
}

/**
 * Shows what was written about notes that are gone, and in maps that the page no longer has: at once as far as this
 * browser knows of it, and once more if it is found in its copies.
 *
 * @param {HTMLElement} root @param {EditorView['session']} session
 * @param {() => Promise<EditorView>} edit @param {OnFirstUse} onFirstUse
 */
function showWhatWasNotSent(root, session, edit, onFirstUse) {
  const { user = '', pageId = '' } = root.dataset;
  const show = () => {
    if (strayNames(() => localStorage, user, pageId).length) {
      // Where it can't be fetched, they wait.
      onFirstUse('unsaved/unsaved').then(
        ({ showStray }) => showStray(root),
        () => {},
      );
    }
    showStrayComments(root, session, edit).catch(() => {});
  };
  show();
  // Where there are no copies, they bring nothing back.
  onFirstUse('session/keeping-copies')
    .then(({ whatWasForgotten }) => whatWasForgotten())
    .then(
      (forgotten) => {
        if (forgotten.length) show();
      },
      () => {},
    );
}

/**
 * What someone has put away at an earlier visit is put away again. Where that can't be fetched, all of the map is shown.
 *
 * @param {HTMLElement} root @param {EditorView['session']} session @param {GetText} getText
 * @param {OnFirstUse} onFirstUse
 */
function putAwayAgain(root, session, getText, onFirstUse) {
  if (!hasAway(root)) return;
  onFirstUse('hiding/hiding').then(
    ({ resume }) => resume(root, session, getText),
    () => {},
  );
}
