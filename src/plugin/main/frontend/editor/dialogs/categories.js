import { ask } from '../view/dialog.js';
import { categories, subject } from '../command/structure.js';
import { h } from '../view/element.js';

/** The categories of a row, one a line, with their prompts; a label that stays keeps its notes. @param {EditorView} view */
export async function editCategories(view) {
  const { getText, state } = view;
  const row = subject(state, 'row');
  const old = row?.categories ?? [];
  const text = h('textarea.jm-lines', { name: 'lines', rows: Math.max(3, old.length + 1) });
  const lineOf = (/** @type {Category} */ { label = '', prompt }) =>
    prompt ? `${label}: ${prompt}` : label;
  text.value = old.map(lineOf).join('\n');
  const form = await ask(view, {
    title: getText('categories.edit'),
    body: [h('label.jm-field', null, getText('categories.lines'), text)],
    ok: getText('save'),
  });
  if (!form) return;
  const lines = `${form.get('lines')}`
    .split('\n')
    .map((s) => s.trim())
    .filter(Boolean);
  const parts = (/** @type {string} */ line) =>
    /** @type {RegExpExecArray} */ (/^(.+?)(?:: +(.*))?$/.exec(line));
  // Each stands behind one line at most: two with one id would be refused.
  const free = new Set(old);
  /** @param {(category: Category) => boolean} test */
  const claim = (test) => old.find((c) => test(c) && free.delete(c));
  const known = lines.map(
    (line) => claim((c) => lineOf(c) === line) ?? claim((c) => c.label === parts(line)[1]),
  );
  const list = lines.map((line, i) => {
    // What is left of them was renamed, if a line stands in its place.
    const was = known[i] ?? claim((c) => c === old[i]);
    // A line left as it was is not read anew: a colon may be part of its label.
    if (was && lineOf(was) === line) return was;
    const [, label, prompt] = parts(line);
    return { ...was, label, prompt: prompt ?? '' };
  });
  view.run(categories(list), state);
}
