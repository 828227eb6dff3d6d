/**
 * What the parts of an answer look like: from these, each answer is put together that the editor
 * checks. A check looks at the fields that are read, and lets others be.
 */

/** @typedef {(value: unknown) => boolean} Check */

/** @type {Check} */
export const text = (value) => typeof value === 'string';
/** @type {Check} */
export const flag = (value) => typeof value === 'boolean';
/** @type {Check} */
export const id = (value) => text(value) && value !== '';
/** @type {Check} */
export const integer = (value) => Number.isInteger(value);
/** @type {Check} */
const numeral = (value) => Number.isFinite(value);

/** @param {Check} is @returns {Check} */
export const maybe = (is) => (value) => value === undefined || value === null || is(value);

/** @param {Check} is @param {number} [least] how many there must be @returns {Check} */
export const list =
  (is, least = 0) =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(is);

/** @param {Record<string, Check>} fields @returns {Check} */
export const record = (fields) => (value) => {
  if (!(value instanceof Object)) return false;
  const parts = /** @type {Record<string, unknown>} */ (value);
  return Object.keys(fields).every((name) => fields[name](parts[name]));
};

/**
 * A check that also tells the compiler the type of the answer.
 *
 * @template T
 * @param {Check} check
 * @returns {(value: unknown) => value is T}
 */
export const answer = (check) => /** @type {(value: unknown) => value is T} */ (check);

const words = { heading: maybe(text), prompt: maybe(text) };
const category = record({ id, label: maybe(text), prompt: maybe(text), icon: maybe(text) });
const step = record({ id, heading: maybe(text) });
export const map = record({
  title: maybe(text),
  context: maybe(record({ ...words, text: maybe(text) })),
  stages: list(
    record({
      id,
      ...words,
      accent: maybe(text),
      steps: list(step, 1),
    }),
  ),
  rows: list(
    record({
      id,
      ...words,
      tone: maybe(text),
      icon: maybe(text),
      kind: maybe(text),
      scale: maybe(record({ min: numeral, max: numeral, unit: maybe(text) })),
      categories: maybe(list(category)),
    }),
  ),
  notes: list(record({ id, row: id, step: id, text, category: maybe(text) })),
  values: maybe(list(record({ row: id, step: id, value: numeral }))),
  persona: maybe(record({})),
  votes: maybe(record({ on: maybe(list(record({ note: id, by: list(id) }))) })),
});
export const person = record({ name: text, fullName: text });
