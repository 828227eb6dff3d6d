import { isPresence } from '../session/answers.js';
import { ask, choice } from '../asking/dialog.js';
import { putOnClipboard } from '../clipboard/write.js';
import { h } from '../dom/element.js';
import { Unsaved, exported, shownMap } from '../view/exported.js';
import { readPage } from '../site/page-text.js';
import { askConfluence, notAsMyself, pageAddress, withJson } from '../site/site.js';
import { mapsIn, withoutMaps } from './storage.js';

/** How often the page is read again if someone else changed it in between, and the maps' tables are made again. */
const MOST_TRIES = 3;

/** What Confluence answers where the page was changed, where it may not be, and where someone else was faster. */
const OK = 200;
const FORBIDDEN = 403;
const CONFLICT = 409;

/** From here on, it isn't said whether the page was changed. */
const SERVER_ERRORS = 500;

/**
 * Makes a new version of the page in which a table holds what the map holds, over Confluence's own
 * REST (https://developer.atlassian.com/server/confluence/confluence-rest-api-examples/, *Update a
 * page*): with the person's own permission, and under their own name.
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
export async function replaceIfSure(view) {
  const { getText, root } = view;
  const maps = mapsIn((await read(view)).body.storage.value);
  const own = root.dataset.mapName ?? '';
  if (!maps.some((map) => map.name === own && !isDated(map)))
    throw new Error(getText('as-table.elsewhere'));
  const others = maps.some(({ name }) => name !== own);
  const all = { type: 'checkbox', name: 'all' };
  const people = await peopleAt(view, new Set(maps.map(({ name }) => name)));
  const form = await ask(view, {
    title: getText('as-table.sure'),
    body: [
      h('p', null, getText('as-table.about')),
      maps.some(isPart) ? h('p', null, getText('as-table.parts')) : null,
      maps.some(isDated) ? h('p', null, getText('as-table.dated')) : null,
      people.length ? h('p', null, getText('as-table.people', people.join(', '))) : null,
      others ? choice(getText('as-table.all'), all) : null,
    ],
    ok: getText('as-table.ok'),
    danger: true,
  });
  if (!form) return false;
  const hindrance = await notAsMyself(root);
  if (hindrance) throw new Error(getText(hindrance));
  await replace(view, (map) => !isDated(map) && (map.name === own || form.has('all')));
  return true;
}

/** @param {import('./storage.js').ShownMap} map */
const isPart = ({ version, rows, stages }) => `${version}${rows}${stages}` !== '';

/** Of a version that is told by its day, exports know nothing. @param {import('./storage.js').ShownMap} map */
const isDated = ({ version }) => version !== '' && !/^[1-9]\d*$/.test(version);

/** Who else is at work on these maps, by name. @param {EditorView} view @param {Set<string>} maps */
async function peopleAt({ root, session: { server } }, maps) {
  /** @type {Map<string, string>} */
  const names = new Map();
  const { pageId } = root.dataset;
  for (const map of maps) {
    const address = `${server.rest}/pages/${pageId}/maps/${encodeURIComponent(map)}/presence`;
    try {
      // Without the name of a window, this only asks.
      const nobody = { client: '', number: 0, cell: '', leave: false };
      const { people } = await server.call(address, isPresence, withJson('POST', nobody));
      for (const { name, fullName } of people) names.set(name, fullName);
    } catch {
      // Then there is no warning; what they save is looked for all the same.
    }
  }
  return [...names.values()];
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
  const forms = { 'text/html': table, 'text/plain': table.then(plainText) };
  const isThere = await putOnClipboard(forms);
  const said = await table.then(
    () => getText(isThere ? 'as-table.copied' : 'as-table.not-copied'),
    (problem) => problem.message,
  );
  notices.toast(said);
}

/** @typedef {(map: import('./storage.js').ShownMap) => boolean} IsMeant */

