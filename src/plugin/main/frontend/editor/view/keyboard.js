import { KEYS } from '../command/keymap.js';
import { isCharacter, keyName } from '../command/keys.js';

/** Command names assume a map that runs from left to right. */
const swapped = (/** @type {string} */ key) =>
  key.replace(/Left|Right/, (side) => (side === 'Left' ? 'Right' : 'Left'));

/** @type {Record<string, 'undo' | 'redo' | undefined>} */
const WAYS = { 'Mod+z': 'undo', 'Mod+Shift+z': 'redo', 'Mod+y': 'redo' };

/** The ways in which keys leave a text. @type {Record<string, TextEnd | undefined>} */
const ENDS = { Enter: 'next', Escape: 'drop', Tab: 'tab', 'Shift+Tab': 'back' };

/**
 * Keys of a focused map. A key that no command takes is left to the browser, and keys outside the
 * map never get here: the listener is on the map's own element.
 *
 * @param {EditorView} view
 */
export function listenToKeys(view) {
  const { root, text } = view;
  const consume = (/** @type {KeyboardEvent} */ event) => {
    event.preventDefault();
    event.stopPropagation();
  };

  root.addEventListener('keydown', (event) => {
    const name = keyName(event);
    const way = WAYS[name];
    // While an input method composes a word, Enter and Escape belong to it.
    if (event.isComposing || event.keyCode === 229) {
      if (!text.open && view.grid.place(event.target)) view.startTyping();
      return;
    }
    if (event.target === text.input) inText(event, name);
    else if (event.key === '?') {
      consume(event);
      view.openers.showShortcuts(view);
    } else if (way) {
      consume(event);
      view.goBack(way);
    } else if (view.grid.place(event.target)) inGrid(event, name);
  });

  /** @param {KeyboardEvent} event @param {string} name */
  function inText(event, name) {
    const how = ENDS[name];
    const way = WAYS[name];
    if (how) {
      consume(event);
      view.finish(how);
    } else if (name === 'Shift+Enter' && !text.target.lines) consume(event);
    else if (way && !text.touched) {
      consume(event);
      view.goBack(way);
    }
  }

  /** @param {KeyboardEvent} event @param {string} pressed */
  function inGrid(event, pressed) {
    const name = getComputedStyle(root).direction === 'rtl' ? swapped(pressed) : pressed;
    const command = KEYS.get(name);
    if (name === 'Mod+d') {
      consume(event);
      view.openers.duplicateHere(view);
    } else if (name === ' ' || name === 'ContextMenu' || name === 'Shift+F10') {
      consume(event);
      view.openers.openActions(view, event.target.getBoundingClientRect());
    } else if (
      /^(Enter|F2|[\d.,+-])$/.test(name) &&
      view.at.kind === 'cell' &&
      event.target.closest('[data-kind="scale"]')
    ) {
      // Its own listener comes first, once it has been fetched.
      consume(event);
      view.openers.openValue(view, event);
    } else if (command) {
      if (view.run(command) || /^(Alt.)?Arrow/.test(name)) consume(event);
    } else if (isCharacter(event)) {
      // Confluence has one-letter shortcuts; a letter typed here isn't one.
      event.stopPropagation();
      view.startTyping();
    }
  }
}
