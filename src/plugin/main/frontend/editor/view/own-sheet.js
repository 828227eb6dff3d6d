/** By what they are for, and the ids of the maps. @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/**
 * A style sheet for what one map looks like to the person looking. A rule in it is about all there is and all that comes, where
 * marking each note would take as long as there are many. No site's policy has anything against it, as it is no element.
 *
 * @param {HTMLElement} root @param {string} use what it is for
 */
export function ownSheet({ id }, use) {
  const key = `${use} ${id}`;
  const known = sheets.get(key);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  sheets.set(key, sheet);
  return sheet;
}
