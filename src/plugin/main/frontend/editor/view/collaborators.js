import { h } from '../dom/element.js';

const GLOW_MS = 4000;

/** How long someone must have left a note alone before it glows again for what they write: longer than a few saves. */
const CALM_MS = 15000;

/** How many colours there are for people. */
const HUES = 6;

/** What the others do: who is here, where they write, and which notes they have just changed. */
export class Collaborators {
  /** @param {EditorView} view @param {HTMLElement} list for who is here */
  constructor(view, list) {
    this.view = view;
    this.list = list;
    /** @type {HTMLElement[]} the cells that others are in */
    this.marked = [];
    /** @type {Map<string, number>} by note and person: what they are just writing, until they pause */
    this.writing = new Map();
    /** @type {Map<string, number>} by the person's name: what they are seen by, as long as this window is open */
    this.hues = new Map();
    /** Those who are shown. */
    this.told = '';
  }

  /** The colour of a person: the first that nobody else has. If there are more people than colours, some share one. @param {string} name */
  hue(name) {
    const { hues } = this;
    const hue = hues.get(name) ?? (hues.size % HUES) + 1;
    hues.set(name, hue);
    return hue;
  }

  /** @param {HTMLElement} element @param {Partial<Person> & {fullName: string}} person */
  sign(element, { name, fullName }) {
    element.dataset.by = fullName;
    element.dataset.byHue = `${this.hue(name ?? fullName)}`;
  }

  /**
   * Lets what others have changed glow once, with their names; what they write on and on, only when they begin. `by`: who,
   * or who for which note.
   *
   * @param {Pick<Drawn, 'changed' | 'by'>} change
   */
  changed({ changed, by }) {
    const { view } = this;
    /** @type {Set<string>} */
    const names = new Set();
    /** @type {HTMLElement[]} */
    const notes = [];
    const someone = view.getText('someone');
    for (const id of changed.notes) {
      const who = by instanceof Map ? by.get(id) : (by ?? { name: someone, fullName: someone });
      const li = who && view.grid.element({ kind: 'note', id });
      if (!li || this.goesOn(`${who.name ?? who.fullName}/${id}`)) continue;
      this.sign(li, who);
      li.classList.add('jm-glow');
      names.add(who.fullName);
      notes.push(li);
    }
    if (!notes.length) return;
    view.announce('said.changed-by', [...names].join(', '), notes.length);
    setTimeout(() => {
      for (const li of notes) {
        li.classList.remove('jm-glow');
        unsign(li);
      }
    }, GLOW_MS);
  }

  /** Whether someone has been writing there until now. @param {string} what */
  goesOn(what) {
    const { writing } = this;
    const { clock } = this.view.session;
    const timer = writing.get(what);
    clock.clearTimeout(timer);
    writing.set(
      what,
      clock.setTimeout(() => writing.delete(what), CALM_MS),
    );
    return timer !== undefined;
  }

  /** @param {Person[]} people the others, as the server last told */
  show(people = []) {
    const names = [...new Map(people.map((p) => [p.name, p.fullName]))];
    this.mark(people);
    // Called whenever anything about the session changes: the list stays as it is under a pointer that reads a name there.
    const told = JSON.stringify(names);
    if (told === this.told) return;
    this.told = told;
    this.list.replaceChildren(
      ...names.map(([name, full]) => {
        const picture = avatar(full, this.hue(name));
        picture.title = full;
        return h('li', null, picture, h('span.jm-visually-hidden', null, full));
      }),
    );
  }

  /** Labels the cells that others are writing in with their names. @param {Person[]} people */
  mark(people) {
    this.marked.forEach(unsign);
    this.marked = people.flatMap((person) => {
      const [row, step] = (person.cell || '').split('/');
      const td = step && this.view.grid.element({ kind: 'cell', row, step });
      if (!td) return [];
      this.sign(td, person);
      return [td];
    });
  }
}

/** @param {HTMLElement} element */
function unsign(element) {
  delete element.dataset.by;
  delete element.dataset.byHue;
}

/** A person's picture, hidden from screen readers: their name stands beside it. @param {string} name @param {number} [hue] */
export const avatar = (name, hue) =>
  h('span.jm-person', { 'aria-hidden': 'true', 'data-by-hue': hue }, initials(name));

/** @param {string} name */
const initials = (name) => (name.match(/(?<!\S)\S/gu) ?? []).slice(0, 2).join('').toUpperCase();
