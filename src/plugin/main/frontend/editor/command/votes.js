import { isAbout } from '../edit/votes.js';

export { isAbout };

/** Whether voting is open. @param {JourneyMap} map */
export const isOpen = ({ head }) => ['open', 'hidden'].includes(head.votes?.state ?? '');

/** Whether people vote on the note now. @param {JourneyMap} map @param {Note} note */
export const isUp = (map, note) => isOpen(map) && isAbout(map.head.votes, note);

/**
 * Whether people vote, also where only the page says so, as the map itself hasn't been read yet.
 *
 * @param {EditorView} view
 */
export const isVoting = ({ session, root }) =>
  isOpen(session.map) || !!root.querySelector('.jm-voting');

/**
 * Whether counts are for nobody yet: while they are hidden, and behind that until the server has
 * told what others voted.
 *
 * @param {Head} head
 */
export const isHidden = ({ votes }) => votes?.state === 'hidden' || !!votes?.own;

/** The voters of a note. @param {JourneyMap} map @param {string} id */
export const votersOf = ({ head }, id) => indexOf(head.votes).get(id) ?? [];

/** Whether this person has voted for the note. @param {JourneyMap} map @param {string} id */
export const isOwn = (map, id) => votersOf(map, id).includes('me');

/** How many votes this person has left; none where there is no limit. @param {JourneyMap} map */
export function left(map) {
  const { limit, on = [] } = map.head.votes ?? {};
  if (!limit) return undefined;
  const spent = on.filter(({ note: id, by }) => {
    const note = map.note(id);
    return by.includes('me') && note && isAbout(map.head.votes, note);
  }).length;
  return Math.max(0, +limit - spent);
}

/** Made once for each list of votes, not for each note. @type {WeakMap<Votes, Map<string, string[]>>} */
const indexes = new WeakMap();

/** @param {Votes} [votes] @returns {Map<string, string[]>} */
export function indexOf(votes) {
  if (!votes) return new Map();
  const known = indexes.get(votes);
  if (known) return known;
  const index = new Map(votes.on?.map(({ note, by }) => [note, by]));
  indexes.set(votes, index);
  return index;
}
