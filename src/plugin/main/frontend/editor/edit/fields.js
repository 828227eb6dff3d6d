/**
 * The value of a field of the map itself: its title, its personas, or a field of `context.`,
 * `persona.` or `votes.`.
 *
 * @param {JourneyMap} map @param {string} field @returns {string | Category[]}
 */
export function fieldOf(map, field) {
  const [first, second] = field.split('.');
  const isPart = first === 'context' || first === 'persona' || first === 'votes';
  const holder = /** @type {unknown} */ (isPart ? map.head[first] : map.head);
  const fields = /** @type {Record<string, string | Category[] | undefined> | undefined} */ (
    holder
  );
  return fields?.[second ?? first] ?? '';
}

/** The value of a field that is a text. @param {JourneyMap} map @param {string} field */
export const textOf = (map, field) => /** @type {string} */ (fieldOf(map, field));
