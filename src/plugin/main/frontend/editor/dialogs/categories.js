import { CHANNELS, ICONS } from '../model/icons.js';
import { askInWords } from '../asking/ask-in-words.js';
import { personasOf } from '../command/personas.js';
import { categories, setPersonas } from '../command/labels.js';
import { subject } from '../command/structure.js';
import { titleOf } from '../asking/dialog.js';
import { h } from '../dom/element.js';

/** The categories of a row, or the personas of the map. @param {EditorView} view @param {boolean} [ofMap] */
export async function editCategories(view, ofMap) {
  if (ofMap) return editPersonas(view);
  const { state } = view;
  const old = subject(state, 'row')?.categories ?? [];
  await editLabels(view, { what: 'categories', old, make: categories, state });
}

/** Edits the personas that notes can be about. Where there are none yet, the one whom the map is about is proposed. @param {EditorView} view */
async function editPersonas(view) {
  const { state } = view;
  const first = state.map.head.persona?.name;
  const old = personasOf(state.map);
  await editLabels(view, { what: 'personas', old, make: setPersonas, state, first });
}

/**
 * @typedef {object} Labels
 * @property {'categories' | 'personas'} what
 * @property {Category[]} old as they were when they were opened
 * @property {typeof categories} make
 * @property {EditorState} state when they were opened
 * @property {string} [first] what is proposed where there are none
 */

/**
 * Asks for categories or personas, one a line, with their prompts, and an icon for each, and gives them to the row or the
 * map; a label that stays keeps its notes. Goes on to the personas of other maps where someone wants one of those.
 *
 * @param {EditorView} view @param {Labels} about
 */
async function editLabels(view, { what, old, make, state, first = '' }) {
  const { getText } = view;
  const text = h('textarea.jm-lines', { name: 'lines', rows: Math.max(3, old.length + 1) });
  text.defaultValue = old.length ? old.map(lineOf).join('\n') : first;
  const lines = () =>
    text.value
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  const icons = new Icons(view, old);
  // A line left as it was is not read anew: a colon may be part of its label.
  const follow = () =>
    icons.follow(
      lines().map((line) => old.find((c) => lineOf(c) === line)?.label ?? partsOf(line)[1]),
    );
  follow();
  text.addEventListener('input', follow);
  const question = {
    title: titleOf(getText(`${what}.edit`)),
    body: [
      h('label.jm-field', null, getText(`${what}.lines`), text),
      icons.element,
      what === 'personas'
        ? h('button.jm-button', { value: 'take' }, getText('persona.take'))
        : null,
    ],
    ok: getText('save'),
  };
  /** @type {unknown} */
  let taking;
  await askInWords(view, question, [text], (form) => {
    follow();
    const isTaking = form.get('pressed') === 'take';
    // What is only proposed isn't agreed to by going on to other maps.
    const isProposed = isTaking && !old.length && text.value === text.defaultValue;
    const list = isProposed ? [] : labelsIn(lines(), icons.chosen, old);
    if (list.length || old.length) {
      const command = make(old, list);
      // Where the row is gone by now, its author keeps the words, and is told.
      view.run(command, { ...view.state, at: state.at }) || view.run(command, state);
    }
    if (isTaking) taking = view.openers.takePersona(view);
  });
  await taking;
}

/** A category as its line shows it. @param {Category} category */
const lineOf = ({ label = '', prompt }) => (prompt ? `${label}: ${prompt}` : label);

/** A line's label and prompt. @param {string} line */
const partsOf = (line) => /** @type {RegExpExecArray} */ (/^(.+?)(?:: +(.*))?$/s.exec(line));

/**
 * The categories that lines stand for.
 *
 * @param {string[]} lines @param {Icons['chosen']} icons of each @param {Category[]} old
 */
function labelsIn(lines, icons, old) {
  // Each stands behind one line at most: two with one id would be refused.
  const free = new Set(old);
  /** @param {(category: Category) => boolean} test */
  const claim = (test) => old.find((c) => test(c) && free.delete(c));
  const known = lines.map(
    (line) => claim((c) => lineOf(c) === line) ?? claim((c) => c.label === partsOf(line)[1]),
  );
  return lines.map((line, i) => {
    // The remaining ones were renamed, if there is a line in their place.
    const was = known[i] ?? claim((c) => c === old[i]);
    const { icon } = icons[i];
    if (was && lineOf(was) === line) return icon === (was.icon ?? '') ? was : { ...was, icon };
    const [, label, prompt] = partsOf(line);
    return { ...was, label, prompt: prompt ?? '', ...(icon || was?.icon ? { icon } : {}) };
  });
}

/** The icons of the labels in the lines. */
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
