import { Grid } from './grid.js';
import { TextBox } from './textbox.js';
import { Notices } from './notices.js';
import { h } from './element.js';
import { firstPlace } from '../command/keymap.js';
import * as places from '../command/place.js';
import { newText, textAt, write } from '../command/texts.js';

/**
 * One map being edited: holds the state that commands see, performs what they dispatch, and keeps
 * the drawing, the focus and the open text in step with the session.
 *
 * The grid is one tab stop: only the element in focus has a tabindex. Elements get one when the
 * focus comes to them, so taking over a large map touches none of its cells.
 */
export class Board {
  constructor(root, session, words) {
    this.root = root;
    this.session = session;
    this.words = words;
    this.at = firstPlace(session.map);
    this.column = undefined;
    this.picked = new Set();
    this.range = null;
    this.marked = [];
    this.grid = new Grid(root, words);
    this.grid.map = session.map;
    this.layer = h('div.jm-layer');
    this.text = new TextBox(this);
    this.notices = new Notices(this);
    this.layer.append(this.text.frame);
    root.append(this.layer, ...this.notices.elements);
    this.scroller = root.querySelector('.jm-scroll');
    /**
     * Takes the focus for the title: an ARIA grid holds rows and nothing else. That it has a menu keeps screen readers in
     * the mode in which the arrows are ours.
     * @type {!Element}
     */
    this.title = h('span.jm-title.jm-unseen', { role: 'button', 'aria-haspopup': 'menu' });
    this.scroller.prepend(this.title);
    /** @type {function(?Element=)} the handles go to this element, away with null, or stay where they are */
    this.onFocus = () => {};
    /** @type {?} what start adds to the board */
    this.drag = this.handles = this.others = undefined;
    /** @type {?} the message that offers to undo what was done last */
    this.toast;
    /** @type {number|undefined} the timer that will keep what is being typed */
    this.draft = undefined;
    /** @type {?Element} the one element that has a tabindex */
    this.stop = null;
    /** @type {?} the list that it stands in, if it is a note */
    this.list;
    this.takeOver();
  }

  get state() {
    const { at, column, picked, range, words } = this;
    return { map: this.session.map, at, column, picked, range, words };
  }

