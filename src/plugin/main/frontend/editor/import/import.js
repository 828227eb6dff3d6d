import { JourneyMap } from '../model/journey-map.js';
import { excess } from '../command/paste.js';
import { notesKept } from '../command/template.js';
import { isFound } from '../session/library.js';
import { ask, choice, select } from '../asking/dialog.js';
import { h } from '../dom/element.js';
import { Grid } from '../view/grid.js';
import { readPage, showsTable } from '../site/page-text.js';
import { changes } from './changes.js';
import { add, addition, fill, renewed } from './place.js';

/** The most bytes that a map may have. */
const MOST_BYTES = 5 * 2 ** 20;

/** What the server knows the text of a page by (Imports.java). */
const PAGE = '.storage';

/** What file choosers offer first. Any other file may be chosen too; the server finds out what it is. */
const ACCEPT = '.xlsx,.csv,.tsv,.txt,.md,.mmd,.yaml,.yml,.json';

/**
 * Shows the map that a file or a table of the page would become, before anything is changed, and asks what to do with it.
 *
 * @param {EditorView} view
 * @param {File | 'page'} [from] what was dropped on the map, or the page; otherwise it is chosen in the dialog
 */
export async function bringFile(view, from) {
  const dialog = new ImportDialog(view);
  const { getText } = view;
  const asked = ask(view, {
    title: getText('import.title'),
    body: dialog.body,
    ok: getText('import.ok'),
    wide: true,
  });
  if (from === 'page') dialog.readPage();
  else if (from) dialog.readFile(from);
  if (await asked) dialog.run();
}

class ImportDialog {
  /** @param {EditorView} view */
  constructor(view) {
    const { getText } = view;
    this.view = view;
    /** @type {File | null} */
    this.file = null;
    /** @type {import('./place.js').FoundMap | null} */
    this.map = null;
    /** @type {Found | null} */
    this.found = null;
    /** What the person was told about: a note that others add in the meantime isn't deleted with the rest. */
    this.counted = view.state;
    /** The line from which on someone has swapped rows and columns of the table; -1: none. */
    this.swap = '-1';
    /** The latest request: an answer to an earlier one comes too late. */
    this.asked = 0;
    // Screen readers call the field wrong only once the person wants to go on without a file that can be imported.
    this.input = h('input', {
      type: 'file',
      accept: ACCEPT,
      'aria-invalid': 'false',
      change: () => this.readFile(),
      invalid: () => (this.input.ariaInvalid = 'true'),
    });
    this.input.setCustomValidity(getText('import.about'));
    this.status = h('p.jm-found', { role: 'status' });
    this.choices = h('div.jm-import');
    this.how = h('div', { change: () => this.count() });
    this.result = h('div.jm-preview');
    this.body = [
      h('p', null, getText('import.about')),
      h('label.jm-field', null, getText('import.file'), this.input),
      showsTable() ? h('div', null, this.pageButton()) : null,
      this.choices,
      this.how,
      this.status,
      this.result,
    ];
  }

  /** @param {File | undefined} [file] */
  readFile(file = this.input.files?.[0]) {
    if (!file) return;
    this.file = file;
    this.input.ariaInvalid = 'false';
    this.choices.replaceChildren();
    this.read({ part: '-1', headings: '-1', swap: '-1' });
  }

  pageButton() {
    const click = () => {
      this.input.value = '';
      this.readPage();
    };
    return h('button.jm-button', { type: 'button', click }, this.view.getText('import.page'));
  }

  /** The page's own tables. They stay there, whatever is made of them. */
  async readPage() {
    const { getText } = this.view;
    const mine = ++this.asked;
    this.choices.replaceChildren();
    this.refuse(getText('import.reading'));
    try {
      const { title, body } = await readPage(this.view);
      if (mine === this.asked) this.readFile(new File([body.storage.value], title + PAGE));
    } catch {
      if (mine === this.asked) this.refuse(getText('import.page-failed'));
    }
  }

