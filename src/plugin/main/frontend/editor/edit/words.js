/** What says how something looks, or is an id: nobody typed it. */
const CHOSEN = ['accent', 'category', 'icon', 'persona', 'tone'];

/** What someone wrote in an edit, a number or words, a line for each category with its prompt; empty where it brings none. @param {Unsaved} edit */
export function wordsOf(edit) {
  if (edit.type === 'add-note') return edit.note.text;
  const { field = '', value } = /** @type {{field?: string, value?: FieldValue | number}} */ (edit);
  if (Array.isArray(value))
    return value.map(({ label, prompt }) => (prompt ? `${label}: ${prompt}` : label)).join('\n');
  return value == null || value instanceof Object || CHOSEN.includes(field) ? '' : `${value}`;
}
