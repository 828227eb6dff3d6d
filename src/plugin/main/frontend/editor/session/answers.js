/**
 * What a whole answer looks like, for every question that the editor asks: the one place where that is checked.
 * Between the browser and the server stand sign-in gateways, firewalls and caches, which answer in the server's
 * place, with a status and a type that look right. What isn't whole is no answer: nothing is taken from it, and
 * whatever was sent is sent again.
 *
 * A check looks at the fields that are read, and lets others be.
 */

/** @typedef {(value: unknown) => boolean} Check */

/** @type {Check} */
const text = (value) => typeof value === 'string';
/** @type {Check} */
const flag = (value) => typeof value === 'boolean';
/** @type {Check} */
const id = (value) => text(value) && value !== '';
/** @type {Check} */
const integer = (value) => Number.isInteger(value);
/** @type {Check} */
const numeral = (value) => Number.isFinite(value);

/** @param {Check} is @returns {Check} */
const maybe = (is) => (value) => value === undefined || value === null || is(value);

/** @param {Check} is @param {number} [least] how many there must be @returns {Check} */
const list =
  (is, least = 0) =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.every(is);

/** @param {Record<string, Check>} fields @returns {Check} */
const record = (fields) => (value) => {
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
const answer = (check) => /** @type {(value: unknown) => value is T} */ (check);

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
const person = record({ name: text, fullName: text });
const outcomes = list(record({ outcome: id, note: maybe(id), other: maybe(text) }));
const isChange = record({ edits: list(record({ type: id })), outcomes, author: maybe(person) });
/** @type {Check} */
const change = (value) => {
  if (!isChange(value)) return false;
  const { edits, outcomes } = /** @type {Batch} */ (value);
  return edits.length === outcomes.length;
};
const news = { tag: id, map: maybe(map), changes: maybe(list(change)), author: maybe(person) };
const isAboutMap = record({ ...news, canEdit: flag });

/** The map, or what leads to it from the one that the browser has. @type {(value: unknown) => value is News} */
export const isNews = answer((value) => {
  if (!isAboutMap(value)) return false;
  const { map, changes } = /** @type {News} */ (value);
  return !!(map || changes);
});

/**
 * The answer to a save: what became of each edit.
 *
 * @param {number} count of the edits that were sent
 * @returns {(value: unknown) => value is Saved}
 */
export const isSaved = (count) =>
  answer(
    record({
      ...news,
      outcomes: (value) => outcomes(value) && /** @type {unknown[]} */ (value).length === count,
    }),
  );

/** The answer to putting the map back. @type {(value: unknown) => value is {tag: string}} */
export const isTagged = answer(record({ tag: id }));

/** @type {(value: unknown) => value is Presence} */
export const isPresence = answer(
  record({ tag: id, people: list(record({ name: text, fullName: text, cell: text })) }),
);

/** @type {(value: unknown) => value is {versions: Version[]}} */
export const isVersions = answer(
  record({
    versions: list(
      record({ version: integer, modified: text, comment: text, author: maybe(person) }),
    ),
  }),
);

/** @type {(value: unknown) => value is {html: string}} */
export const isComparison = answer(record({ html: id }));

/** The answer to copying a map here: its version. @type {(value: unknown) => value is {version: number}} */
export const isVersion = answer(record({ version: integer }));

/** @type {(value: unknown) => value is {templates: Template[]}} */
export const isTemplates = answer(
  record({
    templates: list(record({ key: id, title: text, about: text, picture: text, map }), 1),
  }),
);

// Those two are made when they are asked for: the editor itself doesn't ask, and so hasn't them in its bundle.

/** @type {(value: unknown) => value is OwnTemplates} */
export const isOwnTemplates = answer((value) =>
  record({
    more: flag,
    templates: list(
      record({
        key: id,
        page: id,
        name: id,
        title: text,
        about: text,
        picture: text,
        filled: flag,
        map,
      }),
    ),
  })(value),
);

/** The map that a file would become. @type {(value: unknown) => value is Found} */
export const isFound = answer((value) =>
  record({
    map,
    parts: list(text),
    part: integer,
    lines: maybe(list(text)),
    headings: maybe(integer),
    unclear: maybe(flag),
    origin: maybe(record({ changed: record({}), values: record({}), gone: list(id) })),
    leftOut: list(text),
    more: integer,
  })(value),
);

const textsByKey = record({ 'journey-map.editor.state.clean': id });

/** @type {(value: unknown) => value is Record<string, string>} */
export const isMessages = answer(
  (value) => textsByKey(value) && Object.values(/** @type {object} */ (value)).every(text),
);
