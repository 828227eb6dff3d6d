import { Session } from './session/session.js';
import { attach, environment } from './session/browser.js';
import { difference } from './session/difference.js';
import { JourneyMap } from './model/journey-map.js';
import { loadMessages, getText } from './messages.js';
import { drawAnew, readPage } from './view/adopt.js';
import { EditorView } from './view/editor-view.js';
import { obey } from './view/early.js';
import { Grid } from './view/grid.js';
import { h } from './view/element.js';
import { Handles } from './view/handles.js';
import { Company } from './view/company.js';
import { Presses } from './view/presses.js';
import { Status } from './view/status.js';
import { Tools } from './view/tools.js';
import { onFirstUse, openers } from './first-use.js';
import { listenToClipboard } from './view/clipboard.js';
import { listenToClicks } from './view/pointer.js';
import { listenToKeys } from './view/keyboard.js';
import { endGuidance, guide } from './view/guidance.js';

/**
 * Takes over a map that the server has drawn: the elements stay, and the map is at first what they
 * show. What the server sends a moment later is drawn like any other change.
 * Called once for each map, by the loader, which has kept what was pressed and typed before the
 * script was there, if anything: some maps begin by themselves.
 *
 * @param {!Element} root the `.journey-map`
 * @return {!Promise<!EditorView>}
 */
export async function start(root) {
  const session = await prepare(root);
  const isFirst = !viewsOf.get(session).length && begunWith.has(root);
  const shown = isFirst ? null : readPage(root);
  if (!isFirst && !shown) drawAnew(root, session.map, getText);
  const handles = handlesOf.get(root);
  const view = new EditorView(root, session, getText, openers, handles.view.layer);
  if (shown) catchUp(view, shown);
  const tools = new Tools(view);
  const status = new Status(view);
  view.collaborators = new Company(view, tools.people, () => onFirstUse('view/collaborators'));
  view.drag = new Presses(view, () => onFirstUse('view/drag'));
  view.handles = handles;
  handles.serve(view, {
    showMenu: (box) => view.openers.actions(view, box),
    drag: (event, place) => view.drag.press(event, place, true),
  });
  listenToClicks(view);
  const readyToPaste = listenToClipboard(view, () => onFirstUse('dialogs/paste'));
  listenToKeys(view);
  view.grid.view = view;
  Grid.drawValues(view.grid);

  session.subscribe((change) => {
    if (change.changed) {
      view.draw(change);
      view.screen?.scale();
    }
    if (change.moved && view.text.open) view.writing.meet(change);
    if (change.outcomes) status.reportOutcomes(change.outcomes);
    if (change.recovered) status.reportRecovered();
  });
  const show = (now) => {
    tools.show(now);
    status.show(now);
    view.collaborators.show(now.people);
  };
  session.watch(show);
  show(session.status);
  endGuidance(view);
  root.querySelectorAll('[data-command]').forEach((button) => {
    button.addEventListener('click', () => guide(view, button));
  });
  const isAsked = obey(view, root.journeyMapEarly);
  const views = viewsOf.get(session);
  views.push(view);
  if (views.length > 1) return view;
  attach(session, window, () => views.forEach(({ writing }) => writing.keep()));
  const begin = () => {
    session.start().catch((problem) => session.saver.unreachable(problem));
    // Should these fail, pasting and the menus try again, and say so.
    readyToPaste().catch(() => {});
    view.drag.makeReady().catch(() => {});
    view.openers.actions.makeReady();
    view.openers.screen.makeReady();
    attachChips(view);
  };
  // Once what was asked for is on the screen. What is to be taken up needn't wait for that.
  if (isAsked) requestAnimationFrame(() => void setTimeout(begin));
  else begin();
  for (const copy of copiesOf(root)) copy.journeyMapEditor ??= start(copy);
  return view;
}

/** The other places where the page shows the same map. All of them are one session, so that none is out of date. */
function copiesOf(root) {
  const { pageId, mapName } = root.dataset;
  return [...document.querySelectorAll('.journey-map[data-editor]')].filter(
    (other) =>
      other !== root && other.dataset.pageId === pageId && other.dataset.mapName === mapName,
  );
}

/** A note's categories are at hand while it is written, once that has been fetched. Without it there is the menu. */
const attachChips = (view) =>
  void onFirstUse('categories/chips').then(
    (module) => module.attachChips(view),
    () => {},
  );

/** Draws what was done since the page came: where it shows the map twice, one may have worked on the other. */
function catchUp(view, shown) {
  const { grid, session } = view;
  grid.map = JourneyMap.of(shown, session.map);
  view.draw({ map: session.map, changed: difference(grid.map, session.map), by: null });
}

/** Values are drawn by what is fetched for maps that have some. */
Grid.drawValues = async (grid) => {
  const { map, root } = grid;
  if (!map.values.length && !map.rows.some(isScale) && !root.querySelector('.jm-stray')) return;
  const module = await onFirstUse('values/values').catch(() => null);
  module?.drawValues(grid);
  if (grid.view) module?.listenForValues(grid.view);
};

const isScale = ({ kind }) => kind === 'scale';

/** The words, once for the page. */
let wording;

/** Sessions that begin when somebody does, by the elements that show their map: promises of them. */
const sessions = new WeakMap();

/** By the elements that show a map. */
const handlesOf = new WeakMap();

/** The elements whose map a session began with. */
const begunWith = new WeakSet();

/** The views on which a session's map is worked on. */
const viewsOf = new WeakMap();

/**
 * Makes ready what can be: called before `start`, when somebody may be about to edit, so that nothing
 * is left to wait for when they do.
 *
 * @param {!Element} root
 * @return {!Promise<!Session>}
 */
export async function prepare(root) {
  wording ??= loadMessages(root.dataset.rest, environment.fetch);
  wording.catch(() => (wording = null));
  const copy = copiesOf(root).find((other) => sessions.has(other));
  if (copy && !sessions.has(root)) sessions.set(root, sessions.get(copy));
  const isNew = !sessions.has(root);
  if (isNew) sessions.set(root, begin(root));
  const session = sessions.get(root);
  // Offline, perhaps: the next touch tries again.
  if (isNew) session.catch(() => sessions.delete(root));
  await wording;
  const { map } = await session;
  if (!handlesOf.has(root)) handlesOf.set(root, handlesFor(root, map));
  return session;
}

/** @param {!Element} root @return {!Promise<!Session>} */
async function begin(root) {
  const { rest, pageId, mapName: name, template, mapTag, user } = root.dataset;
  const options = { rest, pageId, name, template, user, ...environment };
  const session = new Session(/** @type {?} */ (options));
  viewsOf.set(session, []);
  begunWith.add(root);
  const shown = readPage(root);
  if (shown) {
    session.adopt(shown, mapTag);
  } else {
    await session.load();
    await wording;
    drawAnew(root, session.map, getText);
  }
  return session;
}

/** What can be dragged and has a menu shows so from now on, to a pointer that comes to it. */
function handlesFor(root, map) {
  const grid = new Grid(root, getText);
  grid.map = map;
  const layer = h('div.jm-layer');
  root.append(layer);
  const handles = new Handles({ root, getText, grid, layer, text: { open: false } });
  // Without it there are the menus.
  onFirstUse('insert/insert').then(
    ({ attachInserts }) => attachInserts(handles),
    () => {},
  );
  return handles;
}
