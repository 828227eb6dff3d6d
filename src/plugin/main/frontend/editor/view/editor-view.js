import { Focus } from './focus.js';
import { Grid } from './grid.js';
import { Notices } from './notices.js';
import { Writing } from '../writing/writing.js';
import { ask } from '../asking/dialog.js';
import { find, h } from '../dom/element.js';
import { firstPlace } from '../command/keymap.js';
import * as places from '../command/cursor.js';
import { begin } from '../command/texts.js';

/**
 * One map being edited: holds the state that commands see, performs what they dispatch, and keeps
 * the drawing, the focus and the open text in step with the session.
 */
export class EditorView {
  /**
   * @param {HTMLElement} root the `.journey-map`
   * @param {import('../session/session.js').Session} session
   * @param {GetText} getText
   * @param {Openers} openers
   * @param {HTMLElement} [layer] what lies over the map
   */
  constructor(root, session, getText, openers, layer = h('div.jm-layer')) {
    this.root = root;
    this.session = session;
    this.getText = getText;
    this.openers = openers;
    this.at = firstPlace(session.map);
    /** @type {number | undefined} see EditorState */
    this.column = undefined;
    /** @type {Set<string>} */
    this.picked = new Set();
    /** @type {CellRange | null} */
    this.range = null;
    /** @type {HTMLElement[]} what shows that it is picked */
    this.marked = [];
    this.grid = new Grid(root, getText);
    this.grid.map = session.map;
    this.layer = layer;
    this.writing = new Writing(this);
    this.text = this.writing.text;
    /** @type {Set<string>} cells of which a change isn't drawn yet */
    this.held = new Set();
    this.notices = new Notices(this);
    this.layer.append(this.text.frame);
    // An existing layer stays: a press in it may be under way.
    if (!layer.isConnected) root.append(layer);
    root.append(...this.notices.elements);
    this.scroller = find(root, '.jm-scroll');
    /** @type {(element?: Element | null) => void} the handles go to this element, away with null, or stay where they are */
    this.onFocus = () => {};
    /** @type {(place: Place) => void} makes sure that a place that the person is led to isn't put away */
    this.reveal = () => {};
    // What start adds to the view, and what is fetched on first use.
    /** @type {import('../pointer/presses.js').Presses | undefined} */
    this.drag = undefined;
    /** @type {import('../pointer/handles.js').Handles | undefined} */
    this.handles = undefined;
    /** @type {import('./company.js').Company | undefined} */
    this.collaborators = undefined;
    /** @type {import('../screen/screen.js').Screen | undefined} */
    this.screen = undefined;
    /** @type {import('../categories/chips.js').Chips | undefined} */
    this.chips = undefined;
    /** @type {((edit: Edit, value: string) => string | undefined) | undefined} what an edit of values replaced, as the map shows it */
    this.asShown = undefined;
    /** @type {Node | null} the message that offers to undo what was done last */
    this.undoToast = null;
    this.focusing = new Focus(this);
    this.adoptTable();
  }

  /** What commands see. @returns {EditorState} */
  get state() {
    const { session, at, column, picked, range, getText, root } = this;
    return { map: session.map, at, column, picked, range, getText, page: root.dataset.pageId };
  }

  adoptTable() {
    const { root, scroller, grid } = this;
    root.dataset.editing = '';
    const about = h('span.jm-visually-hidden', null, this.getText('grid.about'));
    root.append(about);
    grid.table.role = 'grid';
    grid.table.ariaMultiSelectable = 'true';
    grid.table.ariaDescribedByElements = [about];
    // Having a menu keeps screen readers in the mode in which the arrow keys are ours.
    for (const kind of /** @type {const} */ (['title', 'context'])) {
      const element = find(grid.head, `.jm-${kind}`);
      element.role = 'button';
      element.ariaHasPopup = 'menu';
      grid.nameWithoutWords(element, kind);
    }
    scroller.tabIndex = -1;
    this.focusing.stopAt(grid.element(this.at));
    root.addEventListener('focusin', ({ target }) => this.focusing.came(target));
    // At once, as both come as part of a frame: asking for one would make the browser begin another after it, and whatever
    // comes soon after that would wait for a third.
    const follow = () => {
      this.text.place();
      this.onFocus();
    };
    // The page's scrolling counts as well: stage headings stay in view, so they move against the rest.
    addEventListener('scroll', follow, { passive: true, capture: true });
    addEventListener('resize', follow);
  }

  /**
   * Whether the command applies (now, or to what someone saw when they chose it); performs it if so.
   *
   * @param {Command} command @param {EditorState} [state]
   */
  run(command, state = this.state) {
    return command(state, (step) => this.perform(step));
  }

  /** @param {Command} command */
  can(command) {
    return command(this.state);
  }

  /** @param {CommandStep} step */
  perform(step) {
    const { edits, at, open, opener, picked, range, announce, toast, sure, command } = step;
    const { gesture = {} } = step;
    if (sure && command) return void this.makeSure(sure, command);
    if (picked) this.picked = new Set(picked);
    if (range !== undefined) this.range = range;
    if (edits?.length) this.session.dispatch(edits, { gesture });
    if (picked || range !== undefined) this.mark();
    if (at) this.focus(at);
    if (open) this.openText(open);
    if (opener) this.openers[opener](this);
    if (announce) this.announce(...announce);
    if (toast) this.toast(this.getText(...toast), !!edits?.length);
  }

