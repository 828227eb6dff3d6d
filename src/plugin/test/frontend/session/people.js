import * as places from '../../../main/frontend/editor/command/cursor.js';
import * as notes from '../../../main/frontend/editor/command/notes.js';
import * as structure from '../../../main/frontend/editor/command/structure.js';
import { tone } from '../../../main/frontend/editor/command/look.js';
import { newText, textAt } from '../../../main/frontend/editor/command/texts.js';
import { restore } from '../../../main/frontend/editor/session/restore.js';
import { given } from '../expect.js';
import { dice } from '../maps.js';
import { Seat } from '../view/desk.js';
import { any, wordsIn, wordsOf } from './witness.js';
import { Browser } from './browser.js';

/** @type {HeadingKind[]} */
const HEADINGS = ['row', 'stage', 'step'];

/**
 * A text that is being written without a box.
 *
 * @typedef {{place: Place, target: TextTarget, value: string, gesture: Gesture}} Draft
 *
 * What someone does next: one of the methods below, with numbers from 0 to 1 that say what exactly.
 *
 * @typedef {object} Act
 * @property
 *   {'wait' | 'line' | 'restore' | 'remove' | 'move' | 'restructure' | 'open' | 'type' | 'pause' | 'leave' | 'giveUp' | 'undo' | 'redo'}
 *   kind
 * @property {[number, number, number]} numbers
 */

/** Someone at work. Their words, which nobody else writes, are their name and a number. */
export class Person {
  /** @param {string} name @param {import('./witness.js').Witness} site @param {import('./clock.js').Clock} clock */
  constructor(name, site, clock) {
    this.name = name;
    this.site = site;
    this.clock = clock;
    this.words = 0;
    /** @type {string[]} */
    this.inNotes = [];
    this.skipped = 0;
    /** @type {string[]} */
    this.faults = [];
    this.isOnline = true;
    /** @type {Draft | null} what is being written */
    this.writing = null;
    this.browser = new Browser(site, { clock, random: dice(name.charCodeAt(0)) });
    this.browser.network = (url, options) => {
      if (!this.isOnline) throw new TypeError('offline');
      site.asks = { name, fullName: name };
      return site.answer(url, options);
    };
  }

  get session() {
    return this.browser.session;
  }

  async arrive() {
    const { history } = await this.browser.open(this.name);
    this.session.subscribe((change) => this.hear(change));
    /** @template {Undone | null} Back @param {Back} undone */
    const counted = (undone) => {
      this.skipped += undone?.skipped ?? 0;
      return undone;
    };
    const [pop, giveUp] = [history.pop.bind(history), history.giveUp.bind(history)];
    history.pop = (...what) => counted(pop(...what));
    history.giveUp = (...what) => counted(giveUp(...what));
    return this;
  }

  /**
   * Nobody is told that someone else did what they did themselves, or what that one has never
   * touched.
   *
   * @param {Change} change
   */
  hear({ remote, changed, by }) {
    if (!remote || !by || !changed) return;
    for (const id of changed.notes) {
      const who = by instanceof Map ? by.get(id) : by;
      if (who?.name === this.name)
        this.faults.push(`${this.name} is told that ${id} is by ${this.name}`);
    }
  }

  /** What this person sees of words. */
  get sees() {
    return new Set([...wordsOf(this.session.map), ...wordsIn(this.text)]);
  }

  /** @param {Act} act */
  async act({ kind, numbers }) {
    if (kind === 'wait') return this.clock.advance(numbers[0] * 3000);
    const before = this.sees;
    await this[kind](...numbers);
    const after = this.sees;
    for (const word of before) if (!after.has(word)) this.site.letGo.add(word);
    return undefined;
  }

  line() {
    this.isOnline = !this.isOnline;
    if (this.isOnline) this.session.wake();
  }

  /** @param {number} number */
  async restore(number) {
    if (!this.isOnline) return;
    this.leave();
    await restore(this.session, `${any([...this.site.versions.keys()], number)}`);
  }

  /** A command of the editor, about this place. @param {Command} command @param {Place} at */
  run(command, at) {
    this.leave();
    const { map } = this.session;
    /** @type {EditorState} */
    const state = { map, at, picked: new Set(), range: null, getText: (key) => key };
    command(state, (step) => this.perform(step));
  }

  /** @param {CommandStep} step */
  perform({ edits = [] }) {
    this.session.dispatch(edits, { gesture: {} });
  }

  /** @param {number} number */
  remove(number) {
    const note = any(this.session.map.notes, number);
    if (note) this.run(notes.remove, places.note(note.id));
  }

