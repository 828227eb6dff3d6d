import { ACCENTS, TONES, accent, accentOf, tone } from '../command/look.js';
import { ROW_KINDS, addRow } from '../command/rows.js';
import { duplicate } from '../command/duplicate.js';
import { add, removeHeading, shift, subject } from '../command/structure.js';
import { categorise, categoriesOf, chosen, nudge, remove } from '../command/notes.js';
import { PORTRAIT, notesAt } from '../command/cursor.js';
import { attribute, personasOf } from '../command/personas.js';
import { removePersona } from '../command/persona.js';
import { edit, textAt, write } from '../command/texts.js';
import { together } from '../command/together.js';
import { isAbout, isOwn, isVoting } from '../command/votes.js';
import { linkItem } from '../talk/note-link.js';
import { commentItems } from '../talk/talk.js';
import { issueItems } from '../issues/issue.js';
import { awayBy, keyOfAway } from '../hiding/away.js';
import { categoryKey } from '../highlight/standing-out.js';
import { hue } from '../view/category-labels.js';
import { h } from '../dom/element.js';
import { linksOf } from '../view/linked.js';
import { marksOn } from '../view/marks.js';
import { openMenu } from './menu.js';

/**
 * @typedef {(key: string, command: Command, keys?: string) => MenuItem} CommandItem
 * @typedef {<About extends unknown[]>(key: string, open: Opener<About>, ...about: About) => MenuItem} FormItem
 */

/** Opens the menu of the place in focus, beside a box. @param {EditorView} view @param {DOMRect} box */
export function openActions(view, box) {
  return openMenu(view, box, view.getText('actions'), itemsFor(view));
}

/** Copies what is in focus, as the key does. @param {EditorView} view */
export function duplicateHere(view) {
  view.run(duplicate);
}

/**
 * The items of the menu; openMenu leaves out commands that don't apply.
 *
 * @param {EditorView} view @returns {Array<MenuItem | null>}
 */
function itemsFor(view) {
  const { getText, state } = view;
  /** @type {CommandItem} */
  const item = (key, command, keys) => ({ label: getText(key), command, keys });
  /** @type {FormItem} */
  const form = (key, open, ...about) => ({
    label: getText(key),
    run: () => open(view, ...about),
    makeReady: open.makeReady,
  });
  return ITEMS[state.at.kind](view, item, form);
}

/** @typedef {(view: EditorView, item: CommandItem, form: FormItem) => Array<MenuItem | null>} Items */

/** What the menu has for each kind of place. @type {Record<Place['kind'], Items>} */
const ITEMS = {
  title: (view, item) => [item('rename', edit(), 'Enter')],
  context: contextItems,
  persona: personaItems,
  stage: stageItems,
  step: stepItems,
  row: rowItems,
  cell: noteItems,
  note: noteItems,
};

/** @type {Items} */
function contextItems(view, item) {
  return [
    item('context.edit', edit('text'), 'Enter'),
    item('rename', edit('heading')),
    item('prompt.edit', edit('prompt')),
    null,
    ...follow(view, view.state.map.context.text),
  ];
}

/** @type {Items} */
function personaItems(view, item, form) {
  const { map, at } = view.state;
  const isPicture = at.kind === 'persona' && at.id === PORTRAIT.id;
  const text = [item('persona.edit', edit(), 'Enter'), ...follow(view, textAt(map, at)?.value)];
  return [
    ...(isPicture ? [] : text),
    form('portrait', view.openers.choosePicture),
    form('persona.take', view.openers.takePersona),
    form('personas.edit', view.openers.editCategories, true),
    null,
    item('persona.remove', removePersona),
  ];
}

/** @type {Items} */
function stageItems(view, item, form) {
  return [
    ...words(item),
    item('step.add', add('step')),
    ...beside('stage', item),
    null,
    accents(view),
    null,
    ...away(view),
    null,
    ...arranging('stage', view, item, form),
  ];
}

/** @type {Items} */
function stepItems(view, item, form) {
  return [
    item('rename', edit(), 'Enter'),
    null,
    ...beside('step', item),
    null,
    ...arranging('step', view, item, form),
  ];
}

/** @type {Items} */
function rowItems(view, item, form) {
  const row = subject(view.state, 'row');
  return [
    ...words(item),
    ...beside('row', item),
    ...rowsBelow(item),
    null,
    tones(view, row),
    form('icon.choose', view.openers.chooseIcon),
    ...(row?.kind === 'scale' ? [form('scale.edit', view.openers.editScale)] : []),
    form('categories.edit', view.openers.editCategories),
    ...standingOut(view, row),
    null,
    ...away(view),
    null,
    ...arranging('row', view, item, form),
  ];
}

