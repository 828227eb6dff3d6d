import { copy } from '../command/copy.js';
import { remove } from '../command/notes.js';

/** @typedef {typeof import('../dialogs/paste.js')} Pasting */

/**
 * Copy, cut and paste in the grid. Where the page has text selected, and in fields, they are the
 * browser's. All of it by the events: they work in every browser, without https and without a question.
 *
 * @param {EditorView} view
 * @param {() => Promise<Pasting>} fetchPasting gives `dialogs/paste.js`, which is fetched on first use
 * @returns {() => Promise<void>} makes ready to paste, so that nobody waits for the network later
 */
export function listenToClipboard(view, fetchPasting) {
  const { text } = view;
  // Not the event's target: if nothing is selected, Firefox reports the page's body.
  const here = () => view.grid.place(document.activeElement);

  const put = (/** @type {ClipboardEvent} */ event) => {
    const copied = here() && getSelection()?.isCollapsed ? copy(view.state) : null;
    if (!copied) return false;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copied.text);
    if (copied.html) event.clipboardData?.setData('text/html', copied.html);
    view.announce('said.copied');
    return true;
  };
  document.addEventListener('copy', put);
  document.addEventListener('cut', (event) => {
    if (put(event)) view.run(remove);
  });

  /** @type {Pasting | undefined} */
  let pasting;
  const makeReady = async () => {
    pasting = await fetchPasting();
  };

  document.addEventListener('paste', async (event) => {
    const data = event.clipboardData;
    const inText = document.activeElement === text.input;
    // Into an empty new note, several notes come as several. Into any other text, the browser pastes text.
    if (!data || (inText ? !text.target.id || text.input.value : !here())) return;
    const [html, plain] = ['html', 'plain'].map((type) => data.getData(`text/${type}`));
    if (!pasting) {
      // The browser doesn't wait, so that what it would paste is pasted by hand below.
      event.preventDefault();
      try {
        pasting = await fetchPasting();
      } catch {
        view.notices.toast(view.getText('paste.not-ready'));
        return;
      }
    }
    const content = pasting.read(html, plain);
    const notes = content?.notes ?? content?.cells.flat(2) ?? [];
    if (inText && notes.length < 2 && plain) {
      // By the command, so that the text's own undo takes it back.
      if (event.defaultPrevented) document.execCommand('insertText', false, plain);
      return;
    }
    event.preventDefault();
    if (!content) {
      view.notices.toast(view.getText(html || plain ? 'paste.unread' : 'paste.none'));
      return;
    }
    if (!inText) return void pasting.pasteInto(view, content);
    view.finish();
    // Someone who is writing in a cell wants a list there, even one from the cells of a column.
    const isColumn = !content.values && content.cells?.every((line) => line.length < 2);
    pasting.pasteInto(view, isColumn ? { notes } : content);
  });
  return makeReady;
}