/** @param {EditorView} view @param {IsMeant} isMeant */
async function replace(view, isMeant) {
  for (let i = 1; ; i++) {
    const page = await read(view);
    const tables = await tablesFor(view, page, isMeant);
    const status = await put(view, page, tables, 1);
    const isDone = status === OK || (!isAnswer(status) && (await isThere(view, page, tables)));
    if (isDone) return keepUp(view, page, tables, isMeant);
    if (status === CONFLICT && i < MOST_TRIES) continue;
    const why = status === FORBIDDEN ? 'as-table.forbidden' : 'as-table.failed';
    throw new Error(view.getText(why));
  }
}

/** Whether Confluence has said what it did. @param {number | undefined} status */
const isAnswer = (status) => !!status && status < SERVER_ERRORS;

/**
 * Whether the page has its tables though no answer said so: a connection may break after the page was changed.
 *
 * @param {EditorView} view @param {import('../site/page-text.js').Page} page as it was @param
 *   {Array<string | null>} tables
 */
async function isThere(view, { version }, tables) {
  const now = await readPage(view).catch(() => null);
  if (!now) throw new Error(view.getText('as-table.unknown'));
  const stay = tables.filter((table) => table === null).length;
  return now.version.number > version.number && mapsIn(now.body.storage.value).length === stay;
}

/**
 * Someone may have saved while the page was changed: that belongs into the tables, too. The maps'
 * files are still there, so their tables can be made again.
 *
 * @param {EditorView} view
 * @param {import('../site/page-text.js').Page} page as it was with its maps
 * @param {Array<string | null>} tables that it has now
 * @param {IsMeant} isMeant
 */
async function keepUp(view, page, tables, isMeant) {
  let there = tables;
  for (let more = 2; more < 2 + MOST_TRIES; more++) {
    const newer = await tablesFor(view, page, isMeant).catch(() => null);
    if (`${newer}` === `${there}`) return;
    if (!newer || (await put(view, page, newer, more)) !== OK) break;
    there = newer;
  }
  throw new Error(view.getText('as-table.behind'));
}

/**
 * What takes the place of each map of a page; null for those that stay.
 *
 * @param {EditorView} view @param {import('../site/page-text.js').Page} page @param {IsMeant} isMeant
 */
async function tablesFor(view, { body }, isMeant) {
  /** @type {Array<string | null>} */
  const tables = [];
  for (const map of mapsIn(body.storage.value)) {
    tables.push(isMeant(map) ? await tableOf(view, map) : null);
  }
  return tables;
}

/**
 * The status of Confluence's answer; none where there is no answer.
 *
 * @param {EditorView} view @param {import('../site/page-text.js').Page} page as it was with its maps
 * @param {Array<string | null>} tables @param {number} more how many versions later
 */
async function put({ root, getText }, { title, type, version, body }, tables, more) {
  const value = withoutMaps(body.storage.value, tables);
  const answer = await askConfluence(
    pageAddress(root),
    withJson('PUT', {
      title,
      type,
      version: { number: version.number + more, message: getText('as-table.version') },
      body: { storage: { value, representation: 'storage' } },
    }),
  );
  return answer?.status;
}

/** @param {EditorView} view */
async function read(view) {
  try {
    return await readPage(view);
  } catch {
    throw new Error(view.getText('as-table.failed'));
  }
}

/**
 * A map in storage format, with everything that is saved by now.
 *
 * @param {EditorView} view
 * @param {import('../view/exported.js').ShownPart} map
 */
async function tableOf(view, map) {
  try {
    return await (await exported(view, map, 'storage', 'text/plain')).text();
  } catch (problem) {
    const { getText } = view;
    if (problem instanceof Unsaved) throw new Error(getText('as-table.unsaved'));
    throw new Error(getText('as-table.failed-map', map.name));
  }
}

/** Lines of cells, for programs that don't accept tables. @param {string} html */
function plainText(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const cells = (/** @type {HTMLTableRowElement} */ row) =>
    [...row.cells].map((cell) => [...cell.children].map((part) => part.textContent).join(' '));
  return [...body.querySelectorAll('tr')].map((row) => cells(row).join('\t')).join('\n');
}