/** For a heading with a hint. @param {CommandItem} item @returns {Array<MenuItem | null>} */
const words = (item) => [
  item('rename', edit(), 'Enter'),
  item('prompt.edit', edit('prompt')),
  null,
];

/** Another heading of its kind. @param {HeadingKind} kind @param {CommandItem} item */
const beside = (kind, item) => [
  item(`${kind}.before`, add(kind, 0)),
  item(`${kind}.after`, add(kind, 1)),
];

/**
 * What becomes of a heading with all that belongs to it.
 *
 * @param {HeadingKind} kind @param {EditorView} view @param {CommandItem} item @param {FormItem} form
 * @returns {Array<MenuItem | null>}
 */
function arranging(kind, view, item, form) {
  const [back, on, backKey, onKey] = MOVES[kind];
  return [
    item(`move.${back}`, shift(kind, -1), `Alt+${backKey}`),
    item(`move.${on}`, shift(kind, 1), `Alt+${onKey}`),
    form('move', view.openers.askWhere, kind),
    null,
    item('duplicate', duplicate, 'Ctrl+D'),
    item(`${kind}.remove`, removeHeading(kind), 'Delete'),
  ];
}

/**
 * The links in a text, which the arrows don't lead to.
 *
 * @param {EditorView} view @param {string} [text] @returns {MenuItem[]}
 */
const follow = ({ getText }, text = '') =>
  linksOf(text)
    .slice(0, MOST_LINKS)
    .map(({ said, target }) => ({
      label: getText('link.follow', said),
      run: () => open(target, '_blank', 'noopener'),
    }));

/** The most that a menu has room for. */
const MOST_LINKS = 9;

/**
 * The items with which people put a row or a stage away in their own view.
 *
 * @param {EditorView} view @returns {MenuItem[]}
 */
function away(view) {
  const { getText, state, root } = view;
  const { map, at } = state;
  const key = keyOfAway(root);
  const { hidden, rows, stages } = awayBy(key);
  if (at.kind !== 'row' && at.kind !== 'stage') return [];
  const { kind, id } = at;
  const item = (/** @type {string} */ text, /** @type {'hidden' | 'rows' | 'stages'} */ way) => ({
    label: getText(text),
    run: () => view.openers.putAway(view, way, id),
  });
  const way = kind === 'row' ? 'rows' : 'stages';
  const isCollapsed = (kind === 'row' ? rows : stages).includes(id);
  const isLast = map.rows.every((row) => row.id === id || hidden.includes(row.id));
  return [
    item(isCollapsed ? `away.expand.${kind}` : `away.collapse.${kind}`, way),
    ...(kind === 'row' && !isLast ? [item('away.hide', 'hidden')] : []),
  ];
}

/** The other kinds of rows, to add below the current one. @param {CommandItem} item */
const rowsBelow = (item) => ROW_KINDS.map((name) => item(`row.${name}.after`, addRow(name)));

/** What the notes of a row mean. @param {EditorView} view @param {Row | undefined} row @returns {MenuItem} */
function tones(view, row) {
  const { getText } = view;
  return {
    label: getText('tone'),
    swatches: TONES.map((value) => ({
      label: getText(`tone.${value}`),
      look: { 'data-tone': value },
      checked: (row?.tone ?? 'neutral') === value,
      run: () => view.run(tone(value)),
    })),
  };
}

/** The colours that a stage can have. @param {EditorView} view @returns {MenuItem} */
function accents(view) {
  const { getText, state } = view;
  const stage = subject(state, 'stage');
  const now = stage && accentOf(state.map, stage);
  return {
    label: getText('accent'),
    swatches: ACCENTS.map((value) => ({
      label: getText(`accent.${value}`),
      look: { 'data-accent': value },
      checked: value === now,
      run: () => view.run(accent(value)),
    })),
  };
}

