import { Board } from './board.js';
import { h } from './element.js';
import { isCharacter } from '../command/keymap.js';

/**
 * A menu of commands, as WAI-ARIA describes it: arrows, Home, End and first letters go to an item, Enter
 * chooses, Escape and Tab leave, and the focus goes back to where it came from.
 *
 * An item is `{label, command}` (left out when the command doesn't apply) or `{label, run}`;
 * `checked` makes it a radio item; `keys` are shown beside it, in the person's words if there are any. Null is a line between items.
 *
 * @param {!Board} board
 * @param {!DOMRect} at where: below this box, or above it where there is more room
 */
export function openMenu(board, at, label, items) {
  const back = document.activeElement;
  let closed = false;
  const close = (focus) => {
    if (closed) return;
    closed = true;
    menu.remove();
    if (focus) (back?.isConnected && back !== document.body ? back : board.current())?.focus();
  };
  const choose = (item) => () => {
    close(true);
    if (item.run) item.run();
    else board.run(item.command);
  };
  const shown = items.filter((item) => !item || item.run || board.can(item.command));
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
      item.keys ? h('kbd', { 'aria-hidden': 'true' }, board.words(item.keys)) : null,
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
    event.stopPropagation();
    if (to !== undefined) focus(to);
    else if (key === 'Escape' || key === 'Tab') close(true);
    else if (next) next.focus();
    else return;
    event.preventDefault();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (document.hasFocus() && !menu.contains(relatedTarget)) close(false);
  });

  board.root.append(menu);
  menu.showPopover?.();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const above = at.bottom + height > innerHeight && at.top > height;
  const rtl = getComputedStyle(board.root).direction === 'rtl';
  const left = rtl ? at.right - width : at.left;
  menu.style.left = `${Math.max(4, Math.min(left, innerWidth - width - 4))}px`;
  menu.style.top = `${above ? at.top - height - 4 : Math.max(4, Math.min(at.bottom + 4, innerHeight - height - 4))}px`;
  focus(0);
  return menu;
}
