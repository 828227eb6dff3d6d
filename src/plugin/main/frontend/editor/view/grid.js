import { DETAILS } from '../model/journey-map.js';
import { arrange, mark, span } from '../dom/arrange.js';
import { categories, labelOf } from './category-labels.js';
import { find, h } from '../dom/element.js';

/** From this many columns on, a map may be wider than its place, and says how many there are. */
const WIDE = 7;

/** The fields of a row's scale that its element has as data. @type {Array<keyof Scale>} */
export const SCALE = ['min', 'max', 'unit', 'faces', 'total', 'joined'];

/**
 * The table of a map, as the server draws it (docs/behaviour.md, "The elements of a live map").
 *
 * On start it takes the server's table as it is. From then on `draw` changes only what differs
 * between the map drawn last and the new one: unchanged parts are the same objects (`===`), and
 * changed cells are named, so the cost of an edit doesn't follow the size of the map.
 */
export class Grid {
  /**
   * Draws the values of rows that have some; set once the module for it has been fetched.
   *
   * @type {((grid: Grid) => unknown) | undefined}
   */
  static drawValues;

  /**
   * Draws the persona, likewise.
   *
   * @type {((grid: Grid) => unknown) | undefined}
   */
  static drawPersona;

  /**
   * Makes links of the addresses in a text that was drawn, likewise.
   *
   * @type {<Span extends HTMLElement>(span: Span) => Span}
   */
  static link = (span) => span;

  /** Draws who votes and what on, likewise. @type {((grid: Grid) => void) | null} */
  static drawVotes = null;

  /** What is seen above the text of a note, and read behind it: its picture, once what draws the persona is there. @type {(grid: Grid, note: Note) => Node[]} */
  static above = () => [];

  /** What stands behind that: its votes, once what draws them has been fetched. @type {(grid: Grid, note: Note) => Node[]} */
  static behind = () => [];

  /** @param {HTMLElement} root the `.journey-map`; without a table in it one is made @param {GetText} getText */
  constructor(root, getText) {
    this.root = root;
    this.getText = getText;
    /** @type {EditorView | undefined} the view that it is drawn for, if the map can be edited */
    this.view = undefined;
    /** The map that was drawn last. */
    this.map = /** @type {JourneyMap} */ (/** @type {unknown} */ (null));
    /** @type {WeakMap<Element, object>} what was drawn last in an element */
    this.drawn = new WeakMap();
    this.head = root.querySelector('.jm-head') ?? newHead(root);
    const table = root.querySelector('.jm-scroll > .jm-grid') ?? newTable(root);
    this.table = /** @type {HTMLTableElement} */ (table);
    this.body = this.table.tBodies[0];
    /** @type {Map<string, HTMLTableRowElement>} */
    this.rows = new Map([...this.body.rows].map((tr) => [tr.dataset.row ?? '', tr]));
  }

  /** What the stages and steps stand in. */
  get tableHead() {
    return /** @type {HTMLTableSectionElement} */ (this.table.tHead);
  }

  /** The element of a place, or null when it isn't drawn. @param {Place | null} [place] @returns {HTMLElement | null} */
  element(place) {
    switch (place?.kind) {
      case 'title':
        return this.head.querySelector('.jm-title');
      case 'context':
        return this.head.querySelector('.jm-context');
      case 'persona':
        return this.head.querySelector(`[data-trait="${place.id}"]`);
      case 'stage':
      case 'step':
        return this.tableHead.querySelector(`[data-${place.kind}="${place.id}"]`);
      case 'row':
        return this.rows.get(place.id)?.cells[0] ?? null;
      case 'cell': {
        const column = this.map.column(place.step);
        return (column >= 0 && this.rows.get(place.row)?.cells[column + 1]) || null;
      }
      case 'note': {
        const note = this.map.note(place.id);
        const parent =
          note && this.map.isPlaced(note)
            ? this.element({ kind: 'cell', row: note.row, step: note.step })
            : this.root.querySelector('.jm-unplaced');
        return parent?.querySelector(`[data-note="${place.id}"]`) ?? null;
      }
      default:
        return null;
    }
  }

  /** The place that an element lies in, or null. @param {Element | null} [element] @returns {Place | null} */
  place(element) {
    const at = element?.closest?.(
      '.jm-note,.jm-cell,.jm-stage,.jm-step,.jm-row-head,.jm-context,.jm-title,[data-trait]',
    );
    if (!at || at.closest('.journey-map') !== this.root) return null;
    const { note, stage, step = '', trait } = at.dataset;
    if (trait) return { kind: 'persona', id: trait };
    if (note) return { kind: 'note', id: note };
    if (stage) return { kind: 'stage', id: stage };
    // The second curve of a cell is another row's.
    const row = element?.closest('[data-of]')?.dataset.of ?? at.closest('tr')?.dataset.row;
    if (row) return at.matches('td') ? { kind: 'cell', row, step } : { kind: 'row', id: row };
    if (step) return { kind: 'step', id: step };
    return { kind: at.matches('.jm-title') ? 'title' : 'context' };
  }

