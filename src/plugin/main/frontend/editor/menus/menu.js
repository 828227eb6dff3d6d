import { h } from '../dom/element.js';
import { isCharacter } from '../command/keys.js';

/**
 * A menu of commands, as WAI-ARIA describes it: arrows, Home, End and first letters go to an item, Enter
 * chooses, Escape and Tab leave, and the focus goes back to where it came from.
 *
 * An item is `{label, command}` (left out when the command doesn't apply) or `{label, run}`;
 * `{label, swatches}` is a line of items that are seen by their `look`, attributes of each, and `{label, chips}` as many
 * lines as it takes of items that look as they do in the map;
 * `checked` makes it a radio item; `makeReady` is called as soon as it can be chosen; `keys` are shown
 * beside it, in the reader's language where it has words for them; `picture` stands before its label. Null is a line
 * between items.
 *
 * @param {EditorView} view
 * @param {DOMRect} at where: below this box, above it, or beside it; never over it
 * @param {string} label
 * @param {Array<MenuItem | null>} items
 */
export function openMenu(view, at, label, items) {
  const back = /** @type {HTMLElement | null} */ (document.activeElement);
  let closed = false;
  const close = (/** @type {boolean} */ focus) => {
    if (closed) return;
    closed = true;
    menu.remove();
    const home = back?.isConnected && back !== document.body ? back : view.current();
    if (focus) home?.focus({ preventScroll: true });
  };
  const choose = (/** @type {MenuItem} */ item) => () => {
    close(true);
    if (item.run) item.run();
    else if (item.command) view.run(item.command);
  };
  const isShown = (/** @type {MenuItem | null} */ item) => !item?.command || view.can(item.command);
  const shown = items.filter(isShown);
  for (const item of shown) item?.makeReady?.();
  const menu = h(
    'div.jm-popup',
    { role: 'menu', 'aria-label': label, popover: 'manual' },
    ...linesOf(shown, view.getText, choose),
  );
  listenToKeys(menu, () => close(true));
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (document.hasFocus() && !menu.contains(/** @type {Node | null} */ (relatedTarget)))
      close(false);
  });

  view.root.append(menu);
  menu.showPopover?.();
  put(menu, at, getComputedStyle(view.root).direction === 'rtl');
  const first = menu.querySelector('button');
  // One item is in the order of Tab, as WAI-ARIA has it: so a menu that scrolls can be scrolled by keys.
  if (first) first.tabIndex = 0;
  first?.focus();
  return menu;
}

/** @typedef {(item: MenuItem) => () => void} Choose what a press on an item does */

/** @param {Array<MenuItem | null>} items @param {GetText} getText @param {Choose} choose */
function linesOf(items, getText, choose) {
  return items.map((item, i) => {
    if (!item) return i && items[i + 1] ? h('hr') : null;
    const label = h('span.jm-item-label', null, item.picture, item.label);
    const about = { role: 'group', 'aria-label': item.label };
    if (item.chips) {
      const chips = item.chips.map((each) =>
        itemButton(each, choose, 'jm-chip', {}, each.picture ?? null),
      );
      return h('div.jm-labels', about, label, ...chips);
    }
    if (item.swatches) {
      const swatches = item.swatches.map((each) =>
        itemButton(each, choose, 'jm-swatch', {
          ...each.look,
          title: each.label,
        }),
      );
      return h('div.jm-swatches', about, label, ...swatches);
    }
    const keys = item.keys ? h('kbd', { 'aria-hidden': 'true' }, getText(item.keys)) : null;
    return itemButton(item, choose, 'jm-item', {}, label, keys);
  });
}

/**
 * @param {MenuItem} item
 * @param {Choose} choose
 * @param {string} kind its class
 * @param {Attributes} attributes
 * @param {...(Node | null)} content
 */
function itemButton(item, choose, kind, attributes, ...content) {
  return h(
    `button.${kind}`,
    {
      type: 'button',
      role: item.checked === undefined ? 'menuitem' : 'menuitemradio',
      'aria-checked': item.checked === undefined ? null : `${item.checked}`,
      tabindex: -1,
      click: choose(item),
      ...attributes,
    },
    ...content,
  );
}

