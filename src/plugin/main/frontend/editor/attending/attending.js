import { hasAway } from '../hiding/away.js';
import { keepCommentLinks } from '../talk/comment-links.js';
import { listenToFiles } from './files.js';
import { hushByEscape } from './prompts.js';
import { showStrayComments } from '../talk/stray-comments.js';
import { strayNames } from '../unsaved/stray-names.js';
import { bringBackWhatIsTaken } from '../writing/taken.js';

// What the server's links say: a map may be drawn anew before what makes links is there.
window.journeyMapLinks = document.querySelectorAll('[data-address]');

/**
 * What a map that may be edited attends to from the start, whether or not anyone comes to work on it: Escape, which takes a
 * prompt away, letters, which are no shortcuts of Confluence's, links, which aren't dragged out of the window, files that are dropped on it, the links to comments, which stay at their notes,
 * the open text, which something on the page may take away, and what was written about notes that are gone. What someone has put away at an earlier visit is put away again.
 *
 * @param {HTMLElement} root @param {EditorView['session']} session @param {GetText} getText
 * @param {(root: HTMLElement) => Promise<EditorView>} start the editor
 * @param {<Path extends keyof FirstUse>(path: Path) => Promise<FirstUse[Path]>} onFirstUse fetches a module
 */
export function attend(root, session, getText, start, onFirstUse) {
  hushByEscape(root);
  // Confluence has shortcuts of one letter, which it hears by this event: one pressed in a menu, a dialog or a panel is none.
  root.addEventListener('keypress', (event) => event.stopPropagation());
  // A link in a note drags the note, and isn't dragged out of the window itself.
  root.addEventListener('dragstart', (event) => {
    if (event.target.closest?.('.jm-note')) event.preventDefault();
  });
  keepCommentLinks(root, getText);
  bringBackWhatIsTaken(root, () => root.journeyMapEditor);
  listenToFiles(
    root,
    () => !session.map.notes.length,
    async (file) => {
      const view = await (root.journeyMapEditor ??= start(root));
      view.openers.file(view, file);
    },
    async (file, target) => {
      const view = await (root.journeyMapEditor ??= start(root));
      onFirstUse('pictures/pictures').then(
        ({ bringPicture }) => bringPicture(view, file, target && view.grid.place(target)),
        () => view.notices.toast(getText('not-fetched')),
      );
    },
  );
  const { user = '', pageId = '' } = root.dataset;
  const showWords = () => {
    if (!strayNames(() => localStorage, user, pageId).length) return;
    // Where it can't be fetched, they wait.
    onFirstUse('unsaved/unsaved').then(
      ({ showStray }) => showStray(root),
      () => {},
    );
  };
  showWords();
  const showComments = () =>
    showStrayComments(root, session, () => (root.journeyMapEditor ??= start(root))).catch(() => {});
  showComments();
  // Where there are no copies, they bring nothing back.
  onFirstUse('session/keeping-copies')
    .then(({ whatWasForgotten }) => whatWasForgotten())
    .then(
      (forgotten) => {
        if (!forgotten.length) return;
        showWords();
        showComments();
      },
      () => {},
    );
  // Where it can't be fetched, all of the map is shown.
  if (hasAway(root)) {
    onFirstUse('hiding/hiding').then(
      ({ resume }) => resume(root, session, getText),
      () => {},
    );
  }
}
