import { CHANNELS, ICONS } from '../model/icons.js';
import { personasOf, setPersonas } from '../command/personas.js';
import { categories, subject } from '../command/structure.js';
import { h } from '../view/element.js';
import { askForWords } from '../view/words.js';

/** The categories of a row, or the personas of the map. @param {EditorView} view @param {boolean} [ofMap] */
export async function editCategories(view, ofMap) {
  if (ofMap) return editPersonas(view);
  const { state } = view;
  const old = subject(state, 'row')?.categories ?? [];
  const list = await askForLabels(view, 'categories', old);
  if (list) view.run(categories(list), state);
}

/** Those whom notes can be about; the one whom the map is about is a beginning. @param {EditorView} view */
async function editPersonas(view) {
  const { state } = view;
  const list = await askForLabels(
    view,
    'personas',
    personasOf(state.map),
    state.map.head.persona?.name,
  );
  if (list) view.run(setPersonas(list), state);
}

/**
 * Categories or personas, one a line, with their prompts, and an icon for each; a label that stays keeps its notes.
 *
 * @param {EditorView} view @param {'categories' | 'personas'} what @param {Category[]} old
 * @param {string} [first] what is proposed where there are none
 */
async function askForLabels(view, what, old, first = '') {
  const { getText } = view;
  const text = h('textarea.jm-lines', { name: 'lines', rows: Math.max(3, old.length + 1) });
  const lineOf = (/** @type {Category} */ { label = '', prompt }) =>
    prompt ? `${label}: ${prompt}` : label;
  text.value = old.length ? old.map(lineOf).join('\n') : first;
  const parts = (/** @type {string} */ line) =>
    /** @type {RegExpExecArray} */ (/^(.+?)(?:: +(.*))?$/s.exec(line));
  const written = () =>
    text.value
      .split('\n')
      .map((s) => s.trim())
      .filter(Boolean);
  const icons = new Icons(view, old);
  // A line left as it was is not read anew: a colon may be part of its label.
  const follow = () =>
    icons.follow(
      written().map((line) => old.find((c) => lineOf(c) === line)?.label ?? parts(line)[1]),
    );
  follow();
  text.addEventListener('input', follow);
  const form = await askForWords(view, {
    title: getText(`${what}.edit`),
    body: [h('label.jm-field', null, getText(`${what}.lines`), text), icons.element],
    ok: getText('save'),
  });
  if (!form) return null;
  follow();
  const lines = written();
  // Each stands behind one line at most: two with one id would be refused.
  const free = new Set(old);
  /** @param {(category: Category) => boolean} test */
  const claim = (test) => old.find((c) => test(c) && free.delete(c));
  const known = lines.map(
    (line) => claim((c) => lineOf(c) === line) ?? claim((c) => c.label === parts(line)[1]),
  );
  return lines.map((line, i) => {
    // The remaining ones were renamed, if there is a line in their place.
    const was = known[i] ?? claim((c) => c === old[i]);
    const { icon } = icons.chosen[i];
    if (was && lineOf(was) === line) return icon === (was.icon ?? '') ? was : { ...was, icon };
    const [, label, prompt] = parts(line);
    return { ...was, label, prompt: prompt ?? '', ...(icon || was?.icon ? { icon } : {}) };
  });
}

/** Which icon each of the labels has that stand in the lines. */
class Icons {
  /** @param {EditorView} view @param {Category[]} old */
  constructor({ getText }, old) {
    this.getText = getText;
    this.old = old;
    /** @type {Array<{label: string, icon: string}>} */
    this.chosen = old.map(({ label = '', icon = '' }) => ({ label, icon }));
    this.element = h('fieldset.jm-category-icons');
  }

  /** A label keeps its icon, also if it goes and comes again, and so does a line that is called something else. @param {string[]} labels */
  follow(labels) {
    const before = this.chosen;
    this.chosen = labels.map((label, i) => {
      const is = (/** @type {{label?: string}} */ each) => each.label === label;
      const same = before.find(is) ?? this.old.find(is);
      const renamed = before.length === labels.length ? before[i] : undefined;
      return { label, icon: (same ?? renamed)?.icon ?? '' };
    });
    const { element, chosen, getText } = this;
    element.hidden = !chosen.length;
    element.replaceChildren(
      h('legend', null, getText('categories.icons')),
      ...chosen.map((each) => this.choice(each)),
    );
  }

  /** @param {{label: string, icon: string}} chosen */
  choice(chosen) {
    const { getText } = this;
    const drawing = h('span.jm-drawing');
    const show = () => {
      drawing.dataset.icon = chosen.icon;
      drawing.hidden = !chosen.icon;
    };
    show();
    // An icon that isn't among the channels is still offered where it is in use.
    const others = chosen.icon && !CHANNELS.includes(chosen.icon) ? [chosen.icon] : [];
    const select = h(
      'select',
      {
        change: () => {
          chosen.icon = select.value;
          show();
        },
      },
      ...['', ...others, ...CHANNELS].map((name) =>
        h(
          'option',
          { value: name, selected: name === chosen.icon },
          // There is no name for an icon that only a later version knows.
          !name || ICONS.includes(name) ? getText(`icon.${name || 'none'}`) : name,
        ),
      ),
    );
    return h('label', null, drawing, h('span', null, chosen.label), select);
  }
}
