import { button, h, icon } from './element.js';
import { openMenu } from './menu.js';
import { add } from '../command/structure.js';
import { write } from '../command/texts.js';

/** The buttons in the bar above the map. */
export class Tools {
  constructor(board, { fit, fullScreen, more }) {
    const { words } = board;
    const tool = (key, click, /** Object= */ attributes) =>
      button(`jm-tool.jm-tool-${key}`, click, icon(key), { title: words(key), ...attributes });
    const pressed = { 'aria-pressed': 'false' };
    this.board = board;
    this.undo = tool('undo', () => board.undo());
    this.redo = tool('redo', () => board.redo());
    const menu = (key, items) => (event) =>
      openMenu(board, event.currentTarget.getBoundingClientRect(), words(key), items());
    const popup = { 'aria-haspopup': 'menu' };
    this.people = h('ul.jm-people', { 'aria-label': words('people') });
    board.root
      .querySelector('.jm-tools')
      .replaceChildren(
        h(
          'button.jm-tool.jm-add',
          { type: 'button', click: menu('add', () => this.additions()), ...popup },
          icon('add'),
          h('span.jm-tool-label', null, words('add')),
        ),
        this.undo,
        this.redo,
        tool('fit', fit, pressed),
        tool('full', fullScreen, { ...pressed, hidden: !document.fullscreenEnabled }),
        tool('more', menu('more', more), popup),
        this.people,
      );
  }

  additions() {
    const { words } = this.board;
    const item = (key, command) => ({ label: words(key), command });
    return [
      item('note.add', write),
      item('step.add', add('step')),
      item('stage.add', add('stage')),
      item('row.add', add('row')),
    ];
  }

  /** Undo and redo stay focusable when there is nothing to undo, so that the focus isn't lost. */
  show({ undo, redo }) {
    this.undo.setAttribute('aria-disabled', !undo);
    this.redo.setAttribute('aria-disabled', !redo);
  }
}
