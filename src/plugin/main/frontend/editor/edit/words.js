/** What says how something looks, or is an id: nobody typed it. */
const CHOSEN = ['accent', 'category', 'icon', 'persona', 'tone'];

/** The words that an edit brings, a line for each category with its prompt; empty where it brings none. @param {Unsaved} edit */
export function wordsOf(edit) {
  if (edit.type === 'add-note') return edit.note.text;
  const { field = '', value } = /** @type {{field?: string, value?: FieldValue | number}} */ (edit);
  if (Array.isArray(value))
    return value.map(({ label, prompt }) => (prompt ? `${label}: ${prompt}` : label)).join('\n');
  return typeof value === 'string' && !CHOSEN.includes(field) ? value : '';
}
