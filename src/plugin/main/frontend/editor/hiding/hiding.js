import { KEYS, keyName } from '../command/keymap.js';
import { cellOf, head } from '../command/cursor.js';
import { awayBy, hasAway, keyOfAway } from '../view/away.js';
import { button, find, h } from '../view/element.js';
import { listenToFiles } from '../view/files.js';
import { ownSheet } from '../view/own-sheet.js';
import { hushByEscape } from '../view/prompts.js';

/**
 * What a person has put away for themselves: rows that are hidden, and rows and stages that are collapsed. It stays in this
 * browser. Nobody else sees anything of it, no file, export or sheet of paper lacks anything, and a sentence says that there is
 * more, with a way back.
 *
 * @typedef {import('../view/away.js').Away} Away
 * @typedef {keyof Away} Way
 */

/** @type {Way[]} */
const WAYS = ['hidden', 'rows', 'stages'];

/** By the elements of the maps. @type {WeakMap<HTMLElement, Hiding>} */
const known = new WeakMap();

/**
 * What was put away at an earlier visit is so again, and goes on so where someone comes to work on the map. With it comes
 * what else a map listens to that can wait until this is fetched: Escape for prompts, and files that are dropped.
 *
 * @param {HTMLElement} root @param {EditorView['session']} session @param {GetText} getText
 * @param {(root: HTMLElement) => Promise<EditorView>} start the editor
 */
export function attachHiding(root, session, getText, start) {
  hushByEscape(root);
  listenToFiles(
    root,
    () => !session.map.notes.length,
    async (file) => {
      const view = await (root.journeyMapEditor ??= start(root));
      view.openers.file(view, file);
    },
  );
  root.addEventListener('jm-put-away', (event) => {
    const { view, way, id } = /** @type {CustomEvent} */ (event).detail;
    putAway(view, keyOfAway(root), way, id);
  });
  if (!hasAway(root)) return;
  const hiding = hidingOf(root, session, getText, keyOfAway(root));
  root.addEventListener('focusin', () =>
    root.journeyMapEditor?.then(
      (view) => hiding.serve(view),
      () => {},
    ),
  );
}

/** @param {HTMLElement} root @param {EditorView['session']} session @param {GetText} getText @param {string} key in the browser's storage */
function hidingOf(root, session, getText, key) {
  const hiding = known.get(root) ?? new Hiding(root, session, getText, key);
  known.set(root, hiding);
  return hiding;
}

/** Goes on with it where someone works on the map. @param {EditorView} view @param {string} key */
export function attach(view, key) {
  const hiding = hidingOf(view.root, view.session, view.getText, key);
  hiding.serve(view);
  return hiding;
}

/** Puts the row or the stage in focus away, or brings it back. @param {EditorView} view @param {string} key @param {Way} way @param {string} id */
export function putAway(view, key, way, id) {
  attach(view, key).toggle(way, id);
}

export class Hiding {
  /** @param {HTMLElement} root @param {EditorView['session']} session @param {GetText} getText @param {string} key */
  constructor(root, session, getText, key) {
    this.root = root;
    this.session = session;
    this.getText = getText;
    this.key = key;
    this.away = awayBy(key);
    /** Whether others have changed something in what is put away. */
    this.isChanged = false;
    /** @type {EditorView | undefined} */
    this.view = undefined;
    session.subscribe(({ remote, changed }) => {
      if (remote && changed) this.isChanged ||= [...changed.cells].some((cell) => this.holds(cell));
      this.draw();
    });
    this.draw();
  }

  /** @param {EditorView} view */
  serve(view) {
    if (this.view) return;
    this.view = view;
    // Only where something is put away has the way to a place to look out for it.
    const [focus, openText] = [view.focus.bind(view), view.openText.bind(view)];
    view.focus = (place, still) => {
      this.reveal(place);
      focus(place, still);
    };
    view.openText = (request) => {
      this.reveal(request.place);
      openText(request);
    };
    view.root.addEventListener('keydown', (event) => this.pass(event), true);
  }

  /** Those that the map still has. @param {Way} way */
  there(way) {
    const { map } = this.session;
    return this.away[way].filter((id) => (way === 'stages' ? map.stage(id) : map.row(id)));
  }

