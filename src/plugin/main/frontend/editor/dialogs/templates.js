import { startOver } from '../command/structure.js';
import { ask } from './dialog.js';
import { h } from '../view/element.js';

/** Offers the templates as pictures of their grid, and starts the map over from the one chosen. */
export async function chooseTemplate(board) {
  const { words, session } = board;
  const { templates: list } = await board.answer(session.server.templates());
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
