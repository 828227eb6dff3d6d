import { h } from './element.js';

/** Categories have six colours, by their order in the row. @param {number} index */
const hue = (index) => (index % 6) + 1;

/**
 * The categories of a row, as its heading lists them.
 *
 * @param {Row} row @param {(span: HTMLElement) => HTMLElement} link makes links of the addresses in a text
 */
export function categories(row, link) {
  if (!row.categories?.length) return [];
  const item = (/** @type {Category} */ { id, label, prompt, icon }, /** @type {number} */ i) =>
    h(
      'li',
      { 'data-category': id, 'data-icon': icon || null },
      label ? h('span.jm-category', { 'data-hue': hue(i) }, label) : null,
      prompt ? link(h('span.jm-prompt', null, prompt)) : null,
    );
  return [h('ul.jm-categories', null, ...row.categories.map(item))];
}

/** The label of a note's category, if it has one. @param {Row | undefined} row @param {Note} note */
export function category(row, note) {
  const index = row?.categories?.findIndex((c) => c.id === note.category) ?? -1;
  const { label, icon } = row?.categories?.[index] ?? {};
  const look = { 'data-hue': hue(index), 'data-icon': icon || null };
  return label ? [h('span.jm-category', look, label)] : [];
}
