import { categorise, categoriesOf, chosen } from '../command/notes.js';
import { attribute, personasOf } from '../command/personas.js';
import { changeNote } from '../command/texts.js';
import { button, h } from '../dom/element.js';
import { TextRoom } from '../writing/text-room.js';

/**
 * The categories of a note and those whom it can be about, at hand while it is written: chips below the open text, Alt with a
 * digit, and a category's label with a colon before the text. On a note in focus, Alt with a digit does it as well.
 *
 * @param {EditorView} view
 */
export function attachChips(view) {
  view.chips = new Chips(view);
  new TextRoom(view);
}

/**
 * A category or a persona that a note can have.
 *
 * @typedef {{field: 'category' | 'persona', id: string, label: string, icon?: string, hue: number}} Choice
 */

/** Its colour is as the grid has it. @param {Choice['field']} field @param {Category[]} all @returns {Choice[]} */
const choicesOf = (field, all) =>
  all
    .map(({ id, label = '', icon }, i) => ({ field, id, label, icon, hue: (i % 6) + 1 }))
    .filter(({ label }) => label);

/** @param {JourneyMap} map @param {Category[]} categories @returns {Choice[]} */
const choices = (map, categories) => [
  ...choicesOf('category', categories),
  ...choicesOf('persona', personasOf(map)),
];

export class Chips {
  /** @param {EditorView} view */
  constructor(view) {
    this.view = view;
    /** @type {Choice[]} those that the open note may have */
    this.choices = [];
    this.box = h('div.jm-chips', {
      id: `${view.root.id}-chips`,
      role: 'group',
      'aria-label': view.getText('category'),
      hidden: true,
    });
    const { frame, input } = view.text;
    frame.append(this.box);
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
    const isNote = place.kind === 'cell' || place.kind === 'note';
    // The question stands where the box is.
    if (place.kind === 'context' && view.text.target.field === 'text')
      view.text.input.placeholder = map.context.prompt || view.text.input.placeholder;
    this.choices = isNote ? choices(map, map.row(id ?? '')?.categories ?? []) : [];
    box.hidden = !this.choices.length;
    view.text.input.removeAttribute('aria-describedby');
    if (box.hidden) return;
    const still = {
      mousedown: (/** @type {MouseEvent} */ event) => event.preventDefault(),
      tabindex: -1,
    };
    box.replaceChildren(
      ...this.choices.map((choice, i) =>
        button(
          'jm-chip',
          () => this.toggle(choice),
          h(
            `span.${choice.field === 'category' ? 'jm-category' : 'jm-who'}`,
            { 'data-hue': choice.hue, 'data-icon': choice.icon },
            choice.label,
          ),
          {
            ...still,
            id: `${box.id}-${i}`,
            title: i < 9 ? `Alt+${i + 1}` : null,
          },
        ),
      ),
    );
    this.describe();
    this.mark();
    view.text.frame.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The text is described by them: their order says with which digit each is chosen. */
  describe() {
    const { box, view } = this;
    const ids = [box, ...box.children].map(({ id }) => id);
    view.text.input.setAttribute('aria-describedby', ids.join(' '));
  }

  /** What the open note has now; for a note that isn't saved yet, what it will have. @param {Choice['field']} field */
  current(field) {
    return (this.note ?? this.view.text.target)[field] ?? '';
  }

  /** The open note as it is in the map; undefined until it is saved. */
  get note() {
    const { session, text } = this.view;
    const { place } = text.request;
    return place.kind === 'note' ? session.map.note(place.id) : undefined;
  }

  mark() {
    this.choices.forEach(({ field, id }, i) =>
      this.box.children[i].setAttribute('aria-pressed', `${id === this.current(field)}`),
    );
    this.showChosen();
  }

  /** Of more chips than have room, the one that is chosen is in sight. */
  showChosen() {
    const { box } = this;
    const chosen = box.querySelector("[aria-pressed='true']");
    if (!chosen || box.scrollHeight <= box.clientHeight) return;
    const [chip, room] = [chosen, box].map((element) => element.getBoundingClientRect());
    box.scrollTop += Math.max(0, chip.bottom - room.bottom) + Math.min(0, chip.top - room.top);
  }

  /** @param {Choice} choice */
  toggle(choice) {
    this.put(choice, this.current(choice.field) !== choice.id);
  }

  /** @param {Choice} choice @param {boolean} on whether the open note is to have it */
  put(choice, on) {
    const { view, note } = this;
    const { field } = choice;
    const id = on ? choice.id : '';
    if (note) {
      view.session.dispatch([changeNote(note, field, id)], {
        gesture: view.writing.opening ?? undefined,
      });
    } else {
      const { target } = view.text;
      const { edits } = target;
      target[field] = id;
      target.edits = (text) => edits(text).map((edit) => withLabel(edit, field, id));
    }
    this.mark();
    this.announce(choice, on);
  }

  /** @param {Choice} choice @param {boolean} on */
  announce({ field, label }, on) {
    if (on) this.view.announce(`said.${field}`, label);
    else this.view.announce(`${field}.none`);
  }

  /** A label and a colon before the text are the category, as soon as a space follows: they go. @param {InputEvent} event */
  typed({ inputType }) {
    const { input, open } = this.view.text;
    if (inputType !== 'insertText' || !open) return;
    const typed = input.value.slice(0, input.selectionStart);
    const found = this.choices.find(
      ({ field, label }) =>
        field === 'category' && typed.toLowerCase() === `${label.toLowerCase()}: `,
    );
    if (!found) return;
    input.setSelectionRange(0, typed.length);
    // By the command, so that the text's own undo brings them back.
    document.execCommand('delete');
    this.put(found, true);
  }

  /** Alt and a digit. (With Option, Apple's keyboards have other characters there.) @param {KeyboardEvent} event */
  pressed(event) {
    const { view } = this;
    const { altKey, ctrlKey, metaKey, shiftKey, code, target } = event;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
    if (!digit || !altKey || ctrlKey || metaKey || shiftKey) return;
    const isOpen = target === view.text.input;
    if (!isOpen && !(view.grid.place(target) && chosen(view.state).length)) return;
    const { state } = view;
    const list = isOpen ? this.choices : choices(state.map, categoriesOf(state));
    const choice = list[Number(digit) - 1];
    if (!choice) return;
    event.preventDefault();
    event.stopPropagation();
    if (isOpen) return this.toggle(choice);
    const { field, id } = choice;
    const has = chosen(state).every((note) => note[field] === id);
    const given = has ? '' : id;
    view.run(field === 'category' ? categorise(given) : attribute(given));
    this.announce(choice, !has);
  }
}

/** @param {Edit} edit @param {Choice['field']} field @param {string} id @returns {Edit} */
const withLabel = (edit, field, id) =>
  edit.type === 'add-note' ? { ...edit, note: { ...edit.note, [field]: id } } : edit;