/** Moves the focus among the items by keys. @param {HTMLElement} menu @param {() => void} close */
function listenToKeys(menu, close) {
  const buttons = [...menu.querySelectorAll('button')];

  /** The items that stand beside each other with one, in one line or several. @param {number} now */
  const group = (now) => {
    const own = buttons[now]?.closest('[role=group]');
    return own ? buttons.filter((button) => own.contains(button)) : [buttons[now]];
  };

  /** Along them. @param {number} now */
  const besides = (now) => {
    if (group(now).length < 2) return {};
    const on = getComputedStyle(menu).direction === 'rtl' ? -1 : 1;
    return { ArrowRight: now + on, ArrowLeft: now - on };
  };

  /** To the next line: that of the group, or out of it. @param {number} now @param {1 | -1} way */
  const line = (now, way) => {
    const own = group(now);
    const from = own[0] && buttons[now].getBoundingClientRect();
    const far = (/** @type {HTMLElement} */ button) => {
      const { top, left, width } = button.getBoundingClientRect();
      return [(top - from.top) * way, Math.abs(left + width / 2 - from.left - from.width / 2)];
    };
    const [next] = own
      .map((button) => ({ button, far: far(button) }))
      .filter(({ far: [down] }) => down >= from.height)
      .sort((a, b) => a.far[0] - b.far[0] || a.far[1] - b.far[1]);
    return next
      ? buttons.indexOf(next.button)
      : buttons.indexOf(own[way > 0 ? own.length - 1 : 0]) + way;
  };

  menu.addEventListener('keydown', (event) => {
    const now = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const { key } = event;
    const letter = (/** @type {HTMLElement} */ b) =>
      isCharacter(event) &&
      (b.title || b.textContent || '').toLowerCase().startsWith(key.toLowerCase());
    const next = [...buttons.slice(now + 1), ...buttons].find(letter);
    /** @type {Record<string, number | undefined>} */
    const ways = { Home: 0, End: -1, ...besides(now) };
    const to = /^Arrow(Down|Up)$/.test(key) ? line(now, key === 'ArrowDown' ? 1 : -1) : ways[key];
    // `?` lists the shortcuts from everywhere.
    if (key !== '?') event.stopPropagation();
    if (to !== undefined) buttons.at(to % buttons.length)?.focus();
    else if (key === '?') return close();
    else if (key === 'Escape' || key === 'Tab') close();
    else if (next) next.focus();
    else return;
    event.preventDefault();
  });
}

/** Pixels around a menu. */
const GAP = 4;

/** Where the whole menu can be seen, and the button that opened it. If there is no such place, the menu scrolls. @param {HTMLElement} menu @param {DOMRect} at @param {boolean} rtl */
function put(menu, at, rtl) {
  const { offsetWidth: width, offsetHeight: height, style } = menu;
  /** @param {number} low @param {number} size @param {number} most */
  const within = (low, size, most) => Math.max(GAP, Math.min(low, most - size - GAP));
  const [above, below] = [at.top - 2 * GAP, innerHeight - at.bottom - 2 * GAP];
  const [before, behind] = [at.left - 2 * GAP, innerWidth - at.right - 2 * GAP];
  const isBefore = width <= before && (rtl || width > behind);
  const isBeside = isBefore || width <= behind;
  let left = within(rtl ? at.right - width : at.left, width, innerWidth);
  let top = at.bottom + GAP;
  if (height > below && height <= above) top = at.top - height - GAP;
  else if (height > below && isBeside) {
    left = isBefore ? at.left - width - GAP : at.right + GAP;
    top = within(at.top, height, innerHeight);
  } else if (height > below) {
    const room = Math.max(above, below);
    style.maxHeight = `${room}px`;
    if (room === above) top = GAP;
  }
  style.left = `${left}px`;
  style.top = `${top}px`;
}