  /** @param {{part: string, headings: string, swap: string}} choice */
  async read(choice) {
    const { file, view } = this;
    const { getText, session } = view;
    const mine = ++this.asked;
    if (!file) return;
    this.swap = choice.swap;
    this.refuse(getText('import.reading'));
    if (file.size > MOST_BYTES) return this.refuse(getText('import.large'));
    const { server } = session;
    const about = new URLSearchParams({ file: file.name, ...choice });
    try {
      const found = await server.call(`${server.map}/import?${about}`, isFound, {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream', 'X-Atlassian-Token': 'no-check' },
        body: file,
      });
      if (mine === this.asked) this.show(found);
    } catch (problem) {
      if (mine !== this.asked) return;
      // Asks the server about the file. (In a joined module, Trouble is another class than in the core.)
      const { kind, message } = /** @type {{kind?: string, message?: string}} */ (problem);
      this.refuse((kind && message) || getText('import.failed'));
    }
  }

  /** Says why there is nothing to import, for now or for good. Another part can still be chosen. @param {string} text */
  refuse(text) {
    this.map = null;
    this.status.textContent = text;
    this.input.setCustomValidity(text);
    this.how.replaceChildren();
    this.result.replaceChildren();
  }

  /** @param {Found} found */
  show(found) {
    const { view } = this;
    const { getText, session } = view;
    this.map = renewed(found.map);
    this.found = found;
    this.input.setCustomValidity('');
    this.offer(this.selects(found));
    const hasNotes = session.map.notes.length > 0;
    this.how.replaceChildren(...(hasNotes ? [this.ways(isOwn(session.map, found))] : []));
    const scroll = h('div.jm-scroll', {
      tabindex: 0,
      role: 'group',
      'aria-label': getText('import.preview'),
    });
    const frame = h('div.journey-map', { role: 'group' }, scroll);
    this.result.replaceChildren(this.leftOut(found), frame);
    // Values are drawn by what the map itself has fetched for its own, or fetches now.
    Grid.drawValues = /** @type {typeof Grid} */ (view.grid.constructor).drawValues;
    const grid = new Grid(frame, getText);
    scroll.append(grid.table);
    grid.draw(JourneyMap.of(this.map));
    this.count();
  }

  /** Shows the choices, with the focus where it was. @param {HTMLElement[]} fields */
  offer(fields) {
    const { choices } = this;
    const had = choices.contains(document.activeElement) && document.activeElement;
    choices.replaceChildren(...fields);
    const name = had && had.getAttribute('name');
    if (name) /** @type {HTMLElement | null} */ (choices.querySelector(`[name=${name}]`))?.focus();
  }

