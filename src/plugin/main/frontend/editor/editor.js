import { Session } from './session/session.js';
import { attach, environment } from './session/browser.js';
import { difference } from './session/difference.js';
import { JourneyMap } from './model/journey-map.js';
import { loadMessages, getText } from './messages.js';
import { drawAnew, readPage } from './view/adopt.js';
import { EditorView } from './view/editor-view.js';
import { obey } from './early.js';
import { Grid } from './view/grid.js';
import { h } from './dom/element.js';
import { Handles } from './pointer/handles.js';
import { Company } from './view/company.js';
import { Presses } from './pointer/presses.js';
import { Status } from './view/status.js';
import { Tools } from './view/tools.js';
import { onFirstUse, openers, whenThere } from './first-use.js';
import { listenToClipboard } from './view/clipboard.js';
import { listenToClicks } from './pointer/pointer.js';
import { listenToKeys } from './view/keyboard.js';

/** Texts that were drawn before what makes links of their addresses is there. @type {HTMLElement[]} */
const unlinked = [];

Grid.link = (span) => {
  unlinked.push(span);
  return span;
};

/**
 * Takes over a map that the server has drawn: the elements stay, and the map is at first what they
 * show. What the server sends a moment later is drawn like any other change.
 * Called once for each map, by the loader, which has kept what was pressed and typed before the
 * script was there, if anything: some maps begin by themselves.
 *
 * @param {HTMLElement} root the `.journey-map`
 * @returns {Promise<EditorView>}
 */
export async function start(root) {
  const session = await prepare(root);
  const views = viewsOf(session);
  const isFirst = !views.length && begunWith.has(root);
  const shown = isFirst ? null : readPage(root);
  if (!isFirst && !shown) drawAnew(root, session.map, getText);
  const handles = handlesFor(root, session);
  const view = new EditorView(root, session, getText, openers, handles.view.layer);
  if (shown) catchUp(view, shown);
  const tools = new Tools(view);
  const company = new Company(view, tools.people, () => onFirstUse('view/collaborators'));
  view.collaborators = company;
  const presses = new Presses(view, () => onFirstUse('pointer/drag'));
  const readyToPaste = hear(view, handles, presses);
  view.grid.view = view;
  drawValues(view.grid);
  drawVotes(view.grid);
  Grid.drawPersona?.(view.grid);
  follow(view, tools, company);
  const isAsked = obey(view, root.journeyMapEarly);
  const isOnly = views.push(view) < 2;
  if (isOnly) attach(session, window, () => views.forEach(({ writing }) => writing.keep()));
  const begin = () => {
    whenThere(
      'view/linked',
      ({ linkAll }) => linkAll(Grid, unlinked),
      () => {
        Grid.link = (span) => span;
        unlinked.length = 0;
      },
    );
    // Chips with a note's categories while it is written. Until they have been fetched, there is the menu.
    whenThere('categories/chips', (module) => module.attachChips(view));
    if (!isOnly) return;
    session.start().catch((problem) => session.saver.unreachable(problem));
    // If these fail, pasting and the menus try again and report it.
    readyToPaste().catch(() => {});
    presses.makeReady().catch(() => {});
    openers.openActions.makeReady();
    openers.changeScreen.makeReady();
    openers.guide.makeReady();
  };
  // Some milliseconds after the frame with what was asked for, so that it is on the screen.
  // Recovery needn't wait for that.
  if (isAsked) requestAnimationFrame(() => setTimeout(begin, 50));
  else begin();
  for (const copy of isOnly ? copiesOf(root) : []) {
    // Where that fails, the next press tries again.
    (copy.journeyMapEditor ??= start(copy)).catch(() => delete copy.journeyMapEditor);
  }
  return view;
}

/**
 * Has the map hear what people do.
 *
 * @param {EditorView} view @param {Handles} handles @param {Presses} presses
 * @returns {() => Promise<unknown>} fetches what pasting needs
 */
function hear(view, handles, presses) {
  view.drag = presses;
  view.handles = handles;
  handles.serve({
    view,
    showMenu: (box) => openers.openActions(view, box),
    drag: (event, place) => presses.press(event, place, true),
  });
  listenToClicks(view);
  listenToKeys(view);
  const { root } = view;
  if (root.querySelector('.jm-guidance')) openers.endGuidance(view);
  root.querySelectorAll('[data-command]').forEach((button) => {
    button.addEventListener('click', () => openers.guide(view, button));
  });
  return listenToClipboard(view, () => onFirstUse('dialogs/paste'));
}

/** Shows what becomes of the map, whoever changes it. @param {EditorView} view @param {Tools} tools @param {Company} company */
function follow(view, tools, company) {
  const { session } = view;
  const status = new Status(view);
  session.subscribe((change) => {
    if (change.changed) {
      view.draw(/** @type {Drawn} */ (change));
      view.screen?.scale();
    }
    if (change.moved && view.text.open) view.writing.meet(change);
    if (change.outcomes) status.reportOutcomes(change.outcomes);
    if (change.recovered) status.reportRecovered();
  });
  const show = (/** @type {SessionStatus} */ now) => {
    tools.show(now);
    status.show(now);
    company.show(now.people);
  };
  session.watch(show);
  show(session.status);
}

