import { h } from './element.js';
import { issueKey, linksIn } from '../model/links.js';

/**
 * What the site's own pages are called, by their addresses, as far as this person may know: the server says it in the links
 * that it writes. It is the same for all maps of a window.
 *
 * @type {Map<string, string>}
 */
const titles = new Map();

/** @param {Element} root in which there are links of the server's */
export function learnTitles(root) {
  for (const link of root.querySelectorAll('a[data-address]')) {
    titles.set(/** @type {HTMLElement} */ (link).dataset.address ?? '', link.textContent ?? '');
  }
}

/** The links in a text: what they say, and where they lead. @param {string} text */
export const linksOf = (text) =>
  linksIn(text).map(({ start, end, target }) => {
    const written = text.slice(start, end);
    return {
      start,
      end,
      target,
      written,
      said: titles.get(written) ?? issueKey(target) ?? written,
    };
  });

/**
 * A text with the addresses in it as links, as the server writes it for those who may edit (LinkedText.java): they open in
 * another tab, and the map stays one stop of the Tab key.
 *
 * @param {string} text
 * @returns {Array<Node | string>}
 */
export function linked(text) {
  const parts = [];
  let from = 0;
  for (const { start, end, target, written, said } of linksOf(text)) {
    const link = h(
      'a',
      {
        href: target,
        target: '_blank',
        rel: 'noopener nofollow',
        tabindex: -1,
        'data-address': said === written ? null : written,
      },
      said,
    );
    parts.push(text.slice(from, start), link);
    from = end;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== '');
}

/** The text that such an element, or a node in it, is written for. @param {Node} node @returns {string} */
export function written(node) {
  const { firstElementChild, dataset, childNodes, textContent } = /** @type {HTMLElement} */ (node);
  if (dataset?.address) return dataset.address;
  return firstElementChild ? [...childNodes].map(written).join('') : (textContent ?? '');
}
