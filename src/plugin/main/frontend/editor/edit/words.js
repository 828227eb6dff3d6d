/** The words that an edit brings, a line for each category with its prompt; empty where it brings none. @param {Unsaved} edit */
export function wordsOf(edit) {
  if (edit.type === 'add-note') return edit.note.text;
  const value = 'value' in edit ? edit.value : '';
  if (Array.isArray(value))
    return value.map(({ label, prompt }) => (prompt ? `${label}: ${prompt}` : label)).join('\n');
  return typeof value === 'string' ? value : '';
}
