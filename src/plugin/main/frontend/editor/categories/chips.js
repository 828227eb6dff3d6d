import { categorise, categoriesOf, chosen } from '../command/notes.js';
import { changeNote } from '../command/texts.js';
import { button, h } from '../view/element.js';

/**
 * The categories of a note, at hand while it is written: chips below the open text, Alt with a digit, and the label with a
 * colon before the text. On a note in focus, Alt with a digit does it as well.
 *
 * @param {EditorView} view
 */
export function attachChips(view) {
  view.chips = new Chips(view);
}

/** @typedef {Category & {label: string}} Labelled */

/** @param {Category} category @returns {category is Labelled} */
const isLabelled = (category) => !!category.label;

export class Chips {
  /** @param {EditorView} view */
  constructor(view) {
    this.view = view;
    /** @type {Labelled[]} those that the open note may have */
    this.categories = [];
    this.box = h('div.jm-chips', {
      id: `${view.root.id}-chips`,
      role: 'group',
      'aria-label': view.getText('category'),
      hidden: true,
    });
    const { frame, input } = view.text;
    frame.append(this.box);
    input.setAttribute('aria-describedby', this.box.id);
    input.addEventListener('input', (event) => this.typed(/** @type {InputEvent} */ (event)));
    view.root.addEventListener('keydown', (event) => this.pressed(event), true);
    if (view.text.open) this.show();
  }

  /** A text has been opened. */
  show() {
    const { view, box } = this;
    const { map } = view.session;
    const { place } = view.text.request;
    const id =
      place.kind === 'cell' ? place.row : place.kind === 'note' ? map.note(place.id)?.row : '';
    const all = map.row(id ?? '')?.categories ?? [];
    this.categories = all.filter(isLabelled);
    box.hidden = !this.categories.length;
    if (box.hidden) return;
    const still = {
      mousedown: (/** @type {MouseEvent} */ event) => event.preventDefault(),
      tabindex: -1,
    };
    box.replaceChildren(
      ...this.categories.map(({ id, label, icon }, i) =>
        button(
          'jm-chip',
          () => this.toggle(id),
          h('span.jm-category', { 'data-hue': hueOf(all, id), 'data-icon': icon }, label),
          {
            ...still,
            title: i < 9 ? `Alt+${i + 1}` : null,
          },
        ),
      ),
    );
    this.mark();
    view.text.frame.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The category of the open note; for a note that isn't saved yet, the one it will have. */
  get current() {
    return (this.note ?? this.view.text.target).category ?? '';
  }

  /** The open note as it is in the map; undefined until it is saved. */
  get note() {
    const { session, text } = this.view;
    const { place } = text.request;
    return place.kind === 'note' ? session.map.note(place.id) : undefined;
  }

  mark() {
    const { current } = this;
    this.categories.forEach(({ id }, i) =>
      this.box.children[i].setAttribute('aria-pressed', `${id === current}`),
    );
  }

  /** @param {string} id */
  toggle(id) {
    this.put(this.current === id ? '' : id);
  }

  /** @param {string} id of the category that the open note is to have; empty for none */
  put(id) {
    const { view } = this;
    const { note } = this;
    if (note) {
      view.session.dispatch([changeNote(note, 'category', id)], {
        gesture: view.writing.opening ?? undefined,
      });
    } else {
      const { target } = view.text;
      const { edits } = target;
      target.category = id;
      target.edits = (text) => edits(text).map((edit) => withCategory(edit, id));
    }
    this.mark();
    this.announce(id);
  }

  /** @param {string} id */
  announce(id) {
    const { view, categories } = this;
    const label = categories.find((category) => category.id === id)?.label;
    if (label) view.announce('said.category', label);
    else view.announce('category.none');
  }

  /** A label and a colon before the text are the category, as soon as a space follows: they go. @param {InputEvent} event */
  typed({ inputType }) {
    const { input, open } = this.view.text;
    if (inputType !== 'insertText' || !open) return;
    const typed = input.value.slice(0, input.selectionStart);
    const found = this.categories.find(
      ({ label }) => typed.toLowerCase() === `${label.toLowerCase()}: `,
    );
    if (!found) return;
    input.setSelectionRange(0, typed.length);
    // By the command, so that the text's own undo brings them back.
    document.execCommand('delete');
    this.put(found.id);
  }

  /** Alt and a digit. (With Option, Apple's keyboards have other characters there.) @param {KeyboardEvent} event */
  pressed(event) {
    const { view } = this;
    const { altKey, ctrlKey, metaKey, shiftKey, code, target } = event;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
    if (!digit || !altKey || ctrlKey || metaKey || shiftKey) return;
    const isOpen = target === view.text.input;
    if (!isOpen && !(view.grid.place(target) && chosen(view.state).length)) return;
    const list = isOpen ? this.categories : categoriesOf(view.state).filter(isLabelled);
    const category = list[Number(digit) - 1];
    if (!category) return;
    event.preventDefault();
    event.stopPropagation();
    if (isOpen) return this.toggle(category.id);
    const has = chosen(view.state).every((note) => note.category === category.id);
    view.run(categorise(has ? '' : category.id));
    if (has) view.announce('category.none');
    else view.announce('said.category', category.label);
  }
}

/** @param {Edit} edit @param {string} category @returns {Edit} */
const withCategory = (edit, category) =>
  edit.type === 'add-note' ? { ...edit, note: { ...edit.note, category } } : edit;

/** The same as in the grid: by its index in the row, from 1 to 6 and then from 1 again. @param {Category[]} all the row's @param {string} id */
const hueOf = (all, id) => (all.findIndex((category) => category.id === id) % 6) + 1;
