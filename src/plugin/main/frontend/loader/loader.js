/*
 * The only script on a page with a map, and only for those who may edit it. Once the page has come to
 * rest it fetches the editor and lets it make ready, so that nobody waits for the network later; the
 * first pointer, focus or key in a map starts it. `start` gets the event that asked for it, so that
 * the first click isn't lost. Where this browser holds what its person has typed and not saved, it
 * starts the editor by itself, as soon as the map is there: they are to see their words.
 *
 * A classic script without traces in the page: Confluence may put it in a batch with others, anywhere.
 */
(() => {
  'use strict';
  const maps = '.journey-map[data-editor]';

  /** What has come, by its address: a press doesn't wait until the browser has looked it up once more. */
  const editors = new Map();

  const fetched = (/** !HTMLElement */ root) => {
    const url = root.dataset.editor;
    const module = import(url);
    // Browsers remember the failure of an address, but take one of another fragment for a new one.
    module.then(
      (editor) => editors.set(url, editor),
      () => (root.dataset.editor = url + '#'),
    );
    return module;
  };

  const makeReady = (/** !HTMLElement */ root) => {
    fetched(root)
      .then((editor) => editor.prepare(root))
      .catch(() => {});
  };

  const start = (/** !HTMLElement */ root, /** ?Event */ event) => {
    const editor = editors.get(root.dataset.editor);
    root.journeyMapEditor = editor
      ? editor.start(root, event)
      : fetched(root).then(({ start }) => start(root, event));
    root.journeyMapEditor.catch((problem) => {
      // Offline, perhaps: the next click tries again.
      root.journeyMapEditor = undefined;
      console.error(problem);
    });
  };

  /** Whether the last press was one with Alt. */
  let selecting = false;

  const onEvent = (/** !Event */ event) => {
    const { target, type } = event;
    const root = target.closest?.(maps);
    if (!root) return;
    if (/down$/.test(type)) selecting = event.altKey && type !== 'keydown';
    // A press opens what it hits. Left to itself it would also set a caret in the page's text, and to tell what stands
    // around that, browsers go through all of a large map. With Alt it selects text, as ever for those who may only read.
    if (
      type === 'mousedown' &&
      !selecting &&
      !event.button &&
      target.closest('.jm-scroll > .jm-grid')
    ) {
      event.preventDefault();
      if (!getSelection().isCollapsed) getSelection().removeAllRanges();
    }
    // A press while the editor is on its way by itself is what it begins with, once it is there.
    if (type === 'mousedown' && !selecting && root.dataset.editing === undefined)
      root.journeyMapPress = event;
    if (root.journeyMapEditor || selecting) return;
    // A pointer on its way to the map: a good moment to fetch, too early to start. So is a finger's press: it may be
    // about to scroll. A tap is told as a press of the mouse, too.
    if (type === 'pointerover' || event.pointerType === 'touch') return makeReady(root);
    start(root, event);
  };

  for (const type of ['pointerdown', 'mousedown', 'focusin', 'keydown', 'pointerover']) {
    document.addEventListener(type, onEvent, true);
  }

  /** Whether this browser holds anything unsaved for the map and its person (session/outbox.js). */
  const holdsWords = ({ user, pageId, mapName }) => {
    const prefix = ['journey-map', user, pageId, mapName, ''].map(encodeURIComponent).join(':');
    try {
      return Object.keys(localStorage).some((key) => key.startsWith(prefix));
    } catch {
      // A storage that is forbidden holds nothing.
      return false;
    }
  };

  const inDocument = () => {
    // A page that the browser had kept may be older than what was saved since.
    const isOld = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
    for (const root of document.querySelectorAll(maps)) {
      if (!root.journeyMapEditor && (isOld || holdsWords(root.dataset))) start(root, null);
    }
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', inDocument);
  else inDocument();

  const atRest = () => document.querySelectorAll(maps).forEach(makeReady);
  const loaded = () => (window.requestIdleCallback ?? setTimeout)(atRest);
  if (document.readyState === 'complete') loaded();
  else addEventListener('load', loaded);
})();
