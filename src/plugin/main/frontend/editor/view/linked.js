import { h } from '../dom/element.js';
import { issueKey, linksIn } from '../model/links.js';
import { makeList } from '../dom/list.js';

/**
 * The titles of the site's own pages, by their addresses, as far as this person may see them: they are in the links
 * that the server has written. It is the same for all maps of a window.
 *
 * @type {Map<string, string>}
 */
const titles = new Map();

for (const link of window.journeyMapLinks ?? document.querySelectorAll('[data-address]')) {
  const { dataset, textContent } = /** @type {HTMLElement} */ (link);
  titles.set(dataset.address ?? '', textContent ?? '');
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
 * A text with the addresses in it as links, as the server writes it for those who may edit
 * (LinkedText.java): they open in another tab, and the map stays one stop of the Tab key.
 *
 * @param {string} text
 * @returns {Array<Node | string>}
 */
function linked(text) {
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

/**
 * From now on all texts are drawn with links; those that have been drawn get theirs.
 *
 * @param {typeof import('./grid.js').Grid} grid
 * @param {HTMLElement[]} drawn
 */
export function linkAll(grid, drawn) {
  grid.link = link;
  drawn.splice(0).forEach(link);
}

/**
 * Makes links of the addresses in a text that is drawn.
 *
 * @template {HTMLElement} Span @param {Span} span @returns {Span}
 */
export function link(span) {
  const parts = linked(span.textContent ?? '');
  if (parts.length > 1 || typeof parts[0] === 'object') {
    span.replaceChildren(...parts);
    // A button holds no links.
    const button = span.closest('[role="button"]');
    if (button) button.role = 'group';
    // Once a new note stands in its list.
    queueMicrotask(() => makeList(span.closest('.jm-notes')));
  }
  return span;
}
