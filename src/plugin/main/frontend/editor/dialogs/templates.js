import { ask } from '../view/dialog.js';
import { startOverIfSure } from './start-over.js';
import { h } from '../view/element.js';
import { showsTable } from '../view/page-text.js';

/** Offers the templates as pictures of their grids, and starts the map over with the chosen one. @param {EditorView} view */
export async function chooseTemplate(view) {
  const { getText, session } = view;
  const { templates: list } = await view.answer(session.server.templates());
  const card = (/** @type {Template} */ { key, title, about, picture }) => {
    const button = h(
      'button.jm-card',
      { value: key },
      h('span.jm-card-title', null, title),
      h('span.jm-card-about', null, about),
    );
    // Drawn and escaped by the server, as the page is.
    button.insertAdjacentHTML('afterbegin', picture);
    return button;
  };
  const cards = h('div.jm-cards', null, ...list.map(card));
  const others = h(
    'p.jm-others',
    null,
    h('button.jm-button', { value: 'file' }, getText('template.file')),
    showsTable() ? h('button.jm-button', { value: 'page' }, getText('template.page')) : null,
    h('button.jm-button', { value: 'table' }, getText('table')),
  );
  const count = session.map.notes.length;
  const about = getText(count ? 'template.replace' : 'template.about');
  const title = getText(count ? 'template.change' : 'template');
  const form = await ask(view, { title, body: [h('p', null, about), cards, others], wide: true });
  if (!form) return;
  if (form.get('pressed') === 'file') return void view.openers.file(view);
  if (form.get('pressed') === 'page') return void view.openers.file(view, 'page');
  if (form.get('pressed') === 'table') return void view.openers.table(view);
  const chosen = list.find((template) => template.key === form.get('pressed'));
  if (chosen) await startOverIfSure(view, chosen.map, title);
}