/**
 * The other places where the page shows the same map. They share one session, so none of them is
 * out of date.
 *
 * @param {HTMLElement} root
 */
function copiesOf(root) {
  const { pageId, mapName } = root.dataset;
  return [...document.querySelectorAll('.journey-map[data-editor]')].filter(
    (other) =>
      other !== root && other.dataset.pageId === pageId && other.dataset.mapName === mapName,
  );
}

/**
 * Draws what was done since the page was loaded: if it shows the map twice, the other one may have
 * been edited.
 *
 * @param {EditorView} view @param {MapJson} shown
 */
function catchUp(view, shown) {
  const { grid, session } = view;
  grid.map = JourneyMap.of(shown, session.map);
  view.draw({ map: session.map, changed: difference(grid.map, session.map), by: null });
}

/** Values are drawn by what is fetched for maps that have some. @param {Grid} grid */
function drawValues(grid) {
  const { map, root } = grid;
  if (!map.values.length && !map.rows.some(isScale) && !root.querySelector('.jm-stray')) return;
  whenThere('values/values', (module) => module.drawValues(grid));
}

Grid.drawValues = drawValues;

/** Votes are drawn by what is fetched for maps on which people vote. @param {Grid} grid */
function drawVotes(grid) {
  if (!grid.map.head.votes) return;
  whenThere('votes/votes', ({ votesOn, drawVotes }) => {
    Grid.behind = votesOn;
    Grid.drawVotes = drawVotes;
    drawVotes(grid);
  });
}

Grid.drawVotes = drawVotes;

/** The persona's card is drawn by a module of its own, which draws the pictures of notes as well; once that is fetched, the card can be pressed. */
Grid.drawPersona = (grid) => {
  // The fields that ask for more come into sight at once, so that the focus can go on to them.
  if (grid.map.head.persona) grid.head.querySelector('.jm-none')?.classList.remove('jm-none');
  whenThere('persona/persona', ({ beginDrawing }) => beginDrawing(Grid, grid));
};

/** @param {Row} row */
const isScale = ({ kind }) => kind === 'scale';

/** The messages, fetched once for the page. @type {Promise<void> | null} */
let wording = null;

/**
 * Sessions that begin on the first touch, by the elements that show their map.
 *
 * @type {WeakMap<HTMLElement, Promise<Session>>}
 */
const sessions = new WeakMap();

/** By the elements that show a map. @type {WeakMap<HTMLElement, Handles>} */
const handlesOf = new WeakMap();

/** The elements whose map a session began with. @type {WeakSet<HTMLElement>} */
const begunWith = new WeakSet();

/** @type {WeakMap<Session, EditorView[]>} */
const viewsBySession = new WeakMap();

/** The views on which a session's map is worked on. @param {Session} session */
function viewsOf(session) {
  const views = viewsBySession.get(session) ?? [];
  viewsBySession.set(session, views);
  return views;
}

/**
 * Prepares what it can. Called before `start`, when someone may be about to edit, so that they needn't wait then.
 *
 * @param {HTMLElement} root
 * @returns {Promise<Session>}
 */
export async function prepare(root) {
  const { rest = '' } = root.dataset;
  wording ??= loadMessages(rest, environment.fetch);
  wording.catch(() => (wording = null));
  const [known] = [root, ...copiesOf(root)].flatMap((one) => sessions.get(one) ?? []);
  const session = known ?? begin(root);
  sessions.set(root, session);
  // Offline, perhaps: the next touch tries again.
  session.catch(() => sessions.delete(root));
  await wording;
  handlesFor(root, await session);
  return session;
}

/** @param {HTMLElement} root @returns {Promise<Session>} */
async function begin(root) {
  const { rest = '', pageId = '', mapName: name = '', template, mapTag = '', user } = root.dataset;
  const session = new Session({ rest, pageId, name, template, user, ...environment });
  // As soon as may be: what was typed so far is stored by the loader, where a sudden end of the browser may take it along.
  // Where it can't be fetched, there are no copies.
  whenThere('session/keeping-copies', (module) => module.keepCopies(root, session, start));
  begunWith.add(root);
  const shown = readPage(root);
  if (shown) {
    session.adopt(shown, mapTag);
  } else {
    await Promise.all([session.load(), wording]);
    drawAnew(root, session.map, getText);
  }
  return session;
}

/**
 * Shows a pointer what can be dragged and has a menu; and what else a map has before anyone works on it.
 *
 * @param {HTMLElement} root @param {Session} session
 */
function handlesFor(root, session) {
  const known = handlesOf.get(root);
  if (known) return known;
  const grid = new Grid(root, getText);
  grid.map = session.map;
  const layer = h('div.jm-layer');
  root.append(layer);
  const handles = new Handles({ root, getText, grid, layer, text: { open: false } });
  handlesOf.set(root, handles);
  // Without it, there are still the menus.
  whenThere('insert/insert', ({ attachInserts }) => attachInserts(handles));
  // Without it there is the browser's own scroll bar.
  whenThere('wide/reach', ({ attachReach }) => attachReach(root, getText));
  whenThere('attending/attending', ({ attend }) =>
    attend(root, session, getText, start, onFirstUse),
  );
  return handles;
}
