import { openPanel } from './panel.js';
import { JourneyMap } from '../model/journey-map.js';
import { Grid } from '../view/grid.js';
import { h } from '../view/element.js';

/** The filled map that "See an example" shows. */
const EXAMPLE = 'job-seeker';

/** Opens the filled example beside the map, to read. */
export async function seeExample(board) {
  const { templates } = await board.answer(board.session.server.templates());
  const { map, title } = templates.find((t) => t.key === EXAMPLE);
  const scroll = h('div.jm-scroll', { tabindex: 0, role: 'group', 'aria-label': title });
  const frame = h('div.journey-map', null, scroll);
  const grid = new Grid(frame, board.words);
  scroll.append(grid.table);
  grid.draw(JourneyMap.of(map));
  openPanel(board, board.words('example.title'), [], frame);
}
