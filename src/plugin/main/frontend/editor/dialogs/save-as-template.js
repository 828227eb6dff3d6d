import { isVersion } from '../session/answers.js';
import { ask, choice } from '../view/dialog.js';
import { h } from '../view/element.js';
import { shownMap } from '../view/exported.js';
import { askConfluence, pageAddress, siteOf, withJson } from '../view/site.js';

/** What makes a page's maps templates (OwnTemplates.java). */
const LABEL = 'journey-map-template';

/** Confluence says so, too, when there is a page of that title. */
const REFUSED = 400;

/**
 * Makes a template of the map, over Confluence's own REST (https://developer.atlassian.com/server/confluence/rest/v920/): with
 * the person's own permission, and under their own name. A template is a page with a label: this one, or a new one with a copy.
 *
 * @param {EditorView} view
 */
export async function saveAsTemplate(view) {
  const { getText, notices } = view;
  view.finish();
  const form = await ask(view, {
    title: getText('save-template'),
    body: question(view),
    ok: getText('save-template.ok'),
  });
  if (!form) return;
  try {
    const page = await saved(view, form);
    const open = () => location.assign(`${siteOf(view.root)}/pages/viewpage.action?pageId=${page}`);
    const isHere = page === view.root.dataset.pageId;
    notices.toast(
      getText('save-template.done'),
      isHere ? [] : [[getText('save-template.open'), open]],
    );
  } catch (problem) {
    notices.toast(/** @type {Error} */ (problem).message);
  }
}

/** @param {EditorView} view */
function question({ getText, root, session }) {
  const { title } = session.map;
  const suggested = getText('save-template.suggested', title || (root.dataset.pageTitle ?? ''));
  const input = h('input', { type: 'text', name: 'title', maxlength: 255, value: suggested });
  const way = (/** @type {string} */ value, /** @type {string} */ label, checked = false) =>
    choice(label, { type: 'radio', name: 'how', value, checked });
  return [
    h('p', null, getText('save-template.about')),
    h(
      'fieldset.jm-question',
      null,
      h('legend', null, getText('save-template.how')),
      way('new', getText('save-template.new'), true),
      way('here', getText('save-template.here', LABEL)),
    ),
    h('label.jm-field', null, getText('save-template.title'), input),
  ];
}

/** The page that is a template now. @param {EditorView} view @param {FormData} form */
async function saved(view, form) {
  const { getText, root, session } = view;
  if (!(await session.flush())) throw new Error(getText('save-template.unsaved'));
  if (session.tag === '0') throw new Error(getText('save-template.empty'));
  const isNew = form.get('how') === 'new';
  const page = isNew ? await makePage(view, `${form.get('title')}`) : (root.dataset.pageId ?? '');
  await request(view, `${siteOf(root)}/rest/api/content/${page}/label`, [
    { prefix: 'global', name: LABEL },
  ]);
  return page;
}

/** A page with a copy of the map, in this page's space. @param {EditorView} view @param {string} title @returns {Promise<string>} its id */
async function makePage(view, title) {
  const { getText, root, session } = view;
  const { name } = shownMap(view);
  const { space } = await request(view, `${pageAddress(root)}?expand=space`);
  const parameter = `<ac:parameter ac:name="name">${escaped(name)}</ac:parameter>`;
  const value = `<ac:structured-macro ac:name="journey-map">${parameter}</ac:structured-macro>`;
  const { id } = await request(view, `${siteOf(root)}/rest/api/content`, {
    type: 'page',
    title,
    space: { key: space.key },
    body: { storage: { value, representation: 'storage' } },
  });
  const { server } = session;
  const copy = `${server.rest}/pages/${id}/maps/${encodeURIComponent(name)}/copy`;
  try {
    await server.call(copy, isVersion, withJson('POST', { page: root.dataset.pageId, name }));
  } catch {
    throw new Error(getText('save-template.not-copied', title));
  }
  return `${id}`;
}

/** What Confluence answers. @param {EditorView} view @param {string} address @param {object} [body] */
async function request({ getText }, address, body) {
  const answer = await askConfluence(address, body && withJson('POST', body));
  // What isn't JSON isn't Confluence's answer.
  const found = answer?.ok && (await answer.json().catch(() => null));
  if (found) return found;
  const isForbidden = answer?.status === 403;
  const why = isForbidden ? 'forbidden' : answer?.status === REFUSED ? 'refused' : 'failed';
  throw new Error(getText(`save-template.${why}`));
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
