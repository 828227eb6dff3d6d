import { isVersion } from '../session/answers.js';
import { askInWords } from '../asking/ask-in-words.js';
import { choice, titleOf } from '../asking/dialog.js';
import { h } from '../dom/element.js';
import { isSaved, shownMap } from '../view/exported.js';
import { askConfluence, notAsMyself, pageAddress, siteOf, withJson } from '../site/site.js';

/** The label that makes the maps of a page templates (OwnTemplates.java). */
const LABEL = 'journey-map-template';

const PAGE = 'page';

/** Confluence says so, too, when there is a page of that title. */
const REFUSED = 400;

/**
 * Makes a template of the map, over Confluence's own REST
 * (https://developer.atlassian.com/server/confluence/rest/v920/): with the person's own permission,
 * and under their own name. A template is a page with a label: this one, or a new one with a copy.
 *
 * @param {EditorView} view
 */
export function saveAsTemplate(view) {
  const { getText, session, root } = view;
  view.finish();
  const about = session.map.title || (root.dataset.pageTitle ?? '');
  const value = getText('save-template.suggested', about);
  const title = h('input', { type: 'text', name: 'title', maxlength: 255, value });
  const asked = {
    title: titleOf(getText('save-template')),
    body: question(view, title),
    ok: getText('save-template.ok'),
  };
  return askInWords(view, asked, [title], async (form) => {
    const { page, steps } = await prepared(view, form);
    await go(view, page, steps);
    // Where this page becomes the template, nothing has the title.
    return isNew(form);
  });
}

/**
 * Does what is left to do. Where that fails, it can be tried again from there: the page that was
 * made is not made twice.
 *
 * @param {EditorView} view @param {string} page the one that becomes a template @param
 *   {Array<() => Promise<unknown>>} steps
 */
async function go(view, page, steps) {
  const { getText, notices, root } = view;
  for (const [i, step] of steps.entries()) {
    try {
      await step();
    } catch (problem) {
      const { message } = /** @type {Error} */ (problem);
      const again = () => void go(view, page, steps.slice(i));
      return void notices.toast(message, [[getText('retry'), again]]);
    }
  }
  const open = () => location.assign(`${siteOf(root)}/pages/viewpage.action?pageId=${page}`);
  const isHere = page === root.dataset.pageId;
  notices.toast(
    getText('save-template.done'),
    isHere ? [] : [[getText('save-template.open'), open]],
  );
}

/** @param {EditorView} view @param {HTMLElement} title */
function question({ getText }, title) {
  const way = (/** @type {string} */ value, /** @type {string} */ label, checked = false) =>
    choice(label, { type: 'radio', name: 'how', value, checked });
  return [
    h('p', null, getText('save-template.about')),
    h(
      'fieldset.jm-question',
      null,
      h('legend', null, getText('save-template.how')),
      way('new', getText('save-template.new'), true),
      h('p', null, getText('save-template.seen')),
      way('here', getText('save-template.here', LABEL)),
    ),
    h('label.jm-field', null, getText('save-template.title'), title),
  ];
}

/** Whether it is to be a page of its own. @param {FormData} form */
const isNew = (form) => form.get('how') === 'new';

/** The page that becomes a template, and the steps that make it one. @param {EditorView} view @param {FormData} form */
async function prepared(view, form) {
  const { getText, root, session } = view;
  const title = `${form.get('title')}`;
  if (!(await isSaved(view, shownMap(view).name, title)))
    throw new Error(getText('save-template.unsaved'));
  const hindrance = await notAsMyself(root);
  if (hindrance) throw new Error(getText(hindrance));
  if (session.tag === '0') throw new Error(getText('save-template.empty'));
  if (!isNew(form)) {
    const page = root.dataset.pageId ?? '';
    return { page, steps: [() => label(view, page)] };
  }
  const page = await makePage(view, title);
  /** The page is there: from now on it is named. @param {string} why @param {Promise<unknown>} done */
  const named = (why, done) =>
    done.catch(() => Promise.reject(new Error(getText(`save-template.${why}`, title, LABEL))));
  const steps = [
    () => named('not-copied', copyTo(view, page)),
    () => named('not-labeled', label(view, page)),
  ];
  return { page, steps };
}

/** @param {EditorView} view @param {string} page */
const label = (view, page) =>
  request(view, `${siteOf(view.root)}/rest/api/content/${page}/label`, [
    { prefix: 'global', name: LABEL },
  ]);

/**
 * A page for a copy of the map, below this page: whoever may not view this one can't view that one
 * either (https://confluence.atlassian.com/doc/page-restrictions-139414.html, *How page
 * restrictions work*). Below a blog post there can be none.
 *
 * @param {EditorView} view @param {string} title
 * @returns {Promise<string>} its id
 */
async function makePage(view, title) {
  const { getText, root } = view;
  const { name } = shownMap(view);
  const { space, type } = await request(view, `${pageAddress(root)}?expand=space`);
  if (type !== PAGE) throw new Error(getText('save-template.no-page'));
  const parameter = `<ac:parameter ac:name="name">${escaped(name)}</ac:parameter>`;
  const value = `<ac:structured-macro ac:name="journey-map">${parameter}</ac:structured-macro>`;
  const { id } = await request(view, `${siteOf(root)}/rest/api/content`, {
    type: PAGE,
    title,
    space: { key: space.key },
    ancestors: [{ id: root.dataset.pageId }],
    body: { storage: { value, representation: 'storage' } },
  });
  return `${id}`;
}

/** @param {EditorView} view @param {string} page that has no map of this name yet */
function copyTo(view, page) {
  const { server } = view.session;
  const { name } = shownMap(view);
  const copy = `${server.rest}/pages/${page}/maps/${encodeURIComponent(name)}/copy`;
  const here = { page: view.root.dataset.pageId, name };
  return server.call(copy, isVersion, withJson('POST', here));
}

/**
 * Sends a request to Confluence's REST and reads its answer.
 *
 * @param {EditorView} view @param {string} address @param {object} [body]
 */
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
