import { ask } from '../asking/dialog.js';
import { find, h } from '../dom/element.js';
import { quoted, send } from './comment.js';
import { draftOf } from './draft.js';

/** Asks for a comment on the note in focus. @param {EditorView} view */
export async function commentHere(view) {
  view.finish();
  const { at, session } = view;
  const note = at.kind === 'note' && session.map.note(at.id);
  if (note) await commentOn(view, note);
}

/**
 * Asks for a comment on a note, and makes it. What was written stays until it is sent, also where
 * the note has been deleted in the meantime.
 *
 * @param {EditorView} view @param {Pick<Note, 'id' | 'text'>} note
 */
async function commentOn(view, note) {
  const { root, getText, notices } = view;
  const title = root.ariaLabel || root.dataset.mapName || '';
  const draft = draftOf(root, note.id);
  let isStored = true;
  let problem = '';
  do {
    const keep = () => (isStored = draft.set(field.value.trim()));
    const about = { name: 'comment', rows: 4, required: true, input: keep };
    const field = h('textarea', about);
    const asked = ask(view, {
      title: getText('comment.ok'),
      body: [
        problem ? h('p.jm-problem', { role: 'alert' }, getText(problem)) : null,
        h('blockquote.jm-quoted', { dir: 'auto' }, quoted(note.text)),
        h('label.jm-field', null, getText('comment.text'), field),
        h('p.jm-prompt', null, getText('comment.about')),
      ],
      ok: getText('comment.ok'),
    });
    draft.showIn(field);
    const form = await asked;
    const text = field.value.trim();
    keep();
    if (!form) {
      if (text)
        notices.toast(getText(isStored ? 'comment.kept' : 'comment.not-stored'), [
          [getText('comment.go-on'), () => commentOn(view, note)],
        ]);
      return;
    }
    const noted = { id: note.id, text: note.text, title };
    problem = text ? await send(root, noted, text, draft.mark(text)) : '';
    if (!problem && text) {
      draft.set('');
      root.dispatchEvent(new CustomEvent('jm-commented', { detail: note.id }));
      notices.toast(getText('comment.done'));
      return;
    }
  } while (problem);
}

/** How many comments point to a note. @param {HTMLElement} note */
const counted = (note) => Number(note.querySelector('.jm-comments')?.dataset.comments ?? 0);

/** What a note's menu has about its comments. @param {EditorView} view @returns {MenuItem[]} */
export function commentItems(view) {
  const { getText, root, grid, at } = view;
  const note = grid.element(at);
  const count = note ? counted(note) : 0;
  return [
    ...(root.dataset.canComment
      ? [{ label: getText('comment'), run: () => commentHere(view) }]
      : []),
    ...(note && count
      ? [{ label: getText('comments', count), run: () => shownLink(note).click() }]
      : []),
  ];
}

/** There is one for each colour mode. @param {HTMLElement} note */
const shownLink = (note) =>
  /** @type {HTMLElement} */ (
    [...note.querySelectorAll('.jm-comments')].find((link) => link.checkVisibility()) ??
      find(note, '.jm-comments')
  );
