/*
 * The only script for people who have edited a map and no longer can, on a page that shows it to them: fetches what shows the
 * words that they could not save. A classic script, as Confluence puts it in a batch with others.
 */
(() => {
  'use strict';
  const look = () => {
    /** @type {NodeListOf<HTMLElement>} */
    const maps = document.querySelectorAll('.journey-map[data-unsaved]');
    for (const root of maps) {
      /** @type {Promise<typeof import('../editor/unsaved/unsaved.js')>} */
      const module = import(/** @type {string} */ (root.dataset.unsaved));
      module.then(({ showUnsaved }) => showUnsaved(root)).catch(console.error);
    }
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look);
  else look();
})();
