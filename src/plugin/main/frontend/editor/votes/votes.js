import {
  indexOf,
  isAbout,
  isHidden,
  isOpen,
  isOwn,
  isUp,
  left,
  votersOf,
} from '../command/votes.js';
import { find, h } from '../dom/element.js';
import { isRead } from './read.js';

/** The votes that were drawn last in a grid. @type {WeakMap<Grid, Votes>} */
const drawn = new WeakMap();

/** The maps whose keys are heard. @type {WeakSet<HTMLElement>} */
const heard = new WeakSet();

/** @typedef {import('../view/grid.js').Grid} Grid */

/**
 * Draws the votes that have changed since they were drawn last.
 *
 * @param {Grid} grid
 */
export function drawVotes(grid) {
  const { map, root, view } = grid;
  const votes = map.head.votes ?? {};
  const was = drawn.get(grid);
  drawn.set(grid, votes);
  if (view && !heard.has(root)) {
    heard.add(root);
    listenForVotes(view);
  }
  drawSentence(grid);
  const all = !was || HOW.some((field) => was[field] !== votes[field]);
  const changed = all ? map.notes.map(({ id }) => id) : differing(indexOf(was), indexOf(votes));
  for (const id of changed) {
    const element = grid.element({ kind: 'note', id });
    const note = map.note(id);
    if (!element || !note) continue;
    const [now] = votesOn(grid, note);
    const then = element.querySelector('.jm-votes');
    if (now && then?.isEqualNode(now)) continue;
    then?.remove();
    const picture = element.querySelector('.jm-note-picture');
    if (now) (picture ?? find(element, '.jm-text')).after(now);
  }
}

/** What says of all notes how their votes are shown. */
const HOW = /** @type {const} */ (['state', 'own', 'rows']);

/** @param {Map<string, string[]>} then @param {Map<string, string[]>} now */
const differing = (then, now) =>
  [...new Set([...then.keys(), ...now.keys()])].filter((id) => then.get(id) !== now.get(id));

/**
 * The votes on a note, as the server draws them: how many, and that in words for screen readers.
 *
 * @param {Grid} grid @param {Note} note @returns {HTMLElement[]}
 */
export function votesOn({ map, getText }, note) {
  const { id } = note;
  const count = isHidden(map.head) ? 0 : votersOf(map, id).length;
  const own = isOwn(map, id);
  const open = isUp(map, note);
  if (!count && !own && !open) return [];
  return [
    h(
      'span.jm-votes',
      {
        'data-votes': count || null,
        'data-own': own ? 'true' : null,
        'data-open': open ? 'true' : null,
      },
      h('span.jm-visually-hidden', null, said(map, id, getText)),
    ),
  ];
}

/** @param {JourneyMap} map @param {string} id @param {GetText} getText */
function said(map, id, getText) {
  const own = isOwn(map, id);
  if (isHidden(map.head)) return getText(own ? 'votes.own' : 'votes.not-own');
  const count = votersOf(map, id).length;
  return own ? getText('votes.with-own', count) : getText('votes', count);
}

/** How people vote, and how many have, as long as they do, above the map. @param {Grid} grid */
function drawSentence({ map, head, getText }) {
  head.querySelector('.jm-voting')?.remove();
  if (!isOpen(map)) return;
  const { limit, rows, voters } = map.head.votes ?? {};
  const how = isHidden(map.head) ? 'hidden' : 'open';
  const said = getText(`voting.said.${limit ? 'each-' + how : how}`, Number(limit));
  const about = rows ? getText('voting.said.rows', said, namesOf(map)) : said;
  const text = voters
    ? getText('voting.said.voters', about, getText('voters', Number(voters)))
    : about;
  (head.querySelector('.jm-changed') ?? find(head, '.jm-context')).after(
    h('p.jm-voting', null, text),
  );
}

/** The names of the rows that the vote is about. @param {JourneyMap} map */
const namesOf = ({ head: { rows, votes } }) =>
  rows
    .filter(({ id, heading }) => heading && isAbout(votes, { row: id }))
    .map(({ heading }) => heading)
    .join(', ');

/** @param {EditorView} view */
function listenForVotes(view) {
  const { grid, session } = view;
  let { rows } = session.map;
  // The sentence above the map has their names.
  session.subscribe(({ changed }) => {
    if (!changed || rows === session.map.rows) return;
    rows = session.map.rows;
    drawSentence(grid);
  });
  view.root.addEventListener(
    'keydown',
    (event) => {
      const { altKey, ctrlKey, metaKey, shiftKey, code, target } = event;
      // By its place on the keyboard: with Option, it writes a sign.
      if (!altKey || ctrlKey || metaKey || shiftKey || code !== 'KeyV') return;
      if (view.text.open || view.grid.place(target)?.kind !== 'note') return;
      event.preventDefault();
      event.stopPropagation();
      toggleVote(view);
    },
    true,
  );
}

/** Votes for the note in focus, or withdraws the vote. @param {EditorView} view */
export async function toggleVote(view) {
  const { session, at, getText } = view;
  if (at.kind !== 'note') return;
  if (!session.map.head.votes && !(await isRead(view))) return;
  const { map } = session;
  const note = map.note(at.id);
  const own = isOwn(map, at.id);
  const rest = left(map);
  const [{ outcome }] = session.dispatch([{ type: own ? 'remove-vote' : 'add-vote', id: at.id }]);
  if (outcome === 'done') {
    const now = left(session.map);
    const votes = said(session.map, at.id, getText);
    const what = now === undefined ? votes : `${votes}. ${getText('votes.left', now)}`;
    view.notices.announce(what);
  } else if (!isOpen(map)) view.notices.toast(getText('votes.closed'));
  else if (note && !isUp(map, note)) view.notices.toast(getText('votes.elsewhere'));
  else if (!own && rest === 0) {
    view.notices.toast(getText('votes.spent', Number(map.head.votes?.limit)));
  }
}
