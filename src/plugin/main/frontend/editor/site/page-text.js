import { pageAddress } from './site.js';

/** @typedef {{title: string, type: string, version: {number: number}, body: {storage: {value: string}}}} Page */

/** @param {unknown} value @returns {value is Page} */
const isPage = (value) =>
  typeof (/** @type {Page | null} */ (value)?.body?.storage?.value) === 'string';

/**
 * A map's page with its text in storage format, over Confluence's own REST
 * (https://developer.atlassian.com/server/confluence/confluence-rest-api-examples/), with the person's own permission.
 *
 * @param {EditorView} view
 */
export const readPage = ({ root, session }) =>
  session.server.call(`${pageAddress(root)}?expand=body.storage,version`, isPage);

/** Whether the page shows a table that isn't a map. */
export const showsTable = () =>
  [...document.querySelectorAll('table')].some((table) => !table.closest('.journey-map'));
