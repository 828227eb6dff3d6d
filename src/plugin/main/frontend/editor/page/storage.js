/**
 * @fileoverview Where maps stand in a page's text, in Confluence's storage format
 * (https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html). It is edited as text, so that
 * everything else in the page stays as it is, letter for letter.
 */

/** What the macro's map is called if its parameter doesn't say (MapName.java). */
const DEFAULT_NAME = 'Journey map';

/**
 * Text that only looks like a macro, or a macro of ours: with the paragraph around it, if there is
 * nothing else in that.
 */
const MACRO = new RegExp(
  [
    '<!\\[CDATA\\[.*?\\]\\]>',
    `<p>\\s*(${macro()})\\s*</p>`, // the whole paragraph
    `(${macro()})`,
  ].join('|'),
  'gs',
);

/** It has parameters, and no body in which there could be another one. */
function macro() {
  const tag = '<ac:structured-macro\\b(?=[^>]*\\bac:name="journey-map")';
  return `${tag}[^>]*/>|${tag}[^>]*[^/>]>(?:(?!</ac:structured-macro>).)*</ac:structured-macro>`;
}

/**
 * What a page shows of its maps, macro by macro: one may show a map as it was, or only a part of it.
 *
 * @typedef {{name: string, template: string, version: string, rows: string, stages: string}} ShownMap
 * @param {string} storage
 * @returns {ShownMap[]}
 */
export function mapsIn(storage) {
  return [...storage.matchAll(MACRO)].flatMap(([, alone, among]) => {
    const found = alone ?? among;
    if (!found) return [];
    const [template, version, rows, stages] = ['template', 'version', 'rows', 'stages'].map(
      (name) => parameter(found, name).trim(),
    );
    return { name: nameOf(found), template, version, rows, stages };
  });
}

/**
 * The page with something else in the place of maps.
 *
 * @param {string} storage
 * @param {Array<string | null>} instead for each of `mapsIn`, in storage format, of blocks; null: it stays
 */
export function withoutMaps(storage, instead) {
  let nth = 0;
  let seen = 0;
  let isInParagraph = false;
  return storage.replace(MACRO, (whole, alone, among, at) => {
    isInParagraph = endsInParagraph(storage.slice(seen, at), isInParagraph);
    seen = at + whole.length;
    const blocks = alone || among ? instead[nth++] : undefined;
    if (typeof blocks !== 'string') return whole;
    // Blocks can't stand in a paragraph: it ends before them, and goes on behind them.
    return among && isInParagraph ? `</p>${blocks}<p>` : blocks;
  });
}

/** @param {string} part of the page @param {boolean} began whether that began in a paragraph */
function endsInParagraph(part, began) {
  const begin = Math.max(part.lastIndexOf('<p>'), part.lastIndexOf('<p '));
  const end = part.lastIndexOf('</p>');
  return begin === end ? began : begin > end;
}

/** @param {string} found */
const nameOf = (found) => parameter(found, 'name').trim() || DEFAULT_NAME;

/** @param {string} found @param {string} name */
function parameter(found, name) {
  const [, value = ''] =
    new RegExp(`<ac:parameter ac:name="${name}">(.*?)</ac:parameter>`, 's').exec(found) ?? [];
  return new DOMParser().parseFromString(value, 'text/html').body.textContent ?? '';
}