  /** @param {JourneyMap} map @param {Iterable<string>} [cells] keys (`row/step`) of the cells whose notes changed */
  draw(map, cells = []) {
    const was = this.map;
    this.map = map;
    if (was?.title !== map.title) this.drawTitle(map);
    if (was?.context !== map.context) this.drawContext(map);
    const isRenamed = was?.head.personas !== map.head.personas || !was;
    if (was?.head !== map.head) Grid.drawPersona?.(this);
    if (was?.stages !== map.stages) this.drawStages(map);
    if (isRenamed || was.rows !== map.rows || was.stages !== map.stages)
      this.drawRows(map, was, isRenamed);
    for (const key of cells) {
      const [row, step] = key.split('/');
      const td = this.element({ kind: 'cell', row, step });
      const of = map.row(row);
      if (td && of) this.drawCell(td, of, map.cell(row, step));
    }
    if (isRenamed || was.unplaced !== map.unplaced) this.drawTray(map);
    if (was?.head.votes !== map.head.votes) Grid.drawVotes?.(this);
    const { rows, stages, values } = map;
    if (was?.values !== values || was.rows !== rows || was.stages !== stages) {
      Grid.drawValues?.(this);
    }
  }

  /** @param {JourneyMap} map */
  drawTitle(map) {
    const { root, head, table, getText } = this;
    const { title } = map;
    const element = find(head, '.jm-title');
    element.replaceChildren(this.named('title-text', 'title', title));
    this.nameWithoutWords(element, 'title');
    head.classList.toggle('jm-said', !!title && title === root.dataset.pageTitle);
    for (const named of [root, table]) named.ariaLabel = title || getText('untitled');
  }

  /** A title or heading; one that is empty holds the words that invite a name. @param {string} name @param {string} kind @param {string} [text] */
  named(name, kind, text) {
    const placeholder = text ? null : this.getText(`placeholder.${kind}`);
    return h(`span.jm-${name}`, { 'data-placeholder': placeholder }, text);
  }

  /**
   * Where nothing stands, screen readers find no heading.
   *
   * @param {HeadingKind | 'context'} kind @param {{heading?: string, prompt?: string}} thing @param {HTMLElement} [th]
   */
  headed(kind, { heading, prompt }, th) {
    if (th) th.role = heading || prompt ? null : 'cell';
    const named = this.named('heading', kind, heading);
    return prompt ? [named, Grid.link(h('span.jm-prompt', null, prompt))] : [named];
  }

  /** @param {JourneyMap} map */
  drawContext({ context }) {
    const element = find(this.head, '.jm-context');
    element.replaceChildren(...this.headed('context', context));
    if (context.text) element.append(Grid.link(h('span.jm-context-text', null, context.text)));
    this.nameWithoutWords(element, 'context');
  }

  /**
   * An empty button is named by the words that invite a name: those are drawn by the style sheet, so screen readers
   * don't read them.
   *
   * @param {HTMLElement} element @param {'title' | 'context'} kind
   */
  nameWithoutWords(element, kind) {
    element.ariaLabel = element.textContent ? null : this.getText(`placeholder.${kind}`);
    // A button holds no links.
    if (element.role) element.role = element.querySelector('a') ? 'group' : 'button';
  }

  /** @param {JourneyMap} map */
  drawStages(map) {
    const { table, tableHead, getText } = this;
    const stages = tableHead.rows[0];
    const steps = tableHead.rows.item(1);
    const show = map.showsSteps;
    const [corner] = stages.cells;
    const { length } = map.steps;
    span(corner, 'rowspan', show ? 2 : 1);
    mark(corner, 'steps', length >= WIDE && getText('steps', length));
    const makeStage = () => h('th.jm-stage', { scope: 'colgroup' });
    arrange(stages, 1, map.stages, 'stage', makeStage).forEach((th, i) => {
      const stage = map.stages[i];
      if (this.drawn.get(th) === stage) return;
      this.drawn.set(th, stage);
      span(th, 'colspan', stage.steps.length);
      th.dataset.stage = stage.id;
      mark(th, 'accent', stage.accent);
      th.replaceChildren(...this.headed('stage', stage, th));
    });
    if (!show) steps?.remove();
    else {
      const line = steps ?? tableHead.appendChild(h('tr.jm-steps'));
      const make = () => h('th.jm-step', { scope: 'col' });
      const numbers = map.stages.flatMap((stage) =>
        // Steps are numbered only where a stage has several.
        stage.steps.map((_, n, { length }) => (length > 1 ? getText('step.unnamed', n + 1) : '')),
      );
      arrange(line, 0, map.steps, 'step', make).forEach((th, i) => {
        const { id, heading } = map.steps[i];
        const text = heading || numbers[i];
        const shown = this.named(heading ? 'heading' : 'heading.jm-unnamed', 'step', text);
        th.dataset.step = id;
        th.role = text ? null : 'cell';
        if (!shown.isEqualNode(th.firstChild)) th.replaceChildren(shown);
      });
    }
    table.querySelectorAll('.jm-stage-cols').forEach((group) => group.remove());
    tableHead.before(
      ...map.stages.map((s) => h('colgroup.jm-stage-cols', null, ...s.steps.map(() => h('col')))),
    );
  }

