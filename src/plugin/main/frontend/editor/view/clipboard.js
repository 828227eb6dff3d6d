import { ask } from '../dialogs/dialog.js';
import { copy, paste } from '../command/clipboard.js';
import { remove } from '../command/notes.js';
import { LIMIT } from '../command/texts.js';
import { h } from './element.js';

/**
 * Copy, cut and paste in the grid. Where the page has text selected, and in fields, they are the
 * browser's. All of it by the events: they work in every browser, without https and without a question.
 *
 * @param {?} board
 * @param {function(): !Promise<?>} fetchReader gives `clipboard/read.js`, which is fetched on first use
 * @return {function(): !Promise} makes ready to paste, so that nobody waits for the network later
 */
export function listenToClipboard(board, fetchReader) {
  const { text } = board;
  // Not the event's target: where nothing is selected, Firefox tells the page's body.
  const here = () => board.grid.place(document.activeElement);

  const put = (event) => {
    const copied = here() && getSelection().isCollapsed && copy(board.state);
    if (!copied) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied.text);
    if (copied.html) event.clipboardData.setData('text/html', copied.html);
    board.say('said.copied');
    return true;
  };
  document.addEventListener('copy', put);
  document.addEventListener('cut', (event) => put(event) && board.run(remove));

  /** @type {?function(string, string): ?Object} */
  let read = null;
  const makeReady = async () => {
    ({ read } = await fetchReader());
  };

  document.addEventListener('paste', async (event) => {
    const data = event.clipboardData;
    const inText = document.activeElement === text.input;
    // Into an empty new note, several notes come as several. Into any other text, the browser pastes text.
    if (inText ? !text.target.id || text.input.value : !here()) return;
    const [html, plain] = ['html', 'plain'].map((type) => data.getData(`text/${type}`));
    if (!read) {
      // The browser doesn't wait, so that what it would paste is pasted by hand below.
      event.preventDefault();
      try {
        await makeReady();
      } catch {
        return board.notices.tell(board.words('paste.not-ready'));
      }
    }
    const content = read(html, plain);
    const notes = (content?.notes ? [content.notes] : (content?.cells.flat() ?? [])).flat();
    if (inText && notes.length < 2 && plain) {
      // By the command, so that the text's own undo takes it back.
      if (event.defaultPrevented) document.execCommand('insertText', false, plain);
      return;
    }
    event.preventDefault();
    if (!content)
      return board.notices.tell(board.words(html || plain ? 'paste.unread' : 'paste.none'));
    if (!inText) return pasteInto(board, content);
    board.finish();
    // Who writes in a cell wants a list there, also one that stands in the cells of a column.
    const isColumn = content.cells?.every((line) => line.length < 2);
    pasteInto(board, isColumn ? { notes } : content);
  });
  return makeReady;
}

async function pasteInto(board, content) {
  const { words, notices } = board;
  const plan = paste(board.state, content);
  if (!plan) return notices.tell(words('paste.where'));
  const { steps, rows, long, longest } = plan;
  const whole = plan.run(false, true);
  if (!(steps || rows || long) || !board.can(whole)) return void board.run(whole);
  const canGrow = board.can(plan.run(true, true));
  const form = await ask(board, {
    title: words('paste'),
    body: [
      steps || rows
        ? question(
            words('paste.large', steps, rows, steps && rows),
            canGrow
              ? choice('how', 'grow', words('paste.grow'), true)
              : h('p', null, words('paste.full', 200, 100)),
            choice('how', 'keep', words('paste.keep'), !canGrow),
          )
        : null,
      long
        ? question(
            words('paste.long', long, longest, LIMIT.text),
            choice('long', 'split', words('paste.split'), true),
            choice('long', 'leave', words('paste.leave'), false),
          )
        : null,
    ],
    ok: words('paste.ok'),
  });
  if (form) board.run(plan.run(form.get('how') === 'grow', form.get('long') !== 'leave'));
}

const question = (text, ...answers) =>
  h('fieldset.jm-question', null, h('legend', null, text), ...answers);

const choice = (name, value, label, checked) =>
  h('label.jm-choice', null, h('input', { type: 'radio', name, value, checked }), label);
