/*
 * The only script on a page with a map, and only for those who may edit it: waits for the first
 * pointer, focus or key in a map and then brings the editor. `start` gets the event that asked for
 * it, so that the first click isn't lost.
 *
 * A classic script without traces in the page: Confluence may put it in a batch with others, anywhere.
 */
(() => {
  'use strict';
  const intents = ['pointerdown', 'focusin', 'keydown'];

  const onEvent = (/** !Event */ event) => {
    const root =
      event.target instanceof Element && event.target.closest('.journey-map[data-editor]');
    if (!root || root.journeyMapEditor) return;
    const url = root.dataset.editor;
    const module = import(url);
    // Browsers remember the failure of an address, but take one of another fragment for a new one.
    module.catch(() => (root.dataset.editor = url + '#'));
    // A pointer on its way to the map: a good moment to fetch, too early to start.
    if (event.type === 'pointerover')
      return void module.then((it) => it.prepare(root)).catch(() => {});
    root.journeyMapEditor = module.then((editor) => editor.start(root, event));
    root.journeyMapEditor.catch((problem) => {
      // Offline, perhaps: the next click tries again.
      root.journeyMapEditor = undefined;
      console.error(problem);
    });
  };

  for (const type of [...intents, 'pointerover']) {
    document.addEventListener(type, onEvent, { capture: true, passive: true });
  }
})();
