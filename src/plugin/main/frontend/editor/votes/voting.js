import { isOpen, isVoting } from '../command/votes.js';
import { ask } from '../asking/dialog.js';
import { h } from '../dom/element.js';
import { isRead } from './read.js';
import { openResult } from './result.js';
import { askHow } from './start.js';

/** What *More* offers of votes, by its key: `voting.start` and so on. */
const CHANGES = { start: startVoting, close: closeVoting, clear: clearVotes, result: openResult };

/**
 * What someone does about a vote as a whole.
 *
 * @param {EditorView} view @param {keyof typeof CHANGES} change
 */
export const changeVoting = (view, change) => CHANGES[change](view);

/** Asks how, and opens voting. @param {EditorView} view */
function startVoting(view) {
  return askHow(view, (how) => change(view, how, 'voting.opened'));
}

/** Closes voting, and shows the result where there may be one. @param {EditorView} view */
async function closeVoting(view) {
  const { session } = view;
  if (isVoting(view) && !isOpen(session.map) && !(await isRead(view))) return;
  change(view, { state: '' }, 'voting.closed');
  const { on, own } = session.map.head.votes ?? {};
  if (on?.length || own) openResult(view);
  // What others have voted while counts were hidden comes with the answer.
  if (own) await session.flush();
}

/**
 * One step for undo.
 *
 * @param {EditorView} view @param {{state: string, limit?: string, rows?: string}} how @param {string} said
 */
function change(view, { state, ...how }, said) {
  const { votes = {} } = view.session.map.head;
  /** @type {Edit[]} */
  const edits = [{ type: 'set-field', field: 'votes.state', value: state, was: votes.state ?? '' }];
  for (const name of /** @type {const} */ (['limit', 'rows'])) {
    const value = how[name];
    const was = votes[name] ?? '';
    if (value === undefined || value === was) continue;
    edits.push({ type: 'set-field', field: `votes.${name}`, value, was });
  }
  view.perform({ edits, toast: [said] });
}

/** The server does it, for good: nobody could give back another one's vote. @param {EditorView} view */
async function clearVotes(view) {
  const { getText, session } = view;
  const body = [h('p', null, getText('voting.clear.sure'))];
  const [title, ok] = [getText('voting.clear.title'), getText('voting.clear.ok')];
  if (!(await ask(view, { title, body, ok, danger: true }))) return;
  await session.flush();
  // Whoever votes afterwards keeps their vote, though something on the way may send this once more.
  const stamp = `${session.newId()}:1`;
  await view.answer(session.server.write('clear-votes', isDone, { stamp }));
  await session.poller.ask();
  view.toast(getText('voting.cleared'), false);
}

/** @type {(answer: unknown) => answer is object} */
const isDone = (answer) => !!answer;
