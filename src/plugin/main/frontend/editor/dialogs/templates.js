import { isNews } from '../session/answers.js';
import { isOwnTemplates, templatesOf } from '../session/library.js';
import { ask, choice, titleOf } from '../asking/dialog.js';
import { startOverIfSure } from './start-over.js';
import { h } from '../dom/element.js';
import { showsTable } from '../site/page-text.js';

/**
 * Offers the templates as pictures of their grids, and starts the map over with the chosen one.
 *
 * @param {EditorView} view
 */
export async function chooseTemplate(view) {
  const { getText, session } = view;
  const [{ templates: list }, own] = await view.answer(
    Promise.all([templatesOf(session.server), ownTemplates(view)]),
  );
  const others = h(
    'div.jm-others',
    null,
    h('button.jm-button', { value: 'file' }, getText('template.file')),
    showsTable() ? h('button.jm-button', { value: 'page' }, getText('template.page')) : null,
    h('button.jm-button', { value: 'table' }, getText('table')),
  );
  const count = session.map.notes.length;
  const about = getText(count ? 'template.replace' : 'template.about');
  const title = titleOf(getText(count ? 'template.change' : 'template'));
  const hint = own.templates.length ? null : h('p.jm-prompt', null, getText('template.own.none'));
  const body = [h('p', null, about), ...shownOwn(view, own), cards(list), others, hint];
  const form = await ask(view, { title, body, wide: true });
  if (!form) return;
  const pressed = form.get('pressed');
  if (pressed === 'file') return void view.openers.bringFile(view);
  if (pressed === 'page') return void view.openers.bringFile(view, 'page');
  if (pressed === 'table') return void view.openers.bringTable(view);
  const chosen = list.find(({ key }) => key === pressed);
  const ownChosen = own.templates.find(({ key }) => key === pressed);
  if (chosen) await startOverIfSure(view, chosen.map, title);
  else if (ownChosen) {
    const isFilled = form.has('filled') && ownChosen.filled;
    const map = isFilled ? await view.answer(filled(view, ownChosen)) : ownChosen.map;
    await startOverIfSure(view, map, title);
  }
}

/** @param {Template[]} templates */
function cards(templates) {
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
  return h('div.jm-cards', null, ...templates.map(card));
}

/**
 * The templates that people have made themselves, before those of the app.
 *
 * @param {EditorView} view @param {OwnTemplates} own
 */
function shownOwn({ getText }, { templates, more }) {
  if (!templates.length) return [];
  const isAnyFilled = templates.some(({ filled }) => filled);
  return [
    h('h3', null, getText('template.own')),
    cards(templates),
    more ? h('p', null, getText('template.more', templates.length)) : null,
    isAnyFilled ? choice(getText('template.filled'), { type: 'checkbox', name: 'filled' }) : null,
    h('h3', null, getText('template.built-in')),
  ];
}

/**
 * The templates that people have made; none if they can't be read, since the built-in ones are
 * there anyway.
 *
 * @param {EditorView} view @returns {Promise<OwnTemplates>}
 */
async function ownTemplates({ root, session: { server } }) {
  const address = `${server.rest}/pages/${root.dataset.pageId}/templates`;
  try {
    return await server.call(address, isOwnTemplates);
  } catch {
    return { templates: [], more: false };
  }
}

/**
 * All of a template that another page can have: not the persona's picture, which is a file of its page.
 *
 * @param {EditorView} view
 * @param {OwnTemplate} template
 */
async function filled({ session: { server } }, { page, name, map }) {
  const address = `${server.rest}/pages/${page}/maps/${encodeURIComponent(name)}`;
  const news = await server.call(address, isNews);
  if (!news.map) return map;
  const { picture, alt, ...persona } = news.map.persona ?? {};
  return { ...news.map, persona };
}
