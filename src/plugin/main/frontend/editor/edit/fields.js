/**
 * What a field of the map itself says: its title, its personas, or `context.`, `persona.` or `votes.` and a field of these.
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

/** The same of one that is a text. @param {JourneyMap} map @param {string} field */
export const textOf = (map, field) => /** @type {string} */ (fieldOf(map, field));
