import { TONES, add, removeHeading, shift, subject, tone } from '../command/structure.js';
import { categorise, categoriesOf, chosen, nudge, remove } from '../command/notes.js';
import { edit, write } from '../command/texts.js';
import { cellOf } from '../command/place.js';
import { askWhere, editCategories } from './forms.js';

/** What the menu of the place in focus offers. Commands that don't apply drop out in openMenu. */
export function itemsFor(board) {
  const { words, state } = board;
  const { kind } = state.at;
  const item = (key, command, keys) => ({ label: words(key), command, keys });
  const form = (key, run) => ({ label: words(key), run });
  if (kind === 'title') return [item('journey-map.editor.rename', edit(), 'Enter')];
  if (kind === 'context') {
    return [
      item('journey-map.editor.context.edit', edit('text'), 'Enter'),
      item('journey-map.editor.rename', edit('heading')),
      item('journey-map.editor.prompt.edit', edit('prompt')),
    ];
  }
  if (kind === 'note' || kind === 'cell') return noteItems(board, item, form);
  const along = MOVES[kind];
  const common = [
    item('journey-map.editor.rename', edit(), 'Enter'),
    kind === 'step' ? null : item('journey-map.editor.prompt.edit', edit('prompt')),
    null,
  ];
  const structure = [
    item(along.before, shift(kind, -1), along.keys[0]),
    item(along.after, shift(kind, 1), along.keys[1]),
    form('journey-map.editor.move', () => askWhere(board, kind)),
    null,
    item(along.remove, removeHeading(kind), 'Delete'),
  ];
  const step = item('journey-map.editor.step.add', add('step'));
  if (kind === 'stage') {
    const before = item('journey-map.editor.stage.before', add('stage', 0));
    const after = item('journey-map.editor.stage.after', add('stage', 1));
    return [...common, step, before, after, null, ...structure];
  }
  if (kind === 'step') {
    const before = item('journey-map.editor.step.before', add('step', 0));
    const after = item('journey-map.editor.step.after', add('step', 1));
    return [...common, before, after, null, ...structure];
  }
  const row = subject(state, 'row');
  const tones = TONES.map((value) => ({
    label: words(TONE[value]),
    checked: (row.tone ?? 'neutral') === value,
    run: () => board.run(tone(value)),
  }));
  return [
    ...common,
    item('journey-map.editor.row.before', add('row', 0)),
    item('journey-map.editor.row.after', add('row', 1)),
    null,
    ...tones,
    form('journey-map.editor.categories.edit', () => editCategories(board)),
    null,
    ...structure,
  ];
}

function noteItems(board, item, form) {
  const { words, state } = board;
  const notes = chosen(state);
  const add_ = item('journey-map.editor.note.add', write, 'Shift+Enter');
  if (!notes.length) {
    const undoable = cellOf(state.map, state.at);
    return [
      add_,
      null,
      undoable && item('journey-map.editor.step.after', add('step', 1)),
      item('journey-map.editor.row.after', add('row', 1)),
    ].filter((x) => x !== undefined);
  }
  const options = categoriesOf(state);
  const chosenCategory = (id) => notes.every((n) => (n.category ?? '') === id);
  const categories = options.length
    ? [{ id: '', label: words('journey-map.editor.category.none') }, ...options].map((c, i) => ({
        label: c.label,
        hue: i ? ((i - 1) % 6) + 1 : null,
        checked: chosenCategory(c.id),
        run: () => board.run(categorise(c.id)),
      }))
    : [];
  return [
    notes.length === 1 ? item('journey-map.editor.note.edit', edit(), 'Enter') : null,
    add_,
    null,
    ...categories,
    null,
    item('journey-map.editor.move.up', nudge('ArrowUp'), 'Alt+↑'),
    item('journey-map.editor.move.down', nudge('ArrowDown'), 'Alt+↓'),
    item('journey-map.editor.move.left', nudge('ArrowLeft'), 'Alt+←'),
    item('journey-map.editor.move.right', nudge('ArrowRight'), 'Alt+→'),
    form('journey-map.editor.move', () => askWhere(board, 'note')),
    null,
    item('journey-map.editor.note.remove', remove, 'Delete'),
  ];
}

const ASIDE = {
  before: 'journey-map.editor.move.left',
  after: 'journey-map.editor.move.right',
  keys: ['Alt+←', 'Alt+→'],
};
const MOVES = {
  stage: { ...ASIDE, remove: 'journey-map.editor.stage.remove' },
  step: { ...ASIDE, remove: 'journey-map.editor.step.remove' },
  row: {
    before: 'journey-map.editor.move.up',
    after: 'journey-map.editor.move.down',
    keys: ['Alt+↑', 'Alt+↓'],
    remove: 'journey-map.editor.row.remove',
  },
};
const TONE = {
  neutral: 'journey-map.editor.tone.neutral',
  positive: 'journey-map.editor.tone.positive',
  negative: 'journey-map.editor.tone.negative',
  opportunity: 'journey-map.editor.tone.opportunity',
};
