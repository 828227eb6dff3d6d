import { find } from '../dom/element.js';

/**
 * Steps that stand beside each other while someone presents: a stage, or as many steps of one as can be read at once.
 *
 * @typedef {{
 *   stage: HTMLTableCellElement,
 *   number: number, // of the stage, from 1
 *   from: number, // which of its steps is the first, from 1
 *   first: number, // which column that is, from 0
 *   count: number,
 *   isLast: boolean, // whether the map ends with them
 * }} Steps
 */

/**
 * What is shown of a map, one after the other. Steps of a long stage are shared out evenly. Stages that someone has put away for
 * themselves aren't shown.
 *
 * @param {HTMLTableCellElement[]} stages
 * @param {number} most steps that can be read beside each other
 * @returns {Steps[]}
 */
export function stepsInTurn(stages, most) {
  const steps = stages.reduce((sum, { colSpan }) => sum + colSpan, 0);
  /** @type {Steps[]} */
  const turns = [];
  let end = 0;
  let number = 0;
  for (const stage of stages) {
    const begin = end;
    end += stage.colSpan;
    if (isPutAway(stage)) continue;
    number += 1;
    let first = begin;
    for (let parts = Math.ceil(stage.colSpan / most); parts > 0; parts--) {
      const count = Math.ceil((end - first) / parts);
      const from = first - begin + 1;
      turns.push({ stage, number, from, first, count, isLast: first + count === steps });
      first += count;
    }
  }
  return turns;
}

/** Then its name stands upright. @param {HTMLTableCellElement} stage */
const isPutAway = (stage) =>
  getComputedStyle(find(stage, '.jm-heading')).writingMode.startsWith('vertical');

/** Not seen, but heard. */
const HEARD =
  'position: absolute; overflow: hidden; inline-size: 1px; block-size: 1px; clip-path: inset(50%)';

/**
 * In a wide column notes stand beside each other. Not in the editor's style sheets, which come after the map: a rule about notes would
 * have the browser style all of them again.
 */
const NOTES_BESIDE = `
  .journey-map.jm-close-up .jm-cell > .jm-notes { display: flex; flex-wrap: wrap; gap: 0.375rem; }
  .journey-map.jm-close-up .jm-cell > .jm-notes > .jm-note {
    flex: 1 1 auto; box-sizing: border-box; margin-block: 0;
    min-inline-size: min(8rem, 100%); max-inline-size: min(22rem, 100%);
  }
  .journey-map.jm-close-up .jm-notes:has(> .jm-note > :is(.jm-category, .jm-who)) > .jm-note {
    margin-block-start: 0.375rem;
  }`;

/**
 * The style while some columns are shown, and no others: what stands in those is gone, so that it takes no room in their rows and no
 * word of it is cut; the curve goes on, and screen readers know their names.
 *
 * @param {Steps} shown
 */
export function styleOf({ stage, first, count }) {
  const others = (/** @type {number} */ before) =>
    `:not(:nth-child(n + ${first + 1 + before}):nth-child(-n + ${first + count + before}))`;
  const heading = `.jm-stage:not([data-stage="${CSS.escape(`${stage.dataset.stage}`)}"])`;
  return `@media screen { ${NOTES_BESIDE}
    .jm-presenting .jm-cell${others(1)} > :not(.jm-plot),
    .jm-presenting .jm-cell${others(1)} > .jm-plot > :not(.jm-curve),
    .jm-presenting ${heading} > .jm-prompt { display: none; }
    .jm-presenting :is(.jm-step${others(0)}, ${heading}) > .jm-heading { ${HEARD} }
    .jm-presenting ${heading} { opacity: 0.15; }
  }`;
}