  takeOver() {
    const { root, scroller, grid } = this;
    root.dataset.editing = '';
    const about = h('span.jm-unseen', { id: `${root.id}-about` }, this.words('grid.about'));
    root.append(about);
    grid.table.setAttribute('role', 'grid');
    grid.table.setAttribute('aria-multiselectable', 'true');
    grid.table.setAttribute('aria-describedby', about.id);
    scroller.tabIndex = -1;
    this.tabStop(grid.element(this.at));
    root.addEventListener('focusin', (event) => this.focused(event));
    let frame = 0;
    const follow = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        this.text.place();
        this.onFocus();
      });
    };
    // The page's scrolling counts as well: stage headings stay in view, so they move against the rest.
    addEventListener('scroll', follow, { passive: true, capture: true });
    addEventListener('resize', follow);
  }

  /** Whether the command applies (now, or to what somebody saw when they chose it); performs it if so. */
  run(command, state = this.state) {
    return command(state, (step) => this.perform(step));
  }

  can(command) {
    return command(this.state);
  }

  perform({ edits, at, open, picked, range, say, tell }) {
    if (picked) this.picked = new Set(picked);
    if (range !== undefined) this.range = range;
    if (edits?.length) this.session.dispatch(edits, { gesture: {} });
    if (picked || range !== undefined) this.mark();
    if (at) this.focus(at);
    if (open) this.openText(open);
    if (say) this.say(...say);
    if (tell) this.tell(this.words(...tell), edits?.length);
  }

  /** Shows a sentence; with a way back, for as long as nothing else is done that would be undone instead. */
  tell(text, /** ?= */ undoable) {
    const { notices, words } = this;
    notices.tell(text, undoable ? [[words('undo'), () => this.undo()]] : []);
    this.toast = undoable && notices.toasts.firstChild;
  }

  undo() {
    const { dropped } = this.text;
    this.text.dropped = null;
    if (!dropped) this.took(this.session.undo());
    else if (places.exists(this.session.map, dropped.place)) this.openText(dropped);
    else this.perform({ edits: this.editsOf(dropped.target, dropped.text) });
  }

  redo() {
    this.took(this.session.redo());
  }

  /** What somebody else has changed since is left alone; then there may be nothing to see. */
  took(back) {
    if (back?.skipped) this.notices.tell(this.words('said.skipped'));
    else if (back) this.say('said.undone');
  }

  /** What the server answers; why it doesn't is told. */
  async answer(request) {
    try {
      return await request;
    } catch (problem) {
      this.notices.tell(problem.message || this.words('trouble.unread'));
      throw problem;
    }
  }

  /** Tells those who listen. */
  say(key, ...args) {
    this.notices.say(this.words(key, ...args));
  }

  // --- drawing -------------------------------------------------------------------------------

  /**
   * The session has another map. What one is typing in stays where it is on the screen, and the
   * focus goes with its note, or to what took its place.
   */
  draw({ map, changed, remote, by }) {
    const before = this.grid.map;
    const { text, scroller } = this;
    if (by === undefined && this.toast?.isConnected) this.notices.put(this.notices.toasts);
    const inGrid = this.grid.place(document.activeElement);
    const was = text.open && text.over?.getBoundingClientRect();
    this.grid.draw(map, changed.cells);
    this.at = places.nearest(before, map, this.at);
    if (text.open) {
      // The map that the server sent is the one the page showed: what its author saw is this text.
      if (by !== undefined && !remote && !text.target.id) {
        text.target = textAt(map, text.request.place, text.request.field) ?? text.target;
      }
      if (!text.over?.isConnected) text.over = this.anchor(text.request) ?? text.over;
      if (was && text.over.isConnected) {
        const now = text.over.getBoundingClientRect();
        if (now.top !== was.top) scrollBy(0, now.top - was.top);
        if (now.left !== was.left) scroller.scrollLeft += now.left - was.left;
      }
      text.place();
    } else if (inGrid && !this.root.contains(document.activeElement)) this.focus(this.at);
    else this.tabStop(this.current());
    this.drag?.changed();
    if (remote) this.others?.changed({ changed, by });
    for (const id of this.picked) if (!map.note(id)) this.picked.delete(id);
    if (this.picked.size || this.range) this.mark();
    else if (!text.open) this.onFocus();
  }

  /** Shows what is picked: with a class, and in words for those who listen. */
  mark() {
    const { map } = this.session;
    for (const element of this.marked) {
      element.classList.remove('jm-picked');
      element.removeAttribute(element.matches('.jm-note') ? 'aria-current' : 'aria-selected');
    }
    if (this.range && !this.range.every((c) => places.exists(map, c))) this.range = null;
    const cells = this.range ? places.between(map, ...this.range).flat() : [];
    const notes = [...this.picked].map(places.note);
    this.marked = [...cells, ...notes].map((p) => this.grid.element(p)).filter(Boolean);
    for (const element of this.marked) {
      element.classList.add('jm-picked');
      element.setAttribute(element.matches('.jm-note') ? 'aria-current' : 'aria-selected', 'true');
    }
    if (notes.length) this.say('said.picked', `${notes.length}`);
    else if (cells.length > 1) this.say('said.range', `${cells.length}`);
  }

  // --- focus ---------------------------------------------------------------------------------

  /** The element of the place in focus, or of what stands for it. */
  current() {
    if (this.at.kind === 'title') return this.title;
    return this.grid.element(this.at) ?? this.grid.element(firstPlace(this.session.map));
  }

  tabStop(element) {
    if (this.stop !== element) this.stop?.removeAttribute('tabindex');
    this.stop = element;
    this.title.ariaLabel = this.session.map.title;
    element?.setAttribute('tabindex', '0');
    const list = element?.closest('.jm-notes');
    if (list !== this.list) this.offer();
    this.list = list;
    this.offer('listbox', 'option', list && this.label({ place: this.at }));
  }

  /** A list with the focus in it is one to choose from. In any other, screen readers take the arrows for themselves. */
  offer(/** string= */ role, /** string= */ option, /** ?string= */ label) {
    const { list } = this;
    if (!list) return;
    list.role = role;
    list.ariaLabel = label;
    for (const li of list.children) li.role = option;
  }

  focus(place) {
    this.at = place;
    const element = this.current();
    this.tabStop(element);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  focused({ target }) {
    const place = this.grid.place(target);
    if (!place || this.text.frame.contains(target)) return;
    this.at = place;
    this.tabStop(target);
    const { map } = this.session;
    // The tray lies below all columns, so one comes back to the column one left.
    const inTray = place.kind === 'note' && !places.cellOf(map, place);
    if (place.kind !== 'stage' && !inTray) [, this.column] = places.position(map, place);
    this.onFocus(target);
  }

  // --- text ----------------------------------------------------------------------------------

  /**
   * @param {{place, field, after, text, target, caret, from}} request a note's place, or a cell's for
   *     a new one; `text` and `target` bring back what was given up
   */
  openText(request) {
    if (this.text.open) this.finish();
    // A text that is too long stays open, and can't be left for another.
    if (this.text.open) return this.text.input.focus();
    const { map } = this.session;
    const { place, field, after } = request;
    const fresh = place.kind === 'cell';
    if (!places.exists(map, place)) return;
    const target =
      request.target ?? (fresh ? newText(map, place, after) : textAt(map, place, field));
    this.at = fresh && after ? places.note(after) : place;
    this.tabStop(this.current());
    this.text.show(target, request, this.anchor(request), this.label(request));
    // Beside the open text too: on a touch screen it is the way to its menu.
    this.onFocus(fresh ? null : this.current());
    const within = places.cellOf(map, place);
    this.session.active(within ? `${within.row}/${within.step}` : '');
  }

  /** The element a text lies over; for a new note, the one it lies below. */
  anchor({ place, field, after }) {
    const { map } = this.session;
    if (place.kind === 'cell') {
      const id = (after && map.note(after) && after) ?? places.notesAt(map, place).at(-1)?.id;
      return this.grid.element(id ? places.note(id) : place);
    }
    const element = this.grid.element(place);
    const part = { heading: '.jm-heading', prompt: '.jm-prompt', text: '.jm-context-text' };
    const name = field ?? (place.kind === 'context' ? 'text' : 'heading');
    return place.kind === 'note' ? element : (element?.querySelector(part[name]) ?? element);
  }

  label({ place, field }) {
    const { map } = this.session;
    const within = places.cellOf(map, place);
    if (!within) {
      const part = ['title', 'context', 'note'].includes(place.kind) ? place.kind : 'heading';
      return this.words(`label.${field ?? part}`);
    }
    const row = map.row(within.row).heading;
    const stage = map.stageOf(within.step).heading;
    const step = map.step(within.step).heading;
    return this.words('note.label', row, step ? `${stage}, ${step}` : stage);
  }

  typing() {
    this.session.active();
    this.draft ??= setTimeout(() => this.keepDraft(), DRAFT_MS);
  }

  /** What is being typed is kept in this browser, in case the page comes to a sudden end. */
  keepDraft() {
    const { text, session } = this;
    clearTimeout(this.draft);
    this.draft = undefined;
    if (!text.open) return;
    const { target, value } = text;
    const edits = value && text.changed ? this.editsOf(target, value) : [];
    (target.drafts ??= []).push(value);
    session.keepDraft(edits);
  }

  /**
   * A new note may be there already: another window has taken its draft for a dead one's. If it still
   * is that draft, it is changed; what somebody has made of it since is not written over.
   */
  editsOf(target, value) {
    const there = target.id && textAt(this.session.map, places.note(target.id));
    return (target.drafts?.includes(there?.value) ? there : target).edits(value);
  }

  /** The window goes: what is typed so far is saved, and the box stays open for its return. */
  keepTyped() {
    const { text } = this;
    if (!text.open) return;
    // One that is too long can only be kept here.
    if (!text.check() || !text.changed || !text.value) return this.keepDraft();
    const { request, value } = text;
    this.session.keepDraft([]);
    const [done] = this.session.dispatch(this.editsOf(text.target, value), { gesture: {} });
    // Where both texts are kept, the box goes on with its own, not with the other.
    const id = done.note ?? text.target.id;
    const place = id ? places.note(id) : request.place;
    text.request = { ...request, place };
    text.initial = text.input.value;
    text.target = textAt(this.session.map, place, request.field) ?? text.target;
    text.over = this.anchor(text.request) ?? text.over;
    text.below = false;
  }

  /**
   * Closes the open text. `how`: `keep` saves it; `next` saves it and opens the note after it;
   * `tab` and `back` save it and go to the next or last cell; `drop` gives it up.
   */
  finish(how = 'keep') {
    const { text, session } = this;
    if (!text.open || (how !== 'drop' && !text.check())) return;
    const { target, request, value, changed } = text;
    const within = places.cellOf(session.map, request.place);
    const inside = document.activeElement === text.input;
    text.hide();
    session.keepDraft([]);
    session.active('');
    let at = request.place;
    if (how === 'drop') {
      if (changed) {
        text.dropped = { ...request, text: value, target };
        session.tell();
        this.tell(this.words('said.dropped'), true);
      }
      if (target.id && request.after) at = places.note(request.after);
    } else if (changed && value !== target.value) {
      text.dropped = null;
      if (value || request.place.kind !== 'note') {
        this.perform({ edits: this.editsOf(target, value) });
      } else if (session.map.note(at.id)?.text === target.value) {
        const edits = [{ type: 'remove-note', id: at.id, was: target.value }];
        this.perform({ edits, picked: [], range: null, tell: ['said.removed', '1'] });
      } else if (session.map.note(at.id)) this.notices.tell(this.words('outcome.kept'));
      if (target.id) at = places.note(target.id);
    } else if (target.id && request.after) at = places.note(request.after);
    if (!places.exists(session.map, at)) at = this.at;
    if (how === 'next' && value && places.exists(session.map, within))
      return this.openText({ place: within, after: at.id });
    const next = how === 'tab' || how === 'back' ? this.following(at, how === 'back') : null;
    if (next) return next.kind === 'cell' ? this.openText({ place: next }) : this.focus(next);
    if (inside) this.focus(at);
    else this.at = at;
  }

  following(at, back) {
    const { map } = this.session;
    const within = places.cellOf(map, at);
    if (within) return places.nextCell(map, within, back);
    return places.towards(map, at, back ? 'ArrowLeft' : 'ArrowRight');
  }

  /** A typed letter starts a note: the browser puts the letter into the box it finds in focus. */
  startTyping() {
    return this.run(write);
  }
}

/** How long typing goes on before it is kept for the case of a crash. */
const DRAFT_MS = 400;
