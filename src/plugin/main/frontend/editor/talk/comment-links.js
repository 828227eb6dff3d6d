import { h } from '../dom/element.js';
import { makeList } from '../dom/list.js';
import { addressOf, askConfluence } from '../site/site.js';

/** Milliseconds between two questions for others' comments, at least. */
const PAUSE = 10_000;

/**
 * Keeps the links to a note's comments at it, as the server has drawn them, however often the note
 * is drawn anew; counts what is added here at once, and what others say when someone comes back to
 * the page: from the comments, say, which open in a window of their own.
 *
 * @param {HTMLElement} root @param {GetText} getText
 */
export function keepCommentLinks(root, getText) {
  /** The number of comments by note ids. @type {Map<string, number>} */
  const counts = new Map();
  for (const link of root.querySelectorAll('.jm-note > .jm-comments')) {
    counts.set(noteOf(link)?.dataset.note ?? '', Number(link.dataset.comments));
  }
  /** @param {HTMLElement} note */
  const complete = (note) => {
    const count = counts.get(note.dataset.note ?? '') ?? 0;
    const links = [...note.querySelectorAll(':scope > .jm-comments')];
    if (links.every(({ dataset }) => dataset.comments === `${count}`) && !!links.length === !!count)
      return;
    links.forEach((link) => link.remove());
    if (!count) return;
    note.append(...linksTo(root, note.dataset.note ?? '', count, getText));
    makeList(note.parentElement);
  };
  const observer = new MutationObserver((records) => {
    /** @type {Set<HTMLElement>} */
    const notes = new Set();
    for (const { target, addedNodes } of records) {
      if (target instanceof HTMLElement && target.matches('.jm-note')) notes.add(target);
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        if (node.matches('.jm-note')) notes.add(node);
        else node.querySelectorAll('.jm-note').forEach((note) => notes.add(note));
      }
    }
    notes.forEach(complete);
  });
  const watch = () => observer.observe(root, { childList: true, subtree: true });
  if (counts.size) watch();
  /** @param {string} id @param {number} count */
  const set = (id, count) => {
    if (!counts.size) watch();
    counts.set(id, count);
    const note = root.querySelector(`.jm-note[data-note="${CSS.escape(id)}"]`);
    if (note) complete(note);
  };
  root.addEventListener('jm-commented', (event) => {
    const { detail: id } = /** @type {CustomEvent<string>} */ (event);
    set(id, (counts.get(id) ?? 0) + 1);
  });
  let asked = -PAUSE;
  const recount = async () => {
    if (!root.isConnected || document.hidden || performance.now() - asked < PAUSE) return;
    asked = performance.now();
    const now = await countsOf(root);
    if (now) [...counts.keys(), ...Object.keys(now)].forEach((id) => set(id, now[id] ?? 0));
  };
  addEventListener('focus', recount);
  document.addEventListener('visibilitychange', recount);
}

/**
 * How many comments each note has, as the server says; null where it doesn't.
 *
 * @param {HTMLElement} root @returns {Promise<Record<string, number> | null>}
 */
async function countsOf(root) {
  const { rest, pageId, mapName = '' } = root.dataset;
  const address = `${rest}/pages/${pageId}/maps/${encodeURIComponent(mapName)}/comments`;
  const answer = await askConfluence(address);
  const said = answer?.ok ? await answer.json().catch(() => null) : null;
  const counts = said?.comments;
  return counts instanceof Object && Object.values(counts).every(Number.isInteger) ? counts : null;
}

/** @param {Element} link @returns {HTMLElement | null} */
const noteOf = (link) => link.closest('.jm-note');

/**
 * The links of a note, as the server draws them: one for each colour mode.
 *
 * @param {HTMLElement} root @param {string} id @param {number} count @param {GetText} getText
 */
const linksTo = (root, id, count, getText) =>
  ['light', 'dark'].map((mode) =>
    h(
      'a.jm-comments',
      {
        'data-mode': mode,
        href: `${addressOf(root, id)}/comments?mode=${mode}`.slice(location.origin.length),
        'data-comments': count,
        target: '_blank',
        rel: 'noopener',
        tabindex: -1,
      },
      h('span.jm-visually-hidden', null, getText('comments', count)),
    ),
  );