  /** @param {number} number @param {number} row @param {number} step */
  move(number, row, step) {
    const note = any(this.session.map.notes, number);
    if (note) this.run(notes.moveTo(this.cell(row, step)), places.note(note.id));
  }

  /** @param {number} one @param {number} two @param {number} three */
  restructure(one, two, three) {
    const { removeHeading, add, shift } = structure;
    const kind = any(HEADINGS, one);
    const commands = [removeHeading(kind), add(kind), shift(kind, 1), tone('positive')];
    this.run(any(commands, two), any(this.headings(kind), three));
  }

  /** @param {HeadingKind} kind */
  headings(kind) {
    return this.session.map[/** @type {const} */ (`${kind}s`)].map(({ id }) =>
      places.head(kind, id),
    );
  }

  /** @param {number} row @param {number} step */
  cell(row, step) {
    const { rows, steps } = this.session.map;
    return places.cell(any(rows, row).id, any(steps, step).id);
  }

  /** @param {number} one @param {number} two @param {number} three @returns {Place} */
  place(one, two, three) {
    const { map } = this.session;
    if (one < 0.4) return this.cell(two, three);
    if (one < 0.8 && map.notes.length) return places.note(any(map.notes, two).id);
    return any([places.TITLE, ...this.headings('row'), ...this.headings('stage')], two);
  }

  /** Another word, one less, or none at all. @param {number} one @param {number} two */
  typed(one, two) {
    const words = wordsIn(this.text);
    if (one < 0.1) return '';
    if (one < 0.25) return words.filter((_, i) => i !== Math.floor(two * words.length)).join(' ');
    const word = this.name + ++this.words;
    if (/note|cell/.test(this.at.kind)) this.inNotes.push(word);
    return [...words, word].join(' ');
  }

  // Without a box: what is typed is among the edits at once.

  get text() {
    return this.writing?.value ?? '';
  }

  /** The place that is written in. */
  get at() {
    return given(this.writing).place;
  }

  /** @param {number} one @param {number} two @param {number} three */
  open(one, two, three) {
    const { map } = this.session;
    const place = this.place(one, two, three);
    const target = given(place.kind === 'cell' ? newText(map, place) : textAt(map, place));
    this.writing = { place, target, value: target.value, gesture: {} };
  }

  /** @param {number} one @param {number} two */
  type(one, two) {
    const { writing, session } = this;
    if (!writing) return;
    const { place, target, gesture } = writing;
    writing.value = this.typed(one, two);
    if (!writing.value) return;
    const [done] = session.dispatch(target.edits(writing.value), { gesture });
    const id = done.outcome === 'both-kept' ? done.note : target.id;
    writing.place = id ? places.note(id) : place;
    writing.target = textAt(session.map, writing.place) ?? target;
  }

  pause() {}

  leave() {
    this.writing = null;
  }

  giveUp() {
    if (this.writing) this.session.giveUp(this.writing.gesture);
    this.writing = null;
  }

  undo() {
    this.leave();
    this.session.undo();
  }

  redo() {
    this.leave();
    this.session.redo();
  }
}

/** Someone with the real box and keys. */
export class Typist extends Person {
  /** @type {Seat | undefined} where they sit, once they have arrived */
  taken;

  async arrive() {
    await super.arrive();
    this.taken = new Seat(this.session);
    return this;
  }

  get seat() {
    return given(this.taken);
  }

  get view() {
    return this.seat.view;
  }

  get text() {
    return this.seat.typing ? this.seat.input.value : '';
  }

  get at() {
    return this.view.text.request.place;
  }

  /** @param {CommandStep} step */
  perform(step) {
    this.view.perform(step);
  }

  /** @param {number} one @param {number} two @param {number} three */
  open(one, two, three) {
    this.view.openText({ place: this.place(one, two, three) });
  }

  /** @param {number} one @param {number} two */
  type(one, two) {
    if (!this.seat.typing) return;
    this.seat.type(this.typed(one, two));
    // Its pauses are steps of their own, at no time but theirs.
    this.view.writing.stop();
  }

  pause() {
    if (this.seat.typing) this.view.writing.pause();
  }

  /** However often it paused: what was typed from the opening to the end is one step. */
  leave() {
    const { opening } = this.view.writing;
    this.view.finish();
    const { steps = [] } = (opening && this.session.history.find(opening)) ?? {};
    // Emptied in the end, it is deleted by a step of its own.
    const isDeleted = steps.at(-1)?.edit.type === 'remove-note';
    if (steps.length > 1 && !isDeleted) this.faults.push(`${steps.length} steps for one text`);
  }

  giveUp() {
    if (this.seat.typing) this.seat.press('Escape');
  }

  undo() {
    this.leave();
    this.view.undo();
  }

  redo() {
    this.leave();
    this.view.redo();
  }
}
