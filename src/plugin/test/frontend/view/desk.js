import { Session } from '../../../main/frontend/editor/session/session.js';
import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { Board } from '../../../main/frontend/editor/view/board.js';
import { Grid } from '../../../main/frontend/editor/view/grid.js';
import { Status } from '../../../main/frontend/editor/view/status.js';
import { h } from '../../../main/frontend/editor/view/element.js';
import { listenToClicks } from '../../../main/frontend/editor/view/pointer.js';
import { listenToKeys } from '../../../main/frontend/editor/view/keyboard.js';
import { picture } from '../maps.js';
import { Clock, Storage } from '../session/world.js';

/**
 * A map on the page with somebody at it: real elements and keys, and a session whose server never
 * answers. Words are their keys.
 */
export class Desk {
  /** @param {...string} lines the map, as `mapOf` draws it */
  constructor(...lines) {
    const words = (key) => key;
    this.edits = [];
    this.drafts = [];
    this.clock = new Clock();
    this.storage = new Storage();
    this.session = new Session({
      rest: '/rest',
      pageId: '1',
      name: 'Journey map',
      user: 'me',
      clock: this.clock,
      storage: () => this.storage,
      random: Math.random,
      fetch: () => new Promise(() => {}),
    });
    this.session.adopt(picture(...lines), 'f-1');
    const { dispatch, keepDraft } = this.session;
    this.session.dispatch = (edits, why) => {
      this.edits.push(...edits);
      return dispatch.call(this.session, edits, why);
    };
    this.session.keepDraft = (edits) => {
      this.drafts.push(edits);
      keepDraft.call(this.session, edits);
    };
    const scroll = h('div.jm-scroll');
    const bar = h('div.jm-bar', null, h('div.jm-status', { role: 'status' }));
    this.root = h('div.journey-map', { id: 'desk' }, bar, scroll);
    document.body.replaceChildren(this.root);
    const grid = new Grid(this.root, words);
    scroll.append(grid.table);
    grid.draw(this.session.map);
    this.board = new Board(this.root, this.session, words);
    const status = new Status(this.board);
    this.session.subscribe((change) => {
      if (change.changed) this.board.draw(change);
      if (change.moved && this.typing) this.board.writing.meet(change);
    });
    this.session.watch((now) => status.show(now));
    listenToClicks(this.board);
    listenToKeys(this.board);
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

  /** What has been fetched first is there a moment later. @param {string} selector */
  appears(selector) {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.root.querySelector(selector);
        if (found) observer.disconnect();
        if (found) resolve(found);
      };
      const observer = new MutationObserver(look);
      observer.observe(this.root, { childList: true, subtree: true });
      look();
    });
  }

  /** Puts a text into the open box, as typing or pasting does. @param {string} text */
  type(text) {
    this.input.value = text;
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
    return this;
  }

  /** Somebody else's edits arrive. @param {...!Object} edits */
  remote(...edits) {
    const { session } = this;
    const { outcomes } = apply(session.confirmed, edits);
    const author = { name: 'eva', fullName: 'Eva Editor' };
    const tag = `f-${Number(session.tag.slice(2)) + 1}`;
    session.read({ tag, changes: [{ edits, outcomes, author }] });
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