  /** Runs a command about the place in focus, if the person agrees. @param {NonNullable<CommandStep['sure']>} heading @param {Command} command */
  async makeSure([kind, name, count], command) {
    const { getText, state } = this;
    const title = getText(`${kind}.remove`);
    const body = [h('p', null, getText(`${kind}.sure`, name, count))];
    const agreed = await ask(this, { title, body, ok: title, danger: true });
    // About what was asked: a note that others have added in the meantime isn't deleted with it.
    if (agreed) this.run(command, state);
  }

  /** Shows a sentence. If it can be undone, it offers that for as long as undo would not undo something else. @param {string} text @param {boolean} [undoable] */
  toast(text, undoable) {
    const { notices, getText } = this;
    notices.toast(text, undoable ? [[getText('undo'), () => this.undo()]] : []);
    this.undoToast = undoable ? notices.toasts.firstChild : null;
  }

  undo() {
    this.goBack('undo');
  }

  redo() {
    this.goBack('redo');
  }

  /** Closes an open text first; one that undo has only just brought back is given up again. @param {'undo' | 'redo'} way */
  goBack(way) {
    const { text, session } = this;
    this.finish(text.touched ? 'keep' : 'drop');
    if (!text.open) this.reportUndo(session[way]());
  }

  /** What someone else has changed since is left alone, so there may be nothing to see. @param {Undone | null} back */
  reportUndo(back) {
    if (back?.text) this.writing.bringBack(back.text);
    else if (back?.skipped) this.notices.toast(this.getText('said.skipped'));
    else if (back) this.announce('said.undone');
  }

  /**
   * Waits for the server's answer; if the request fails, shows why.
   *
   * @template T
   * @param {Promise<T>} request
   */
  async answer(request) {
    try {
      return await request;
    } catch (problem) {
      const { message } = /** @type {Error} */ (problem);
      this.notices.toast(message || this.getText('trouble.unread'));
      throw problem;
    }
  }

  /** Has screen readers say it. @param {string} key @param {...(string | number)} args */
  announce(key, ...args) {
    this.notices.announce(this.getText(key, ...args));
  }

  // --- drawing -------------------------------------------------------------------------------

  /**
   * The session has another map. The open text stays where it is on the screen, and the focus goes
   * with its note, or to what takes its place.
   *
   * @param {Drawn} change
   */
  draw({ map, changed, remote, by }) {
    const { text, writing, grid, held } = this;
    if (by === undefined && this.undoToast?.isConnected) this.notices.put(this.notices.toasts);
    changed.cells.forEach((key) => held.add(key));
    if (writing.isOwn) return;
    const before = grid.map;
    const inGrid = grid.place(document.activeElement);
    const was = text.open ? text.frame.getBoundingClientRect() : null;
    grid.draw(map, held);
    held.clear();
    this.at = places.nearest(before, map, this.at);
    if (was) {
      writing.meet({ remote, by });
      writing.follow();
      text.place();
      const now = text.frame.getBoundingClientRect();
      if (now.top !== was.top) scrollBy(0, now.top - was.top);
      if (now.left !== was.left) this.scroller.scrollLeft += now.left - was.left;
      text.place();
    } else if (inGrid && !this.root.contains(document.activeElement)) this.focus(this.at);
    else this.focusing.stopAt(this.current());
    this.drag?.changed();
    if (remote) this.collaborators?.changed({ changed, by });
    for (const id of this.picked) if (!map.note(id)) this.picked.delete(id);
    if (this.picked.size || this.range) this.mark();
    else if (!text.open) this.onFocus();
  }

  /** Draws what has become of the map under a text that has just been closed. */
  drawHeld() {
    const { map } = this.session;
    if (this.grid.map !== map) this.grid.draw(map, this.held);
    this.held.clear();
  }

  /** Shows what is picked: with a class, and in words for screen readers. */
  mark() {
    const { map } = this.session;
    for (const element of this.marked) {
      element.classList.remove('jm-picked');
      element.ariaCurrent = element.ariaSelected = null;
    }
    if (this.range && !this.range.every((c) => places.exists(map, c))) this.range = null;
    const cells = this.range ? places.between(map, ...this.range).flat() : [];
    const notes = [...this.picked].map(places.note);
    this.marked = [...cells, ...notes].flatMap((p) => this.grid.element(p) ?? []);
    for (const element of this.marked) {
      element.classList.add('jm-picked');
      element[element.matches('.jm-note') ? 'ariaCurrent' : 'ariaSelected'] = 'true';
    }
    if (notes.length) this.announce('said.picked', notes.length);
    else if (cells.length > 1) this.announce('said.range', cells.length);
  }

  // --- focus ---------------------------------------------------------------------------------

  /** The element of the place in focus, or of what stands for it. */
  current() {
    return this.focusing.current();
  }

  /** @param {Place} place @param {boolean} [still] whether nothing is to move: it is under the pointer already */
  focus(place, still) {
    this.reveal(place);
    this.focusing.move(place, still);
  }

  // --- text ----------------------------------------------------------------------------------

  /** @param {TextRequest} request */
  openText(request) {
    this.reveal(request.place);
    this.writing.open(request);
  }

  /** @param {TextEnd} [how] */
  finish(how) {
    this.writing.finish(how);
  }

  /** A typed letter starts a note, or other words for a heading: the browser puts it into the box it finds in focus. */
  startTyping() {
    return this.run(begin);
  }
}