  /** Whether a cell is among what is put away. @param {string} cell `row/step` */
  holds(cell) {
    const [row, step] = cell.split('/');
    const { hidden, rows, stages } = this.away;
    const stage = this.session.map.stageOf(step)?.id ?? '';
    return hidden.includes(row) || rows.includes(row) || stages.includes(stage);
  }

  /** @param {Way} way @param {string} id */
  toggle(way, id) {
    const { view, session } = this;
    const list = this.away[way];
    const isBack = list.includes(id);
    const others = WAYS.filter((each) => each !== way && each !== 'stages');
    this.set({
      ...this.away,
      // What is hidden need not be collapsed.
      ...(way === 'stages'
        ? {}
        : { [others[0]]: this.away[others[0]].filter((one) => one !== id) }),
      [way]: isBack ? list.filter((one) => one !== id) : [...list, id],
    });
    if (way !== 'hidden') return view?.focus(head(way === 'stages' ? 'stage' : 'row', id));
    const { rows } = session.map;
    const at = rows.findIndex((row) => row.id === id);
    const next = [...rows.slice(at), ...rows.slice(0, at).reverse()].find(
      (row) => !this.away.hidden.includes(row.id),
    );
    if (next) view?.focus(head('row', next.id));
  }

  /** @param {Away} away */
  set(away) {
    this.away = away;
    const isAny = WAYS.some((way) => away[way].length);
    if (!isAny) this.isChanged = false;
    try {
      if (isAny) localStorage.setItem(this.key, JSON.stringify(away));
      else localStorage.removeItem(this.key);
    } catch {
      // Where a browser keeps nothing, it is so for this visit.
    }
    this.draw();
  }

  showAll() {
    const [first] = [...this.there('hidden'), ...this.there('rows')];
    const [stage] = this.there('stages');
    this.set({ hidden: [], rows: [], stages: [] });
    this.view?.focus(first ? head('row', first) : head('stage', stage));
  }

  /** What a person is led to is shown: a note that a message speaks of, a text that undo brings back. @param {Place} place */
  reveal(place) {
    const { map } = this.session;
    const cell = cellOf(map, place);
    const row = cell?.row ?? (place.kind === 'row' ? place.id : '');
    const step = cell?.step ?? (place.kind === 'step' ? place.id : '');
    const stage = map.stageOf(step)?.id ?? '';
    const without = (/** @type {string[]} */ list, /** @type {string} */ id) =>
      list.includes(id) ? list.filter((one) => one !== id) : list;
    const { hidden, rows, stages } = this.away;
    const next = {
      hidden: without(hidden, row),
      // The heading of what is collapsed is there.
      rows: cell ? without(rows, row) : rows,
      stages: without(stages, stage),
    };
    if (WAYS.some((way) => next[way] !== this.away[way])) this.set(next);
  }

  /** The arrows pass over what is put away. @param {KeyboardEvent} event */
  pass(event) {
    const { view } = this;
    if (!view || view.text.open || !view.grid.place(event.target)) return;
    const name = keyName(event);
    if (!/^(Mod.)?(Arrow|Home|End|Page)/.test(name)) return;
    const isRtl = getComputedStyle(this.root).direction === 'rtl';
    const command = KEYS.get(isRtl ? swapped(name) : name);
    if (!command) return;
    let { state } = view;
    /** @type {CommandStep | undefined} */
    let step;
    const last = state.map.rows.length + state.map.steps.length;
    for (let i = 0; i <= last; i++) {
      step = undefined;
      command(state, (found) => (step = found));
      const at = /** @type {CommandStep | undefined} */ (step)?.at;
      if (!at || !this.isOut(at)) break;
      state = { ...state, at };
    }
    if (state.at === view.at) return;
    event.preventDefault();
    event.stopPropagation();
    if (step && !this.isOut(/** @type {Place} */ (/** @type {CommandStep} */ (step).at)))
      view.perform(step);
  }

