import { JourneyMap } from '../model/journey-map.js';
import { startOver } from '../command/structure.js';
import { ask } from './dialog.js';
import { Grid } from './grid.js';
import { h } from './element.js';
import { openPanel } from './panel.js';

/** The filled map that "See an example" shows. */
const EXAMPLE = 'job-seeker';

async function templates(board) {
  const { templates: list } = await board.answer(board.session.server.templates());
  return list;
}

/** Offers the templates as pictures of their grid, and starts the map over from the one chosen. */
export async function chooseTemplate(board) {
  const { words, session } = board;
  const list = await templates(board);
  const card = (/** ? */ { key, title, picture }) => {
    const button = h('button.jm-card', { value: key }, h('span', null, title));
    // Drawn and escaped by the server, as the page is.
    button.insertAdjacentHTML('afterbegin', picture);
    return button;
  };
  const cards = h('div.jm-cards', null, ...list.map(card));
  const count = session.map.notes.length;
  const about = count ? words('template.replace', count) : words('template.about');
  const title = words(count ? 'template.change' : 'template');
  const form = await ask(board, { title, body: [h('p', null, about), cards], wide: true });
  if (!form) return;
  if (count) {
    const sure = await ask(board, {
      title,
      body: [h('p', null, words('template.sure', count))],
      ok: words('template.over'),
      danger: true,
    });
    if (!sure) return;
  }
  board.run(startOver(list.find((t) => t.key === form.get('pressed')).map));
}

/** Opens the filled example beside the map, to read. */
export async function seeExample(board) {
  const { map, title } = (await templates(board)).find((t) => t.key === EXAMPLE);
  const scroll = h('div.jm-scroll', { tabindex: 0, role: 'group', 'aria-label': title });
  const frame = h('div.journey-map', null, scroll);
  const grid = new Grid(frame, board.words);
  scroll.append(grid.table);
  grid.draw(JourneyMap.of(map));
  openPanel(board, board.words('example.title'), [], frame);
}
