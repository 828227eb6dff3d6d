/**
 * @fileoverview The menus, in one module that is fetched on first use.
 */
export { duplicateHere, openActions } from './actions.js';
export { openAdditions, openMore } from './tools.js';
