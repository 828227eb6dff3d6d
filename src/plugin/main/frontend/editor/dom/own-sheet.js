/**
 * The style sheets, by their purpose and the ids of the maps.
 *
 * @type {Map<string, {sheet: CSSStyleSheet, text: string}>}
 */
const sheets = new Map();

/**
 * Gives one map a look for the person looking. A rule in a style sheet is about all there is and
 * all that comes, where marking each note would take as long as there are many. No site's policy
 * has anything against it, as it is no element. The same rules again are nothing: given anew, they
 * would have the browser look at the style of the whole page.
 *
 * @param {HTMLElement} root @param {string} use what it is for @param {string} text its rules
 */
export function dress({ id }, use, text) {
  const key = `${use} ${id}`;
  let own = sheets.get(key);
  if (!own) {
    own = { sheet: new CSSStyleSheet(), text: '' };
    document.adoptedStyleSheets.push(own.sheet);
    sheets.set(key, own);
  }
  if (own.text === text) return;
  own.text = text;
  own.sheet.replaceSync(text);
}
