import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { Board } from '../../../main/frontend/editor/view/board.js';
import { Grid } from '../../../main/frontend/editor/view/grid.js';
import { h } from '../../../main/frontend/editor/view/element.js';
import { listenToClicks } from '../../../main/frontend/editor/view/pointer.js';
import { listenToKeys } from '../../../main/frontend/editor/view/keyboard.js';
import { mapOf } from '../maps.js';

/**
 * A map on the page with somebody at it: real elements and keys, and a session that applies edits and
 * keeps a list of them. Words are their keys.
 */
export class Desk {
  /** @param {...string} lines the map, as `mapOf` draws it */
  constructor(...lines) {
    const words = (key) => key;
    this.edits = [];
    this.drafts = [];
    this.session = {
      map: mapOf(...lines),
      active() {},
      keepDraft: (edits) => this.drafts.push(edits),
      tell() {},
      undo: () => null,
      dispatch: (edits) => {
        this.edits.push(...edits);
        const { map, changed, outcomes } = apply(this.session.map, edits);
        this.session.map = map;
        this.board.draw({ map, changed });
        return outcomes;
      },
    };
    const scroll = h('div.jm-scroll');
    this.root = h('div.journey-map', { id: 'desk' }, scroll);
    document.body.replaceChildren(this.root);
    const grid = new Grid(this.root, words);
    scroll.append(grid.table);
    grid.draw(this.session.map);
    this.board = new Board(this.root, this.session, words);
    listenToClicks(this.board);
    listenToKeys(this.board, { showMenu() {}, showKeys() {} });
  }

  get input() {
    return this.root.querySelector('.jm-input');
  }

  get typing() {
    return this.board.text.open;
  }

  /** @param {string} selector */
  click(selector) {
    this.root.querySelector(selector).click();
    return this;
  }

  /** Puts a text into the open box, as typing or pasting does. @param {string} text */
  type(text) {
    this.input.value = text;
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
    return this;
  }

  /** Somebody else's edits arrive. @param {...!Object} edits */
  remote(...edits) {
    const { map, changed } = apply(this.session.map, edits);
    this.session.map = map;
    this.board.draw({ map, changed, remote: true, by: null });
    return this;
  }

  /** @param {string} key @param {!Object=} modifiers */
  press(key, modifiers = {}) {
    document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
    );
    return this;
  }
}