  /** Whether a place can't be seen. @param {Place} place */
  isOut(place) {
    const cell = cellOf(this.session.map, place);
    if (cell) return this.holds(`${cell.row}/${cell.step}`);
    if (place.kind === 'row') return this.away.hidden.includes(place.id);
    return place.kind === 'step' && this.holds(`/${place.id}`);
  }

  draw() {
    const [hidden, rows, stages] = WAYS.map((way) => this.there(way));
    ownSheet(this.root, 'hiding').replaceSync(
      `@media screen { ${[
        ...hidden.map((id) => this.rule(`.jm-row[data-row='${id}']`, 'display: none')),
        ...rows.flatMap((id) => this.collapsedRow(id)),
        ...stages.flatMap((id) => this.collapsedStage(id)),
      ].join('\n')} }`,
    );
    this.say(hidden.length, rows.length + stages.length);
  }

  /** @param {string} selector @param {string} look */
  rule(selector, look) {
    return `#${CSS.escape(this.root.id)} .jm-grid ${selector} { ${look} }`;
  }

  /** @param {string} id */
  collapsedRow(id) {
    const row = `.jm-row[data-row='${id}']`;
    return [
      this.rule(`${row} > .jm-row-head > :not(.jm-heading)`, 'display: none'),
      this.rule(`${row} > *`, 'padding-block: 0.25rem'),
      ...this.emptied(`${row} > .jm-cell`),
    ];
  }

  /** @param {string} id */
  collapsedStage(id) {
    const { stages } = this.session.map;
    const at = stages.findIndex((stage) => stage.id === id);
    const { steps } = stages[at];
    const width = `${Math.max(3 / steps.length, 1)}rem`;
    const heading = `.jm-stage[data-stage='${id}']`;
    return [
      // Before it stands the column of the rows' headings.
      this.rule(`> colgroup:nth-of-type(${at + 2}) > col`, `inline-size: ${width}`),
      this.rule(heading, 'padding-inline: 1rem 0.25rem'),
      this.rule(`${heading} > .jm-heading`, UPRIGHT),
      ...steps.flatMap(({ id: step }) => {
        const cells = `[data-step='${step}']`;
        return [
          this.rule(cells, `--jm-step-width: ${width}; padding-inline: 0`),
          this.rule(`${cells} > .jm-heading`, 'display: none'),
          ...this.emptied(cells),
        ];
      }),
    ];
  }

  /** The line of a curve goes on; dots say that there is something. @param {string} cells */
  emptied(cells) {
    return [
      this.rule(`${cells} > :is(.jm-notes, .jm-plot:not(:has(> .jm-curve)))`, 'display: none'),
      this.rule(`${cells} > .jm-plot > :not(.jm-curve)`, 'display: none'),
      this.rule(`${cells}:has(> .jm-notes)::after`, DOTS),
      this.rule(`${cells}.jm-empty::before`, 'display: none'),
    ];
  }

  /** @param {number} hidden @param {number} collapsed */
  say(hidden, collapsed) {
    const { root, getText } = this;
    const there = root.querySelector('.jm-away');
    const sentences = [
      hidden ? getText('away.hidden', hidden) : '',
      collapsed ? getText('away.collapsed', collapsed) : '',
      this.isChanged ? getText('away.changed') : '',
    ];
    const sentence = sentences.filter(Boolean).join(' ');
    if (!sentence) return there?.remove();
    const about = there ?? h('div.jm-away', { role: 'status' }, h('span'), this.showing());
    if (!there) find(root, '.jm-scroll').before(about);
    const text = /** @type {HTMLElement} */ (about.firstElementChild);
    if (text.textContent !== sentence) text.textContent = sentence;
  }

  showing() {
    return button('jm-show-all', () => this.showAll(), this.getText('away.show'));
  }
}

const DOTS = `content: '···' / ''; display: block; color: var(--jm-text-subtlest); text-align: center`;

/** A long name ends where it would push the map down; those who listen hear all of it. */
const UPRIGHT =
  'position: static; overflow: hidden; max-block-size: 3em; max-inline-size: 7rem; writing-mode: vertical-rl';

/** @param {string} name */
const swapped = (name) =>
  name.replace(/Left|Right/, (side) => (side === 'Left' ? 'Right' : 'Left'));
