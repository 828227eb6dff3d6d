import { plain } from '../model/decimal.js';
import { DONE, UNCHANGED } from './map-builder.js';

/** @typedef {import('./map-builder.js').MapBuilder} MapBuilder */

/**
 * [M8] The later write wins, and the outcome says what it replaced.
 *
 * @template {object} T
 * @param {MapBuilder} builder
 * @param {T} thing
 * @param {string} field
 * @param {SetField | ChangeHeading} edit
 * @param {(next: T) => void} put takes the changed thing
 * @returns {Outcome}
 */
export function change(builder, thing, field, edit, put) {
  const { value, was } = edit;
  const now = valueOf(thing, field);
  if (same(now, value)) return UNCHANGED;
  put(withField(thing, field, value));
  const back = /** @type {Edit} */ ({ ...edit, value: now, was: value });
  return builder.did(edit, back, written(now, was));
}

/**
 * The outcome of overwriting something.
 *
 * @param {FieldValue | number} now @param {FieldValue | number} was what the author saw @returns {Outcome}
 */
export function written(now, was) {
  return same(now, was) ? DONE : { outcome: 'replaced', other: inWords(now) };
}

/**
 * The value of a field. A missing field is empty, or has its default.
 *
 * @param {object} thing @param {string} field
 * @returns {FieldValue}
 */
function valueOf(thing, field) {
  const fields = /** @type {Record<string, FieldValue | undefined>} */ (thing);
  return fields[field] ?? (field in BY_ITSELF ? BY_ITSELF[field] : '');
}

/** @type {Record<string, FieldValue>} */
const BY_ITSELF = { categories: [], personas: [], scale: null, tone: 'neutral' };

/**
 * @template {object} T
 * @param {T} thing
 * @param {string} field
 * @param {FieldValue} value an empty name, no categories or no scale takes the field away
 * @returns {T}
 */
function withField(thing, field, value) {
  const next = { ...thing, [field]: value };
  const isEmpty = Array.isArray(value) ? !value.length : !value;
  if (isEmpty && LEFT_OUT_WHEN_EMPTY.has(field)) delete next[field];
  return next;
}

const LEFT_OUT_WHEN_EMPTY = new Set(['accent', 'categories', 'icon', 'personas', 'scale']);

/** @param {FieldValue | number} one @param {FieldValue | number} other */
function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, i) => isAlike(part, other[i]));
  }
  const areObjects = typeof one === 'object' && typeof other === 'object';
  return one && other && areObjects ? isAlike(one, other) : one === other;
}

/** @param {object} one @param {object} other */
function isAlike(one, other) {
  /** @type {Record<string, unknown>[]} */
  const [left, right] = [{ ...one }, { ...other }];
  return Object.keys({ ...left, ...right }).every((key) => text(left[key]) === text(right[key]));
}

/** The same text for equal values; nothing is the empty text. @param {unknown} value */
function text(value) {
  return JSON.stringify(value ?? '');
}

/** @param {FieldValue | number} value */
function inWords(value) {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return plain(value);
  if (Array.isArray(value)) return value.map(({ label }) => label).join(', ');
  const { min, max, unit } = value;
  return `${plain(min)} – ${plain(max)}${unit ? ` ${unit}` : ''}`;
}
