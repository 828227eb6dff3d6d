import { called } from './alike.js';
import { newId } from './command.js';

/**
 * What comes in the place of a map's stages and rows: those of a template, of which some are called as the map's own.
 *
 * A stage or row to come: itself, the map's own that stays in its place, the template's, and the
 * map's whose notes it takes.
 *
 * @template {Stage | Row} T
 * @typedef {{thing: T, own: T | null, from: T, alike: T | null}} Coming
 */

/**
 * The things of the same name in two lists; each is in at most one pair.
 *
 * @template {Stage | Row} T
 * @param {T[]} list @param {T[]} others
 * @returns {Array<[own: T, other: T]>}
 */
export function pairs(list, others) {
  const free = others.filter(({ heading }) => called(heading));
  return list.flatMap((own) => {
    const at = free.findIndex((other) => called(other.heading) === called(own.heading));
    return at < 0 ? [] : [/** @type {[T, T]} */ ([own, free.splice(at, 1)[0]])];
  });
}

/**
 * The stages or rows to come, in their order: those of the template, or in their place those of the map that stay.
 *
 * @template {Stage | Row} T
 * @param {T[]} list @param {T[]} others @param {Array<T | undefined>} used those of the list that are needed
 * @param {(own: T, from: T) => boolean} [isFit] whether one of the map can stay in the place of that one
 * @returns {Array<Coming<T>>}
 */
export function merged(list, others, used, isFit = () => true) {
  const staying = new Map(
    pairs(list, others)
      .filter(([own]) => used.includes(own))
      .map(([own, other]) => [other, own]),
  );
  const taken = new Set([...staying.values()].flatMap((own) => idsOf(own)));
  return others.map((from) => {
    const alike = staying.get(from) ?? null;
    const own = alike && isFit(alike, from) ? alike : null;
    return { thing: own ?? renamed(from, taken), own, from, alike };
  });
}

/** @param {Stage | Row} thing */
const idsOf = (thing) => [thing.id, ...('steps' in thing ? thing.steps : []).map(({ id }) => id)];

/**
 * What stays may have an id that the template gives to something else.
 *
 * @template {Stage | Row} T
 * @param {T} thing @param {Set<string>} taken
 * @returns {T}
 */
function renamed(thing, taken) {
  /** @template {{id: string}} U @param {U} one @returns {U} */
  const free = (one) => (taken.has(one.id) ? { ...one, id: newId() } : one);
  return 'steps' in thing ? { ...free(thing), steps: thing.steps.map(free) } : free(thing);
}

/**
 * @param {Array<Stage | Row>} list
 * @param {Array<Coming<Stage | Row>>} coming
 * @param {'remove-stage' | 'remove-row'} type
 * @returns {Edit[]}
 */
export const removedOf = (list, coming, type) =>
  list
    .filter(({ id }) => !coming.some(({ own }) => own?.id === id))
    .map(({ id }) => ({ type, id }));

/** What follows the template in what stays. @typedef {'prompt' | 'tone' | 'icon' | 'accent'} Look */

/**
 * Adds what is new behind what stands before it, and moves what stays there.
 *
 * @template {Stage | Row} T
 * @param {Array<Coming<T>>} list
 * @param {'stage' | 'row'} kind
 * @param {Look[]} fields that follow the template
 * @param {(thing: T, after: string | null) => Edit} add
 * @returns {Edit[]}
 */
export function placed(list, kind, fields, add) {
  return list.flatMap(({ thing, own, from }, i) => {
    const after = i ? list[i - 1].thing.id : null;
    if (!own) return [add(thing, after)];
    const { id } = own;
    /** @type {Edit[]} */
    const edits = [{ type: `move-${kind}`, id, after }];
    /** @type {Array<Partial<Record<Look, string>>>} */
    const [now, before] = [from, own];
    for (const field of fields) {
      const [value, was] = [now[field] ?? '', before[field] ?? ''];
      if (value && value !== was) edits.push({ type: `change-${kind}`, id, field, value, was });
    }
    return edits;
  });
}
