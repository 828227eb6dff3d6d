/**
 * What a whole answer looks like, for every question that the editor asks: the one place where that is checked.
 * Between the browser and the server stand sign-in gateways, firewalls and caches, which answer in the server's
 * place, with a status and a type that look right. What isn't whole is no answer: nothing is taken from it, and
 * whatever was sent is sent again.
 *
 * A check looks at the fields that are read, and lets others be.
 */

const text = (/** ? */ value) => typeof value === 'string';
const flag = (/** ? */ value) => typeof value === 'boolean';
const id = (/** ? */ value) => text(value) && value !== '';
const integer = Number.isInteger;

/** @param {function(?): boolean} is */
const maybe = (is) => (/** ? */ value) => value === undefined || value === null || is(value);

/** @param {function(?): boolean} is */
const list = (is) => (/** ? */ value) => Array.isArray(value) && value.every(is);

/** @param {!Object<string, function(?): boolean>} fields */
const record = (fields) => (/** ? */ value) =>
  value instanceof Object && Object.keys(fields).every((name) => fields[name](value[name]));

const some = (/** ? */ value) => value.length > 0;
const words = { heading: maybe(text), prompt: maybe(text) };
const category = record({ id, label: maybe(text), prompt: maybe(text), icon: maybe(text) });
const step = record({ id, heading: maybe(text) });
const map = record({
  title: maybe(text),
  context: maybe(record({ ...words, text: maybe(text) })),
  stages: list(
    record({
      id,
      ...words,
      accent: maybe(text),
      steps: (/** ? */ steps) => list(step)(steps) && some(steps),
    }),
  ),
  rows: list(
    record({
      id,
      ...words,
      tone: maybe(text),
      icon: maybe(text),
      categories: maybe(list(category)),
    }),
  ),
  notes: list(record({ id, row: id, step: id, text, category: maybe(text) })),
});
const person = record({ name: text, fullName: text });
const outcomes = list(record({ outcome: id, note: maybe(id), other: maybe(text) }));
const change = (/** ? */ value) =>
  record({ edits: list(record({ type: id })), outcomes, author: maybe(person) })(value) &&
  value.edits.length === value.outcomes.length;
/** That the map is put back. */
export const isTagged = record({ tag: id });

const news = record({ map: maybe(map), changes: maybe(list(change)), author: maybe(person) });

/** The map, or what leads to it from the one that the browser has. @param {?} value */
export const isNews = (value) =>
  isTagged(value) && news(value) && flag(value.canEdit) && !!(value.map || value.changes);

/**
 * The answer to a save: what became of each edit.
 *
 * @param {number} count of the edits that were sent
 */
export const isSaved = (count) => (/** ? */ value) =>
  isTagged(value) && news(value) && outcomes(value.outcomes) && value.outcomes.length === count;

/** @param {?} value */
export const isPresence = (value) =>
  isTagged(value) && list(record({ name: text, fullName: text, place: text }))(value.people);

export const isVersions = record({
  versions: list(
    record({ version: integer, modified: text, comment: text, author: maybe(person) }),
  ),
});

export const isComparison = record({ html: id });

/** That a version was written, by bringing a copy. */
export const isVersion = record({ version: integer });

export const isTemplates = record({
  templates: (/** ? */ value) =>
    list(record({ key: id, title: text, about: text, picture: text, map }))(value) && some(value),
});

/** @param {?} value */
export const isMessages = (value) =>
  record({ 'journey-map.editor.state.clean': id })(value) && Object.values(value).every(text);
