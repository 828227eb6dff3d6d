import { openPanel } from './panel.js';
import { called } from '../command/alike.js';
import { JourneyMap } from '../model/journey-map.js';
import { templatesOf } from '../session/library.js';
import { Grid } from '../view/grid.js';
import { h } from '../dom/element.js';
import { drawPersona } from '../persona/persona.js';
import { drawValues } from '../values/draw.js';

/**
 * The filled one of the templates that has the most rows in common with the map, the first of several. A row is the same
 * by its heading, or by its id: that of a template's row is the same in all languages.
 *
 * @param {Template[]} templates @param {{rows: Pick<Row, 'id' | 'heading'>[]}} map
 * @returns {Template | undefined}
 */
export function exampleFor(templates, map) {
  const own = new Set(map.rows.flatMap(namesOf));
  const inCommon = (/** @type {Template} */ { map: { rows } }) =>
    rows.filter((row) => namesOf(row).some((name) => own.has(name))).length;
  return templates
    .filter(({ map: { notes } }) => notes?.length)
    .reduce(
      (/** @type {Template | undefined} */ best, one) =>
        best && inCommon(best) >= inCommon(one) ? best : one,
      undefined,
    );
}

/** A row without a heading is like no other by it. @param {Pick<Row, 'id' | 'heading'>} row */
const namesOf = ({ id, heading }) => [`#${id}`, ...(heading ? [called(heading)] : [])];

/** Opens the filled example that is most like the map beside it, to read. @param {EditorView} view */
export async function seeExample(view) {
  const { templates } = await view.answer(templatesOf(view.session.server));
  const example = exampleFor(templates, view.session.map);
  if (!example) return;
  const { map, title } = example;
  const scroll = h('div.jm-scroll', { tabindex: 0, role: 'group', 'aria-label': title });
  const frame = h('div.journey-map', { role: 'group' }, scroll);
  Grid.drawValues = drawValues;
  Grid.drawPersona = drawPersona;
  const grid = new Grid(frame, view.getText);
  scroll.append(grid.table);
  grid.draw(JourneyMap.of(map));
  openPanel(view, view.getText('example.title'), [], frame);
}
