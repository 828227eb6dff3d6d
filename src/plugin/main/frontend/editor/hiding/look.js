import { dress } from '../dom/own-sheet.js';

/**
 * Draws a map without what is put away, by a style sheet: no element changes. Paper has all of it.
 *
 * @param {HTMLElement} root @param {Pick<JourneyMap, 'stages'>} map
 * @param {import('./away.js').Away} away of which the map has everything
 */
export function draw(root, { stages }, away) {
  /** @param {string} selector @param {string} look */
  const rule = (selector, look) => `#${CSS.escape(root.id)} .jm-grid ${selector} { ${look} }`;

  /** Dots say that there is something. @param {string} cells */
  const emptied = (cells) => [
    rule(`${cells} > :is(.jm-notes, .jm-value, .jm-plot:not(:has(> .jm-curve)))`, 'display: none'),
    rule(`${cells} > .jm-plot > :not(.jm-curve)`, 'display: none'),
    rule(`${cells}:has(> .jm-notes)::after`, DOTS),
    rule(`${cells}:has(> .jm-value):not(:has(> .jm-plot > .jm-curve))::after`, DOTS),
    rule(`${cells}.jm-empty::before`, 'display: none'),
  ];

  /** A curve that is drawn in the row above is hidden with its own row. @param {string} id */
  const hiddenRow = (id) => [
    rule(`.jm-row[data-row='${id}']`, 'display: none'),
    rule(`.jm-row:has(+ [data-row='${id}'][data-joined]) .jm-second`, 'display: none'),
  ];

  /** The whole curve stays, small. @param {string} id */
  const collapsedRow = (id) => {
    const row = `.jm-row[data-row='${id}']`;
    return [
      rule(`${row} > .jm-row-head > :not(.jm-heading)`, 'display: none'),
      rule(`${row} > *`, 'padding-block: 0.25rem'),
      rule(`${row} > .jm-cell > .jm-plot:has(> .jm-curve)`, 'block-size: 2.5rem'),
      rule(`${row} .jm-curve`, 'inset-block: 0.25rem; block-size: calc(100% - 0.5rem)'),
      ...emptied(`${row} > .jm-cell`),
    ];
  };

  /** @param {string} id */
  const collapsedStage = (id) => {
    const at = stages.findIndex((stage) => stage.id === id);
    const { steps } = stages[at];
    const width = `${Math.max(3 / steps.length, 1)}rem`;
    const heading = `.jm-stage[data-stage='${id}']`;
    return [
      // Before it stands the column of the rows' headings.
      rule(`> colgroup:nth-of-type(${at + 2}) > col`, `inline-size: ${width}`),
      rule(heading, 'padding-inline: 1rem 0.25rem'),
      rule(`${heading} > .jm-heading`, UPRIGHT),
      ...steps.flatMap(({ id: step }) => {
        const cells = `[data-step='${step}']`;
        return [
          rule(cells, `--jm-step-width: ${width}; padding-inline: 0; background: var(--jm-quiet)`),
          rule(`${cells} > .jm-heading`, HEARD),
          // Squeezed, the curve would show leaps that nobody felt. It breaks off, as an axis does that leaves something out.
          rule(`${cells} > .jm-plot > .jm-curve`, 'display: none'),
          rule(`${cells} > .jm-plot:has(> .jm-point)::after`, DOTS + MIDWAY),
          ...emptied(cells),
        ];
      }),
    ];
  };

  dress(
    root,
    'hiding',
    `@media screen { ${[
      ...away.hidden.flatMap(hiddenRow),
      ...away.rows.flatMap(collapsedRow),
      ...away.stages.flatMap(collapsedStage),
    ].join('\n')} }`,
  );
}

const DOTS = `content: '···' / ''; display: block; color: var(--jm-text-subtle); text-align: center`;

/** A column keeps its name for screen readers. */
const HEARD =
  'position: absolute; overflow: hidden; inline-size: 1px; block-size: 1px; clip-path: inset(50%)';

const MIDWAY = '; position: absolute; inset-inline: 0; inset-block-start: calc(50% - 0.7em)';

/** One line; a long name ends where it would push the map down. Screen readers say all of it. */
const UPRIGHT =
  'position: static; overflow: hidden; max-block-size: 1.4em; max-inline-size: 7rem; ' +
  'text-overflow: ellipsis; white-space: nowrap; writing-mode: vertical-rl';
