import { ask } from '../view/dialog.js';
import { find, h } from '../view/element.js';
import { draftOf, quoted, send } from './comment.js';

/**
 * Asks for a comment on the note in focus, and makes it. What was written stays until it is sent.
 *
 * @param {EditorView} view
 */
export async function commentHere(view) {
  const { root, getText, at, session, notices } = view;
  const note = at.kind === 'note' && session.map.note(at.id);
  if (!note) return;
  view.finish();
  const title = root.ariaLabel || root.dataset.mapName || '';
  const draft = draftOf(root, note.id);
  let problem = '';
  do {
    const input = () => draft.set(field.value);
    const field = h('textarea', { name: 'comment', rows: 4, required: true, input }, draft.get());
    const form = await ask(view, {
      title: getText('comment.ok'),
      body: [
        problem ? h('p.jm-problem', { role: 'alert' }, getText(problem)) : null,
        h('blockquote.jm-quoted', { dir: 'auto' }, quoted(note.text)),
        h('label.jm-field', null, getText('comment.text'), field),
        h('p.jm-prompt', null, getText('comment.about')),
      ],
      ok: getText('comment.ok'),
    });
    const text = field.value.trim();
    draft.set(text);
    if (!form) {
      if (text)
        notices.toast(getText('comment.kept'), [
          [getText('comment.go-on'), () => commentHere(view)],
        ]);
      return;
    }
    problem = text ? await send(root, { id: note.id, text: note.text, title }, text) : '';
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
