import { ask } from './dialog.js';
import { NOTES, copy, paste } from '../command/clipboard.js';
import { remove } from '../command/notes.js';
import { h } from './element.js';

/** Copy, cut and paste in the grid. Where the page has text selected, and in fields, they are the browser's. */
export function listenToClipboard(board) {
  const { text } = board;
  // Not the event's target: where nothing is selected, Firefox tells the page's body.
  const here = () => board.grid.place(document.activeElement);

  const put = (event) => {
    const copied = here() && getSelection().isCollapsed && copy(board.state);
    if (!copied) return false;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied.text);
    if (copied.notes) event.clipboardData.setData(NOTES, JSON.stringify(copied.notes));
    board.say('said.copied');
    return true;
  };
  document.addEventListener('copy', put);
  document.addEventListener('cut', (event) => put(event) && board.run(remove));

  document.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    const plain = data.getData('text/plain');
    const inText = document.activeElement === text.input;
    // Into an empty new note, several lines come as several notes.
    const fresh = inText && text.target.id && !text.input.value && /[\t\n]/.test(plain.trim());
    if (!plain || (inText ? !fresh : !here())) return;
    event.preventDefault();
    if (inText) board.finish();
    let notes;
    try {
      notes = JSON.parse(data.getData(NOTES)).filter((n) => n.text === `${n.text}`);
    } catch {
      // Nothing, or nothing of ours: the plain text it is.
    }
    pasteInto(board, plain, notes);
  });
}

async function pasteInto(board, plain, notes) {
  const { words } = board;
  const plan = paste(board.state, plain, notes);
  if (!plan) return;
  const { steps, rows } = plan;
  const whole = plan.run(false);
  if ((!steps && !rows) || !board.can(whole)) return void board.run(whole);
  const form = await ask(board, {
    title: words('paste'),
    body: [
      h('p', null, words('paste.large', steps, rows, steps && rows)),
      choice('grow', words('paste.grow'), true),
      choice('keep', words('paste.keep'), false),
    ],
    ok: words('paste.ok'),
  });
  if (form) board.run(plan.run(form.get('how') === 'grow'));
}

const choice = (value, label, checked) =>
  h('label.jm-choice', null, h('input', { type: 'radio', name: 'how', value, checked }), label);
