import { ask } from '../view/dialog.js';
import { note, notesAt } from '../command/cursor.js';
import { h } from '../view/element.js';
import { openMenu } from '../menus/menu.js';
import { scaleOf } from '../model/scale.js';
import { describer, heightOf, percent } from './measure.js';

/** Keys that belong together, such as the digits of a number, follow each other so soon. */
const SOON_MS = 1500;

/** Pixels a point is moved before a press is a drag. */
const SLACK = 4;

/** The row of values that a place lies in; undefined elsewhere. @param {?} view @param {?} place */
const scaleRow = (view, place) => {
  const row = place?.kind === 'cell' ? view.session.map.row(place.row) : undefined;
  return row?.kind === 'scale' ? row : undefined;
};

/** @param {?} view @param {{row: string, step: string}} place @returns {number | null} */
const valueAt = (view, { row, step }) => view.session.map.value(row, step)?.value ?? null;

/**
 * Sets the value of a cell, or takes it away with null, and tells those who listen.
 *
 * @param {?} view @param {?} place @param {number | null} value @param {object} [gesture] what is undone together
 */
function set(view, place, value, gesture) {
  const { row, step } = place;
  const was = valueAt(view, place);
  if (value === was) return;
  view.perform({ edits: [{ type: 'set-value', row, step, value, was }], at: place, gesture });
  const scale = scaleOf(view.session.map.row(row));
  const says = describer(view.getText);
  if (value === null) view.announce('value.removed');
  else view.notices.announce(scale.faces ? says.spoken(scale, value) : says.number(scale, value));
}

/** @param {Scale} scale @param {number} value */
const within = ({ min, max }, value) => Math.min(max, Math.max(min, value));

/** @type {WeakSet<Element>} */
const listening = new WeakSet();

/**
 * Keys in a cell of values, and points that are dragged. Called whenever a map with such rows is drawn.
 *
 * @param {?} view
 */
