import { askInWords } from '../asking/ask-in-words.js';
import { note, notesAt } from '../command/cursor.js';
import { h } from '../dom/element.js';
import { openMenu } from '../menus/menu.js';
import { numberOf, plain } from '../model/decimal.js';
import { isJoined, scaleOf } from '../model/scale.js';
import { rangeIn } from './draw.js';
import { at, describer, heightOf } from './measure.js';

/** Milliseconds within which keys belong together, such as the digits of a number. */
const SOON_MS = 1500;

/** Pixels a point is moved before a press is a drag. */
const SLACK = 4;

/** @typedef {{place: CellPlace, row: Row, scale: Scale}} ValueCell a cell in a row of values */

/**
 * The cell of values at a place; undefined elsewhere.
 *
 * @param {EditorView} view @param {Place | null} place @returns {ValueCell | undefined}
 */
function valueCell(view, place) {
  if (place?.kind !== 'cell') return;
  const row = view.session.map.row(place.row);
  if (row?.kind === 'scale') return { place, row, scale: scaleOf(row) };
}

/** @param {EditorView} view @param {ValueCell} cell @returns {number | null} */
const valueIn = (view, { place }) => view.session.map.value(place.row, place.step)?.value ?? null;

/**
 * Sets the value of a cell, or takes it away with null, and announces it.
 *
 * @param {EditorView} view @param {ValueCell} cell @param {number | null} value @param {Gesture} [gesture]
 */
function set(view, cell, value, gesture) {
  const { place, scale } = cell;
  const { row, step } = place;
  const was = valueIn(view, cell);
  if (value === was) return;
  view.perform({ edits: [{ type: 'set-value', row, step, value, was }], at: place, gesture });
  const says = describer(view.getText);
  if (value === null) view.announce('value.removed');
  else view.notices.announce(scale.faces ? says.spoken(scale, value) : says.number(scale, value));
}

/** @param {Scale} scale @param {number} value */
const within = ({ min, max }, value) => Math.min(max, Math.max(min, value));

/** What keys do in the cells of values of a map, by its element. @type {WeakMap<Element, (event: KeyboardEvent) => boolean>} */
const keysOf = new WeakMap();

/**
 * Keys in a cell of values, and points that are dragged. Called whenever a map with such rows is drawn.
 *
 * @param {EditorView} view
 */
