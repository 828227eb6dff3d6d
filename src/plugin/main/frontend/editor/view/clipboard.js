import { ask } from '../dialogs/dialog.js';
import { copy, paste } from '../command/clipboard.js';
import { remove } from '../command/notes.js';
import { LIMIT } from '../command/texts.js';
import { h } from './element.js';

/**
 * Copy, cut and paste in the grid. Where the page has text selected, and in fields, they are the
 * browser's. All of it by the events: they work in every browser, without https and without a question.
 *
 * @param {?} view
 * @param {function(): !Promise<?>} fetchReader gives `clipboard/read.js`, which is fetched on first use
 * @return {function(): !Promise} makes ready to paste, so that nobody waits for the network later
 */
export function listenToClipboard(view, fetchReader) {
  const { text } = view;
  // Not the event's target: where nothing is selected, Firefox tells the page's body.
  const here = () => view.grid.place(document.activeElement);

  const put = (event) => {
    const copied = here() && getSelection().isCollapsed && copy(view.state);
    if (!copied) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied.text);
    if (copied.html) event.clipboardData.setData('text/html', copied.html);
    view.announce('said.copied');
    return true;
  };
  document.addEventListener('copy', put);
  document.addEventListener('cut', (event) => put(event) && view.run(remove));

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
        return view.notices.toast(view.getText('paste.not-ready'));
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
      return view.notices.toast(view.getText(html || plain ? 'paste.unread' : 'paste.none'));
    if (!inText) return pasteInto(view, content);
    view.finish();
    // Who writes in a cell wants a list there, also one that stands in the cells of a column.
    const isColumn = content.cells?.every((line) => line.length < 2);
    pasteInto(view, isColumn ? { notes } : content);
  });
  return makeReady;
}

async function pasteInto(view, content) {
  const { getText, notices } = view;
  const plan = paste(view.state, content);
  if (!plan) return notices.toast(getText('paste.where'));
  const { steps, rows, long, longest } = plan;
  const whole = plan.run(false, true);
  if (!(steps || rows || long) || !view.can(whole)) return void view.run(whole);
  const canGrow = view.can(plan.run(true, true));
  const form = await ask(view, {
    title: getText('paste'),
    body: [
      steps || rows
        ? question(
            getText('paste.large', steps, rows, steps && rows),
            canGrow
              ? choice('how', 'grow', getText('paste.grow'), true)
              : h('p', null, getText('paste.full', 200, 100)),
            choice('how', 'keep', getText('paste.keep'), !canGrow),
          )
        : null,
      long
        ? question(
            getText('paste.long', long, longest, LIMIT.text),
            choice('long', 'split', getText('paste.split'), true),
            choice('long', 'leave', getText('paste.leave'), false),
          )
        : null,
    ],
    ok: getText('paste.ok'),
  });
  if (form) view.run(plan.run(form.get('how') === 'grow', form.get('long') !== 'leave'));
}

const question = (text, ...answers) =>
  h('fieldset.jm-question', null, h('legend', null, text), ...answers);

const choice = (name, value, label, checked) =>
  h('label.jm-choice', null, h('input', { type: 'radio', name, value, checked }), label);