export function listenForValues(view) {
  const { root } = view;
  if (listening.has(root)) return;
  listening.add(root);
  /** @type {{text: string, place: ?, at: number, gesture: object}} what is being typed */
  let typed = { text: '', place: null, at: 0, gesture: {} };

  /** The number typed so far with this key, if the row can have it. @param {KeyboardEvent} event @param {?} place @param {Scale} scale */
  function numberTyped(event, place, scale) {
    const same = typed.place?.row === place.row && typed.place?.step === place.step;
    const isSoon = same && event.timeStamp - typed.at < SOON_MS;
    const key = event.key === ',' ? '.' : event.key;
    const texts = isSoon ? [typed.text + key, key] : [key];
    const text = texts.find((one) => isWithin(scale, Number(one))) ?? '';
    const gesture = isSoon && text !== key ? typed.gesture : {};
    typed = { text, place, at: event.timeStamp, gesture };
    return text ? Number(text) : null;
  }

  /** One step up or down; a sign may also begin a number. @param {KeyboardEvent} event @param {?} place @param {Scale} scale */
  function nudge(event, place, scale) {
    const by = event.key === '+' ? 1 : -1;
    typed = { text: by < 0 ? '-' : '', place, at: event.timeStamp, gesture: {} };
    const now = valueAt(view, place) ?? within(scale, 0);
    set(view, place, within(scale, now + by), typed.gesture);
  }

  root.addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (view.text.open || event.isComposing || ctrlKey || metaKey || altKey) return;
      const place = view.grid.place(event.target);
      const row = scaleRow(view, place);
      if (!row) return;
      const scale = scaleOf(row);
      if (/^(Enter|F2)$/.test(key) && !shiftKey) openValue(view, place);
      else if (/^(Delete|Backspace)$/.test(key) && valueAt(view, place) !== null)
        set(view, place, null);
      else if (key === '+' || key === '-') nudge(event, place, scale);
      else if (/^[\d.,]$/.test(key)) {
        const number = numberTyped(event, place, scale);
        if (number !== null) set(view, place, number, typed.gesture);
        else view.announce('value.range', scale.min, scale.max);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  root.addEventListener('pointerdown', (event) => dragPoint(view, event));
}

/** @param {Scale} scale @param {number} value */
const isWithin = ({ min, max }, value) => value >= min && value <= max;

/**
 * A point is moved up and down with the pointer, and takes its value where it is let go; Escape leaves it as it was.
 *
 * @param {?} view @param {PointerEvent} press
 */
function dragPoint(view, press) {
  const circle = /** @type {Element} */ (press.target).closest?.(
    '.jm-point circle, .jm-point path',
  );
  const place = circle && !press.button && view.grid.place(circle);
  const row = scaleRow(view, place);
  if (!row) return;
  const scale = scaleOf(row);
  const point = /** @type {SVGElement} */ (circle.closest('.jm-point'));
  const { top, height } = point.getBoundingClientRect();
  const was = valueAt(view, place);
  let value = was;
  let moved = false;
  const unit = scale.max - scale.min > 10 ? (scale.max - scale.min) / 100 : 0.5;
  const show = (/** @type {number} */ number) =>
    point.firstElementChild?.setAttribute('y', `${percent(heightOf(scale, number))}%`);
  const move = (/** @type {PointerEvent} */ event) => {
    moved ||= Math.abs(event.clientY - press.clientY) > SLACK;
    if (!moved) return;
    const share = 1 - (event.clientY - top) / height;
    const raw = scale.min + share * (scale.max - scale.min);
    value = within(scale, Math.round(raw / unit) * unit);
    show(value);
  };
  const end = (/** @type {Event} */ event) => {
    if (event.type === 'keydown' && /** @type {KeyboardEvent} */ (event).key !== 'Escape') return;
    for (const [type, listener] of listeners) removeEventListener(type, listener, true);
    const isDone = event.type === 'pointerup' && moved;
    if (moved) addEventListener('click', swallow, { capture: true, once: true });
    // A click that never comes swallows none that comes later.
    if (moved) setTimeout(() => removeEventListener('click', swallow, true));
    if (isDone && value !== was) set(view, place, value);
    else if (moved) show(was ?? 0);
  };
  /** @type {Array<[string, (event: any) => void]>} */
  const listeners = [
    ['pointermove', move],
    ['pointerup', end],
    ['pointercancel', end],
    ['keydown', end],
  ];
  for (const [type, listener] of listeners) addEventListener(type, listener, true);
}

/** @param {Event} event */
function swallow(event) {
  event.stopPropagation();
  event.preventDefault();
}

/**
 * Asks for the value of a cell: by faces, or as a number.
 *
 * @param {?} view @param {?} place
 */
export function openValue(view, place = view.at) {
  const row = scaleRow(view, place);
  if (!row) return;
  view.focus(place, true);
  if (scaleOf(row).faces) chooseFace(view, place, row);
  else askNumber(view, place, row);
}

/** @param {?} view @param {?} place @param {Row} row */
function chooseFace(view, place, row) {
  const { getText } = view;
  const scale = scaleOf(row);
  const says = describer(getText);
  const now = valueAt(view, place);
  const faces = [4, 3, 2, 1, 0].map((step) => {
    const value = scale.min + (step * (scale.max - scale.min)) / 4;
    const label = `${says.number(scale, value)}  ${says.face(scale, value)}`;
    return { label, checked: value === now, run: () => set(view, place, value) };
  });
  const box = view.grid.element(place).getBoundingClientRect();
  openMenu(view, box, row.heading ?? '', [
    ...faces,
    null,
    ...(now === null
      ? []
      : [{ label: getText('value.remove'), run: () => set(view, place, null) }]),
    ...noteItems(view, place),
  ]);
}

/** A cell of values has notes as any other has. @param {?} view @param {?} place */
function noteItems(view, place) {
  const [first] = notesAt(view.session.map, place);
  const go = { label: view.getText('value.notes'), run: () => view.focus(note(first?.id)) };
  const write = { label: view.getText('value.note'), run: () => view.openText({ place }) };
  return first ? [go, write] : [write];
}

/** @param {?} view @param {?} place @param {Row} row */
async function askNumber(view, place, row) {
  const { getText } = view;
  const scale = scaleOf(row);
  const now = valueAt(view, place);
  const label = getText('value.between', scale.min, scale.max, scale.unit ?? '');
  const input = /** @type {HTMLInputElement} */ (
    h('input.jm-number', { name: 'value', type: 'text', inputmode: 'decimal', autocomplete: 'off' })
  );
  input.value = now === null ? '' : `${now}`.replace('.', getText('value.point'));
  const form = await ask(view, {
    title: row.heading || getText('value.title'),
    body: [h('label.jm-field', null, label, input)],
    ok: getText('save'),
  });
  if (!form) return;
  const text = `${form.get('value')}`.trim().replace(',', '.').replace('−', '-');
  const value = text === '' ? null : Number(text);
  if (value === null || Number.isFinite(value)) set(view, place, value);
  else view.notices.toast(getText('value.no-number', text));
}