export function listenForValues(view) {
  const { root } = view;
  if (keysOf.has(root)) return;
  /** @type {{text: string, place: CellPlace | null, at: number, gesture: Gesture}} what is being typed */
  let typed = { text: '', place: null, at: 0, gesture: {} };

  /**
   * The number typed so far with this key, if the row can have it.
   *
   * @param {KeyboardEvent} event @param {ValueCell} cell
   */
  function numberTyped(event, { place, scale }) {
    const same = typed.place?.row === place.row && typed.place?.step === place.step;
    const isSoon = same && event.timeStamp - typed.at < SOON_MS;
    const key = event.key === ',' ? '.' : event.key;
    const texts = isSoon ? [typed.text + key, key] : [key];
    const text = texts.find((one) => isWithin(scale, Number(one))) ?? '';
    const gesture = isSoon && text !== key ? typed.gesture : {};
    typed = { text, place, at: event.timeStamp, gesture };
    return text ? Number(text) : null;
  }

  /** One step up or down; a sign may also begin a number. @param {KeyboardEvent} event @param {ValueCell} cell */
  function nudge(event, cell) {
    const { place, scale } = cell;
    const by = event.key === '+' ? 1 : -1;
    typed = { text: by < 0 ? '-' : '', place, at: event.timeStamp, gesture: {} };
    const now = valueIn(view, cell) ?? within(scale, 0);
    set(view, cell, within(scale, now + by), typed.gesture);
  }

  /** @param {KeyboardEvent} event @returns {boolean} whether it is for a value */
  function obey(event) {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (view.text.open || event.isComposing || ctrlKey || metaKey || altKey) return false;
    const cell = valueCell(view, view.grid.place(event.target));
    if (!cell) return false;
    if (/^(Enter|F2)$/.test(key) && !shiftKey) askFor(view, cell.place);
    else if (key === '+' || key === '-') nudge(event, cell);
    else if (/^[\d.,]$/.test(key)) {
      const number = numberTyped(event, cell);
      if (number !== null) set(view, cell, number, typed.gesture);
      else showRange(view, cell.scale);
    } else return false;
    return true;
  }

  view.asShown = (edit, value) => replacedIn(view, edit, value);
  keysOf.set(root, obey);
  root.addEventListener(
    'keydown',
    (event) => {
      if (!obey(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  root.addEventListener('pointerdown', (event) => dragPoint(view, event));
  goOnDragging(view);
}

/**
 * What somebody else had set, as the map shows it [M8]; undefined of other edits, and where there was no value.
 *
 * @param {EditorView} view @param {Edit} edit @param {string} value as the server writes it
 */
function replacedIn(view, edit, value) {
  if (edit.type !== 'set-value' || !value) return;
  const row = view.session.map.row(edit.row);
  return row && describer(view.getText).written(scaleOf(row), Number(value));
}

/** Visible too: a key that does nothing seems broken. @param {EditorView} view @param {Scale} scale */
function showRange(view, scale) {
  const { number } = describer(view.getText);
  view.notices.toast(
    view.getText('value.range', number(scale, scale.min), number(scale, scale.max)),
  );
}

/** @param {Scale} scale @param {number} value */
const isWithin = ({ min, max }, value) => value >= min && value <= max;

/**
 * A point is moved up and down with the pointer, and takes its value where it is let go; Escape leaves it as it was.
 *
 * @param {EditorView} view @param {PointerEvent} press
 */
function dragPoint(view, press) {
  /** @type {HTMLElement | null} */
  const point = press.target.closest('.jm-point');
  const cell = press.button ? undefined : valueCell(view, view.grid.place(point));
  if (!point || !cell) return;
  const { scale } = cell;
  const { rows } = view.session.map;
  const index = rows.findIndex(({ id }) => id === cell.row.id);
  const axis = isJoined(rows, index) ? scaleOf(rows[index - 1]) : scale;
  // The point stands in the same box as the piece of the curve beside it.
  const { top, height } = rangeIn(/** @type {Element} */ (point.parentElement?.firstElementChild));
  const was = valueIn(view, cell);
  let value = was;
  let moved = false;
  const unit = scale.max - scale.min > 10 ? (scale.max - scale.min) / 100 : 0.5;
  const show = (/** @type {number} */ number) => {
    point.dataset.at = at(heightOf(axis, number));
  };
  const move = (/** @type {PointerEvent} */ event) => {
    moved ||= isAway(press, event);
    if (!moved) return;
    const share = 1 - (event.clientY - top) / height;
    const raw = axis.min + share * (axis.max - axis.min);
    value = within(scale, Math.round(raw / unit) * unit);
    show(value);
  };
  const over = new AbortController();
  const options = { signal: over.signal, capture: true };
  const end = (/** @type {boolean} */ isLetGo) => {
    over.abort();
    const isDone = isLetGo && moved;
    if (moved) addEventListener('click', swallow, { capture: true, once: true });
    // If the click never comes, no later click is swallowed.
    if (moved) setTimeout(() => removeEventListener('click', swallow, true));
    if (isDone && value !== was) set(view, cell, value);
    else if (moved) show(was ?? 0);
  };
  addEventListener('pointermove', move, options);
  addEventListener('pointerup', () => end(true), options);
  addEventListener('pointercancel', () => end(false), options);
  addEventListener('keydown', (event) => event.key === 'Escape' && end(false), options);
  return { move, end };
}

/** @param {PointerEvent} press @param {PointerEvent} event */
const isAway = (press, event) => Math.abs(event.clientY - press.clientY) > SLACK;

/**
 * Cells whose face was dragged before this was there, by the element of the map; for as long as the
 * press is obeyed.
 *
 * @type {WeakMap<Element, CellPlace>}
 */
const dragged = new WeakMap();

/**
 * Goes on with a face that was pressed before this was there (loader/loader.js): it stands where
 * the pointer is by now, and stays there if it has been let go. One that was merely tapped is
 * opened like any other.
 *
 * @param {EditorView} view
 */
function goOnDragging(view) {
  const { root, grid } = view;
  const press = root.journeyMapDrag;
  root.journeyMapDrag = undefined;
  const cell = press && valueCell(view, grid.place(press.target));
  // A press that is still on its way down finds the listener.
  if (!cell || press.eventPhase) return;
  const { target, pointerId, latest } = press;
  const isHeld = target.hasPointerCapture(pointerId);
  if (!isHeld && !(latest && isAway(press, latest))) return;
  dragged.set(root, cell.place);
  setTimeout(() => dragged.delete(root));
  if (latest?.type === 'pointercancel') return;
  const drag = dragPoint(view, press);
  if (latest) drag?.move(latest);
  if (!isHeld) drag?.end(true);
}

/** @param {Event} event */
function swallow(event) {
  event.stopPropagation();
  event.preventDefault();
}

/**
 * Does what is asked for in a cell of values.
 *
 * @param {EditorView} view
 * @param {Place | KeyboardEvent} [asked] its place, or a key that was pressed there before this was there
 */
export function openValue(view, asked = view.at) {
  listenForValues(view);
  if ('kind' in asked) askFor(view, asked);
  else keysOf.get(view.root)?.(asked);
}

/**
 * Asks for the value of a cell: by faces, or as a number.
 *
 * @param {EditorView} view @param {Place} place
 */
function askFor(view, place) {
  const cell = valueCell(view, place);
  const { row, step } = dragged.get(view.root) ?? {};
  if (!cell || (cell.place.row === row && cell.place.step === step)) return;
  view.focus(place, true);
  if (cell.scale.faces) chooseFace(view, cell);
  else askNumber(view, cell);
}

/** @param {EditorView} view @param {ValueCell} cell */
function chooseFace(view, cell) {
  const { getText } = view;
  const { place, row, scale } = cell;
  const says = describer(getText);
  const now = valueIn(view, cell);
  const faces = [4, 3, 2, 1, 0].map((step) => {
    const value = scale.min + (step * (scale.max - scale.min)) / 4;
    const label = `${says.number(scale, value)}  ${says.face(scale, value)}`;
    const picture = h('b.jm-point', { 'data-face': step + 1 });
    return { label, picture, checked: value === now, run: () => set(view, cell, value) };
  });
  const box = view.grid.element(place)?.getBoundingClientRect();
  if (!box) return;
  openMenu(view, box, row.heading ?? '', [
    ...faces,
    null,
    ...(now === null ? [] : [{ label: getText('value.remove'), run: () => set(view, cell, null) }]),
    ...noteItems(view, place),
  ]);
}

/** A cell of values has notes like any other. @param {EditorView} view @param {CellPlace} place */
function noteItems(view, place) {
  const [first] = notesAt(view.session.map, place);
  const go = { label: view.getText('value.notes'), run: () => view.focus(note(first?.id)) };
  const write = { label: view.getText('value.note'), run: () => view.openText({ place }) };
  return first ? [go, write] : [write];
}

/** @param {EditorView} view @param {ValueCell} cell */
function askNumber(view, cell) {
  const { getText } = view;
  const { row, scale } = cell;
  const now = valueIn(view, cell);
  const label = getText('value.between', scale.min, scale.max, scale.unit ?? '');
  const input = /** @type {HTMLInputElement} */ (
    h('input.jm-number', { name: 'value', type: 'text', inputmode: 'decimal', autocomplete: 'off' })
  );
  const written = (/** @type {number} */ number) =>
    plain(number).replace('.', getText('value.point'));
  input.defaultValue = now === null ? '' : written(now);
  // As + and - do in the cell; here they are part of a number.
  input.addEventListener('keydown', (event) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    const number = numberOf(input.value || '0');
    if (!by || isNaN(number)) return;
    event.preventDefault();
    input.value = written(within(scale, number + by));
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  // What isn't a number stays in the field, and the browser reports it there.
  input.addEventListener('input', () => {
    const isWrong = input.value.trim() && isNaN(numberOf(input.value));
    input.setCustomValidity(isWrong ? getText('scale.number') : '');
  });
  const about = {
    title: row.heading || getText('value.title'),
    body: [h('label.jm-field', null, label, input)],
    ok: getText('save'),
  };
  return askInWords(view, about, [input], () => {
    const text = input.value.trim();
    set(view, cell, text ? numberOf(text) : null);
  });
}
