import { h } from '../view/element.js';
import { isCharacter } from '../command/keymap.js';

/**
 * A menu of commands, as WAI-ARIA describes it: arrows, Home, End and first letters go to an item, Enter
 * chooses, Escape and Tab leave, and the focus goes back to where it came from.
 *
 * An item is `{label, command}` (left out when the command doesn't apply) or `{label, run}`;
 * `checked` makes it a radio item; `makeReady` is called as soon as it can be chosen; `keys` are shown beside it, in the person's words if there are any. Null is a line between items.
 *
 * @param {?} view
 * @param {!DOMRect} at where: below this box, above it, or beside it; never over it
 */
export function openMenu(view, at, label, items) {
  const back = document.activeElement;
  let closed = false;
  const close = (focus) => {
    if (closed) return;
    closed = true;
    menu.remove();
    const home = back?.isConnected && back !== document.body ? back : view.current();
    if (focus) home?.focus({ preventScroll: true });
  };
  const choose = (item) => () => {
    close(true);
    if (item.run) item.run();
    else view.run(item.command);
  };
  const shown = items.filter((item) => !item || item.run || view.can(item.command));
  for (const item of shown) item?.makeReady?.();
  const lines = shown.map((item, i) => {
    if (!item) return i && shown[i + 1] ? h('hr') : null;
    const radio = item.checked !== undefined;
    return h(
      'button.jm-item',
      {
        type: 'button',
        role: radio ? 'menuitemradio' : 'menuitem',
        'aria-checked': radio ? `${item.checked}` : null,
        tabindex: -1,
        click: choose(item),
      },
      h('span.jm-item-label', null, item.label),
      item.keys ? h('kbd', { 'aria-hidden': 'true' }, view.getText(item.keys)) : null,
    );
  });
  const menu = h(
    'div.jm-popup',
    { role: 'menu', 'aria-label': label, popover: 'manual' },
    ...lines,
  );
  const buttons = [...menu.querySelectorAll('button')];
  const focus = (n) => buttons[(n + buttons.length) % buttons.length]?.focus();

  menu.addEventListener('keydown', (event) => {
    const now = buttons.indexOf(document.activeElement);
    const { key } = event;
    const letter = (b) =>
      isCharacter(event) && b.textContent.toLowerCase().startsWith(key.toLowerCase());
    const next = [...buttons.slice(now + 1), ...buttons].find(letter);
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[key];
    // The list of shortcuts comes up from everywhere.
    if (key !== '?') event.stopPropagation();
    if (to !== undefined) focus(to);
    else if (key === '?') return close(true);
    else if (key === 'Escape' || key === 'Tab') close(true);
    else if (next) next.focus();
    else return;
    event.preventDefault();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (document.hasFocus() && !menu.contains(relatedTarget)) close(false);
  });

  view.root.append(menu);
  menu.showPopover?.();
  put(menu, at, getComputedStyle(view.root).direction === 'rtl');
  focus(0);
  return menu;
}

/** Pixels around a menu. */
const GAP = 4;

/** Where all of a menu is to be seen, and the button that opened it. Where that is nowhere, it scrolls. */
function put(menu, at, rtl) {
  const { offsetWidth: width, offsetHeight: height, style } = menu;
  const within = (low, size, most) => Math.max(GAP, Math.min(low, most - size - GAP));
  const [above, below] = [at.top - 2 * GAP, innerHeight - at.bottom - 2 * GAP];
  const [before, behind] = [at.left - 2 * GAP, innerWidth - at.right - 2 * GAP];
  const sides = rtl ? [before, behind] : [behind, before];
  const side = sides.find((room) => width <= room);
  let left = within(rtl ? at.right - width : at.left, width, innerWidth);
  let top = at.bottom + GAP;
  if (height > below && height <= above) top = at.top - height - GAP;
  else if (height > below && side) {
    left = side === before ? at.left - width - GAP : at.right + GAP;
    top = within(at.top, height, innerHeight);
  } else if (height > below) {
    const room = Math.max(above, below);
    style.maxHeight = `${room}px`;
    if (room === above) top = GAP;
  }
  style.left = `${left}px`;
  style.top = `${top}px`;
}
