/** What ends a sentence, a quotation or emphasis. */
const AFTER = "?!.,:*_~'’‘”“„»«›‹…。、，．！？；：）］｝」』】》〉";
const BRACKETS = '([{)]}';
/**
 * White space and invisible characters, as of Unicode in 2020: a fixed list, since Java and
 * browsers know different versions.
 */
const STOP =
  /[\0- <>"\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffd\udb40]/g;
const DOMAIN = /(?:[a-z0-9_-]|\.(?=[a-z0-9]))*/iy;
const isAlphanumeric = (/** @type {string | undefined} */ c) => !!c && /[a-z0-9]/i.test(c);

/**
 * The web and mail addresses in a text, as the server finds them (Links.java says which they are):
 * both run the cases in src/plugin/test/resources/link-cases.
 *
 * @param {string} text
 * @returns {Array<{start: number, end: number, target: string}>} `target` is where it leads:
 *   `http`, `https` or `mailto`
 */
export function linksIn(text) {
  /** @type {ReturnType<typeof linksIn>} */
  const found = [];
  const beginning = /https?:\/\/|www\.|@/gi;
  /** The end of the last link found. */
  let done = 0;

  /** @param {number} start @param {number} host where its host begins @param {string} scheme */
  const web = (start, host, scheme) => {
    STOP.lastIndex = host;
    done = STOP.exec(text)?.index ?? text.length;
    if (done === host || !/[a-z0-9\xa1-\uffff]/i.test(text[host])) return;
    const end = trimmed(text, start, done);
    if (end > host) found.push({ start, end, target: scheme + text.slice(start, end) });
  };

  const mail = (/** @type {number} */ at) => {
    let start = at;
    while (start > done && /[a-z0-9._+-]/i.test(text[start - 1])) start--;
    DOMAIN.lastIndex = at + 1;
    const domain = DOMAIN.exec(text)?.[0] ?? '';
    const end = at + 1 + domain.length;
    if (start === at || !/^[^.]+\..*[^_-]$/.test(domain) || text[end] === '@') return;
    const scheme = start - 7;
    const isSaid =
      scheme >= done &&
      /^mailto:/i.test(text.slice(scheme, start)) &&
      !isAlphanumeric(text[scheme - 1]);
    found.push({ start: isSaid ? scheme : start, end, target: `mailto:${text.slice(start, end)}` });
    done = end;
  };

  for (let match; (match = beginning.exec(text)); ) {
    const { index, 0: word } = match;
    const before = text[index - 1];
    const isWww = word.length === 4;
    if (word === '@') mail(index);
    else if (!isAlphanumeric(before) && !(isWww && /[/.\-@:+%#&=?\\]/.test(before ?? ''))) {
      web(index, index + word.length, isWww ? 'http://' : '');
    }
    beginning.lastIndex = Math.max(beginning.lastIndex, done);
  }
  return found;
}

/**
 * Where an address ends, without what stands behind it.
 *
 * @param {string} text @param {number} start @param {number} end
 */
function trimmed(text, start, end) {
  /** Of each kind of bracket, how many more are closed than opened. */
  const unopened = [0, 0, 0];
  const count = (/** @type {string} */ c, /** @type {number} */ one) => {
    const kind = BRACKETS.indexOf(c);
    if (kind >= 0) unopened[kind % 3] += kind < 3 ? -one : one;
  };
  for (let i = start; i < end; i++) count(text[i], 1);
  while (end > start) {
    const c = text[end - 1];
    const kind = BRACKETS.indexOf(c) - 3;
    if (c === ';') {
      // Something like `&amp;` is dropped as a whole.
      let name = --end;
      while (name > start && isAlphanumeric(text[name - 1])) name--;
      if (name < end && name > start && text[name - 1] === '&') end = name - 1;
    } else if (AFTER.includes(c) || unopened[kind] > 0) {
      count(c, -1);
      end--;
    } else break;
  }
  return end;
}

/** The key that ends the address of an issue, `…/browse/ABC-123`. @param {string} target */
export const issueKey = (target) => /\/browse\/([A-Z][A-Z0-9_]*-[0-9]+)$/.exec(target)?.[1];
