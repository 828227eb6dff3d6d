import { cellOf, head } from '../command/cursor.js';
import { awayBy, keyOfAway } from './away.js';
import { button, find, h } from '../dom/element.js';
import { draw } from './look.js';

/**
 * What a person has put away for themselves: rows that are hidden, and rows and stages that are
 * collapsed. It stays in this browser. Nobody else sees anything of it, no file, export or sheet of
 * paper lacks anything, and a sentence says that there is more, with a way back.
 *
 * @typedef {import('./away.js').Away} Away
 * @typedef {keyof Away} Way
 */

/** @type {Way[]} */
const WAYS = ['hidden', 'rows', 'stages'];

/** By the elements of the maps. @type {WeakMap<HTMLElement, Hiding>} */
const known = new WeakMap();

/** @param {HTMLElement} root @param {Shown} session @param {GetText} getText */
export function hidingOf(root, session, getText) {
  const hiding = known.get(root) ?? new Hiding(root, session, getText);
  known.set(root, hiding);
  return hiding;
}

/** As much of a session as it takes: readers have none. @typedef {Pick<EditorView['session'], 'map' | 'subscribe'>} Shown */

export class Hiding {
  /** @param {HTMLElement} root @param {Shown} session @param {GetText} getText */
  constructor(root, session, getText) {
    this.root = root;
    this.session = session;
    this.getText = getText;
    this.key = keyOfAway(root);
    this.away = awayBy(this.key);
    /** Whether others have changed something in what is put away. */
    this.isChanged = false;
    /** @type {EditorView | undefined} where someone works on the map */
    this.view = undefined;
    session.subscribe(({ remote, changed }) => {
      if (remote && changed) this.isChanged ||= [...changed.cells].some((cell) => this.holds(cell));
      this.draw();
    });
    this.draw();
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

  /** Whether a place can't be seen. @param {Place} place */
  isOut(place) {
    const cell = cellOf(this.session.map, place);
    if (cell) return this.holds(`${cell.row}/${cell.step}`);
    if (place.kind === 'row') return this.away.hidden.includes(place.id);
    return place.kind === 'step' && this.holds(`/${place.id}`);
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
    if (this.view) this.view.focus(first ? head('row', first) : head('stage', stage));
    else find(this.root, '.jm-scroll').focus();
  }

  /**
   * What a person is led to is shown: a note that a message speaks of, a text that undo brings
   * back.
   *
   * @param {Place} place
   */
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

  draw() {
    const [hidden, rows, stages] = WAYS.map((way) => this.there(way));
    draw(this.root, this.session.map, { hidden, rows, stages });
    this.announce(hidden.length, rows.length + stages.length);
  }

  /** @param {number} hidden @param {number} collapsed */
  announce(hidden, collapsed) {
    const { root, getText } = this;
    const there = root.querySelector('.jm-put-away');
    const sentences = [
      hidden ? getText('away.hidden', hidden) : '',
      collapsed ? getText('away.collapsed', collapsed) : '',
      this.isChanged ? getText('away.changed') : '',
    ];
    const sentence = sentences.filter(Boolean).join(' ');
    if (!sentence) return there?.remove();
    const about = there ?? h('div.jm-put-away', { role: 'status' }, h('span'), this.showing());
    if (!there) find(root, '.jm-scroll').before(about);
    const text = /** @type {HTMLElement} */ (about.firstElementChild);
    if (text.textContent !== sentence) text.textContent = sentence;
  }

  showing() {
    return button('jm-show-all', () => this.showAll(), this.getText('away.show'));
  }
}