/** Of the notes in focus or chosen, or of a cell without any. @type {Items} */
function noteItems(view, item, form) {
  const { state } = view;
  const notes = chosen(state);
  const addNote = item('note.add', write, 'Shift+Enter');
  if (!notes.length) {
    const below = [item('row.after', add('row')), ...rowsBelow(item)];
    return [addNote, null, item('step.after', add('step')), ...below];
  }
  const isOne = notes.length === 1;
  return [
    isOne ? item('note.edit', edit(), 'Enter') : null,
    addNote,
    ...(isOne ? ofOneNote(view, notes[0], form) : []),
    null,
    ...labels(view, notes, 'category', categoriesOf(state)),
    ...labels(view, notes, 'persona', personasOf(state.map)),
    form('personas.edit', view.openers.editCategories, true),
    null,
    item('move.up', nudge('ArrowUp'), 'Alt+↑'),
    item('move.down', nudge('ArrowDown'), 'Alt+↓'),
    item('move.left', nudge('ArrowLeft'), 'Alt+←'),
    item('move.right', nudge('ArrowRight'), 'Alt+→'),
    form('move', view.openers.askWhere, 'note'),
    null,
    ...joining(view, notes.length, item, form),
    item('duplicate', duplicate, 'Ctrl+D'),
    item('note.remove', remove, 'Delete'),
  ];
}

/**
 * What can be done about one note at a time.
 *
 * @param {EditorView} view @param {Note} note @param {FormItem} form @returns {Array<MenuItem | null>}
 */
const ofOneNote = (view, note, form) => [
  ...follow(view, note.text),
  null,
  ...(isVoting(view) && isAbout(view.state.map.head.votes, note) ? [votes(view, note)] : []),
  form(`note-picture.${note.picture ? 'change' : 'add'}`, view.openers.choosePicture),
  ...commentItems(view),
  ...issueItems(view, note),
  linkItem(view, note),
];

/**
 * What makes one note of several: of those that are picked, or of one and others of its cell.
 *
 * @param {EditorView} view @param {number} count of the notes that are chosen @param {CommandItem} item @param {FormItem} form
 */
function joining(view, count, item, form) {
  if (count > 1) return [item('together', together(marksOn(view)))];
  const { map, at } = view.state;
  return notesAt(map, at).length > 1 ? [form('together.with', view.openers.askTogether)] : [];
}

/** @param {EditorView} view @param {Note} note @returns {MenuItem} */
const votes = (view, note) => ({
  label: view.getText(isOwn(view.state.map, note.id) ? 'vote.back' : 'vote'),
  keys: 'Alt+V',
  run: () => view.openers.toggleVote(view),
});

/**
 * The categories or personas that notes can have, and none, as they are seen in the map.
 *
 * @param {EditorView} view @param {Note[]} notes @param {'category' | 'persona'} field @param {Category[]} all
 * @returns {MenuItem[]}
 */
function labels(view, notes, field, all) {
  if (!all.length) return [];
  const { getText } = view;
  const name = field === 'category' ? 'jm-category' : 'jm-who';
  const set = field === 'category' ? categorise : attribute;
  /** @param {string} id @param {string} label @param {Attributes} [look] */
  const chip = (id, label, look = {}) => ({
    label,
    picture: chipLabel(name, label, look),
    checked: notes.every((note) => (note[field] ?? '') === id),
    run: () => view.run(set(id)),
  });
  const chips = all.map((one, i) => chip(one.id, one.label ?? '', lookOf(one, i)));
  const none = chip('', getText(`${field}.none`));
  return [{ label: getText(field), chips: [none, ...chips.filter(({ label }) => label)] }];
}

/**
 * The categories whose notes can stand out, as they are seen in the map. What lets them is fetched with the persona, and hears of it by
 * an event: state and style sheet are in one place.
 *
 * @param {EditorView} view @param {Row | undefined} row @returns {MenuItem[]}
 */
function standingOut({ getText, root }, row) {
  const chips = (row?.categories ?? []).flatMap((category, i) => {
    const { id, label } = category;
    if (!row || !label) return [];
    const key = categoryKey(row.id, id);
    return {
      label,
      picture: chipLabel('jm-category', label, lookOf(category, i)),
      checked: root.dataset.only === key,
      run: () => void root.dispatchEvent(new CustomEvent('jm-stand-out', { detail: key })),
    };
  });
  return chips.length ? [{ label: getText('filter.category'), chips }] : [];
}

/**
 * A category or persona in a menu, as it is seen in the map.
 *
 * @param {'jm-category' | 'jm-who'} name its class there @param {string} label @param {Attributes} look
 */
const chipLabel = (name, label, look) => h(`span.jm-chip-label.${name}`, look, label);

/** @param {Category} category or persona @param {number} i its place among the others @returns {Attributes} */
const lookOf = ({ icon }, i) => ({ 'data-hue': hue(i), 'data-icon': icon || null });

/** Where one step back and one step on lead. */
const ASIDE = ['left', 'right', '←', '→'];
const MOVES = { stage: ASIDE, step: ASIDE, row: ['up', 'down', '↑', '↓'] };
