/** What a field of the map itself says: its title, or `context.`, `persona.` or `votes.` and a field of these. @param {JourneyMap} map @param {string} field */
export function textOf(map, field) {
  const [first, second] = field.split('.');
  const isPart = first === 'context' || first === 'persona' || first === 'votes';
  const holder = /** @type {unknown} */ (isPart ? map.head[first] : map.head);
  const texts = /** @type {Record<string, string | undefined> | undefined} */ (holder);
  return texts?.[second ?? first] ?? '';
}
