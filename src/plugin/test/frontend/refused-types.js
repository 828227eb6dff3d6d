/**
 * Mistakes that the type check must find: each line that expects an error fails the build if there is none. Never run.
 *
 * @param {import('../../main/frontend/editor/session/session.js').Session} session
 * @param {Note} note
 */
export function mistakes(session, note) {
  // @ts-expect-error A gesture is known by being the same object, so it can't be a word.
  session.dispatch([], { gesture: 'typing' });

  // @ts-expect-error A note that is added has no text of its own besides.
  session.dispatch([{ type: 'add-note', id: note.id, value: 'text' }]);

  // @ts-expect-error There is no such kind of edit.
  session.dispatch([{ type: 'paint-note', id: note.id }]);

  // @ts-expect-error A change says what its author saw.
  session.dispatch([{ type: 'change-row', id: 'r1', field: 'heading', value: 'text' }]);

  // @ts-expect-error No state is called so.
  session.watch(({ state }) => state === 'saved');
}
