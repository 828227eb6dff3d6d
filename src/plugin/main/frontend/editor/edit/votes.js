import { DONE, KEPT, UNCHANGED } from './map-builder.js';

/** What stands for the person at this browser; the server knows who that is. */
const ME = 'me';

/**
 * Whether a vote is about a note: one of a row that it is about, if it names any.
 *
 * @param {Votes | undefined} votes @param {Pick<Note, 'row'> | undefined} note
 */
export const isAbout = (votes, note) =>
  !!note && (!votes?.rows || votes.rows.split(' ').includes(note.row));

/**
 * [M12] Marks a note, or takes the mark away: a set of marks, in which nobody's touches another's.
 *
 * @param {import('./map-builder.js').MapBuilder} builder @param {Vote} edit
 */
export function vote(builder, edit) {
  const { type, id, by = ME } = edit;
  const { votes = {} } = builder.head;
  const { on = [], state, limit } = votes;
  const there = on.find(({ note }) => note === id);
  const isAdded = type === 'add-vote';
  if (!!there?.by.includes(by) === isAdded) return UNCHANGED;
  const isUp = (/** @type {string} */ of) => isAbout(votes, builder.note(of));
  // A vote on a note that is gone, or that the vote isn't about, is free again.
  const spent = () => on.filter((one) => one.by.includes(by) && isUp(one.note)).length;
  const isOpen = /^(open|hidden)$/.test(state ?? '');
  if (!isOpen || !isUp(id) || (isAdded && limit && spent() >= +limit)) return KEPT;
  const others = there?.by.filter((voter) => voter !== by) ?? [];
  const voters = isAdded ? [...others, by] : others;
  const rest = on.filter((one) => one !== there);
  const next = voters.length ? [...rest, { note: id, by: voters }] : rest;
  builder.head = { ...builder.head, votes: { ...votes, on: next } };
  return builder.did(edit, { ...edit, type: isAdded ? 'remove-vote' : 'add-vote' }, DONE);
}
