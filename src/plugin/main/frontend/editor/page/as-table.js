import { ask, choice } from '../view/dialog.js';
import { h } from '../view/element.js';
import { Unsaved, exported, shownMap } from '../view/exported.js';
import { readPage } from '../view/page-text.js';
import { askConfluence, pageAddress, withJson } from '../view/site.js';
import { mapsIn, withoutMaps } from './storage.js';

/** How often the page is read again if someone else changed it in between. */
const MOST_TRIES = 3;

/**
 * Makes a new version of the page in which a table holds what the map holds, over Confluence's own REST
 * (https://developer.atlassian.com/server/confluence/confluence-rest-api-examples/, *Update a page*): with the person's own
 * permission, and under their own name.
 *
 * @param {EditorView} view
 */
export async function replaceByTable(view) {
  view.finish();
  try {
    if (await replaceIfSure(view)) location.reload();
  } catch (problem) {
    view.notices.toast(/** @type {Error} */ (problem).message);
  }
}

/** Whether the page has been changed. @param {EditorView} view */
async function replaceIfSure(view) {
  const { getText, root } = view;
  const maps = mapsIn((await read(view)).body.storage.value);
  const own = root.dataset.mapName ?? '';
  if (!maps.some(({ name }) => name === own)) throw new Error(getText('as-table.elsewhere'));
  const others = maps.some(({ name }) => name !== own);
  const all = { type: 'checkbox', name: 'all' };
  const form = await ask(view, {
    title: getText('as-table.sure'),
    body: [
      h('p', null, getText('as-table.about')),
      others ? choice(getText('as-table.all'), all) : null,
    ],
    ok: getText('as-table.ok'),
    danger: true,
  });
  if (form) await replace(view, (name) => name === own || form.has('all'));
  return !!form;
}

/**
 * Puts the table on the clipboard, for any other page or program.
 *
 * @param {EditorView} view
 */
export async function copyAsTable(view) {
  const { getText, notices } = view;
  view.finish();
  const table = tableOf(view, shownMap(view));
  /** @param {string} type @param {(html: string) => string} made */
  const blob = (type, made) => table.then((html) => new Blob([made(html)], { type }));
  /** @type {[type: string, made: (html: string) => string][]} */
  const forms = [
    ['text/html', (html) => html],
    ['text/plain', plainText],
  ];
  const item = Object.fromEntries(forms.map(([type, made]) => [type, blob(type, made)]));
  try {
    // Given as promises: browsers let a page write to the clipboard only shortly after a press.
    await navigator.clipboard.write([new ClipboardItem(item)]);
  } catch {
    const why = await table.then(
      () => getText('as-table.not-copied'),
      (problem) => problem.message,
    );
    return notices.toast(why);
  }
  notices.toast(getText('as-table.copied'));
}

/** @param {EditorView} view @param {(name: string) => boolean} isMeant */
async function replace(view, isMeant) {
  for (let i = 1; ; i++) {
    const page = await read(view);
    const { value } = page.body.storage;
    const maps = mapsIn(value).filter(({ name }) => isMeant(name));
    /** @type {Map<string, string>} */
    const tables = new Map();
    for (const map of maps) tables.set(map.name, await tableOf(view, map));
    const { title, type } = page;
    const body = { storage: { value: withoutMaps(value, tables), representation: 'storage' } };
    const version = { number: page.version.number + 1, message: view.getText('as-table.version') };
    const request = withJson('PUT', { title, type, version, body });
    const answer = await askConfluence(pageAddress(view.root), request);
    if (answer?.ok) return;
    if (answer?.status === 409 && i < MOST_TRIES) continue;
    const why = answer?.status === 403 ? 'as-table.forbidden' : 'as-table.failed';
    throw new Error(view.getText(why));
  }
}

/** @param {EditorView} view */
async function read(view) {
  try {
    return await readPage(view);
  } catch {
    throw new Error(view.getText('as-table.failed'));
  }
}

/** A map in storage format, with everything that is saved by now. @param {EditorView} view @param {{name: string, template: string}} map */
async function tableOf(view, map) {
  try {
    return await (await exported(view, map, 'storage', 'text/plain')).text();
  } catch (problem) {
    const why = problem instanceof Unsaved ? 'as-table.unsaved' : 'as-table.failed';
    throw new Error(view.getText(why));
  }
}

/** Lines of cells, for programs that don't accept tables. @param {string} html */
function plainText(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const cells = (/** @type {HTMLTableRowElement} */ row) =>
    [...row.cells].map((cell) => [...cell.children].map((part) => part.textContent).join(' '));
  return [...body.querySelectorAll('tr')].map((row) => cells(row).join('\t')).join('\n');
}
