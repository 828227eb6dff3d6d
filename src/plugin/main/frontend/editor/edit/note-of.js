/** The note that an edit is about, if it is about one. @param {Edit} edit @returns {string | undefined} */
export function noteOf(edit) {
  if (edit.type === 'add-note') return edit.note.id;
  return 'id' in edit && edit.type.endsWith('-note') ? edit.id : undefined;
}