  /**
   * Asks for the part of the file, and, of a table, for the line that names the stages, where that is unclear, and whether
   * they run downwards: nothing in a table says so.
   *
   * @param {Found} found
   */
  selects({ parts, part, lines, headings = -1, unclear, swap = -1 }) {
    const { getText } = this.view;
    const numbered = (/** @type {string[]} */ texts) =>
      texts.map((text, i) => /** @type {[string, string]} */ ([`${i}`, text]));
    const fields = [];
    if (parts.length > 1)
      fields.push(select(getText('import.part'), 'part', numbered(parts), `${part}`));
    if (unclear && lines && lines.length > 2)
      fields.push(
        select(getText('import.headings'), 'headings', numbered(lines.slice(0, -1)), `${headings}`),
      );
    if (lines) {
      const checked = swap >= 0;
      // From the line that names them: what stands above is about the whole map.
      const value = `${checked ? swap : headings}`;
      fields.push(
        choice(getText('import.swap'), { type: 'checkbox', name: 'swap', value, checked }),
      );
    }
    for (const field of fields) {
      field.addEventListener('change', ({ target }) => {
        const input = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (target));
        const { name, value } = input;
        const chosen = { part: `${part}`, headings: `${headings}`, swap: `${swap}` };
        // Another part has other lines.
        if (name === 'part') this.read({ part: value, headings: '-1', swap: '-1' });
        else if (name === 'headings') this.read({ ...chosen, headings: value });
        else this.read({ ...chosen, headings: value, swap: input.checked ? value : '-1' });
      });
    }
    return fields;
  }

  /** @param {boolean} isOwn whether the file was taken from this map */
  ways(isOwn) {
    const { getText } = this.view;
    const way = (/** @type {string} */ value, /** @type {string} */ label, checked = false) =>
      choice(label, { type: 'radio', name: 'how', value, checked });
    return h(
      'fieldset.jm-question',
      null,
      h('legend', null, getText('import.how')),
      isOwn ? way('change', getText('import.change'), true) : null,
      isOwn ? choice(getText('import.prune'), { type: 'checkbox', name: 'prune' }) : null,
      way('notes', getText('import.notes')),
      way('append', getText('import.append'), !isOwn),
      way('fill', getText('import.fill')),
    );
  }

  /** @param {Found} found */
  leftOut({ leftOut, more }) {
    const { getText } = this.view;
    if (!leftOut.length) return '';
    const rest = more ? [h('li', null, getText('import.more', more))] : [];
    return h(
      'details',
      null,
      h('summary', null, getText('import.left', leftOut.length + more)),
      h('ul', null, ...leftOut.map((text) => h('li', null, text)), ...rest),
    );
  }

  /** What the person chose to do. */
  get way() {
    const { view, how, map, found } = this;
    const chosen = /** @type {HTMLInputElement | null} */ (how.querySelector('[name=how]:checked'));
    const way = chosen?.value ?? 'fill';
    if (!map || !found) return null;
    const current = view.session.map;
    if (way === 'fill') {
      const gone = current.notes.length - notesKept(current, map).length;
      return { command: fill(map), gone, left: 0 };
    }
    if (way === 'change' && found.origin) {
      const isPruned = !!how.querySelector('[name=prune]:checked');
      const done = changes(current, found.map, found.origin, isPruned);
      return { ...done, command: run(done.edits), gone: 0, missing: done.gone, isPruned };
    }
    const isNew = way === 'append';
    return { command: add(current, map, isNew), gone: 0, ...addition(current, map, isNew) };
  }

  /** Says what the result would be, and what would be lost. */
  count() {
    const { view, map, way } = this;
    const { getText, session } = view;
    if (!map || !way) return;
    this.counted = view.state;
    const { stages, rows, notes = [], context, persona } = map;
    const { gone, left } = way;
    // What has no title of its own is called after its file: nobody misses that.
    const isAbout = 'edits' in way && (context.text || persona?.name);
    const [what, ...numbers] = ('edits' in way && excess(session.map, way.edits)) || [];
    const tooMuch = what ? getText(`excess.${what}`, ...numbers) : '';
    this.input.setCustomValidity(tooMuch);
    const isTurned = this.swap === '-1' && (this.found?.swap ?? -1) >= 0;
    this.status.textContent = [
      getText('table.found', stages.length, rows.length, notes.length),
      isTurned && getText('import.swapped'),
      gone && getText('import.sure', gone),
      'missing' in way && getText('import.changes', way.edits.length),
      'missing' in way && way.missing && !way.isPruned && getText('import.missing', way.missing),
      left && getText('import.lost', left),
      isAbout && getText('import.about-stays'),
      tooMuch,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  run() {
    const { way, view, counted } = this;
    if (way) view.run(way.command, way.gone ? counted : view.state);
  }
}

/** Whether a file was taken from this map. @param {JourneyMap} map @param {Found} found */
const isOwn = (map, { origin }) =>
  !!origin &&
  Object.keys(origin.changed)
    .concat(origin.gone)
    .some((id) => map.note(id));

/** @param {Edit[]} edits @returns {Command} */
const run = (edits) => (_, dispatch) => {
  if (edits.length) dispatch?.({ edits, picked: [], toast: ['said.imported'] });
  return edits.length > 0;
};