  /** @param {JourneyMap} map @param {JourneyMap | null} was @param {boolean} isRenamed whether personas are others */
  drawRows(map, was, isRenamed) {
    const make = () => h('tr.jm-row', null, h('th.jm-row-head', { scope: 'row' }));
    const all = arrange(this.body, 0, map.rows, 'row', make);
    this.rows = new Map(all.map((tr, i) => [map.rows[i].id, tr]));
    /** @type {Set<HTMLTableCellElement>} */
    const fresh = new Set();
    all.forEach((tr, i) => {
      const row = map.rows[i];
      tr.dataset.row = row.id;
      const before = was?.row(row.id);
      if (before !== row) {
        tr.dataset.tone = row.tone ?? 'neutral';
        mark(tr, 'icon', row.icon);
        mark(tr, 'kind', row.kind === 'notes' ? '' : row.kind);
        for (const name of SCALE) mark(tr, name, row.scale?.[name]);
        const [th] = tr.cells;
        th.replaceChildren(...this.headed('row', row, th), ...categories(row, Grid.link));
      }
      const recolour = before && (isRenamed || before.categories !== row.categories);
      if (before && !recolour && was?.stages === map.stages) return;
      const cell = () => {
        const td = h('td.jm-cell.jm-empty');
        fresh.add(td);
        return td;
      };
      // A line is a heading across the map.
      const isLine = row.kind === 'line';
      span(tr.cells[0], 'colspan', isLine ? map.steps.length + 1 : 1);
      arrange(tr, 1, isLine ? [] : map.steps, 'step', cell).forEach((td, c) => {
        if (fresh.has(td)) td.dataset.step = map.steps[c].id;
        if (!before || recolour || fresh.has(td)) {
          this.drawCell(td, row, map.cell(row.id, map.steps[c].id), !before || recolour);
        }
      });
    });
  }

  /** @param {HTMLElement} td @param {Row} row @param {readonly Note[]} notes @param {boolean} [all] */
  drawCell(td, row, notes, all) {
    td.classList.toggle('jm-empty', !notes.length && !td.dataset.value);
    let list = td.querySelector('ul');
    if (!notes.length) list?.remove();
    else this.drawNotes((list ??= td.appendChild(h('ul.jm-notes'))), notes, () => row, all);
  }

  /**
   * @param {HTMLElement} list @param {readonly Note[]} notes @param {(note: Note) => Row | undefined} rowOf
   * @param {boolean} [all] whether those are drawn again that haven't changed
   */
  drawNotes(list, notes, rowOf, all) {
    const { anchor } = this.root.dataset;
    arrange(list, 0, notes, 'note', () => h('li.jm-note')).forEach((li, i) => {
      const note = notes[i];
      if (!all && this.drawn.get(li) === note) return;
      this.drawn.set(li, note);
      li.dataset.note = note.id;
      if (anchor) li.id = anchor + note.id;
      for (const detail of DETAILS) mark(li, detail, note[detail]);
      const category = labelOf('span.jm-category', rowOf(note)?.categories, note.category);
      const persona = labelOf('span.jm-who', this.map.head.personas, note.persona);
      mark(li, 'hue', category[0]?.dataset.hue);
      li.replaceChildren(
        ...category,
        ...persona,
        Grid.link(h('span.jm-text', null, note.text)),
        ...Grid.above(this, note),
        ...Grid.behind(this, note),
      );
    });
  }

  /** @param {JourneyMap} map */
  drawTray(map) {
    const { getText } = this;
    /** @type {HTMLElement | null} */
    let tray = this.root.querySelector('.jm-unplaced');
    if (!map.unplaced.length) {
      tray?.remove();
      return;
    }
    if (!tray) {
      const title = getText('unplaced');
      tray = h(
        'section.jm-unplaced',
        { 'aria-label': title },
        h('p.jm-unplaced-title', null, title),
        h('p.jm-prompt', null, getText('unplaced.prompt')),
        h('ul.jm-notes'),
      );
      [...this.root.querySelectorAll('.jm-scroll, .jm-append-row')].at(-1)?.after(tray);
    }
    const list = /** @type {HTMLElement} */ (tray.lastElementChild);
    this.drawNotes(list, map.unplaced, (note) => map.row(note.row), true);
  }
}

/** What stands above the table of a map. @param {HTMLElement} root */
function newHead(root) {
  const head = h('div.jm-head', null, h('div.jm-title'), h('div.jm-context'));
  root.prepend(head);
  return head;
}

/** @param {HTMLElement} root */
const newTable = (root) =>
  root.appendChild(
    h(
      'table.jm-grid',
      null,
      h('colgroup.jm-head-col', null, h('col')),
      h('thead', null, h('tr.jm-stages', null, h('td.jm-corner'))),
      h('tbody'),
    ),
  );
