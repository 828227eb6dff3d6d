import { openPanel } from './panel.js';
import { JourneyMap } from '../model/journey-map.js';
import { templatesOf } from '../session/library.js';
import { Grid } from '../view/grid.js';
import { h } from '../view/element.js';
import { drawPersona } from '../persona/persona.js';
import { drawValues } from '../values/draw.js';

/** The filled map that "See an example" shows. */
const EXAMPLE = 'job-seeker';

/** Opens the filled example beside the map, to read. @param {EditorView} view */
export async function seeExample(view) {
  const { templates } = await view.answer(templatesOf(view.session.server));
  const example = templates.find((t) => t.key === EXAMPLE);
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
