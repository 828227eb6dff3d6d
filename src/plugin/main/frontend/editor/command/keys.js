/** The code of a key that an input method has taken. */
const INPUT_METHOD = 229;

const APPLE = /Mac|iP/.test(navigator.platform);

/** `Mod+Shift+z` for a keydown event. @param {KeyboardEvent} event */
export function keyName(event) {
  const { altKey, shiftKey } = event;
  // WebKitGTK has no name for Tab with Shift.
  const key = event.code === 'Tab' ? 'Tab' : event.key;
  const mod = APPLE ? event.metaKey : event.ctrlKey;
  const plain = key.length === 1 ? key.toLowerCase() : key;
  const shift = shiftKey && (key.length > 1 || mod || altKey);
  return `${mod ? 'Mod+' : ''}${altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${plain}`;
}

/**
 * With AltGr, which some systems report as Ctrl and Alt, and with Option, many languages type
 * letters. Code 229 is a key that an input method has taken: what it will write isn't known yet,
 * and begins in the box that is opened for it.
 *
 * @param {KeyboardEvent} event
 */
export const isCharacter = (event) =>
  (event.key.length === 1 || event.keyCode === INPUT_METHOD) &&
  (event.getModifierState('AltGraph') ||
    !(event.ctrlKey || event.metaKey || (event.altKey && !APPLE)));
