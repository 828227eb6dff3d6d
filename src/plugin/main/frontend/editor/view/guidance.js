import { add } from '../command/structure.js';

/**
 * The server's buttons: above a map that is still empty, at the ends of any, and among the ways out.
 *
 * @type {Record<string, (view: EditorView, button: HTMLButtonElement) => unknown>}
 */
const GUIDANCE = {
  'choose-template': (view) => view.openers.chooseTemplate(view),
  'see-example': (view) => view.openers.seeExample(view),
  'bring-table': (view) => view.openers.bringTable(view),
  'bring-map': bringMap,
  'add-stage': (view) => append(view, 'stage'),
  'add-row': (view) => append(view, 'row'),
  png: (view) => view.openers.takePicture(view, 'download'),
  'copy-picture': (view) => view.openers.takePicture(view, 'copy'),
  'copy-table': (view) => view.openers.copyAsTable(view),
};

/** Where the guidance has to stay for now. A finger that has left still counts as a pointer where it was last. */
const IN_USE = `${
  matchMedia('(hover: hover)').matches ? '.jm-scroll:hover, .jm-guidance:hover, ' : ''
}.jm-guidance:focus-within`;

/** When one of them was last carried out. */
let obeyed = -Infinity;

/** @type {HTMLElement | undefined} which one that was */
let last;

/**
 * The press that brought the editor and the click that ends it count once.
 *
 * @param {EditorView} view @param {HTMLElement} button
 */
export function guide(view, button) {
  const now = performance.now();
  if (button === last && now - obeyed < 1000) return;
  obeyed = now;
  last = button;
  GUIDANCE[`${button.dataset.command}`](view, /** @type {HTMLButtonElement} */ (button));
}

/** Adds a stage or a row at the end, wherever the focus is. @param {EditorView} view @param {'stage' | 'row'} kind */
const append = (view, kind) => view.run(add(kind), { ...view.state, at: { kind: 'title' } });

/**
 * Copies the map of the page that the button names to this one. Once: a press may come twice.
 *
 * @param {EditorView} view @param {HTMLButtonElement} button
 */
async function bringMap(view, button) {
  button.disabled = true;
  try {
    await view.answer(view.session.server.copy(`${button.dataset.page}`));
    location.reload();
  } catch {
    button.disabled = false;
  }
}

/**
 * The guidance goes away once someone has begun the map, no matter who. So that nothing moves under
 * a pointer, beside an open text or between a press and its click, it stays until there is none of
 * these, or nobody is looking: a hole in its place would say less. With it goes the notice that the
 * map before this one was deleted. Another page's map can no longer be copied by then.
 *
 * @param {EditorView} view
 */
export function endGuidance(view) {
  const { root, session, scroller, text } = view;
  const guidance = root.querySelector('.jm-guidance');
  if (!guidance) return;
  const begun = () => session.tag !== root.dataset.mapTag;
  const over = new AbortController();
  const { signal } = over;
  /** The focus isn't lost with what goes away. @param {Element | null} [part] */
  const giveFocus = (part) => {
    if (part?.contains(document.activeElement)) view.current()?.focus({ preventScroll: true });
  };
  const giveRoom = () => {
    if (!begun() || signal.aborted) return;
    if (!document.hidden) {
      if (text.open || document.querySelector(IN_USE)) return;
      // What is pressed must still be there for its click. A tap presses for longer than until then.
      if (document.querySelector(':active')) return soon();
    }
    giveFocus(guidance);
    guidance.remove();
    root.querySelector(".jm-notice[data-kind~='deleted']")?.remove();
    over.abort();
  };
  let frame = 0;
  /** The pointer and the focus are known once they have arrived. */
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(giveRoom);
  };
  const end = () => {
    if (!begun() || root.classList.contains('jm-begun')) return;
    giveFocus(guidance.querySelector('.jm-copies'));
    root.classList.add('jm-begun');
    giveRoom();
  };
  session.watch(end);
  // This may have been fetched when the first save was made.
  end();
  for (const part of [scroller, guidance]) part.addEventListener('pointerleave', soon, { signal });
  root.addEventListener('focusin', soon, { signal });
  root.addEventListener('focusout', soon, { signal });
  document.addEventListener('click', soon, { signal });
  document.addEventListener('visibilitychange', giveRoom, { signal });
}
