import { isNews, isVersion } from './answers.js';
import { answer, flag, id, integer, list, map, maybe, person, record, text } from './shapes.js';

/**
 * What is asked only when someone opens the versions, the templates, the example or a file, with what a whole answer
 * looks like: not in `server.js`, since all of that would be fetched before the first letter.
 *
 * @typedef {import('./server.js').Server} Server
 */

/**
 * `former`: there is a deleted map of that name to put back.
 *
 * @type {(value: unknown) => value is {versions: Version[], former?: boolean}}
 */
const isVersions = answer(
  record({
    versions: list(
      record({ version: integer, modified: text, comment: text, author: maybe(person) }),
    ),
    former: maybe(flag),
  }),
);

/** @type {(value: unknown) => value is {html: string}} */
const isComparison = answer(record({ html: id }));

/** @type {(value: unknown) => value is {templates: Template[]}} */
const isTemplates = answer(
  record({
    templates: list(record({ key: id, title: text, about: text, picture: text, map }), 1),
  }),
);

/** @type {(value: unknown) => value is OwnTemplates} */
export const isOwnTemplates = answer(
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
  }),
);

/** The map that a file would become. @type {(value: unknown) => value is Found} */
export const isFound = answer(
  record({
    map,
    parts: list(text),
    part: integer,
    lines: maybe(list(text)),
    headings: maybe(integer),
    unclear: maybe(flag),
    swap: maybe(integer),
    origin: maybe(record({ changed: record({}), values: record({}), gone: list(id) })),
    leftOut: list(text),
    more: integer,
  }),
);

/** @param {Server} server */
export const versionsOf = (server) => server.call(`${server.map}/versions`, isVersions);

/** @param {Server} server @param {string} from @param {string} to */
export const comparisonOf = (server, from, to) =>
  server.call(`${server.map}/versions/compare?from=${from}&to=${to}`, isComparison);

/**
 * Makes the map that was deleted the page's once more, in the place of that of the tag.
 *
 * @param {Server} server @param {string} page @param {string} seen
 */
export const putFormerBack = (server, page, seen) =>
  server.write('copy', isVersion, { page, seen });

/**
 * Resolves to the map as it is then. The stamp is of an id of its own, not of the window's: the edits that this window
 * has yet to send must not look as if they had been received.
 *
 * @param {Server} server @param {string} version @param {string} id by which the server knows this
 *   request when it comes again
 */
export const restored = (server, version, id) =>
  server.write(`versions/${version}/restore`, isNews, { stamp: `${id}:1` });

/** @param {Server} server */
export const templatesOf = (server) => server.call(`${server.rest}/templates`, isTemplates);
