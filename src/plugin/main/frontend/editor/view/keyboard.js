import { KEYS, isCharacter, keyName } from '../command/keymap.js';

/** The commands are named for a map that runs from left to right. */
const OTHER_SIDE = { Left: 'Right', Right: 'Left' };

const WAYS = { 'Mod+z': 'undo', 'Mod+Shift+z': 'redo', 'Mod+y': 'redo' };

/**
 * Keys of a focused map. A key that no command takes is left to the browser, and keys outside the
 * map never get here: the listener is on the map's own element.
 */
export function listenToKeys(view) {
  const { root, text } = view;
  const consume = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };

  root.addEventListener('keydown', (event) => {
    const name = keyName(event);
    // While an input method composes a word, Enter and Escape are its own.
    if (event.isComposing || event.keyCode === 229) {
      if (!text.open && view.grid.place(event.target)) view.startTyping();
      return;
    }
    if (event.target === text.input) inText(event, name);
    else if (event.key === '?') {
      consume(event);
      view.openers.shortcuts(view);
    } else if (WAYS[name]) {
      consume(event);
      view.goBack(WAYS[name]);
    } else if (view.grid.place(event.target)) inGrid(event, name);
  });

  function inText(event, name) {
    const how = { Enter: 'next', Escape: 'drop', Tab: 'tab', 'Shift+Tab': 'back' }[name];
    if (how) {
      consume(event);
      view.finish(how);
    } else if (name === 'Shift+Enter' && !text.target.lines) consume(event);
    else if (WAYS[name] && !text.touched) {
      consume(event);
      view.goBack(WAYS[name]);
    }
  }

  function inGrid(event, pressed) {
    const rtl = getComputedStyle(root).direction === 'rtl';
    const name = rtl ? pressed.replace(/Left|Right/, (side) => OTHER_SIDE[side]) : pressed;
    const command = KEYS.get(name);
    if (name === 'Mod+d') {
      take(event);
      view.openers.duplicate(view);
    } else if (name === ' ' || name === 'ContextMenu' || name === 'Shift+F10') {
      consume(event);
      view.openers.actions(view, event.target.getBoundingClientRect());
    } else if (command) {
      if (view.run(command) || /^(Alt.)?Arrow/.test(name)) consume(event);
    } else if (isCharacter(event)) {
      // Confluence has shortcuts of one letter; a letter typed here is none.
      event.stopPropagation();
      view.startTyping();
    }
  }
}
