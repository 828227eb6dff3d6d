/**
 * Merges two edits into one if the second continues with the text that the first one left.
 *
 * @param {Edit | undefined} first
 * @param {Edit} second
 * @returns {Edit | null}
 */
export function merged(first, second) {
  if (first?.type === 'add-note' && second.type === 'change-note') {
    const { note } = first;
    const goesOn = note.id === second.id && second.field === 'text' && note.text === second.was;
    return goesOn ? { ...first, note: { ...note, text: second.value } } : null;
  }
  if (!first || !isText(first) || !isText(second)) return null;
  const isSame = first.type === second.type && first.field === second.field;
  const goesOn = isSame && idOf(first) === idOf(second) && first.value === second.was;
  return goesOn ? { ...second, was: first.was } : null;
}

/** @param {Edit} edit @returns {edit is SetText | ChangeNote | ChangeText} */
const isText = (edit) => 'value' in edit && typeof edit.value === 'string';

/** The title and the context have no id. @param {SetText | ChangeNote | ChangeText} edit */
const idOf = (edit) => (edit.type === 'set-field' ? '' : edit.id);
