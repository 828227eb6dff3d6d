import { h } from '../dom/element.js';

/** Categories and personas have six colours, by their order. @param {number} index */
export const hue = (index) => (index % 6) + 1;

/**
 * The categories of a row, as its heading lists them.
 *
 * @param {Row} row @param {(span: HTMLElement) => HTMLElement} link
 */
export function categories({ categories: all = [] }, link) {
  const items = labelItems(all, 'data-category', 'span.jm-category', link);
  return items.length ? [h('ul.jm-categories', null, ...items)] : [];
}

/**
 * Categories or personas as items of a list.
 *
 * @param {Category[]} all @param {string} name of what has their ids @param {string} spec of the
 *   elements with their labels
 * @param {(span: HTMLElement) => HTMLElement} link
 */
export const labelItems = (all, name, spec, link) =>
  all.map(({ id, label, prompt, icon }, i) =>
    h(
      'li',
      { [name]: id, 'data-icon': icon || null },
      label ? h(spec, { 'data-hue': hue(i) }, label) : null,
      prompt ? link(h('span.jm-prompt', null, prompt)) : null,
    ),
  );

/**
 * The label of a note's category or persona, if it has one.
 *
 * @template {string} Spec
 * @param {Spec} spec of the element @param {Category[] | undefined} all @param {string | undefined} id
 */
export function labelOf(spec, all = [], id) {
  const index = all.findIndex((one) => one.id === id);
  const { label, icon } = all[index] ?? {};
  return label ? [h(spec, { 'data-hue': hue(index), 'data-icon': icon || null }, label)] : [];
}
