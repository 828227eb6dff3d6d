import { Session } from '../../../main/frontend/editor/session/session.js';
import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { EditorView } from '../../../main/frontend/editor/view/editor-view.js';
import { openers } from '../../../main/frontend/editor/first-use.js';
import { Grid } from '../../../main/frontend/editor/view/grid.js';
import { Status } from '../../../main/frontend/editor/view/status.js';
import { find, h } from '../../../main/frontend/editor/dom/element.js';
import { listenToClicks } from '../../../main/frontend/editor/pointer/pointer.js';
import { listenToKeys } from '../../../main/frontend/editor/view/keyboard.js';
import { picture } from '../maps.js';
import { Clock } from '../session/clock.js';
import { Storage } from '../session/window-storage.js';

/** @typedef {`${'.' | ':scope' | '['}${string}`} Selector */

/** A session's map on the page with someone at it: real elements and keys. Words are their keys. */
export class Seat {
  /** @param {Session} session */
  constructor(session) {
    const getText = (/** @type {string} */ key) => key;
    this.session = session;
    const scroll = h('div.jm-scroll');
    const bar = h('div.jm-bar', null, h('div.jm-status', { role: 'status' }));
    this.root = h('div.journey-map', { id: 'desk' }, bar, scroll);
    document.body.replaceChildren(this.root);
    const grid = new Grid(this.root, getText);
    scroll.append(grid.table);
    grid.draw(this.session.map);
    this.view = new EditorView(this.root, this.session, getText, openers);
    const status = new Status(this.view);
    this.session.subscribe((change) => {
      const { changed } = change;
      if (changed) this.view.draw({ ...change, changed });
      if (change.moved && this.typing) this.view.writing.meet(change);
    });
    this.session.watch((now) => status.show(now));
    listenToClicks(this.view);
    listenToKeys(this.view);
  }

  get input() {
    return this.view.text.input;
  }

  get typing() {
    return this.view.text.open;
  }

  /** @param {Selector} selector */
  find(selector) {
    return find(this.root, selector);
  }

  /** @param {Selector} selector */
  click(selector) {
    this.find(selector).click();
    return this;
  }

  /** What has been fetched first is there a moment later. @param {Selector} selector @returns {Promise<HTMLElement>} */
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

  /** @param {string} key @param {KeyboardEventInit} [modifiers] */
  press(key, modifiers = {}) {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
    );
    return this;
  }
}

/** One whose server never answers. */
export class Desk extends Seat {
  /** @param {...string} lines the map, as `mapOf` draws it */
  constructor(...lines) {
    const clock = new Clock();
    const storage = new Storage();
    const session = new Session({
      rest: '/rest',
      pageId: '1',
      name: 'Journey map',
      user: 'me',
      clock,
      storage: () => storage,
      random: Math.random,
      fetch: () => new Promise(() => {}),
    });
    session.adopt(picture(...lines), 'f-1');
    super(session);
    this.clock = clock;
    this.storage = storage;
    /** @type {Edit[]} what was done */
    this.edits = [];
    /** @type {Unsaved[][]} what was kept in the browser only */
    this.drafts = [];
    const { dispatch, keepDraft } = session;
    session.dispatch = (edits, why) => {
      this.edits.push(...edits);
      return dispatch.call(session, edits, why);
    };
    session.keepDraft = (edits) => {
      this.drafts.push(edits);
      keepDraft.call(session, edits);
    };
  }

  /** Someone else's edits arrive. @param {...Edit} edits */
  remote(...edits) {
    const { session } = this;
    const { outcomes } = apply(session.base.map, edits);
    const author = { name: 'eva', fullName: 'Eva Editor' };
    const tag = `f-${Number(session.tag.slice(2)) + 1}`;
    session.read({ tag, changes: [{ edits, outcomes, author }] });
    return this;
  }
}

/** Until the browser has told that every dialog was closed. */
export async function dialogsClosed() {
  while (document.querySelector('dialog')) await new Promise((done) => setTimeout(done));
}
