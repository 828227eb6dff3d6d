import { button, find, h, icon } from '../dom/element.js';
import { screenTools, tool as toolOf } from './screen-tools.js';

/** The buttons in the bar above the map. */
export class Tools {
  /** @param {EditorView} view */
  constructor(view) {
    const { getText } = view;
    const tool = toolOf(getText);
    this.view = view;
    // An open text is not left by the press: that would save one that only undo has brought back.
    const still = { mousedown: (/** @type {MouseEvent} */ event) => event.preventDefault() };
    this.undo = tool('undo', () => view.undo(), still);
    this.redo = tool('redo', () => view.redo(), still);
    const screen = (/** @type {ScreenAction} */ what) => () =>
      view.openers.changeScreen(view, what);
    /** @param {Opener<[box: DOMRect]>} open @returns {(event: MouseEvent) => void} */
    const menu = (open) => (event) => open(view, event.currentTarget.getBoundingClientRect());
    const popup = { 'aria-haspopup': 'menu' };
    this.people = h('ul.jm-people', { 'aria-label': getText('people') });
    const add = button('jm-tool.jm-add', menu(view.openers.openAdditions), icon('add'), popup);
    add.append(h('span.jm-tool-label', null, getText('add')));
    find(view.root, '.jm-tools').replaceChildren(
      add,
      this.undo,
      this.redo,
      ...screenTools(getText, screen),
      tool('more', menu(view.openers.openMore), popup),
      this.people,
    );
  }

  /** Undo and redo stay focusable when there is nothing to undo, so that the focus isn't lost. @param {SessionStatus} status */
  show({ undo, redo }) {
    this.undo.ariaDisabled = `${!undo}`;
    this.redo.ariaDisabled = `${!redo}`;
  }
}
