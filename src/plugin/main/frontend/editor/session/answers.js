import { answer, flag, id, integer, list, map, maybe, person, record, text } from './shapes.js';

/**
 * What a whole answer looks like, for every question that the editor itself asks; for those of its
 * panels and dialogs, `library.js` says it. Between the browser and the server stand sign-in
 * gateways, firewalls and caches, which answer in the server's place, with a status and a type that
 * look right. What isn't whole is no answer: nothing is taken from it, and whatever was sent is
 * sent again.
 *
 * @typedef {import('./shapes.js').Check} Check
 */

const outcomes = list(record({ outcome: id, note: maybe(id), other: maybe(text) }));
const isChange = record({ edits: list(record({ type: id })), outcomes, author: maybe(person) });
/** @type {Check} */
const change = (value) => {
  if (!isChange(value)) return false;
  const { edits, outcomes } = /** @type {Batch} */ (value);
  return edits.length === outcomes.length;
};
const news = { tag: id, map: maybe(map), changes: maybe(list(change)), author: maybe(person) };
const isAboutMap = record({ ...news, canEdit: flag });

/** The map, or what leads to it from the one that the browser has. @type {(value: unknown) => value is News} */
export const isNews = answer((value) => {
  if (!isAboutMap(value)) return false;
  const { map, changes } = /** @type {News} */ (value);
  return !!(map || changes);
});

/**
 * The answer to a save: what became of each edit.
 *
 * @param {number} count of the edits that were sent
 * @returns {(value: unknown) => value is Saved}
 */
export const isSaved = (count) =>
  answer(
    record({
      ...news,
      outcomes: (value) => outcomes(value) && /** @type {unknown[]} */ (value).length === count,
    }),
  );

/** The answer to putting the map back. @type {(value: unknown) => value is {tag: string}} */
export const isTagged = answer(record({ tag: id }));

/** @type {(value: unknown) => value is Presence} */
export const isPresence = answer(
  record({ tag: id, people: list(record({ name: text, fullName: text, cell: text })) }),
);

/** The answer to copying a map here: its version. @type {(value: unknown) => value is {version: number}} */
export const isVersion = answer(record({ version: integer }));

const textsByKey = record({ 'journey-map.editor.state.clean': id });

/** @type {(value: unknown) => value is Record<string, string>} */
export const isMessages = answer(
  (value) => textsByKey(value) && Object.values(/** @type {object} */ (value)).every(text),
);
