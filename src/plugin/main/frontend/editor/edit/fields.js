/** What a field of the map itself says: its title, or `context.` and a field of the context. @param {JourneyMap} map @param {string} field */
export function textOf(map, field) {
  const [first, second] = field.split('.');
  const holder = /** @type {unknown} */ (second ? map.context : map.head);
  const texts = /** @type {Record<string, string | undefined> | undefined} */ (holder);
  return texts?.[second ?? first] ?? '';
}
