import { DETAILS } from '../model/journey-map.js';

/** Fields that nobody types: they say how something looks, or are names of something. @type {Array<string | undefined>} */
const CHOSEN = ['accent', 'icon', 'tone', ...DETAILS];

/** @typedef {{text?: string, label?: string, heading?: string, prompt?: string, steps?: Part[], categories?: Part[]}} Part */

/**
 * What is written in a note, in a category, or in a heading and what it brings. (A record of a
 * damaged storage may have anything in their place.)
 *
 * @param {Part | string | undefined} part @returns {string[]}
 */
const linesOf = (part) =>
  part instanceof Object
    ? [
        [part.text ?? part.label ?? part.heading, part.prompt].filter(Boolean).join(': '),
        ...[part.steps, part.categories].flat().flatMap(linesOf),
      ]
    : [];

/**
 * What someone wrote in an edit, a number or words, a line for each heading and category with its
 * prompt; empty where it brings none.
 *
 * @param {Unsaved} edit
 */
export function wordsOf(edit) {
  const { field, was, ...parts } =
    /** @type {{field?: string, was?: unknown, value?: Part | Part[] | string}} */ (edit);
  if (CHOSEN.includes(field)) return '';
  return parts.value == null || parts.value instanceof Object
    ? Object.values(parts).flat().flatMap(linesOf).filter(Boolean).join('\n')
    : `${parts.value}`;
}
